//! Citations: one file a style.

pub mod address;
pub mod link;
pub mod url;
