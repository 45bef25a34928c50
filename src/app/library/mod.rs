//! The library: the articles that this device keeps, and what becomes of the open one. Where and how they are kept is not
//! known here.

mod content;
mod entry;
mod saving;
mod search;
mod step;
mod versions;

use std::rc::Rc;

pub use content::content;
pub use entry::{ArticleId, Entry, LAPSE, Version, bytes, listed};
pub use saving::{Fault, Overtaken, Saving, next_revision};
pub use search::{Haystack, Hit, ranked, terms};
pub use step::Step;
pub use versions::{Asked, Compared};

use super::{Ticket, View, words};

/// Where the open article is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Its number.
    pub id: ArticleId,
    /// The revision that this page knows.
    pub revision: u32,
    /// What the list calls it.
    pub label: String,
}

impl Place {
    /// Where an entry is kept.
    pub fn of(entry: &Entry) -> Self {
        Self { id: entry.id, revision: entry.revision, label: entry.label().into() }
    }
}

/// An article that comes from the library and is being read.
#[derive(Clone, Debug, PartialEq)]
pub struct Coming {
    /// The request to the worker.
    pub ticket: Ticket,
    /// Where it is kept; none where nothing is.
    pub place: Option<Place>,
    /// The state whose place it takes, where it is the same article.
    pub before: Option<View>,
}

/// Two tabs changed one article: this one goes on with a copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parted {
    /// The article that the other tab changed.
    pub other: ArticleId,
    /// What it is called.
    pub label: String,
    /// The copy that is open here.
    pub copy: ArticleId,
}

/// How much the browser keeps for the page.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Storage {
    /// The bytes that are taken.
    pub used: f64,
    /// The bytes that there may be.
    pub quota: f64,
    /// Whether the browser has promised to delete nothing by itself.
    pub persisted: bool,
}

/// The library as the page knows it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Library {
    /// The articles, the last one opened first; none before they were read.
    pub entries: Option<Rc<[Entry]>>,
    /// Counts up whenever an article takes the place of another.
    pub opening: u32,
    /// Where the open article is kept; none until it is.
    pub open: Option<Place>,
    /// Whether it differs from what is kept there.
    pub fresh: bool,
    /// What the open article is compared with.
    pub compared: Option<Compared>,
    /// The older state that is being read.
    pub asked: Option<Asked>,
    /// The last number that was given to one.
    pub last_asked: Ticket,
    /// The article that is being read.
    pub coming: Option<Coming>,
    /// How far keeping it has come.
    pub saving: Saving,
    /// What this tab was parted from.
    pub parted: Option<Parted>,
    /// The articles that were deleted last, while they can be had back.
    pub deleted: Vec<Entry>,
    /// How much is taken.
    pub storage: Option<Storage>,
    /// What is looked for.
    pub query: String,
    /// What was found.
    pub hits: Option<Rc<[Hit]>>,
}

impl Library {
    /// The entry of an article.
    pub fn get(&self, id: ArticleId) -> Option<&Entry> {
        self.entries.as_ref()?.iter().find(|entry| entry.id == id)
    }

    /// The entry of the open article.
    pub fn current(&self) -> Option<&Entry> {
        self.get(self.open.as_ref()?.id)
    }

    /// The library once another article, or none, is open; `coming` where it is one of its own.
    #[must_use]
    pub(super) fn with_open(self, coming: Option<Coming>) -> Self {
        let (open, before) = coming.map_or((None, None), |coming| (coming.place, coming.before));
        let fresh = before.is_some();
        let saving = if open.is_some() && !fresh { Saving::Saved } else { Saving::Idle };
        let opening = self.opening.wrapping_add(1);
        let compared = before.map(|before| Compared { before, made: None });
        Self { opening, open, fresh, compared, coming: None, asked: None, saving, parted: None, ..self }
    }

    /// The list with an entry as it is now.
    fn put(&mut self, entry: Entry) {
        let others = self.entries.iter().flat_map(|all| all.iter()).filter(|other| other.id != entry.id);
        let mut all: Vec<Entry> = others.cloned().collect();
        all.push(entry);
        self.entries = Some(listed(all).into());
    }

    /// The bytes that all articles take.
    pub fn weight(&self) -> usize {
        self.entries.iter().flat_map(|entries| entries.iter()).map(Entry::weight).sum()
    }
}

/// `“Chips” deleted.`, `3 articles deleted.`; nothing where nothing was.
pub fn deleted_words(entries: &[Entry]) -> Option<String> {
    match entries {
        [] => None,
        [one] => Some(format!("“{}” is deleted.", one.label())),
        several => Some(format!("{} deleted.", words::count(several.len(), "article"))),
    }
}
