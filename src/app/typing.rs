//! What a hand does to the text, and which of it is one step.

use crate::text::Edit;

/// After how many milliseconds what is typed is a step of its own.
const PAUSE: i64 = 1_500;

/// What is selected: from a byte of the text to another one, which may stand before it. A caret where both are one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Where it was begun.
    pub anchor: usize,
    /// Where it goes on.
    pub focus: usize,
}

impl Selection {
    /// A caret.
    pub const fn at(byte: usize) -> Self {
        Self { anchor: byte, focus: byte }
    }
}

/// How the text was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// Letter by letter.
    Typing,
    /// Backwards from the caret.
    Deleting,
    /// Forwards from the caret.
    DeletingForward,
    /// By an input method, in its n-th composition.
    Composing(u32),
    /// All at once: pasting, a new line, a suggestion taken.
    AtOnce,
}

/// One change of the text by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// The change.
    pub edit: Edit,
    /// How it was made.
    pub hand: Hand,
    /// When, in milliseconds since 1970 (UTC).
    pub at: i64,
    /// What was selected before.
    pub before: Selection,
    /// And after.
    pub after: Selection,
}

impl Hand {
    /// Whether one change goes on with what another one did: the same word, or the same going back over words.
    pub fn goes_on(self, at: i64, edit: &Edit, next: Self, next_at: i64, next_edit: &Edit) -> bool {
        match (self, next) {
            (Self::Composing(one), Self::Composing(other)) => one == other,
            (Self::Typing, Self::Typing) => {
                let space = |text: &str| text.trim_end() != text && !text.trim_end().is_empty();
                next_at - at < PAUSE
                    && next_edit.removed.is_empty()
                    && (!space(&edit.inserted) || next_edit.inserted.trim().is_empty())
            }
            (Self::Deleting, Self::Deleting) | (Self::DeletingForward, Self::DeletingForward) => {
                next_at - at < PAUSE && next_edit.inserted.is_empty()
            }
            _ => false,
        }
    }
}
