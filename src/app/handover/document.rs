//! The `gloss` file: an article with the notes on it and the corrections that speak of it.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Loose, Whole};
use crate::app::source::MAX_BYTES;
use crate::app::{Correction, Corrections, Refusal, Source, View, Work};
use crate::export::pretty;

/// The version of the file that this program writes; it reads this one and those before.
const VERSION: u32 = 1;

/// The file that keeps everything.
pub const GLOSS: Whole = Whole {
    name: "gloss",
    label: "Gloss (everything)",
    extension: "gloss.json",
    media_type: "application/json",
    write: |_, view, work| Document::of(view, work).map_or_else(String::new, |document| document.to_json()),
};

/// What comes with a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// The notes on it.
    pub notes: Loose,
    /// The corrections that speak of it.
    pub corrections: Corrections,
}

/// An article with all that was made of it. Its file is one JSON object: `gloss` (the version), `source`, `notes`,
/// `corrections`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "File", into = "File")]
pub struct Document {
    gloss: u32,
    /// What the article is read from.
    pub source: Source,
    /// What was made of it.
    pub brought: Brought,
}

/// The file as it is: what is brought is not flattened into it, which would read everything in one more way.
#[derive(Serialize, Deserialize)]
struct File {
    gloss: u32,
    source: Source,
    #[serde(default)]
    notes: Loose,
    #[serde(default)]
    corrections: Corrections,
}

impl From<File> for Document {
    fn from(File { gloss, source, notes, corrections }: File) -> Self {
        Self { gloss, source, brought: Brought { notes, corrections } }
    }
}

impl From<Document> for File {
    fn from(Document { gloss, source, brought: Brought { notes, corrections } }: Document) -> Self {
        Self { gloss, source, notes, corrections }
    }
}

/// Why a file is no document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Broken {
    /// It says so, but what it holds is damaged: in plain words, where.
    Damaged(String),
    /// It was written by a later version of this program.
    Later(u32),
    /// Its text cannot be taken.
    Text(Refusal),
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Damaged(how) => write!(f, "the file is damaged ({how})"),
            Self::Later(version) => {
                write!(
                    f,
                    "the file was written by a later Gloss (version {version} of the file, this one reads {VERSION})"
                )
            }
            Self::Text(refusal) => refusal.fmt(f),
        }
    }
}

impl Document {
    /// An article with what was made of it.
    pub const fn new(source: Source, brought: Brought) -> Self {
        Self { gloss: VERSION, source, brought }
    }

    /// The open article with the notes on it, and those corrections that speak of it: other articles' names stay here.
    pub fn of(view: &View, work: &Work) -> Option<Self> {
        let source = Source::clone(work.source.as_ref()?);
        let text = &view.analysis.article.text;
        let speaks = |c: &&Correction| c.names.iter().any(|name| text.contains(name) || view.names(name));
        let corrections = work.corrections.all().iter().filter(speaks).cloned();
        let corrections = corrections.fold(Corrections::default(), Corrections::with);
        Some(Self::new(source, Brought { notes: Loose::of(&work.notes, text), corrections }))
    }

    /// Whether a text looks like a document's file, whole or not.
    pub fn is_meant(text: &str) -> bool {
        let start = text.trim_start().strip_prefix('{').map(str::trim_start);
        start.is_some_and(|start| start.starts_with("\"gloss\""))
    }

    /// The document as a file.
    pub fn to_json(&self) -> String {
        let json = serde_json::to_string(self).unwrap_or_default();
        pretty::laid_out(&json) + "\n"
    }

    /// Reads a file.
    ///
    /// # Errors
    /// Where it is damaged, was written by a later version, or its text is blank or too long.
    pub fn from_json(json: &str) -> Result<Self, Broken> {
        let damaged =
            |e: serde_json::Error| Broken::Damaged(format!("line {}, column {}", e.line(), e.column()));
        let Version { gloss } = serde_json::from_str(json).map_err(damaged)?;
        if gloss > VERSION {
            return Err(Broken::Later(gloss));
        }
        let document: Self = serde_json::from_str(json).map_err(damaged)?;
        let Source { text, name, .. } = &document.source;
        if text.trim().is_empty() {
            return Err(Broken::Text(Refusal::NothingToRead));
        }
        if text.len() > MAX_BYTES {
            return Err(Broken::Text(Refusal::TooLong(name.clone(), text.len())));
        }
        Ok(document)
    }
}

#[derive(Deserialize)]
struct Version {
    gloss: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document() -> Document {
        let source =
            Source { text: "Acme raised $5 million.".into(), format: None, name: Some("a.txt".into()) };
        Document::new(source, Brought::default())
    }

    #[test]
    fn a_file_is_read_as_it_was_written() {
        let json = document().to_json();
        assert!(
            Document::is_meant(&json) && !Document::is_meant("{\"doc\": 1}") && !Document::is_meant("Gloss")
        );
        assert_eq!(Document::from_json(&json), Ok(document()));
    }

    #[test]
    fn broken_files_are_told_apart() {
        let json = document().to_json();
        assert!(matches!(Document::from_json(&json[..json.len() / 2]), Err(Broken::Damaged(_))));
        assert_eq!(Document::from_json(&json.replace("\"gloss\": 1", "\"gloss\": 9")), Err(Broken::Later(9)));
        let blank = json.replace("Acme raised $5 million.", " ");
        assert_eq!(Document::from_json(&blank), Err(Broken::Text(Refusal::NothingToRead)));
        let damaged = Document::from_json("{\"gloss\": 1, \"source\": 5}").unwrap_err();
        assert_eq!(damaged.to_string(), "the file is damaged (line 1, column 24)");
    }

    #[test]
    fn a_span_that_ends_before_it_starts_is_damage() {
        let mut json = document().to_json();
        let note = r#""notes": [{"id":0,"anchor":{"span":{"start":5,"end":2},"exact":"a","prefix":"","suffix":""},"fate":"kept","says":"highlight","body":"","tags":[],"created":0,"modified":0}]"#;
        json = json.replace("\"notes\": []", note);
        assert!(matches!(Document::from_json(&json), Err(Broken::Damaged(_))), "{json}");
    }
}
