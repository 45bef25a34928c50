//! A figure at its place in a clause, past the words that modify it.

use std::ops::Range;

use super::clause::Clause;
use super::phrase::Phrase;
use super::word::Uses;
use crate::lexicon::figure_verbs::Verb;
use crate::lexicon::packed::{Words, words};

/// A figure at its place in a clause.
#[derive(Clone, Copy)]
pub(super) struct Site {
    /// Its place among the annotations.
    pub place: usize,
    /// Its first token.
    pub start: usize,
    /// The token after it.
    pub end: usize,
    /// The first token of the words that modify it: `more than`, `a`.
    pub modified: usize,
    /// The verb that governs it.
    pub verb: Option<Governor>,
}

/// A verb that governs a figure: asked for by many rules.
#[derive(Clone, Copy)]
pub(super) struct Governor {
    /// Its token.
    pub at: usize,
    /// What it says of figures.
    pub verb: Verb,
    subject: Option<(usize, usize)>,
}

impl Governor {
    /// The tokens of its subject.
    pub fn subject_tokens(self) -> Option<Range<usize>> {
        self.subject.map(|(start, end)| start..end)
    }

    /// The noun phrase that is its subject.
    pub fn subject(self, clause: &Clause) -> Option<Phrase> {
        clause.phrase_of(self.subject_tokens()?)
    }
}

/// Words that may stand between a figure and what governs it.
pub(super) static MODIFIERS: Words = words![
    "a",
    "about",
    "above",
    "almost",
    "an",
    "another",
    "approximately",
    "around",
    "as",
    "at",
    "barely",
    "close",
    "estimated",
    "exactly",
    "fewer",
    "just",
    "least",
    "less",
    "many",
    "merely",
    "more",
    "most",
    "much",
    "nearly",
    "only",
    "over",
    "record",
    "reported",
    "roughly",
    "some",
    "than",
    "the",
    "under",
    "up",
    "well",
    "whopping",
    "his",
    "her",
    "its",
    "their",
    "this",
    "that",
    "below",
    "between",
];

impl Site {
    pub fn new(clause: &Clause, place: usize, start: usize) -> Self {
        let mut modified = start;
        while modified > clause.tokens().start
            && start - modified < 6
            && is_modifier(clause, modified - 1, start)
        {
            modified -= 1;
        }
        let verb = clause.governing_verb(modified).map(|(at, verb)| {
            let subject = clause.subject_tokens(at).map(|tokens| (tokens.start, tokens.end));
            Governor { at, verb, subject }
        });
        Self { place, start, end: clause.end_of(start), modified, verb }
    }
}

fn is_modifier(clause: &Clause, at: usize, start: usize) -> bool {
    let line = &clause.line;
    if line.is(at, "to") {
        return at < start
            && line.is_any(at.wrapping_sub(1), &["up", "close"])
            && !clause.is_figure(at.wrapping_sub(2));
    }
    if !clause.uses(at, Uses::MODIFIER) {
        return false;
    }
    // `at $3bn` and `up $3bn` are no modifiers, `at least` and `up to` are.
    let needs_next = line.is_any(at, &["at", "up", "close", "as"]);
    !needs_next || line.is_any(at + 1, &["least", "most", "to", "much", "many"])
}

/// Whether a word may stand between a verb and the figure that is its object: `about`, `more`, `than`.
pub(super) fn is_plain_modifier(clause: &Clause, at: usize) -> bool {
    is_modifier(clause, at, usize::MAX)
}
