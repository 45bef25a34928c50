//! What keys do, as a table: the page's key handler and the list of shortcuts are both made of it.

use super::{Action, Dialog, Panel, Which};
use crate::model::{FigureType, Kind, MarkType};

/// What a shortcut asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// The next mark of those that are meant.
    Next(Which),
    /// The mark before, of those that are meant.
    Previous(Which),
    /// Finds words in the text.
    Find,
    /// A panel.
    Panel(Panel),
    /// The filter of the panel that shows.
    Filter,
    /// From the text to the row of the mark that one is at, and from the panel to that mark.
    Cross,
    /// Writes a note on the selected words, or else on the mark that one is at.
    Note,
    /// Selects words by keys.
    SelectWords,
    /// Highlights the selected words, or else the mark that one is at.
    Highlight,
    /// Edits the article, or is done with it.
    Edit,
    /// Folds or unfolds the outline.
    Outline,
    /// Chooses a file.
    OpenFile,
    /// The library.
    Library,
    /// The list of shortcuts.
    Shortcuts,
    /// Closes what is open.
    Escape,
}

impl Command {
    /// The action it stands for; choosing a file, knowing where the focus is, and knowing the time need the page.
    pub fn action(self) -> Option<Action> {
        match self {
            Self::Next(which) => Some(Action::Step(1, which)),
            Self::Previous(which) => Some(Action::Step(-1, which)),
            Self::Find => Some(Action::OpenFind),
            Self::Panel(panel) => Some(Action::ShowTab(panel)),
            Self::Filter => Some(Action::FocusFilter),
            Self::Outline => Some(Action::ToggleOutline),
            Self::OpenFile | Self::Cross | Self::Edit | Self::Note | Self::SelectWords | Self::Highlight => {
                None
            }
            Self::Library => Some(Action::Open(Dialog::Library)),
            Self::Shortcuts => Some(Action::Open(Dialog::Shortcuts)),
            Self::Escape => Some(Action::Escape),
        }
    }
}

impl Command {
    /// The heading that it stands under in the list.
    pub const fn place(self) -> &'static str {
        match self {
            Self::Find | Self::Next(_) | Self::Previous(_) | Self::Outline | Self::Cross | Self::Edit => {
                "In the text"
            }
            Self::Note | Self::SelectWords | Self::Highlight => "Notes",
            Self::Panel(_) | Self::Filter => "Panels",
            _ => "The page",
        }
    }
}

/// Keys that mean something where the focus is, with what they do there: the headings of the list that are not of
/// `Command::place`.
pub const LOCAL: &[(&str, &[(&str, &str)])] = &[
    (
        "On a mark",
        &[
            ("Tab", "From the text to what comes after it"),
            ("→", "Next mark"),
            ("←", "Previous mark"),
            ("Enter", "Into its card"),
            ("Escape", "Out of its card, then close it"),
        ],
    ),
    (
        "While words are selected by keys",
        &[
            ("→", "A word more"),
            ("←", "A word less"),
            ("↓", "To the end of the sentence"),
            ("↑", "A sentence less"),
            ("Shift →", "Start a word later"),
            ("Shift ←", "Start a word earlier"),
            ("Enter", "To what can be done with them"),
            ("Escape", "Select nothing"),
        ],
    ),
    (
        "On a note in the panel",
        &[
            ("n", "Next note"),
            ("p", "Previous note"),
            ("Enter", "To its place"),
            ("e", "Edit it"),
            ("Delete", "Remove it"),
        ],
    ),
    (
        "In the search",
        &[("Enter", "Next place"), ("Shift Enter", "Previous place"), ("Escape", "Back to the text")],
    ),
    (
        "On the tabs",
        &[("→", "Next panel"), ("←", "Previous panel"), ("Home", "First panel"), ("End", "Last panel")],
    ),
    (
        "While editing",
        &[
            ("Escape", "Done"),
            ("F8", "Next mark"),
            ("Shift F8", "Previous mark"),
            ("Ctrl .", "Which marks are at the caret"),
        ],
    ),
    ("After a change", &[("Ctrl Z", "Take it back"), ("Ctrl Shift Z", "Do it again")]),
    ("On the edge of the panel", &[("←", "Wider"), ("→", "Narrower")]),
];

/// A key and what it does.
#[derive(Clone, Copy, Debug)]
pub struct Shortcut {
    /// The key as `KeyboardEvent.key` has it.
    pub key: &'static str,
    /// What it does, for the list.
    pub does: &'static str,
    /// What it asks for.
    pub command: Command,
}

const fn row(key: &'static str, does: &'static str, command: Command) -> Shortcut {
    Shortcut { key, does, command }
}

const fn figures(figure_type: FigureType) -> Which {
    Which::Type(MarkType::Figure(figure_type))
}

/// Every shortcut, in the order of the list. A capital letter is its key with Shift.
pub const SHORTCUTS: &[Shortcut] = &[
    row("/", "Find in the text", Command::Find),
    row("n", "Next mark", Command::Next(Which::Any)),
    row("p", "Previous mark", Command::Previous(Which::Any)),
    row("f", "Next figure", Command::Next(Which::Kind(Kind::Figure))),
    row("F", "Previous figure", Command::Previous(Which::Kind(Kind::Figure))),
    row("c", "Next company", Command::Next(Which::Kind(Kind::Company))),
    row("C", "Previous company", Command::Previous(Which::Kind(Kind::Company))),
    row("s", "Next citation", Command::Next(Which::Kind(Kind::Citation))),
    row("S", "Previous citation", Command::Previous(Which::Kind(Kind::Citation))),
    row("m", "Next money", Command::Next(figures(FigureType::Money))),
    row("M", "Previous money", Command::Previous(figures(FigureType::Money))),
    row("r", "Next percentage", Command::Next(figures(FigureType::Percent))),
    row("R", "Previous percentage", Command::Previous(figures(FigureType::Percent))),
    row("q", "Next quantity", Command::Next(figures(FigureType::Quantity))),
    row("Q", "Previous quantity", Command::Previous(figures(FigureType::Quantity))),
    row("x", "Next multiple", Command::Next(figures(FigureType::Multiple))),
    row("X", "Previous multiple", Command::Previous(figures(FigureType::Multiple))),
    row("d", "Next date", Command::Next(figures(FigureType::Date))),
    row("D", "Previous date", Command::Previous(figures(FigureType::Date))),
    row("t", "Next length of time", Command::Next(figures(FigureType::Duration))),
    row("T", "Previous length of time", Command::Previous(figures(FigureType::Duration))),
    row("g", "From a mark to its row, and back", Command::Cross),
    row("e", "Edit the text", Command::Edit),
    row("[", "Fold or unfold the outline", Command::Outline),
    row("a", "Write a note on the mark or the selected words", Command::Note),
    row("v", "Select words by keys, from the mark on", Command::SelectWords),
    row("h", "Highlight the mark or the selected words", Command::Highlight),
    row("1", "Summary", Command::Panel(Panel::Summary)),
    row("2", "Figures", Command::Panel(Panel::Figures)),
    row("3", "Companies", Command::Panel(Panel::Companies)),
    row("4", "Sources", Command::Panel(Panel::Sources)),
    row("5", "Timeline", Command::Panel(Panel::Timeline)),
    row("6", "Notes", Command::Panel(Panel::Notes)),
    row("l", "Filter the list in the panel", Command::Filter),
    row("o", "Open a file", Command::OpenFile),
    row("L", "The library", Command::Library),
    row("?", "This list", Command::Shortcuts),
    row("Escape", "Close what is open", Command::Escape),
];

/// What a key asks for.
pub fn look_up(key: &str) -> Option<Command> {
    SHORTCUTS.iter().find(|s| s.key == key).map(|s| s.command)
}

/// What a key asks for together with Control (or Command).
pub fn with_control(key: &str, shift: bool) -> Option<Action> {
    match (key, shift) {
        ("z", false) => Some(Action::Undo),
        ("z" | "Z", true) | ("y", false) => Some(Action::Redo),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_has_two_meanings() {
        let mut keys: Vec<_> = SHORTCUTS.iter().map(|s| s.key).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), SHORTCUTS.len());
    }

    #[test]
    fn every_kind_and_every_type_of_figure_has_its_keys() {
        let kinds = Kind::ALL.iter().map(|kind| Which::Kind(*kind));
        let types = MarkType::of(Kind::Figure).map(Which::Type);
        for which in kinds.chain(types).chain([Which::Any]) {
            let key = |command| SHORTCUTS.iter().find(|s| s.command == command).map(|s| s.key);
            let (next, previous) = (key(Command::Next(which)), key(Command::Previous(which)));
            assert!(next.is_some() && previous.is_some(), "{which:?}");
        }
    }

    #[test]
    fn every_panel_has_a_key() {
        for panel in Panel::ALL {
            assert!(SHORTCUTS.iter().any(|s| s.command == Command::Panel(panel)), "{panel:?}");
        }
    }
}
