//! Citations: one file a style. Attributions are read in steps: a sentence's units, noun phrases, the source of a verb,
//! whom it speaks for, what it covers.

pub mod address;
mod affiliation;
pub mod attribution;
mod check_digit;
pub mod identifier;
pub mod legal;
pub mod link;
mod name;
mod phrase;
mod statement;
mod subject;
mod units;
pub mod url;
