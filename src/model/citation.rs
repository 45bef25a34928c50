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
    /// The labels that a note refers to (`3`, `7`, `8`, `9` of `[3, 7–9]`).
    pub labels: Vec<String>,
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
            labels: Vec::new(),
        }
    }
}
