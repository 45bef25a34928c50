//! What a reader adds to an article: marks, verdicts on the marks that were found, notes and tags.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::{Anchor, Entity, Fate, Kind};

/// The number of a note within its article; never given twice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct NoteId(pub u64);

/// What the reader says of a passage.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Says {
    /// It is worth a look: a plain highlight.
    Highlight,
    /// What was found there of this kind is right.
    Right(Kind),
    /// Nothing of this kind stands there.
    Nothing(Kind),
    /// It is this, whatever was found there of the kind.
    Is(Box<Entity>),
}

/// One note.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Note {
    /// Its number.
    pub id: NoteId,
    /// Where it stands.
    pub anchor: Anchor,
    /// What became of its place in a text other than the one that it was written on.
    pub fate: Fate,
    /// What it says of the passage.
    pub says: Says,
    /// The note itself, in Markdown; often empty.
    pub body: String,
    /// Its tags.
    pub tags: Vec<String>,
    /// When it was made, in milliseconds since 1970 (UTC).
    pub created: i64,
    /// When it was last changed, in milliseconds since 1970 (UTC).
    pub modified: i64,
}

/// The notes on an article, in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Notes(Vec<Note>);

impl Notes {
    /// These notes, put in order; of two with one number the later one counts.
    pub fn new(notes: impl IntoIterator<Item = Note>) -> Self {
        let mut notes: Vec<Note> = notes.into_iter().collect();
        notes.reverse();
        let mut seen = HashSet::new();
        notes.retain(|note| seen.insert(note.id));
        crate::order::by_key(&mut notes, Self::key);
        Self(notes)
    }

    /// All of them.
    pub fn all(&self) -> &[Note] {
        &self.0
    }

    /// The note of this number.
    pub fn get(&self, id: NoteId) -> Option<&Note> {
        self.0.iter().find(|note| note.id == id)
    }

    /// A number that no note has.
    pub fn next_id(&self) -> NoteId {
        NoteId(self.0.iter().map(|note| note.id.0 + 1).max().unwrap_or(0))
    }

    /// With a note, in place of the one of its number.
    #[must_use]
    pub fn with(mut self, note: Note) -> Self {
        self.0.retain(|other| other.id != note.id);
        let place = self.0.partition_point(|other| Self::key(other) < Self::key(&note));
        self.0.insert(place, note);
        self
    }

    /// Each of them changed, and all in order again.
    #[must_use]
    pub fn map(&self, change: impl FnMut(&Note) -> Note) -> Self {
        let mut notes: Vec<Note> = self.0.iter().map(change).collect();
        crate::order::by_key(&mut notes, Self::key);
        Self(notes)
    }

    /// What they are in the order of.
    fn key(note: &Note) -> (usize, std::cmp::Reverse<usize>, NoteId) {
        (note.anchor.span.start(), std::cmp::Reverse(note.anchor.span.end()), note.id)
    }

    /// Without the note of this number.
    #[must_use]
    pub fn without(mut self, id: NoteId) -> Self {
        self.0.retain(|note| note.id != id);
        self
    }
}
