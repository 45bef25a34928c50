//! Citations: one file a style.

pub mod address;
mod check_digit;
pub mod identifier;
pub mod legal;
pub mod link;
pub mod url;
