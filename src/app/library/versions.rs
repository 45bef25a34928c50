//! Older states of the open article: what a newer draft takes the place of, and what is compared with it.

use super::{Coming, Place, Version};
use crate::app::{Brought, Dialog, Document, Loose, Source, State, Ticket, View, Work};
use crate::model::Analysis;

/// An older state that the open article is compared with.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// The older state.
    pub before: View,
    /// When a newer one took its place, in milliseconds since 1970 (UTC); none where that was just now.
    pub made: Option<i64>,
}

/// An older state that the worker reads, to be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The request's number.
    pub ticket: Ticket,
    /// Its text.
    pub source: Source,
    /// Which it is.
    pub version: Version,
}

impl State {
    /// The open article's newer draft, with the notes that are on it now; none where no article is open.
    pub fn newer_draft(&self, source: Source) -> Option<Document> {
        let view = self.view.as_ref()?;
        let notes = Loose::of(&self.work.now().notes, &view.analysis.article.text);
        Some(Document::new(source, Brought { notes, ..Brought::default() }))
    }

    /// Puts another state in the place of the open article, which then is what it is compared with.
    pub(super) fn redraft(&mut self, document: Document, place: Option<Place>) {
        let before = self.view.clone();
        self.take(document.source, document.brought);
        self.library.coming = Some(Coming { ticket: self.last_ticket, place, before });
    }

    /// Has an older state read.
    pub(super) fn ask_version(&mut self, version: Version, source: Source) {
        self.library.last_asked = Ticket(self.library.last_asked.0.wrapping_add(1));
        self.library.asked = Some(Asked { ticket: self.library.last_asked, source, version });
    }

    /// Shows what changed since an older state.
    pub(super) fn version_read(&mut self, ticket: Ticket, analysis: Analysis) {
        let Some(asked) = self.library.asked.take_if(|asked| asked.ticket == ticket) else { return };
        let work = Work { corrections: self.corrections().clone(), ..Work::default() };
        let before = View::with(analysis, &work, self.settings.currency);
        self.library.compared = Some(Compared { before, made: Some(asked.version.made) });
        self.dialog = Some(Dialog::Changes);
    }
}
