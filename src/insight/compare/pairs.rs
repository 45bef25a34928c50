//! Which mark of the older text is which of the newer one.

use std::collections::HashMap;

use super::align::align;
use super::{Text, Word, sense};
use crate::model::{Annotation, Entity, MarkType};

/// How many words to each side say what a mark stands among.
const NEAR: usize = 6;
/// So many of them have to be the same, where nothing else says that two marks belong together.
const ENOUGH: usize = 3;

/// A gap of more marks, by the product of how many there are on both sides, is no place any more.
const WIDEST: usize = 10_000;
/// So many marks that say the same are looked at for the one that has moved.
const CANDIDATES: usize = 64;

/// A mark before and one after, by their places, and whether it stands in another place.
type Pair = (Option<usize>, Option<usize>, bool);

/// Every mark of both texts once, alone or with its other state.
pub(super) fn pairs(old: &Text, new: &Text) -> Vec<Pair> {
    let mut numbers = Numbers::default();
    let (before, after) = (numbers.of(old), numbers.of(new));
    let aligned = align(&before, &after);
    let mut pairing = Pairing::new(old, new);
    for (a, b) in &aligned {
        if let (Word::Mark(a), Word::Mark(b)) = (old.words[*a], new.words[*b]) {
            pairing.join(a, b, false);
        }
    }
    // What stands in one text between two words that both have, and what stands there in the other.
    let gaps = gaps(&aligned, old, new);
    for (before, after) in gaps.iter().filter(|(a, b)| a.len().saturating_mul(b.len()) <= WIDEST) {
        pairing.join_gap(before, after);
    }
    pairing.join_moved();
    pairing.rest()
}

/// Numbers for words: equal ones have the same.
#[derive(Default)]
struct Numbers<'a> {
    words: HashMap<&'a str, u32>,
    marks: HashMap<String, u32>,
}

impl<'a> Numbers<'a> {
    fn of(&mut self, text: &Text<'a>) -> Vec<u32> {
        let number = |word: &Word<'a>| {
            let next = (self.words.len() + self.marks.len()) as u32;
            match word {
                Word::Plain(word) => *self.words.entry(word).or_insert(next),
                Word::Mark(n) => *self.marks.entry(sense(text.marks[*n])).or_insert(next),
            }
        };
        text.words.iter().map(number).collect()
    }
}

/// The marks in each stretch that the texts do not share, on both sides.
fn gaps(aligned: &[(usize, usize)], old: &Text, new: &Text) -> Vec<(Vec<usize>, Vec<usize>)> {
    let marks = |words: &[Word]| -> Vec<usize> {
        let mark = |word: &Word| match word {
            Word::Mark(n) => Some(*n),
            Word::Plain(_) => None,
        };
        words.iter().filter_map(mark).collect()
    };
    let (mut a, mut b, mut gaps) = (0, 0, Vec::new());
    for (next_a, next_b) in aligned.iter().copied().chain([(old.words.len(), new.words.len())]) {
        let gap = (marks(&old.words[a..next_a]), marks(&new.words[b..next_b]));
        if !gap.0.is_empty() && !gap.1.is_empty() {
            gaps.push(gap);
        }
        (a, b) = (next_a + 1, next_b + 1);
    }
    gaps
}

struct Pairing<'a> {
    old: &'a Text<'a>,
    new: &'a Text<'a>,
    /// For each mark of the older text the one that it is now, and whether it has moved.
    after: Vec<Option<(usize, bool)>>,
    /// Whether a mark of the newer text was there before.
    taken: Vec<bool>,
    /// The words round each mark.
    near: [Vec<Vec<&'a str>>; 2],
}

impl<'a> Pairing<'a> {
    fn new(old: &'a Text<'a>, new: &'a Text<'a>) -> Self {
        let near = [surroundings(old), surroundings(new)];
        Self { old, new, after: vec![None; old.marks.len()], taken: vec![false; new.marks.len()], near }
    }

    fn join(&mut self, a: usize, b: usize, moved: bool) {
        if self.after[a].is_none() && !self.taken[b] {
            self.after[a] = Some((b, moved));
            self.taken[b] = true;
        }
    }

    /// Marks between the same words: those of one type are each other's, in order, if as many stand there or their own
    /// surroundings say so.
    fn join_gap(&mut self, before: &[usize], after: &[usize]) {
        for a in before {
            let free: Vec<usize> =
                after.iter().copied().filter(|b| !self.taken[*b] && self.alike(*a, *b)).collect();
            let same =
                before.iter().filter(|other| self.after[**other].is_none() && self.is_type_of(**other, *a));
            let count = same.count();
            let best = free.iter().copied().max_by_key(|b| (self.shared(*a, *b), std::cmp::Reverse(*b)));
            match best {
                Some(_) if count == free.len() => self.join(*a, free[0], false),
                Some(best) if self.shared(*a, best) > 0 => self.join(*a, best, false),
                _ => {}
            }
        }
    }

    /// What is left and says the same in another place has moved; what stands among the same words has changed there.
    fn join_moved(&mut self) {
        let mut places: HashMap<String, Vec<usize>> = HashMap::new();
        for (b, mark) in self.new.marks.iter().enumerate().filter(|(b, _)| !self.taken[*b]) {
            places.entry(sense(mark)).or_default().push(b);
        }
        for a in 0..self.old.marks.len() {
            let Some(free) =
                self.after[a].is_none().then(|| places.get_mut(&sense(self.old.marks[a]))).flatten()
            else {
                continue;
            };
            let shared = |(at, b): (usize, &usize)| (self.shared(a, *b), std::cmp::Reverse(at));
            let best = free.iter().enumerate().take(CANDIDATES).map(shared).max();
            if let Some((_, std::cmp::Reverse(at))) =
                best.filter(|(shared, _)| *shared >= ENOUGH || is_telling(self.old.marks[a]))
            {
                self.join(a, free.remove(at), true);
            }
        }
        self.join_far();
    }

    /// Marks whose sentence moved and whose value changed with it.
    fn join_far(&mut self) {
        let mut by_word: HashMap<&str, Vec<usize>> = HashMap::new();
        for b in (0..self.new.marks.len()).filter(|b| !self.taken[*b]) {
            for word in &self.near[1][b] {
                by_word.entry(word).or_default().push(b);
            }
        }
        for a in (0..self.old.marks.len()).filter(|a| self.after[*a].is_none()).collect::<Vec<_>>() {
            let mut shared: HashMap<usize, usize> = HashMap::new();
            // Words that stand everywhere tell nothing.
            let telling =
                self.near[0][a].iter().filter_map(|word| by_word.get(word)).filter(|all| all.len() < 64);
            telling.flatten().for_each(|b| *shared.entry(*b).or_default() += 1);
            let alike = shared.into_iter().filter(|(b, _)| !self.taken[*b] && self.alike(a, *b));
            let best = alike.max_by_key(|(b, count)| (*count, std::cmp::Reverse(*b)));
            if let Some((b, _)) = best.filter(|(_, count)| *count > NEAR) {
                self.join(a, b, true);
            }
        }
    }

    fn rest(self) -> Vec<Pair> {
        let before = self.after.iter().enumerate().map(|(a, after)| match after {
            Some((b, moved)) => (Some(a), Some(*b), *moved),
            None => (Some(a), None, false),
        });
        let new = (0..self.taken.len()).filter(|b| !self.taken[*b]).map(|b| (None, Some(b), false));
        before.chain(new).collect()
    }

    fn alike(&self, a: usize, b: usize) -> bool {
        mark_type(self.old.marks[a]) == mark_type(self.new.marks[b])
    }

    fn is_type_of(&self, a: usize, other: usize) -> bool {
        mark_type(self.old.marks[a]) == mark_type(self.old.marks[other])
    }

    /// How many of the words round two marks are the same.
    fn shared(&self, a: usize, b: usize) -> usize {
        let others = &self.near[1][b];
        self.near[0][a].iter().filter(|word| others.contains(word)).count()
    }
}

/// Whether a mark is told from all others by what it says: nothing is paid twice by chance, but much happens in May.
fn is_telling(mark: &Annotation) -> bool {
    matches!(mark.entity, Entity::Citation(_))
}

fn mark_type(mark: &Annotation) -> MarkType {
    mark.entity.mark_type()
}

/// The words round each mark.
fn surroundings<'a>(text: &Text<'a>) -> Vec<Vec<&'a str>> {
    let mut out = vec![Vec::new(); text.marks.len()];
    let word = |word: &Word<'a>| match word {
        Word::Plain(word) => Some(*word),
        Word::Mark(_) => None,
    };
    for (at, mark) in text.words.iter().enumerate() {
        if let Word::Mark(n) = mark {
            let before = text.words[..at].iter().rev().take(2 * NEAR).filter_map(word).take(NEAR);
            let after = text.words[at + 1..].iter().take(2 * NEAR).filter_map(word).take(NEAR);
            out[*n] = before.chain(after).collect();
        }
    }
    out
}
