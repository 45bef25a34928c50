//! Words that state a factor by themselves.

use super::packed::{Rows, rows};
use super::{number_words, table};
use crate::lexicon::number_words::NumberWord;
use rust_decimal::Decimal;

/// How a word states its factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stated {
    /// Wherever it stands: `doubled`, `fivefold`.
    Always,
    /// As a verb or before what it multiplies: `double the output`, `will triple`.
    Verb,
    /// Before a comparison: `twice as many`, `twice the size`.
    Compared,
}

use Stated::{Always, Compared, Verb};

/// The factor in tenths.
static WORDS: Rows<(i64, Stated)> = rows![
    ("double", (20, Verb)),
    ("doubled", (20, Always)),
    ("doubles", (20, Verb)),
    ("doubling", (20, Always)),
    ("halve", (5, Always)),
    ("halved", (5, Always)),
    ("halves", (5, Verb)),
    ("halving", (5, Always)),
    ("octuple", (80, Verb)),
    ("quadruple", (40, Verb)),
    ("quadrupled", (40, Always)),
    ("quadruples", (40, Verb)),
    ("quadrupling", (40, Always)),
    ("quintuple", (50, Verb)),
    ("quintupled", (50, Always)),
    ("quintupling", (50, Always)),
    ("sextupled", (60, Always)),
    ("thrice", (30, Compared)),
    ("treble", (30, Verb)),
    ("trebled", (30, Always)),
    ("trebling", (30, Always)),
    ("triple", (30, Verb)),
    ("tripled", (30, Always)),
    ("triples", (30, Verb)),
    ("tripling", (30, Always)),
    ("twice", (20, Compared)),
];

/// The factor that a word states.
pub fn look_up(word: &str) -> Option<(Decimal, Stated)> {
    let first = word.as_bytes().first()?.to_ascii_lowercase();
    if matches!(first, b'd' | b'h' | b'o' | b'q' | b's' | b't')
        && let Some((tenths, stated)) = table::find(&WORDS, word)
    {
        return Some((Decimal::new(tenths, 1), stated));
    }
    let stem = word.strip_suffix("fold").or_else(|| word.strip_suffix("FOLD"))?;
    let factor = match number_words::look_up(stem)? {
        NumberWord::Unit(n @ 2..) | NumberWord::Ten(n) => Decimal::from(n),
        NumberWord::Hundred => Decimal::ONE_HUNDRED,
        NumberWord::Scale(3) => Decimal::ONE_THOUSAND,
        _ => return None,
    };
    Some((factor, Always))
}

/// The words that state a factor and do not end in `fold`.
pub fn all() -> impl Iterator<Item = &'static str> {
    WORDS.iter().map(|(word, _)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(WORDS.iter().is_sorted_by_key(|(word, _)| word));
    }

    #[test]
    fn folds_are_read_from_their_number() {
        assert_eq!(look_up("fivefold"), Some((Decimal::from(5), Always)));
        assert_eq!(look_up("Tenfold"), Some((Decimal::from(10), Always)));
        assert_eq!(look_up("manifold"), None);
        assert_eq!(look_up("doubled"), Some((Decimal::from(2), Always)));
    }
}
