//! The verb that governs a figure, and the subject and object of it.

use std::ops::Range;

use super::class::Class;
use super::clause::Clause;
use super::phrase::Phrase;
use super::word::Uses;
use crate::lexicon::figure_verbs::{Role, Verb};

/// How far to the left a verb or subject is looked for.
const REACH: usize = 48;

/// How often a subject is looked for beyond a verb that shares it (`rose 5% and reached $3bn`).
const SHARED: usize = 4;

/// The most tokens of an aside that a verb governs across.
const LONGEST_ASIDE: usize = 16;

/// How many asides may stand between a subject and its verb.
const ASIDES: usize = 3;

impl Clause<'_, '_> {
    /// The verb that governs what starts at a token: the nearest to the left that no clause boundary parts from it.
    pub fn governing_verb(&self, at: usize) -> Option<(usize, Verb)> {
        let mut i = at;
        let mut participle = None;
        while i > self.tokens().start && at - i < REACH {
            i -= 1;
            match self.class(i) {
                // `bring the number of jobs eliminated since May to 500`: the participle governs only if nothing else does.
                Class::Verb(verb) if self.modifies_noun(i) && self.stands_off(i, at) => {
                    participle = participle.or(Some((i, verb)));
                }
                Class::Verb(verb) => return Some((i, verb)),
                Class::Break | Class::Subordinator | Class::Reporting => break,
                Class::Comma if !self.goes_on(i + 1) => break,
                // `selling a stake in Castrol, its lubricants arm, for $6bn`
                Class::Comma => i = self.aside_before(i).unwrap_or(i),
                _ => {}
            }
        }
        participle
    }

    /// Whether a verb's form is a participle of the present: `raising`, but not `bring`.
    pub fn is_participle(&self, at: usize) -> bool {
        self.uses(at, Uses::ING) && self.line.text(at).len() > 5
    }

    /// Whether more than prepositions and modifiers stand between a verb and a figure.
    fn stands_off(&self, verb: usize, figure: usize) -> bool {
        (verb + 1..figure)
            .any(|i| matches!(self.class(i), Class::Other | Class::Company(_) | Class::Figure(_)))
    }

    /// Where an aside opens that a comma closes.
    fn aside_before(&self, comma: usize) -> Option<usize> {
        let floor = self.tokens().start.max(comma.saturating_sub(LONGEST_ASIDE));
        let opened = (floor..comma).rev().find(|i| matches!(self.class(*i), Class::Comma))?;
        let quiet = !(opened..comma).any(|i| matches!(self.class(i), Class::Figure(_)));
        (quiet && self.opens_aside(opened + 1)).then_some(opened)
    }

    /// Whether what follows a comma still belongs to the verb before it: `rose 12%, to $3bn`.
    fn goes_on(&self, at: usize) -> bool {
        self.line.is_any(at, &["to", "from", "by", "or", "up", "down", "and"]) || self.is_figure(at)
    }

    /// The noun phrase that is the subject of a verb.
    pub fn subject(&self, verb: usize) -> Option<Phrase> {
        self.phrase_of(self.subject_tokens(verb)?)
    }

    /// The noun phrase of a verb's subject, by its tokens.
    pub fn phrase_of(&self, span: Range<usize>) -> Option<Phrase> {
        let phrase = self.noun_of(span.clone())?;
        // `Meta, whose shares fell`
        let owner =
            self.line.is(span.start.wrapping_sub(1), "whose").then(|| self.antecedent(span.start - 1));
        let company = phrase.company.or_else(|| self.noun_of(owner??)?.company);
        Some(Phrase { company, ..phrase })
    }

    /// The tokens of a verb's subject.
    pub fn subject_tokens(&self, verb: usize) -> Option<Range<usize>> {
        self.subject_span(verb, SHARED)
    }

    /// Whether a verb is in the passive: `was raised`.
    pub fn is_passive(&self, verb: usize) -> bool {
        let mut at = verb;
        while at > self.tokens().start && matches!(self.class(at - 1), Class::Adverb) {
            at -= 1;
        }
        matches!(self.class(at.wrapping_sub(1)), Class::Verb(v) if v.role == Role::Equals)
    }

    /// Whether a subject that starts at a token only stands for a noun before: `those of Target shrank`.
    pub fn stands_in(&self, at: usize) -> bool {
        self.line.is_any(at, &["that", "those"])
            && self.line.is_any(at + 1, &["at", "for", "from", "in", "of"])
    }

    /// The tokens of a verb's subject, beyond asides, verbs that share it and the pronoun of a relative clause.
    fn subject_span(&self, verb: usize, left: usize) -> Option<Range<usize>> {
        let floor = self.tokens().start.max(verb.saturating_sub(REACH));
        let mut end = verb;
        while end > floor && matches!(self.class(end - 1), Class::Auxiliary | Class::Adverb) {
            end -= 1;
        }
        let participle = self.is_participle(end);
        // `Shanghai shares (.SSEC) dropped`
        if end > floor && self.line.is(end - 1, ")") {
            end = (floor..end).rev().find(|i| self.line.is(*i, "("))?;
        }
        let last = end.checked_sub(1).filter(|i| *i >= floor)?;
        let shared = || {
            let (earlier, _) = self.governing_verb(last)?;
            self.subject_span(earlier, left.checked_sub(1)?)
        };
        let to = self.line.is(end, "to") && matches!(self.class(end), Class::Auxiliary);
        match self.class(last) {
            // `shed 210 points, or 0.5%, to close at 42,330`
            Class::Comma | Class::Figure(_) if to => shared(),
            // `raised $1bn, valuing the startup at $19bn`, `rose after sinking 3%`
            Class::Comma | Class::Preposition | Class::Subordinator if participle => shared(),
            // `Revenue, which includes fees, rose`
            // `Sierra, now valued at $10bn`
            Class::Comma => self.before_asides(last, floor).or_else(|| {
                let start = self.parts_start(last);
                (start < last && self.uses(verb, Uses::PAST)).then_some(start..last)
            }),
            Class::Subordinator => self.antecedent(last),
            Class::Coordinator => shared(),
            Class::Verb(_) => self.subject_span(last, left.checked_sub(1)?),
            _ => self.segment(end, floor),
        }
    }

    /// The part of a clause that ends before a token and holds a subject.
    pub fn segment(&self, end: usize, floor: usize) -> Option<Range<usize>> {
        let mut start = self.segment_start(end, floor);
        while start < end
            && matches!(self.class(start), Class::Coordinator | Class::Adverb | Class::Auxiliary)
        {
            start += 1;
        }
        if matches!(self.class(start), Class::Preposition) {
            // `In the quarter revenue rose`, `In Tokyo the Nikkei rose`: the subject is what stands last.
            let inner = |i: &usize| {
                matches!(self.class(*i), Class::Determiner)
                    && !matches!(self.class(*i - 1), Class::Preposition)
            };
            start = (start + 1..end).rev().find(inner).unwrap_or_else(|| self.parts_start(end));
        }
        (start < end).then_some(start..end)
    }

    fn segment_start(&self, end: usize, floor: usize) -> usize {
        let mut at = end;
        while at > floor {
            let stop = match self.class(at - 1) {
                Class::Break | Class::Comma | Class::Reporting => true,
                Class::Preposition => self.is_conjunction(at - 1),
                Class::Subordinator => !self.line.is_any(at - 1, &["that", "who"]) || self.says(at - 2),
                Class::Verb(_) => !self.modifies_noun(at - 1) && !self.is_relative(at - 1),
                // `the economy of the 20-nation bloc grew`
                Class::Figure(_) => !matches!(
                    self.class(self.start_of(at - 1).wrapping_sub(1)),
                    Class::Preposition | Class::Determiner | Class::Figure(_) | Class::Adverb
                ),
                Class::Coordinator => {
                    !matches!(self.class(at.wrapping_sub(2)), Class::Other | Class::Company(_))
                }
                _ => false,
            };
            if stop {
                break;
            }
            at -= 1;
        }
        at
    }

    /// Whether `after`, `as` and the like open a clause: `raised its outlook after orders rose`.
    fn is_conjunction(&self, at: usize) -> bool {
        let part = self.line.is_any(at.wrapping_sub(1), &["such", "well"])
            || self.line.is_any(at + 1, &["of", "interest", "items", "tax", "taxes", "well"]);
        !part && self.line.is_any(at, &["after", "as", "before", "since", "until"])
    }

    fn says(&self, at: usize) -> bool {
        !matches!(self.class(at), Class::Other | Class::Company(_) | Class::Comma)
    }

    /// Whether a verb opens no clause but modifies the noun before it: `customers spending $1m`, `fees paid by users`.
    fn modifies_noun(&self, at: usize) -> bool {
        let after_noun = matches!(self.class(at.wrapping_sub(1)), Class::Other | Class::Determiner)
            && at > self.tokens().start;
        let past = || self.uses(at, Uses::PAST) && matches!(self.class(at + 1), Class::Preposition);
        after_noun && (self.is_participle(at) || past())
    }

    /// Whether a verb is that of a relative clause without a comma: `users who pay rose`.
    fn is_relative(&self, at: usize) -> bool {
        matches!(self.class(at.wrapping_sub(1)), Class::Subordinator)
            && self.line.is_any(at.wrapping_sub(1), &["that", "who"])
            && !self.says(at.wrapping_sub(2))
    }

    /// The subject before asides that end at a comma: `Ryanair, Europe's largest carrier, which flew 2m people, made`.
    fn before_asides(&self, comma: usize, floor: usize) -> Option<Range<usize>> {
        let mut closed = comma;
        for _ in 0..ASIDES {
            let opened = (floor..closed).rev().find(|i| matches!(self.class(*i), Class::Comma))?;
            let start = self.segment_start(opened, floor);
            let aside =
                start > floor && matches!(self.class(start - 1), Class::Comma) && self.opens_aside(start);
            if !aside {
                return self.segment(opened, floor);
            }
            closed = opened;
        }
        None
    }

    /// Whether an apposition starts at a token: `, the maker of chips`, `, Europe's largest carrier`.
    fn opens_aside(&self, at: usize) -> bool {
        let owned = (at..at + 4)
            .find(|i| !self.is_part(*i))
            .is_some_and(|i| matches!(self.class(i), Class::Possessive));
        matches!(self.class(at), Class::Determiner) || owned
    }

    /// What `which`, `who`, `that` or `whose` refers to.
    fn antecedent(&self, relative: usize) -> Option<Range<usize>> {
        if !self.line.is_any(relative, &["that", "which", "who", "whose"]) {
            return None;
        }
        let floor = self.tokens().start.max(relative.saturating_sub(REACH));
        let mut end = relative;
        while end > floor && matches!(self.class(end - 1), Class::Preposition | Class::Coordinator) {
            end -= 1;
        }
        let comma = end > floor && matches!(self.class(end - 1), Class::Comma);
        end -= usize::from(comma);
        let start = self.segment_start(end, floor);
        if comma && start > floor && matches!(self.class(start - 1), Class::Comma) && self.opens_aside(start)
        {
            end = start - 1;
        }
        let start = self.parts_start(end);
        (start < end).then_some(start..end)
    }

    /// The start of the run of nouns and possessors that ends before a token.
    fn parts_start(&self, end: usize) -> usize {
        let mut start = end;
        while start > self.tokens().start.max(end.saturating_sub(REACH))
            && (self.is_part(start - 1) || matches!(self.class(start - 1), Class::Possessive))
        {
            start -= 1;
        }
        start
    }

    /// The first noun phrase of a subject, with the company that it is of.
    pub fn noun_of(&self, span: Range<usize>) -> Option<Phrase> {
        let end = span.end;
        if self.stands_in(span.start) {
            let owner = self.phrase_from(span.start + 2, end)?;
            return Some(owner);
        }
        let phrase = self.phrase_from(span.start, end)?;
        let after = phrase.tokens.end;
        let of = self.line.is(after, "of") && after < end;
        if of && self.head_is(&phrase, Uses::EMPTY) {
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
        let empty = self.head_is(&phrase, Uses::EMPTY) && self.line.is(after, "of");
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
