//! Selecting words without a pointer: by words and by sentences.

use crate::app::places::block_at;
use crate::model::{Article, Span};

/// How words came to be selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// By pointer or caret: the browser shows them.
    Browser,
    /// By keys: the page shows them.
    Keys,
}

/// Selected words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pick {
    /// Where they stand.
    pub span: Span,
    /// How they came to be selected.
    pub by: By,
}

/// A step of an end of the selected words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stretch {
    /// The end by words: 1 is a word more, −1 a word less.
    Word(isize),
    /// The end by sentences.
    Sentence(isize),
    /// The start by words: 1 is a word later, −1 a word earlier.
    Start(isize),
}

impl Stretch {
    /// The words that are selected after it; always one at least.
    pub fn of(self, article: &Article, span: Span) -> Span {
        match self {
            Self::Word(1..) => Span::new(span.start(), next_end(article, span.end()).unwrap_or(span.end())),
            Self::Word(_) => shorter(article, span, |_| true),
            Self::Sentence(1..) => {
                let mut end = span.end();
                while let Some(next) = next_end(article, end) {
                    end = next;
                    if closes(article, end) {
                        break;
                    }
                }
                Span::new(span.start(), end)
            }
            Self::Sentence(_) => shorter(article, span, |end| closes(article, end)),
            Self::Start(1..) => {
                let later = words_in(article, span).map(|w| w.start()).find(|start| *start > span.start());
                Span::new(later.unwrap_or(span.start()), span.end())
            }
            Self::Start(_) => {
                let earlier = last_word_before(article, span.start()).map_or(span.start(), Span::start);
                Span::new(earlier, span.end())
            }
        }
    }
}

/// The words of an article from a byte on, wherever they first are.
pub(super) fn word_from(article: &Article, byte: usize) -> Option<Span> {
    let first = block_at(&article.blocks, byte)?;
    (first..article.blocks.len()).find_map(|block| words(article, block).into_iter().find(|w| w.end() > byte))
}

/// A span without white space and half characters at its ends; none where nothing shows of it.
pub fn trimmed(article: &Article, span: Span) -> Option<Span> {
    let shown = || {
        article
            .visible(span)
            .flat_map(|part| article[part].char_indices().map(move |(at, c)| (part.start() + at, c)))
    };
    let (start, _) = shown().find(|(_, c)| !c.is_whitespace())?;
    let (last, c) = shown().filter(|(_, c)| !c.is_whitespace()).last()?;
    let end = last + c.len_utf8();
    Some(Span::new(start, end + joined(&article.text[end..])))
}

/// How many bytes at the head of `rest` belong to the character before it: accents, joiners and what they join.
fn joined(rest: &str) -> usize {
    let mut length = 0;
    let mut after_joiner = false;
    for c in rest.chars() {
        let belongs = matches!(c, '\u{300}'..='\u{36f}' | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{200d}' | '\u{1f3fb}'..='\u{1f3ff}');
        if !belongs && !after_joiner {
            break;
        }
        after_joiner = c == '\u{200d}';
        length += c.len_utf8();
    }
    length
}

/// The words of a block as they show.
fn words(article: &Article, block: usize) -> Vec<Span> {
    let Some(block) = article.blocks.get(block) else { return Vec::new() };
    let mut out: Vec<Span> = Vec::new();
    let mut open = false;
    for part in article.visible(block.span) {
        for (at, c) in article[part].char_indices() {
            let here = Span::new(part.start() + at, part.start() + at + c.len_utf8());
            match out.last_mut().filter(|_| open && !c.is_whitespace()) {
                Some(word) => *word = word.to(here),
                None if c.is_whitespace() => {}
                None => out.push(here),
            }
            open = !c.is_whitespace();
        }
    }
    out
}

/// The words that stand, in part at least, in a span.
fn words_in(article: &Article, span: Span) -> impl DoubleEndedIterator<Item = Span> {
    let first = block_at(&article.blocks, span.start()).unwrap_or(0);
    let last = block_at(&article.blocks, span.end().saturating_sub(1)).unwrap_or(0);
    let all: Vec<Span> = (first..=last).flat_map(|block| words(article, block)).collect();
    all.into_iter().filter(move |word| word.overlaps(span))
}

fn next_end(article: &Article, end: usize) -> Option<usize> {
    word_from(article, end).map(Span::end)
}

fn last_word_before(article: &Article, byte: usize) -> Option<Span> {
    let last = block_at(&article.blocks, byte)?;
    (0..=last).rev().find_map(|block| words(article, block).into_iter().rfind(|w| w.start() < byte))
}

/// The span up to the last word before its own last one at whose end it may stop; its first word stays.
fn shorter(article: &Article, span: Span, stops: impl Fn(usize) -> bool) -> Span {
    let ends: Vec<usize> = words_in(article, span).map(Span::end).filter(|end| *end < span.end()).collect();
    let end = ends.iter().rev().copied().find(|end| stops(*end)).or(ends.first().copied());
    Span::new(span.start(), end.unwrap_or(span.end()))
}

/// Whether a sentence or block ends with the word that ends here.
fn closes(article: &Article, end: usize) -> bool {
    let Some(block) = block_at(&article.blocks, end.saturating_sub(1)) else { return true };
    let all = words(article, block);
    let Some(word) = all.iter().find(|word| word.end() == end) else { return false };
    let text = article[*word].trim_end_matches(['"', '\'', '”', '’', ')', ']', '*', '_']);
    all.last() == Some(word) || text.ends_with(['.', '!', '?', '…'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake;
    use crate::model::Format;

    const TEXT: &str = "It raised **$5 million** in May. Sales rose.\n\nThen it left.";

    fn steps(from: &str, steps: &[Stretch]) -> String {
        let article = intake::read(TEXT, Some(Format::Markdown));
        let start = TEXT.find(from).expect("the words are there");
        let first = Span::new(start, start + from.len());
        let span = steps.iter().fold(first, |span, step| step.of(&article, span));
        article.visible_text(span)
    }

    #[test]
    fn words_and_sentences_are_added_and_taken_away() {
        assert_eq!(steps("$5 million", &[Stretch::Word(1)]), "$5 million in");
        assert_eq!(steps("$5 million", &[Stretch::Word(-1)]), "$5");
        assert_eq!(steps("$5", &[Stretch::Word(-1)]), "$5", "a word stays");
        assert_eq!(steps("$5 million", &[Stretch::Sentence(1)]), "$5 million in May.");
        let two = [Stretch::Sentence(1), Stretch::Sentence(1)];
        assert_eq!(steps("$5 million", &two), "$5 million in May. Sales rose.");
        let back = [two[0], two[1], Stretch::Sentence(-1)];
        assert_eq!(steps("$5 million", &back), "$5 million in May.");
    }

    #[test]
    fn the_start_moves_and_blocks_are_crossed() {
        assert_eq!(steps("$5 million", &[Stretch::Start(-1)]), "raised $5 million");
        assert_eq!(steps("$5 million", &[Stretch::Start(1), Stretch::Start(1)]), "million");
        assert_eq!(steps("rose.", &[Stretch::Word(1)]), "rose.\n\nThen");
        assert_eq!(steps("Then", &[Stretch::Start(-1)]), "rose.\n\nThen");
        assert_eq!(steps("left.", &[Stretch::Word(1), Stretch::Sentence(1)]), "left.");
    }

    #[test]
    fn ends_are_whole_characters_without_white_space() {
        let text = "one  cafe\u{301} two";
        let article = intake::read(text, Some(Format::Plain));
        let cut = text.find('\u{301}').expect("an accent");
        let span = trimmed(&article, Span::new(3, cut)).expect("words");
        assert_eq!(&article[span], "cafe\u{301}");
        assert_eq!(trimmed(&article, Span::new(3, 5)), None);
    }
}
