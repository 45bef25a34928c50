//! An analysis told by what changed since an earlier one, for somebody who still has that.
//!
//! Whoever tells need not have it any more: of each annotation he keeps where it started and a hash of what it said, counted
//! from its own start and number. One that says the same is told by the number that it had. Most come where they were, or
//! all by the same so far further on; any other is told anew.

use std::hash::{Hash, Hasher};

use serde::{Deserialize, Serialize};

use crate::model::{Annotation, AnnotationId, Citation, Entity, Figure, Span};

/// What is kept of an analysis.
#[derive(Clone, Debug, Default)]
pub struct Imprint {
    /// The length of the text, in bytes.
    text: usize,
    marks: Vec<Print>,
}

/// What is kept of an annotation.
#[derive(Clone, Copy, Debug)]
struct Print {
    start: usize,
    says: u64,
}

/// Some of the annotations of an analysis, in their order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Run {
    /// So many of the earlier analysis from a number on, `by` bytes further on.
    Kept {
        /// The number of the first.
        first: u32,
        /// How many.
        count: u32,
        /// Bytes; less than 0 where they are nearer to the start.
        by: isize,
    },
    /// These.
    New(Vec<Annotation>),
}

impl Imprint {
    /// What is kept of the annotations of a text of so many bytes.
    pub fn of(text: usize, annotations: &[Annotation]) -> Self {
        let print = |a: &Annotation| Print { start: a.span.start(), says: says(a) };
        Self { text, marks: annotations.iter().map(print).collect() }
    }

    /// The annotations of an analysis, whose imprint is `now`, told by those of the one that this is kept of. Nothing where
    /// more than `most` are new.
    pub fn runs(&self, now: &Self, annotations: &[Annotation], most: usize) -> Option<Vec<Run>> {
        let mut runs = Vec::new();
        let (mut here, mut behind) =
            (Place::moved(0), Place::moved(now.text.wrapping_sub(self.text).cast_signed()));
        let mut left = most;
        for (print, annotation) in now.marks.iter().zip(annotations) {
            let kept = here.find(&self.marks, print).or_else(|| behind.find(&self.marks, print));
            match (kept, runs.last_mut()) {
                (Some((number, by)), Some(Run::Kept { first, count, by: all }))
                    if *first + *count == number && *all == by =>
                {
                    *count += 1;
                }
                (Some((first, by)), _) => runs.push(Run::Kept { first, count: 1, by }),
                (None, last) => {
                    left = left.checked_sub(1)?;
                    match last {
                        Some(Run::New(new)) => new.push(annotation.clone()),
                        _ => runs.push(Run::New(vec![annotation.clone()])),
                    }
                }
            }
        }
        Some(runs)
    }
}

/// How far one has come in the earlier annotations, which are looked for `by` bytes further on.
struct Place {
    next: usize,
    by: isize,
}

impl Place {
    fn moved(by: isize) -> Self {
        Self { next: 0, by }
    }

    /// The number of the earlier one that says the same and comes to stand in the same place.
    fn find(&mut self, marks: &[Print], wanted: &Print) -> Option<(u32, isize)> {
        let start = wanted.start.wrapping_sub_signed(self.by).cast_signed();
        while self.next < marks.len() && marks[self.next].start.cast_signed() < start {
            self.next += 1;
        }
        let mut place = self.next;
        // Few start in the same place.
        while place < marks.len() && marks[place].start.cast_signed() == start {
            if marks[place].says == wanted.says {
                return Some((u32::try_from(place).ok()?, self.by));
            }
            place += 1;
        }
        None
    }
}

/// The annotations that are told by `runs` to somebody who has the earlier ones. Nothing where those are others.
pub fn follow(earlier: &[Annotation], runs: Vec<Run>) -> Option<Vec<Annotation>> {
    let mut out = Vec::new();
    for run in runs {
        match run {
            Run::New(new) => out.extend(new),
            Run::Kept { first, count, by } => {
                for kept in earlier.get(first as usize..first.checked_add(count)? as usize)? {
                    let number = u32::try_from(out.len()).ok()?;
                    out.push(kept.clone().moved(by).numbered(AnnotationId(number)));
                }
            }
        }
    }
    Some(out)
}

/// A hash of what an annotation says. Places in it count from its start, and numbers from its own.
fn says(annotation: &Annotation) -> u64 {
    let mut hash = Quick(0);
    let start = annotation.span.start();
    let place = |span: Span| (span.start().wrapping_sub(start), span.len());
    annotation.span.len().hash(&mut hash);
    match &annotation.entity {
        Entity::Figure(figure) => {
            let Figure { value, modifier, per, about, company, change, base, support, carrier } = &**figure;
            (value, modifier, per, about, company, change, base, support).hash(&mut hash);
            carrier.map(|id| id.0.wrapping_sub(annotation.id.0)).hash(&mut hash);
        }
        Entity::Company(company) => company.hash(&mut hash),
        Entity::Citation(citation) => {
            let Citation { citation_type, target, source, speaks_for, statements, speaker, refers, year } =
                &**citation;
            (citation_type, target, source, speaks_for, speaker, year).hash(&mut hash);
            statements.len().hash(&mut hash);
            for statement in statements {
                (place(statement.span), statement.quoted).hash(&mut hash);
            }
            refers.len().hash(&mut hash);
            for referral in refers {
                (&referral.label, referral.entry.map(place)).hash(&mut hash);
            }
        }
    }
    annotation.entity.kind().hash(&mut hash);
    hash.finish()
}

/// A quick hash of 64 bits.
struct Quick(u64);

impl Quick {
    fn mix(&mut self, bits: u64) {
        let product = (self.0 ^ bits).wrapping_mul(0x517c_c1b7_2722_0a95);
        self.0 = product ^ product >> 32;
    }
}

impl Hasher for Quick {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, mut bytes: &[u8]) {
        while let Some((eight, rest)) = bytes.split_first_chunk::<8>() {
            self.mix(u64::from_le_bytes(*eight));
            bytes = rest;
        }
        let last = bytes.iter().fold(bytes.len() as u64, |last, byte| last << 8 | u64::from(*byte));
        self.mix(last);
    }

    fn write_u8(&mut self, number: u8) {
        self.mix(u64::from(number));
    }

    fn write_u32(&mut self, number: u32) {
        self.mix(u64::from(number));
    }

    fn write_usize(&mut self, number: usize) {
        self.mix(number as u64);
    }
}
