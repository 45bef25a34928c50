//! Ordinal words, and the small cardinals they are put together with.

use super::table;

/// Sorted by the word.
const ORDINALS: &[(&str, u32)] = &[
    ("eighteenth", 18),
    ("eighth", 8),
    ("eleventh", 11),
    ("fifteenth", 15),
    ("fifth", 5),
    ("first", 1),
    ("fourteenth", 14),
    ("fourth", 4),
    ("nineteenth", 19),
    ("ninth", 9),
    ("second", 2),
    ("seventeenth", 17),
    ("seventh", 7),
    ("sixteenth", 16),
    ("sixth", 6),
    ("tenth", 10),
    ("third", 3),
    ("thirteenth", 13),
    ("thirtieth", 30),
    ("twelfth", 12),
    ("twentieth", 20),
];

/// The number of an ordinal word, whatever its capitals: `third` is 3.
pub fn ordinal(word: &str) -> Option<u32> {
    table::find(ORDINALS, word).copied()
}

/// Whether a word is the ending of an ordinal in digits: the `th` of `4th`.
pub fn is_suffix(word: &str) -> bool {
    ["st", "nd", "rd", "th"].iter().any(|s| word.eq_ignore_ascii_case(s))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(ORDINALS.is_sorted_by(|a, b| a.0 < b.0));
    }
}
