//! What was found in the pieces of an article, for the next time that they are read.

use std::cell::RefCell;
use std::collections::HashMap;
use std::hash::{Hash, Hasher};
use std::rc::Rc;

use crate::extract::Habits;
use crate::insight::meaning;
use crate::lexicon::slots::hash;
use crate::model::{Annotation, Article};

/// What was found in a piece.
#[derive(Debug, Default)]
pub struct Found {
    /// By each extractor, in the order of the registry; nothing of those that need the whole article.
    pub annotations: Vec<Vec<Annotation>>,
    /// What its figures say.
    pub meaning: RefCell<meaning::Kept>,
}

/// A piece of an article, as it is looked up: by what it reads, hashed once.
#[derive(Debug, PartialEq, Eq)]
pub struct Piece {
    hash: u64,
    article: Article,
}

impl Piece {
    /// A piece that is an article of its own.
    pub fn new(article: Article) -> Self {
        Self { hash: hash(&article.text), article }
    }

    /// The piece as an article.
    pub fn article(&self) -> &Article {
        &self.article
    }
}

impl Hash for Piece {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        hasher.write_u64(self.hash);
    }
}

/// The pieces that were read, by all that decides what is found in them: their text and structure, and the habits of
/// the article. After an edit only the pieces that it touched are read anew.
#[derive(Debug, Default)]
pub struct Memory {
    habits: Option<Habits>,
    pieces: HashMap<Piece, Rc<Found>>,
    before: HashMap<Piece, Rc<Found>>,
}

impl Memory {
    /// An article with these habits is read: what is not asked for meanwhile is forgotten at its end. What a reading that
    /// was ended early did not come to stays.
    pub(super) fn begin(&mut self, habits: &Habits) {
        let last = std::mem::take(&mut self.pieces);
        if self.habits.as_ref() == Some(habits) {
            self.before.extend(last);
        } else {
            self.before.clear();
            self.habits = Some(habits.clone());
        }
    }

    /// What was found in a piece, if it was read before.
    pub(super) fn recall(&mut self, piece: &Piece) -> Option<Rc<Found>> {
        if let Some((piece, found)) = self.before.remove_entry(piece) {
            self.pieces.insert(piece, found);
        }
        self.pieces.get(piece).cloned()
    }

    /// Keeps what was found in a piece.
    pub(super) fn keep(&mut self, piece: Piece, found: Rc<Found>) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake;
    use crate::text::Reading;

    fn piece(text: &str) -> Piece {
        Piece::new(intake::read(text, None))
    }

    fn habits(text: &str) -> Habits {
        Habits::of(&Reading::new(piece(text).article()))
    }

    /// Reads pieces, to the end of the article or not, and says which of them were known.
    fn read(memory: &mut Memory, habits: &Habits, pieces: &[&str], ends: bool) -> Vec<bool> {
        memory.begin(habits);
        let known = |text: &&str| {
            let known = memory.recall(&piece(text)).is_some();
            if !known {
                memory.keep(piece(text), Rc::default());
            }
            known
        };
        let known = pieces.iter().map(known).collect();
        if ends {
            memory.end();
        }
        known
    }

    #[test]
    fn the_pieces_of_the_last_article_are_known() {
        let (mut memory, own) = (Memory::default(), habits("It cost $1,200.50."));
        assert_eq!(read(&mut memory, &own, &["One.", "Two.", "Three."], true), [false; 3]);
        assert_eq!(read(&mut memory, &own, &["One.", "2.", "Three."], true), [true, false, true]);
        assert_eq!(read(&mut memory, &own, &["Two."], true), [false]);
        assert_eq!(memory.len(), 1);
        assert_eq!(read(&mut memory, &habits("Es kostet 1.200,50 €."), &["Two."], true), [false]);
    }

    #[test]
    fn a_reading_that_ends_early_forgets_nothing() {
        let (mut memory, own) = (Memory::default(), habits(""));
        read(&mut memory, &own, &["One.", "Two."], true);
        assert_eq!(read(&mut memory, &own, &["1."], false), [false]);
        assert_eq!(read(&mut memory, &own, &["1.", "One."], false), [true, true]);
        assert_eq!(read(&mut memory, &own, &["1.", "One.", "Two."], true), [true, true, true]);
        assert_eq!(memory.len(), 3);
    }
}
