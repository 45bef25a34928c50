//! Where a long article is cut.

use std::ops::Range;

use crate::model::{Article, Block};

/// How many bytes a piece has at least and, unless one of its blocks is longer, about at most: some milliseconds' work.
const LEAST: usize = 3_000;
const MOST: usize = 9_000;

/// The blocks of each piece, in order. What a block begins with decides whether a piece ends with it, so that a change
/// moves the borders of its own piece and seldom those of others.
pub fn pieces(article: &Article) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let (mut first, mut from) = (0, 0);
    for (place, block) in article.blocks.iter().enumerate() {
        let long = block.span.end().saturating_sub(from);
        let may_end = long >= MOST || long >= LEAST && is_border(article, block);
        if may_end && !quotation_goes_on(article, place) {
            out.push(first..place + 1);
            (first, from) = (place + 1, block.span.end());
        }
    }
    if first < article.blocks.len() {
        out.push(first..article.blocks.len());
    }
    out
}

/// One block in three.
fn is_border(article: &Article, block: &Block) -> bool {
    let sum: u32 = article[block.span].bytes().take(24).map(u32::from).sum();
    sum.is_multiple_of(3)
}

/// Whether a quotation of a block may go on in the next, which then belongs to it: that one opens it again.
fn quotation_goes_on(article: &Article, place: usize) -> bool {
    let Some(next) = article.blocks.get(place + 1) else { return false };
    let (text, next) = (&article[article.blocks[place].span], article[next.span].trim_start());
    let unclosed = |open, close| text.rfind(open).is_some_and(|at| !text[at..].contains(close));
    match next.chars().next() {
        Some('“') => unclosed('“', '”'),
        Some('«') => unclosed('«', '»'),
        Some('„') => unclosed('„', '“'),
        Some(mark @ ('"' | '‘')) => text.contains(mark),
        // Markup may stand before the mark.
        Some(other) => !other.is_alphanumeric() && next.chars().take(8).any(|c| "“«„\"‘".contains(c)),
        None => false,
    }
}
