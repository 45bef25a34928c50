//! Numbers that name or label something unless they measure it: `Boeing 737`, `page 5`, `one of them`, years, ages.

use std::ops::Range;

use rust_decimal::Decimal;

use super::digits::Shape;
use super::fraction;
use super::line::Line;
use super::lookalike::titled;
use super::measure::Measure;
use super::numeral::{Form, Numeral};
use crate::lexicon::{counted_nouns, nouns, number_cues, number_names, number_words, table};
use crate::text::TokenKind;

/// Whether a number that measures nothing is a name or a label.
pub fn is_name(line: &Line, measure: &Measure) -> bool {
    let Range { start, end } = measure.tokens;
    let numeral = &measure.numeral;
    let simple =
        matches!(numeral.form, Form::Digits(Shape::Plain | Shape::Decimal)) && numeral.magnitude.is_none();
    let capital = numeral.form == Form::Words && line.capitalised(start);
    let past = if line.is_hyphen(end) { end + 1 } else { end };
    let calibre =
        simple && numeral.value < Decimal::ONE && table::has(&number_cues::FIREARMS, line.text(past));
    calibre
        || is_labelled(line, start)
        || is_pronoun(line, numeral)
        || simple && (after_name(line, start) || is_address(line, end))
        || numeral.is_plain() && (beside_number(line, start, end) || touches_letters(line, end))
        || (numeral.is_plain() || capital) && before_name(line, end)
}

/// `page 5`, `No. 3`, `#7`, `PMID: 123`, `H.R. 815`.
fn is_labelled(line: &Line, start: usize) -> bool {
    let before = start.wrapping_sub(1);
    let word = before.wrapping_sub(1);
    let labels = |i: usize| line.is_word(i) && number_names::labels(line.text(i));
    let marked = matches!(line.sign(before), b'.' | b':') && labels(word);
    let index = line.kind(before) == Some(TokenKind::Possessive) && line.is(word, "poor");
    let bill = line.sign(before) == b'.' && line.sign(word) == b'R' && line.before(word, 2) == "H";
    // `in week 12`, `Day 3`; but `last week 12 people`
    let counted = line.is_any(before, &["week", "weeks", "day", "year", "grade"])
        && (line.capitalised(before)
            || line.is_any(word, &["in", "from", "by", "at", "since", "until", "to", "of", "through", "on"]));
    labels(before) || marked || index || bill || counted || matches!(line.text(before), "#" | "№")
}

/// Whether a number goes on from a label: `Sections 5 and 6`, `pages 12–14`, `+44 20 7946`.
pub fn continues(line: &Line, label_end: usize, start: usize) -> bool {
    let joins = |i: usize| {
        let word = line.is_any(i, &["and", "or", "to", "through"]);
        word || line.is_dash(i) || matches!(line.sign(i), b',' | b'&' | b'/')
    };
    match start.checked_sub(label_end) {
        Some(0) => !line.is_dash(label_end) || line.glued(label_end),
        Some(1) => joins(label_end),
        Some(2) => line.sign(label_end) == b',' && joins(label_end + 1),
        _ => false,
    }
}

/// `seven 787 Dreamliners`, `Llama 3 70B`, `7946 0958`: a plain number directly beside another one, which is no year.
fn beside_number(line: &Line, start: usize, end: usize) -> bool {
    if in_row(line, start) {
        return false;
    }
    let before = start.wrapping_sub(1);
    let digits = line.is_number(before) && line.text(before).len() != 4;
    let words = line.is_word(before) && number_words::look_up(line.text(before)).is_some();
    let left = (digits || words) && !line.glued(start) && line.gap(before, start) == " ";
    left || line.is_number(end) && !line.glued(end) && line.gap(end - 1, end) == " "
}

/// Numbers that a row of a table in plain text may have.
const ROW: usize = 24;

/// Whether a number stands in a row of at least three that closes its line, as in a table without rules. Telephone and
/// card numbers are written that way too: groups of three or four digits alone.
fn in_row(line: &Line, at: usize) -> bool {
    if !line.is_number(at) {
        return false;
    }
    let apart = |i: usize| line.is_number(i) && (i == at || !line.glued(i));
    let first =
        (at.saturating_sub(ROW)..at).rev().find(|i| !apart(*i)).map_or(at.saturating_sub(ROW), |i| i + 1);
    let end = (at..at + ROW).find(|i| !apart(*i)).unwrap_or(at + ROW);
    let closes = end == line.tokens().end;
    let leading_zero = (first..end).any(|i| line.text(i).len() > 1 && line.text(i).starts_with('0'));
    let dialled = (first..end).all(|i| line.text(i).bytes().all(|b| b.is_ascii_digit()))
        && line.text(end - 1).len() == 4
        && (first..end).all(|i| matches!(line.text(i).len(), 3 | 4));
    closes && end - first >= 3 && !leading_zero && !dialled
}

/// `Veo 3.1`, `Texas 12`: a capitalised word before a plain number, except where all words have capitals.
fn after_name(line: &Line, start: usize) -> bool {
    let before = start.wrapping_sub(1);
    let text = line.text(before);
    if !line.capitalised(before) || nouns::is_stop(text) || number_words::look_up(text).is_some() {
        return false;
    }
    if table::has(&number_cues::STATISTICS, text) || line.is_any(start + 1, &["points", "point"]) {
        return false;
    }
    let digits = text.chars().any(|c| c.is_ascii_digit());
    if digits || text.chars().skip(1).any(char::is_uppercase) || number_names::is_index(text) {
        return true;
    }
    let opened = matches!(line.before(before, 1), "“" | "\"" | "(" | "‘" | ":");
    let opens = table::has(&number_cues::OPENERS, text) || text.ends_with("ly") || in_row(line, start);
    let first = before == line.tokens().start || opened;
    !(titled(line, before) || first && opens)
}

/// `737 MAX`, `911 Turbo`, `221 Baker Street`: a capitalised word after a plain number that counts no plural.
fn before_name(line: &Line, end: usize) -> bool {
    line.capitalised(end)
        && !line.glued(end)
        && !titled(line, end)
        && super::noun::phrase(line, end).is_none()
}

/// `1600 Pennsylvania Avenue`.
fn is_address(line: &Line, end: usize) -> bool {
    let capitals = (end..end + 4).take_while(|i| line.capitalised(*i));
    capitals.skip(1).any(|i| number_names::is_street(line.text(i)))
}

/// `3M`, `4K`, `1080p`, `24703L202`, `23andMe`, `401(k)`: letters that touch the number and are no unit of its.
fn touches_letters(line: &Line, end: usize) -> bool {
    let bracketed = line.sign(end) == b'(' && line.text(end + 1).len() == 1 && line.sign(end + 2) == b')';
    if bracketed && line.glued(end) && line.is_word(end + 1) {
        return true;
    }
    line.glued(end) && matches!(line.kind(end), Some(TokenKind::Word | TokenKind::Possessive))
}

/// `one of`, `no one`, `one-horse race`, `at one point`.
fn is_pronoun(line: &Line, numeral: &Numeral) -> bool {
    let Range { start, end } = numeral.tokens;
    if end != start + 1 || !line.is(start, "one") {
        return false;
    }
    let every = usize::from(line.is(end + 1, "every"));
    let proportion = line.is(end, "in") && is_number(line, end + 1 + every);
    let out_of = line.is(end, "out") && line.is(end + 1, "of");
    let another = line.is_any(end, &["or", "to", "and"]) && is_number(line, end + 1);
    let pronoun = table::has(&number_cues::ONE_BEFORE, line.before(start, 1))
        || table::has(&number_cues::ONE_AFTER, line.text(end));
    let point = line.is(start.wrapping_sub(1), "at") && line.is(end, "point");
    (pronoun || point) && !(proportion || out_of || another)
}

/// Whether a number starts at a token.
fn is_number(line: &Line, at: usize) -> bool {
    line.is_number(at) || fraction::word(line, at).is_some()
}

/// Whether a bare number is a year: 1900 to 2099 without a plural that it counts, or any year after `in`.
pub fn is_year(line: &Line, measure: &Measure) -> bool {
    let numeral = &measure.numeral;
    let Range { start, end } = measure.tokens;
    if !numeral.is_plain() || end != start + 1 || line.text(start).len() != 4 {
        return false;
    }
    let within =
        |from: i64, to: i64| numeral.value >= Decimal::from(from) && numeral.value <= Decimal::from(to);
    let dated = table::has(&number_cues::YEAR_BEFORE, line.before(start, 1));
    let counted = !dated && counted_nouns::is_counted(line.text(end));
    within(1900, 2099) && !counted || dated && within(1000, 2200)
}

/// `Ann Lee, 42, said`: an age.
pub fn is_age(line: &Line, measure: &Measure) -> bool {
    let Range { start, end } = measure.tokens;
    let commas = line.before(start, 1) == "," && matches!(line.text(end), "," | "." | "");
    let young = measure.numeral.is_plain() && measure.numeral.value < Decimal::from(120);
    commas && young && line.capitalised(start.wrapping_sub(2))
}

#[cfg(test)]
mod tests {
    use super::super::digits::Convention;
    use super::super::{line, numeral};
    use super::*;

    fn first<T>(text: &str, look: impl FnOnce(&Line, &Measure) -> T) -> Option<T> {
        line::of(text, |line| {
            let number = line.tokens().find_map(|at| numeral::read(line, at, Convention::English))?;
            Some(look(line, &Measure::read(line, number, 0)))
        })
    }

    #[test]
    fn names_are_told_from_counts() {
        for text in [
            "The Boeing 737 landed",
            "see page 5",
            "one of them",
            "a 911 Turbo",
            "at 45 King Street",
            "the 3M plant",
        ] {
            assert_eq!(first(text, is_name), Some(true), "{text}");
        }
        for text in ["About 5 came", "Sales of 5 cars", "one in 10", "she saw 12 Boeing jets"] {
            assert_eq!(first(text, is_name), Some(false), "{text}");
        }
    }

    #[test]
    fn years_and_ages_count_nothing() {
        assert_eq!(first("it was 2026", is_year), Some(true));
        assert_eq!(first("in 1789 kings fell", is_year), Some(true));
        assert_eq!(first("with 1789 kings", is_year), Some(false));
        assert_eq!(first("Ann Lee, 42, said", is_age), Some(true));
        assert_eq!(first("of cars, 42, said", is_age), Some(false));
    }
}
