//! Plain text, Markdown or HTML?
//!
//! A text is HTML if its first line starts with a document type, `<html`, `<meta` or a clipboard's `<!--StartFragment`, or
//! if it starts with any other known tag, has a closing tag as well, and shows no sign of Markdown. It is Markdown if it
//! shows one of these signs, none of which prose is likely to show by chance:
//!
//! - a link with a target, `[text](https://…)` (also `http:`, `mailto:`, `/…`, `#…`, `./…`, `www.…`), or an image;
//! - a heading of two to six hashes, or one of a single hash that is the first line or has another one in the text;
//! - a reference definition, `[label]: https://…`, or a footnote, `[^label]: …`;
//! - two asterisks on both sides of something within a line, `**so**`;
//! - a fence of three backticks or tildes that is closed, or a table's line of dashes, `| --- | --- |`;
//! - a line that starts with `> ` and a letter or quotation mark.
//!
//! Anything else is plain text: stray asterisks, `$5_000_`, `1986. A good year`, indented lines, a lone `#` or `<`.

use super::tags;
use crate::model::Format;

/// The format that a text shows signs of.
pub fn detect(source: &str) -> Format {
    let text = source.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if starts_document(text) {
        return Format::Html;
    }
    let markdown = is_markdown(text);
    if !markdown && tags::is_markup(text) && has_closing_tag(text) {
        return Format::Html;
    }
    if markdown { Format::Markdown } else { Format::Plain }
}

fn starts_document(text: &str) -> bool {
    let starts = |with: &str| text.get(..with.len()).is_some_and(|s| s.eq_ignore_ascii_case(with));
    ["<!doctype", "<html", "<meta", "<!--startfragment"].into_iter().any(starts)
}

fn has_closing_tag(text: &str) -> bool {
    text.match_indices("</").any(|(at, _)| tags::name(&text[at..]).is_some())
}

fn is_markdown(text: &str) -> bool {
    let (mut headings, mut fences) = (0, 0);
    let mut before = "";
    for (number, line) in text.lines().enumerate() {
        let content = line.trim();
        let hashes = heading_level(line);
        headings += usize::from(hashes > 0);
        fences += usize::from(content.starts_with("```") || content.starts_with("~~~"));
        let sign = hashes > 1
            || hashes == 1 && number == 0
            || is_definition(content)
            || is_quote(line)
            || is_delimiter_row(content) && before.contains('|')
            || has_link(content)
            || has_strong(content);
        if sign {
            return true;
        }
        before = content;
    }
    headings > 1 || fences > 1
}

/// The level of an ATX heading that has a text, or 0.
fn heading_level(line: &str) -> usize {
    let text = line.trim_start_matches(' ');
    let hashes = text.bytes().take_while(|b| *b == b'#').count();
    let titled = text[hashes..].starts_with([' ', '\t']) && text[hashes..].chars().any(char::is_alphanumeric);
    if titled && hashes <= 6 && line.len() - text.len() <= 3 { hashes } else { 0 }
}

fn is_definition(line: &str) -> bool {
    let Some((label, rest)) = line.strip_prefix('[').and_then(|l| l.split_once("]:")) else { return false };
    let rest = rest.trim_start();
    !label.is_empty() && !label.contains(['[', ']']) && (label.starts_with('^') || is_target(rest))
}

fn is_quote(line: &str) -> bool {
    let opens = |c: char| c.is_alphabetic() || matches!(c, '"' | '“' | '‘' | '«');
    line.strip_prefix("> ").is_some_and(|l| l.trim_start().starts_with(opens))
}

fn is_delimiter_row(line: &str) -> bool {
    line.contains("--")
        && line.contains('|')
        && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'))
}

fn has_link(line: &str) -> bool {
    let opened = line.find('[').unwrap_or(line.len());
    line[opened..].match_indices("](").any(|(at, found)| is_target(&line[opened + at + found.len()..]))
}

fn is_target(text: &str) -> bool {
    const STARTS: &[&str] = &["http://", "https://", "mailto:", "www.", "/", "#", "./", "../", "<http"];
    STARTS.iter().any(|start| text.starts_with(start))
}

/// Whether two asterisks open before something and two close after it, as CommonMark's flanking rules ask.
fn has_strong(line: &str) -> bool {
    let mut open = false;
    for (at, mark) in line.match_indices("**") {
        let before = line[..at].chars().next_back();
        let after = line[at + mark.len()..].chars().next();
        let outside = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
        let inside = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace() && c != '*');
        if open && inside(before) && outside(after) {
            return true;
        }
        open |= outside(before) && before != Some('*') && inside(after);
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(format: Format, texts: &[&str]) {
        for text in texts {
            assert_eq!(detect(text), format, "{text:?}");
        }
    }

    #[test]
    fn prose_with_odd_characters_is_plain() {
        all(
            Format::Plain,
            &[
                "",
                "Sales rose 5%* on the year. *Unaudited.",
                "It cost $5_000_ and 2**3 is 8, 3**2 is 9.",
                "1986. A good year for wine.",
                "# \nA lone hash",
                "We are #1 and #2.\n#winning",
                "x < y and <5% of <Acme> users",
                "    Indented by the editor.\n    Twice.",
                "> 5% is a lot",
                "See [1] (and [2]).\n[1] Smith, J. (2019).",
                "An array[i](j) is called.",
                "* one\n* two\n- three",
                "<3 this </p>",
                "a -- b | c",
            ],
        );
    }

    #[test]
    fn one_sign_makes_markdown() {
        all(
            Format::Markdown,
            &[
                "It grew ([a.com](https://a.com/x)).",
                "## The thesis\nText",
                "# Title\n\nText",
                "Text\n\n# One\n\n# Two",
                "Text [a][1].\n\n[1]: https://a.com",
                "Text.[^2]\n\n[^2]: A note.",
                "It made **$2** billion.",
                "| a | b |\n| --- | ---: |\n| 1 | 2 |",
                "```\ncode\n```",
                "He said:\n> “It grew.”",
                "<div>\n\n## Title\n\n</div>",
            ],
        );
    }

    #[test]
    fn a_text_that_starts_with_tags_is_html() {
        all(
            Format::Html,
            &[
                "<!DOCTYPE html><title>x",
                "\n<html lang=en>",
                "<meta charset='utf-8'><b>x</b>",
                "<!--StartFragment--><span>x</span>",
                "<p>One</p>",
                "<div class=\"x\"><p>**</p>",
            ],
        );
    }
}
