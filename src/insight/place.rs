//! Where bytes stand.

use crate::text::{Reading, Sentence};

/// The sentences and tokens of bytes that are asked for in the order of the text, without a search for each.
pub struct Places<'r> {
    reading: &'r Reading<'r>,
    byte: usize,
    sentence: usize,
}

impl<'r> Places<'r> {
    /// Starts at the beginning of a reading.
    pub fn new(reading: &'r Reading<'r>) -> Self {
        Self { reading, byte: 0, sentence: 0 }
    }

    /// The number of the first sentence that ends after a byte.
    pub fn at(&mut self, byte: usize) -> usize {
        if byte < self.byte {
            self.sentence = 0;
        }
        self.byte = byte;
        let sentences = &*self.reading.sentences;
        while self.sentence < sentences.len() && sentences[self.sentence].span.end() <= byte {
            self.sentence += 1;
        }
        self.sentence
    }

    /// The first sentence that ends after a byte.
    pub fn sentence(&mut self, byte: usize) -> Option<&'r Sentence> {
        self.reading.sentences.get(self.at(byte))
    }

    /// The first token that ends after a byte, and its sentence.
    pub fn token(&mut self, byte: usize) -> Option<(usize, &'r Sentence)> {
        let sentence = self.sentence(byte)?;
        let mut at = sentence.tokens.start;
        while self.reading.tokens[at].end() <= byte {
            at += 1;
        }
        Some((at, sentence))
    }
}
