//! What happens when notes arrive, with their article or for the one that is open.

use std::rc::Rc;

use super::Loose;
use crate::app::{Corrections, Notice, Pending, State, Work, words};
use crate::model::{Fate, Notes};

impl State {
    /// What is made of an article that comes in, whose text is `text`.
    pub(in crate::app) fn brought(&self, pending: &Pending, text: &str) -> Work {
        let known = Corrections::clone(self.corrections());
        let new = pending.brought.corrections.all().iter().filter(|c| !known.all().contains(c)).cloned();
        let corrections = new.fold(known.clone(), Corrections::with);
        let notes = pending.brought.notes.settle(text);
        Work {
            source: Some(Rc::clone(&pending.source)),
            notes: Rc::new(notes),
            corrections: Rc::new(corrections),
        }
    }

    /// Puts notes into their places in the open article, beside those that are there.
    pub(in crate::app) fn add_notes(&mut self, loose: &Loose) {
        let Some(view) = &self.view else {
            self.tell(Notice::Trouble(
                "These are notes without their article. Open the article first, then the notes.".into(),
            ));
            return;
        };
        let before = &self.work.now().notes;
        let after = loose.settle_beside(&view.analysis.article.text, before);
        if after == **before {
            self.tell(Notice::Done("Every note of the file is here already.".into()));
            return;
        }
        let new = Notes::new(after.all().iter().filter(|n| before.get(n.id).is_none()).cloned());
        let told = fates(&new).map_or_else(String::new, |notice| notice.words().to_string());
        self.note(after, Notice::Undoable(told));
    }
}

/// What became of the places of notes, in a sentence; nothing where there are no notes.
pub fn fates(notes: &Notes) -> Option<Notice> {
    let count = |fate| notes.all().iter().filter(|note| note.fate == fate).count();
    let told = [(Fate::Moved, "moved"), (Fate::Ambiguous, "ambiguous"), (Fate::Lost, "lost")];
    let told = told.into_iter().filter(|(fate, _)| count(*fate) > 0);
    let told: Vec<String> = told.map(|(fate, word)| format!("{} {word}", count(fate))).collect();
    if notes.all().is_empty() {
        return None;
    }
    let all = words::count(notes.all().len(), "note");
    Some(match told.is_empty() {
        true => Notice::Done(format!("{all}, each in its place.")),
        false => Notice::Done(format!("{all}: {} in place, {}.", count(Fate::Kept), told.join(", "))),
    })
}
