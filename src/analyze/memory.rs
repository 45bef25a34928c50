//! What was found in the pieces of an article, for the next time that they are read.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::hash::{Hash, Hasher};
use std::rc::Rc;

use crate::extract::{Habits, company};
use crate::insight::meaning;
use crate::lexicon::slots::hash;
use crate::model::{Annotation, Article};
use crate::text::{Kept, Place};

/// What each extractor finds in a piece, in the order of the registry; nothing of those that need the whole article.
pub type Found = Vec<Vec<Annotation>>;

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
}

impl Hash for Piece {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        hasher.write_u64(self.hash);
    }
}

/// What is known of a piece.
#[derive(Debug, Default)]
pub struct Record {
    /// Where it stood in the article whose reading is kept.
    pub place: Cell<Option<Place>>,
    /// What was found in it, for the habits that the memory has.
    pub found: RefCell<Option<Rc<Found>>>,
    /// What may name a company in it.
    pub names: RefCell<company::Kept>,
    /// What its figures said.
    pub meaning: RefCell<meaning::Kept>,
}

/// The pieces that were read, by their text and structure, and what the last reading of all of them made of their letters.
/// After an edit only the pieces that it touched are read anew.
#[derive(Debug, Default)]
pub struct Memory {
    habits: Option<Habits>,
    pieces: HashMap<Rc<Piece>, Rc<Record>>,
    before: HashMap<Rc<Piece>, Rc<Record>>,
    reading: Option<Kept>,
}

impl Memory {
    /// An article is read: what is not asked for meanwhile is forgotten at its end. What a reading that was ended early did
    /// not come to stays.
    pub(super) fn begin(&mut self) {
        self.before.extend(std::mem::take(&mut self.pieces));
    }

    /// What is known of a piece of it.
    pub(super) fn recall(&mut self, piece: Piece) -> (Rc<Piece>, Rc<Record>) {
        let piece = match self.before.remove_entry(&piece) {
            Some((piece, record)) => {
                self.pieces.insert(Rc::clone(&piece), record);
                piece
            }
            None => Rc::new(piece),
        };
        let record = Rc::clone(self.pieces.entry(Rc::clone(&piece)).or_default());
        (piece, record)
    }

    /// The reading that is kept, to be put back or replaced when it was made use of.
    pub(super) fn take_reading(&mut self) -> Option<Kept> {
        self.reading.take()
    }

    /// Keeps the reading of an article in which the pieces that were recalled stand at these places.
    pub(super) fn keep_reading<'r>(
        &mut self,
        reading: Kept,
        places: impl Iterator<Item = (&'r Record, Place)>,
    ) {
        self.before.values().for_each(|record| record.place.set(None));
        places.for_each(|(record, place)| record.place.set(Some(place)));
        self.reading = Some(reading);
    }

    /// The article has these habits: what was found for others counts no more.
    pub(super) fn set_habits(&mut self, habits: &Habits) {
        if self.habits.as_ref() != Some(habits) {
            self.habits = Some(habits.clone());
            self.pieces.values().chain(self.before.values()).for_each(|record| drop(record.found.take()));
        }
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
        Habits::of(&Reading::new(&intake::read(text, None)))
    }

    /// Reads pieces, to the end of the article or not, and says in which of them it was known what is found.
    fn read(memory: &mut Memory, habits: &Habits, pieces: &[&str], ends: bool) -> Vec<bool> {
        memory.begin();
        let records: Vec<_> = pieces.iter().map(|text| memory.recall(piece(text)).1).collect();
        memory.set_habits(habits);
        let known = records.iter().map(|record| record.found.replace(Some(Rc::default())).is_some());
        let known = known.collect();
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
