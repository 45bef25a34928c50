//! Vocabulary as tables, one row an entry, sorted.

pub mod abbreviations;
