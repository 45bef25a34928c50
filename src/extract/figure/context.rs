//! What stands around a figure: how exact it is, and per what.

use super::line::Line;
use crate::lexicon::modifiers;
use crate::lexicon::units;
use crate::model::Modifier;

/// The modifier that ends before a token, or the one that starts at `end`.
pub fn modifier(line: &Line, start: usize, end: usize) -> Option<Modifier> {
    before(line, start).or_else(|| after(line, end))
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

fn after(line: &Line, end: usize) -> Option<Modifier> {
    modifiers::AFTER.iter().find_map(|(phrase, modifier)| {
        phrase.iter().enumerate().all(|(i, word)| line.is(end + i, word)).then_some(*modifier)
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

/// Things other than lengths of time that prices and counts are per, after `a` or `an`.
const THINGS: &[&str] = &[
    "barrel",
    "bottle",
    "bushel",
    "carat",
    "dose",
    "dozen",
    "foot",
    "gallon",
    "game",
    "gigabyte",
    "gram",
    "head",
    "hectare",
    "kilo",
    "kilogram",
    "kilometre",
    "kilometer",
    "litre",
    "liter",
    "metre",
    "meter",
    "mile",
    "ounce",
    "pack",
    "person",
    "pint",
    "piece",
    "plate",
    "pop",
    "pound",
    "seat",
    "share",
    "ticket",
    "time",
    "ton",
    "tonne",
    "unit",
    "acre",
    "head",
];

/// Words after `a year` that make it a time and no rate.
const AGO: &[&str] =
    &["after", "ago", "away", "before", "earlier", "hence", "later", "old", "prior", "since"];

/// The rate that follows at a token: per what, and the token after it.
pub fn rate(line: &Line, at: usize) -> Option<(String, usize)> {
    if line.is(at, "per") && line.is_word(at + 1) && !line.is_any(at + 1, &["cent", "se"]) {
        return per(line, at + 1);
    }
    if line.text(at) == "/" && line.glued(at) && line.glued(at + 1) && line.is_word(at + 1) {
        return per(line, at + 1);
    }
    if line.is_any(at, &["a", "an", "each", "every"]) {
        let thing = line.text(at + 1);
        let counted = line.is_any(at, &["a", "an"]) && THINGS.iter().any(|t| thing.eq_ignore_ascii_case(t));
        let compared = line.is_any(at + 2, AGO);
        return (!compared && (is_period(thing) || counted)).then(|| (thing.to_lowercase(), at + 2));
    }
    if line.is_hyphen(at)
        && line.is_any(at + 1, &["a", "an", "per"])
        && line.is_hyphen(at + 2)
        && line.is_word(at + 3)
    {
        return Some((line.text(at + 3).to_lowercase(), at + 4));
    }
    let adverb = ADVERBS.iter().find(|(adverb, _)| line.is(at, adverb))?;
    let ends = !line.is_word(at + 1) || crate::lexicon::nouns::is_stop(line.text(at + 1));
    ends.then(|| (adverb.1.to_owned(), at + 1))
}

fn is_period(word: &str) -> bool {
    units::is_time(word)
        && !word.ends_with('s')
        && !word.eq_ignore_ascii_case("fiscal")
        && !word.eq_ignore_ascii_case("quarter")
        || word.eq_ignore_ascii_case("quarter")
}

fn per(line: &Line, at: usize) -> Option<(String, usize)> {
    if line.is_any(at, &["annum", "anum"]) {
        return Some(("year".into(), at + 1));
    }
    if line.is_any(
        at,
        &["diluted", "basic", "common", "ordinary", "square", "cubic", "metric", "fluid", "american"],
    ) && line.is_word(at + 1)
    {
        return Some((format!("{} {}", line.text(at), line.text(at + 1)).to_lowercase(), at + 2));
    }
    let text = line.text(at);
    let word = match text {
        "h" | "hr" => "hour",
        "s" | "sec" => "second",
        "min" => "minute",
        "yr" | "y" => "year",
        "mo" => "month",
        other => other,
    };
    Some((word.to_lowercase(), at + 1))
}
