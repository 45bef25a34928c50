//! Look-ups in sorted tables of words.

use std::cmp::Ordering;

/// Whether a sorted table of words in small ASCII letters holds `word`, whatever its capitals.
pub fn contains(table: &[&str], word: &str) -> bool {
    table.binary_search_by(|entry| compare(entry, word)).is_ok()
}

/// The order of a table's word and a word of a text, capitals aside.
pub fn compare(entry: &str, word: &str) -> Ordering {
    entry.bytes().cmp(word.bytes().map(|b| b.to_ascii_lowercase()))
}
