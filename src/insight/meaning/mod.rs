//! What a figure says: the metric it measures, the company it belongs to, and whether it rises or falls.
//!
//! No tagger and no model: a sentence becomes a row of word classes (`class`), from closed lists of function words, tables
//! of the verbs that govern figures, and the annotations themselves. Words that no table knows are verbs by their form and
//! place (`verbs`). On that row these rules are tried in order; the first that fits says what the figure is about (`about`):
//!
//! 1. what a count counts: `700 security controls`;
//! 2. the noun before `of`: `a valuation of $852 billion`; of a rise, what rises: `revenue growth of 12%`;
//! 3. the noun that the amount modifies: `a $122 billion funding round`;
//! 4. the noun after `in` or `of`: `$2 billion in monthly revenue`, `40% of users`;
//! 5. the figure that it restates or is the base of (`echo`): `$2 billion a month — some $24 billion a year`, `compared with
//!    $2bn`, `of whom 50 million pay`;
//! 6. a label: `Revenue: $5bn`; the noun that it is an aside to (`aside`): `Chevron, up 2%`;
//! 7. the noun of a clause whose verb is left out (`gap`): `sales rose 5% and profit 12%`;
//! 8. the verb that governs it (`governed`, `subject`): the subject of `rose`, `reached` or `was`, beyond asides, relative
//!    clauses and participles; the object of `cut prices by 5%`; or the noun that the verb stands for (`valued at $3bn`);
//! 9. the amount before it in the same clause.
//!
//! A figure that changed carries its base (`base`): `rose to $3bn from $2bn`.
//!
//! The company (`company`) is the one in or beside that noun phrase, else the subject of the verb, else the one that acts
//! in the same part of the sentence; a pronoun, `the company` or a metric that goes on about it carries over the company
//! of which the text has been speaking. Companies that only report (`according to Reuters`) own no figure. An amount of
//! money that the article has explained before keeps its meaning: `the $122 billion round`, `is $852 billion sustainable?`.
//! What none of this says stays unsaid.

mod about;
mod aside;
mod base;
mod change;
mod class;
mod clause;
mod company;
mod echo;
mod gap;
mod governed;
mod nominal;
mod part;
mod phrase;
mod site;
mod subject;
mod verbs;
mod word;

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;

use crate::model::{Amount, Annotation, Change, CurrencyCode, FigureType, Value};
use crate::text::Reading;
use company::Topic;
use part::{About, Part, Told, Words};

pub use part::Kept;

/// What was found of one figure.
#[derive(Clone, Debug, Default)]
struct Meaning {
    about: Option<String>,
    company: Option<String>,
    change: Option<Change>,
    /// The place of the figure that it is compared with.
    base: Option<usize>,
}

/// What was found, by the places of the figures, in their order.
#[derive(Default)]
struct Found(Vec<(usize, Meaning)>);

impl Found {
    fn at(&self, place: usize) -> Result<usize, usize> {
        self.0.binary_search_by_key(&place, |(place, _)| *place)
    }

    fn get(&self, place: usize) -> Option<&Meaning> {
        self.at(place).ok().map(|at| &self.0[at].1)
    }

    /// Keeps what was found last; a figure that reaches into the next sentence is looked at again.
    fn insert(&mut self, place: usize, meaning: Meaning) {
        match self.at(place) {
            Ok(at) => self.0[at].1 = meaning,
            Err(at) => self.0.insert(at, (place, meaning)),
        }
    }
}

/// The last figure that stated an amount of money, by its place.
type Known<'r> = HashMap<(&'r Amount, CurrencyCode), usize>;

/// Completes every amount with what it is about, whose it is and how it moves. `annotations` are ordered by start.
pub fn complete(reading: &Reading, annotations: &mut [Annotation]) {
    complete_in_parts(reading, annotations, [(0..reading.article.blocks.len(), None)]);
}

/// The same for an article in parts, which are its blocks in their order: what is kept of one that says the same, after the
/// same was spoken of, is not read again.
pub fn complete_in_parts<'k>(
    reading: &Reading,
    annotations: &mut [Annotation],
    parts: impl IntoIterator<Item = (Range<usize>, Option<&'k RefCell<Kept>>)>,
) {
    let money = |a: &&Annotation| about::is(a, FigureType::Money);
    let mut known = Known::with_capacity(annotations.iter().filter(money).count());
    let (mut found, mut topic, mut words) = (Found::default(), Topic::default(), Words::default());
    let mut first = 0;
    for (blocks, kept) in parts {
        let part = Part::new(reading, annotations, blocks, first);
        first = part.annotations.end;
        let told = match kept {
            Some(kept) => kept.borrow_mut().told(&part, &mut topic, &mut words),
            None => part.read(&mut topic, &mut words),
        };
        for told in told {
            let meaning = meaning(reading, annotations, &found, &told);
            let meaning = remember(&mut known, &found, told.place, &annotations[told.place], meaning);
            found.insert(told.place, meaning);
        }
    }
    for (place, meaning) in found.0 {
        let base = meaning.base.and_then(|b| annotations[b].figure()).map(|f| Box::new(f.value.clone()));
        if let Some(figure) = annotations[place].figure_mut() {
            (figure.about, figure.company) = (meaning.about, meaning.company);
            (figure.change, figure.base) = (meaning.change, base);
        }
    }
}

/// What was told of a figure, in the words of the text.
fn meaning(reading: &Reading, annotations: &[Annotation], found: &Found, told: &Told) -> Meaning {
    let name = |place: usize| annotations[place].company().map(|c| c.canonical.clone());
    let company = told.company.and_then(name);
    let (about, company) = match told.about {
        About::Nothing => (None, company),
        About::Phrase(span) => (Some(reading.shown(span)), company),
        About::Noun(noun) => (Some(noun.to_owned()), company),
        About::Same(place) => {
            let other = found.get(place);
            let about = other.and_then(|m| m.about.clone());
            (about, company.or_else(|| other.and_then(|m| m.company.clone())))
        }
    };
    Meaning { about, company, change: told.change, base: told.base }
}

/// Completes a meaning from what the same amount of money meant before, and keeps what is new.
fn remember<'r>(
    known: &mut Known<'r>,
    found: &Found,
    place: usize,
    annotation: &'r Annotation,
    meaning: Meaning,
) -> Meaning {
    let Some(Value::Money { amount, currency }) = annotation.figure().map(|f| &f.value) else {
        return meaning;
    };
    let before = known.insert((amount, *currency), place).and_then(|place| found.get(place));
    Meaning {
        about: meaning.about.or_else(|| before?.about.clone()),
        company: meaning.company.or_else(|| before?.company.clone()),
        ..meaning
    }
}
