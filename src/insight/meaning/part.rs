//! A part of an article, read for what its figures say; and what is kept of it for the next time.
//!
//! What a figure says is told by places: of the text, and of other annotations. So it holds wherever the part stands, as
//! long as its text and its annotations are the same, and the text before it speaks of the same company.

use std::ops::Range;

use super::about::{self, Metric, is_amount};
use super::class::Class;
use super::clause::Clause;
use super::company::{self, Topic};
use super::site::Site;
use super::word::{self, Word};
use super::{base, change, gap};
use crate::model::{Annotation, Change, Entity, Span};
use crate::text::Reading;

/// What a figure measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum About {
    /// The text does not say.
    Nothing,
    /// What a phrase of the text says.
    Phrase(Span),
    /// The noun that a verb stands for.
    Noun(&'static str),
    /// What another figure measures, by its place.
    Same(usize),
}

/// What the text says of a figure, by the places of annotations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Told {
    pub place: usize,
    pub about: About,
    /// The annotation that names its company.
    pub company: Option<usize>,
    pub change: Option<Change>,
    /// The figure that it is compared with.
    pub base: Option<usize>,
}

/// What the tables say of the words of a reading, by their forms: asked once for each.
#[derive(Default)]
pub(super) struct Words {
    of: Vec<Word>,
    asked: Vec<bool>,
}

impl Words {
    /// Asks for those of some tokens.
    fn ask(&mut self, reading: &Reading, tokens: Range<usize>) {
        self.of.resize(reading.forms(), word::NONE);
        self.asked.resize(reading.forms(), false);
        for (form, token) in reading.forms_of(tokens.clone()).iter().zip(tokens) {
            let asked = &mut self.asked[*form as usize];
            if !*asked {
                *asked = true;
                self.of[*form as usize] = Word::of(reading.text(token));
            }
        }
    }
}

/// A part of an article: some of its blocks, and the annotations that start in them.
pub(super) struct Part<'r, 'a> {
    reading: &'r Reading<'a>,
    all: &'r [Annotation],
    blocks: Range<usize>,
    pub annotations: Range<usize>,
}

/// What was told of the figures of a part. Places count from the part's first annotation, bytes and blocks from its start.
#[derive(Debug, Default)]
pub struct Kept {
    /// What decided it, but for the text; nothing was told yet where there is nothing.
    by: Option<Cause>,
    told: Box<[Told]>,
    /// Of what the text speaks after it, unless it is still what it was.
    topic: Option<Topic>,
}

/// What decides what is told of a part, but for its text.
#[derive(Debug)]
struct Cause {
    /// Of what the text spoke before it, and how far before.
    topic: (Option<String>, usize),
    /// Its annotations: where they stand, and the figures and companies.
    marks: Box<[(Span, Option<Entity>)]>,
}

/// The company of which the text spoke before the part.
const BEFORE: usize = usize::MAX;

impl Kept {
    /// What is told of a part's figures. `topic` is what the text spoke of before it, and then what it speaks of after it.
    pub(super) fn told(&mut self, part: &Part, topic: &mut Topic, words: &mut Words) -> Vec<Told> {
        let before = *topic;
        if self.by.as_ref().is_none_or(|cause| !part.has(cause, before)) {
            let told = part.read(topic, words);
            self.told = told.into_iter().map(|told| part.counted_from_it(told)).collect();
            let company = topic.company.map(|place| part.place_in_it(place));
            let after = Topic { company, block: topic.block.wrapping_sub(part.blocks.start), ..*topic };
            self.topic = (*topic != before).then_some(after);
            self.by = Some(part.cause(before));
        } else if let Some(after) = self.topic {
            let company = after.company.and_then(|place| part.place(place, before));
            *topic = Topic { company, block: part.blocks.start.wrapping_add(after.block), ..after };
        }
        self.told.iter().map(|told| part.counted_from_all(*told, before)).collect()
    }
}

impl<'r, 'a> Part<'r, 'a> {
    /// Some blocks; their annotations start at the place `first`.
    pub fn new(reading: &'r Reading<'a>, all: &'r [Annotation], blocks: Range<usize>, first: usize) -> Self {
        let end = blocks.clone().next_back().map_or(0, |last| reading.article.blocks[last].span.end());
        let count = all[first..].partition_point(|a| a.span.start() < end);
        Self { reading, all, blocks, annotations: first..first + count }
    }

    /// The byte at which it starts.
    fn start(&self) -> usize {
        self.reading.article.start_of_part(self.blocks.start)
    }

    /// A place among all annotations as one among the part's own.
    fn place_in_it(&self, place: usize) -> usize {
        place.checked_sub(self.annotations.start).unwrap_or(BEFORE)
    }

    /// The other way round; `before` is of what the text spoke before the part.
    fn place(&self, own: usize, before: Topic) -> Option<usize> {
        if own == BEFORE { before.company } else { Some(self.annotations.start + own) }
    }

    fn counted_from_it(&self, told: Told) -> Told {
        let (start, own) = (self.start(), |place| self.place_in_it(place));
        Told {
            place: own(told.place),
            about: match told.about {
                About::Phrase(span) => About::Phrase(Span::new(span.start() - start, span.end() - start)),
                About::Same(place) => About::Same(own(place)),
                other => other,
            },
            company: told.company.map(own),
            base: told.base.map(own),
            ..told
        }
    }

    fn counted_from_all(&self, told: Told, before: Topic) -> Told {
        let (start, first) = (self.start(), self.annotations.start);
        Told {
            place: first + told.place,
            about: match told.about {
                About::Phrase(span) => About::Phrase(Span::new(start + span.start(), start + span.end())),
                About::Same(place) => About::Same(first + place),
                other => other,
            },
            company: told.company.and_then(|own| self.place(own, before)),
            base: told.base.map(|own| first + own),
            ..told
        }
    }

    /// Its annotations as they decide what is told of it.
    fn marks(&self) -> impl ExactSizeIterator<Item = (Span, Option<&Entity>)> {
        let start = self.start();
        self.all[self.annotations.clone()].iter().map(move |a| {
            let span = Span::new(a.span.start() - start, a.span.end() - start);
            (span, Some(&a.entity).filter(|entity| !matches!(entity, Entity::Citation(_))))
        })
    }

    fn cause(&self, topic: Topic) -> Cause {
        let (name, distance) = topic.seen_from(self.blocks.start, self.all);
        let marks = self.marks().map(|(span, entity)| (span, entity.cloned())).collect();
        Cause { topic: (name.map(str::to_owned), distance), marks }
    }

    fn has(&self, cause: &Cause, topic: Topic) -> bool {
        let marks = cause.marks.iter().map(|(span, entity)| (*span, entity.as_ref()));
        let (name, distance) = (cause.topic.0.as_deref(), cause.topic.1);
        topic.seen_from(self.blocks.start, self.all) == (name, distance) && self.marks().eq(marks)
    }

    /// What its sentences say of their amounts; `topic` is what the text spoke of before it, and then what it speaks of after it.
    pub fn read(&self, topic: &mut Topic, words: &mut Words) -> Vec<Told> {
        let sentences = self.reading.sentences_of(self.blocks.clone());
        let (mut told, mut first_inside) = (Vec::new(), self.annotations.start);
        for sentence in &self.reading.sentences[sentences] {
            let rest = &self.all[first_inside..self.annotations.end];
            first_inside += rest.iter().take_while(|a| a.span.end() <= sentence.span.start()).count();
            let rest = &self.all[first_inside..self.annotations.end];
            let inside = rest.partition_point(|a| a.span.start() < sentence.span.end());
            let counts = |a: &Annotation| {
                a.span.end() > sentence.span.start() && (is_amount(a) || a.company().is_some())
            };
            if rest[..inside].iter().any(counts) {
                words.ask(self.reading, sentence.tokens.clone());
                let inside = first_inside..first_inside + inside;
                let clause = Clause::new(self.reading, &words.of, sentence, self.all, inside);
                read(&clause, sentence.block, topic, &mut told);
                topic.follow(&clause, sentence.block);
            }
        }
        told
    }
}

/// Adds what a sentence says of its amounts.
fn read(clause: &Clause, block: usize, topic: &Topic, told: &mut Vec<Told>) {
    let first = told.len();
    let mut sites: Vec<Site> = Vec::new();
    for at in clause.tokens() {
        let Class::Figure(place) = clause.class(at) else { continue };
        let goes_on = clause.class(at.wrapping_sub(1)) == Class::Figure(place);
        if !goes_on && is_amount(&clause.annotations[place]) {
            let site = Site::new(clause, place, at);
            told.push(of_figure(clause, site, topic, block, &told[first..]));
            sites.push(site);
        }
    }
    for site in sites {
        let changed = |place| of(&told[first..], place).is_some_and(|told| told.change.is_some());
        let Some(partner) = base::partner(clause, site, changed) else { continue };
        if let Some(partner) = told[first..].iter_mut().rev().find(|told| told.place == partner) {
            partner.base = partner.base.or(Some(site.place));
            partner.change = partner.change.or(base::direction(clause, site));
        }
    }
}

/// What was told of a figure.
fn of(told: &[Told], place: usize) -> Option<&Told> {
    told.iter().rev().find(|told| told.place == place)
}

/// What a sentence says of a figure, of which it has told something of others.
fn of_figure(clause: &Clause, site: Site, topic: &Topic, block: usize, before: &[Told]) -> Told {
    let metric = about::find(clause, site);
    let change = change::find(clause, site).or_else(|| {
        // `up 63% to £14m`
        if let Some((_, earlier)) = gap::find(clause, site) {
            return of(before, earlier)?.change;
        }
        let to = site.modified.checked_sub(1).filter(|i| clause.line.is(*i, "to"))?;
        let Class::Figure(earlier) = clause.class(to.wrapping_sub(1)) else { return None };
        of(before, earlier)?.change
    });
    let company = company::find(clause, site, metric.as_ref(), topic, block);
    let about = match metric {
        Some(Metric::Phrase(phrase)) => About::Phrase(clause.line.span(phrase.tokens)),
        Some(Metric::Named(noun)) => About::Noun(noun),
        Some(Metric::Same(place)) => About::Same(place),
        None => About::Nothing,
    };
    Told { place: site.place, about, company, change, base: None }
}
