//! What happens to the library, and what then shows.

use super::{ArticleId, Coming, Entry, Hit, Parted, Place, Saving, Storage, Version};
use crate::app::{Document, Notice, Source, State, Ticket};
use crate::model::Analysis;

/// Something that happened to the library.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// It was read: all that it has.
    Listed(Vec<Entry>),
    /// An article comes out of it.
    Came(Box<Entry>, Box<Document>),
    /// An entry of it has changed.
    Changed(Box<Entry>),
    /// Another state takes the place of the open article, which is kept there.
    Redraft(Box<Document>, Option<Place>),
    /// An older state is to be compared: which, and its text.
    AskVersion(Version, Source),
    /// It was read.
    VersionRead(Ticket, Box<Analysis>),
    /// The article that was opened so many-th is kept as this now.
    Saved(u32, Box<Entry>),
    /// Keeping the open article has come so far.
    Saving(Saving),
    /// Another tab was first: this one goes on with a copy.
    Parted(Parted, Box<Entry>),
    /// The open article is left for the empty page, whatever lies over it.
    Left,
    /// Another tab deleted the open article.
    DeletedElsewhere(ArticleId),
    /// These were deleted and can be had back; none: no longer.
    Deleted(Vec<Entry>),
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
            Step::Came(entry, document) => {
                self.take(document.source, document.brought);
                self.library.coming =
                    Some(Coming { ticket: self.last_ticket, place: Some(Place::of(&entry)), before: None });
            }
            Step::Changed(entry) => self.library.put(*entry),
            Step::Redraft(document, place) => self.redraft(*document, place),
            Step::AskVersion(version, source) => self.ask_version(version, source),
            Step::VersionRead(ticket, analysis) => self.version_read(ticket, *analysis),
            Step::Saved(opening, entry) => {
                if opening == self.library.opening {
                    self.library.open = Some(Place::of(&entry));
                }
                self.library.put(*entry);
            }
            Step::Saving(saving) => self.set_saving(saving),
            Step::Parted(parted, entry) => {
                self.announcement = parted.words();
                self.library.parted = Some(parted);
                self.library.open = Some(Place::of(&entry));
                self.library.put(*entry);
            }
            Step::Left => {
                let dialog = self.dialog;
                *self = std::mem::take(self).emptied();
                self.dialog = dialog;
            }
            Step::DeletedElsewhere(id) => {
                if self.library.open.as_ref().is_some_and(|place| place.id == id) {
                    self.tell(Notice::Trouble(
                        "This article was deleted in another tab. It stays open here, and is kept again as soon as you change it.".into(),
                    ));
                }
            }
            Step::Deleted(entries) => {
                if let Some(words) = super::deleted_words(&entries) {
                    self.announcement = words;
                }
                self.library.deleted = entries;
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
