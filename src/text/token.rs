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

impl Token {
    pub(super) fn new(start: usize, end: usize, kind: TokenKind, glued: bool) -> Self {
        let narrow = |n: usize| u32::try_from(n).expect("intake admits no text beyond 4 GiB");
        Self { start: narrow(start), end: narrow(end), kind, glued }
    }

    /// The same in a text that starts so many bytes further on.
    pub(super) fn moved_back(self, by: usize) -> Self {
        Self::new(self.start() - by, self.end() - by, self.kind, self.glued)
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
