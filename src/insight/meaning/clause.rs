//! A sentence as a row of word classes, and the noun phrases in it.

use std::ops::Range;

use crate::lexicon::figure_verbs::{self, Role, Verb};
use crate::lexicon::function_words::{self, FunctionWord};
use crate::lexicon::{metrics, nouns, reporting_verbs};
use crate::model::{Annotation, CompanyType, Entity, FigureType, MarkType};
use crate::text::Line;
use crate::text::{Reading, Sentence, TokenKind};

/// What a token does in its clause, as far as phrases need to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// A figure, by its place among the annotations.
    Figure(usize),
    /// A company's name.
    Company(usize),
    /// `the`, `its`.
    Determiner,
    /// `of`, `in`, `to`.
    Preposition,
    /// `and`, `or`.
    Coordinator,
    /// `that`, `which`, `while`: a clause starts.
    Subordinator,
    Comma,
    /// A mark that no phrase crosses.
    Break,
    Adverb,
    Pronoun,
    /// `has`, `will`, `expected to`.
    Auxiliary,
    /// A verb of saying: what is said starts after it.
    Reporting,
    Verb(Verb),
    Possessive,
    /// Anything else: a noun, an adjective, or a verb that says nothing of figures.
    Other,
}

/// Auxiliaries only before `to`.
const INTENT: &[&str] = &["due", "expected", "expects", "forecast", "poised", "projected", "set"];

/// The most tokens of a noun phrase.
const LONGEST: usize = 9;

/// A noun phrase without its determiner, or a company or pronoun that stands in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    pub tokens: Range<usize>,
    /// The company that possesses it or stands in it, by its place among the annotations.
    pub company: Option<usize>,
}

/// A sentence, classed.
pub(super) struct Clause<'r, 'a> {
    pub line: Line<'r, 'a>,
    pub annotations: &'r [Annotation],
    classes: Vec<Class>,
    start: usize,
}

impl<'r, 'a> Clause<'r, 'a> {
    /// Classes a sentence; `inside` are the places of its annotations.
    pub fn new(
        reading: &'r Reading<'a>,
        sentence: &Sentence,
        annotations: &'r [Annotation],
        inside: Range<usize>,
    ) -> Self {
        let line = Line::new(reading, sentence);
        let start = sentence.tokens.start;
        let mut classes: Vec<_> = sentence.tokens.clone().map(|at| word_class(&line, at)).collect();
        for place in inside {
            let annotation = &annotations[place];
            let class = match (&annotation.entity, annotation.entity.mark_type()) {
                (Entity::Figure(_), _) => Class::Figure(place),
                (_, MarkType::Company(CompanyType::Company)) => Class::Company(place),
                _ => continue,
            };
            let tokens = reading.tokens_in(annotation.span);
            for at in tokens.start.max(start)..tokens.end.min(sentence.tokens.end) {
                let nested =
                    matches!(classes[at - start], Class::Figure(_)) && matches!(class, Class::Company(_));
                if !nested {
                    classes[at - start] = class;
                }
            }
        }
        let mut clause = Self { line, annotations, classes, start };
        clause.settle_verbs();
        clause
    }

    pub fn tokens(&self) -> Range<usize> {
        self.line.tokens()
    }

    /// The class of a token; a break beyond the sentence.
    pub fn class(&self, at: usize) -> Class {
        at.checked_sub(self.start).and_then(|i| self.classes.get(i)).copied().unwrap_or(Class::Break)
    }

    pub fn is_figure(&self, at: usize) -> bool {
        matches!(self.class(at), Class::Figure(_))
    }

    /// Forms that are nouns or adjectives in their place are no verbs: `a sharp rise`, `in committed capital`.
    fn settle_verbs(&mut self) {
        for at in self.tokens() {
            if self.class(at) == Class::Other && self.drifts(at) {
                self.classes[at - self.start] = Class::Verb(figure_verbs::MOTION);
                continue;
            }
            if !matches!(self.class(at), Class::Verb(_)) {
                continue;
            }
            let text = self.line.text(at);
            let before = at.checked_sub(1).map_or(Class::Break, |i| self.class(i));
            let after = self.class(at + 1);
            let participle = text.ends_with("ed") || text.ends_with("ing");
            let to = self.line.is(at.wrapping_sub(1), "to");
            let nounlike = figure_verbs::change_noun(text).is_some() || figure_verbs::is_also_noun(text);
            let noun = match before {
                Class::Determiner | Class::Possessive => true,
                Class::Preposition if !to => !participle || matches!(after, Class::Other),
                Class::Figure(place) => nounlike && self.is_share(place),
                // A verb of figures has an object or a preposition after it.
                Class::Other if text.ends_with("ing") => matches!(after, Class::Verb(_)),
                Class::Other => {
                    let object = matches!(
                        after,
                        Class::Other | Class::Determiner | Class::Figure(_) | Class::Company(_)
                    );
                    let towards = self.line.is_any(at + 1, &["by", "to", "from", "more", "about"]);
                    nounlike && !object && !towards
                }
                Class::Verb(v) => nounlike && v.role != Role::Equals,
                Class::Break | Class::Comma | Class::Coordinator => {
                    matches!(after, Class::Verb(_) | Class::Auxiliary) && nounlike
                        || text.ends_with("ed") && matches!(after, Class::Other)
                }
                _ => false,
            };
            if noun {
                self.classes[at - self.start] = Class::Other;
            }
        }
    }

    /// Whether any verb of motion stands before `up` and a figure: `crawled up 0.3%`.
    fn drifts(&self, at: usize) -> bool {
        let text = self.line.text(at);
        let to = self.line.is_any(at + 1, &["up", "down"]);
        to && (text.ends_with("ed") || text.ends_with("ing")) && (at + 2..at + 5).any(|i| self.is_figure(i))
    }

    fn is_share(&self, place: usize) -> bool {
        matches!(
            self.annotations[place].entity.mark_type(),
            MarkType::Figure(FigureType::Percent | FigureType::Multiple)
        )
    }

    fn is_part(&self, at: usize) -> bool {
        match self.class(at) {
            Class::Other => self.line.is_word(at) || self.joins(at),
            Class::Company(_) => true,
            _ => false,
        }
    }

    /// Whether a hyphen, ampersand or apostrophe joins its neighbours.
    fn joins(&self, at: usize) -> bool {
        self.line.is_hyphen(at) && self.line.glued(at) && self.line.glued(at + 1)
            || matches!(self.line.text(at), "&" | "/") && self.line.is_word(at + 1)
    }

    /// The noun phrase that starts at a token, past determiners; a possessor is left out but remembered.
    pub fn phrase_from(&self, at: usize, limit: usize) -> Option<Phrase> {
        let mut start = at;
        while start < limit && matches!(self.class(start), Class::Determiner | Class::Adverb) {
            start += 1;
        }
        let mut company = None;
        let mut end = start;
        while end < limit.min(start + LONGEST) {
            if self.is_part(end) {
                end += 1;
            } else if self.class(end) == Class::Possessive && end > start && self.is_part(end + 1) {
                company = self.company_at(end - 1).or(company);
                start = end + 1;
                end = start;
            } else {
                break;
            }
        }
        // A noun is seldom followed by `the` or `it`: what looks like its last word is a verb (`a valuation sets a ceiling`).
        let verb = end < limit
            && end - start > 1
            && (matches!(self.class(end), Class::Determiner | Class::Pronoun) || self.acts_last(end));
        self.phrase(start, end - usize::from(verb), company)
    }

    /// Whether the last word of a run of nouns is a verb by what stands around it: `users live outside`, `staff work remotely`.
    fn acts_last(&self, end: usize) -> bool {
        let (noun, last) = (self.line.text(end - 2), self.line.text(end - 1));
        let known = metrics::of_company(last) || figure_verbs::change_noun(last).is_some();
        let plural = nouns::singular(noun).is_some();
        let manner = self.class(end) == Class::Adverb && self.line.text(end).ends_with("ly");
        let after_plural = plural && nouns::singular(last).is_none() && self.class(end) == Class::Preposition;
        !known && self.line.is_word(end - 2) && !self.line.capitalised(end - 1) && (manner || after_plural)
    }

    /// The noun phrase that ends before a token.
    pub fn phrase_until(&self, end: usize) -> Option<Phrase> {
        let mut start = end;
        while start > self.start && end - start < LONGEST && self.is_part(start - 1) {
            start -= 1;
        }
        // `beating expectations`: what opens after a comma in `-ing` is a verb.
        let opens = start > self.start && self.class(start - 1) == Class::Comma;
        if opens && end - start > 1 && self.line.text(start).ends_with("ing") {
            start += 1;
        }
        let company = (start > self.start + 1 && self.class(start - 1) == Class::Possessive)
            .then(|| self.company_at(start - 2))
            .flatten();
        self.phrase(start, end, company)
    }

    fn phrase(&self, mut start: usize, end: usize, company: Option<usize>) -> Option<Phrase> {
        while start < end && (self.is_empty_adjective(start) && end - start > 1 || self.joins(start)) {
            start += 1;
        }
        let inner = (start..end).rev().find_map(|at| self.company_at(at));
        // `Siemens shares` are shares.
        let noun = (start..end).rev().take_while(|at| self.company_at(*at).is_none()).last().unwrap_or(start);
        (start < end).then(|| Phrase { tokens: noun..end, company: company.or(inner) })
    }

    fn is_empty_adjective(&self, at: usize) -> bool {
        function_words::look_up(self.line.text(at)) == Some(FunctionWord::EmptyAdjective)
    }

    pub fn company_at(&self, at: usize) -> Option<usize> {
        match self.class(at) {
            Class::Company(place) => Some(place),
            _ => None,
        }
    }

    /// The last word of a phrase.
    pub fn head(&self, phrase: &Phrase) -> &'a str {
        self.line.text(phrase.tokens.end - 1)
    }

    /// Whether a phrase can name a metric: it is no company, speaker or proper name.
    pub fn is_metric(&self, phrase: &Phrase) -> bool {
        let last = phrase.tokens.end - 1;
        let head = self.line.text(last);
        let name = self.line.capitalised(last)
            && last > self.start
            && !metrics::of_company(head)
            && phrase.tokens.clone().all(|at| self.line.capitalised(at));
        self.company_at(last).is_none()
            && self.line.is_word(last)
            && !name
            && !["company", "firm", "group", "startup", "one", "maker", "giant"]
                .iter()
                .any(|w| head.eq_ignore_ascii_case(w))
    }

    /// The end of a figure's tokens.
    pub fn end_of(&self, at: usize) -> usize {
        let Class::Figure(place) = self.class(at) else { return at + 1 };
        (at..self.tokens().end).find(|i| self.class(*i) != Class::Figure(place)).unwrap_or(self.tokens().end)
    }
}

fn word_class(line: &Line, at: usize) -> Class {
    let text = line.text(at);
    match line.kind(at) {
        Some(TokenKind::Possessive) => return Class::Possessive,
        Some(TokenKind::Symbol) => return symbol_class(line, at),
        Some(TokenKind::Word) => {}
        _ => return Class::Other,
    }
    if makes_up(line, at) {
        return Class::Verb(Verb { role: Role::Shares, change: None, noun: "" });
    }
    if let Some(verb) = figure_verbs::look_up(text) {
        return Class::Verb(verb);
    }
    // `US` is no pronoun, and the letters of `y/y` are no nouns.
    if text.len() > 1 && text.chars().all(char::is_uppercase) {
        return Class::Other;
    }
    if text.len() == 1 && text.starts_with(char::is_lowercase) && text != "a" {
        return Class::Adverb;
    }
    match function_words::look_up(text) {
        Some(FunctionWord::Determiner) if line.is(at, "that") => that(line, at),
        Some(FunctionWord::Determiner) => Class::Determiner,
        Some(FunctionWord::Pronoun) => Class::Pronoun,
        Some(FunctionWord::Preposition) if line.is(at, "to") => to(line, at),
        Some(FunctionWord::Preposition) => Class::Preposition,
        Some(FunctionWord::Coordinator) => Class::Coordinator,
        Some(FunctionWord::Subordinator) => Class::Subordinator,
        Some(FunctionWord::Auxiliary) if line.is_any(at, INTENT) && !is_intent(line, at) => {
            forecast(line, at)
        }
        Some(FunctionWord::Auxiliary) => Class::Auxiliary,
        Some(FunctionWord::Adverb) => Class::Adverb,
        Some(FunctionWord::EmptyAdjective) => Class::Other,
        None if is_reporting(line, at) => Class::Reporting,
        None if function_words::is_adverb(text) => Class::Adverb,
        None => other(text),
    }
}

/// `the company forecast revenue of $5bn` says something; `its forecast` is a noun.
fn forecast(line: &Line, at: usize) -> Class {
    let says = line.is(at, "expects") || line.is(at, "forecast") && metrics::of_company(line.text(at + 1));
    if says { Class::Reporting } else { Class::Other }
}

/// `is forecast to rise`, but not `its forecast to investors`.
fn is_intent(line: &Line, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    let verbal = line.is_any(before, &["is", "are", "was", "were", "be", "been", ","])
        || function_words::is_adverb(line.text(before));
    line.is(at + 1, "to") && (verbal || !line.is(at, "forecast"))
}

/// `that` before a verb or a clause opens it; before a noun it is a determiner.
fn that(line: &Line, at: usize) -> Class {
    let noun = metrics::of_company(line.text(at + 1)) && !is_reporting(line, at.wrapping_sub(1));
    if noun { Class::Determiner } else { Class::Subordinator }
}

/// `to` before a verb is an auxiliary.
fn to(line: &Line, at: usize) -> Class {
    if figure_verbs::look_up(line.text(at + 1)).is_some() { Class::Auxiliary } else { Class::Preposition }
}

fn is_reporting(line: &Line, at: usize) -> bool {
    line.is_word(at)
        && reporting_verbs::look_up(line.text(at)).is_some()
        && !line.is_any(at.wrapping_sub(1), &["the", "a", "an", "its"])
}

/// A word at which counted nouns end is no part of a phrase either, except those that are nouns in their place.
fn other(text: &str) -> Class {
    let noun = metrics::of_company(text) || figure_verbs::change_noun(text).is_some();
    let small = text.starts_with(char::is_lowercase);
    if small && nouns::is_stop(text) && !noun { Class::Auxiliary } else { Class::Other }
}

fn makes_up(line: &Line, at: usize) -> bool {
    line.is_any(at, &["make", "makes", "made", "making"]) && line.is(at + 1, "up")
}

fn symbol_class(line: &Line, at: usize) -> Class {
    match line.text(at) {
        "," => Class::Comma,
        "-" | "‑" | "‐" if line.glued(at) && line.glued(at + 1) => Class::Other,
        "&" | "/" => Class::Other,
        _ => Class::Break,
    }
}
