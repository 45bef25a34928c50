//! Plain text.
//!
//! Blank lines separate blocks. Within a run of lines, each line is a block of its own, except that it goes on with the
//! next one where
//!
//! - it does not end as a sentence does and the next one starts with a small letter, or
//! - the run is wrapped to a width (its longest line has 45 to 120 characters) and the line was full: the next line's
//!   first word would have come within a tenth of that width, or past it.
//!
//! A line that starts with a bullet, or with a number that continues or starts a series, is a list item.

use super::headings;
use super::lists::{self, Marker};
use crate::model::{Article, Block, BlockKind, Format, Span};

/// Widths that text is wrapped to, in characters.
const WIDTHS: std::ops::RangeInclusive<usize> = 45..=120;

/// A line that is not blank, without the white space at its ends.
struct Line {
    span: Span,
    /// Characters, the indentation included.
    width: usize,
    indented: bool,
    marker: Option<Marker>,
    /// Whether a blank line, or the start of the text, comes before it.
    opens: bool,
}

/// Reads plain text.
pub fn read(source: &str) -> Article {
    let mut lines = lines(source);
    drop_lone_numbers(&mut lines);
    drop_lone_minus(source, &mut lines);
    let mut blocks = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let end = (at + 1..lines.len()).find(|i| lines[*i].opens).unwrap_or(lines.len());
        read_run(source, &lines[at..end], &mut blocks);
        at = end;
    }
    let mut article = Article {
        text: source.into(),
        format: Format::Plain,
        blocks,
        markup: vec![],
        links: vec![],
        emphasis: vec![],
    };
    headings::promote(&mut article);
    article
}

fn lines(source: &str) -> Vec<Line> {
    let newline = if source.contains('\n') { b'\n' } else { b'\r' };
    let (mut out, mut at, mut opens) = (Vec::new(), 0, true);
    while at < source.len() {
        let line = &source[at..line_end(source.as_bytes(), at, newline)];
        let content = line.trim();
        if !content.is_empty() {
            let indent = line.len() - line.trim_start().len();
            let start = at + indent;
            out.push(Line {
                span: Span::new(start, start + content.len()),
                width: line.trim_end().chars().count(),
                indented: indent > 0,
                marker: lists::marker(content),
                opens,
            });
        }
        opens = content.is_empty();
        at += line.len();
    }
    out
}

/// One past the end of the line that starts at `at`: its newline, or the line or paragraph separator of Unicode.
fn line_end(source: &[u8], at: usize, newline: u8) -> usize {
    const SEPARATOR: usize = '\u{2028}'.len_utf8();
    let mut end = at;
    while end < source.len() {
        if source[end] == newline {
            return end + 1;
        }
        if source[end] == 0xe2 && matches!(source[end..], [_, 0x80, 0xa8 | 0xa9, ..]) {
            return end + SEPARATOR;
        }
        end += 1;
    }
    end
}

/// Forgets numbers that neither start a series nor stand in one: `12. ` alone is the start of a sentence.
fn drop_lone_numbers(lines: &mut [Line]) {
    let numbered: Vec<_> = lines
        .iter()
        .enumerate()
        .filter_map(|(at, l)| l.marker.and_then(|m| m.number).map(|n| (at, u64::from(n))))
        .collect();
    for (i, (at, number)) in numbered.iter().enumerate() {
        let follows = i.checked_sub(1).is_some_and(|p| numbered[p].1 + 1 == *number);
        let leads = numbered.get(i + 1).is_some_and(|next| number + 1 == next.1);
        if !follows && !leads {
            lines[*at].marker = None;
        }
    }
}

/// Forgets a hyphen before a number that is all the text there is: `- 5` is a number below zero.
fn drop_lone_minus(source: &str, lines: &mut [Line]) {
    if let [line] = lines
        && let Some(number) = source[line.span].strip_prefix('-').map(str::trim_start)
        && number.starts_with(|c: char| c.is_ascii_digit())
        && number.chars().filter(|c| c.is_alphabetic()).count() <= 1
    {
        line.marker = None;
    }
}

/// Reads lines without a blank one between them.
fn read_run(source: &str, lines: &[Line], blocks: &mut Vec<Block>) {
    let width = lines.iter().map(|l| l.width).max().unwrap_or(0);
    let width = WIDTHS.contains(&width).then_some(width);
    let mut at = 0;
    while at < lines.len() {
        let first = &lines[at];
        while at + 1 < lines.len() && goes_on(source, &lines[at], &lines[at + 1], width) {
            at += 1;
        }
        let content = first.span.start() + first.marker.map_or(0, |m| m.length);
        blocks.push(Block::new(Span::new(content, lines[at].span.end()), kind(first)));
        at += 1;
    }
}

fn kind(line: &Line) -> BlockKind {
    match line.marker {
        Some(marker) => BlockKind::ListItem { depth: 1 + u8::from(line.indented), ordinal: marker.number },
        None => BlockKind::Paragraph,
    }
}

/// Whether a paragraph that has reached `line` goes on with `next`.
fn goes_on(source: &str, line: &Line, next: &Line, width: Option<usize>) -> bool {
    if next.marker.is_some() {
        return false;
    }
    let (text, next_text) = (&source[line.span], &source[next.span]);
    let stopped = text.ends_with(['.', '!', '?', ':', '”', '"', '…']);
    if !stopped && next_text.starts_with(char::is_lowercase) {
        return true;
    }
    let starts_paragraph = next.indented && !line.indented && line.marker.is_none();
    let word = next_text.split_whitespace().next().map_or(0, |w| w.chars().count());
    width.is_some_and(|width| !starts_paragraph && 10 * (line.width + 1 + word) >= 9 * width)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(text: &str) -> Vec<&str> {
        read(text).blocks.iter().map(|b| &text[b.span]).collect()
    }

    #[test]
    fn a_line_is_a_block() {
        assert_eq!(blocks("One.\r\n Two \n\n\tThree"), ["One.", "Two", "Three"]);
        assert_eq!(
            blocks("Revenue: $5 million\nProfit: $1 million"),
            ["Revenue: $5 million", "Profit: $1 million"]
        );
        assert_eq!(blocks("Old.\rMac."), ["Old.", "Mac."]);
        assert_eq!(blocks("Ein €.\u{2028}Zwei…\u{2029}\u{2028}Drei ‰"), ["Ein €.", "Zwei…", "Drei ‰"]);
    }

    #[test]
    fn wrapped_lines_are_joined() {
        let text = "The company said on Monday that it had sold more engines\nthan in any quarter before. Analysts had \
                    expected\nfewer.\nA second paragraph starts here.";
        assert_eq!(blocks(text).len(), 2);
        assert!(blocks(text)[0].ends_with("fewer."));
    }

    #[test]
    fn a_small_letter_goes_on() {
        assert_eq!(
            blocks("It raised\n$5 million from\nfive funds"),
            ["It raised", "$5 million from\nfive funds"]
        );
    }

    #[test]
    fn lists_lose_their_marks() {
        let text = "Why:\n- one\n- two\n  goes on\n1. first\n2. second\n7. not in a series";
        let article = read(text);
        let shown: Vec<_> = article.blocks.iter().map(|b| (&text[b.span], b.kind)).collect();
        let item = |ordinal| BlockKind::ListItem { depth: 1, ordinal };
        assert_eq!(
            shown,
            [
                ("Why:", BlockKind::Paragraph),
                ("one", item(None)),
                ("two\n  goes on", item(None)),
                ("first", item(Some(1))),
                ("second", item(Some(2))),
                ("7. not in a series", BlockKind::Paragraph),
            ]
        );
    }
}
