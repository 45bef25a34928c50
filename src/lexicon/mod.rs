//! Vocabulary as tables, one row an entry, sorted.

pub mod abbreviations;
pub mod addresses;
pub mod identifiers;
pub mod public_suffixes;
