//! Ordinals: the words of denominators, and the two that no denominator has.

use super::number_words::{self, NumberWord};

/// The number of an ordinal word, whatever its capitals: `third` is 3.
pub fn ordinal(word: &str) -> Option<u32> {
    match number_words::look_up(word) {
        Some(NumberWord::Part(4)) if word.eq_ignore_ascii_case("quarter") => None,
        Some(NumberWord::Part(n)) => u32::try_from(n).ok(),
        Some(_) => None,
        None if word.eq_ignore_ascii_case("first") => Some(1),
        None if word.eq_ignore_ascii_case("second") => Some(2),
        None => None,
    }
}

/// Whether a word is the ending of an ordinal in digits: the `th` of `4th`.
pub fn is_suffix(word: &str) -> bool {
    ["st", "nd", "rd", "th"].iter().any(|s| word.eq_ignore_ascii_case(s))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinals_are_no_quarters() {
        assert_eq!(
            ["first", "Third", "twelfth", "quarter", "half"].map(ordinal),
            [Some(1), Some(3), Some(12), None, None]
        );
    }
}
