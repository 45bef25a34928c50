//! What was found, in formats that others read.

pub mod attributes;
pub mod jsonl;
