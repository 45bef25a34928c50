//! A readable report: the key points, and a table for each kind.

use serde_json::{Map, Value as Json};

use super::attributes::attributes;
use super::{Exporter, Joint, KEY_POINTS, pretty};
use crate::model::{Analysis, Kind};
use crate::text::one_line;

/// A Markdown report.
pub const MARKDOWN: Exporter = Exporter {
    name: "markdown",
    label: "Markdown",
    extension: "md",
    media_type: "text/markdown",
    head: "",
    body,
    joint: Joint { open: "", between: "\n", close: "" },
};

/// A column: its head, and the attributes of which the first known one stands in it.
type Column = (&'static str, &'static [&'static str]);

const fn columns(kind: Kind) -> &'static [Column] {
    match kind {
        Kind::Figure => &[
            ("Value", &["value"]),
            ("Unit", &["unit"]),
            ("About", &["about"]),
            ("Company", &["company"]),
            ("Change", &["change"]),
            ("From", &["base"]),
            ("On the word of", &["by", "support"]),
        ],
        Kind::Company => &[("Name", &["canonical"]), ("Ticker", &["ticker"]), ("Part of", &["parent"])],
        Kind::Citation => &[("Source", &["source", "labels"]), ("Leads to", &["target"])],
    }
}

fn body(doc: &str, analysis: &Analysis) -> String {
    let article = &analysis.article;
    let title = article.title().map_or_else(|| doc.to_owned(), |b| article.visible_text(b.span));
    let summary = &analysis.summary;
    let mut out = format!("# {}\n\n", line(&title));
    out += &format!("{}, {}.\n", count(summary.words, "word"), count(summary.minutes(), "minute"));
    if !summary.key_points.is_empty() {
        out += "\n## Key points\n\n";
        for point in summary.key_points.iter().take(KEY_POINTS) {
            out += &format!("- {}\n", line(&article.visible_text(point.span)));
        }
    }
    for kind in Kind::ALL {
        out += &table(*kind, analysis);
    }
    out
}

fn count(number: u32, of: &str) -> String {
    format!("{number} {of}{}", if number == 1 { "" } else { "s" })
}

fn table(kind: Kind, analysis: &Analysis) -> String {
    let mut rows = analysis.of(kind).peekable();
    if rows.peek().is_none() {
        return String::new();
    }
    let columns = columns(kind);
    let heads: Vec<_> = columns.iter().map(|(head, _)| *head).collect();
    let mut out = format!("\n## {}\n\n| In the text | Type | {} |\n", kind.label(), heads.join(" | "));
    out += &format!("|{}\n", " --- |".repeat(columns.len() + 2));
    for annotation in rows {
        let known = attributes(annotation);
        let cells: Vec<_> = columns.iter().map(|(_, names)| cell(&known, names)).collect();
        let quote = line(&analysis.article.visible_text(annotation.span));
        out += &format!("| {quote} | {} | {} |\n", annotation.entity.mark_type().slug(), cells.join(" | "));
    }
    out
}

fn cell(known: &Map<String, Json>, names: &[&str]) -> String {
    let range = match names {
        ["value"] => (known.get("low"), known.get("high")),
        ["base"] => (known.get("base_low"), known.get("base_high")),
        _ => (None, None),
    };
    if let (Some(low), Some(high)) = range {
        return format!("{}–{}", plain(low), plain(high));
    }
    names.iter().find_map(|name| known.get(*name)).map_or_else(String::new, plain)
}

fn plain(value: &Json) -> String {
    line(&value.as_str().map_or_else(|| pretty::compact(value), str::to_owned))
}

/// A text on one line, with the characters that Markdown would take as markup escaped.
fn line(text: &str) -> String {
    let mut out = String::new();
    for c in one_line(text.to_owned()).chars() {
        if matches!(c, '\\' | '|' | '*' | '_' | '`' | '[' | ']' | '<' | '#') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_the_text_is_escaped() {
        assert_eq!(line("a | *b*\n[c](d)"), "a \\| \\*b\\* \\[c\\](d)");
    }
}
