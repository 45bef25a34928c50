//! The sentences that can be key points.

use std::ops::Range;

use crate::lexicon::small::Small;
use crate::lexicon::summary::{BOILERPLATE, END_HEADINGS, is_stigma};
use crate::model::{Block, BlockKind, Span};
use crate::text::{Reading, Sentence, TokenKind};

/// A sentence has at least so many words to say anything by itself.
const FEWEST_WORDS: usize = 6;

/// A line of the page and not of the article has at most so many words.
const LONGEST_BOILERPLATE: usize = 12;

/// The share of the article's blocks, from its end, in which a line of the page ends the article.
const TAIL: usize = 3;

/// A sentence of the running text.
#[derive(Debug)]
pub struct Candidate {
    /// Where it stands, without the sources that follow its stop.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// How many words it has.
    pub words: usize,
    /// The number of its paragraph, of those that have candidates.
    pub paragraph: usize,
    /// The number of headings before it.
    pub section: usize,
    /// Its place among the candidates of its paragraph, and how many there are.
    pub place: (usize, usize),
}

/// The sentences of the running text, in order.
pub fn find(reading: &Reading) -> Vec<Candidate> {
    let blocks = &reading.article.blocks;
    let sections: Vec<_> = sections(blocks);
    let end = end_of_article(reading);
    let mut out: Vec<Candidate> = Vec::with_capacity(reading.sentences.len());
    let mut paragraphs = 0;
    for in_block in reading.sentences.chunk_by(|a, b| a.block == b.block) {
        let number = in_block[0].block;
        if number >= end || !is_running(&blocks[number]) || is_boilerplate(reading, &blocks[number]) {
            continue;
        }
        let first = out.len();
        for sentence in in_block {
            out.extend(candidate(reading, sentence, paragraphs, sections[number]));
        }
        let count = out.len() - first;
        out[first..].iter_mut().enumerate().for_each(|(at, c)| c.place = (at, count));
        paragraphs += usize::from(count > 0);
    }
    out
}

/// For each block, the number of headings before it.
fn sections(blocks: &[Block]) -> Vec<usize> {
    let mut section = 0;
    let number = |b: &Block| {
        section += usize::from(matches!(b.kind, BlockKind::Heading(_)));
        section
    };
    blocks.iter().map(number).collect()
}

fn is_running(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem { .. } | BlockKind::Quote)
}

/// The number of the block that ends the article: after its first third a heading such as `References`; in its last third a
/// line that belongs to the page, or a byline.
fn end_of_article(reading: &Reading) -> usize {
    let blocks = &reading.article.blocks;
    let third = blocks.len() / TAIL;
    let ends = |at: &usize| {
        let block = &blocks[*at];
        is_end_heading(reading, block)
            || *at >= blocks.len() - third && (is_boilerplate(reading, block) || is_byline(reading, block))
    };
    (third..blocks.len()).find(ends).unwrap_or(blocks.len())
}

fn is_end_heading(reading: &Reading, block: &Block) -> bool {
    matches!(block.kind, BlockKind::Heading(_))
        && END_HEADINGS.iter().any(|heading| may_open(opening(reading, block), heading))
        && END_HEADINGS.contains(&beginning(reading, block).trim_end_matches(':'))
}

fn is_boilerplate(reading: &Reading, block: &Block) -> bool {
    let opening = opening(reading, block);
    let letter = opening.as_bytes().first().map_or(0, u8::to_ascii_lowercase);
    let starts = &BOILERPLATE[BOILERPLATE.partition_point(|start| start.as_bytes()[0] < letter)..];
    let mut alike = starts.iter().take_while(|start| start.as_bytes()[0] == letter);
    if !alike.any(|start| may_open(opening, start)) || has_more_words(reading, block, LONGEST_BOILERPLATE) {
        return false;
    }
    let text = beginning(reading, block);
    BOILERPLATE.iter().any(|start| text.starts_with(start))
}

/// Whether a text may start with a beginning in small letters, by its first word. None of those starts with a letter that
/// is in ASCII only when it is made small.
fn may_open(text: &str, start: &str) -> bool {
    for (own, other) in text.bytes().zip(start.bytes()) {
        if own.to_ascii_lowercase() != other {
            return !own.is_ascii() || own < b' ' && other == b' ';
        }
        if other == b' ' {
            return true;
        }
    }
    true
}

fn is_byline(reading: &Reading, block: &Block) -> bool {
    let opening = opening(reading, block);
    if !opening.starts_with(['B', 'b']) || !may_open(opening, "by ") || has_more_words(reading, block, 5) {
        return false;
    }
    let text = beginning(reading, block);
    text.starts_with("by ") && !text.ends_with('.')
}

fn has_more_words(reading: &Reading, block: &Block, count: usize) -> bool {
    words(reading, block).nth(count).is_some()
}

/// What a block shows first: all up to the next markup.
fn opening<'a>(reading: &Reading<'a>, block: &Block) -> &'a str {
    for shown in reading.article.visible(block.span) {
        let text = reading.article[shown].trim_start();
        if !text.is_empty() {
            return text;
        }
    }
    ""
}

/// The words of a block, as white space and markup part them.
fn words<'a>(reading: &Reading<'a>, block: &Block) -> impl Iterator<Item = &'a str> {
    let article = reading.article;
    article.visible(block.span).flat_map(|shown| article[shown].split_whitespace())
}

/// The first words of a block in small letters.
fn beginning(reading: &Reading, block: &Block) -> String {
    words(reading, block).take(LONGEST_BOILERPLATE + 1).collect::<Vec<_>>().join(" ").small()
}

fn candidate(reading: &Reading, sentence: &Sentence, paragraph: usize, section: usize) -> Option<Candidate> {
    let stop = stop(reading, sentence)?;
    let tokens = sentence.tokens.start..stop;
    let (mut words, mut numbers) = (0, 0);
    for token in &reading.tokens[tokens.clone()] {
        match token.kind {
            TokenKind::Word => words += 1,
            TokenKind::Number => numbers += 1,
            _ => {}
        }
    }
    let has_letter_first = reading.kind(tokens.start).is_some_and(|k| k != TokenKind::Symbol)
        || reading.get(tokens.start).is_some_and(|t| matches!(t, "“" | "\"" | "‘" | "$" | "€" | "£"));
    (words > 0 && words + numbers >= FEWEST_WORDS && has_letter_first).then(|| Candidate {
        span: reading.span(tokens.clone()),
        words: words + numbers,
        paragraph,
        section,
        place: (0, 1),
        tokens,
    })
}

/// One past the sentence's full stop and the closing quotation mark after it, where only brackets follow; `None` for a
/// question and for what has no stop.
fn stop(reading: &Reading, sentence: &Sentence) -> Option<usize> {
    let mut depth = 0_usize;
    for at in sentence.tokens.clone().rev() {
        match reading.get(at)? {
            ")" | "]" => depth += 1,
            "(" | "[" => depth = depth.saturating_sub(1),
            "." | "!" | "…" if depth == 0 => return Some(at + 1 + closing(reading, at + 1)),
            "”" | "\"" | "’" | "»" if depth == 0 => {}
            _ if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

fn closing(reading: &Reading, at: usize) -> usize {
    usize::from(reading.glued(at) && matches!(reading.get(at), Some("”" | "\"" | "’" | "»" | ")")))
}

/// Whether a candidate illustrates or hangs on the sentence before it.
pub fn hangs(reading: &Reading, candidate: &Candidate) -> bool {
    let first = candidate.tokens.start;
    is_stigma(reading.text(first), reading.get(first + 1).unwrap_or_default())
        || (first..first + 4).any(|token| reading.is(token, "same"))
}
