//! What an article adds up to.

use serde::{Deserialize, Serialize};

use super::{PartialDate, SentenceSupport, Span};

/// One of the article's own sentences, chosen because it says much of what the article says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct KeyPoint {
    /// The sentence.
    pub span: Span,
    /// Its rank, 1 for the most telling.
    pub rank: u16,
}

/// A product that the text names, of a company that it names as well.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Product {
    /// Where it stands.
    pub span: Span,
    /// Canonical name of the company that makes it.
    pub company: String,
}

/// What an article adds up to, in its own sentences and in counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Summary {
    /// The most telling sentences, best first.
    pub key_points: Vec<KeyPoint>,
    /// Every sentence with a figure that wants a source, in the order of the text.
    pub support: Vec<SentenceSupport>,
    /// Words of the shown text.
    pub words: u32,
    /// Sentences of the shown text.
    pub sentences: u32,
    /// Where each sentence stands, in the order of the text.
    pub sentence_spans: Vec<Span>,
    /// The products, in the order of the text.
    pub products: Vec<Product>,
    /// The day that the article states as its own, from which relative dates count.
    pub day: Option<PartialDate>,
}

impl Summary {
    /// Reading time in whole minutes, at 238 words a minute (Brysbaert 2019, silent reading of English non-fiction).
    pub fn minutes(&self) -> u32 {
        self.words.div_ceil(238)
    }
}
