//! What a list of words certainly does not have: most words that are looked up in one are not in it.

/// A bit for every word of a list, at a place that a few of its letters tell. The words of a list leave seven bits in eight
/// free, or more.
#[derive(Debug)]
pub struct Sieve {
    bits: Box<[u32]>,
}

impl Sieve {
    /// The sieve of some words.
    pub fn new(words: &[&str]) -> Self {
        let mut bits = vec![0; (words.len() / 4).next_power_of_two()].into_boxed_slice();
        let mask = bits.len() - 1;
        for word in words {
            let key = key(word);
            bits[key >> 5 & mask] |= 1 << (key & 31);
        }
        Self { bits }
    }

    /// Whether the list may have a word; it has none for which this says no. ASCII capitals make no difference.
    #[inline(always)]
    pub fn passes(&self, word: &str) -> bool {
        let key = key(word);
        self.bits[key >> 5 & (self.bits.len() - 1)] >> (key & 31) & 1 == 1
    }
}

/// A number made of the first, the middle and the last letter of a word and its length.
fn key(word: &str) -> usize {
    let bytes = word.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else { return 0 };
    let small = |byte: u8| u32::from(byte | 0x20);
    let letters = small(*first) << 16 | small(bytes[bytes.len() / 2]) << 8 | small(*last);
    let mixed = (letters ^ (bytes.len() as u32) << 24).wrapping_mul(0x9e37_79b1);
    (mixed >> 15) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_list_has_passes() {
        let words = ["", "a", "été", "seven", "million", "millions", "zł"];
        let sieve = Sieve::new(&words);
        for word in words {
            assert!(sieve.passes(word) && sieve.passes(&word.to_ascii_uppercase()), "{word}");
        }
        assert!(!Sieve::new(&[]).passes("seven"));
    }

    #[test]
    fn few_others_pass() {
        let text = include_str!("../samples/science.md");
        let words = ["and", "but", "company", "million", "of", "people", "percent", "said", "the", "years"];
        let sieve = Sieve::new(&words);
        let others = text.split_whitespace().filter(|w| !words.contains(w));
        let (passed, all) = others.fold((0, 0), |(p, n), w| (p + usize::from(sieve.passes(w)), n + 1));
        assert!(passed * 5 < all, "{passed} of {all}");
    }
}
