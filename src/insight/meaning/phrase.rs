//! Noun phrases.

use std::ops::Range;

use super::class::Class;
use super::clause::Clause;
use super::word::Uses;
use crate::lexicon::function_words::FunctionWord;
use crate::lexicon::nouns;
use crate::model::Change;

/// The most tokens of a noun phrase.
const LONGEST: usize = 9;

/// A noun phrase without its determiner, or a company or pronoun that stands in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    pub tokens: Range<usize>,
    /// The company that possesses it or stands in it, by its place among the annotations.
    pub company: Option<usize>,
}

impl<'a> Clause<'_, 'a> {
    pub fn is_part(&self, at: usize) -> bool {
        match self.class(at) {
            Class::Other => {
                // `S&P 500`
                let named = self.line.is_number(at) && self.line.capitalised(at.wrapping_sub(1));
                self.line.is_word(at) || named || self.joins(at)
            }
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
            } else if matches!(self.class(end), Class::Possessive) && end > start && self.is_part(end + 1) {
                company = self.company_at(end - 1).or(company);
                start = end + 1;
                end = start;
            } else {
                break;
            }
        }
        // A noun is seldom followed by `the` or `it`: what looks like its last word is a verb (`a valuation sets a ceiling`).
        let verb = end < limit && end - start > 1 && (self.opens_noun(end) || self.acts_last(end));
        self.phrase(start, end - usize::from(verb), company)
    }

    /// Whether another noun phrase starts at a token: `the`, `it`; but not `each` after its noun.
    fn opens_noun(&self, at: usize) -> bool {
        matches!(self.class(at), Class::Determiner | Class::Pronoun)
            && !self.line.is_any(at, &["all", "both", "each"])
    }

    /// Whether the last word of a run of nouns is a verb by what stands around it: `users live outside`, `staff work remotely`.
    fn acts_last(&self, end: usize) -> bool {
        let is_plural = |at: usize| nouns::singular(self.line.text(at)).is_some();
        let acts = match self.class(end) {
            Class::Adverb => self.line.text(end).ends_with("ly"),
            Class::Preposition => is_plural(end - 2) && !is_plural(end - 1),
            _ => false,
        };
        let known = || self.uses(end - 1, Uses::OF_COMPANY) || self.word(end - 1).change.is_some();
        acts && !known() && self.line.is_word(end - 2) && !self.line.capitalised(end - 1)
    }

    /// The noun phrase that ends before a token.
    pub fn phrase_until(&self, end: usize) -> Option<Phrase> {
        let mut start = end;
        while start > self.tokens().start && end - start < LONGEST && self.is_part(start - 1) {
            start -= 1;
        }
        // `beating expectations`: what opens after a comma in `-ing` is a verb.
        let opens = start > self.tokens().start && matches!(self.class(start - 1), Class::Comma);
        if opens && end - start > 1 && self.line.text(start).ends_with("ing") {
            start += 1;
        }
        let company = (start > self.tokens().start + 1 && matches!(self.class(start - 1), Class::Possessive))
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
        self.word(at).function == Some(FunctionWord::EmptyAdjective)
    }

    /// The last word of a phrase.
    pub fn head(&self, phrase: &Phrase) -> &'a str {
        self.line.text(phrase.tokens.end - 1)
    }

    /// The change that a phrase names by its last word.
    pub fn change(&self, phrase: &Phrase) -> Option<Change> {
        self.word(phrase.tokens.end - 1).change
    }

    /// Whether the last word of a phrase is known for one of some uses.
    pub fn head_is(&self, phrase: &Phrase, uses: Uses) -> bool {
        self.uses(phrase.tokens.end - 1, uses)
    }

    /// Whether a phrase can name a metric: it is no company, speaker or proper name.
    pub fn is_metric(&self, phrase: &Phrase) -> bool {
        let last = phrase.tokens.end - 1;
        let head = self.line.text(last);
        let name = self.line.capitalised(last)
            && last > self.tokens().start
            && !self.uses(last, Uses::OF_COMPANY)
            && phrase.tokens.clone().all(|at| self.line.capitalised(at));
        self.company_at(last).is_none()
            && self.line.is_word(last)
            && !name
            && !(self.uses(last, Uses::STAND_IN) && (phrase.tokens.len() == 1 || !is_part_of_company(head)))
            && !head.eq_ignore_ascii_case("one")
    }
}

/// Whether a noun that may stand for a company may also be measured: `its online business makes up 26% of sales`.
fn is_part_of_company(head: &str) -> bool {
    ["app", "brand", "business", "division", "platform", "unit"].iter().any(|w| head.eq_ignore_ascii_case(w))
}
