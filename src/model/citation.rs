//! Citations: where a statement comes from.

use serde::{Deserialize, Serialize};

use super::{CitationType, Span};

/// What an attribution covers.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Statement {
    /// The clause or quotation that the speaker answers for.
    pub span: Span,
    /// Whether it stands in quotation marks.
    pub quoted: bool,
}

/// What sort of source a speaker is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SpeakerKind {
    /// Somebody with a name.
    Person,
    /// A company or other body, or somebody who speaks for it without a name.
    Organization,
    /// A filing, study or other document.
    Document,
    /// People or a body that the text does not name.
    Unnamed,
}

impl SpeakerKind {
    /// The name in files.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organization => "organization",
            Self::Document => "document",
            Self::Unnamed => "unnamed",
        }
    }
}

/// Who the source of an attribution is: `he` and `Mr. Cook` are both Tim Cook where the text says so.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Speaker {
    /// The fullest name that the text has for it.
    pub name: String,
    /// What sort of source it is.
    pub kind: SpeakerKind,
}

/// What a note or reference refers to.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Referral {
    /// The label of a note (`7`), or author and year of a reference (`Smith 2020a`).
    pub label: String,
    /// The entry of the article's list or footnotes that it leads to; none where there is none. An entry refers to itself.
    pub entry: Option<Span>,
}

/// A pointer to where a statement comes from.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Citation {
    /// How it points.
    pub citation_type: CitationType,
    /// The URL or identifier that it leads to.
    pub target: Option<String>,
    /// The registrable domain, the author, or the speaker as written.
    pub source: Option<String>,
    /// The company that a speaker speaks for, as written, where that is said.
    pub speaks_for: Option<String>,
    /// What an attribution covers.
    pub statements: Vec<Statement>,
    /// Who the source of an attribution is; decided once all of them are known.
    pub speaker: Option<Speaker>,
    /// What a note or reference refers to (`3`, `7`, `8` and `9` of `[3, 7–9]`).
    pub refers: Vec<Referral>,
    /// The year of a reference's first work, with the letter that tells an author's works of one year apart.
    pub year: Option<String>,
}

impl Citation {
    /// A citation of which only the type is known so far.
    pub fn new(citation_type: CitationType) -> Self {
        Self {
            citation_type,
            target: None,
            source: None,
            speaks_for: None,
            statements: Vec::new(),
            speaker: None,
            refers: Vec::new(),
            year: None,
        }
    }

    /// Whether this is an entry of the article's own list, which stands at `span`.
    pub fn is_entry(&self, span: Span) -> bool {
        self.refers.iter().any(|r| r.entry == Some(span))
    }
}
