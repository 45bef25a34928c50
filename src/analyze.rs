//! The whole pipeline in a few calls; the only door.

use crate::extract::EXTRACTORS;
use crate::insight;
use crate::model::{Analysis, Article};
use crate::resolve::resolve;
use crate::text::Reading;

/// Finds everything in an article and says what it adds up to.
pub fn analyze(article: &Article) -> Analysis {
    let reading = Reading::new(article);
    let candidates = EXTRACTORS.iter().flat_map(|e| e.find(&reading)).collect();
    let mut annotations = resolve(candidates);
    let summary = insight::gather(&reading, &mut annotations);
    Analysis { article: article.clone(), annotations, summary }
}
