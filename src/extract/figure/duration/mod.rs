//! Lengths of time: `three months`, `42-year-old`, `two and a half hours`, `2h 30m`, `3 to 5 years`.
//!
//! A length is a number and a unit. Where the number is only `a`, words around it must show that a length is meant and
//! no rate (`in a year`, but not `$5 a year`). `years` and `days` without a number state no length.

mod age;
mod amount;
mod unit;
mod worded;

use crate::lexicon::packed::{Words, words};
use std::ops::Range;

use rust_decimal::Decimal;

use super::line::Line;
use super::{context, outside_code};
use crate::extract::Extractor;
use crate::lexicon::calendar::UnitForm;
use crate::lexicon::traits::Traits;
use crate::model::{Annotation, CalendarDuration, DurationUnit, Extent, Figure, Value};
use crate::text::Reading;
use amount::Amount;
use unit::Unit;

/// Finds lengths of time.
#[derive(Clone, Copy, Debug, Default)]
pub struct Durations;

impl Extractor for Durations {
    fn name(&self) -> &'static str {
        "duration"
    }

    fn find(&self, reading: &Reading) -> Vec<Annotation> {
        let mut found = Vec::new();
        for sentence in &reading.sentences {
            let line = Line::new(reading, sentence);
            let stated = Stated::of(reading.traits_of(sentence.tokens.clone()));
            let mut from = sentence.tokens.start;
            while let Some(at) = reading.find(from..sentence.tokens.end, stated.first()) {
                from = at + 1;
                if !stated.starts(&line, at) {
                    continue;
                }
                let Some(length) = read(&line, at) else { continue };
                from = length.tokens.end.max(from);
                let modifier = context::modifier(&line, length.tokens.start, length.tokens.end)
                    .filter(|_| !is_during(&line, &length.tokens));
                let figure = Figure { modifier, ..Figure::new(Value::Duration(length.extent)) };
                found.push(Annotation::found(line.span(length.tokens), figure));
            }
        }
        outside_code(reading.article, &mut found);
        found
    }
}

/// Words before `over` that make it a bound: `for over five years`, `took over a year`.
static BEFORE_BOUND: Words = words![
    "after", "are", "at", "be", "been", "for", "has", "have", "in", "is", "just", "last", "lasted",
    "lasting", "lasts", "little", "of", "served", "serving", "spanning", "spend", "spent", "take", "taken",
    "takes", "taking", "took", "wait", "waited", "was", "well", "were", "with", "within",
];

/// Words after a length that make `over` before it a bound: `over five years ago`.
static AFTER_BOUND: Words = words![
    "ago", "apart", "away", "before", "behind", "earlier", "hence", "late", "later", "long", "of", "olds",
    "since",
];

/// Whether `over` says when and not how long at least: `over five years, sales doubled`.
fn is_during(line: &Line, tokens: &Range<usize>) -> bool {
    let Range { start, end } = *tokens;
    let over = start.wrapping_sub(1);
    let bound = line.is_in(over.wrapping_sub(1), &BEFORE_BOUND)
        || line.is_in(end, &AFTER_BOUND)
        || line.is_any(end - 1, &["old", "olds", "age"])
        || line.is_hyphen(end - 2);
    line.is(over, "over") && !bound
}

/// A length of time at its place.
#[derive(Clone, Debug, PartialEq)]
struct Length {
    tokens: Range<usize>,
    extent: Extent<CalendarDuration>,
}

impl Length {
    /// So many of a unit; `None` where the number is beyond what a decimal holds.
    fn of(tokens: Range<usize>, number: Decimal, unit: Unit) -> Option<Self> {
        let small = Decimal::new(1, unit.scale);
        let value = number.checked_mul(unit.count.into())?.checked_mul(small)?;
        Some(Self { tokens, extent: Extent::Exact(CalendarDuration(vec![(unit.unit, value)])) })
    }

    /// The range from this length to a longer one.
    fn up_to(self, high: Self) -> Self {
        let extent = Extent::Range { low: self.extent.low().clone(), high: high.extent.high().clone() };
        Self { tokens: self.tokens.start.min(high.tokens.start)..high.tokens.end, extent }
    }

    /// The length with a lesser or other unit added: `2 years` and `21 days`.
    fn and(self, other: Self) -> Option<Self> {
        let (Extent::Exact(mut all), Extent::Exact(more)) = (self.extent, other.extent) else { return None };
        all.0.extend(more.0);
        crate::order::by_key(&mut all.0, |(unit, _)| *unit);
        Some(Self { tokens: self.tokens.start..other.tokens.end, extent: Extent::Exact(all) })
    }

    fn units(&self) -> impl Iterator<Item = DurationUnit> + '_ {
        self.extent.low().0.iter().map(|(unit, _)| *unit)
    }
}

/// What a sentence may state.
#[derive(Clone, Copy)]
enum Stated {
    /// Any length: it has a unit of time.
    Length,
    /// An age behind its word, or in digits.
    Age,
    /// An age in digits.
    AgeInDigits,
}

impl Stated {
    /// By the traits of all its words.
    fn of(sentence: Traits) -> Self {
        if sentence.any(Traits::TIME_UNIT) {
            Self::Length
        } else if sentence.any(Traits::AGE) {
            Self::Age
        } else {
            Self::AgeInDigits
        }
    }

    /// With what words it can start: with a number or a unit, or with a word that goes before one.
    fn first(self) -> Traits {
        const NUMBER: Traits = Traits::NUMBER.or(Traits::NUMBER_WORD).or(Traits::ARTICLE);
        match self {
            Self::Length => NUMBER.or(Traits::TIME_UNIT).or(Traits::WHOLE).or(Traits::CALENDAR),
            Self::Age => NUMBER,
            Self::AgeInDigits => Traits::NUMBER,
        }
    }

    /// Whether it can start at a token that has one of these traits.
    fn starts(self, line: &Line, at: usize) -> bool {
        const FIRST: Traits = Traits::NUMBER_WORD.or(Traits::TIME_UNIT);
        if !matches!(self, Self::Length) {
            return age::may_start(line, at);
        }
        let traits = line.traits(at);
        if traits.any(Traits::NUMBER) {
            return unit_ahead(line, at) || age::may_start(line, at);
        }
        traits.any(FIRST) || (line.traits(at + 1) | line.traits(at + 2)).any(FIRST)
    }
}

/// Whether a unit stands behind digits, past what numbers go on with, what joins two of them and what goes before a unit.
fn unit_ahead(line: &Line, digits: usize) -> bool {
    const BETWEEN: Traits =
        Traits::NUMBER.or(Traits::NUMBER_WORD).or(Traits::ARTICLE).or(Traits::JOINT).or(Traits::WHOLE);
    const FAR: usize = 24;
    for at in digits + 1..digits + FAR {
        let traits = line.traits(at);
        if traits.any(Traits::TIME_UNIT) {
            return true;
        }
        let passed = traits.any(BETWEEN)
            || !line.is_word(at) && line.has(at)
            || line.glued(at)
            || line.is_any(at, &["to", "or", "of"])
            || unit::goes_before(line, at);
        if !passed {
            return false;
        }
    }
    true
}

/// The length that starts at a token.
fn read(line: &Line, at: usize) -> Option<Length> {
    if !begins(line, at) {
        return None;
    }
    let length = match amount::read(line, at) {
        Some(low) => {
            numbered(line, at, low).or_else(|| age::read(line, at, low)).or_else(|| worded::read(line, at))?
        }
        None => worded::read(line, at)?,
    };
    let length = compound(line, length);
    Some(until(line, length))
}

/// Whether a length can start here: what it is glued to is an opening mark.
fn begins(line: &Line, at: usize) -> bool {
    !line.glued(at)
        || matches!(
            line.text(at.wrapping_sub(1)),
            "(" | "["
                | "\""
                | "“"
                | "‘"
                | "'"
                | "—"
                | "–"
                | "*"
                | "~"
                | "≈"
                | ","
                | ";"
                | ":"
                | ">"
                | "<"
                | "+"
        ) && !line.is_number(at.wrapping_sub(2))
}

/// A number, or two that make a range, and a unit.
fn numbered(line: &Line, at: usize, low: Amount) -> Option<Length> {
    if let Some((high, end)) = second_number(line, at, low).and_then(|h| Some((h, unit_of(line, at, h)?))) {
        let (unit, end) = end;
        let (low, high) = (Length::of(at..end, low.value, unit)?, Length::of(at..end, high.value, unit)?);
        return Some(aged(line, low.up_to(high)));
    }
    if let Some(length) = clock_like(line, at, low) {
        return Some(length);
    }
    let (unit, end) = unit_of(line, at, low)?;
    if is_year(line, at, low) || is_one_day(line, at, low, unit, end) {
        return None;
    }
    let half = worded::and_a_half(line, end).filter(|_| unit.form != UnitForm::Short);
    let value = if half.is_some() { low.value.checked_add(Decimal::new(5, 1))? } else { low.value };
    Length::of(at..half.unwrap_or(end), value, unit).map(|l| aged(line, l))
}

/// `2h30m`, `1h45`: the lexer reads one word after the hours.
fn clock_like(line: &Line, at: usize, hours: Amount) -> Option<Length> {
    let rest = Some(line.text(hours.end)).filter(|_| line.glued(hours.end) && hours.in_digits)?;
    let digits = rest.strip_prefix('h')?.trim_end_matches("min").trim_end_matches('m');
    let minutes: u8 = digits.parse().ok().filter(|m| *m < 60 && digits.len() == 2)?;
    let of = |name: &str, number: Decimal| Length::of(at..hours.end + 1, number, unit::named(name)?);
    of("h", hours.value)?.and(of("min", minutes.into())?)
}

/// `In 2019 days were long`.
fn is_year(line: &Line, at: usize, number: Amount) -> bool {
    let year = line.text(at).len() == 4 && line.text(at).starts_with(['1', '2']) && number.end == at + 1;
    year && line.is_any(at.wrapping_sub(1), &["in", "since", "by", "until", "of"])
}

fn unit_of(line: &Line, start: usize, number: Amount) -> Option<(Unit, usize)> {
    let (unit, end) = unit::after_number(line, start, number.end, number.value == Decimal::ONE)?;
    let letters =
        unit.form == UnitForm::Letter || unit.form == UnitForm::Short && line.text(end - 1).len() < 3;
    let alone = unit.form == UnitForm::Letter
        && unit.unit != DurationUnit::Hours
        && !has_letter_neighbour(line, start, end);
    ((number.in_digits || !letters) && !alone).then_some((unit, end))
}

/// Whether a letter that may be a unit has another one beside it: `2h 30m`, `5m 30s`.
fn has_letter_neighbour(line: &Line, start: usize, end: usize) -> bool {
    let is_time =
        |i: usize| line.is_number(i.wrapping_sub(1)) && line.glued(i) && unit::word(line, i).is_some();
    is_time(end + 1) || is_time(start.wrapping_sub(1))
}

/// The second number of a range: `to 5`, `–5`, `or three`, and `and 5` after `between`.
fn second_number(line: &Line, at: usize, low: Amount) -> Option<Amount> {
    let hyphen = line.is_hyphen(low.end) && line.glued(low.end);
    // `18- to 24-month`, `five-to-seven-year`
    let sign = low.end + usize::from(hyphen && line.is_any(low.end + 1, &["to", "or"]));
    let between = line.is(at.wrapping_sub(1), "between") && line.is(sign, "and");
    if !between && !line.is_dash(sign) && !line.is_any(sign, &["to", "or"]) {
        return None;
    }
    let next = sign + 1 + usize::from(sign > low.end && line.is_hyphen(sign + 1));
    amount::read(line, next).filter(|high| high.value > low.value)
}

/// `one day we will` states no length.
fn is_one_day(line: &Line, at: usize, number: Amount, unit: Unit, end: usize) -> bool {
    let joined = line.is_hyphen(number.end);
    let shown = line.is_any(
        at.wrapping_sub(1),
        &[
            "in", "within", "for", "after", "than", "just", "only", "least", "about", "every", "exactly",
            "took", "takes", "take", "lasted",
        ],
    ) || line.is_any(end, &["ago", "later", "earlier", "before", "after", "of", "in"]);
    number.value == Decimal::ONE && !number.in_digits && unit.unit == DurationUnit::Days && !joined && !shown
}

/// The length with `old` or `of age`.
fn aged(line: &Line, length: Length) -> Length {
    let end = length.tokens.end;
    let hyphen = end + usize::from(line.is_hyphen(end) && line.glued(end));
    let until = if line.is_any(hyphen, &["old", "olds"]) {
        hyphen + 1
    } else if line.is(end, "of") && line.is(end + 1, "age") {
        end + 2
    } else {
        end
    };
    Length { tokens: length.tokens.start..until, ..length }
}

/// Adds what follows in other units: `2 hours and 30 minutes`, `2h 30m`, `1 year, 2 months`.
fn compound(line: &Line, mut length: Length) -> Length {
    for _ in 0..5 {
        let end = length.tokens.end;
        let joined = line.is_any(end, &["and", ","]);
        let next = end + usize::from(joined) + usize::from(line.is(end, ",") && line.is(end + 1, "and"));
        let Some(number) = amount::read(line, next) else { break };
        let Some((unit, after)) = unit_of(line, next, number) else { break };
        let lesser = length.units().all(|u| unit.unit > u);
        let other = length.units().all(|u| unit.unit != u) && !joined;
        let Some(more) = Length::of(next..after, number.value, unit).filter(|_| lesser || other) else {
            break;
        };
        match length.clone().and(more) {
            Some(sum) => length = sum,
            None => break,
        }
    }
    length
}

/// A range of two full lengths: `six months to two years`.
fn until(line: &Line, low: Length) -> Length {
    let end = low.tokens.end;
    let between = line.is(end, "and") && line.is(low.tokens.start.wrapping_sub(1), "between");
    if !line.is(end, "to") && !between || matches!(low.extent, Extent::Range { .. }) {
        return low;
    }
    let high = match amount::read(line, end + 1) {
        Some(number) => {
            unit_of(line, end + 1, number).and_then(|(u, after)| Length::of(end + 1..after, number.value, u))
        }
        None => worded::read(line, end + 1).or_else(|| one(line, end + 1)),
    };
    match high {
        Some(high) if matches!(high.extent, Extent::Exact(_)) => low.up_to(high),
        _ => low,
    }
}

/// `a year` as the end of a range.
fn one(line: &Line, at: usize) -> Option<Length> {
    let unit =
        unit::word(line, at + 1).filter(|u| u.form == UnitForm::Singular && line.is_any(at, &["a", "an"]))?;
    Length::of(at..at + 2, Decimal::ONE, unit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::figure::soup;

    #[test]
    fn no_length_starts_where_none_is_looked_for() {
        soup::readings(|reading| {
            for sentence in &reading.sentences {
                let line = Line::new(reading, sentence);
                let stated = Stated::of(reading.traits_of(sentence.tokens.clone()));
                let looked = |at: &usize| line.traits(*at).any(stated.first()) && stated.starts(&line, *at);
                for at in sentence.tokens.clone().filter(|at| !looked(at)) {
                    assert_eq!(read(&line, at), None, "{}", &reading.article.text[sentence.span]);
                }
            }
        });
    }
}
