//! A sentence as a row of word classes.

use std::ops::Range;

use super::class::{Class, word_class};
use super::word::{Uses, Word};
use crate::model::{Annotation, CompanyType, Entity, MarkType};
use crate::text::{Line, Reading, Sentence};

/// A sentence, classed.
pub(super) struct Clause<'r, 'a> {
    pub line: Line<'r, 'a>,
    pub annotations: &'r [Annotation],
    reading: &'r Reading<'a>,
    /// What the tables say of each different word of the reading.
    words: &'r [Word],
    classes: Vec<Class>,
    start: usize,
}

impl<'r, 'a> Clause<'r, 'a> {
    /// Classes a sentence; `words` say what the tables do of each different word of the reading, `inside` are the places
    /// of the sentence's annotations.
    pub fn new(
        reading: &'r Reading<'a>,
        words: &'r [Word],
        sentence: &Sentence,
        annotations: &'r [Annotation],
        inside: Range<usize>,
    ) -> Self {
        let line = Line::new(reading, sentence);
        let start = sentence.tokens.start;
        let classes = Vec::with_capacity(sentence.tokens.len());
        let mut clause = Self { line, annotations, reading, words, classes, start };
        for at in sentence.tokens.clone() {
            let class = word_class(&clause, at);
            clause.classes.push(class);
        }
        for place in inside {
            let annotation = &annotations[place];
            let class = match (&annotation.entity, annotation.entity.mark_type()) {
                (Entity::Figure(_), _) => Class::Figure(place),
                (_, MarkType::Company(CompanyType::Company)) => Class::Company(place),
                _ => continue,
            };
            let tokens = reading.tokens_in(annotation.span);
            for at in tokens.start.max(start)..tokens.end.min(sentence.tokens.end) {
                let nested = clause.is_figure(at) && matches!(class, Class::Company(_));
                if !nested {
                    clause.classes[at - start] = class;
                }
            }
        }
        clause.settle_verbs();
        clause
    }

    pub fn tokens(&self) -> Range<usize> {
        self.line.tokens()
    }

    /// What the tables say of a token; nothing beyond the sentence.
    pub fn word(&self, at: usize) -> Word {
        if self.line.has(at) { self.words[self.reading.form(at)] } else { Word::default() }
    }

    /// Whether the tables know a token for one of some uses.
    pub fn uses(&self, at: usize, uses: Uses) -> bool {
        self.line.has(at) && self.words[self.reading.form(at)].is(uses)
    }

    /// The class of a token; a break beyond the sentence.
    pub fn class(&self, at: usize) -> Class {
        at.checked_sub(self.start).and_then(|i| self.classes.get(i)).copied().unwrap_or(Class::Break)
    }

    /// Classes a token anew.
    pub fn set(&mut self, at: usize, class: Class) {
        if let Some(old) = at.checked_sub(self.start).and_then(|i| self.classes.get_mut(i)) {
            *old = class;
        }
    }

    pub fn is_figure(&self, at: usize) -> bool {
        matches!(self.class(at), Class::Figure(_))
    }

    /// The company at a token, by its place among the annotations.
    pub fn company_at(&self, at: usize) -> Option<usize> {
        match self.class(at) {
            Class::Company(place) => Some(place),
            _ => None,
        }
    }

    /// The end of a figure's tokens.
    pub fn end_of(&self, at: usize) -> usize {
        let Class::Figure(place) = self.class(at) else { return at + 1 };
        (at..self.tokens().end).find(|i| self.class(*i) != Class::Figure(place)).unwrap_or(self.tokens().end)
    }

    /// The first token of the figure at a token.
    pub fn start_of(&self, at: usize) -> usize {
        let class = self.class(at);
        (self.start..at).rev().find(|i| self.class(*i) != class).map_or(self.start, |i| i + 1)
    }
}
