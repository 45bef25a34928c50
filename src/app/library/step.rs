//! What happens to the library, and what then shows.

use std::rc::Rc;

use super::{ArticleId, Coming, Content, Entry, Hit, Parted, Place, Saving, Storage};
use crate::app::{Notice, State};

/// Something that happened to the library.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// It was read: all that it has.
    Listed(Vec<Entry>),
    /// An article comes out of it.
    Came(Place, Box<Content>),
    /// The article that was opened so many-th is kept there now.
    Saved(u32, Place),
    /// Keeping the open article has come so far.
    Saving(Saving),
    /// Another tab was first: this one goes on with a copy, kept there.
    Parted(Parted, Place),
    /// Another tab deleted the open article.
    DeletedElsewhere(ArticleId),
    /// An article was deleted and can be had back; none: no longer.
    Deleted(Option<Box<Entry>>),
    /// The reader has seen that the tabs were parted.
    Known,
    /// How much is taken.
    Storage(Storage),
    /// The reader looks for words.
    Query(String),
    /// What was found.
    Found(String, Vec<Hit>),
}

impl State {
    /// What happens then.
    pub(in crate::app) fn library_step(&mut self, step: Step) {
        match step {
            Step::Listed(entries) => self.library.entries = Some(super::listed(entries).into()),
            Step::Came(place, content) => {
                let Content { source, notes } = *content;
                self.ask(Rc::new(source), false, Rc::default());
                self.library.coming = Some(Coming { ticket: self.last_ticket, place, notes });
                self.dialog = None;
            }
            Step::Saved(opening, place) if opening == self.library.opening => {
                self.library.open = Some(place);
            }
            Step::Saved(..) => {}
            Step::Saving(saving) => self.set_saving(saving),
            Step::Parted(parted, place) => {
                self.announcement = parted.words();
                self.library.parted = Some(parted);
                self.library.open = Some(place);
            }
            Step::DeletedElsewhere(id) => {
                if self.library.open.as_ref().is_some_and(|place| place.id == id) {
                    self.tell(Notice::Trouble(
                        "This article was deleted in another tab. It stays open here, and is kept again as soon as you change it.".into(),
                    ));
                }
            }
            Step::Deleted(entry) => {
                if let Some(entry) = &entry {
                    self.announcement = format!("“{}” deleted", entry.label());
                }
                self.library.deleted = entry.map(|entry| *entry);
            }
            Step::Known => self.library.parted = None,
            Step::Storage(storage) => self.library.storage = Some(storage),
            Step::Query(query) => {
                if query.trim().is_empty() {
                    self.library.hits = None;
                }
                self.library.query = query;
            }
            Step::Found(query, hits) if query == self.library.query => {
                self.library.hits = Some(hits.into());
            }
            Step::Found(..) => {}
        }
    }

    /// A failure is told once, however often it is tried again; that it is over is told too.
    fn set_saving(&mut self, saving: Saving) {
        match (&self.library.saving, &saving) {
            (Saving::Failed(before), Saving::Failed(now)) if before == now => return,
            (Saving::Failed(_), Saving::Waiting) => return,
            (_, Saving::Failed(fault)) => self.tell(Notice::Trouble(fault.words())),
            (Saving::Failed(_), Saving::Saved) => self.tell(Notice::Done("Saved.".into())),
            _ => {}
        }
        self.library.saving = saving;
    }
}

impl Parted {
    /// What happened.
    pub fn words(&self) -> String {
        format!(
            "Another tab changed “{}” at the same time. Your own state is kept beside it, as a copy, and is open here.",
            self.label
        )
    }
}
