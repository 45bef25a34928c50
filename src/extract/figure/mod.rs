//! Figures.

pub mod date;
pub mod duration;
pub mod line;
