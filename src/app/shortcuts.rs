//! What keys do, as a table: the page's key handler and the list of shortcuts are both made of it.

use super::{Action, Dialog, Panel};
use crate::model::Kind;

/// What a shortcut asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// The next mark, of a kind or of any.
    Next(Option<Kind>),
    /// The mark before, of a kind or of any.
    Previous(Option<Kind>),
    /// A panel.
    Panel(Panel),
    /// The filter of the panel that shows.
    Filter,
    /// Folds or unfolds the outline.
    Outline,
    /// Chooses a file.
    OpenFile,
    /// The list of shortcuts.
    Shortcuts,
    /// Closes what is open.
    Escape,
}

impl Command {
    /// The action it stands for; choosing a file needs the page.
    pub fn action(self) -> Option<Action> {
        match self {
            Self::Next(kind) => Some(Action::Step(1, kind)),
            Self::Previous(kind) => Some(Action::Step(-1, kind)),
            Self::Panel(panel) => Some(Action::ShowTab(panel)),
            Self::Filter => Some(Action::FocusFilter),
            Self::Outline => Some(Action::ToggleOutline),
            Self::OpenFile => None,
            Self::Shortcuts => Some(Action::Open(Dialog::Shortcuts)),
            Self::Escape => Some(Action::Escape),
        }
    }
}

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

/// Every shortcut, in the order of the list. A capital letter is its key with Shift.
pub const SHORTCUTS: &[Shortcut] = &[
    row("n", "Next mark", Command::Next(None)),
    row("p", "Previous mark", Command::Previous(None)),
    row("f", "Next figure", Command::Next(Some(Kind::Figure))),
    row("F", "Previous figure", Command::Previous(Some(Kind::Figure))),
    row("c", "Next company", Command::Next(Some(Kind::Company))),
    row("C", "Previous company", Command::Previous(Some(Kind::Company))),
    row("s", "Next citation", Command::Next(Some(Kind::Citation))),
    row("S", "Previous citation", Command::Previous(Some(Kind::Citation))),
    row("1", "Summary", Command::Panel(Panel::Summary)),
    row("2", "Figures", Command::Panel(Panel::Figures)),
    row("3", "Companies", Command::Panel(Panel::Companies)),
    row("4", "Sources", Command::Panel(Panel::Sources)),
    row("5", "Timeline", Command::Panel(Panel::Timeline)),
    row("/", "Filter the list in the panel", Command::Filter),
    row("o", "Open a file", Command::OpenFile),
    row("[", "Fold or unfold the outline", Command::Outline),
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
    fn every_panel_has_a_key() {
        for panel in Panel::ALL {
            assert!(SHORTCUTS.iter().any(|s| s.command == Command::Panel(panel)), "{panel:?}");
        }
    }
}
