//! How many of a unit.

use rust_decimal::Decimal;

use crate::extract::figure::digits::Convention;
use crate::extract::figure::numeral::{self, Form};
use crate::text::Line;

/// A number and the token after it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Amount {
    pub value: Decimal,
    pub end: usize,
    pub in_digits: bool,
}

/// The number that starts at a token; fractions of one (`half`) are read with their unit.
pub(super) fn read(line: &Line, at: usize) -> Option<Amount> {
    let number = numeral::read(line, at, Convention::English)?;
    let positive = number.value > Decimal::ZERO && number.tokens.start == at && number.form != Form::Fraction;
    let in_digits = matches!(number.form, Form::Digits(_));
    positive.then_some(Amount { value: number.value, end: number.tokens.end, in_digits })
}
