//! Looking words up in sorted tables, whatever their capitals, without copying them.

use std::cmp::Ordering;

/// Compares a word in small letters with a word in any letters. Only ASCII letters are folded. Every word of a text comes
/// here some fifty times, hence no iterators, which a compiler that is asked for a small program leaves as calls.
fn compare(entry: &str, word: &str) -> Ordering {
    let (entry, word) = (entry.as_bytes(), word.as_bytes());
    let mut at = 0;
    while at < entry.len() && at < word.len() {
        let (ours, theirs) = (entry[at], word[at].to_ascii_lowercase());
        if ours != theirs {
            return if ours < theirs { Ordering::Less } else { Ordering::Greater };
        }
        at += 1;
    }
    entry.len().cmp(&word.len())
}

/// Whether a text is a word, whatever its capitals; only ASCII letters are folded. Most differ in length, which is looked
/// at where it is asked.
#[inline]
pub fn same(text: &str, word: &str) -> bool {
    text.len() == word.len() && text.eq_ignore_ascii_case(word)
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
