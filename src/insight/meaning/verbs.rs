//! Which words are verbs in their place.

use super::class::Class;
use super::clause::Clause;
use crate::lexicon::figure_verbs::{self, Role};
use crate::model::{FigureType, MarkType};

impl Clause<'_, '_> {
    /// Forms that are nouns or adjectives in their place are no verbs: `a sharp rise`, `in committed capital`.
    pub fn settle_verbs(&mut self) {
        for at in self.tokens() {
            if self.class(at) == Class::Other && self.drifts(at) {
                self.set(at, Class::Verb(figure_verbs::MOTION));
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
                self.set(at, Class::Other);
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
}
