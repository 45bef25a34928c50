//! Looking words up in sorted tables, whatever their capitals, without copying them.

use std::cmp::Ordering;

/// Compares a word in small letters with a word in any letters. Only ASCII letters are folded.
fn compare(entry: &str, word: &str) -> Ordering {
    entry.bytes().cmp(word.bytes().map(|b| b.to_ascii_lowercase()))
}

/// The entry of a word in a table that is sorted by its words, all in small letters.
pub fn find<'t, T>(table: &'t [(&str, T)], word: &str) -> Option<&'t T> {
    table.binary_search_by(|(entry, _)| compare(entry, word)).ok().map(|at| &table[at].1)
}

/// Whether a sorted list of words in small letters has the word.
pub fn has(list: &[&str], word: &str) -> bool {
    list.binary_search_by(|entry| compare(entry, word)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_make_no_difference() {
        assert!(has(&["alpha", "beta"], "Beta"));
        assert_eq!(find(&[("alpha", 1), ("beta", 2)], "ALPHA"), Some(&1));
        assert_eq!(find(&[("alpha", 1)], "alphabet"), None);
    }
}
