//! Citations: one file a style. Attributions are read in steps: a sentence's units, noun phrases, the source of a verb,
//! whom it speaks for, what it covers.

pub mod address;
mod affiliation;
pub mod attribution;
pub mod bibliography;
mod check_digit;
mod complement;
pub mod identifier;
pub mod legal;
pub mod link;
mod name;
pub mod note;
mod phrase;
pub mod reference;
mod statement;
mod subject;
mod units;
pub mod url;
mod work;
