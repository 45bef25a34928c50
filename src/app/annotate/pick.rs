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
                let block = word_from(article, span.end()).and_then(|w| block_at(&article.blocks, w.start()));
                let all = block.map(|block| closings(article, block)).unwrap_or_default();
                let close = all.iter().find(|(word, closes)| *closes && word.end() > span.end());
                Span::new(span.start(), close.map_or(span.end(), |(word, _)| word.end()))
            }
            Self::Sentence(_) => shorter(article, span, |closes| closes),
            Self::Start(1..) => {
                let later =
                    words_in(article, span).map(|(w, _)| w.start()).find(|start| *start > span.start());
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

/// The words of a block, and whether a sentence or the block ends with them.
fn closings(article: &Article, block: usize) -> Vec<(Span, bool)> {
    let all = words(article, block);
    let last = all.last().copied();
    let closes = |word: Span| {
        let text = article[word].trim_end_matches(['"', '\'', '”', '’', ')', ']', '*', '_']);
        last == Some(word) || text.ends_with(['.', '!', '?', '…'])
    };
    all.into_iter().map(|word| (word, closes(word))).collect()
}

/// The words that stand, in part at least, in a span, and whether a sentence or a block ends with them.
fn words_in(article: &Article, span: Span) -> impl DoubleEndedIterator<Item = (Span, bool)> {
    let first = block_at(&article.blocks, span.start()).unwrap_or(0);
    let last = block_at(&article.blocks, span.end().saturating_sub(1)).unwrap_or(0);
    let all: Vec<_> = (first..=last).flat_map(|block| closings(article, block)).collect();
    all.into_iter().filter(move |(word, _)| word.overlaps(span))
}

fn next_end(article: &Article, end: usize) -> Option<usize> {
    word_from(article, end).map(Span::end)
}

fn last_word_before(article: &Article, byte: usize) -> Option<Span> {
    let last = block_at(&article.blocks, byte)?;
    (0..=last).rev().find_map(|block| words(article, block).into_iter().rfind(|w| w.start() < byte))
}

/// The span up to the last word before its own last one at whose end it may stop; its first word stays.
fn shorter(article: &Article, span: Span, stops: impl Fn(bool) -> bool) -> Span {
    let all: Vec<_> = words_in(article, span).filter(|(word, _)| word.end() < span.end()).collect();
    let end = all.iter().rev().find(|(_, closes)| stops(*closes)).or(all.first());
    Span::new(span.start(), end.map_or(span.end(), |(word, _)| word.end()))
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
