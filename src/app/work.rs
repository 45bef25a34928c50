//! What a reader makes of an article: all that can be taken back.

use std::rc::Rc;

use super::{Corrections, Source};
use crate::model::Notes;

/// The article's text as it is now, the notes on it, and the corrections. Cheap to clone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// What the article is read from; none on the empty page.
    pub source: Option<Rc<Source>>,
    /// The notes on it.
    pub notes: Rc<Notes>,
    /// What was put right, in this article and those before.
    pub corrections: Rc<Corrections>,
}

impl Work {
    /// No article yet.
    pub fn empty(corrections: Corrections) -> Self {
        Self { corrections: Rc::new(corrections), ..Self::default() }
    }

    /// The same corrections with another article, and the notes that it comes with.
    #[must_use]
    pub fn on(&self, source: Option<Rc<Source>>, notes: Notes) -> Self {
        Self { source, notes: Rc::new(notes), corrections: Rc::clone(&self.corrections) }
    }
}
