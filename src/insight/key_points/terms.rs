//! The words of the candidates, and how much of the article each stands for.

use std::collections::HashMap;

use super::candidates::Candidate;
use crate::lexicon::small::Small;
use crate::lexicon::summary::STOP_WORDS;
use crate::model::BlockKind;
use crate::text::{Reading, TokenKind};

/// The content words of each candidate, and what they weigh.
pub struct Terms {
    /// For each candidate its words, ascending, each once.
    sets: Vec<Vec<u32>>,
    /// For each word the number of candidates that use it.
    uses: Vec<u32>,
    /// For each word whether the title uses it.
    title: Vec<bool>,
}

impl Terms {
    /// Collects the words.
    pub fn new(reading: &Reading, candidates: &[Candidate]) -> Self {
        let mut ids: HashMap<String, u32> = HashMap::new();
        let mut uses = Vec::new();
        let mut sets = Vec::with_capacity(candidates.len());
        for candidate in candidates {
            let mut set = Vec::new();
            for token in reading.tokens_in(candidate.span) {
                if let Some(word) = content_word(reading, token) {
                    let next = u32::try_from(ids.len()).unwrap_or(u32::MAX);
                    set.push(*ids.entry(word).or_insert(next));
                }
            }
            crate::order::natural(&mut set);
            set.dedup();
            uses.resize(ids.len(), 0);
            set.iter().for_each(|id| uses[*id as usize] += 1);
            sets.push(set);
        }
        let mut title = vec![false; uses.len()];
        for (number, block) in reading.article.blocks.iter().enumerate() {
            if block.kind == BlockKind::Title {
                let words = reading.block(number).filter_map(|t| content_word(reading, t));
                words.filter_map(|w| ids.get(&w)).for_each(|id| title[*id as usize] = true);
            }
        }
        Self { sets, uses, title }
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

    /// The cosine of two candidates' sets of words, from 0 to 1.
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

/// A word in small letters and without the plural's `s`, unless it says nothing of what a sentence is about.
fn content_word(reading: &Reading, token: usize) -> Option<String> {
    if !matches!(reading.kind(token), Some(TokenKind::Word | TokenKind::Number)) {
        return None;
    }
    let word = reading.text(token).small();
    if word.chars().nth(1).is_none() || STOP_WORDS.binary_search(&word.as_str()).is_ok() {
        return None;
    }
    let singular = word.strip_suffix('s').filter(|w| w.len() > 3 && !w.ends_with('s'));
    Some(singular.map_or_else(|| word.clone(), str::to_owned))
}
