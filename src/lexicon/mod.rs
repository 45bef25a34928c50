//! Vocabulary as tables, one row an entry, sorted.

pub mod abbreviations;
pub mod addresses;
pub mod calendar;
pub mod counted_nouns;
pub mod identifiers;
pub mod ordinals;
pub mod public_suffixes;
pub mod table;
