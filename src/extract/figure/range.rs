//! Two numbers that make one figure.

use std::ops::Range;

use rust_decimal::Decimal;

use super::line::Line;
use super::measure::{Measure, Of};
use super::numeral::{self, Numeral};
use crate::lexicon::packed::Words;
use crate::lexicon::{number_cues, table};
use crate::model::{Amount, Extent};

/// Two measures as the ends of one figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Ends {
    /// From the first to the second.
    pub tokens: Range<usize>,
    /// Both values.
    pub amount: Amount,
    /// What both are numbers of.
    pub of: Of,
    /// The numeral of the upper end, for what follows it.
    pub last: Numeral,
}

/// What joins two numbers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    Dash,
    To,
    And,
    Or,
}

/// Reads two neighbouring measures as a range.
pub fn read(line: &Line, low: &Measure, high: &Measure) -> Option<Ends> {
    let joint = joint(line, low, high)?;
    let (low, high) = (carried(low, high)?, high.clone());
    let of = common(&low, &high)?;
    if low.is_fraction() != high.is_fraction() {
        return None;
    }
    let ends = (low.value()?, high.value()?);
    if ends.0 >= ends.1 || joint == Joint::To && is_change(line, &low, &high) {
        return None;
    }
    Some(Ends {
        tokens: low.tokens.start..high.tokens.end,
        amount: Extent::Range { low: ends.0, high: ends.1 },
        of,
        last: high.numeral,
    })
}

fn joint(line: &Line, low: &Measure, high: &Measure) -> Option<Joint> {
    let between = low.tokens.end..high.tokens.start;
    let before = low.tokens.start.wrapping_sub(1);
    let first = between.start;
    let joint = match between.len() {
        // The dash may have been read as the second number's sign.
        0 if line.is_dash(first) && line.glued(first) && line.glued(first + 1) => Joint::Dash,
        1 if line.is_dash(first) && line.glued(first) == line.glued(first + 1) => Joint::Dash,
        1 if line.is_any(first, &["to", "till", "through"]) => Joint::To,
        2 if hangs(line, first) => Joint::To,
        1 if line.is(first, "and") && opens_between(line, before) => Joint::And,
        1 if line.is(first, "or") => Joint::Or,
        2 if line.is_any(first, &["to", "or"])
            && line.is_any(first + 1, &["about", "around", "nearly", "almost", "even", "as"]) =>
        {
            Joint::To
        }
        2 if line.is(first, "and")
            && line.is_any(first + 1, &["about", "around"])
            && opens_between(line, before) =>
        {
            Joint::And
        }
        3 if line.is_hyphen(first) && line.is(first + 1, "to") && line.is_hyphen(first + 2) => Joint::To,
        3 if line.is(first, "up") || line.is(first, "to") && line.is(first + 1, "as") => return None,
        _ => return None,
    };
    let neighbours = joint != Joint::Or || close(low.numeral.value, high.numeral.value);
    neighbours.then_some(joint)
}

/// `two- to threefold`, `three- or four-bedroom`: a hyphen that waits for the second number.
pub fn hangs(line: &Line, at: usize) -> bool {
    line.is_hyphen(at) && line.glued(at) && !line.glued(at + 1) && line.is_any(at + 1, &["to", "or"])
}

/// Whether a number without a unit takes that of the next one: `from 4 to 6 percent`, `10 x 12 m`, and in a row of more
/// than two, where `carried` says that the next one has taken its own, `5, 10 and 15 miles`.
pub fn takes_unit(line: &Line, first: &Measure, second: &Measure, carried: bool) -> bool {
    let Range { start, end: at } = first.tokens;
    let joins = |i: usize| line.is_any(i, &["and", "or", "to", "by", "x"]) || line.text(i) == "×";
    let comma = line.sign(at) == b',';
    let listed = line.before(start, 1) == "," && line.is_number(start.wrapping_sub(2));
    let joined = match second.tokens.start.checked_sub(at) {
        Some(1) => joins(at) || comma && carried,
        Some(2) => comma && joins(at + 1) && listed,
        _ => false,
    };
    first.is_bare() && !first.is_fraction() && joined
}

fn opens_between(line: &Line, before: usize) -> bool {
    line.is(before, "between")
        || line.is_any(before, &["about", "around", "roughly", "approximately"])
            && line.is(before.wrapping_sub(1), "between")
}

/// `one or two`, `30 or 40`: values that are not far from each other.
fn close(low: Decimal, high: Decimal) -> bool {
    low < high && low.checked_mul(Decimal::from(2)).is_none_or(|twice| high <= twice)
}

/// The lower end with the magnitude and unit that only the upper end states.
fn carried(low: &Measure, high: &Measure) -> Option<Measure> {
    let mut low = low.clone();
    if let (None, Some(exponent)) = (low.numeral.magnitude, high.numeral.magnitude) {
        let power = numeral::power(exponent)?;
        let unscaled = high.numeral.value.checked_div(power)?;
        if low.numeral.value <= unscaled
            && (low.is_bare() || high.is_bare() || same(&low.of, &high.of))
            && !low.is_fraction()
        {
            low.numeral.value = low.numeral.value.checked_mul(power)?;
        }
    }
    Some(low)
}

fn same(a: &Of, b: &Of) -> bool {
    match (a, b) {
        (Of::Money(a), Of::Money(b)) => a.code() == b.code(),
        (Of::Unit(a, _), Of::Unit(b, _)) => a == b,
        (a, b) => a == b,
    }
}

/// What both ends are numbers of: what one states where the other states nothing.
fn common(low: &Measure, high: &Measure) -> Option<Of> {
    match (&low.of, &high.of) {
        (Of::Nothing, of) => Some(of.clone()),
        (of @ Of::Money(_), Of::Nothing) => Some(of.clone()),
        (a, b) => same(a, b).then(|| b.clone()),
    }
}

/// Whether `… to …` states a change and not a range: two figures.
fn is_change(line: &Line, low: &Measure, high: &Measure) -> bool {
    let start = low.tokens.start;
    let near = |words: &Words, back: usize| (1..=back).any(|b| table::has(words, line.before(start, b)));
    let from = (1..=2).any(|back| line.before(start, back).eq_ignore_ascii_case("from"));
    if from {
        return near(&number_cues::CHANGES, 10);
    }
    let by = line.is(start.wrapping_sub(1), "by");
    let stated = !low.is_bare() || low.numeral.magnitude.is_some();
    // `cut by 30% to 40%` is a range; `raised by 2 cents to 12 cents` is none.
    let far = low.numeral.value.checked_mul(Decimal::from(3)).is_some_and(|third| third < high.numeral.value);
    if by && stated && far {
        return true;
    }
    let stated = stated || by;
    stated && near(&number_cues::STEPS_PAST, 4)
}

#[cfg(test)]
mod tests {
    use super::super::digits::Convention;
    use super::super::line;
    use super::*;

    fn ends(text: &str) -> Option<(String, String)> {
        line::of(text, |line| {
            let mut measures = Vec::new();
            let mut at = line.tokens().start;
            while at < line.tokens().end {
                let Some(number) = numeral::read(line, at, Convention::English) else {
                    at += 1;
                    continue;
                };
                let measure = Measure::read(line, number, at.saturating_sub(1));
                at = measure.tokens.end;
                measures.push(measure);
            }
            let ends = read(line, measures.first()?, measures.get(1)?)?;
            Some((ends.amount.low().normalize().to_string(), ends.amount.high().normalize().to_string()))
        })
    }

    #[test]
    fn two_numbers_make_one_figure() {
        for (text, low, high) in [
            ("$10 to $15 million", "10000000", "15000000"),
            ("$1.2-1.3bn", "1200000000", "1300000000"),
            ("10–15%", "10", "15"),
            ("between 3 and 5 billion euros", "3000000000", "5000000000"),
            ("one or two", "1", "2"),
            ("800 to 1.2 million", "800", "1200000"),
            ("three- to four-bedroom", "3", "4"),
        ] {
            assert_eq!(ends(text), Some((low.into(), high.into())), "{text}");
        }
    }

    #[test]
    fn changes_and_pairs_are_two_figures() {
        for text in ["rose 2% to 12%", "fell from $4bn to $5bn", "3 and 5", "15% to 10%", "$5 to 6%"] {
            assert_eq!(ends(text), None, "{text}");
        }
    }
}
