//! What a reader adds to an article: highlights, notes, marks, and verdicts on what was found.

mod act;
mod draft;
mod form;
mod list;
mod listing;
mod marking;
mod pick;

use std::collections::HashMap;

use super::{Ahead, Source, Ticket, markdown};
use crate::model::{Analysis, AnnotationId, Entity, Figure, Kind, MarkType, Note, NoteId, Notes, Says, Span};

pub use draft::{Draft, MarkDraft, NoteDraft, Outcome, Reach};
pub use form::{example, sort_of};
pub use list::{Only, as_markdown, says, told};
pub use pick::{By, Pick, Stretch};

/// When something happens, in milliseconds since 1970 (UTC).
pub type Moment = i64;

/// What is written on or marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The selected words, or else the mark that one is at.
    Here,
    /// A mark.
    Mark(AnnotationId),
    /// A note that is there.
    Note(NoteId),
}

/// A change of what is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The note itself.
    Body(String),
    /// Its tags, with commas between.
    Tags(String),
    /// What sort of mark it is.
    Type(MarkType),
    /// A figure's value as one would write it.
    Value(String),
    /// A company's name, or who a citation's source is.
    Name(String),
    /// Where a citation leads.
    Target(String),
    /// For which places it holds.
    Reach(Reach),
}

/// What a reader does to annotate.
#[derive(Clone, Debug, PartialEq)]
pub enum Annotate {
    /// Words are selected, by pointer or caret; none any more.
    Pick(Option<Span>),
    /// Begins to select words by keys, at the mark that one is at.
    PickByKeys,
    /// Moves an end of what is selected.
    Stretch(Stretch),
    /// Highlights something.
    Highlight(Target),
    /// Opens the form of a note.
    Write(Target),
    /// Opens the form of a mark.
    Mark(Target),
    /// Something in the form changes.
    Change(Change),
    /// Takes over what the form has.
    Save,
    /// Closes the form and forgets what it has.
    Discard,
    /// The worker has read what the form has.
    Read(Ticket, Box<Analysis>),
    /// A mark is right, or that is taken back.
    Accept(AnnotationId),
    /// A mark is none, at this place.
    DismissHere(AnnotationId),
    /// A mark is none, wherever it is worded so.
    DismissEverywhere(AnnotationId),
    /// Shows a note in the panel.
    Show(NoteId),
    /// Leads to a note's place.
    GoTo(NoteId),
    /// The note in the panel after a note (1), or the one before it (−1); round the ends.
    Step(NoteId, isize),
    /// Removes a note.
    Remove(NoteId),
    /// Has a note stand at the selected words.
    Place(NoteId),
    /// Lists some of the notes only.
    List(Only),
}

/// What is going on while a reader annotates.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Annotating {
    /// The selected words.
    pub pick: Option<Pick>,
    /// What is being written.
    pub draft: Option<Draft>,
    /// The note that is looked at in the panel.
    pub note: Option<NoteId>,
    /// Which notes are listed.
    pub only: Only,
    /// The number of the last request to the worker.
    pub asked: Ticket,
}

impl Annotating {
    /// What is being annotated stays so where it still stands after a change of the text.
    pub(super) fn follow(&mut self, since: &Ahead) {
        self.pick = self.pick.and_then(|pick| Some(Pick { span: since.stretch(pick.span)?, ..pick }));
        match &mut self.draft {
            Some(Draft::Note(draft)) => draft.span = draft.span.and_then(|span| since.stretch(span)),
            Some(Draft::Mark(draft)) => match since.stretch(draft.span) {
                Some(span) => draft.span = span,
                None => self.draft = None,
            },
            None => {}
        }
    }

    /// What the worker is to read for the form that is open, with the request's number.
    pub fn question(&self) -> Option<(Ticket, Source)> {
        match &self.draft {
            Some(Draft::Mark(draft)) => Some((draft.asked, draft.question())),
            _ => None,
        }
    }
}

/// The kind of mark that a note is about.
pub fn kind_of(says: &Says) -> Option<Kind> {
    match says {
        Says::Highlight => None,
        Says::Right(kind) | Says::Nothing(kind) => Some(*kind),
        Says::Is(entity) => Some(entity.kind()),
    }
}

/// Whether a note shows in the text by itself: a verdict without words does not.
pub fn shows(note: &Note) -> bool {
    let silent = matches!(note.says, Says::Right(_) | Says::Nothing(_)) && !has_words(note);
    note.fate.is_placed() && !silent
}

/// What is said of a note aloud: its own words and its tags, or that it is a highlight.
pub fn spoken(note: &Note) -> String {
    let tags = note.tags.iter().map(|tag| format!("#{tag}"));
    let words = [markdown::plain(&note.body)].into_iter().chain(tags).filter(|words| !words.is_empty());
    let words = words.collect::<Vec<_>>().join(" ");
    if words.is_empty() { "highlight".into() } else { format!("note: {words}") }
}

/// Whether somebody wrote something in it.
pub fn has_words(note: &Note) -> bool {
    !note.body.is_empty() || !note.tags.is_empty()
}

/// Of each mark the note that says that it is right, or what it is.
pub(super) fn verdicts(analysis: &Analysis, notes: &Notes) -> HashMap<AnnotationId, NoteId> {
    let placed = notes.all().iter().filter(|note| note.fate.is_placed());
    let decisive = placed.filter(|note| matches!(note.says, Says::Right(_) | Says::Is(_)));
    decisive
        .filter_map(|note| Some((analysis.at(note.anchor.span, kind_of(&note.says)?)?.id, note.id)))
        .collect()
}

/// The note that already stands at exactly these words, of those about `kind` and those that are about no mark.
fn standing(notes: &Notes, span: Span, kind: Option<Kind>) -> Option<&Note> {
    let mut here = notes.all().iter().filter(|note| note.fate.is_placed() && note.anchor.span == span);
    let of_kind = here.clone().find(|note| kind.is_some() && kind_of(&note.says) == kind);
    of_kind.or_else(|| here.find(|note| note.says == Says::Highlight))
}

/// What stays of a mark wherever it is put: a figure without what other marks say of it.
fn alone(entity: Entity) -> Entity {
    match entity {
        Entity::Figure(figure) => Figure { support: None, carrier: None, ..Figure::clone(&figure) }.into(),
        other => other,
    }
}
