//! Where a note stands: a position, and the words there with enough round them to find them again.

use serde::{Deserialize, Serialize};

use super::Span;

/// A place in an article's text, by position and by quotation (W3C Web Annotation Data Model, `TextPositionSelector` and
/// `TextQuoteSelector`; files state the position in code points).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Anchor {
    /// Where it stands.
    pub span: Span,
    /// The words there.
    pub exact: String,
    /// What stands before them: just enough, with `suffix`, for the three together to be there once.
    pub prefix: String,
    /// What stands after them.
    pub suffix: String,
}

/// What became of an anchor in a text other than the one that it was made for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// It stands where it stood.
    #[default]
    Kept,
    /// Its words stand in another place now.
    Moved,
    /// Its words stand in several places, and nothing tells which is meant.
    Ambiguous,
    /// Its words are no longer there.
    Lost,
}

impl Fate {
    /// The name in files.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Moved => "moved",
            Self::Ambiguous => "ambiguous",
            Self::Lost => "lost",
        }
    }

    /// Whether the anchor's span says where it stands.
    pub const fn is_placed(self) -> bool {
        matches!(self, Self::Kept | Self::Moved)
    }
}
