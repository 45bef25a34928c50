//! What is kept of an article: the text as it came, and the notes on it.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::app::{Source, Work};
use crate::model::Notes;

/// An article's text and the notes on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// What it is read from.
    pub source: Source,
    /// The notes on it.
    #[serde(default)]
    pub notes: Notes,
}

impl Content {
    /// What is kept of the open article.
    pub fn to_json(work: &Work) -> Option<String> {
        #[derive(Serialize)]
        struct Borrowed<'a> {
            source: &'a Source,
            notes: &'a Notes,
        }
        let source = Rc::as_ref(work.source.as_ref()?);
        serde_json::to_string(&Borrowed { source, notes: &work.notes }).ok()
    }

    /// Reads what `to_json` wrote.
    pub fn from_json(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn survives_a_round_trip() {
        let source =
            Source { text: "It paid “$5 million”.\n".into(), format: None, name: Some("a".into()) };
        let work = Work { source: Some(Rc::new(source.clone())), ..Work::default() };
        let json = Content::to_json(&work).expect("an article is open");
        assert_eq!(Content::from_json(&json), Some(Content { source, notes: Notes::default() }));
        assert_eq!(Content::to_json(&Work::default()), None);
        for broken in ["", "{", "{}", &json[..json.len() - 1]] {
            assert_eq!(Content::from_json(broken), None);
        }
    }
}
