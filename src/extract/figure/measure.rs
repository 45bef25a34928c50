//! A number with what it is a number of.

use crate::lexicon::packed::{Words, words};
use std::ops::Range;

use rust_decimal::Decimal;

use super::line::Line;
use super::numeral::{Form, Numeral};
use super::{money, percent, quantity};
use crate::lexicon::currencies::Denomination;
use crate::lexicon::units::Dimension;

/// What a number is a number of, as far as its own words say.
#[derive(Clone, Debug, PartialEq)]
pub enum Of {
    /// An amount of money.
    Money(Denomination),
    /// A share in hundredths.
    Percent,
    /// Hundredths of a percent.
    BasisPoints,
    /// A unit of measurement, in the singular.
    Unit(String, Dimension),
    /// Nothing yet.
    Nothing,
}

/// A number with its currency, percent sign or unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// Its tokens: sign, symbol, number and unit.
    pub tokens: Range<usize>,
    /// The number.
    pub numeral: Numeral,
    /// What it is a number of.
    pub of: Of,
}

impl Measure {
    /// Reads what stands around a number; `floor` is the first token that no other number has taken.
    pub fn read(line: &Line, numeral: Numeral, floor: usize) -> Self {
        money::read(line, &numeral, floor)
            .or_else(|| percent::read(line, &numeral))
            .or_else(|| quantity::read_unit(line, &numeral))
            .unwrap_or_else(|| Self::bare(line, numeral))
    }

    fn bare(line: &Line, numeral: Numeral) -> Self {
        let numeral = magnitude(line, &numeral).unwrap_or(numeral);
        Self { tokens: numeral.tokens.clone(), numeral, of: Of::Nothing }
    }

    /// Whether nothing but the number itself is known.
    pub fn is_bare(&self) -> bool {
        self.of == Of::Nothing
    }

    /// Whether a unit follows the number.
    pub fn states_unit(&self) -> bool {
        !self.is_bare()
            && self.tokens.end > self.numeral.tokens.end
            && self.tokens.start == self.numeral.tokens.start
    }

    /// Whether it is a fraction in words without a unit.
    pub fn is_fraction(&self) -> bool {
        self.is_bare() && self.numeral.form == Form::Fraction
    }

    /// The value in whole units, or in percent.
    pub fn value(&self) -> Option<Decimal> {
        self.value_of(self.numeral.value)
    }

    /// `number` in this measure's whole units.
    pub fn value_of(&self, number: Decimal) -> Option<Decimal> {
        match self.of {
            Of::Money(Denomination::Hundredth(_)) | Of::BasisPoints => {
                number.checked_div(Decimal::ONE_HUNDRED)
            }
            _ => Some(number),
        }
    }
}

/// Letters that mean a magnitude after digits whatever else the text says.
static SURE: Words = words![
    "bln",
    "bn",
    "lac",
    "lacs",
    "mio",
    "mln",
    "mn",
    "tln",
    "trn",
    "billions",
    "millions",
    "trillions",
    "lakhs",
    "crores",
];

/// The number with its letters taken as a magnitude, where no currency says that they are one.
pub fn magnitude(line: &Line, numeral: &Numeral) -> Option<Numeral> {
    let suffix = numeral.suffix?;
    let letters = line.text(suffix.end - 1);
    let glued = line.glued(suffix.end - 1);
    let sure = SURE.iter().any(|s| letters.eq_ignore_ascii_case(s))
        || glued && matches!(letters, "k" | "b" | "B" | "tn" | "mil") && !line.capitalised(suffix.end)
        || matches!(letters, "k" | "mil") && !line.is_word(suffix.end) && !line.is_hyphen(suffix.end)
        || matches!(letters, "k" | "K" | "m" | "M" | "B" | "b" | "T")
            && (quantity::counts_follow(line, suffix.end) || quantity::unit_follows(line, suffix.end))
        || glued && letters == "m" && !quantity::is_metre(line, numeral, suffix.end)
        || glued && letters == "K" && numeral.value >= Decimal::TEN && numeral.value != Decimal::from(16);
    sure.then(|| numeral.scaled(suffix.exponent, suffix.end)).flatten()
}

#[cfg(test)]
mod tests {
    use super::super::digits::Convention;
    use super::super::{line, numeral};
    use super::*;

    fn value(text: &str) -> Option<String> {
        line::of(text, |line| {
            let number = line.tokens().find_map(|at| numeral::read(line, at, Convention::English))?;
            Measure::read(line, number, 0).value().map(|v| v.normalize().to_string())
        })
    }

    #[test]
    fn letters_are_magnitudes_where_the_context_says_so() {
        for (text, wanted) in [
            ("sold 1.2m last year", "1200000"),
            ("a wall 1.2m high", "1.2"),
            ("some 12k came", "12000"),
            ("15T tokens", "15000000000000"),
            ("$5t of debt", "5000000000000"),
            ("5t of sand", "5"),
            ("3 m users", "3000000"),
        ] {
            assert_eq!(value(text).as_deref(), Some(wanted), "{text}");
        }
    }
}
