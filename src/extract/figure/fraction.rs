//! Fractions: `half`, `two-thirds`, `three twenty-firsts`, `3/4`, `10 1/2`.

use rust_decimal::Decimal;

use super::digits::{self, Convention, Shape};
use super::line::Line;
use crate::lexicon::number_words::NumberWord;
use crate::lexicon::traits::Traits;

/// The piece of a number that a token is.
pub fn word(line: &Line, at: usize) -> Option<NumberWord> {
    line.known(at).number
}

/// Whether a token is `a` or `an`.
pub fn article(line: &Line, at: usize) -> bool {
    line.traits(at).any(Traits::ARTICLE)
}

/// The token after a hyphen that joins two words, or the token itself.
pub fn past_hyphen(line: &Line, at: usize) -> usize {
    if line.is_hyphen(at) && line.glued(at) == line.glued(at + 1) { at + 1 } else { at }
}

/// `half`, `a half`, `one-third`, `fifty-four hundredths`: a fraction in words and the token after it.
pub fn in_words(line: &Line, at: usize) -> Option<(Decimal, usize)> {
    if word(line, at) == Some(NumberWord::Half) {
        return Some((Decimal::new(5, 1), at + 1));
    }
    let (above, next) = numerator(line, at)?;
    let (below, end) = denominator(line, past_hyphen(line, next))?;
    let singular = !line.text(end - 1).ends_with('s');
    let in_a_row = line.is(end, "running") || line.is(end, "in") && line.is(end + 2, "row");
    if in_a_row && line.is(end - 1, "quarters") {
        return None;
    }
    if singular != (above == Decimal::ONE) {
        return None;
    }
    above.checked_div(Decimal::from(below)).map(|value| (value, end))
}

fn numerator(line: &Line, at: usize) -> Option<(Decimal, usize)> {
    if article(line, at) {
        return Some((Decimal::ONE, at + 1));
    }
    match word(line, at)? {
        NumberWord::Unit(n @ 1..=19) => Some((Decimal::from(n), at + 1)),
        NumberWord::Ten(tens) => {
            let next = past_hyphen(line, at + 1);
            match word(line, next) {
                Some(NumberWord::Unit(n @ 1..=9)) => Some((Decimal::from(tens + n), next + 1)),
                _ => Some((Decimal::from(tens), at + 1)),
            }
        }
        _ => None,
    }
}

/// What a fraction divides by, and the token after it.
pub fn denominator(line: &Line, at: usize) -> Option<(u64, usize)> {
    match word(line, at)? {
        NumberWord::Half => Some((2, at + 1)),
        NumberWord::Unit(n @ 1..) => {
            let next = past_hyphen(line, at + 1);
            if word(line, next) == Some(NumberWord::Hundred) {
                return hundreds(line, u64::from(n), next + 1);
            }
            // `one ten-thousandth`
            let (part, end) = part(line, next).filter(|(part, _)| *part >= 100)?;
            Some((u64::from(n).checked_mul(part)?, end))
        }
        _ => part(line, at).filter(|(n, _)| *n > 1),
    }
}

/// `hundred and twenty-fifth` from the token after `hundred`.
fn hundreds(line: &Line, hundreds: u64, at: usize) -> Option<(u64, usize)> {
    let next = past_hyphen(line, at);
    let (rest, end) = part(line, if line.is(next, "and") { next + 1 } else { next })?;
    (rest < 100).then_some((hundreds * 100 + rest, end))
}

/// `fifth`, `twenty-fifths`, `thousandth`, and the token after it.
fn part(line: &Line, at: usize) -> Option<(u64, usize)> {
    match word(line, at)? {
        NumberWord::Part(n) | NumberWord::Parts(n) => Some((n, at + 1)),
        NumberWord::Ten(tens) => {
            let next = past_hyphen(line, at + 1);
            match word(line, next)? {
                NumberWord::Part(n @ 1..=9) | NumberWord::Parts(n @ 1..=9) => {
                    Some((u64::from(tens) + n, next + 1))
                }
                _ => None,
            }
        }
        _ => None,
    }
}

/// `3/4`, `10 1/2`, `5-1/2`: the value and the token after it.
pub fn in_digits(line: &Line, at: usize, convention: Convention) -> Option<(Decimal, usize)> {
    if let Some(value) = simple(line, at, convention) {
        return Some((value, at + 3));
    }
    let hyphen = line.is_hyphen(at + 1) && line.glued(at + 1) && line.glued(at + 2);
    if !hyphen && line.glued(at + 1) {
        return None;
    }
    let next = if hyphen { at + 2 } else { at + 1 };
    let part = simple(line, next, convention)?;
    Some((plain(line, at, convention)?.checked_add(part)?, next + 3))
}

fn plain(line: &Line, at: usize, convention: Convention) -> Option<Decimal> {
    let digits = line.is_number(at).then(|| digits::parse(line.text(at), convention)).flatten()?;
    (digits.shape == Shape::Plain).then_some(digits.value)
}

/// A proper fraction with a slash, which is no part of a date or a path.
fn simple(line: &Line, at: usize, convention: Convention) -> Option<Decimal> {
    if !line.glued(at + 1) || !line.glued(at + 2) || !matches!(line.text(at + 1), "/" | "⁄") {
        return None;
    }
    let above = plain(line, at, convention)?;
    let below = plain(line, at + 2, convention)?;
    let common = above < below && below <= Decimal::ONE_HUNDRED;
    let ends = !line.glued(at + 3) || line.sign(at + 3) != b'/' && !line.is_number(at + 3);
    let starts = !line.glued(at) || line.before(at, 1) != "/";
    (common && ends && starts).then(|| above.checked_div(below)).flatten()
}

#[cfg(test)]
mod tests {
    use super::super::line;
    use super::*;

    #[test]
    fn fractions_are_told_from_ordinals() {
        let words = |text: &str| {
            line::of(text, |line| in_words(line, 0)).map(|(v, _)| v.round_dp(3).normalize().to_string())
        };
        for (text, value) in [
            ("half", "0.5"),
            ("two-thirds", "0.667"),
            ("a fifth", "0.2"),
            ("one twenty-fifth", "0.04"),
            ("two one hundred and fiftieths", "0.013"),
            ("one five-hundredth", "0.002"),
        ] {
            assert_eq!(words(text).as_deref(), Some(value), "{text}");
        }
        for text in ["third", "two third", "one thirds", "five firsts"] {
            assert_eq!(words(text), None, "{text}");
        }
    }

    #[test]
    fn slashes_make_proper_fractions_alone() {
        let digits = |text: &str| {
            line::of(text, |line| in_digits(line, 0, Convention::English))
                .map(|(v, _)| v.normalize().to_string())
        };
        assert_eq!(digits("3/4").as_deref(), Some("0.75"));
        assert_eq!(digits("10 1/2").as_deref(), Some("10.5"));
        for text in ["24/7", "3/4/2024", "3 /4", "1/0"] {
            assert_eq!(digits(text), None, "{text}");
        }
    }
}
