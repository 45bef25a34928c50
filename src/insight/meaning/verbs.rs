//! Which words are verbs in their place.

use super::class::Class;
use super::clause::Clause;
use super::site;
use super::word::Uses;
use crate::lexicon::figure_verbs::{self, Role};
use crate::lexicon::{function_words, nouns};
use crate::model::{FigureType, MarkType};

impl Clause<'_, '_> {
    /// Forms that are nouns or adjectives in their place are no verbs (`a sharp rise`, `in committed capital`), and words
    /// that no table knows are verbs by their form and place (`handles 3m calls`, `the fund deployed $2bn`).
    pub fn settle_verbs(&mut self) {
        let mut finite = false;
        for at in self.tokens() {
            match self.class(at) {
                Class::Break | Class::Subordinator | Class::Reporting => finite = false,
                Class::Other if self.drifts(at) => self.set(at, Class::Verb(figure_verbs::MOTION)),
                Class::Other => self.settle_unknown(at, finite),
                Class::Verb(verb) => self.settle_known(at, verb.role, finite),
                _ => {}
            }
            finite |= matches!(self.class(at), Class::Verb(_));
        }
    }

    fn before(&self, at: usize) -> Class {
        at.checked_sub(1).map_or(Class::Break, |i| self.class(i))
    }

    fn settle_known(&mut self, at: usize, role: Role, finite: bool) {
        let (before, after) = (self.before(at), self.class(at + 1));
        let word = self.word(at);
        let (past, ing) = (word.is(Uses::PAST), word.is(Uses::ING));
        let to = || self.line.is(at.wrapping_sub(1), "to");
        let nounlike = word.change.is_some()
            || word.is(Uses::FIGURE_NOUN)
            || role == Role::Plain && word.is(Uses::PLAIN_NOUN);
        let compares = word.is(Uses::COMPARATIVE);
        let each = || self.line.is_any(at.wrapping_sub(1), &["all", "both", "each"]);
        let noun = match before {
            Class::Determiner => !(ing && each()),
            Class::Possessive => true,
            // `5% lower`, `was lower`
            Class::Figure(_) | Class::Verb(_) | Class::Adverb if compares => {
                self.set(at, Class::Adverb);
                return;
            }
            Class::Preposition if to() => false,
            Class::Preposition if ing && self.amount_after(at) => false,
            Class::Preposition => {
                !past && !ing && role != Role::Plain || matches!(after, Class::Other) || nounlike
            }
            Class::Figure(place) if nounlike => self.is_share(place),
            // `78 million paid members`
            Class::Figure(_) if ing => {
                !matches!(after, Class::Determiner | Class::Figure(_) | Class::Company(_))
            }
            Class::Figure(_) => matches!(after, Class::Other) && (past || self.line.text(at) == "paid"),
            // A verb of figures has an object or a preposition after it.
            Class::Other if ing => {
                matches!(after, Class::Verb(_))
                    || nounlike
                        && matches!(after, Class::Comma | Class::Break | Class::Preposition | Class::Other)
            }
            Class::Other => {
                let object = matches!(
                    after,
                    Class::Other | Class::Determiner | Class::Figure(_) | Class::Company(_) | Class::Pronoun
                );
                let towards =
                    || self.line.is_any(at + 1, &["above", "below", "by", "to", "from", "more", "about"]);
                // `cut its market value by 5%`
                let second = finite && word.is(Uses::FIGURE_NOUN);
                nounlike && !object && (second || !towards())
            }
            Class::Verb(v) => nounlike && v.role != Role::Equals,
            Class::Break | Class::Comma | Class::Coordinator => {
                matches!(after, Class::Verb(_) | Class::Auxiliary) && nounlike
                    || past && matches!(after, Class::Other)
            }
            _ => false,
        };
        if noun {
            self.set(at, Class::Other);
        }
    }

    /// Words of no table in `-ed`, in `-ing`, or right before a figure.
    fn settle_unknown(&mut self, at: usize, finite: bool) {
        if !self.uses(at, Uses::UNKNOWN)
            || !self.line.is_word(at)
            || self.line.is_hyphen(at + 1)
            || self.line.is_hyphen(at.wrapping_sub(1))
        {
            return;
        }
        let class = if self.intends(at) {
            Some(Class::Auxiliary)
        } else if self.uses(at, Uses::PAST) && self.line.text(at).len() > 4 {
            self.past(at, finite)
        } else if self.is_participle(at) {
            self.opens_participle(at).then_some(Class::Verb(figure_verbs::PLAIN))
        } else {
            self.governs_number(at, finite).then_some(Class::Verb(figure_verbs::PLAIN))
        };
        if let Some(class) = class {
            self.set(at, class);
        }
    }

    /// `plans to open`, but not `its plans to open`.
    fn intends(&self, at: usize) -> bool {
        let verbal = || {
            !matches!(
                self.before(at),
                Class::Determiner | Class::Possessive | Class::Preposition | Class::Verb(_) | Class::Break
            )
        };
        matches!(self.class(at + 1), Class::Auxiliary)
            && verbal()
            && function_words::intends(self.line.text(at))
            && self.line.is(at + 1, "to")
    }

    /// `The fund deployed $2bn` has a verb; `positions eliminated in May rose` and `analysts polled by Reuters` have
    /// participles, which part phrases and govern nothing; `combined sales` has an adjective.
    fn past(&self, at: usize, finite: bool) -> Option<Class> {
        let after = self.class(at + 1);
        let mut back = at.checked_sub(1)?;
        while matches!(self.class(back), Class::Adverb) && back > self.tokens().start {
            back -= 1;
        }
        let before = self.class(back);
        let by = self.line.is(at + 1, "by");
        let verb = match before {
            Class::Auxiliary | Class::Company(_) | Class::Pronoun => true,
            Class::Verb(v) => v.role == Role::Equals,
            Class::Subordinator => after != Class::Other,
            Class::Coordinator | Class::Comma => {
                !matches!(after, Class::Other | Class::Comma | Class::Coordinator)
            }
            Class::Other if self.line.is_word(back) => match after {
                Class::Other => nouns::singular(self.line.text(back)).is_some() && back + 1 == at,
                Class::Verb(_) | Class::Auxiliary => return Some(Class::Auxiliary),
                Class::Preposition if finite || by => return Some(Class::Auxiliary),
                _ => true,
            },
            _ => false,
        };
        verb.then_some(Class::Verb(figure_verbs::PLAIN))
    }

    /// `filling 83% of its seats`, `giving it a stake`.
    fn opens_participle(&self, at: usize) -> bool {
        let opens = !matches!(
            self.before(at),
            Class::Determiner | Class::Possessive | Class::Break | Class::Coordinator
        );
        let object = matches!(self.class(at + 1), Class::Determiner | Class::Company(_) | Class::Pronoun)
            || self.amount_after(at);
        opens && object
    }

    /// Whether a word before a figure is a verb: its subject stands before it, and agrees with it.
    fn governs_number(&self, at: usize, finite: bool) -> bool {
        if !self.amount_after(at) {
            return false;
        }
        let third = self.line.text(at).ends_with('s');
        match self.before(at) {
            Class::Company(_) | Class::Pronoun | Class::Auxiliary | Class::Subordinator => true,
            Class::Other if !finite => {
                let subject = self.line.text(at - 1);
                self.line.is_word(at - 1) && (third != nouns::singular(subject).is_some())
            }
            _ => false,
        }
    }

    /// Whether an amount follows a word, with nothing but its modifiers between.
    fn amount_after(&self, at: usize) -> bool {
        let next = (at + 1..at + 6).find(|i| !site::is_plain_modifier(self, *i)).unwrap_or(at);
        matches!(self.class(next), Class::Figure(place) if super::about::is_amount(&self.annotations[place]))
    }

    /// Whether any verb of motion stands before `up` and a figure: `crawled up 0.3%`.
    fn drifts(&self, at: usize) -> bool {
        self.uses(at, Uses::PAST.or(Uses::ING))
            && self.line.is_any(at + 1, &["up", "down"])
            && (at + 2..at + 5).any(|i| self.is_figure(i))
    }

    fn is_share(&self, place: usize) -> bool {
        matches!(
            self.annotations[place].entity.mark_type(),
            MarkType::Figure(FigureType::Percent | FigureType::Multiple)
        )
    }
}
