//! Every place where given words stand in a text, without reading the text once for each.

/// How many bytes a place is filed by.
const GRAM: usize = 4;
/// Into how many drawers places are filed, as a power of two.
const BITS: u32 = 15;

/// The places of a text, filed by the bytes that stand there.
#[derive(Clone, Debug)]
pub struct Places<'a> {
    text: &'a str,
    /// Where each drawer starts in `filed`, and where the last one ends.
    drawers: Vec<u32>,
    filed: Vec<u32>,
}

impl<'a> Places<'a> {
    /// Files the places of a text: once over it, in time and memory in proportion to its length.
    pub fn new(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let mut drawers = vec![0_u32; (1 << BITS) + 1];
        let grams = || bytes.windows(GRAM).map(drawer);
        grams().for_each(|drawer| drawers[drawer + 1] += 1);
        for at in 1..drawers.len() {
            drawers[at] += drawers[at - 1];
        }
        let mut next = drawers.clone();
        let mut filed = vec![0; bytes.len().saturating_sub(GRAM - 1)];
        for (at, drawer) in grams().enumerate() {
            filed[next[drawer] as usize] = u32::try_from(at).unwrap_or(u32::MAX);
            next[drawer] += 1;
        }
        Self { text, drawers, filed }
    }

    /// The text.
    pub const fn text(&self) -> &'a str {
        self.text
    }

    /// The bytes at which `words` start, in order. Places may overlap.
    pub fn of(&self, words: &str) -> Vec<usize> {
        let stands = |at: &usize| self.text.as_bytes()[*at..].starts_with(words.as_bytes());
        match words.as_bytes().get(..GRAM) {
            Some(gram) => {
                let drawer = drawer(gram);
                let filed = &self.filed[self.drawers[drawer] as usize..self.drawers[drawer + 1] as usize];
                filed.iter().map(|at| *at as usize).filter(stands).collect()
            }
            None if words.is_empty() => Vec::new(),
            None => (0..self.text.len()).filter(stands).collect(),
        }
    }
}

fn drawer(gram: &[u8]) -> usize {
    let number = gram.iter().fold(0_u32, |number, byte| number << 8 | u32::from(*byte));
    // Fibonacci hashing: the high bits of the product depend on all of the number's (Knuth, TAOCP 6.4).
    (number.wrapping_mul(2_654_435_769) >> (32 - BITS)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_of_a_plain_search() {
        let text = "one fee, two fees — three fees: né, né";
        for words in ["fee", "fees", "né", "three fees: né", "o", "—", "four", "four fees"] {
            let plain: Vec<usize> = text.match_indices(words).map(|(at, _)| at).collect();
            assert_eq!(Places::new(text).of(words), plain, "{words}");
        }
        assert_eq!(Places::new("").of("any"), Vec::<usize>::new());
        assert_eq!(Places::new("ab").of(""), Vec::<usize>::new());
        assert_eq!(Places::new("aaaaaa").of("aaaaa"), [0, 1], "places may overlap");
        assert_eq!(Places::new("5 5 5 in all").of(" 5 "), [1, 3], "few bytes as well as many");
    }
}
