//! Numbers that are no figure whatever follows them: URLs, notes, list numbers, times of day, days of a month.

use std::ops::Range;

use rust_decimal::Decimal;

use super::fraction;
use super::line::Line;
use super::numeral::{Form, Numeral};
use crate::lexicon::number_words::NumberWord;
use crate::lexicon::{currencies, nouns, number_cues, number_names, number_words, ordinals, table, units};
use crate::text::TokenKind;

/// A run of tokens without spaces that is a URL, an address, an identifier or a phone number: where it ends.
pub fn opaque_run(line: &Line, start: usize) -> Option<usize> {
    let mut end = start + 1;
    let mut telling = false;
    let mut joined = 0;
    while line.glued(end) {
        telling |= match line.sign(end) {
            b'/' => line.sign(end - 1) == b'/' && line.before(end, 2) == ":",
            b'@' => line.glued(end + 1) && line.is_word(end + 1) && !is_open(line, end - 1),
            b'.' => line.is(end - 1, "www"),
            _ if !line.is_number(end) => false,
            _ => {
                let joint = line.is_hyphen(end - 1) || line.sign(end - 1) == b'/';
                let digits = joint && line.glued(end - 1) && line.is_number(end - 2);
                joined += usize::from(digits);
                joined >= 2
            }
        };
        end += 1;
    }
    telling.then_some(end)
}

fn is_open(line: &Line, at: usize) -> bool {
    matches!(line.text(at), "(" | "[" | "“" | "\"")
}

/// Whether a number is no figure whatever follows it.
pub fn is_label(line: &Line, numeral: &Numeral, floor: usize) -> bool {
    let Range { start, end } = numeral.tokens;
    list_mark(line, start, end)
        || note_mark(line, start, end)
        || bracketed_label(line, start, end)
        || joined_name(line, start, end)
        || capital_name(line, start)
        || is_clock(line, start, end)
        || is_day(line, numeral)
        || units::is_time(unit_word(line, end))
        || ordinal(line, end)
        || worded_ordinal(line, numeral)
        || part_of_number(line, start, end, floor)
}

/// `1.` and `2)` at the start of a line.
fn list_mark(line: &Line, start: usize, end: usize) -> bool {
    let first = line.tokens().start;
    let opens = start == first || start == first + 1 && line.sign(first) == b'(';
    let closes = || matches!(line.sign(end), b'.' | b')') && line.glued(end) && !line.glued(end + 1);
    opens && end == start + 1 && closes() && line.is_number(start) && line.text(start).len() <= 3
}

/// Numbers that a bracket of notes may hold.
const NOTES: usize = 16;

/// `[1]`, `[^2]`, `[3, 7–9]`.
fn note_mark(line: &Line, start: usize, end: usize) -> bool {
    let inner = |i: usize| line.is_number(i) || matches!(line.sign(i), b',' | b';') || line.is_dash(i);
    let (mut open, mut close) = (start.wrapping_sub(1), end);
    while inner(open) && start - open < NOTES {
        open = open.wrapping_sub(1);
    }
    if start.wrapping_sub(open) >= NOTES || !matches!(line.sign(open), b'[' | b'^') {
        return false;
    }
    while inner(close) && close < end + NOTES {
        close += 1;
    }
    close < end + NOTES && line.sign(close) == b']'
}

/// `GPT-4`, `7-Eleven`, `10-K`, `F/A-18`: a name joined to the number.
fn joined_name(line: &Line, start: usize, end: usize) -> bool {
    let before = start.wrapping_sub(1);
    let word = before.wrapping_sub(1);
    let joint =
        |i: usize| line.is_hyphen(i) || matches!(line.sign(i), b'/' | b'_' | b'.' | b'\\' | b'=' | b'&');
    let measured = |i: usize| line.glued(i) && line.is_number(i - 1) && units::symbol(line.text(i)).is_some();
    let small = |i: usize| {
        number_names::joins(line.text(i)) || number_words::look_up(line.text(i)).is_some() || measured(i)
    };
    let joined = || line.glued(before) && joint(before) && line.is_word(word) && !small(word);
    let currency = || currencies::touches(line.text(before)) || line.sign(word) == b'$';
    let touching = || line.is_word(before) && !currency();
    let bracketed = || matches!(line.sign(before), b'<' | b'>') && line.text(word).len() == 1;
    let left = line.glued(start) && (joined() || touching() || bracketed());
    if left || !line.glued(end) {
        return left;
    }
    let lettered = line.capitalised(end) && line.text(end).len() == 1;
    let labelled = lettered && line.capitalised(before) && number_names::labels(line.text(before));
    let unit = |i: usize| {
        number_words::suffix(line.text(i)).is_some()
            || line.text(i).len() == 3
            || line.text(i).len() > 1 && units::symbol(line.text(i)).is_some()
    };
    let right = line.is_number(start)
        && line.glued(end + 1)
        && line.capitalised(end + 1)
        && (line.is_hyphen(end) || line.sign(end) == b'&')
        && !unit(end + 1);
    labelled || right
}

/// `Xbox One`, `Ocean's Eleven`, `the Big Four`, `Five Guys`: a number word with a capital within a sentence.
fn capital_name(line: &Line, start: usize) -> bool {
    if !line.capitalised(start) {
        return false;
    }
    let opened = start == line.tokens().start
        || matches!(line.before(start, 1), "." | "“" | "\"" | "‘" | "'" | ":" | "(" | "—" | "–" | "-");
    !opened && !titled(line, start)
}

/// Words looked at on each side to tell a title.
const TITLE: usize = 8;

/// Whether the words around are set as a title, where capitals mean nothing: nearly all have one, and no full stop
/// ends them.
pub fn titled(line: &Line, at: usize) -> bool {
    let last = line.tokens().end.wrapping_sub(1);
    if matches!(line.sign(last), b'.' | b'!' | b';') {
        return false;
    }
    let long = |i: &usize| *i != at && line.is_word(*i) && line.text(*i).len() > 3;
    let words = (at.saturating_sub(TITLE)..at + TITLE).filter(long);
    let (mut capitals, mut all) = (0, 0);
    for i in words {
        all += 1;
        capitals += usize::from(line.capitalised(i) || nouns::is_stop(line.text(i)));
    }
    all >= 3 && capitals == all
}

/// `9:30`, `9 a.m.`, `1700 GMT`.
fn is_clock(line: &Line, start: usize, end: usize) -> bool {
    let text = line.text(end);
    let before = start.wrapping_sub(1);
    let colon = |i: usize| line.glued(i) && line.sign(i) == b':';
    let meridiem = || line.is_any(end, &["a", "p"]) && line.sign(end + 1) == b'.' && line.is(end + 2, "m");
    let zone =
        || number_names::is_clock(text) && (line.glued(end) || !matches!(text, "et" | "est" | "Est" | "ist"));
    let minutes = || colon(end) && line.glued(end + 1) && line.is_number(end + 1);
    let hours = || line.glued(start) && colon(before) && line.is_number(before.wrapping_sub(1));
    meridiem() || zone() || minutes() || hours()
}

/// `March 31`, `31 March`, `the 5th of May`, `May 5-7`.
fn is_day(line: &Line, numeral: &Numeral) -> bool {
    let Range { start, end } = numeral.tokens;
    if !numeral.is_plain() || numeral.value > Decimal::from(31) {
        return false;
    }
    let before = start.wrapping_sub(1);
    let month = |i: usize| line.capitalised(i) && number_names::is_month(line.text(i));
    month(before)
        || line.sign(before) == b'.' && month(before.wrapping_sub(1))
        || line.is_dash(before) && line.glued(start) && month(before.wrapping_sub(2))
        || month(end)
        || line.is(end, "of") && month(end + 1)
}

/// The word that says what a number counts if it is a length of time.
fn unit_word<'a>(line: &Line<'_, 'a>, end: usize) -> &'a str {
    let at = if line.is_hyphen(end) { end + 1 } else { end };
    line.text(if table::has(&number_cues::WORKING, line.text(at)) { at + 1 } else { at })
}

/// `21st`, `the 90s`, `1990's`.
fn ordinal(line: &Line, end: usize) -> bool {
    if !line.glued(end) {
        return false;
    }
    let last = line.text(end.wrapping_sub(1)).as_bytes();
    let eleventh = last.ends_with(b"11") || last.ends_with(b"12") || last.ends_with(b"13");
    // `16st` is a weight.
    let stones = line.is(end, "st") && (eleventh || !last.ends_with(b"1"));
    let ending = line.is_any(end, &["st", "nd", "rd", "th", "s"]) && !stones;
    ending || line.kind(end) == Some(TokenKind::Possessive)
}

/// `thirty-fifth`, `one hundred and fifth`, `two hundredth`: the last word of the number says which, not how many.
fn worded_ordinal(line: &Line, numeral: &Numeral) -> bool {
    let end = numeral.tokens.end;
    if numeral.form != Form::Words {
        return false;
    }
    let next = fraction::past_hyphen(line, if line.is(end, "and") { end + 1 } else { end });
    let free = next > end || !line.is_hyphen(next + 1);
    let Some(n) = ordinals::ordinal(line.text(next)).filter(|_| free) else { return false };
    match fraction::word(line, end - 1) {
        Some(NumberWord::Ten(_)) => n < 10 && !line.is(end, "and"),
        Some(NumberWord::Hundred | NumberWord::Scale(_)) => n < 100 && end > numeral.tokens.start + 1,
        _ => n >= 100 && n % 10 == 0,
    }
}

/// A piece of something longer: `24/7`, `3:1`, `9/11`.
fn part_of_number(line: &Line, start: usize, end: usize, floor: usize) -> bool {
    let before = start.wrapping_sub(1);
    let joint = |i: usize| line.glued(i) && matches!(line.sign(i), b'/' | b':');
    let left =
        line.glued(start) && joint(before) && before >= floor && line.is_number(before.wrapping_sub(1));
    let right = || joint(end) && line.glued(end + 1) && line.is_number(end + 1);
    let attack = || end == start + 3 && line.sign(start) == b'9' && line.text(end - 1) == "11";
    left || falls(line, start) || right() || attack()
}

/// `747-8F`: plain digits joined to greater ones by a hyphen, which make no range.
fn falls(line: &Line, start: usize) -> bool {
    if !(line.glued(start) && line.glued(start - 1) && line.is_hyphen(start - 1) && line.glued(start + 1)) {
        return false;
    }
    let digits = |at: usize| line.text(at).parse::<u32>().ok().filter(|_| line.is_number(at));
    start.checked_sub(2).and_then(digits).zip(digits(start)).is_some_and(|(low, high)| low > high)
}

/// `23(b)(3)`: a number in brackets that touch what they follow.
fn bracketed_label(line: &Line, start: usize, end: usize) -> bool {
    let open = start.wrapping_sub(1);
    let touched = open.wrapping_sub(1);
    let names = || line.sign(touched) == b')' || line.is_word(touched) || line.is_number(touched);
    line.glued(start)
        && line.glued(open)
        && line.sign(open) == b'('
        && names()
        && line.sign(end) == b')'
        && line.glued(end)
}

#[cfg(test)]
mod tests {
    use super::super::digits::Convention;
    use super::super::{line, numeral};
    use super::*;

    fn labels(text: &str) -> bool {
        line::of(text, |line| {
            let number = line.tokens().find_map(|at| numeral::read(line, at, Convention::English));
            number.is_some_and(|n| is_label(line, &n, 0))
        })
    }

    #[test]
    fn labels_are_told_from_figures() {
        for text in [
            "GPT-4 is out",
            "Meet at 9:30",
            "at 5 p.m.",
            "on March 31",
            "see [3, 7]",
            "7-Eleven",
            "the 21st",
            "(2) Go",
        ] {
            assert!(labels(text), "{text}");
        }
        for text in ["a 5-mile walk", "over 9 people", "mid-5 percent", "EUR5m is due", "sold 31 cars"] {
            assert!(!labels(text), "{text}");
        }
    }

    #[test]
    fn runs_of_addresses_are_opaque() {
        let end = |text: &str| line::of(text, |line| opaque_run(line, 0));
        assert!(
            end("https://a.com/5").is_some() && end("bob99@a.com").is_some() && end("212-736-3100").is_some()
        );
        assert!(end("well-known").is_none() && end("$5m/year").is_none());
    }
}
