//! Looking words up in sorted tables, whatever their capitals, without copying them.

use std::cmp::Ordering;

use super::packed::{Table, Words};

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
/// at where it is asked, or in their first letter.
#[inline]
pub fn same(text: &str, word: &str) -> bool {
    text.len() == word.len() && alike(text.as_bytes(), word.as_bytes())
}

fn alike(text: &[u8], word: &[u8]) -> bool {
    let opens = match (text, word) {
        ([first, ..], [other, ..]) => first | 0x20 == other | 0x20,
        _ => true,
    };
    opens && text.eq_ignore_ascii_case(word)
}

/// Whether a text is one of some words, whatever its capitals. A plain loop, which a small program does without calls.
pub fn is_any(text: &str, words: &[&str]) -> bool {
    for word in words {
        if same(text, word) {
            return true;
        }
    }
    false
}

/// Where a word stands in a sorted list of words in small letters.
pub(super) fn place(list: &[&str], word: &str) -> Option<usize> {
    list.binary_search_by(|entry| compare(entry, word)).ok()
}

/// What a word leads to in a table that is sorted by its words, all in small letters.
pub fn find<T: Table>(table: &T, word: &str) -> Option<T::Value> {
    place(table.that_may_have(word)?, word).map(|at| table.value(at))
}

/// The word of the table itself, in small letters, with what it leads to.
pub fn row<T: Table>(table: &T, word: &str) -> Option<(&'static str, T::Value)> {
    place(table.that_may_have(word)?, word).map(|at| (table.words()[at], table.value(at)))
}

/// Whether a sorted list of words in small letters has the word.
pub fn has(list: &Words, word: &str) -> bool {
    list.that_may_have(word).is_some_and(|list| place(list, word).is_some())
}

/// Whether a sorted list has exactly this word.
pub fn holds(list: &Words, word: &str) -> bool {
    list.that_may_have(word).is_some_and(|list| list.binary_search(&word).is_ok())
}

/// Whether a list of words in small letters, in any order, has the word.
pub fn lists(list: &Words, word: &str) -> bool {
    list.that_may_have(word).is_some_and(|list| is_any(word, list))
}

/// What exactly this word leads to in a table that is sorted by its words.
pub fn exact<T: Table>(table: &T, word: &str) -> Option<T::Value> {
    table.that_may_have(word)?.binary_search(&word).ok().map(|at| table.value(at))
}

#[cfg(test)]
mod tests {
    use super::super::packed::{Rows, rows, words};
    use super::*;

    static LETTERS: Words = words!["alpha", "beta"];
    static PLACES: Rows<u8> = rows![("alpha", 1), ("beta", 2)];

    #[test]
    fn capitals_make_no_difference() {
        assert!(has(&LETTERS, "Beta"));
        assert!(holds(&LETTERS, "beta") && !holds(&LETTERS, "Beta"));
        assert_eq!(find(&PLACES, "ALPHA"), Some(1));
        assert_eq!(find(&PLACES, "alphabet"), None);
        assert_eq!((exact(&PLACES, "alpha"), exact(&PLACES, "Alpha")), (Some(1), None));
    }
}
