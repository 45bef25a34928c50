//! The verb that governs a figure, and the subject and object of it.

use super::class::Class;
use super::clause::Clause;
use super::phrase::Phrase;
use crate::lexicon::figure_verbs::Verb;
use crate::lexicon::metrics;

/// How far to the left a verb or subject is looked for.
const REACH: usize = 40;

/// How often a subject is looked for beyond a verb that shares it (`rose 5% and reached $3bn`).
const SHARED: usize = 3;

impl Clause<'_, '_> {
    /// The verb that governs what starts at a token: the nearest to the left that no clause boundary parts from it.
    pub fn governing_verb(&self, at: usize) -> Option<(usize, Verb)> {
        let mut i = at;
        while i > self.tokens().start && at - i < REACH {
            i -= 1;
            match self.class(i) {
                Class::Verb(verb) => return Some((i, verb)),
                Class::Break | Class::Subordinator | Class::Reporting => return None,
                Class::Comma if !self.goes_on(i + 1) => return None,
                _ => {}
            }
        }
        None
    }

    /// Whether what follows a comma still belongs to the verb before it: `rose 12%, to $3bn`.
    fn goes_on(&self, at: usize) -> bool {
        self.line.is_any(at, &["to", "from", "by", "or", "up", "down", "and"]) || self.is_figure(at)
    }

    /// The noun phrase that is the subject of a verb.
    pub fn subject(&self, verb: usize) -> Option<Phrase> {
        self.subject_within(verb, SHARED)
    }

    fn subject_within(&self, verb: usize, left: usize) -> Option<Phrase> {
        let floor = self.tokens().start.max(verb.saturating_sub(REACH));
        let mut end = verb;
        while end > floor && matches!(self.class(end - 1), Class::Auxiliary | Class::Adverb) {
            end -= 1;
        }
        // `Shanghai shares (.SSEC) dropped`
        if end > floor && self.line.is(end - 1, ")") {
            end = (floor..end).rev().find(|i| self.line.is(*i, "("))?;
        }
        let last = end.checked_sub(1).filter(|i| *i >= floor)?;
        match self.class(last) {
            // `raised $1bn, valuing the startup at $19bn`
            Class::Comma if left > 0 && self.line.text(verb).ends_with("ing") => {
                let (earlier, _) = self.governing_verb(last)?;
                return self.subject_within(earlier, left - 1);
            }
            // `Revenue, which includes fees, rose`
            Class::Comma => {
                let opened = (floor..last).rev().find(|i| self.class(*i) == Class::Comma)?;
                return self.subject_before(opened, floor);
            }
            Class::Subordinator => {
                let end = if self.class(last.wrapping_sub(1)) == Class::Comma { last - 1 } else { last };
                return self.phrase_until(end);
            }
            Class::Coordinator if left > 0 => {
                let (earlier, _) = self.governing_verb(last)?;
                return self.subject_within(earlier, left - 1);
            }
            // `rose after sinking 3%`
            Class::Preposition if left > 0 && self.line.text(verb).ends_with("ing") => {
                let (earlier, _) = self.governing_verb(last)?;
                return self.subject_within(earlier, left - 1);
            }
            Class::Verb(_) if left > 0 => return self.subject_within(last, left - 1),
            _ => {}
        }
        self.subject_before(end, floor)
    }

    /// The subject in the part of a clause that ends before a token.
    fn subject_before(&self, end: usize, floor: usize) -> Option<Phrase> {
        let stops = |i: usize| {
            matches!(
                self.class(i),
                Class::Break
                    | Class::Comma
                    | Class::Subordinator
                    | Class::Reporting
                    | Class::Verb(_)
                    | Class::Figure(_)
            ) || self.class(i) == Class::Coordinator && i > 0 && self.class(i - 1) != Class::Other
        };
        let mut start = (floor..end).rev().find(|i| stops(*i)).map_or(floor, |i| i + 1);
        while start < end
            && matches!(self.class(start), Class::Coordinator | Class::Adverb | Class::Auxiliary)
        {
            start += 1;
        }
        if self.class(start) == Class::Preposition {
            // `In the quarter revenue rose`: the subject is what stands last.
            return self.phrase_until(end);
        }
        let phrase = self.phrase_from(start, end)?;
        let after = phrase.tokens.end;
        let of = self.line.is(after, "of") && after < end;
        if of && metrics::is_empty(self.head(&phrase)) {
            return self.phrase_from(after + 1, end).or(Some(phrase));
        }
        let owner = self
            .line
            .is_any(after, &["of", "at", "for", "from"])
            .then(|| self.phrase_from(after + 1, end))
            .flatten();
        let company = phrase.company.or(owner.and_then(|o| o.company));
        Some(Phrase { company, ..phrase })
    }

    /// What an empty noun is of: the `users` of `the number of users`.
    pub fn content(&self, phrase: Phrase) -> Phrase {
        let after = phrase.tokens.end;
        let empty = metrics::is_empty(self.head(&phrase)) && self.line.is(after, "of");
        let inner = empty.then(|| self.phrase_from(after + 1, self.tokens().end)).flatten();
        inner.unwrap_or(phrase)
    }

    /// The noun phrase between a verb and a token: the `prices` of `cut prices by 5%`.
    pub fn object(&self, verb: usize, until: usize) -> Option<Phrase> {
        let start = verb + 1 + usize::from(self.line.is_any(verb + 1, &["up", "down"]));
        let phrase = self.phrase_from(start, until)?;
        let owner = self
            .line
            .is_any(phrase.tokens.end, &["of", "at", "for", "in", "on"])
            .then(|| self.phrase_from(phrase.tokens.end + 1, until));
        let company = phrase.company.or(owner.flatten().and_then(|o| o.company));
        Some(Phrase { company, ..phrase })
    }
}
