//! Figures: money, percent, quantities, multiples, dates and durations.

pub mod amounts;
mod cardinal;
mod context;
pub mod date;
mod denomination;
mod digits;
pub mod duration;
mod fraction;
mod lookalike;
mod measure;
mod money;
mod multiple;
mod name;
mod noun;
mod numeral;
mod percent;
mod power;
mod quantity;
mod range;
mod rate;
#[cfg(test)]
mod soup;

use crate::model::{Annotation, Article, Emphasis, Span};
use crate::text::line;

/// Drops what starts in inline code: `timeout = 30` states nothing of the world.
fn outside_code(article: &Article, found: &mut Vec<Annotation>) {
    let is_code = |(span, emphasis): &(Span, Emphasis)| (*emphasis == Emphasis::Code).then_some(*span);
    let code: Vec<Span> = article.emphasis.iter().filter_map(is_code).collect();
    found.retain(|a| {
        let after = code.partition_point(|c| c.start() <= a.span.start());
        after.checked_sub(1).is_none_or(|i| code[i].end() <= a.span.start())
    });
}
