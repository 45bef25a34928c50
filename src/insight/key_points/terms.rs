//! The words of the candidates, and how much of the article each stands for.

use std::borrow::Cow;
use std::ops::Range;

use super::candidates::Candidate;
use crate::lexicon::slots::{Slots, hash};
use crate::lexicon::small::Small;
use crate::lexicon::summary::{Says, says};
use crate::model::BlockKind;
use crate::text::{Reading, TokenKind};

/// The content words of each candidate, and what they weigh.
pub struct Terms {
    /// The words of all candidates, one candidate's behind the other's, each once; ascending where it was arranged.
    words: Box<[u32]>,
    /// Where those of each candidate end.
    ends: Vec<usize>,
    /// For each word the number of candidates that use it.
    uses: Vec<u32>,
    /// For each word whether the title uses it; nothing where it uses none.
    title: Option<Vec<bool>>,
    /// For each of the different texts of the reading whether it marks a conclusion.
    telling: Vec<bool>,
}

impl Terms {
    /// Collects the words.
    pub fn new(reading: &Reading, candidates: &[Candidate]) -> Self {
        let ids = Ids::new(reading);
        // For each word how many candidates use it, and the last that was seen to, counted from one.
        let mut used = vec![(0_u32, 0_u32); ids.count];
        let mut words = vec![0; candidates.iter().map(|c| c.words).sum()].into_boxed_slice();
        let mut ends = Vec::with_capacity(candidates.len());
        let mut end = 0;
        for (candidate, number) in candidates.iter().zip(1_u32..) {
            end += ids.set(reading, candidate, &mut used, number, &mut words[end..]);
            ends.push(end);
        }
        let uses = used.into_iter().map(|(count, _)| count).collect();
        let mut title = None;
        for (number, block) in reading.article.blocks.iter().enumerate() {
            if block.kind == BlockKind::Title {
                let title = title.get_or_insert_with(|| vec![false; ids.count]);
                let words = reading.block(number).filter_map(|t| ids.of(reading, t));
                words.for_each(|id| title[id as usize] = true);
            }
        }
        Self { words, ends, uses, title, telling: ids.telling }
    }

    /// The words of a candidate.
    fn set(&self, candidate: usize) -> &[u32] {
        &self.words[self.range(candidate)]
    }

    fn range(&self, candidate: usize) -> Range<usize> {
        let start = candidate.checked_sub(1).map_or(0, |before| self.ends[before]);
        start..self.ends[candidate]
    }

    /// Makes a candidate ready for the question how much it overlaps with others.
    pub fn arrange(&mut self, candidate: usize) {
        let range = self.range(candidate);
        crate::order::natural(&mut self.words[range]);
    }

    /// The mean weight of a candidate's words: the share of the candidates that use each. Words used once weigh nothing.
    pub fn centrality(&self, candidate: usize) -> f64 {
        let (set, uses) = (self.set(candidate), self.uses.as_slice());
        let mut shared = 0;
        for id in set {
            shared += u64::from(uses[*id as usize].saturating_sub(1));
        }
        shared as f64 / (set.len().max(8) as f64) / (self.ends.len().max(1) as f64)
    }

    /// How many of some texts, given by their numbers, mark a conclusion.
    pub fn telling(&self, forms: &[u32]) -> u32 {
        let telling = self.telling.as_slice();
        let mut count = 0;
        for form in forms {
            count += u32::from(telling[*form as usize]);
        }
        count
    }

    /// The share of a candidate's words that the title uses.
    pub fn in_title(&self, candidate: usize) -> f64 {
        let Some(title) = self.title.as_deref() else { return 0.0 };
        let set = self.set(candidate);
        let mut count = 0;
        for id in set {
            count += u32::from(title[*id as usize]);
        }
        f64::from(count) / set.len().max(8) as f64
    }

    /// The cosine of the sets of words of two candidates that were arranged, from 0 to 1.
    pub fn overlap(&self, a: usize, b: usize) -> f64 {
        let (a, b) = (self.set(a), self.set(b));
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
    /// A word that says nothing has a number beyond the last.
    by_form: Vec<u32>,
    telling: Vec<bool>,
    count: usize,
}

impl Ids {
    fn new(reading: &Reading) -> Self {
        let words = reading.by_form(|text| {
            let says = says(text);
            (content_word(text, says), says == Says::Much)
        });
        let mut slots = Slots::for_words(words.len());
        let mut known: Vec<&str> = Vec::with_capacity(words.len());
        let mut id = |word| {
            let number = slots.number(hash(word), known.len(), |n| known[n] == word);
            if number == known.len() {
                known.push(word);
            }
            u32::try_from(number).unwrap_or(u32::MAX)
        };
        let by_form = words.iter().map(|(word, _)| word.as_deref().map_or(u32::MAX, &mut id)).collect();
        Self {
            by_form,
            telling: words.iter().map(|(_, is_telling)| *is_telling).collect(),
            count: known.len(),
        }
    }

    /// Writes the words of a candidate, each once, and says how many there are. They are noted as used by it.
    fn set(
        &self,
        reading: &Reading,
        candidate: &Candidate,
        used: &mut [(u32, u32)],
        number: u32,
        set: &mut [u32],
    ) -> usize {
        let (by_form, forms) = (self.by_form.as_slice(), reading.forms_of(candidate.tokens.clone()));
        let tokens = &reading.tokens[candidate.tokens.clone()];
        let (mut at, mut own) = (0, 0);
        while at < forms.len() && at < tokens.len() {
            let (id, kind) = (by_form[forms[at] as usize], tokens[at].kind);
            at += 1;
            let Some((count, last)) = used.get_mut(id as usize) else { continue };
            if *last != number && is_word(kind) {
                *last = number;
                *count += 1;
                set[own] = id;
                own += 1;
            }
        }
        own
    }

    fn of(&self, reading: &Reading, token: usize) -> Option<u32> {
        let id = Some(self.by_form[reading.form(token)]).filter(|id| (*id as usize) < self.count)?;
        reading.kind(token).filter(|kind| is_word(*kind)).map(|_| id)
    }
}

fn is_word(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::Word | TokenKind::Number)
}

/// A word in small letters and without the plural's `s`, unless it says nothing of what a sentence is about.
fn content_word(text: &str, says: Says) -> Option<Cow<'_, str>> {
    if text.chars().nth(1).is_none() || says == Says::Nothing {
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
