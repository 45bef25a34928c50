//! A capital for a letter, without the library's table for all scripts, which takes 5 kB of the page.

use crate::lexicon::small;

/// How far a letter stands behind its capital: in pairs, in ASCII and most alphabets, in Armenian, Greek with accents,
/// Cyrillic beyond Russian, and the palochka.
const BEHIND: [u32; 9] = [1, 32, 48, 80, 38, 37, 63, 64, 15];

/// The capital of a letter; what has none, or more than one letter for it (`ß`), stays as it is.
pub fn capital(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_uppercase();
    }
    if letter == 'ÿ' {
        return 'Ÿ';
    }
    let is_capital = |c: &char| c.is_uppercase() && small::letters(*c).eq([letter]);
    let capitals = BEHIND.iter().filter_map(|n| char::from_u32(u32::from(letter).checked_sub(*n)?));
    capitals.into_iter().find(is_capital).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_are_as_the_library_says() {
        // Latin with its first extensions, Greek, Cyrillic, Armenian; the letters of Vietnamese and full width.
        let letters = ['a'..='ž', 'ά'..='ώ', 'а'..='ԯ', 'ա'..='ֆ', 'ḁ'..='ẕ', 'ạ'..='ỹ', 'ａ'..='ｚ'];
        for letter in letters.into_iter().flatten() {
            let theirs: Vec<char> = letter.to_uppercase().collect();
            let is_odd = matches!(letter, 'µ' | 'ı' | 'ς' | 'ΰ' | 'ΐ') || theirs.len() > 1;
            assert!(is_odd || theirs == [capital(letter)], "{letter}");
        }
        assert_eq!((capital('ß'), capital('中'), capital('1')), ('ß', '中', '1'));
    }
}
