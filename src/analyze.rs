//! The whole pipeline in a few calls; the only door.

use crate::extract::EXTRACTORS;
use crate::extract::figure::date;
use crate::insight;
use crate::model::{Analysis, Article, DateOrder};
use crate::resolve::resolve;
use crate::text::Reading;

/// Finds everything in an article and says what it adds up to.
pub fn analyze(article: &Article) -> Analysis {
    analyze_with(article, DateOrder::default())
}

/// The same for a reader who understands dates in digits, where the article leaves them open, in an order.
pub fn analyze_with(article: &Article, order: DateOrder) -> Analysis {
    let reading = Reading::with_order(article, order);
    let mut candidates = Vec::new();
    for extractor in EXTRACTORS {
        let mut found = extractor.find(&reading);
        candidates.reserve_exact(found.len());
        candidates.append(&mut found);
    }
    let mut annotations = resolve(candidates);
    let mut summary = insight::gather(&reading, &mut annotations);
    summary.day = date::day_of(&reading);
    Analysis { article: article.clone(), annotations, summary }
}
