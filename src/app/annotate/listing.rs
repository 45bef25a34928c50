//! What the panel of notes does.

use super::Moment;
use crate::app::state::Place;
use crate::app::{Notice, Panel, Sheet, State};
use crate::model::{Fate, Note, NoteId, Notes};

impl State {
    pub(super) fn go_to_note(&mut self, id: NoteId) {
        let Some(note) = self.view.as_ref().and_then(|view| view.notes.get(id)) else { return };
        let (placed, span) = (note.fate.is_placed(), note.anchor.span);
        self.annotating.note = Some(id);
        if placed {
            self.passage = Some(span);
            self.popover = None;
            self.sheet = Sheet::Tabs;
            self.bring(Place::Passage(span));
        }
    }

    pub(super) fn step_note(&mut self, from: NoteId, steps: isize) {
        let ids = self.listed_notes();
        let Some(at) = ids.iter().position(|other| *other == from) else { return };
        let next = match steps > 0 {
            true => ids.get(at + 1).or(ids.first()),
            false => at.checked_sub(1).and_then(|at| ids.get(at)).or(ids.last()),
        };
        if let Some(id) = next {
            self.annotating.note = Some(*id);
            self.bring(Place::NoteRow(*id));
        }
    }

    /// The notes that the panel lists, in its order.
    pub(super) fn listed_notes(&self) -> Vec<NoteId> {
        let Some(view) = &self.view else { return Vec::new() };
        super::list::listed(view, self.annotating.only, self.query(Panel::Notes))
            .map(|note| note.id)
            .collect()
    }

    pub(super) fn remove_note(&mut self, id: NoteId) {
        let listed = self.listed_notes();
        let at = listed.iter().position(|other| *other == id);
        let notes = Notes::clone(self.notes()).without(id);
        self.note(notes, Notice::Undoable("Note removed.".into()));
        if self.panel != Panel::Notes {
            return self.bring(Place::TextAgain);
        }
        let next = at.and_then(|at| listed.get(at + 1).or_else(|| listed.get(at.checked_sub(1)?)));
        self.annotating.note = next.copied();
        self.bring(next.map_or(Place::Tab, |next| Place::NoteRow(*next)));
    }

    pub(super) fn place_note(&mut self, id: NoteId, now: Moment) {
        let (Some(note), Some(pick)) = (self.notes().get(id).cloned(), self.annotating.pick) else {
            return self
                .tell(Notice::Done("Select the words in the text that it is about, then place it.".into()));
        };
        let Some(anchor) = self.anchor(pick.span) else { return };
        let note = Note { anchor, fate: Fate::Kept, modified: now, ..note };
        self.keep_note(note, "The note stands there now.".into());
        self.bring(Place::NoteRow(id));
    }
}
