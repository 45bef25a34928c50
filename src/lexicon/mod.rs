//! Vocabulary as tables, one row an entry, sorted.

pub mod abbreviations;
pub mod addresses;
pub mod calendar;
pub mod companies;
pub mod company_words;
pub mod counted_nouns;
pub mod currencies;
pub mod fold;
pub mod identifiers;
pub mod legal_suffixes;
pub mod modifiers;
pub mod multiples;
pub mod name_flags;
pub mod nouns;
pub mod number_cues;
pub mod number_names;
pub mod number_words;
pub mod ordinals;
pub mod public_suffixes;
pub mod reporting_verbs;
pub mod speakers;
pub mod summary;
pub mod table;
pub mod units;
pub mod word_roles;
