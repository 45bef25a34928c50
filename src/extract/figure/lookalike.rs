//! Numbers that state nothing: names, versions, labels, addresses, times of day, dates.

use std::ops::Range;

use rust_decimal::Decimal;

use super::line::Line;
use super::measure::Measure;
use super::numeral::{Form, Numeral};
use crate::lexicon::{nouns, number_names, number_words, units};
use crate::text::TokenKind;

/// A run of tokens without spaces that is a URL, an address, an identifier or a phone number: where it ends.
pub fn opaque_run(line: &Line, start: usize) -> Option<usize> {
    let mut end = start + 1;
    let mut telling = false;
    let mut hyphened = 0;
    while line.glued(end) {
        let text = line.text(end);
        let slashes = text == "/" && line.text(end - 1) == "/" && line.before(end, 2) == ":";
        let address = text == "@" && line.glued(end + 1) && line.is_word(end + 1) && line.is_word(end - 1);
        telling |= slashes || address || text == "." && line.is(end - 1, "www");
        let digits = line.is_number(end) && line.is_number(end.wrapping_sub(2)) && line.glued(end - 1);
        hyphened += usize::from(digits && (line.is_hyphen(end - 1) || line.text(end - 1) == "/"));
        telling |= hyphened >= 2;
        end += 1;
    }
    telling.then_some(end)
}

/// Whether a number is no figure whatever follows it.
pub fn is_label(line: &Line, numeral: &Numeral, floor: usize) -> bool {
    let Range { start, end } = numeral.tokens;
    list_mark(line, start, end)
        || note_mark(line, start, end)
        || joined_name(line, start, end)
        || time_or_date(line, numeral)
        || part_of_number(line, start, end, floor)
}

/// Whether a number that counts nothing that could be measured is a name or label: `Boeing 737`, `page 5`.
pub fn is_name(line: &Line, measure: &Measure) -> bool {
    let Range { start, end } = measure.tokens;
    let numeral = &measure.numeral;
    let before = start.wrapping_sub(1);
    let plain =
        matches!(numeral.form, Form::Digits(super::digits::Shape::Plain | super::digits::Shape::Decimal))
            && numeral.magnitude.is_none();
    let label = line.is_word(before) && number_names::labels(line.text(before))
        || matches!(line.text(before), "#" | "№");
    let after_mark = matches!(line.text(before), "." | ":")
        && line.is_word(before.wrapping_sub(1))
        && number_names::labels(line.text(before - 1));
    label
        || idiom(line, numeral)
        || numeral.is_plain() && beside_number(line, start, end)
        || after_mark
        || plain && after_name(line, start)
        || plain && address(line, start, end)
        || numeral.is_plain() && glued_letters(line, end)
}

/// Whether a number goes on from a label: `Sections 5 and 6`, `pages 12–14`, `+44 20 7946`.
pub fn continues(line: &Line, label_end: usize, start: usize) -> bool {
    let joins = |i: usize| {
        line.is_any(i, &["and", "or", "to", "through"])
            || line.is_dash(i)
            || matches!(line.text(i), "," | "&" | "/")
    };
    match start.checked_sub(label_end) {
        Some(0) => !line.is_dash(label_end) || line.glued(label_end),
        Some(1) => joins(label_end),
        Some(2) => line.text(label_end) == "," && joins(label_end + 1),
        _ => false,
    }
}

/// `seven 787 Dreamliners`, `Llama 3 70B`, `7946 0958`: a plain number directly beside another one.
fn beside_number(line: &Line, start: usize, end: usize) -> bool {
    let before = start.wrapping_sub(1);
    let number = |i: usize| {
        line.is_number(i) && line.text(i).len() != 4
            || line.is_word(i) && number_words::look_up(line.text(i)).is_some()
    };
    number(before) && !line.glued(start) && line.gap(before, start) == " "
        || line.is_number(end) && !line.glued(end) && line.gap(end - 1, end) == " "
}

/// `Veo 3.1`, `Texas 12`: a capitalised word before a plain number, except where all words have capitals.
fn after_name(line: &Line, start: usize) -> bool {
    let before = start.wrapping_sub(1);
    if line.text(before) == "-" {
        return false;
    }
    if !line.capitalised(before)
        || nouns::is_stop(line.text(before))
        || number_words::look_up(line.text(before)).is_some()
    {
        return false;
    }
    let text = line.text(before);
    let model = text.chars().any(|c| c.is_ascii_digit())
        || text.chars().skip(1).any(char::is_uppercase)
        || number_names::is_index(text);
    if model {
        return true;
    }
    if titled(line, before) {
        return number_names::labels(text);
    }
    let first =
        before == line.tokens().start || matches!(line.before(before, 1), "“" | "\"" | "(" | "‘" | ":");
    !(first && opens(text))
}

/// Words that may open a sentence before a number.
fn opens(word: &str) -> bool {
    [
        "About",
        "Almost",
        "Another",
        "Approximately",
        "Around",
        "Exactly",
        "Fully",
        "Just",
        "Nearly",
        "Only",
        "Roughly",
        "Some",
        "Barely",
        "Total",
        "Estimated",
        "Total",
        "Sales",
        "Revenue",
    ]
    .contains(&word)
        || word.ends_with("ly")
}

/// Whether the words around are set as a title, where capitals mean nothing.
fn titled(line: &Line, at: usize) -> bool {
    let near = at.saturating_sub(4)..at + 6;
    let words = near.filter(|i| *i != at && line.is_word(*i) && line.text(*i).len() > 3);
    let (mut capitals, mut all) = (0, 0);
    for i in words {
        all += 1;
        capitals += usize::from(line.capitalised(i));
    }
    all >= 3 && capitals == all
}

/// `1600 Pennsylvania Avenue`.
fn address(line: &Line, start: usize, end: usize) -> bool {
    let _ = start;
    let capital = (end..end + 4).take_while(|i| line.capitalised(*i));
    let street = |i: usize| number_names::is_street(line.text(i));
    capital.into_iter().any(|i| i > end && street(i))
}

/// `3M`, `4K`, `1080p`, `24703L202`, `90s`: letters that touch the number and are no unit of its.
fn glued_letters(line: &Line, end: usize) -> bool {
    line.glued(end) && matches!(line.kind(end), Some(TokenKind::Word | TokenKind::Possessive))
}

/// `1.` and `2)` at the start of a line.
fn list_mark(line: &Line, start: usize, end: usize) -> bool {
    let first =
        start == line.tokens().start || start == line.tokens().start + 1 && line.text(start - 1) == "(";
    first
        && end == start + 1
        && line.is_number(start)
        && matches!(line.text(end), "." | ")")
        && line.glued(end)
        && !line.glued(end + 1)
        && line.text(start).len() <= 3
}

/// `[1]`, `[3, 7–9]`.
fn note_mark(line: &Line, start: usize, end: usize) -> bool {
    let inner = |i: usize| line.is_number(i) || matches!(line.text(i), "," | ";") || line.is_dash(i);
    let opened = (1..16).map(|back| start.wrapping_sub(back)).find(|i| !inner(*i));
    let closed = (end..end + 16).find(|i| !inner(*i));
    opened.is_some_and(|i| line.text(i) == "[") && closed.is_some_and(|i| line.text(i) == "]")
}

/// `GPT-4`, `7-Eleven`, `10-K`, `F/A-18`: a name joined to the number.
fn joined_name(line: &Line, start: usize, end: usize) -> bool {
    let before = start.wrapping_sub(1);
    let joint = |i: usize| line.is_hyphen(i) || matches!(line.text(i), "/" | "_" | "." | "\\" | "=" | "&");
    let left = line.glued(start)
        && joint(before)
        && line.glued(before)
        && line.is_word(before.wrapping_sub(1))
        && !number_names::joins(line.text(before - 1))
        && number_words::look_up(line.text(before - 1)).is_none();
    let right = (line.is_hyphen(end) || line.text(end) == "&")
        && line.glued(end)
        && line.glued(end + 1)
        && line.capitalised(end + 1)
        && number_words::suffix(line.text(end + 1)).is_none()
        && line.text(end + 1).len() != 3;
    let touching = line.glued(start) && line.is_word(before);
    let capital = line.is_word(start)
        && line.capitalised(start)
        && start > line.tokens().start
        && (line.capitalised(before) && !titled(line, start) && !nouns::is_stop(line.text(before)));
    left || right && line.is_number(start) || touching || capital
}

fn time_or_date(line: &Line, numeral: &Numeral) -> bool {
    let Range { start, end } = numeral.tokens;
    let before = start.wrapping_sub(1);
    let text = line.text(end);
    let meridiem = line.is_any(end, &["a", "p"]) && line.text(end + 1) == "." && line.is(end + 2, "m");
    let clock = number_names::is_clock(text)
        && (line.glued(end) || !matches!(text, "et" | "est" | "Est" | "ist"))
        || meridiem
        || text == ":" && line.glued(end) && line.glued(end + 1) && line.is_number(end + 1)
        || line.text(before) == ":"
            && line.glued(start)
            && line.glued(before)
            && line.is_number(before.wrapping_sub(1));
    let day = numeral.is_plain() && numeral.value <= Decimal::from(31);
    let month = |i: usize| line.capitalised(i) && number_names::is_month(line.text(i));
    let dated = day
        && (month(before)
            || month(end) && !line.is(end, "may")
            || line.text(before) == "." && month(before.wrapping_sub(1)))
        || day && line.is(end, "of") && month(end + 1)
        || day && line.is_dash(before) && line.glued(start) && month(before.wrapping_sub(2));
    let time = next_word(line, end).is_some_and(units::is_time);
    let ordinal = line.glued(end) && line.is_any(end, &["st", "nd", "rd", "th", "s"])
        || line.glued(end) && line.kind(end) == Some(TokenKind::Possessive);
    clock || dated || time || ordinal
}

fn next_word<'a>(line: &Line<'_, 'a>, end: usize) -> Option<&'a str> {
    let at = if line.is_hyphen(end) { end + 1 } else { end };
    let at = if line.is_any(
        at,
        &[
            "more",
            "full",
            "consecutive",
            "straight",
            "business",
            "working",
            "calendar",
            "fiscal",
            "trading",
            "solid",
            "long",
            "short",
            "additional",
            "whole",
            "extra",
        ],
    ) {
        at + 1
    } else {
        at
    };
    line.is_word(at).then(|| line.text(at))
}

/// A piece of something longer: `24/7`, `3:1`, `1.2.3-4`, `5:30`.
fn part_of_number(line: &Line, start: usize, end: usize, floor: usize) -> bool {
    let before = start.wrapping_sub(1);
    let slash = |i: usize| matches!(line.text(i), "/" | ":");
    let left = line.glued(start)
        && slash(before)
        && line.glued(before)
        && before >= floor
        && line.is_number(before.wrapping_sub(1));
    let right = slash(end) && line.glued(end) && line.glued(end + 1) && line.is_number(end + 1);
    left || right
}

/// `one of`, `no one`, `the one`.
fn idiom(line: &Line, numeral: &Numeral) -> bool {
    let Range { start, end } = numeral.tokens;
    if end != start + 1 || !line.is(start, "one") {
        return false;
    }
    let before = [
        "no", "any", "every", "some", "each", "this", "that", "which", "the", "another", "number", "day",
        "or", "first", "last", "only", "other", "good", "great", "new", "old", "big", "bigger", "better",
        "these",
    ];
    let after = [
        "of", "another", "day", "thing", "time", "else", "by", "who", "that", "might", "could", "can",
        "would", "should", "must", "is", "was", "has", "had", "way", "in", "on", "such", "s", "may", "will",
        "does", "did", "cannot", "and", "or", "to", "with", "for", "point", "side", "where", "which",
        "whose", "when", "as", "from", "at", "than", "more",
    ];
    line.is_any(start.wrapping_sub(1), &before) || line.is_any(end, &after) && !line.is(end + 1, "five")
}

/// Whether a bare number is a year: 1900 to 2099 without a sign of anything counted, or any year after `in`.
pub fn is_year(line: &Line, measure: &Measure) -> bool {
    let numeral = &measure.numeral;
    let value = numeral.value;
    if !numeral.is_plain() || numeral.tokens.len() != 1 || line.text(numeral.tokens.start).len() != 4 {
        return false;
    }
    let modern = value >= Decimal::from(1900) && value <= Decimal::from(2099);
    let dated = line.is_any(
        numeral.tokens.start.wrapping_sub(1),
        &["in", "since", "by", "until", "from", "of", "before", "after", "during", "circa"],
    );
    let old = dated && value >= Decimal::from(1000) && value <= Decimal::from(2200);
    modern || old
}

/// `Ann Lee, 42, said`: an age.
pub fn is_age(line: &Line, measure: &Measure) -> bool {
    let Range { start, end } = measure.tokens;
    let comma = line.text(start.wrapping_sub(1)) == "," && matches!(line.text(end), "," | "." | "");
    let name = line.capitalised(start.wrapping_sub(2));
    comma && name && measure.numeral.is_plain() && measure.numeral.value < Decimal::from(120)
}
