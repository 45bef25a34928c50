//! How many of a unit: digits, number words, and fractions of one.

use rust_decimal::Decimal;

use crate::extract::figure::line::Line;
use crate::lexicon::table;

/// A number and the token after it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Amount {
    pub value: Decimal,
    pub end: usize,
    pub in_digits: bool,
}

/// Sorted.
const CARDINALS: &[(&str, u32)] = &[
    ("eight", 8),
    ("eighteen", 18),
    ("eighty", 80),
    ("eleven", 11),
    ("fifteen", 15),
    ("fifty", 50),
    ("five", 5),
    ("forty", 40),
    ("four", 4),
    ("fourteen", 14),
    ("nine", 9),
    ("nineteen", 19),
    ("ninety", 90),
    ("one", 1),
    ("seven", 7),
    ("seventeen", 17),
    ("seventy", 70),
    ("six", 6),
    ("sixteen", 16),
    ("sixty", 60),
    ("ten", 10),
    ("thirteen", 13),
    ("thirty", 30),
    ("three", 3),
    ("twelve", 12),
    ("twenty", 20),
    ("two", 2),
];

/// The number that starts at a token.
pub(super) fn read(line: &Line, at: usize) -> Option<Amount> {
    if line.is_number(at) {
        let value = line.text(at).replace(',', "").parse().ok()?;
        return Some(Amount { value, end: at + 1, in_digits: true });
    }
    if !line.is_word(at) {
        return None;
    }
    let tens = *table::find(CARDINALS, line.text(at))?;
    let unit = at + 1 + usize::from(line.is_hyphen(at + 1));
    let (value, end) = match table::find(CARDINALS, line.text(unit)).filter(|u| **u < 10 && tens >= 20) {
        Some(u) => (tens + u, unit + 1),
        None => (tens, at + 1),
    };
    let mut amount = Amount { value: value.into(), end, in_digits: false };
    if line.is(end, "and") && line.is_any(end + 1, &["a", "one"]) && line.is(end + 2, "half") {
        amount = Amount { value: amount.value + Decimal::new(5, 1), end: end + 3, ..amount };
    }
    Some(amount)
}
