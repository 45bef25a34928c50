//! The same analysis in steps, for long articles: what is looked at comes first, the rest piece by piece, and whoever
//! waits can say after each step that he no longer does.
//!
//! Most extractors look at one block at a time, once the habits of the article are known. They read it in pieces, and
//! what they find counts for good; those that need the whole article (companies, notes, references) read it once, right
//! after the first piece, for which they only look at that piece. What the marks mean together is the last step.

use std::cell::RefCell;
use std::ops::Range;
use std::pin::Pin;
use std::rc::Rc;

use super::memory::{Found, Memory, Piece, Record};
use super::pieces::pieces;
use super::summed_up;
use crate::extract::{EXTRACTORS, Extractor, Habits};
use crate::insight::{self, meaning};
use crate::model::{Analysis, Annotation, Article, DateOrder, Span};
use crate::resolve::resolve;
use crate::text::{Numbers, Place, Reading, Stretch};

/// How much of the work is done, in hundredths.
pub type Share = u8;

/// What the parts of the work take of the whole, in hundredths; the pieces take the rest.
const READING: Share = 5;
const ACROSS: Share = 22;
const MEANING: Share = 13;
const SUMMARY: Share = 8;

/// Somebody who waits for an analysis and shows what is found meanwhile.
pub trait Watcher {
    /// The byte of the article that is looked at.
    fn looks_at(&self) -> usize;

    /// Whether what was found meanwhile would be shown now. It is put together for who wants it.
    fn wants(&self) -> bool;

    /// Marks were found, in the order of the text and numbered from 0: all that is in a stretch so far.
    fn found(&mut self, stretch: Span, marks: Vec<Annotation>);

    /// A step is done. Nothing where nobody waits any more: then the work ends.
    fn pause(&mut self, done: Share) -> Pause<'_>;
}

/// What the work waits for between two steps: whether somebody still waits for it.
pub type Pause<'w> = Pin<Box<dyn Future<Output = Option<()>> + 'w>>;

/// Finds everything in an article and says what it adds up to, as `analyze_with` does, step by step. Nothing where nobody
/// waits for it any more.
pub async fn in_steps(article: &Article, order: DateOrder, watcher: &mut dyn Watcher) -> Option<Analysis> {
    let parts: Vec<Part> = Part::of(article).collect();
    let reading = Reading::with_order(article, order);
    read(&reading, &parts, None, watcher).await
}

/// The same for an article that was read before it was edited: `memory` has what was found in its pieces, as far as it read
/// them, and keeps what is found in them now. That takes three quarters as much room again as the analysis.
pub async fn again_in_steps(
    article: &Article,
    order: DateOrder,
    memory: &RefCell<Memory>,
    watcher: &mut dyn Watcher,
) -> Option<Analysis> {
    memory.borrow_mut().begin();
    let recalled = |part: Part| {
        let (_, piece) = article.part(part.blocks.clone());
        let known = Some(memory.borrow_mut().recall(Piece::new(piece)));
        Part { known, ..part }
    };
    let parts: Vec<Part> = Part::of(article).map(recalled).collect();
    let kept = memory.borrow_mut().take_reading();
    let stretches: Vec<Stretch> = parts.iter().map(|part| part.stretch(kept.is_some())).collect();
    let reading = Reading::again(article, order, &stretches, &kept.unwrap_or_default());
    let analysis = read(&reading, &parts, Some(memory), watcher).await;
    let places = parts.iter().filter_map(|part| Some((part.record()?, part.place())));
    memory.borrow_mut().keep_reading(reading.kept(), places);
    analysis
}

async fn read(
    reading: &Reading<'_>,
    parts: &[Part],
    memory: Option<&RefCell<Memory>>,
    watcher: &mut dyn Watcher,
) -> Option<Analysis> {
    watcher.pause(READING).await?;
    let habits = &Habits::of(reading);
    if let Some(memory) = memory {
        memory.borrow_mut().set_habits(habits);
    }
    let mut work = Work::new(reading, habits, parts);

    let mut untold = Vec::new();
    if let Some(first) = work.next(watcher.looks_at()) {
        work.read(first);
        if watcher.wants() {
            let marks = work.first_marks(first);
            watcher.found(work.stretch(first), marks);
        } else {
            untold.push(first);
        }
        watcher.pause(READING + 1).await?;
    }
    let across = across(reading, habits, parts, memory.is_some());
    let done = READING + ACROSS;
    watcher.pause(done).await?;
    let (all, own) = (parts.len().max(1), 100 - done - completing() - SUMMARY);
    let mut count = 1;
    while let Some(piece) = work.next(watcher.looks_at()) {
        work.read(piece);
        untold.push(piece);
        if watcher.wants() {
            for piece in untold.drain(..) {
                watcher.found(work.stretch(piece), work.marks(piece, &across));
            }
        }
        count += 1;
        watcher.pause(done + Share::try_from(count * usize::from(own) / all).unwrap_or(own)).await?;
    }
    if let Some(memory) = memory {
        memory.borrow_mut().end();
    }
    let annotations = resolve(work.candidates(across));
    let annotations = completed(reading, parts, annotations, watcher).await?;
    Some(summed_up(reading, habits, annotations))
}

/// What it takes to complete the annotations.
fn completing() -> Share {
    MEANING + insight::STEPS.iter().map(|(_, share)| share).sum::<Share>()
}

/// What those find that need the whole article, in the order of the registry.
fn across(reading: &Reading, habits: &Habits, parts: &[Part], again: bool) -> Vec<Vec<Annotation>> {
    let names = parts.iter().filter_map(|part| Some((part.blocks.clone(), &part.record()?.names)));
    let names: Vec<_> = names.collect();
    let found = EXTRACTORS.iter().map(|extractor| match again {
        _ if extractor.is_local() => Vec::new(),
        true => in_order(extractor.find_again(reading, habits, &names)),
        false => in_order(extractor.find_in(reading, habits)),
    });
    found.collect()
}

/// Annotations with what only their company tells.
async fn completed(
    reading: &Reading<'_>,
    parts: &[Part],
    mut annotations: Vec<Annotation>,
    watcher: &mut dyn Watcher,
) -> Option<Vec<Annotation>> {
    let mut done = 100 - completing() - SUMMARY;
    watcher.pause(done).await?;
    let kept = parts.iter().map(|part| (part.blocks.clone(), part.record().map(|record| &record.meaning)));
    meaning::complete_in_parts(reading, &mut annotations, kept);
    done += MEANING;
    watcher.pause(done).await?;
    for (complete, share) in insight::STEPS {
        complete(reading, &mut annotations);
        done += share;
        watcher.pause(done).await?;
    }
    Some(annotations)
}

/// Annotations in the order of the text, so that those of a stretch need not be looked for among all.
fn in_order(mut found: Vec<Annotation>) -> Vec<Annotation> {
    crate::order::by_key(&mut found, |a| a.span.start());
    found
}

/// A piece of the article.
struct Part {
    blocks: Range<usize>,
    /// The byte at which it starts.
    start: usize,
    /// As it is looked up, and what is known of it: only where that is kept.
    known: Option<(Rc<Piece>, Rc<Record>)>,
}

impl Part {
    fn of(article: &Article) -> impl Iterator<Item = Self> {
        let part = |blocks: Range<usize>| {
            let start = article.start_of_part(blocks.start);
            Self { blocks, start, known: None }
        };
        pieces(article).into_iter().map(part)
    }

    fn record(&self) -> Option<&Record> {
        self.known.as_ref().map(|(_, record)| &**record)
    }

    fn place(&self) -> Place {
        Place { byte: self.start, block: self.blocks.start }
    }

    /// The piece as it is read: again, if the reading is kept in which it stood.
    fn stretch(&self, is_kept: bool) -> Stretch {
        let before = self.record().filter(|_| is_kept).and_then(|record| record.place.get());
        Stretch { blocks: self.blocks.clone(), byte: self.start, before }
    }
}

/// An article that is read in pieces.
struct Work<'a> {
    reading: &'a Reading<'a>,
    habits: &'a Habits,
    parts: &'a [Part],
    /// What was found in each piece, once it is read.
    found: Vec<Option<Rc<Found>>>,
    numbers: Numbers,
}

impl<'a> Work<'a> {
    fn new(reading: &'a Reading<'a>, habits: &'a Habits, parts: &'a [Part]) -> Self {
        Self { reading, habits, parts, found: vec![None; parts.len()], numbers: Numbers::default() }
    }

    /// The piece to read next: the one that is looked at, then those behind it, then those before it.
    fn next(&self, looked_at: usize) -> Option<usize> {
        let here = self.parts.partition_point(|part| self.end(part) <= looked_at);
        let unread = |piece: &usize| self.found[*piece].is_none();
        (here..self.parts.len()).find(unread).or_else(|| (0..here.min(self.parts.len())).rev().find(unread))
    }

    fn end(&self, part: &Part) -> usize {
        self.reading.article.blocks[part.blocks.end - 1].span.end()
    }

    /// Where a piece stands.
    fn stretch(&self, piece: usize) -> Span {
        let part = &self.parts[piece];
        Span::new(self.reading.article.blocks[part.blocks.start].span.start(), self.end(part))
    }

    fn read(&mut self, piece: usize) {
        let record = self.parts[piece].record();
        let known = record.and_then(|record| record.found.borrow().clone());
        let found = known.unwrap_or_else(|| {
            let found = Rc::new(self.find(piece, |extractor| extractor.is_local()));
            if let Some(record) = record {
                record.found.replace(Some(Rc::clone(&found)));
            }
            found
        });
        self.found[piece] = Some(found);
    }

    /// What some of the extractors find in a piece that is read as an article of its own.
    fn find(&mut self, piece: usize, finds: fn(&dyn Extractor) -> bool) -> Found {
        let Part { blocks, start, .. } = &self.parts[piece];
        let (_, part) = self.reading.article.part(blocks.clone());
        let reading = self.reading.part(&part, *start, blocks.start, &mut self.numbers);
        let found = EXTRACTORS.iter().map(|extractor| match finds(*extractor) {
            true => extractor.find_in(&reading, self.habits),
            false => Vec::new(),
        });
        found.collect()
    }

    /// The marks of a piece before anything else is read.
    fn first_marks(&mut self, piece: usize) -> Vec<Annotation> {
        let start = self.parts[piece].start;
        let across = self.find(piece, |extractor| !extractor.is_local());
        let moved = |found: Vec<Annotation>| {
            in_order(found.into_iter().map(|a| a.moved(start.cast_signed())).collect())
        };
        self.marks(piece, &across.into_iter().map(moved).collect::<Vec<_>>())
    }

    /// The marks of a piece, with what those found, in the order of the text, that need the whole article.
    fn marks(&self, piece: usize, across: &[Vec<Annotation>]) -> Vec<Annotation> {
        let stretch = self.stretch(piece);
        let mut candidates = Vec::new();
        for (own, across) in across.iter().enumerate() {
            self.put(piece, own, &mut candidates);
            let first = across.partition_point(|a| a.span.start() < stretch.start());
            let end = across.partition_point(|a| a.span.start() < stretch.end());
            candidates.extend(across[first..end].iter().filter(|a| stretch.covers(a.span)).cloned());
        }
        resolve(candidates)
    }

    /// Every candidate, in the order of the registry.
    fn candidates(self, across: Vec<Vec<Annotation>>) -> Vec<Annotation> {
        let own = |found: Rc<Found>| Rc::try_unwrap(found).unwrap_or_else(|kept| Found::clone(&kept));
        let mut found: Vec<Found> = self.found.into_iter().flatten().map(own).collect();
        let mut candidates = Vec::new();
        for (extractor, across) in across.into_iter().enumerate() {
            for (part, found) in self.parts.iter().zip(&mut found) {
                let own = std::mem::take(&mut found[extractor]);
                candidates.extend(own.into_iter().map(|a| a.moved(part.start.cast_signed())));
            }
            candidates.extend(across);
        }
        candidates
    }

    /// What an extractor found in a piece.
    fn put(&self, piece: usize, extractor: usize, candidates: &mut Vec<Annotation>) {
        if let Some(found) = &self.found[piece] {
            let start = self.parts[piece].start;
            candidates.extend(found[extractor].iter().map(|a| a.clone().moved(start.cast_signed())));
        }
    }
}
