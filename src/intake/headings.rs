//! Headings in plain dress: a short line among paragraphs, without a mark that says so.
//!
//! Where a text marks none of its headings, a paragraph of one line becomes one if all of this holds:
//!
//! - it has at most twelve words, starts with a capital or a digit and does not end as a sentence or clause does;
//! - it is no byline, no date and no link from end to end;
//! - the block after it is a paragraph of more than twelve words;
//! - the block before it is such a paragraph as well, or ends as a sentence does, or is no paragraph.
//!
//! The first block becomes the title if it has that form and one of the next three blocks has more than twelve words.

use crate::model::{Article, BlockKind, Span};

const MOST_WORDS: usize = 12;

/// Raises the first heading of level 1 to the title, or marks headings in plain dress where a text marks none.
pub fn promote(article: &mut Article) {
    let mut marked = article.blocks.iter_mut().filter(|b| matches!(b.kind, BlockKind::Heading(_)));
    if let Some(first) = marked.next() {
        if first.kind == BlockKind::Heading(1) {
            first.kind = BlockKind::Title;
        }
        return;
    }
    if article.blocks.iter().any(|b| b.kind == BlockKind::Title) {
        return;
    }
    let sizes: Vec<_> = article.blocks.iter().map(|b| words(article, b.span)).collect();
    for at in 0..article.blocks.len() {
        let block = &article.blocks[at];
        if block.kind != BlockKind::Paragraph || !is_titular(article, block.span) {
            continue;
        }
        let is_long = |i: usize| sizes[i] > MOST_WORDS && article.blocks[i].kind == BlockKind::Paragraph;
        if at == 0 {
            if (1..article.blocks.len().min(4)).any(is_long) {
                article.blocks[at].kind = BlockKind::Title;
            }
        } else if at + 1 < article.blocks.len() && is_long(at + 1) && closes(article, at - 1, &sizes) {
            article.blocks[at].kind = BlockKind::Heading(2);
        }
    }
}

/// The words of a span, counted up to one more than a heading may have.
fn words(article: &Article, span: Span) -> usize {
    article.visible(span).flat_map(|s| article[s].split_whitespace()).take(MOST_WORDS + 1).count()
}

fn closes(article: &Article, block: usize, sizes: &[usize]) -> bool {
    let block_ends = || article[article.blocks[block].span].ends_with(['.', '!', '?', '”', '"', ')', ':']);
    article.blocks[block].kind != BlockKind::Paragraph || sizes[block] > MOST_WORDS || block_ends()
}

fn is_titular(article: &Article, span: Span) -> bool {
    if article[span].contains('\n') || words(article, span) > MOST_WORDS || is_link(article, span) {
        return false;
    }
    let text = article.visible_text(span);
    let opening = |c: char| matches!(c, '“' | '‘' | '"' | '\'' | '(');
    let first = text.trim_start_matches(opening).chars().next();
    let last = text.chars().next_back();
    first.is_some_and(|c| c.is_uppercase() || c.is_numeric())
        && last.is_some_and(|c| c.is_alphanumeric() || matches!(c, '”' | '’' | '"' | ')' | '%'))
        && text.chars().filter(|c| c.is_alphabetic()).count() > 1
        && !is_byline(&text)
        && !is_date(&text)
}

fn is_link(article: &Article, span: Span) -> bool {
    let at = article.links.partition_point(|l| l.span.end() <= span.start());
    article.links.get(at).is_some_and(|l| l.span.covers(span) || l.label.covers(span))
}

fn is_byline(text: &str) -> bool {
    let starts = |with: &str| text.get(..with.len()).is_some_and(|s| s.eq_ignore_ascii_case(with));
    starts("by ") || starts("photo") || starts("image") || starts("source:")
}

/// A line of at most six words with a month's name and a number: `April 9, 2026`, `Updated 9 Apr 2026`.
fn is_date(text: &str) -> bool {
    const MONTHS: &str = "jan feb mar apr may jun jul aug sep oct nov dec";
    let is_month = |w: &str| w.get(..3).is_some_and(|w| MONTHS.contains(&w.to_ascii_lowercase()));
    let words: Vec<_> = text.split_whitespace().collect();
    words.len() <= 6
        && words.iter().any(|w| is_month(w))
        && words.iter().any(|w| w.starts_with(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str =
        "The company said on Monday that it had sold more engines than in any quarter before, by far.";

    fn kinds(text: &str) -> Vec<BlockKind> {
        crate::intake::read(text, None).blocks.iter().map(|b| b.kind).collect()
    }

    #[test]
    fn a_short_line_between_paragraphs_is_a_heading() {
        let text = format!("{BODY}\n\nEngines are the new moat\n\n{BODY}");
        assert_eq!(kinds(&text), [BlockKind::Paragraph, BlockKind::Heading(2), BlockKind::Paragraph]);
    }

    #[test]
    fn sentences_bylines_dates_and_runs_of_lines_are_not() {
        for line in ["It was not enough.", "By Jo Smith", "April 9, 2026", "and more", "They said:"] {
            let text = format!("{BODY}\n\n{line}\n\n{BODY}");
            assert_eq!(kinds(&text)[1], BlockKind::Paragraph, "{line}");
        }
        let text = format!("{BODY}\n\nRed\n\nGreen\n\nBlue\n\nIt ended.");
        assert!(kinds(&text).iter().all(|k| *k == BlockKind::Paragraph));
    }

    #[test]
    fn the_first_short_line_is_the_title() {
        let text = format!("Engines sell well\n\nBy Jo Smith\n\n{BODY}");
        assert_eq!(kinds(&text)[..2], [BlockKind::Title, BlockKind::Paragraph]);
    }

    #[test]
    fn marked_headings_stand_alone() {
        let text = format!("# Engines\n\n{BODY}\n\nA short line\n\n{BODY}");
        assert_eq!(kinds(&text)[0], BlockKind::Title);
        assert_eq!(kinds(&text)[2], BlockKind::Paragraph);
    }
}
