//! The whole pipeline in a few calls; the only door. `steps` is the same for somebody who shows what is found meanwhile.

pub mod changes;
mod memory;
mod pieces;
pub mod steps;

pub use memory::Memory;
pub use steps::{Pause, Share, Watcher, again_in_steps, in_steps};

use crate::extract::{EXTRACTORS, Habits};
use crate::insight;
use crate::model::{Analysis, Annotation, Article, DateOrder};
use crate::resolve::resolve;
use crate::text::Reading;

/// Finds everything in an article and says what it adds up to.
pub fn analyze(article: &Article) -> Analysis {
    analyze_with(article, DateOrder::default())
}

/// The same for a reader who understands dates in digits, where the article leaves them open, in an order.
pub fn analyze_with(article: &Article, order: DateOrder) -> Analysis {
    let reading = Reading::with_order(article, order);
    let habits = Habits::of(&reading);
    let mut candidates = Vec::new();
    for extractor in EXTRACTORS {
        let mut found = extractor.find_in(&reading, &habits);
        candidates.reserve_exact(found.len());
        candidates.append(&mut found);
    }
    let mut annotations = resolve(candidates);
    insight::meaning::complete(&reading, &mut annotations);
    for (complete, _) in insight::STEPS {
        complete(&reading, &mut annotations);
    }
    summed_up(&reading, &habits, annotations)
}

fn summed_up(reading: &Reading, habits: &Habits, annotations: Vec<Annotation>) -> Analysis {
    let mut summary = insight::sum_up(reading, &annotations);
    summary.day = habits.dates.day();
    Analysis { article: reading.article.clone(), annotations, summary }
}
