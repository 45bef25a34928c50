//! An article as the extractors read it.

use std::ops::Range;

use super::forms::{Forms, Numbers};
use super::kept::{self, Kept, Stretch};
use super::one_line::one_line;
use super::sentences::Sentence;
use super::token::{Token, TokenKind, narrow};
use crate::lexicon::company_words::Roles;
use crate::lexicon::table::same;
use crate::lexicon::traits::{Known, Traits};
use crate::model::{Article, DateOrder, Span};

/// An article with its tokens and sentences. Made once; every extractor reads the same. It is looked at so often that its lists
/// are slices: of those the compiler knows by itself how to take an element, even where it makes programs small.
pub struct Reading<'a> {
    /// The article.
    pub article: &'a Article,
    /// Its tokens, in order; code blocks have none.
    pub tokens: Box<[Token]>,
    /// Its sentences, in order; the cells of a table row are sentences of their own.
    pub sentences: Box<[Sentence]>,
    /// How its reader understands dates in digits that the article leaves open.
    pub order: DateOrder,
    /// The texts of the tokens: asked for so often that cutting them out each time would be felt.
    forms: Forms<'a>,
    blocks: Box<[Range<usize>]>,
}

impl<'a> Reading<'a> {
    /// Reads the article.
    pub fn new(article: &'a Article) -> Self {
        Self::with_order(article, DateOrder::default())
    }

    /// Reads the article for somebody who understands open dates in an order.
    pub fn with_order(article: &'a Article, order: DateOrder) -> Self {
        let whole = Stretch { blocks: 0..article.blocks.len(), byte: 0, before: None };
        let stretches: &[Stretch] = if article.blocks.is_empty() { &[] } else { &[whole] };
        Self::again(article, order, stretches, &Kept::default())
    }

    /// Reads an article of these stretches, which are all of it and of which none is empty; what was kept of a reading in
    /// which some of them stood before is not read again.
    pub fn again(article: &'a Article, order: DateOrder, stretches: &[Stretch], kept: &Kept) -> Self {
        let (cut, forms) = kept::read(article, stretches, kept);
        Self {
            article,
            tokens: cut.tokens.into(),
            sentences: cut.sentences.into(),
            order,
            forms,
            blocks: cut.blocks.into(),
        }
    }

    /// What is kept of it for the reading of the text after an edit.
    pub fn kept(self) -> Kept {
        let forms = self.forms.kept();
        Kept { tokens: self.tokens, sentences: self.sentences, blocks: self.blocks, forms }
    }

    /// The reading of a `part` of the article whose text starts at its byte `start` and whose blocks are its from `block` on:
    /// nothing is read again.
    pub fn part<'b>(
        &self,
        part: &'b Article,
        start: usize,
        block: usize,
        numbers: &mut Numbers,
    ) -> Reading<'b>
    where
        'a: 'b,
    {
        let blocks = block..block + part.blocks.len();
        let own = |at: usize| self.blocks.get(at).map_or(self.tokens.len(), |tokens| tokens.start);
        let tokens = own(blocks.start)..own(blocks.end);
        let sentences = self.sentences[self.sentences_of(blocks.clone())].iter();
        let moved = |range: &Range<usize>| range.start - tokens.start..range.end - tokens.start;
        Reading {
            article: part,
            tokens: self.tokens[tokens.clone()].iter().map(|t| t.moved(narrow(start), 0)).collect(),
            sentences: sentences
                .map(|s| Sentence {
                    span: Span::new(s.span.start() - start, s.span.end() - start),
                    tokens: moved(&s.tokens),
                    block: s.block - block,
                })
                .collect(),
            order: self.order,
            forms: self.forms.part(tokens.clone(), numbers),
            blocks: self.blocks[blocks.clone()].iter().map(moved).collect(),
        }
    }

    /// The text of a token.
    pub fn text(&self, token: usize) -> &'a str {
        self.forms.text(token)
    }

    /// The text of a token, or nothing beyond the last.
    pub fn get(&self, token: usize) -> Option<&'a str> {
        self.forms.get(token)
    }

    /// Whether a token reads `word`, whatever its capitals; `word` is in small ASCII letters.
    pub fn is(&self, token: usize, word: &str) -> bool {
        self.get(token).is_some_and(|t| same(t, word))
    }

    /// A token's kind.
    pub fn kind(&self, token: usize) -> Option<TokenKind> {
        self.tokens.get(token).map(|t| t.kind)
    }

    /// Whether the token exists, and follows the one before it without a space.
    pub fn glued(&self, token: usize) -> bool {
        self.tokens.get(token).is_some_and(|t| t.glued)
    }

    /// Whether the token is a word that starts with a capital.
    pub fn capitalised(&self, token: usize) -> bool {
        self.traits(token).any(Traits::CAPITAL)
    }

    /// What kinds of word a token is; none beyond the last token.
    pub fn traits(&self, token: usize) -> Traits {
        self.forms.traits(token)
    }

    /// What kinds of word some tokens are, all together: what has none of a rule's traits need not be looked at by it.
    pub fn traits_of(&self, tokens: Range<usize>) -> Traits {
        self.forms.traits_of(tokens)
    }

    /// The first of some tokens that has one of these traits: what has none of a rule's need not be looked at by it.
    pub fn find(&self, tokens: Range<usize>, traits: Traits) -> Option<usize> {
        self.forms.find(tokens, traits)
    }

    /// What the lexicon says of a token; nothing beyond the last.
    pub fn known(&self, token: usize) -> Known {
        self.forms.known(token)
    }

    /// The roles of a token in and around the names of companies; none beyond the last.
    pub fn roles(&self, token: usize) -> Roles {
        self.forms.roles(token)
    }

    /// The number of a token's text among the different texts of the reading: tokens of one number have one text.
    pub fn form(&self, token: usize) -> usize {
        self.forms.of(token)
    }

    /// The numbers of the texts of some tokens.
    pub fn forms_of(&self, tokens: Range<usize>) -> &[u32] {
        self.forms.of_all(tokens)
    }

    /// How many different texts its tokens have: their numbers are below that.
    pub fn forms(&self) -> usize {
        self.forms.texts().len()
    }

    /// What is said of each of the different texts, by its number: asked once for each, however often it stands there.
    pub fn by_form<T>(&self, ask: impl Fn(&'a str) -> T) -> Vec<T> {
        self.forms.texts().iter().map(|text| ask(text)).collect()
    }

    /// The tokens, in order, for whose texts this holds: asked once for each of the different texts.
    pub fn tokens_where(&self, holds: impl Fn(&'a str) -> bool) -> Vec<usize> {
        self.forms.tokens_of(&self.by_form(holds))
    }

    /// The tokens, in order, whose texts are among some: for each text, by its number, whether it is.
    pub fn tokens_of(&self, forms: &[bool]) -> Vec<usize> {
        self.forms.tokens_of(forms)
    }

    /// The span from the first to the last token of a range that is not empty.
    pub fn span(&self, tokens: Range<usize>) -> Span {
        self.tokens[tokens.start].span().to(self.tokens[tokens.end - 1].span())
    }

    /// The shown text of a span on one line.
    pub fn shown(&self, span: Span) -> String {
        one_line(self.article.visible_text(span))
    }

    /// The tokens that overlap a span.
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let start = self.tokens.partition_point(|t| t.end() <= span.start());
        let end = self.tokens.partition_point(|t| t.start() < span.end());
        start..end.max(start)
    }

    /// The number of the sentence that holds a token.
    pub fn sentence_of(&self, token: usize) -> usize {
        self.sentences.partition_point(|s| s.tokens.end <= token)
    }

    /// The tokens of a block.
    pub fn block(&self, block: usize) -> Range<usize> {
        self.blocks[block].clone()
    }

    /// The sentences of some blocks.
    pub fn sentences_of(&self, blocks: Range<usize>) -> Range<usize> {
        kept::sentences_of(&self.sentences, &blocks)
    }

    /// The words that a reader counts: word and number tokens that are not glued to the one before.
    pub fn words(&self) -> usize {
        let mut count = 0;
        for token in &self.tokens {
            if !token.glued && matches!(token.kind, TokenKind::Word | TokenKind::Number) {
                count += 1;
            }
        }
        count
    }
}

/// Looks at the reading of a plain text, in tests.
#[cfg(test)]
pub fn of<T>(text: &str, look: impl FnOnce(&Reading) -> T) -> T {
    look(&Reading::new(&crate::intake::read(text, Some(crate::model::Format::Plain))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(text: &str) -> Vec<&str> {
        let article = crate::intake::read(text, None);
        Reading::new(&article).sentences.iter().map(|s| &text[s.span]).collect()
    }

    #[test]
    fn abbreviations_do_not_end_a_sentence() {
        let text =
            "On Mar. 31 Mr. Cook of Apple Inc. spoke. The U.S. unit grew. Sales at Acme Inc. The rest fell.";
        assert_eq!(
            sentences(text),
            [
                "On Mar. 31 Mr. Cook of Apple Inc. spoke.",
                "The U.S. unit grew.",
                "Sales at Acme Inc.",
                "The rest fell."
            ]
        );
    }

    #[test]
    fn the_letter_of_a_number_is_no_initial() {
        let text = "Profit halved to €46m. Analysts had expected €72m. It flies 737 MAX 8s. J. Smith left.";
        assert_eq!(
            sentences(text),
            [
                "Profit halved to €46m.",
                "Analysts had expected €72m.",
                "It flies 737 MAX 8s.",
                "J. Smith left."
            ]
        );
    }

    #[test]
    fn quotations_close_with_their_sentence() {
        assert_eq!(
            sentences("“It is big.” She left. 3.1 is a number."),
            ["“It is big.”", "She left.", "3.1 is a number."]
        );
    }

    #[test]
    fn notes_and_sources_stand_with_the_sentence_before_them() {
        assert_eq!(
            sentences("It fell.[3, 4] It rose.¹² One more. (see a.com) The end. (It was late.) Yes."),
            ["It fell.[3, 4]", "It rose.¹²", "One more. (see a.com)", "The end.", "(It was late.)", "Yes."]
        );
    }

    #[test]
    fn no_sentence_is_endless() {
        let (spaced, glued) = ("word ".repeat(4000), "(".repeat(4000));
        for text in [spaced, glued] {
            let article = crate::intake::read(&text, None);
            let reading = Reading::new(&article);
            assert!(reading.sentences.iter().all(|s| s.tokens.len() <= 1000));
            assert_eq!(reading.sentences.iter().map(|s| s.tokens.len()).sum::<usize>(), reading.tokens.len());
        }
    }
}
