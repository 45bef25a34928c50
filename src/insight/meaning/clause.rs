//! A sentence as a row of word classes.

use std::ops::Range;

use super::class::{Class, word_class};
use super::word::{self, Uses, Word};
use crate::lexicon::figure_verbs::{self, Verb};
use crate::lexicon::traits::Traits;
use crate::model::{Annotation, Change, CompanyType, Entity};
use crate::text::{Line, Reading, Sentence};

/// A sentence, classed.
pub(super) struct Clause<'r, 'a> {
    pub line: Line<'r, 'a>,
    pub annotations: &'r [Annotation],
    /// The number of each token's text.
    forms: &'r [u32],
    /// What the tables say of each different word of the reading.
    words: &'r [Word],
    classes: Vec<Class>,
    start: usize,
    /// The first tokens of the companies that it names.
    companies: Vec<usize>,
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
        let forms = reading.forms_of(sentence.tokens.clone());
        let mut clause = Self { line, annotations, forms, words, classes, start, companies: Vec::new() };
        for at in sentence.tokens.clone() {
            let class = word_class(&clause, at);
            clause.classes.push(class);
        }
        let tokens = &reading.tokens[sentence.tokens.clone()];
        for place in inside {
            let annotation = &annotations[place];
            let class = match &annotation.entity {
                Entity::Figure(_) => Class::Figure(place),
                Entity::Company(c) if c.company_type == CompanyType::Company => Class::Company(place),
                _ => continue,
            };
            let first = tokens.partition_point(|t| t.end() <= annotation.span.start());
            for (old, token) in clause.classes[first..].iter_mut().zip(&tokens[first..]) {
                if token.start() >= annotation.span.end() {
                    break;
                }
                let nested = matches!((&class, &old), (Class::Company(_), Class::Figure(_)));
                if !nested {
                    *old = class;
                }
            }
        }
        clause.find_companies();
        clause.settle_verbs();
        clause
    }

    fn find_companies(&mut self) {
        let mut before = None;
        for (class, at) in self.classes.iter().zip(self.start..) {
            let place = if let Class::Company(place) = class { Some(*place) } else { None };
            if place.is_some() && place != before {
                self.companies.push(at);
            }
            before = place;
        }
    }

    /// The first tokens of the companies that are named in some tokens.
    pub fn companies(&self, tokens: Range<usize>) -> &[usize] {
        let first = self.companies.partition_point(|at| *at < tokens.start);
        let end = self.companies.partition_point(|at| *at < tokens.end);
        &self.companies[first..end.max(first)]
    }

    pub fn tokens(&self) -> Range<usize> {
        self.line.tokens()
    }

    /// What the tables say of a token; nothing beyond the sentence.
    pub fn word(&self, at: usize) -> Word {
        match self.forms.get(at.wrapping_sub(self.start)) {
            Some(form) => self.words[*form as usize],
            None => word::NONE,
        }
    }

    /// Whether the tables know a token for one of some uses.
    pub fn uses(&self, at: usize, uses: Uses) -> bool {
        match self.forms.get(at.wrapping_sub(self.start)) {
            Some(form) => self.words[*form as usize].is(uses),
            None => false,
        }
    }

    /// Where an adverb or adjective says that something went: `higher`, `up`.
    pub fn comparative(&self, at: usize) -> Option<Change> {
        if self.uses(at, Uses::COMPARATIVE) { figure_verbs::comparative(self.line.text(at)) } else { None }
    }

    /// The verb that states a factor: `doubled`.
    pub fn factor(&self, at: usize) -> Option<Verb> {
        match self.word(at).class {
            Class::Verb(verb) if self.line.traits(at).any(Traits::FACTOR) => Some(verb),
            _ => None,
        }
    }

    /// The class of a token; a break beyond the sentence.
    pub fn class(&self, at: usize) -> Class {
        match self.classes.get(at.wrapping_sub(self.start)) {
            Some(class) => *class,
            None => Class::Break,
        }
    }

    /// Classes a token anew.
    pub fn set(&mut self, at: usize, class: Class) {
        if let Some(old) = self.classes.get_mut(at.wrapping_sub(self.start)) {
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
