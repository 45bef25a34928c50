//! What was found in the pieces of an article, for the next time that they are read.

use std::collections::HashMap;
use std::rc::Rc;

use crate::extract::Habits;
use crate::model::{Annotation, Article};

/// What each extractor finds in a piece, in the order of the registry; nothing of those that need the whole article.
pub type Found = Vec<Vec<Annotation>>;

/// The pieces that were read, by all that decides what is found in them: their text and structure, and the habits of
/// the article. After an edit only the pieces that it touched are read anew.
#[derive(Debug, Default)]
pub struct Memory {
    habits: Option<Habits>,
    pieces: HashMap<Article, Rc<Found>>,
    before: HashMap<Article, Rc<Found>>,
}

impl Memory {
    /// An article with these habits is read: what is not asked for meanwhile is forgotten when the next one is.
    pub(super) fn begin(&mut self, habits: &Habits) {
        let last = std::mem::take(&mut self.pieces);
        if self.habits.as_ref() == Some(habits) {
            self.before = last;
        } else {
            self.before.clear();
            self.habits = Some(habits.clone());
        }
    }

    /// What was found in a piece, if it was read before.
    pub(super) fn recall(&mut self, piece: &Article) -> Option<Rc<Found>> {
        if let Some((piece, found)) = self.before.remove_entry(piece) {
            self.pieces.insert(piece, found);
        }
        self.pieces.get(piece).cloned()
    }

    /// Keeps what was found in a piece.
    pub(super) fn keep(&mut self, piece: Article, found: Rc<Found>) {
        self.pieces.insert(piece, found);
    }

    /// The article is read to its end.
    pub(super) fn end(&mut self) {
        self.before.clear();
    }

    /// How many pieces are kept.
    pub fn len(&self) -> usize {
        self.pieces.len() + self.before.len()
    }

    /// Whether nothing is kept.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
