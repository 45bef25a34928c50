//! What a whole article decides of how its parts are read.

use super::figure::{amounts, date};
use crate::text::Reading;

/// How an article writes numbers and dates, and the day from which its dates count. Everything else that the extractors
/// of parts find depends on the part alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Habits {
    /// How it writes numbers.
    pub numbers: amounts::Convention,
    /// How it writes dates, and its own day.
    pub dates: date::Setting,
}

impl Habits {
    /// The habits of an article.
    pub fn of(reading: &Reading) -> Self {
        Self { numbers: amounts::convention(reading), dates: date::Setting::of(reading) }
    }
}
