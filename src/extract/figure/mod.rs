//! Figures: money, percent, quantities, multiples, dates and durations.

pub mod amounts;
mod context;
pub mod date;
mod digits;
pub mod duration;
pub mod line;
mod lookalike;
mod measure;
mod money;
mod multiple;
mod noun;
mod numeral;
mod percent;
mod quantity;
mod range;
