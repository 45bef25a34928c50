//! Words of several tables in one place, each with what they say of it: found by hash, whatever their capitals.

use super::table::same;

/// Words and what is said of each, with open addressing.
pub struct Vocabulary<T> {
    slots: Vec<Option<(&'static str, T)>>,
}

impl<T: Copy + Default> Vocabulary<T> {
    /// Room for so many words: at least two slots for each.
    pub fn with_room(words: usize) -> Self {
        Self { slots: vec![None; (words * 2).next_power_of_two()] }
    }

    /// What is said of a word, which is in small ASCII letters; nothing so far where it is new.
    pub fn entry(&mut self, word: &'static str) -> &mut T {
        let at = self.slot(word, hash(word));
        &mut self.slots[at].get_or_insert((word, T::default())).1
    }

    /// The word itself and what is said of it, by its hash.
    pub fn find(&self, word: &str, hash: u64) -> Option<(&'static str, T)> {
        self.slots[self.slot(word, hash)]
    }

    /// The words, in no order.
    pub fn words(&self) -> impl Iterator<Item = &'static str> {
        self.slots.iter().flatten().map(|(word, _)| *word)
    }

    /// The slot of a word, or the empty one where it would be.
    fn slot(&self, word: &str, hash: u64) -> usize {
        let mut at = place(hash, self.slots.len());
        while let Some((known, _)) = self.slots[at] {
            if same(known, word) {
                break;
            }
            at = place_after(at, self.slots.len());
        }
        at
    }
}

/// A quick hash of a word, the same whatever its capitals.
pub fn hash(word: &str) -> u64 {
    const SMALL: u64 = 0x2020_2020_2020_2020;
    let mix =
        |hash: u64, bytes: u64| (hash.rotate_left(5) ^ (bytes | SMALL)).wrapping_mul(0x517c_c1b7_2722_0a95);
    let mut hash = 0;
    let mut bytes = word.as_bytes();
    while let Some((eight, rest)) = bytes.split_first_chunk::<8>() {
        hash = mix(hash, u64::from_le_bytes(*eight));
        bytes = rest;
    }
    let mut last = 0;
    for byte in bytes {
        last = last << 8 | u64::from(*byte);
    }
    mix(hash, last)
}

/// Where a hash is looked for first among `slots`, which are a power of two. Its upper bits are the best mixed.
pub fn place(hash: u64, slots: usize) -> usize {
    (hash >> 32) as usize & (slots - 1)
}

/// Where it is looked for next.
pub fn place_after(place: usize, slots: usize) -> usize {
    (place + 1) & (slots - 1)
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
