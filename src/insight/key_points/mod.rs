//! The article's key points: its own sentences that say most of what it says.
//!
//! The method follows Edmundson (1969): each sentence is scored by where it stands, by the words it shares with the title
//! and by words that mark conclusions (`lexicon::summary`). Three things are added. Centrality is the mean weight
//! of a sentence's words, where a word weighs as much as the sentences that use it, as in SumBasic (Nenkova and Vanderwende
//! 2005). A sentence gains by length, up to that of a full sentence of news. And since articles are read here for their
//! figures and companies, it gains by the figures that it states and by naming companies, above all the leading one. Sentences are then chosen one by one; each choice costs the
//! others what they repeat of it and, beyond the opening, a share for standing in the same section (maximal marginal
//! relevance, Carbonell and Goldstein 1998).
//!
//! Only sentences of the running text can be chosen: no headings, bylines, captions, comment boxes, questions, fragments.
//!
//! Time is linear in the text, but for the choice: it compares pairs, and only among the [`CONSIDERED`] best sentences.

mod candidates;
mod score;
mod terms;

use crate::model::{Annotation, KeyPoint};
use crate::text::Reading;
use candidates::Candidate;
use score::Scores;

/// How many sentences at most are compared with each other.
pub const CONSIDERED: usize = 80;

/// How many key points an analysis holds at most; whoever shows them takes as many of the first as there is room for.
pub const MOST: usize = 10;

/// What a sentence loses for each hundredth of what it repeats of one that was chosen.
const REDUNDANCY: f64 = 0.9;

/// From this overlap on, a sentence only says again what one says that was chosen.
const REPEATED: f64 = 0.8;

/// What a sentence loses for each one that was chosen from its section.
const SAME_SECTION: f64 = 0.1;

/// What a sentence of the first paragraph loses for each other one.
const OPENING: f64 = 0.1;

/// What a sentence loses for each one that was chosen from its paragraph, unless that is the first.
const SAME_PARAGRAPH: f64 = 0.2;

/// The most telling sentences, best first; at most `most` and at most five or a third of those that can be chosen.
pub fn choose(reading: &Reading, annotations: &[Annotation], most: usize) -> Vec<KeyPoint> {
    let candidates = candidates::find(reading);
    let most = most.min((candidates.len() / 3).max(5));
    let mut terms = terms::Terms::new(reading, &candidates);
    let mut scores = Scores::new(reading, annotations, &candidates, &terms);
    let mut left = best(candidates.len(), |at, bar| scores.above(at, bar));
    left.iter().for_each(|(at, _)| terms.arrange(*at));
    let mut chosen = Vec::new();
    while chosen.len() < most && !left.is_empty() {
        let best = (0..left.len()).max_by(|a, b| left[*a].1.total_cmp(&left[*b].1).then(b.cmp(a)));
        let (at, _) = left.swap_remove(best.unwrap_or(0));
        left.retain_mut(|(other, score)| {
            let overlap = terms.overlap(at, *other);
            *score -= cost(&candidates[at], &candidates[*other], overlap);
            overlap < REPEATED
        });
        chosen.push(at);
    }
    let point = |(rank, at): (usize, usize)| KeyPoint {
        span: candidates[at].span,
        rank: u16::try_from(rank + 1).unwrap_or(u16::MAX),
    };
    chosen.into_iter().enumerate().map(point).collect()
}

/// The places of the best scores with these, best first; of equal ones the first. `above` is asked for the score of each
/// place where it is greater than that of the last of the best so far.
fn best(count: usize, mut above: impl FnMut(usize, f64) -> Option<f64>) -> Vec<(usize, f64)> {
    let mut best: Vec<(usize, f64)> = Vec::with_capacity(CONSIDERED + 1);
    for at in 0..count {
        let bar = best.get(CONSIDERED - 1).map_or(f64::NEG_INFINITY, |(_, score)| *score);
        let Some(score) = above(at, bar) else { continue };
        best.insert(best.partition_point(|(_, other)| other.total_cmp(&score).is_ge()), (at, score));
        best.truncate(CONSIDERED);
    }
    best
}

/// What the choice of one sentence costs another.
fn cost(chosen: &Candidate, other: &Candidate, overlap: f64) -> f64 {
    let opens = chosen.paragraph == 0 && other.paragraph == 0;
    let near = match (chosen.section == other.section, chosen.paragraph == other.paragraph) {
        _ if opens => OPENING,
        (_, true) => SAME_SECTION + SAME_PARAGRAPH,
        (true, false) => SAME_SECTION,
        (false, false) => 0.0,
    };
    REDUNDANCY * overlap * overlap + near
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake;

    fn chosen(text: &str) -> Vec<String> {
        let article = intake::read(text, None);
        let reading = Reading::new(&article);
        choose(&reading, &[], MOST).iter().map(|p| article.visible_text(p.span)).collect()
    }

    #[test]
    fn only_running_text_is_chosen() {
        let text = "# Engines sell well\n\nBy Jo Smith\n\nPhoto: Jo Smith for the paper, taken on Monday.\n\n\
            The maker sold more engines in March than in any month before. Why does that matter?\n\n\
            ## A heading that has a stop.\n\nThe plant in the north now runs at night as well, to meet orders.\n\n\
            Leave a Reply\n\nYour email address will not be published. Required fields are marked *\n\nYou missed";
        let mut points = chosen(text);
        points.sort();
        assert_eq!(
            points,
            [
                "The maker sold more engines in March than in any month before.",
                "The plant in the north now runs at night as well, to meet orders."
            ]
        );
    }

    #[test]
    fn a_row_of_numbers_says_nothing() {
        assert!(chosen("“10–15 [3, 7–9] 12 14 16 18.").is_empty());
    }

    #[test]
    fn sources_at_the_end_of_a_sentence_are_left_out() {
        let text = "The maker sold more engines in March than in any month before. ([a.com](https://a.com))";
        assert_eq!(chosen(text), ["The maker sold more engines in March than in any month before."]);
    }

    #[test]
    fn what_was_said_is_not_said_again() {
        let text = "The maker sold 500 engines in March, a record for the firm. The firm sold 500 engines in March.\n\n\
            Orders from abroad now wait for nine months, and a second plant opens in May.";
        let points = chosen(text);
        assert!(points[0].starts_with("The maker") && points[1].starts_with("Orders"), "{points:?}");
    }

    #[test]
    fn what_follows_the_article_is_not_of_it() {
        let text = "# Engines sell well\n\nThe maker sold more engines in March than in any month before.\n\n\
            The plant in the north now runs at night as well, to meet orders.\n\n## References\n\n\
            1. Smith, J. (2019). Engines of the north and how they are made.\n\nMore on engines will follow in the next issue.";
        assert_eq!(chosen(text).len(), 2, "{:?}", chosen(text));
    }

    #[test]
    fn the_best_are_those_that_sorting_would_bring_first() {
        let scores: Vec<f64> = (0..500_u32).map(|n| f64::from(n * 7_919 % 97)).collect();
        let mut sorted: Vec<usize> = (0..scores.len()).collect();
        sorted.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]));
        let places = |count| {
            let best = best(count, |at, bar| Some(scores[at]).filter(|score| *score > bar));
            best.into_iter().map(|(at, _)| at).collect::<Vec<_>>()
        };
        assert_eq!(places(scores.len()), sorted[..CONSIDERED]);
        assert_eq!(places(3), [1, 2, 0]);
    }

    #[test]
    fn an_empty_text_has_none() {
        assert!(chosen("").is_empty() && chosen("Title").is_empty());
    }
}
