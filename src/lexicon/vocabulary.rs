//! Words of several tables in one place, each with what they say of it: found by hash (see `slots`), whatever their capitals.

use super::slots::Slots;
pub use super::slots::hash;
use super::table::same;

/// Words and what is said of each.
pub struct Vocabulary<T> {
    words: Vec<(&'static str, T)>,
    slots: Slots,
}

impl<T: Copy + Default> Vocabulary<T> {
    /// Room for so many words.
    pub fn with_room(words: usize) -> Self {
        Self { words: Vec::with_capacity(words), slots: Slots::for_words(words) }
    }

    /// What is said of a word, which is in small ASCII letters; nothing so far where it is new.
    pub fn entry(&mut self, word: &'static str) -> &mut T {
        let next = self.words.len();
        let words = &mut self.words;
        let number = self.slots.find_or_add(hash(word), next, |n| words[n].0 == word);
        if number == next {
            words.push((word, T::default()));
        }
        &mut words[number].1
    }

    /// The word itself and what is said of it, by its hash.
    pub fn find(&self, word: &str, hash: u64) -> Option<(&'static str, T)> {
        self.slots.find(hash, |n| same(self.words[n].0, word)).map(|n| self.words[n])
    }

    /// The words.
    pub fn words(&self) -> impl Iterator<Item = &'static str> {
        self.words.iter().map(|(word, _)| *word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_make_no_difference() {
        let mut vocabulary = Vocabulary::with_room(3);
        for (word, says) in [("alpha", 1), ("beta", 2), ("alpha", 4)] {
            *vocabulary.entry(word) |= says;
        }
        let found = |word: &str| vocabulary.find(word, hash(word));
        assert_eq!((found("Alpha"), found("BETA")), (Some(("alpha", 5)), Some(("beta", 2))));
        assert_eq!((found("alphabet"), found("")), (None, None));
        assert_eq!(vocabulary.words().count(), 2);
    }
}
