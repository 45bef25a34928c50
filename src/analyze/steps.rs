//! The same analysis in steps, for long articles: what is looked at comes first, the rest piece by piece, and whoever
//! waits can say after each step that he no longer does.
//!
//! Most extractors look at one block at a time, once the habits of the article are known. They read it in pieces, and
//! what they find counts for good; those that need the whole article (companies, notes, references) read it once, right
//! after the first piece, for which they only look at that piece. What the marks mean together is the last step.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use super::memory::{Found, Memory, Piece};
use super::pieces::pieces;
use super::summed_up;
use crate::extract::{EXTRACTORS, Habits};
use crate::insight::{self, meaning};
use crate::model::{Analysis, Annotation, Article, DateOrder, Span};
use crate::resolve::resolve;
use crate::text::{Numbers, Reading};

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
    fn pause(&mut self, done: Share) -> impl Future<Output = Option<()>>;
}

/// Finds everything in an article and says what it adds up to, as `analyze_with` does, step by step. `memory` has what
/// was found in its pieces before. Nothing where nobody waits for it any more.
pub async fn in_steps(
    article: &Article,
    order: DateOrder,
    memory: &RefCell<Memory>,
    watcher: &mut impl Watcher,
) -> Option<Analysis> {
    let reading = Reading::with_order(article, order);
    watcher.pause(READING).await?;
    let habits = Habits::of(&reading);
    memory.borrow_mut().begin(&habits);
    let mut work = Work::new(&reading, &habits);

    let mut untold = Vec::new();
    if let Some(first) = work.next(watcher.looks_at()) {
        work.read(first, memory);
        if watcher.wants() {
            let marks = work.first_marks(first);
            watcher.found(work.stretch(first), marks);
        } else {
            untold.push(first);
        }
        watcher.pause(READING + 1).await?;
    }
    let mut across = Vec::new();
    for extractor in EXTRACTORS {
        let local = extractor.is_local();
        across.push(if local { Vec::new() } else { in_order(extractor.find_in(&reading, &habits)) });
    }
    let done = READING + ACROSS;
    watcher.pause(done).await?;
    let completing: Share = MEANING + insight::STEPS.iter().map(|(_, share)| share).sum::<Share>();
    let (all, own) = (work.pieces.len().max(1), 100 - done - completing - SUMMARY);
    let mut count = 1;
    while let Some(piece) = work.next(watcher.looks_at()) {
        work.read(piece, memory);
        untold.push(piece);
        if watcher.wants() {
            for piece in untold.drain(..) {
                watcher.found(work.stretch(piece), work.marks(piece, &across));
            }
        }
        count += 1;
        watcher.pause(done + Share::try_from(count * usize::from(own) / all).unwrap_or(own)).await?;
    }
    memory.borrow_mut().end();

    let mut done = 100 - completing - SUMMARY;
    let mut annotations = resolve(work.candidates(across));
    watcher.pause(done).await?;
    meaning::complete_in_parts(&reading, &mut annotations, work.meaning());
    done += MEANING;
    watcher.pause(done).await?;
    for (complete, share) in insight::STEPS {
        complete(&reading, &mut annotations);
        done += share;
        watcher.pause(done).await?;
    }
    Some(summed_up(&reading, &habits, annotations))
}

/// Annotations in the order of the text, so that those of a stretch need not be looked for among all.
fn in_order(mut found: Vec<Annotation>) -> Vec<Annotation> {
    crate::order::by_key(&mut found, |a| a.span.start());
    found
}

/// An article that is read in pieces.
struct Work<'a> {
    reading: &'a Reading<'a>,
    habits: &'a Habits,
    pieces: Vec<Range<usize>>,
    /// Where each piece starts and what was found in it, once it is read.
    found: Vec<Option<(usize, Rc<Found>)>>,
    numbers: Numbers,
}

impl<'a> Work<'a> {
    fn new(reading: &'a Reading<'a>, habits: &'a Habits) -> Self {
        let pieces = pieces(reading.article);
        Self { reading, habits, found: vec![None; pieces.len()], pieces, numbers: Numbers::default() }
    }

    /// The piece to read next: the one that is looked at, then those behind it, then those before it.
    fn next(&self, looked_at: usize) -> Option<usize> {
        let here = self.pieces.partition_point(|piece| self.end(piece) <= looked_at);
        let unread = |piece: &usize| self.found[*piece].is_none();
        (here..self.pieces.len()).find(unread).or_else(|| (0..here.min(self.pieces.len())).rev().find(unread))
    }

    fn end(&self, piece: &Range<usize>) -> usize {
        self.reading.article.blocks[piece.end - 1].span.end()
    }

    /// Where a piece stands.
    fn stretch(&self, piece: usize) -> Span {
        let blocks = &self.pieces[piece];
        Span::new(self.reading.article.blocks[blocks.start].span.start(), self.end(blocks))
    }

    fn read(&mut self, piece: usize, memory: &RefCell<Memory>) {
        let blocks = self.pieces[piece].clone();
        let (start, part) = self.reading.article.part(blocks.clone());
        let part = Piece::new(part);
        let known = memory.borrow_mut().recall(&part);
        let found = known.unwrap_or_else(|| {
            let reading = self.reading.part(part.article(), start, blocks.start, &mut self.numbers);
            let found = EXTRACTORS.iter().map(|extractor| match extractor.is_local() {
                true => extractor.find_in(&reading, self.habits),
                false => Vec::new(),
            });
            let found = Rc::new(Found { annotations: found.collect(), ..Found::default() });
            memory.borrow_mut().keep(part, Rc::clone(&found));
            found
        });
        self.found[piece] = Some((start, found));
    }

    /// The marks of a piece before anything else is read.
    fn first_marks(&mut self, piece: usize) -> Vec<Annotation> {
        let blocks = self.pieces[piece].clone();
        let (start, part) = self.reading.article.part(blocks.clone());
        let reading = self.reading.part(&part, start, blocks.start, &mut self.numbers);
        let across = EXTRACTORS.iter().map(|extractor| match extractor.is_local() {
            true => Vec::new(),
            false => in_order(
                extractor.find_in(&reading, self.habits).into_iter().map(|a| a.moved(start)).collect(),
            ),
        });
        self.marks(piece, &across.collect::<Vec<_>>())
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
    fn candidates(&self, across: Vec<Vec<Annotation>>) -> Vec<Annotation> {
        let mut candidates = Vec::new();
        for (own, across) in across.into_iter().enumerate() {
            for piece in 0..self.pieces.len() {
                self.put(piece, own, &mut candidates);
            }
            candidates.extend(across);
        }
        candidates
    }

    /// The blocks of each piece with what its figures said last.
    fn meaning(&self) -> impl Iterator<Item = (Range<usize>, &RefCell<meaning::Kept>)> {
        let found = self.found.iter().flatten().map(|(_, found)| &found.meaning);
        self.pieces.iter().cloned().zip(found)
    }

    /// What an extractor found in a piece.
    fn put(&self, piece: usize, extractor: usize, candidates: &mut Vec<Annotation>) {
        if let Some((start, found)) = &self.found[piece] {
            candidates.extend(found.annotations[extractor].iter().map(|a| a.clone().moved(*start)));
        }
    }
}
