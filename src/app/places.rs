//! Short passages of an article: what stands round a place.

use crate::model::{Article, Block, Span};

/// A passage with the words it is about in the middle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// What stands before.
    pub before: String,
    /// The words themselves.
    pub words: String,
    /// What stands after.
    pub after: String,
}

/// The block that holds a byte, or the nearest one before it.
pub fn block_at(blocks: &[Block], byte: usize) -> Option<usize> {
    let after = blocks.partition_point(|b| b.span.start() <= byte);
    (!blocks.is_empty()).then(|| after.saturating_sub(1))
}

/// What stands round `span` within its block, at most about `reach` bytes to either side, cut at words.
pub fn excerpt(article: &Article, span: Span, reach: usize) -> Excerpt {
    let block = block_at(&article.blocks, span.start()).map_or(span, |b| article.blocks[b].span.to(span));
    let from = article.text.ceil_char_boundary(span.start().saturating_sub(reach).max(block.start()));
    let to = article.text.floor_char_boundary(span.end().saturating_add(reach).min(block.end()));
    let mut before = flat(&shown(article, Span::new(from.min(span.start()), span.start())));
    let mut after = flat(&shown(article, Span::new(span.end(), to.max(span.end()))));
    if from > block.start() {
        let cut = before.find(' ').map_or(before.len(), |space| space + 1);
        before = format!("…{}", &before[cut..]);
    }
    if to < block.end() {
        let cut = after.rfind(' ').unwrap_or(0);
        after.truncate(cut);
        after.push('…');
    }
    Excerpt { before, words: flat(&shown(article, span)), after }
}

/// Shown text on one line.
pub fn line(article: &Article, span: Span) -> String {
    one_line(&shown(article, span))
}

/// The text of `span` as the article shows it: without markup, and the marks of its notes raised: `[^1]` as `¹`.
pub fn shown(article: &Article, span: Span) -> String {
    let text = article.visible_text(span);
    if !text.contains(NOTE) {
        return text;
    }
    let mut parts = text.split(NOTE);
    let mut out = parts.next().unwrap_or_default().to_string();
    for part in parts {
        match part.split_once(']').and_then(|(label, rest)| Some((raised(article, label)?, rest))) {
            Some((label, rest)) => out.extend([label.as_str(), rest]),
            None => out.extend([NOTE, part]),
        }
    }
    out
}

/// What the mark of a footnote starts with.
const NOTE: &str = "[^";

/// The label of a footnote as it stands above the line; what is no number stays in brackets.
fn raised(article: &Article, label: &str) -> Option<String> {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let digit = |c: char| c.to_digit(10).and_then(|d| DIGITS.get(d as usize).copied());
    let number: Option<String> = label.chars().map(digit).collect();
    let is_label = || article.blocks.iter().any(|b| b.label.as_deref() == Some(label));
    match number {
        Some(number) if (1..=3).contains(&label.len()) => Some(number),
        _ => is_label().then(|| format!("[{label}]")),
    }
}

/// A text on one line, without white space at its ends.
pub fn one_line(text: &str) -> String {
    flat(text).trim().into()
}

/// Every run of white space as one space.
pub(super) fn flat(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c.is_whitespace() {
            true if out.ends_with(' ') => {}
            true => out.push(' '),
            false => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake;

    #[test]
    fn excerpts_keep_to_their_block_and_cut_at_words() {
        let article = intake::plain::read("First line.\nThe naïve café raised $5 in the end.\nLast.");
        let start = article.text.find("$5").unwrap();
        let span = Span::new(start, start + 2);
        let wide = excerpt(&article, span, 100);
        assert_eq!((wide.before.as_str(), wide.after.as_str()), ("The naïve café raised ", " in the end."));
        let narrow = excerpt(&article, span, 10);
        assert_eq!((narrow.before.as_str(), narrow.after.as_str()), ("…raised ", " in the…"));
    }

    #[test]
    fn marks_of_notes_are_raised() {
        let text = "It raised $5[^1] and[^a] lost [^2z].\n\n[^1]: One.\n[^a]: Two.";
        let article = intake::read(text, Some(crate::model::Format::Markdown));
        let start = article.text.find("$5").unwrap();
        let around = excerpt(&article, Span::new(start, start + 2), 100);
        assert_eq!((around.words.as_str(), around.after.as_str()), ("$5", "¹ and[a] lost [^2z]."));
        assert_eq!(line(&article, article.blocks[0].span), "It raised $5¹ and[a] lost [^2z].");
    }

    #[test]
    fn any_reach_is_safe() {
        let article = intake::plain::read("ééé $5 ééé");
        for reach in 0..20 {
            assert_eq!(excerpt(&article, Span::new(7, 9), reach).words, "$5");
        }
    }
}
