//! A logistic regression over sets of cues, each kept on its side, by coordinate descent.

use std::collections::BTreeMap;

use gloss::extract::company::model::{Cue, Cues, Side, Weights};
use gloss::extract::company::weigh;
use gloss::lexicon::companies::Sort;
use gloss::text::Reading;

use super::corpus::Text;

/// How many tenths of a natural logarithm make one.
const SCALE: f64 = 10.0;
/// How strongly weights are drawn to nought.
const RIDGE: f64 = 0.25;
/// Cues that other mentions give depend on the weights: how often they are gathered anew.
const ROUNDS: usize = 6;
/// How often a round goes over all weights.
const SWEEPS: usize = 400;

/// How often a set of cues was a company's, and how often not.
pub type Counts = BTreeMap<Cues, [f64; 2]>;

/// What the weights are before anything is learnt: everything weighs the same.
fn untaught() -> Weights {
    let even = |side: &Side| match side {
        Side::For => 30,
        Side::Against => -30,
        Side::Silent => 0,
    };
    Weights { threshold: 30, of: Cue::ALL.iter().map(|(_, side)| even(side)).collect() }
}

/// Learns the weights from marked texts.
pub fn learn(texts: &[Text]) -> Weights {
    (0..ROUNDS).fold(untaught(), |weights, _| fit(&count(texts, &weights)))
}

/// The mentions of marked texts by their cues. What stands within a mark, or cannot be judged, is left out.
pub fn count(texts: &[Text], weights: &Weights) -> Counts {
    let mut counts = Counts::new();
    for text in texts {
        let article = gloss::intake::read(&text.text, None);
        for mention in weigh(&Reading::new(&article), weights) {
            let (start, end) = (mention.span.start(), mention.span.end());
            let unmarked = mention.sort == Sort::Organization && !text.with_organizations;
            let within = text.marks.iter().any(|m| m.start <= start && end <= m.end);
            let marked = text.marks.iter().any(|m| m.start == start && end == m.end);
            if !mention.product && !unmarked && within == marked {
                counts.entry(mention.cues).or_default()[usize::from(marked)] += 1.0;
            }
        }
    }
    counts
}

/// The most likely weights, each drawn to nought and kept on its side.
fn fit(counts: &Counts) -> Weights {
    let rows: Vec<(Vec<usize>, [f64; 2])> = counts.iter().map(|(c, n)| (c.each().collect(), *n)).collect();
    let mut bias = 0.0;
    let mut of = vec![0.0; Cue::ALL.len()];
    let mut sums = vec![0.0; rows.len()];
    let mut holders: Vec<Vec<usize>> = vec![Vec::new(); of.len()];
    for (at, (cues, _)) in rows.iter().enumerate() {
        cues.iter().for_each(|cue| holders[*cue].push(at));
    }
    let all: Vec<usize> = (0..rows.len()).collect();
    for _ in 0..SWEEPS {
        let step = newton(&rows, &sums, &all, 0.0);
        bias += step;
        sums.iter_mut().for_each(|s| *s += step);
        for (cue, (_, side)) in Cue::ALL.iter().enumerate() {
            let moved = of[cue] + newton(&rows, &sums, &holders[cue], of[cue]);
            let kept = match side {
                Side::For => moved.max(0.0),
                Side::Against => moved.min(0.0),
                Side::Silent => 0.0,
            };
            holders[cue].iter().for_each(|at| sums[*at] += kept - of[cue]);
            of[cue] = kept;
        }
    }
    #[expect(clippy::cast_possible_truncation, reason = "weights are small")]
    let tenths = |x: f64| (x * SCALE).round() as i32;
    Weights { threshold: tenths(-bias), of: of.into_iter().map(tenths).collect() }
}

/// Newton's step for one weight, which `holders` hold.
fn newton(rows: &[(Vec<usize>, [f64; 2])], sums: &[f64], holders: &[usize], weight: f64) -> f64 {
    let (mut slope, mut bend) = (RIDGE * weight, RIDGE);
    for at in holders {
        let [without, with] = rows[*at].1;
        let likely = 1.0 / (1.0 + (-sums[*at]).exp());
        slope += (without + with) * likely - with;
        bend += (without + with) * likely * (1.0 - likely);
    }
    (-slope / bend).clamp(-1.0, 1.0)
}
