//! Rates: `per minute`, `a year`, `/month`, `annualised`, `per 100,000 people`.

use super::digits::Convention;
use super::line::Line;
use super::{noun, numeral, quantity};
use crate::lexicon::packed::{Pairs, pairs};
use crate::lexicon::small::Small;
use crate::lexicon::traits::Traits;
use crate::lexicon::{currencies, nouns, number_cues, table, units};

/// Sorted: adverbs that say a rate by themselves.
static ADVERBS: Pairs = pairs![
    ("annualised", "year"),
    ("annualized", "year"),
    ("annually", "year"),
    ("daily", "day"),
    ("hourly", "hour"),
    ("monthly", "month"),
    ("pa", "year"),
    ("pcm", "month"),
    ("pw", "week"),
    ("quarterly", "quarter"),
    ("weekly", "week"),
    ("yearly", "year"),
];

/// Sorted: what rates are per, shortened.
static SHORT: Pairs = pairs![
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

/// The rate that follows a figure, or what it measures: per what, and the token after it.
pub fn read(line: &Line, at: usize) -> Option<(String, usize)> {
    directly(line, at).or_else(|| after_measured(line, at))
}

fn directly(line: &Line, at: usize) -> Option<(String, usize)> {
    if !line.is_word(at) {
        return behind_mark(line, at);
    }
    if line.is(at, "per") && !line.is_any(at + 1, &["cent", "se"]) {
        return per_many(line, at + 1).or_else(|| per(line, at + 1));
    }
    if line.is_any(at, &["a", "an", "each", "every"]) {
        return per_one(line, at + 1);
    }
    let period = table::find(&ADVERBS, line.text(at))?;
    let ends = !line.is_word(at + 1) || nouns::is_stop(line.text(at + 1));
    ends.then(|| (period.to_owned(), at + 1))
}

/// `/month`, `-a-year`.
fn behind_mark(line: &Line, at: usize) -> Option<(String, usize)> {
    if line.sign(at) == b'/' && line.glued(at) && line.glued(at + 1) {
        return per(line, at + 1);
    }
    let joined = line.is_hyphen(at) && line.is_any(at + 1, &["a", "an", "per"]) && line.is_hyphen(at + 2);
    (joined && line.is_word(at + 3)).then(|| (line.text(at + 3).small(), at + 4))
}

/// `a year`, `an hour`, `a barrel`, `a metric ton`; but not `a year earlier`.
fn per_one(line: &Line, at: usize) -> Option<(String, usize)> {
    let thing = line.text(at);
    if is_period(thing) {
        let compared = table::has(&number_cues::AGO, line.text(at + 1));
        return (!compared).then(|| (thing.small(), at + 1));
    }
    if line.is_any(at.wrapping_sub(1), &["each", "every"]) {
        return None;
    }
    let counted = table::has(&number_cues::RATED, thing)
        || table::has(&number_cues::RATED, line.text(at + 1))
            && table::has(&number_cues::RATE_ADJECTIVES, thing);
    counted.then(|| per(line, at)).flatten()
}

/// What a price is for after `a`: `$750 a tablet`.
pub fn price(line: &Line, at: usize) -> Option<(String, usize)> {
    let noun = || {
        line.is_word(at + 1)
            && line.text(at + 1).chars().all(char::is_lowercase)
            && !nouns::is_stop(line.text(at + 1))
    };
    let ends = || !line.is_word(at + 2) && !line.is_hyphen(at + 2) || nouns::is_stop(line.text(at + 2));
    (line.traits(at).any(Traits::ARTICLE)
        && noun()
        && ends()
        && !units::is_time(line.text(at + 1))
        && !nouns::is_adjective(line.text(at + 1)))
    .then(|| (line.text(at + 1).to_owned(), at + 2))
}

/// Words that what is measured may have between a measure and its rate.
const MEASURED: usize = 3;

/// The rate after what is measured: `12 tonnes of fuel an hour`.
fn after_measured(line: &Line, at: usize) -> Option<(String, usize)> {
    let word = |i: &usize| line.is_word(*i) && !line.glued(*i) && !nouns::is_stop(line.text(*i));
    let end = line.is(at, "of").then(|| (at + 1..at + 2 + MEASURED).find(|i| !word(i))).flatten()?;
    (end > at + 1).then(|| directly(line, end)).flatten()
}

/// A length of time in the singular.
fn is_period(word: &str) -> bool {
    units::is_time(word) && !word.ends_with('s') && !word.eq_ignore_ascii_case("fiscal")
}

/// `per 100,000 people`, `per million input tokens`: the number and the noun as they are written.
fn per_many(line: &Line, at: usize) -> Option<(String, usize)> {
    if let Some(end) = amount_of_money(line, at) {
        return Some((line.joined(at..end), end));
    }
    let scale = ["hundred", "thousand", "million", "billion"];
    let end = if line.is_any(at, &scale) {
        at + 1
    } else {
        let number = numeral::read(line, at, Convention::English)?;
        if let Some(unit) = quantity::read_unit(line, &number) {
            let end = unit.tokens.end;
            let noun = line.is_word(end) && !line.glued(end) && !nouns::is_stop(line.text(end));
            let end = end + usize::from(noun && nouns::singular(line.text(end)).is_none());
            return Some((line.joined(at..end), end));
        }
        number.suffix.map_or(number.tokens.end, |s| s.end)
    };
    let (_, end) = noun::phrase(line, end)?;
    Some((line.joined(at..end), end))
}

/// The end of the `$100` of `$2.21 per $100`.
fn amount_of_money(line: &Line, at: usize) -> Option<usize> {
    let symbol = line.text(at).chars().next().and_then(currencies::symbol);
    let letters = usize::from(line.is_word(at) && currencies::touches(line.text(at)));
    let number = at + letters.max(1);
    (symbol.is_some() || letters > 0).then_some(())?;
    numeral::read(line, number, Convention::English)
        .filter(|n| n.tokens.start == number)
        .map(|n| n.tokens.end)
}

/// What a rate is per, from the token after `per` or a slash.
fn per(line: &Line, at: usize) -> Option<(String, usize)> {
    let adjective = table::has(&number_cues::RATE_ADJECTIVES, line.text(at))
        && line.is_word(at + 1)
        && !nouns::is_stop(line.text(at + 1));
    let last = at + usize::from(adjective);
    let end = hyphenated(line, last);
    let short = if end == last + 1 { table::exact(&SHORT, line.text(last)) } else { None };
    let word = short.map_or_else(|| line.joined(last..end), str::to_owned).small();
    let name = if adjective { format!("{} {word}", line.text(at).small()) } else { word };
    line.is_word(last).then_some((name, end))
}

/// The end of a word and of what hyphens join to it: `kilowatt-hour`.
fn hyphenated(line: &Line, at: usize) -> usize {
    let mut end = at + 1;
    while end < at + 5
        && line.is_hyphen(end)
        && line.glued(end)
        && line.is_word(end + 1)
        && line.glued(end + 1)
    {
        end += 2;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::super::line;
    use super::*;

    fn rate(text: &str) -> Option<(String, usize)> {
        line::of(text, |line| read(line, 0))
    }

    #[test]
    fn tables_are_sorted() {
        assert!(ADVERBS.iter().is_sorted() && SHORT.iter().is_sorted());
    }

    #[test]
    fn rates_follow_directly_or_after_what_is_measured() {
        for (text, per, end) in [
            ("per minute", "minute", 2),
            ("a year", "year", 2),
            ("an hour", "hour", 2),
            ("annualised", "year", 1),
            ("per annum", "year", 2),
            ("per diluted share", "diluted share", 3),
            ("a metric ton", "metric ton", 3),
            ("per 100,000 people", "100,000 people", 3),
            ("of fuel an hour", "hour", 4),
            ("per kilowatt-hour", "kilowatt-hour", 4),
        ] {
            assert_eq!(rate(text), Some((per.into(), end)), "{text}");
        }
        for text in ["a year earlier", "per cent", "a record", "of the year", "monthly users"] {
            assert_eq!(rate(text), None, "{text}");
        }
    }

    #[test]
    fn prices_are_per_what_they_buy() {
        assert_eq!(line::of("a tablet from", |line| price(line, 0)), Some(("tablet".into(), 2)));
        assert_eq!(line::of("a court ordered", |line| price(line, 0)), None);
    }
}
