//! The words of the candidates, and how much of the article each stands for.

use std::borrow::Cow;

use super::candidates::Candidate;
use crate::lexicon::slots::{Slots, hash};
use crate::lexicon::small::Small;
use crate::lexicon::summary::{Says, says};
use crate::model::BlockKind;
use crate::text::{Reading, TokenKind};

/// The content words of each candidate, and what they weigh.
pub struct Terms {
    /// For each candidate its words, each once; ascending where it was arranged.
    sets: Vec<Vec<u32>>,
    /// For each word the number of candidates that use it.
    uses: Vec<u32>,
    /// For each word whether the title uses it.
    title: Vec<bool>,
}

impl Terms {
    /// Collects the words.
    pub fn new(reading: &Reading, candidates: &[Candidate]) -> Self {
        let ids = Ids::new(reading);
        let mut uses = vec![0; ids.count];
        // For each word the last candidate that was seen to use it, counted from one.
        let mut last = vec![0; ids.count];
        let mut sets = Vec::with_capacity(candidates.len());
        for (candidate, number) in candidates.iter().zip(1_u32..) {
            let mut set = Vec::with_capacity(candidate.words);
            for token in candidate.tokens.clone() {
                let Some(id) = ids.of(reading, token) else { continue };
                if last[id as usize] != number {
                    last[id as usize] = number;
                    uses[id as usize] += 1;
                    set.push(id);
                }
            }
            sets.push(set);
        }
        let mut title = vec![false; ids.count];
        for (number, block) in reading.article.blocks.iter().enumerate() {
            if block.kind == BlockKind::Title {
                let words = reading.block(number).filter_map(|t| ids.of(reading, t));
                words.for_each(|id| title[id as usize] = true);
            }
        }
        Self { sets, uses, title }
    }

    /// Makes some candidates ready for the question how much they overlap.
    pub fn arrange(&mut self, candidates: &[usize]) {
        for candidate in candidates {
            crate::order::natural(&mut self.sets[*candidate]);
        }
    }

    /// The mean weight of a candidate's words: the share of the candidates that use each. Words used once weigh nothing.
    pub fn centrality(&self, candidate: usize) -> f64 {
        let set = &self.sets[candidate];
        let shared = set.iter().map(|id| f64::from(self.uses[*id as usize].saturating_sub(1)));
        shared.sum::<f64>() / (set.len().max(8) as f64) / (self.sets.len().max(1) as f64)
    }

    /// The share of a candidate's words that the title uses.
    pub fn in_title(&self, candidate: usize) -> f64 {
        let set = &self.sets[candidate];
        set.iter().filter(|id| self.title[**id as usize]).count() as f64 / set.len().max(8) as f64
    }

    /// The cosine of the sets of words of two candidates that were arranged, from 0 to 1.
    pub fn overlap(&self, a: usize, b: usize) -> f64 {
        let (a, b) = (&self.sets[a], &self.sets[b]);
        let (mut i, mut j, mut shared) = (0, 0, 0_u32);
        while i < a.len() && j < b.len() {
            match a[i].cmp(&b[j]) {
                std::cmp::Ordering::Less => i += 1,
                std::cmp::Ordering::Greater => j += 1,
                std::cmp::Ordering::Equal => {
                    shared += 1;
                    i += 1;
                    j += 1;
                }
            }
        }
        f64::from(shared) / ((a.len() * b.len()).max(1) as f64).sqrt()
    }
}

/// The numbers of the content words; those that differ by capitals or the plural's `s` alone have one (unless so many share a
/// hash that the search is given up).
struct Ids {
    by_form: Vec<Option<u32>>,
    count: usize,
}

impl Ids {
    fn new(reading: &Reading) -> Self {
        let words = reading.by_form(content_word);
        let mut slots = Slots::for_words(words.len());
        let mut known: Vec<&str> = Vec::with_capacity(words.len());
        let mut id = |word| {
            let number = slots.number(hash(word), known.len(), |n| known[n] == word);
            if number == known.len() {
                known.push(word);
            }
            u32::try_from(number).unwrap_or(u32::MAX)
        };
        let by_form = words.iter().map(|word| word.as_deref().map(&mut id)).collect();
        Self { by_form, count: known.len() }
    }

    fn of(&self, reading: &Reading, token: usize) -> Option<u32> {
        let id = self.by_form[reading.form(token)]?;
        matches!(reading.kind(token), Some(TokenKind::Word | TokenKind::Number)).then_some(id)
    }
}

/// A word in small letters and without the plural's `s`, unless it says nothing of what a sentence is about.
fn content_word(text: &str) -> Option<Cow<'_, str>> {
    if text.chars().nth(1).is_none() || says(text) == Says::Nothing {
        return None;
    }
    let is_small = text.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase());
    let mut word = if is_small { Cow::Borrowed(text) } else { Cow::Owned(text.small()) };
    let singular = word.strip_suffix('s').filter(|w| w.len() > 3 && !w.ends_with('s')).map(str::len);
    if let Some(length) = singular {
        match &mut word {
            Cow::Borrowed(word) => *word = &word[..length],
            Cow::Owned(word) => word.truncate(length),
        }
    }
    Some(word)
}
