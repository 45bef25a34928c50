//! The smallest pieces of text that a rule looks at.

use crate::model::Span;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, and digits after a letter: `billion`, `Q3`, `H100`, `don't`; but `EUR` of `EUR5m`.
    Word,
    /// Digits with separators between them, and a vulgar fraction at the end: `1,200.50`, `3.1.2`, `2½`.
    Number,
    /// A run of superscript digits: `¹²`.
    Superscript,
    /// `'s` after a word.
    Possessive,
    /// Any other single character.
    Symbol,
}

/// A token: where it stands, what it is made of, and whether it follows its neighbour without a space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    start: u32,
    end: u32,
    /// What it is made of.
    pub kind: TokenKind,
    /// Whether no white space is shown between the token before it, in the same block, and this one.
    pub glued: bool,
}

/// A byte as tokens have it.
pub(super) fn narrow(byte: usize) -> u32 {
    u32::try_from(byte).expect("intake admits no text beyond 4 GiB")
}

impl Token {
    pub(super) fn new(start: usize, end: usize, kind: TokenKind, glued: bool) -> Self {
        Self { start: narrow(start), end: narrow(end), kind, glued }
    }

    /// The same in a text in which what stands at a byte here stands at another one.
    pub(super) fn moved(self, from: u32, to: u32) -> Self {
        Self { start: self.start - from + to, end: self.end - from + to, ..self }
    }

    /// First byte.
    pub fn start(&self) -> usize {
        self.start as usize
    }

    /// One past the last byte.
    pub fn end(&self) -> usize {
        self.end as usize
    }

    /// Where it stands.
    pub fn span(&self) -> Span {
        Span::new(self.start(), self.end())
    }
}
