//! English words that numbers are made of.

use super::packed::{Rows, rows};
use super::table;

/// What a word contributes to a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberWord {
    /// 0 to 19.
    Unit(u8),
    /// 20, 30 … 90.
    Ten(u8),
    /// A hundred.
    Hundred,
    /// A power of ten from a thousand up, by its exponent.
    Scale(u8),
    /// Twelve.
    Dozen,
    /// Half of what follows.
    Half,
    /// The denominator of a fraction, in the singular: `third`, `twentieth`.
    Part(u64),
    /// The denominator of a fraction, in the plural: `thirds`.
    Parts(u64),
}

use NumberWord::{Dozen, Half, Hundred, Part, Parts, Scale, Ten, Unit};

static TABLE: Rows<NumberWord> = rows![
    ("billion", Scale(9)),
    ("billionth", Part(1_000_000_000)),
    ("billionths", Parts(1_000_000_000)),
    ("bln", Scale(9)),
    ("crore", Scale(7)),
    ("crores", Scale(7)),
    ("dozen", Dozen),
    ("dozens", Dozen),
    ("dozs", Dozen),
    ("eight", Unit(8)),
    ("eighteen", Unit(18)),
    ("eighteenth", Part(18)),
    ("eighteenths", Parts(18)),
    ("eighth", Part(8)),
    ("eighths", Parts(8)),
    ("eightieth", Part(80)),
    ("eightieths", Parts(80)),
    ("eighty", Ten(80)),
    ("eleven", Unit(11)),
    ("eleventh", Part(11)),
    ("elevenths", Parts(11)),
    ("fifteen", Unit(15)),
    ("fifteenth", Part(15)),
    ("fifteenths", Parts(15)),
    ("fifth", Part(5)),
    ("fifths", Parts(5)),
    ("fiftieth", Part(50)),
    ("fiftieths", Parts(50)),
    ("fifty", Ten(50)),
    ("firsts", Parts(1)),
    ("five", Unit(5)),
    ("fortieth", Part(40)),
    ("fortieths", Parts(40)),
    ("forty", Ten(40)),
    ("four", Unit(4)),
    ("fourteen", Unit(14)),
    ("fourteenth", Part(14)),
    ("fourteenths", Parts(14)),
    ("fourth", Part(4)),
    ("fourths", Parts(4)),
    ("half", Half),
    ("halves", Parts(2)),
    ("hundred", Hundred),
    ("hundreds", Hundred),
    ("hundredth", Part(100)),
    ("hundredths", Parts(100)),
    ("lakh", Scale(5)),
    ("lakhs", Scale(5)),
    ("million", Scale(6)),
    ("millionth", Part(1_000_000)),
    ("millionths", Parts(1_000_000)),
    ("mln", Scale(6)),
    ("nil", Unit(0)),
    ("nine", Unit(9)),
    ("nineteen", Unit(19)),
    ("nineteenth", Part(19)),
    ("nineteenths", Parts(19)),
    ("ninetieth", Part(90)),
    ("ninetieths", Parts(90)),
    ("ninety", Ten(90)),
    ("ninth", Part(9)),
    ("ninths", Parts(9)),
    ("nought", Unit(0)),
    ("one", Unit(1)),
    ("quadrillion", Scale(15)),
    ("quarter", Part(4)),
    ("quarters", Parts(4)),
    ("quintillion", Scale(18)),
    ("seven", Unit(7)),
    ("seventeen", Unit(17)),
    ("seventeenth", Part(17)),
    ("seventeenths", Parts(17)),
    ("seventh", Part(7)),
    ("sevenths", Parts(7)),
    ("seventieth", Part(70)),
    ("seventieths", Parts(70)),
    ("seventy", Ten(70)),
    ("six", Unit(6)),
    ("sixteen", Unit(16)),
    ("sixteenth", Part(16)),
    ("sixteenths", Parts(16)),
    ("sixth", Part(6)),
    ("sixths", Parts(6)),
    ("sixtieth", Part(60)),
    ("sixtieths", Parts(60)),
    ("sixty", Ten(60)),
    ("ten", Unit(10)),
    ("tenth", Part(10)),
    ("tenths", Parts(10)),
    ("third", Part(3)),
    ("thirds", Parts(3)),
    ("thirteen", Unit(13)),
    ("thirteenth", Part(13)),
    ("thirteenths", Parts(13)),
    ("thirtieth", Part(30)),
    ("thirtieths", Parts(30)),
    ("thirty", Ten(30)),
    ("thousand", Scale(3)),
    ("thousandth", Part(1000)),
    ("thousandths", Parts(1000)),
    ("three", Unit(3)),
    ("trillion", Scale(12)),
    ("trillionth", Part(1_000_000_000_000)),
    ("trillionths", Parts(1_000_000_000_000)),
    ("twelfth", Part(12)),
    ("twelfths", Parts(12)),
    ("twelve", Unit(12)),
    ("twentieth", Part(20)),
    ("twentieths", Parts(20)),
    ("twenty", Ten(20)),
    ("two", Unit(2)),
    ("zero", Unit(0)),
];

/// What a word contributes to a number; `None` for all other words.
pub fn look_up(word: &str) -> Option<NumberWord> {
    let first = word.as_bytes().first()?.to_ascii_lowercase();
    if !matches!(first, b'b'..=b'f' | b'h' | b'l'..=b'o' | b'q' | b's' | b't' | b'z') {
        return None;
    }
    table::find(&TABLE, word)
}

/// Every word that contributes to a number.
pub fn all() -> impl Iterator<Item = &'static str> {
    TABLE.iter().map(|(word, _)| word)
}

/// Magnitudes that are written after digits: the suffix, its power of ten.
static SUFFIXES: Rows<u8> = rows![
    ("b", 9),
    ("bil", 9),
    ("billion", 9),
    ("billions", 9),
    ("bio", 9),
    ("bln", 9),
    ("bn", 9),
    ("cr", 7),
    ("crore", 7),
    ("crores", 7),
    ("k", 3),
    ("lac", 5),
    ("lacs", 5),
    ("lakh", 5),
    ("lakhs", 5),
    ("m", 6),
    ("mil", 6),
    ("million", 6),
    ("millions", 6),
    ("mio", 6),
    ("mln", 6),
    ("mm", 6),
    ("mn", 6),
    ("quadrillion", 15),
    ("quintillion", 18),
    ("t", 12),
    ("thousand", 3),
    ("tln", 12),
    ("tn", 12),
    ("tr", 12),
    ("trillion", 12),
    ("trillions", 12),
    ("trln", 12),
    ("trn", 12),
];

/// The power of ten of a magnitude that is written after digits.
pub fn suffix(word: &str) -> Option<u8> {
    table::find(&SUFFIXES, word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(TABLE.iter().is_sorted_by_key(|(word, _)| word));
        assert!(SUFFIXES.iter().is_sorted_by_key(|(word, _)| word));
    }

    #[test]
    fn every_word_passes_the_first_letter_test() {
        assert!(TABLE.iter().all(|(word, meaning)| look_up(word) == Some(meaning)));
    }
}
