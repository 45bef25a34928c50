//! Tables whose words are one text in the program, and become a list when they are first asked for.
//!
//! A list of words costs an address and a length for each of them, which hardly compress; one text with a line feed
//! behind every word does. The macros take rows as a list would: `words!["a", "b"]`, `rows![("a", 1), ("b", 2)]`,
//! `rows![(["a", "as"], 1)]` for rows of several words, and `pairs![("mice", "mouse")]`. How they are searched stands in
//! `table`.

use std::ops::Deref;
use std::sync::OnceLock;

use super::sieve::Sieve;

/// What stands between the words of a row that has several.
const BETWEEN: char = '\t';

/// A list of words.
#[derive(Debug)]
pub struct Words {
    text: &'static str,
    list: OnceLock<(Box<[&'static str]>, Sieve)>,
}

impl Words {
    /// The words of a text in which a line feed stands behind each.
    pub const fn new(text: &'static str) -> Self {
        Self { text, list: OnceLock::new() }
    }

    // One copy for all who ask.
    #[inline(never)]
    fn list(&self) -> &(Box<[&'static str]>, Sieve) {
        self.list.get_or_init(|| {
            let words: Box<[_]> = self.text.lines().collect();
            let sieve = Sieve::new(&words);
            (words, sieve)
        })
    }

    /// The words, if they may have this one, whatever its capitals; nothing where they certainly do not.
    pub fn that_may_have(&self, word: &str) -> Option<&[&'static str]> {
        let (words, sieve) = self.list();
        if sieve.passes(word) { Some(words) } else { None }
    }
}

impl Deref for Words {
    type Target = [&'static str];

    fn deref(&self) -> &Self::Target {
        &self.list().0
    }
}

/// Words, each with a value.
pub struct Rows<T: 'static> {
    words: Words,
    values: &'static [T],
}

impl<T: Copy> Rows<T> {
    /// The words of a text in which a line feed stands behind each, and as many values.
    pub const fn new(text: &'static str, values: &'static [T]) -> Self {
        Self { words: Words::new(text), values }
    }

    /// The rows in their order.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, T)> {
        self.words.iter().copied().zip(self.values.iter().copied())
    }

    /// The rows of which each has several words.
    pub fn groups(&self) -> impl Iterator<Item = (impl Iterator<Item = &'static str>, T)> {
        self.iter().map(|(words, value)| (words.split(BETWEEN), value))
    }
}

/// Words, each with another.
pub struct Pairs {
    words: Words,
    others: Words,
}

impl Pairs {
    /// Two texts with a line feed behind each word.
    pub const fn new(words: &'static str, others: &'static str) -> Self {
        Self { words: Words::new(words), others: Words::new(others) }
    }

    /// The rows in their order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&'static str, &'static str)> {
        (0..self.words.len()).map(|at| (self.words[at], self.others[at]))
    }
}

/// Words in their order, each with what it leads to: of rows that have a word in common the first counts.
pub struct Sorted<T> {
    words: Vec<&'static str>,
    sieve: Sieve,
    values: Vec<T>,
}

impl<T> Sorted<T> {
    /// Brings rows into the order of their words.
    pub fn new(rows: impl Iterator<Item = (&'static str, T)>) -> Self {
        let mut rows: Vec<_> = rows.collect();
        crate::order::by_key(&mut rows, |(word, _)| *word);
        rows.dedup_by_key(|(word, _)| *word);
        let (words, values): (Vec<_>, _) = rows.into_iter().unzip();
        Self { sieve: Sieve::new(&words), words, values }
    }
}

impl<T: Copy> Table for Sorted<T> {
    type Value = T;

    fn words(&self) -> &[&'static str] {
        &self.words
    }

    fn that_may_have(&self, word: &str) -> Option<&[&'static str]> {
        if self.sieve.passes(word) { Some(&self.words) } else { None }
    }

    fn value(&self, at: usize) -> T {
        self.values[at]
    }
}

/// A table whose rows each lead from a word to something.
pub trait Table {
    /// What a word leads to.
    type Value;

    /// The words.
    fn words(&self) -> &[&'static str];

    /// The words, if they may have this one, whatever its capitals; nothing where they certainly do not.
    fn that_may_have(&self, word: &str) -> Option<&[&'static str]>;

    /// What the word at a place leads to.
    fn value(&self, at: usize) -> Self::Value;

    /// How many rows there are.
    fn count(&self) -> usize {
        self.words().len()
    }
}

impl<T: Copy> Table for Rows<T> {
    type Value = T;

    fn words(&self) -> &[&'static str] {
        &self.words
    }

    fn that_may_have(&self, word: &str) -> Option<&[&'static str]> {
        self.words.that_may_have(word)
    }

    fn value(&self, at: usize) -> T {
        self.values[at]
    }
}

impl Table for Pairs {
    type Value = &'static str;

    fn words(&self) -> &[&'static str] {
        &self.words
    }

    fn that_may_have(&self, word: &str) -> Option<&[&'static str]> {
        self.words.that_may_have(word)
    }

    fn value(&self, at: usize) -> &'static str {
        self.others[at]
    }
}

/// A list of words: `words!["a", "b"]`.
#[macro_export]
macro_rules! words {
    ($($word:literal),* $(,)?) => {
        $crate::lexicon::packed::Words::new(concat!($($word, "\n"),*))
    };
}

/// Words with values: `rows![("a", 1), ("b", 2)]`, or `rows![(["a", "as"], 1), (["b", "bs"], 2)]`.
#[macro_export]
macro_rules! rows {
    ($(([$first:literal $(, $word:literal)* $(,)?], $value:expr $(,)?)),* $(,)?) => {
        $crate::lexicon::packed::Rows::new(concat!($($first $(, "\t", $word)*, "\n"),*), &[$($value),*])
    };
    ($(($word:literal, $value:expr $(,)?)),* $(,)?) => {
        $crate::lexicon::packed::Rows::new(concat!($($word, "\n"),*), &[$($value),*])
    };
}

/// Words with words: `pairs![("mice", "mouse")]`.
#[macro_export]
macro_rules! pairs {
    ($(($word:literal, $other:literal $(,)?)),* $(,)?) => {
        $crate::lexicon::packed::Pairs::new(concat!($($word, "\n"),*), concat!($($other, "\n"),*))
    };
}

pub use {pairs, rows, words};

#[cfg(test)]
mod tests {
    use super::{Pairs, Rows, Words};

    static NONE: Words = words![];
    static SOME: Words = words!["one", "two words", "été",];
    static NUMBERS: Rows<u8> = rows![("one", 1), ("two", 2)];
    static FORMS: Rows<bool> = rows![(["is", "was"], true), (["put"], false)];
    static PLURALS: Pairs = pairs![("mice", "mouse"), ("sheep", "sheep")];

    #[test]
    fn rows_come_out_as_they_were_written() {
        assert!(NONE.is_empty());
        assert_eq!(*SOME, ["one", "two words", "été"]);
        assert!(NUMBERS.iter().eq([("one", 1), ("two", 2)]));
        let forms: Vec<_> = FORMS.groups().map(|(words, value)| (words.collect::<Vec<_>>(), value)).collect();
        assert_eq!(forms, [(vec!["is", "was"], true), (vec!["put"], false)]);
        assert!(PLURALS.iter().eq([("mice", "mouse"), ("sheep", "sheep")]));
    }
}
