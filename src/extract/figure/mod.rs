//! Figures: money, percent, quantities, multiples, dates and durations.

pub mod amounts;
mod cardinal;
mod context;
pub mod date;
mod digits;
pub mod duration;
mod fraction;
mod lookalike;
mod measure;
mod money;
mod multiple;
mod name;
mod noun;
mod numeral;
mod percent;
mod power;
mod quantity;
mod range;
mod rate;

use crate::text::line;
