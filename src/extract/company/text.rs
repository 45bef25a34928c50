//! A reading with what the gazetteer knows of its words, each different one of which is looked up once.

use std::cell::OnceCell;
use std::ops::{Deref, Range};

use crate::lexicon::companies::{Also, Way, gazetteer};
use crate::lexicon::names::Walk;
use crate::text::Reading;

/// A reading as the rules for companies have it.
pub struct Text<'r> {
    reading: &'r Reading<'r>,
    /// By form, how names start with it.
    starts: Box<[OnceCell<Option<Start>>]>,
    /// By form, the way on from it into what words may be besides.
    besides: Box<[OnceCell<Option<Walk>>]>,
}

/// How names start with a word.
#[derive(Clone, Copy)]
pub struct Start {
    /// The way on from it.
    pub way: Way,
    /// Whether it is a name by itself.
    pub whole: bool,
    /// Whether a name goes on with another word.
    pub goes_on: bool,
}

impl<'r> Text<'r> {
    /// A reading that nothing was asked of.
    pub fn new(reading: &'r Reading<'r>) -> Self {
        let forms = reading.forms();
        let (starts, besides) = (vec![OnceCell::new(); forms].into(), vec![OnceCell::new(); forms].into());
        Self { reading, starts, besides }
    }

    /// How names may start with a token that `OPENS_NAME`, if any does.
    pub fn start(&self, token: usize) -> Option<&Start> {
        self.starts[self.form(token)].get_or_init(|| start(self.reading.text(token))).as_ref()
    }

    /// What else some tokens may be, as a whole: a given name, a place.
    pub fn also(&self, tokens: Range<usize>) -> Also {
        let first = self.besides[self.form(tokens.start)]
            .get_or_init(|| gazetteer().besides(self.reading.text(tokens.start)));
        let Some(mut walk) = *first else { return Also::default() };
        for token in tokens.start + 1..tokens.end {
            walk.space();
            if !walk.feed(self.reading.text(token)) {
                return Also::default();
            }
        }
        Also::at(&walk)
    }
}

impl<'r> Deref for Text<'r> {
    type Target = Reading<'r>;

    fn deref(&self) -> &Reading<'r> {
        self.reading
    }
}

fn start(word: &str) -> Option<Start> {
    let mut way = gazetteer().walk();
    way.feed(word).then(|| Start { way, whole: way.found().is_some(), goes_on: way.goes_on() })
}
