//! What is kept of a reading for that of the text after an edit: what stands there again is not read again.

use std::ops::Range;

use super::forms::{Forms, KeptForms, Numbering};
use super::lexer;
use super::sentences::{self, Sentence};
use super::token::{Token, narrow};
use crate::model::{Article, BlockKind, Span};

/// Where a stretch of an article stands: the byte and the block at which it starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The byte.
    pub byte: usize,
    /// The number of the block.
    pub block: usize,
}

/// Some blocks of an article.
#[derive(Clone, Debug)]
pub struct Stretch {
    /// Their numbers.
    pub blocks: Range<usize>,
    /// Where they start.
    pub byte: usize,
    /// Where the same blocks with the same text stood in the article of a reading that is kept.
    pub before: Option<Place>,
}

/// A reading without its text.
#[derive(Debug, Default)]
pub struct Kept {
    pub(super) tokens: Box<[Token]>,
    pub(super) sentences: Box<[Sentence]>,
    pub(super) blocks: Box<[Range<usize>]>,
    pub(super) forms: KeptForms,
}

/// The tokens of some blocks, of which there is one at least, given those of all.
pub(super) fn tokens_of(all: &[Range<usize>], blocks: &Range<usize>) -> Range<usize> {
    all[blocks.start].start..all[blocks.end - 1].end
}

/// The places among all sentences of those of some blocks.
pub(super) fn sentences_of(all: &[Sentence], blocks: &Range<usize>) -> Range<usize> {
    let before = |block: usize| all.partition_point(|s| s.block < block);
    before(blocks.start)..before(blocks.end)
}

/// What a text is cut into.
#[derive(Default)]
pub(super) struct Cut {
    pub tokens: Vec<Token>,
    pub sentences: Vec<Sentence>,
    /// The tokens of each block.
    pub blocks: Vec<Range<usize>>,
}

impl Cut {
    /// Reads the next block.
    fn read(&mut self, article: &Article, number: usize) {
        let block = &article.blocks[number];
        let start = self.tokens.len();
        make_room(&mut self.tokens, article, block.span);
        if block.kind != BlockKind::Code {
            let whole = [block.span];
            let parts = if block.cells.is_empty() { &whole[..] } else { &block.cells[..] };
            for part in parts {
                let start = self.tokens.len();
                lexer::lex(article, *part, &mut self.tokens);
                let tokens = start..self.tokens.len();
                sentences::split(&article.text, &self.tokens, tokens, number, &mut self.sentences);
            }
        }
        self.blocks.push(start..self.tokens.len());
    }

    /// Takes over the next blocks, which were kept.
    fn copy(&mut self, kept: &Kept, stretch: &Stretch, before: Place) {
        let blocks = before.block..before.block + stretch.blocks.len();
        let (tokens, here) = (tokens_of(&kept.blocks, &blocks), self.tokens.len());
        let (from, to) = (narrow(before.byte), narrow(stretch.byte));
        let moved = |range: &Range<usize>| range.start - tokens.start + here..range.end - tokens.start + here;
        let span = |span: Span| {
            Span::new(span.start() - before.byte + stretch.byte, span.end() - before.byte + stretch.byte)
        };
        for sentence in &kept.sentences[sentences_of(&kept.sentences, &blocks)] {
            self.sentences.push(Sentence {
                span: span(sentence.span),
                tokens: moved(&sentence.tokens),
                block: sentence.block - before.block + stretch.blocks.start,
            });
        }
        self.blocks.extend(kept.blocks[blocks].iter().map(moved));
        self.tokens.extend(kept.tokens[tokens.clone()].iter().map(|token| token.moved(from, to)));
    }
}

/// Reads an article of these stretches, which are all of it and of which none is empty.
pub(super) fn read<'a>(article: &'a Article, stretches: &[Stretch], kept: &Kept) -> (Cut, Forms<'a>) {
    let mut cut = Cut::default();
    if stretches.iter().any(|s| s.before.is_some()) {
        cut.tokens.reserve_exact(kept.tokens.len() + kept.tokens.len() / 16);
    }
    let mut anew = 0;
    for stretch in stretches {
        match stretch.before {
            Some(before) => cut.copy(kept, stretch, before),
            None => {
                stretch.blocks.clone().for_each(|block| cut.read(article, block));
                anew += tokens_of(&cut.blocks, &stretch.blocks).len();
            }
        }
    }
    let mut numbering = Numbering::new(cut.tokens.len(), anew, &kept.forms);
    for stretch in stretches {
        let tokens = &cut.tokens[tokens_of(&cut.blocks, &stretch.blocks)];
        match stretch.before {
            Some(before) => {
                let blocks = before.block..before.block + stretch.blocks.len();
                numbering.add_again(tokens_of(&kept.blocks, &blocks), |at| &article.text[tokens[at].span()]);
            }
            None => tokens.iter().for_each(|t| numbering.add(&article.text[t.span()], t.kind)),
        }
    }
    (cut, numbering.end())
}

/// Makes room for the tokens of all that follows in an article, if it is as dense as what was read: a list that doubles its
/// room would take twice of what is most of a reading's memory.
fn make_room(tokens: &mut Vec<Token>, article: &Article, block: Span) {
    let count = tokens.len();
    // A block whose words are shorter is the list's own affair.
    if tokens.capacity() - count >= block.len() / 4 {
        return;
    }
    let ahead = (article.text.len() - block.start()) as f64;
    let following = ahead * count as f64 / block.start().max(1) as f64;
    // Never so little that it would be asked for again and again.
    tokens.reserve_exact((following as usize).max(block.len() / 4).max(count / 8));
}
