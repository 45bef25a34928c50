//! On whose word figures and sentences stand. The rules are those of `insight::support`.

use serde::{Deserialize, Serialize};

use super::Span;

/// How a figure is supported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SupportKind {
    /// The text names nobody.
    Unsourced,
    /// A speaker says it.
    Attributed,
    /// A link, identifier, note or reference carries it.
    Sourced,
}

impl SupportKind {
    /// Every kind, the strongest first.
    pub const ALL: [Self; 3] = [Self::Sourced, Self::Attributed, Self::Unsourced];

    /// The name in files.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Sourced => "sourced",
            Self::Attributed => "attributed",
            Self::Unsourced => "unsourced",
        }
    }
}

/// On whose word a figure stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Support {
    /// A link, identifier, note or reference carries it: the source's domain or name.
    Sourced(String),
    /// A speaker says it: the speaker as written.
    Attributed(String),
    /// The text names nobody.
    Unsourced,
}

impl Support {
    /// How it is supported.
    pub const fn kind(&self) -> SupportKind {
        match self {
            Self::Sourced(_) => SupportKind::Sourced,
            Self::Attributed(_) => SupportKind::Attributed,
            Self::Unsourced => SupportKind::Unsourced,
        }
    }

    /// The name in files.
    pub const fn slug(&self) -> &'static str {
        self.kind().slug()
    }

    /// The source's domain or the speaker.
    pub fn by(&self) -> Option<&str> {
        match self {
            Self::Sourced(by) | Self::Attributed(by) => Some(by),
            Self::Unsourced => None,
        }
    }
}

/// On whose word a sentence with figures stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SentenceSupport {
    /// The sentence.
    pub span: Span,
    /// The support of its least supported figure that wants a source.
    pub support: Support,
}
