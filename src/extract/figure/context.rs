//! What stands around a figure: how exact it is, and per what.

use super::line::Line;
use crate::lexicon::{modifiers, nouns, number_cues, table, units};
use crate::model::Modifier;

/// The modifier that ends before a token, or the one that starts at `end`.
pub fn modifier(line: &Line, start: usize, end: usize) -> Option<Modifier> {
    before(line, start).or_else(|| after(line, end).map(|(modifier, _)| modifier))
}

fn before(line: &Line, start: usize) -> Option<Modifier> {
    let mut start = start;
    for _ in 0..2 {
        let article = start > 0 && line.is_any(start - 1, &["a", "an", "the", "just", "only", "that"]);
        if let Some(modifier) = ends_before(line, start) {
            return Some(modifier);
        }
        if !article {
            return None;
        }
        start -= 1;
    }
    None
}

fn ends_before(line: &Line, start: usize) -> Option<Modifier> {
    modifiers::BEFORE.iter().find_map(|(phrase, modifier)| {
        let from = start.checked_sub(phrase.len())?;
        phrase
            .iter()
            .enumerate()
            .all(|(i, word)| line.is(from + i, word) || line.text(from + i) == *word)
            .then_some(*modifier)
    })
}

/// The modifier that starts at a token, and the token after it.
pub fn after(line: &Line, at: usize) -> Option<(Modifier, usize)> {
    modifiers::AFTER.iter().find_map(|(phrase, modifier)| {
        let found = phrase.iter().enumerate().all(|(i, word)| line.is(at + i, word));
        let plus = phrase[0] != "+" || line.glued(at) && !line.is_number(at + 1);
        (found && plus).then_some((*modifier, at + phrase.len()))
    })
}

/// Adverbs that say a rate by themselves.
const ADVERBS: &[(&str, &str)] = &[
    ("annualised", "year"),
    ("annualized", "year"),
    ("annually", "year"),
    ("daily", "day"),
    ("hourly", "hour"),
    ("monthly", "month"),
    ("quarterly", "quarter"),
    ("weekly", "week"),
    ("yearly", "year"),
];

/// The rate that follows at a token: per what, and the token after it.
pub fn rate(line: &Line, at: usize) -> Option<(String, usize)> {
    if line.is(at, "per") && line.is_word(at + 1) && !line.is_any(at + 1, &["cent", "se"]) {
        return Some(per(line, at + 1));
    }
    if line.text(at) == "/" && line.glued(at) && line.glued(at + 1) && line.is_word(at + 1) {
        return Some(per(line, at + 1));
    }
    if line.is_any(at, &["a", "an", "each", "every"]) {
        let thing = line.text(at + 1);
        let counted = line.is_any(at, &["a", "an"]) && table::has(number_cues::RATED, thing);
        let compared = table::has(number_cues::AGO, line.text(at + 2));
        return (!compared && (is_period(thing) || counted)).then(|| (thing.to_lowercase(), at + 2));
    }
    let joined = line.is_hyphen(at) && line.is_any(at + 1, &["a", "an", "per"]) && line.is_hyphen(at + 2);
    if joined && line.is_word(at + 3) {
        return Some((line.text(at + 3).to_lowercase(), at + 4));
    }
    let (_, period) = ADVERBS.iter().find(|(adverb, _)| line.is(at, adverb))?;
    let ends = !line.is_word(at + 1) || nouns::is_stop(line.text(at + 1));
    ends.then(|| ((*period).to_owned(), at + 1))
}

/// Words that what is measured may have between a measure and its rate.
const MEASURED: usize = 3;

/// The rate after what is measured: `12 tonnes of fuel an hour`.
pub fn rate_of(line: &Line, at: usize) -> Option<(String, usize)> {
    if !line.is(at, "of") {
        return None;
    }
    let word = |i: &usize| line.is_word(*i) && !line.glued(*i) && !nouns::is_stop(line.text(*i));
    let end = (at + 1..at + 2 + MEASURED).find(|i| !word(i))?;
    let period = if line.is(end, "per") { end + 1 } else { end };
    (end > at + 1 && (period > end || !line.is_word(end + 2) || is_period(line.text(end + 1))))
        .then(|| rate(line, end))
        .flatten()
}

/// A length of time in the singular.
fn is_period(word: &str) -> bool {
    units::is_time(word) && !word.ends_with('s') && !word.eq_ignore_ascii_case("fiscal")
}

/// What a rate is per, from the token after `per` or a slash.
fn per(line: &Line, at: usize) -> (String, usize) {
    let last = if table::has(number_cues::RATE_ADJECTIVES, line.text(at))
        && line.is_word(at + 1)
        && !nouns::is_stop(line.text(at + 1))
    {
        at + 1
    } else {
        at
    };
    let short = SHORT.iter().find(|(short, _)| line.text(last) == *short);
    let word = short.map_or(line.text(last), |(_, long)| *long).to_lowercase();
    if last == at { (word, at + 1) } else { (format!("{} {word}", line.text(at).to_lowercase()), last + 1) }
}

/// What rates are per, shortened.
const SHORT: &[(&str, &str)] = &[
    ("annum", "year"),
    ("bbl", "barrel"),
    ("h", "hour"),
    ("hr", "hour"),
    ("min", "minute"),
    ("mo", "month"),
    ("s", "second"),
    ("sec", "second"),
    ("wk", "week"),
    ("y", "year"),
    ("yr", "year"),
];
