//! Words by their hash: where to look for one, or to put it. Quicker to make and to ask than the library's maps, which are
//! safe from whoever chooses the words to be slow.

/// A quick hash of a word, the same whatever its ASCII capitals.
pub fn hash(word: &str) -> u64 {
    let mut hash = 0;
    let mut bytes = word.as_bytes();
    while let Some((eight, rest)) = bytes.split_first_chunk::<8>() {
        hash = mixed(hash, u64::from_le_bytes(*eight));
        bytes = rest;
    }
    let mut last = 0;
    for byte in bytes {
        last = last << 8 | u64::from(*byte);
    }
    mixed(hash, last)
}

fn mixed(hash: u64, bytes: u64) -> u64 {
    const SMALL: u64 = 0x2020_2020_2020_2020;
    (hash.rotate_left(5) ^ (bytes | SMALL)).wrapping_mul(0x517c_c1b7_2722_0a95)
}

/// Slots for the numbers of words, by their hashes, with open addressing. The words are kept by whoever asks.
#[derive(Clone, Debug)]
pub struct Slots {
    /// A number and one, or nothing.
    slots: Vec<u32>,
}

impl Slots {
    /// Slots for so many words at most; half of them stay free.
    pub fn for_words(count: usize) -> Self {
        Self { slots: vec![0; (count * 2).next_power_of_two()] }
    }

    /// The number of the word with a hash for which `is` holds.
    pub fn find(&self, hash: u64, is: impl Fn(usize) -> bool) -> Option<usize> {
        match self.slots[self.place(hash, is)] {
            0 => None,
            number => Some(number as usize - 1),
        }
    }

    /// The number of the word with a hash for which `is` holds; if there is none, it has the number `next` from now on.
    pub fn find_or_add(&mut self, hash: u64, next: usize, is: impl Fn(usize) -> bool) -> usize {
        let place = self.place(hash, is);
        if self.slots[place] == 0 {
            self.slots[place] = u32::try_from(next + 1).unwrap_or(u32::MAX);
        }
        self.slots[place] as usize - 1
    }

    /// Like `find_or_add`, but looks at few slots only, for words that somebody may have chosen to share their hash: one that
    /// finds them all taken has the number `next`, and another one the next time.
    pub fn number(&mut self, hash: u64, next: usize, is: impl Fn(usize) -> bool) -> usize {
        const FEW: usize = 32;
        let mask = self.slots.len() - 1;
        let mut place = (hash >> 32) as usize & mask;
        for _ in 0..FEW {
            match self.slots[place] as usize {
                0 => {
                    self.slots[place] = u32::try_from(next + 1).unwrap_or(u32::MAX);
                    return next;
                }
                taken if is(taken - 1) => return taken - 1,
                _ => place = (place + 1) & mask,
            }
        }
        next
    }

    /// The slot of a word, or the free one where it would be. The upper bits of a hash are the best mixed.
    fn place(&self, hash: u64, is: impl Fn(usize) -> bool) -> usize {
        let mask = self.slots.len() - 1;
        let mut place = (hash >> 32) as usize & mask;
        while self.slots[place] != 0 && !is(self.slots[place] as usize - 1) {
            place = (place + 1) & mask;
        }
        place
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whatever_shares_their_hash() {
        let words = ["a", "b", "c", "d"];
        let mut slots = Slots::for_words(words.len() * 2);
        for same_hash in [7, 8] {
            for (number, word) in words.iter().enumerate() {
                assert_eq!(slots.find_or_add(same_hash, number, |n| words[n] == *word), number);
            }
        }
        assert_eq!(slots.find(7, |n| words[n] == "c"), Some(2));
        assert_eq!(slots.find(7, |n| words[n] == "z"), None);
        assert_eq!(Slots::for_words(0).find(hash("a"), |_| true), None);
    }

    #[test]
    fn words_that_share_their_hash_are_not_looked_for_everywhere() {
        const COUNT: usize = 1000;
        let mut slots = Slots::for_words(COUNT);
        let asked = std::cell::Cell::new(0);
        let is = |n: usize, wanted: usize| {
            asked.set(asked.get() + 1);
            n == wanted
        };
        for word in 0..COUNT {
            assert_eq!(slots.number(7, word, |n| is(n, word)), word);
        }
        assert!(asked.get() <= COUNT * 32, "{}", asked.get());
        assert_eq!(slots.number(7, COUNT, |n| n == 3), 3);
        assert_eq!(slots.number(7, COUNT, |n| n == 999), COUNT);
    }

    #[test]
    fn capitals_make_no_difference() {
        for word in ["", "a", "Quarter", "Quadrillionths", "É8", "ÉCLAIRS AND CREAM"] {
            assert_eq!(hash(word), hash(&word.to_ascii_lowercase()), "{word}");
        }
        assert!(hash("ab") != hash("ba") && hash("internationally") != hash("internationals"));
    }
}
