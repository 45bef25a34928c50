//! A row for each annotation (RFC 4180).

use super::fields::Field;
use super::{Exporter, Joint, jsonl};
use crate::model::Analysis;
use crate::text::Offsets;

/// The attributes that have a column, after `doc` and `quote`.
const COLUMNS: &[&str] = &[
    "kind",
    "type",
    "start",
    "end",
    "value",
    "low",
    "high",
    "unit",
    "modifier",
    "per",
    "about",
    "company",
    "change",
    "base",
    "base_low",
    "base_high",
    "base_unit",
    "support",
    "by",
    "canonical",
    "ticker",
    "parent",
    "target",
    "source",
    "speaks_for",
    "speaker",
    "speaker_kind",
    "labels",
    "year",
];

/// Comma-separated values with a head.
pub const CSV: Exporter = Exporter {
    name: "csv",
    label: "CSV",
    extension: "csv",
    media_type: "text/csv",
    head: "doc,quote,kind,type,start,end,value,low,high,unit,modifier,per,about,company,change,base,base_low,base_high,base_unit,support,by,canonical,\
           ticker,parent,target,source,speaks_for,speaker,speaker_kind,labels,year\r\n",
    body,
    joint: Joint::NONE,
};

fn body(doc: &str, analysis: &Analysis) -> String {
    let offsets = Offsets::new(&analysis.article.text);
    let mut out = String::new();
    for annotation in &analysis.annotations {
        let attributes = jsonl::annotation(annotation, &offsets);
        let quote = analysis.article.visible_text(annotation.span);
        let known = COLUMNS.iter().map(|name| match attributes.get(name) {
            None => String::new(),
            Some(Field::Text(text)) => text.to_string(),
            Some(Field::Number(number)) => number.to_string(),
        });
        let row: Vec<_> = [doc.to_owned(), quote].into_iter().chain(known).map(|f| field(&f)).collect();
        out.push_str(&row.join(","));
        out.push_str("\r\n");
    }
    out
}

/// A field, quoted where it has to be. What a spreadsheet would run as a formula gets an apostrophe before it; a signed
/// number does not.
pub(crate) fn field(text: &str) -> String {
    let runs = match text.chars().next() {
        Some('=' | '@' | '\t' | '\r') => true,
        Some('+' | '-') => text.contains(|c: char| c.is_ascii_alphabetic() || c == '('),
        _ => false,
    };
    let text = if runs { format!("'{text}") } else { text.to_owned() };
    if text.contains(['"', ',', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_names_the_columns() {
        let names: Vec<_> = CSV.head.trim_end().split(',').collect();
        assert_eq!(names, [&["doc", "quote"], COLUMNS].concat());
    }

    #[test]
    fn fields_are_quoted_and_never_run() {
        assert_eq!(field("a \"b\", c"), "\"a \"\"b\"\", c\"");
        assert_eq!(field("=SUM(A1)"), "'=SUM(A1)");
        assert_eq!(field("-2+cmd|x"), "'-2+cmd|x");
        assert_eq!(field("-5%"), "-5%");
    }
}
