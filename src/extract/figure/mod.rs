//! Figures.

pub mod date;
