//! One sentence of tokens, looked at from any index without care for its ends.

use std::ops::Range;

use super::{Reading, Sentence, TokenKind};
use crate::lexicon::packed::Words;
use crate::lexicon::table::{self, same};
use crate::lexicon::traits::{Known, Traits};
use crate::model::{BlockKind, Span};

/// The tokens of a sentence. Indices are the reading's; beyond the sentence there is no text, so that nothing that is
/// read to the left or right of a number leaves it.
#[derive(Clone, Copy)]
pub struct Line<'r, 'a> {
    reading: &'r Reading<'a>,
    start: usize,
    end: usize,
    block: usize,
}

impl<'r, 'a> Line<'r, 'a> {
    /// The line of a sentence.
    pub fn new(reading: &'r Reading<'a>, sentence: &Sentence) -> Self {
        Self { reading, start: sentence.tokens.start, end: sentence.tokens.end, block: sentence.block }
    }

    /// The indices of its tokens.
    pub fn tokens(&self) -> Range<usize> {
        self.start..self.end
    }

    /// Whether there is a token at the index.
    pub fn has(&self, at: usize) -> bool {
        self.start <= at && at < self.end
    }

    /// The text of a token; empty outside the line.
    pub fn text(&self, at: usize) -> &'a str {
        if self.has(at) { self.reading.text(at) } else { "" }
    }

    /// The ASCII character that a token is; zero for one that is longer or none of them, and outside the line.
    pub fn sign(&self, at: usize) -> u8 {
        match self.text(at).as_bytes() {
            [byte] => *byte,
            _ => 0,
        }
    }

    /// The text of the token `back` places before `at`.
    pub fn before(&self, at: usize, back: usize) -> &'a str {
        at.checked_sub(back).map_or("", |i| self.text(i))
    }

    /// The kind of a token.
    pub fn kind(&self, at: usize) -> Option<TokenKind> {
        self.has(at).then(|| self.reading.tokens[at].kind)
    }

    /// Whether a token is a word.
    pub fn is_word(&self, at: usize) -> bool {
        self.kind(at) == Some(TokenKind::Word)
    }

    /// Whether a token starts with digits.
    pub fn is_number(&self, at: usize) -> bool {
        self.kind(at) == Some(TokenKind::Number)
    }

    /// Whether a token reads `word`, which is in small ASCII letters.
    pub fn is(&self, at: usize, word: &str) -> bool {
        same(self.text(at), word)
    }

    /// Whether a token reads one of some words, which are in small ASCII letters.
    pub fn is_any(&self, at: usize, words: &[&str]) -> bool {
        table::is_any(self.text(at), words)
    }

    /// Whether a token reads one of a list of words, which are in small ASCII letters.
    pub fn is_in(&self, at: usize, words: &Words) -> bool {
        table::lists(words, self.text(at))
    }

    /// Whether there is a token at the index, and no space before it.
    pub fn glued(&self, at: usize) -> bool {
        at > self.start && self.has(at) && self.reading.tokens[at].glued
    }

    /// Whether a token is a word that starts with a capital.
    pub fn capitalised(&self, at: usize) -> bool {
        self.has(at) && self.reading.capitalised(at)
    }

    /// What kinds of word a token is; none outside the line.
    pub fn traits(&self, at: usize) -> Traits {
        if self.has(at) { self.reading.traits(at) } else { Traits::default() }
    }

    /// The first token from one on that has one of these traits.
    pub fn find(&self, from: usize, traits: Traits) -> Option<usize> {
        self.reading.find(from.max(self.start)..self.end, traits)
    }

    /// What the lexicon says of a token; nothing outside the line.
    pub fn known(&self, at: usize) -> Known {
        if self.has(at) { self.reading.known(at) } else { Known::default() }
    }

    /// Whether a token is a hyphen, or a character used as one.
    pub fn is_hyphen(&self, at: usize) -> bool {
        self.traits(at).any(Traits::HYPHEN)
    }

    /// Whether a token is a hyphen or a dash.
    pub fn is_dash(&self, at: usize) -> bool {
        self.traits(at).any(Traits::DASH)
    }

    /// The span of some tokens, which are not none.
    pub fn span(&self, tokens: Range<usize>) -> Span {
        self.reading.span(tokens)
    }

    /// The text of some tokens, with single spaces where there is space between them.
    pub fn joined(&self, tokens: Range<usize>) -> String {
        let mut joined = String::new();
        for at in tokens {
            if !joined.is_empty() && !self.glued(at) {
                joined.push(' ');
            }
            joined.push_str(self.text(at));
        }
        joined
    }

    /// The article's text between two tokens.
    pub fn gap(&self, left: usize, right: usize) -> &'a str {
        &self.reading.article.text[self.reading.tokens[left].end()..self.reading.tokens[right].start()]
    }

    /// What kind of block the line stands in.
    pub fn block(&self) -> BlockKind {
        self.reading.article.blocks[self.block].kind
    }
}

/// Looks at the first sentence of a text, in tests.
#[cfg(test)]
pub fn of<T>(text: &str, look: impl FnOnce(&Line) -> T) -> T {
    super::reading::of(text, |reading| look(&Line::new(reading, &reading.sentences[0])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_stands_beyond_the_sentence() {
        of("One two. Three four.", |line| {
            assert_eq!((line.text(0), line.text(2), line.text(3)), ("One", ".", ""));
            assert_eq!((line.before(0, 1), line.text(usize::MAX)), ("", ""));
            assert_eq!((line.sign(2), line.sign(0), line.sign(3)), (b'.', 0, 0));
            assert!(!line.glued(0) && line.glued(2) && !line.has(3));
            assert_eq!(line.joined(0..3), "One two.");
        });
    }
}
