//! Marks of notes and numbered references: `[1]`, `[3, 7–9]`, `[^2]`, raised numbers; joined to what they lead to.

use std::cell::LazyCell;

use super::bibliography::{Bibliography, Entry, MarkForm, raised_digit};
use crate::extract::Extractor;
use crate::lexicon::packed::{Words, words};
use crate::lexicon::small::Small;
use crate::model::{Annotation, Citation, CitationType, Emphasis, Referral, Span};
use crate::text::{Reading, TokenKind};

/// Finds notes.
pub struct Note;

/// The most labels that a range can stand for.
const RANGE: u32 = 100;

/// The longest text between the brackets of a note, in bytes.
const LENGTH: usize = 48;

/// Words that numbers in brackets follow as an interval or an index; sorted.
static INDEXED: Words = words![
    "args",
    "argv",
    "arr",
    "array",
    "arrays",
    "buf",
    "buffer",
    "data",
    "dict",
    "domain",
    "index",
    "interval",
    "intervals",
    "items",
    "list",
    "lists",
    "map",
    "matrix",
    "range",
    "ranges",
    "row",
    "rows",
    "tensor",
    "tuple",
    "values",
    "vec",
    "vector",
];

/// Units that a raised 2 or 3 makes a square or cube of; sorted.
static MEASURED: Words = words![
    "feet",
    "foot",
    "inch",
    "inches",
    "kilometers",
    "kilometres",
    "meter",
    "meters",
    "metre",
    "metres",
    "mile",
    "miles",
];

impl Extractor for Note {
    fn name(&self) -> &'static str {
        "note"
    }

    fn find(&self, reading: &Reading) -> Vec<Annotation> {
        let bibliography = LazyCell::new(|| Bibliography::new(reading));
        let may_start = |text: &str| text == "[" || text.starts_with(|c| raised_digit(c).is_some());
        let mut found = Vec::new();
        for at in reading.tokens_where(may_start) {
            let note = match reading.kind(at) {
                Some(TokenKind::Symbol) if reading.text(at) == "[" => bracketed(reading, at, &bibliography),
                Some(TokenKind::Superscript) => raised(reading, at),
                _ => None,
            };
            let starts_entry = || bibliography.starting_at(reading.tokens[at].start()).is_some();
            if let Some((span, labels)) = note.filter(|_| !starts_entry()) {
                found.push(annotation(&reading.article.text, span, labels, &bibliography));
            }
        }
        found
    }

    fn is_local(&self) -> bool {
        false
    }
}

fn annotation(text: &str, span: Span, labels: Vec<String>, bibliography: &Bibliography) -> Annotation {
    let numbered = text[span].starts_with('[') && !text[span].starts_with("[^");
    let form = if numbered { MarkForm::Bracketed } else { MarkForm::Footnote };
    let entries: Vec<Option<&Entry>> = labels.iter().map(|l| bibliography.labelled(l, form)).collect();
    let mut citation = Citation::new(CitationType::Note);
    citation.target = entries.iter().flatten().find_map(|e| e.target.clone());
    citation.source = entries.iter().flatten().find_map(|e| e.source());
    let refers = labels.into_iter().zip(entries);
    citation.refers = refers.map(|(label, entry)| Referral { label, entry: entry.map(|e| e.span) }).collect();
    Annotation::found(span, citation)
}

fn bracketed(reading: &Reading, at: usize, bibliography: &Bibliography) -> Option<(Span, Vec<String>)> {
    let start = reading.tokens[at].start();
    let text = &reading.article.text;
    let inner = &text[start + 1..];
    let length = inner.bytes().take(LENGTH).position(|b| b == b']')?;
    let inner = inner.get(..length)?;
    let end = start + length + 2;
    let labels = if let Some(label) = inner.strip_prefix('^') {
        let plain =
            !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'));
        plain.then(|| vec![label.to_owned()])?
    } else {
        numbers(inner).filter(|labels| is_numbered_note(reading, at, end, labels, bibliography))?
    };
    let defines = opens_line(reading, at) && text[end..].starts_with(':');
    (!defines).then(|| (Span::new(start, end), labels))
}

/// The labels of `3, 7–9`, `1, pp. 3–5`, `note 2`; ranges are written out.
fn numbers(inner: &str) -> Option<Vec<String>> {
    let inner = ["note ", "notes ", "nb ", "n "].iter().find_map(|w| inner.strip_prefix(w)).unwrap_or(inner);
    let mut labels = Vec::new();
    for (place, item) in inner.split([',', ';']).map(str::trim).enumerate() {
        if place > 0 && is_locator(item) {
            break;
        }
        let (low, high) = item.split_once(['–', '-', '—', '‑']).unwrap_or((item, item));
        let (low, high) = (number(low.trim())?, number(high.trim())?);
        if high < low || high - low > RANGE {
            return None;
        }
        labels.extend((low..=high).map(|n| n.to_string()));
    }
    Some(labels).filter(|l| !l.is_empty())
}

/// A place within a work: `p. 12`, `§ 4`.
fn is_locator(item: &str) -> bool {
    ["p. ", "pp. ", "p.", "pp.", "ch. ", "chap. ", "sec. ", "§", "art. ", "para. ", "fig. ", "table "]
        .iter()
        .any(|w| item.starts_with(w))
}

fn number(text: &str) -> Option<u32> {
    let plain =
        (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with('0');
    plain.then(|| text.parse().ok()).flatten()
}

/// Whether numbers in brackets are a note, and not a year, an index, an interval or code.
fn is_numbered_note(
    reading: &Reading,
    at: usize,
    end: usize,
    labels: &[String],
    bibliography: &Bibliography,
) -> bool {
    let text = &reading.article.text;
    let next = text[end..].chars().next();
    if next.is_some_and(|c| c.is_alphanumeric() || matches!(c, '(' | '=' | '_'))
        || in_code(reading, text, end)
    {
        return false;
    }
    if labels.iter().all(|l| bibliography.labelled(l, MarkForm::Bracketed).is_some()) {
        return true;
    }
    if labels.iter().any(|l| l.len() > 3) {
        return false;
    }
    let Some(before) = at.checked_sub(1) else { return false };
    let word = reading.text(before);
    let small = word.small();
    let indexed =
        INDEXED.binary_search(&small.as_str()).is_ok() || matches!(word, "=" | "∈" | "+" | "*" | "/");
    let code =
        reading.glued(at) && reading.kind(before) == Some(TokenKind::Word) && is_code(reading, before, word);
    !opens_line(reading, at) && !indexed && !code
}

/// Whether a token is the first of its line.
fn opens_line(reading: &Reading, at: usize) -> bool {
    let start = reading.tokens[at].start();
    at.checked_sub(1)
        .is_none_or(|before| reading.article.text[reading.tokens[before].end()..start].contains('\n'))
}

/// `a`, `x1`, `my_list`, `rows.cells`: what an index follows.
fn is_code(reading: &Reading, at: usize, word: &str) -> bool {
    let mixed = word.chars().skip(1).any(char::is_uppercase) && word.starts_with(char::is_lowercase);
    let short = word.chars().count() <= 2
        && word.chars().any(char::is_lowercase)
        && !word.chars().any(char::is_uppercase);
    let joined =
        reading.glued(at) && matches!(reading.get(at.wrapping_sub(1)), Some("_" | "." | "$" | "-" | "\\"));
    mixed || short || joined || word.contains('_')
}

fn in_code(reading: &Reading, text: &str, end: usize) -> bool {
    let emphasis = &reading.article.emphasis;
    let after = emphasis.partition_point(|(s, _)| s.start() < end);
    let near = emphasis[..after].iter().rev().take(4);
    !text.is_empty() && near.into_iter().any(|(s, e)| *e == Emphasis::Code && s.end() >= end)
}

/// A raised number after a word or a mark: `growth¹`, `fell.¹²`, `fell¹,²`; not a power, a unit or a charge.
fn raised(reading: &Reading, at: usize) -> Option<(Span, Vec<String>)> {
    let before = at.checked_sub(1).filter(|_| reading.glued(at))?;
    let chained = before > 0
        && reading.text(before) == ","
        && reading.kind(before - 1) == Some(TokenKind::Superscript)
        && reading.glued(before);
    let mut end = at + 1;
    let mut labels = vec![label(reading.text(at))?];
    while reading.glued(end)
        && matches!(reading.get(end), Some("," | "˒" | "⁻" | "–"))
        && reading.kind(end + 1) == Some(TokenKind::Superscript)
        && reading.glued(end + 1)
        && labels.len() < 20
    {
        labels.push(label(reading.text(end + 1))?);
        end += 2;
    }
    let charged = reading.glued(end) && matches!(reading.get(end), Some("⁺" | "⁻" | "⁄"));
    let word = reading.text(before);
    let power = matches!(reading.text(at), "²" | "³");
    let follows = match reading.kind(before) {
        Some(TokenKind::Word) => {
            let small = word.small();
            let measured =
                power && (word.chars().count() <= 3 || MEASURED.binary_search(&small.as_str()).is_ok());
            word.chars().count() > 2 && !measured
        }
        Some(TokenKind::Symbol) => {
            matches!(word, "." | "," | ";" | ":" | "?" | "!" | "”" | "\"" | "’" | ")" | "]" | "%" | "…" | "»")
        }
        Some(TokenKind::Possessive) => true,
        _ => false,
    };
    (follows && !charged && !chained).then(|| (reading.span(at..end), labels))
}

/// The label that raised digits spell.
fn label(raised: &str) -> Option<String> {
    let digits: String = raised.chars().filter_map(raised_digit).collect();
    ((1..=3).contains(&digits.len()) && !digits.starts_with('0')).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(INDEXED.is_sorted_by(|a, b| a < b) && MEASURED.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn ranges_are_written_out_and_bounded() {
        assert_eq!(numbers("3, 7–9").unwrap(), ["3", "7", "8", "9"]);
        assert_eq!(numbers("1, p. 12").unwrap(), ["1"]);
        assert_eq!(numbers("1-999"), None);
        assert_eq!(numbers("9-7"), None);
        assert_eq!(numbers(""), None);
    }
}
