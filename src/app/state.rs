//! What the application is at one moment.

use std::rc::Rc;

use super::{
    Ahead, Annotating, Brought, Coming, Corrections, Editing, Find, History, Library, Listing, Outside,
    Panel, Settings, Sheet, Source, View, Work,
};
use crate::model::{Annotation, AnnotationId, NoteId, Span};

/// The number of a request to the worker: an answer to an older one is dropped.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub struct Ticket(pub u32);

/// A text that the worker has not answered yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Pending {
    /// The request's number.
    pub ticket: Ticket,
    /// The text.
    pub source: Rc<Source>,
    /// Whether it is the open article, read once more.
    pub again: bool,
    /// What it came with.
    pub brought: Rc<Brought>,
    /// What is known of it by now.
    pub coming: Coming,
}

/// Something to tell the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// What was done.
    Done(String),
    /// What was done and can be taken back.
    Undoable(String),
    /// What could not be done and what to do instead.
    Trouble(String),
}

impl Notice {
    /// The words.
    pub fn words(&self) -> &str {
        match self {
            Self::Done(words) | Self::Undoable(words) | Self::Trouble(words) => words,
        }
    }
}

/// A card next to a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Popover {
    /// The mark.
    pub id: AnnotationId,
    /// Whether it stays until it is closed: it opened by focus, tap or key rather than by hovering.
    pub stays: bool,
}

/// A layer over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// The list of shortcuts.
    Shortcuts,
    /// Settings.
    Settings,
    /// The samples.
    Samples,
    /// The formats to export to.
    Export,
    /// The library.
    Library,
    /// Older states of the open article.
    Versions,
    /// What changed since one of them.
    Changes,
    /// What is being written: a note, or what a passage is.
    Draft,
}

/// A place to bring into sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A mark, in the text.
    Mark(AnnotationId),
    /// A mark that had the focus and gets it back.
    MarkAgain(AnnotationId),
    /// A mark in the text, which takes the focus, and its row in the panel.
    MarkAndRow(AnnotationId),
    /// The row of a mark, in the panel.
    RowOf(AnnotationId),
    /// The row of a mark, in the panel, which takes the focus.
    RowFocused(AnnotationId),
    /// A block of the article, by its place.
    Block(usize),
    /// A passage, which is shown to be the one meant.
    Passage(Span),
    /// The tab of the panel that shows.
    Tab,
    /// The filter field of the panel that shows.
    FilterField,
    /// The field in which words of the text are looked for.
    FindField,
    /// Words that were found in the text.
    Hit(Span),
    /// A stretch of the text, which takes the focus.
    HitFocused(Span),
    /// The text itself, which takes the focus.
    Text,
    /// The text, or the mark that one was at in it, where nothing else has the focus.
    TextAgain,
    /// The row of a note, in the panel, which takes the focus.
    NoteRow(NoteId),
}

/// A wish to bring something into sight; its number tells it from the one before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reveal {
    /// Counts up with every wish.
    pub number: u32,
    /// What.
    pub place: Option<Place>,
}

/// Everything that the page shows is a function of this.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The article that shows.
    pub view: Option<View>,
    /// The text that is being read.
    pub pending: Option<Pending>,
    /// The last ticket that was given out.
    pub last_ticket: Ticket,
    /// The panel that shows.
    pub panel: Panel,
    /// How far the bottom sheet is open.
    pub sheet: Sheet,
    /// What is looked for in each panel, by `Panel::ALL`.
    pub queries: [String; Panel::ALL.len()],
    /// How the figures are listed.
    pub listing: Listing,
    /// The selected mark.
    pub selected: Option<AnnotationId>,
    /// The mark whose row is open in the panel: the selected one, unless that was reached from within another's row.
    pub open: Option<AnnotationId>,
    /// The mark that had the focus last: the one that Tab leads to.
    pub stop: Option<AnnotationId>,
    /// What is looked for in the text.
    pub find: Option<Find>,
    /// The passage that a key point leads to.
    pub passage: Option<Span>,
    /// The mark whose mentions are lit.
    pub lit: Option<AnnotationId>,
    /// The card next to a mark.
    pub popover: Option<Popover>,
    /// The layer over the page.
    pub dialog: Option<Dialog>,
    /// What to tell the reader.
    pub notice: Option<Notice>,
    /// What a screen reader says.
    pub announcement: String,
    /// What to bring into sight.
    pub reveal: Reveal,
    /// What the page has to do with the world outside.
    pub outside: Outside,
    /// What the reader chose.
    pub settings: Settings,
    /// The articles that the device keeps.
    pub library: Library,
    /// The article while it is edited.
    pub editing: Option<Editing>,
    /// How far the text is ahead of the view.
    pub ahead: Ahead,
    /// What the reader makes of the article, with what can be taken back.
    pub work: History<Work>,
    /// What is going on while the reader annotates.
    pub annotating: Annotating,
}

impl State {
    /// The state at first, with what the device remembers.
    pub fn new(settings: Settings, corrections: Corrections) -> Self {
        Self { settings, work: History::new(Work::empty(corrections)), ..Self::default() }
    }

    /// What the open article was read from.
    pub fn source(&self) -> Option<&Rc<Source>> {
        self.work.now().source.as_ref()
    }

    /// What the reader put right.
    pub fn corrections(&self) -> &Rc<Corrections> {
        &self.work.now().corrections
    }

    /// The one mark that Tab leads to: the last one that had the focus or was selected, or else the first that shows.
    pub fn tab_stop(&self) -> Option<AnnotationId> {
        let view = self.view.as_ref()?;
        let shows = |a: &&Annotation| view.shows(self.settings.filter, a);
        let last = self.stop.and_then(|id| view.get(id)).filter(shows);
        last.or_else(|| view.analysis.annotations.iter().find(shows)).map(|a| a.id)
    }

    /// What is looked for in a panel.
    pub fn query(&self, panel: Panel) -> &str {
        &self.queries[panel as usize]
    }
}
