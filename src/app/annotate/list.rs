//! The list of notes: what it narrows to, how each is called, and the notes as Markdown.

use super::has_words;
use crate::app::view::Content;
use crate::app::{filter, places, words};
use crate::model::{Annotation, Fate, Note, Says};

/// Which notes are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Only {
    /// All.
    #[default]
    All,
    /// Plain highlights.
    Highlights,
    /// Those that somebody wrote something in.
    Notes,
    /// What is right, wrong or something else.
    Verdicts,
    /// Those whose place is no longer sure.
    Lost,
}

impl Only {
    /// Every choice, in the order in which people see them.
    pub const ALL: [Self; 5] = [Self::All, Self::Highlights, Self::Notes, Self::Verdicts, Self::Lost];

    /// The name that people see.
    pub const fn label(self) -> &'static str {
        match self {
            Self::All => "All",
            Self::Highlights => "Highlights",
            Self::Notes => "Notes",
            Self::Verdicts => "Verdicts",
            Self::Lost => "Lost",
        }
    }

    /// Whether a note is one of them.
    pub fn takes(self, note: &Note) -> bool {
        match self {
            Self::All => true,
            Self::Highlights => note.says == Says::Highlight,
            Self::Notes => has_words(note),
            Self::Verdicts => note.says != Says::Highlight,
            Self::Lost => note.fate != Fate::Kept,
        }
    }
}

/// The notes that a panel lists, in its order.
pub(super) fn listed<'a>(view: &'a Content, only: Only, query: &str) -> impl Iterator<Item = &'a Note> {
    let matches = move |note: &Note| query.is_empty() || filter::matches(&haystack(view, note), query);
    view.notes.all().iter().filter(move |note| only.takes(note) && matches(note))
}

impl Content {
    /// The notes that the panel lists.
    pub fn listed_notes(&self, only: Only, query: &str) -> Vec<&Note> {
        listed(self, only, query).collect()
    }

    /// What the reader has said of a mark, as a screen reader says it after the mark itself.
    pub(in crate::app) fn said_of(&self, annotation: &Annotation) -> String {
        let accepted = match self.verdict(annotation.id).map(|note| &note.says) {
            Some(Says::Right(_)) => ", accepted",
            Some(_) => ", marked by you",
            None => "",
        };
        let placed = self.notes.all().iter().filter(|note| note.fate.is_placed() && has_words(note));
        let here = placed.filter(|note| note.anchor.span.overlaps(annotation.span));
        let words: String = here.map(|note| format!(", {}", super::spoken(note))).collect();
        format!("{accepted}{words}")
    }

    /// The words that a note stands on, or stood on.
    pub fn noted_words(&self, note: &Note) -> String {
        match note.fate.is_placed() {
            true => places::line(&self.analysis.article, note.anchor.span),
            false => places::one_line(&note.anchor.exact),
        }
    }
}

/// What the filter looks in: the words, the note, its tags with their sign, and what it says.
fn haystack(view: &Content, note: &Note) -> String {
    let tags = note.tags.iter().map(|tag| format!("#{tag}")).collect::<Vec<_>>().join(" ");
    [view.noted_words(note), note.body.clone(), tags, says(&note.says)].join(" ")
}

/// What a note says of its passage.
pub fn says(says: &Says) -> String {
    match says {
        Says::Highlight => "Highlight".into(),
        Says::Right(kind) => format!("Accepted {}", kind.slug()),
        Says::Nothing(kind) => format!("Dismissed {}", kind.slug()),
        Says::Is(entity) => words::headed(&format!("{} ", words::meaning(entity))).trim_end().into(),
    }
}

/// What became of a note's place, where that is worth telling.
pub const fn told(fate: Fate) -> Option<&'static str> {
    match fate {
        Fate::Kept => None,
        Fate::Moved => Some("Its words stand in another place now."),
        Fate::Ambiguous => Some("Its words stand in several places now; nothing tells which is meant."),
        Fate::Lost => Some("Its words are no longer in the text."),
    }
}

/// Notes as Markdown: the words as a quotation, then what is said of them.
pub fn as_markdown(view: &Content, notes: &[&Note]) -> String {
    let title = view.title().or_else(|| view.name.clone());
    let mut out = title.map_or_else(|| "# Notes\n".into(), |title| format!("# Notes on {title}\n"));
    for note in notes {
        out.push_str(&format!("\n> {}\n", view.noted_words(note)));
        if note.says != Says::Highlight {
            out.push_str(&format!("\n*{}*\n", says(&note.says)));
        }
        if !note.body.is_empty() {
            out.push_str(&format!("\n{}\n", note.body));
        }
        if !note.tags.is_empty() {
            let tags = note.tags.iter().map(|tag| format!("#{}", tag.replace(' ', "-")));
            out.push_str(&format!("\n{}\n", tags.collect::<Vec<_>>().join(" ")));
        }
        if let Some(told) = told(note.fate) {
            out.push_str(&format!("\n({told})\n"));
        }
    }
    out
}
