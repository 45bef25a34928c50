//! What the tables say of a word, all in one: asked once for each of the different words of a text.

use std::sync::LazyLock;

use super::class::{self, Class};
use super::{company, site};
use crate::lexicon::bit_set::bit_set;
use crate::lexicon::figure_verbs;
use crate::lexicon::function_words::{self, FunctionWord};
use crate::lexicon::vocabulary::{Vocabulary, hash};
use crate::lexicon::{metrics, nouns, phrasal_verbs, plain_verbs, reporting_verbs, stand_ins};
use crate::model::Change;

bit_set! {
    /// The uses of a word: a set.
    pub(super) struct Uses {
        /// A verb that says what a figure is: `figure_verbs`.
        pub const FIGURE_VERB;
        const FUNCTION;
        const CHANGE;
        /// A verb that says nothing of figures: `plain_verbs`.
        pub const PLAIN_VERB;
        /// Such a form that is as often a noun.
        pub const PLAIN_NOUN;
        /// A form of a verb of figures that is as often a noun.
        pub const FIGURE_NOUN;
        /// `higher`, `up`.
        pub const COMPARATIVE;
        /// A verb of saying, in small letters.
        pub const REPORTING;
        /// An adverb by its ending.
        pub const ADVERB;
        /// What a company is measured by.
        pub const OF_COMPANY;
        /// A noun that says nothing of its own.
        pub const EMPTY;
        /// A noun after `in` that names no metric.
        pub const NOT_METRIC;
        /// A noun phrase ends before it.
        pub const STOP;
        /// `the company`.
        pub const STAND_IN;
        /// An auxiliary only before `to`.
        pub const INTENT;
        /// May stand between a figure and what governs it.
        pub const MODIFIER;
        /// `year over year`.
        pub const SPAN;
        /// The small word of a verb that has one.
        pub const PARTICLE;
        /// `it`, `their`: goes on about what was named.
        pub const PRONOUN;
        /// Takes a small word that makes another verb of it.
        const PHRASAL;
        /// Its class is not the same wherever it stands.
        pub const PLACED;
        /// A deal, whose `of` names what is bought.
        pub const DEAL;
        /// Ends in `-ed`.
        pub const PAST;
        /// Ends in `-ing`.
        pub const ING;
        /// In small letters, and of no table that would make it a noun: can be a verb that no table knows.
        pub const UNKNOWN;
    }
}

impl Uses {
    fn take(&mut self, other: Self) {
        self.0 &= !other.0;
    }
}

/// Time that two figures lie apart.
const SPANS: &[&str] = &["month", "quarter", "week", "year"];

/// What stands for a company that was named.
const PRONOUNS: &[&str] = &["it", "its", "they", "their", "we", "our"];

static WORDS: LazyLock<Vocabulary<Uses>> = LazyLock::new(|| {
    let tables: [(&[&'static str], Uses); 19] = [
        (figure_verbs::forms(), Uses::FIGURE_VERB),
        (figure_verbs::also_nouns(), Uses::FIGURE_NOUN),
        (figure_verbs::change_nouns(), Uses::CHANGE),
        (figure_verbs::comparatives(), Uses::COMPARATIVE),
        (function_words::all(), Uses::FUNCTION),
        (plain_verbs::forms(), Uses::PLAIN_VERB),
        (plain_verbs::also_nouns(), Uses::PLAIN_NOUN),
        (metrics::of_companies(), Uses::OF_COMPANY),
        (metrics::empty(), Uses::EMPTY),
        (metrics::not_metrics(), Uses::NOT_METRIC),
        (nouns::stops(), Uses::STOP),
        (&stand_ins::ALL, Uses::STAND_IN),
        (class::INTENT, Uses::INTENT),
        (&site::MODIFIERS, Uses::MODIFIER),
        (SPANS, Uses::SPAN),
        (PRONOUNS, Uses::PRONOUN),
        (class::MAKES, Uses::PHRASAL),
        (class::BY_PLACE, Uses::PLACED),
        (&company::DEALS, Uses::DEAL),
    ];
    let (phrasal, particles) = (phrasal_verbs::forms(), phrasal_verbs::particles());
    let count: usize = tables.iter().map(|(words, _)| words.len()).sum();
    let more = phrasal.clone().count() + particles.clone().count() + reporting_verbs::forms().count();
    let mut words = Vocabulary::<Uses>::with_room(count + more);
    for (table, uses) in tables {
        table.iter().for_each(|word| *words.entry(word) |= uses);
    }
    reporting_verbs::forms().for_each(|word| *words.entry(word) |= Uses::REPORTING);
    phrasal.for_each(|word| *words.entry(word) |= Uses::PHRASAL);
    particles.for_each(|word| *words.entry(word) |= Uses::PARTICLE);
    words
});

/// What the tables say of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub uses: Uses,
    /// What it is by itself.
    pub class: Class,
    pub function: Option<FunctionWord>,
    /// The change that it names as a noun.
    pub change: Option<Change>,
}

/// No word.
pub(super) const NONE: Word = Word { uses: Uses(0), class: Class::Other, function: None, change: None };

/// Uses by which the place of a word decides what it is.
const BY_PLACE: Uses =
    Uses::SPAN.or(Uses::PHRASAL).or(Uses::PLAIN_VERB).or(Uses::INTENT).or(Uses::REPORTING).or(Uses::PLACED);

/// Uses by which a word is a noun.
const NOUN: Uses = Uses::OF_COMPANY.or(Uses::EMPTY).or(Uses::NOT_METRIC).or(Uses::CHANGE);

impl Word {
    /// Whatever its capitals, except for verbs of saying.
    pub fn of(text: &str) -> Self {
        // A number: no table has one.
        if text.as_bytes().first().is_some_and(u8::is_ascii_digit) {
            return NONE;
        }
        let (known, mut uses) = WORDS.find(text, hash(text)).unwrap_or_default();
        if known != text {
            uses.take(Uses::REPORTING);
        }
        if text.ends_with('s') && metrics::of_company(text) {
            uses |= Uses::OF_COMPANY;
        }
        for (has, which) in [
            (function_words::is_adverb(text), Uses::ADVERB),
            (text.ends_with("ed"), Uses::PAST),
            (text.ends_with("ing"), Uses::ING),
            (uses.any(BY_PLACE), Uses::PLACED),
            (text.len() > 2 && text.starts_with(char::is_lowercase) && !uses.any(NOUN), Uses::UNKNOWN),
        ] {
            if has {
                uses |= which;
            }
        }
        let mut word = Self {
            uses,
            function: if uses.any(Uses::FUNCTION) { function_words::look_up(text) } else { None },
            change: if uses.any(Uses::CHANGE) { figure_verbs::change_noun(text) } else { None },
            ..NONE
        };
        word.class = class::alone(text, word);
        word
    }

    /// Whether it has one of some uses.
    pub fn is(self, uses: Uses) -> bool {
        self.uses.any(uses)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::table;

    #[test]
    fn the_answers_are_those_of_the_tables() {
        assert!(!WORDS.words().any(|word| word.starts_with(|c: char| c.is_ascii_digit())));
        let samples = [include_str!("../../samples/funding.md"), include_str!("../../samples/science.md")];
        let texts = samples.into_iter().flat_map(str::split_whitespace);
        for word in WORDS.words().chain(texts) {
            for word in [word.to_owned(), word.to_ascii_uppercase(), format!("{word}s"), format!("é{word}")]
            {
                let (word, text) = (Word::of(&word), word.as_str());
                let verb = if let Class::Verb(verb) = word.class { Some(verb) } else { None };
                assert_eq!(verb, figure_verbs::look_up(text), "{text}");
                assert_eq!(word.is(Uses::FIGURE_VERB), verb.is_some(), "{text}");
                assert_eq!(word.function, function_words::look_up(text), "{text}");
                assert_eq!(word.change, figure_verbs::change_noun(text), "{text}");
                for (uses, told) in [
                    (Uses::PLAIN_VERB, plain_verbs::has(text)),
                    (Uses::PLAIN_NOUN, plain_verbs::is_also_noun(text)),
                    (Uses::FIGURE_NOUN, figure_verbs::is_also_noun(text)),
                    (Uses::COMPARATIVE, figure_verbs::comparative(text).is_some()),
                    (Uses::REPORTING, reporting_verbs::look_up(text).is_some()),
                    (Uses::ADVERB, function_words::is_adverb(text)),
                    (Uses::OF_COMPANY, metrics::of_company(text)),
                    (Uses::EMPTY, metrics::is_empty(text)),
                    (Uses::NOT_METRIC, metrics::is_not_metric(text)),
                    (Uses::STOP, nouns::is_stop(text)),
                    (Uses::STAND_IN, table::has(&stand_ins::ALL, text)),
                ] {
                    assert_eq!(word.is(uses), told, "{text} {uses:?}");
                }
            }
        }
    }
}
