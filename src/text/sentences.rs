//! Tokens to sentences, within one block.

use std::ops::Range;

use super::token::{Token, TokenKind};
use crate::lexicon::abbreviations::{self, Abbreviation};
use crate::model::Span;

/// A sentence that has so many tokens ends before the next white space, so that what looks at whole sentences takes time
/// in proportion to the text.
const LONGEST: usize = 500;

/// A sentence: where it stands, its tokens and its block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands, closing marks included.
    pub span: Span,
    /// Its tokens, as indices into the reading's.
    pub tokens: Range<usize>,
    /// The number of its block.
    pub block: usize,
}

/// Appends the sentences of the tokens in `range`, all of one block.
pub fn split(text: &str, tokens: &[Token], range: Range<usize>, block: usize, out: &mut Vec<Sentence>) {
    let mut start = range.start;
    let mut at = range.start;
    while at < range.end {
        if at >= start + LONGEST && (!tokens[at].glued || at >= start + 2 * LONGEST) {
            push(tokens, start..at, block, out);
            start = at;
        }
        if !is_stop(text, &tokens[at]) {
            at += 1;
            continue;
        }
        let end = closing(text, tokens, at + 1..range.end);
        if ends_sentence(text, tokens, at, end, range.end) {
            push(tokens, start..end, block, out);
            start = end;
        }
        at = end;
    }
    push(tokens, start..range.end, block, out);
}

fn push(tokens: &[Token], range: Range<usize>, block: usize, out: &mut Vec<Sentence>) {
    if let (Some(first), Some(last)) = (tokens.get(range.start), tokens[range.clone()].last()) {
        out.push(Sentence { span: first.span().to(last.span()), tokens: range, block });
    }
}

/// The end of what closes a sentence after its stop: further stops, quotes and brackets, then note marks (`[3, 7]`, `¹²`)
/// and a source in parentheses that starts with no capital.
fn closing(text: &str, tokens: &[Token], range: Range<usize>) -> usize {
    let mut at = range.start;
    let reads = |at: usize| tokens.get(at).filter(|_| at < range.end).map(|t| (t, &text[t.span()]));
    while let Some((token, mark)) = reads(at).filter(|(t, _)| t.glued) {
        let note = (mark == "[").then(|| group(text, tokens, at..range.end, "]")).flatten();
        match mark {
            "." | "!" | "?" | "\"" | "”" | "’" | "'" | ")" | "]" | "»" => at += 1,
            _ if token.kind == TokenKind::Superscript => at += 1,
            _ if note.is_some() => at = note.unwrap_or(at + 1),
            _ => break,
        }
    }
    let is_aside = |(_, inside): (&Token, &str)| inside.starts_with(char::is_lowercase);
    let aside =
        reads(at).filter(|(_, mark)| *mark == "(").and_then(|_| reads(at + 1)).filter(|t| is_aside(*t));
    aside.and_then(|_| group(text, tokens, at..range.end, ")")).unwrap_or(at)
}

/// One past the `end` that closes the bracket at the start of `range`, if that is near.
fn group(text: &str, tokens: &[Token], range: Range<usize>, end: &str) -> Option<usize> {
    const LONGEST: usize = 24;
    let near = range.start + 1..range.end.min(range.start + LONGEST);
    near.into_iter().find(|at| &text[tokens[*at].span()] == end).map(|at| at + 1)
}

fn is_stop(text: &str, token: &Token) -> bool {
    token.kind == TokenKind::Symbol
        && matches!(&text[token.span()], "." | "!" | "?" | "…" | "。" | "！" | "？")
}

/// Whether the stop at `stop` ends a sentence, where what closes it ends at `end`.
fn ends_sentence(text: &str, tokens: &[Token], stop: usize, end: usize, limit: usize) -> bool {
    let stop_mark = &text[tokens[stop].span()];
    if end == limit {
        return true;
    }
    let next = &tokens[end];
    let next_text = &text[next.span()];
    if next.glued && next_text.is_ascii() {
        return false;
    }
    if !opens_sentence(text, tokens, end, limit) {
        return false;
    }
    if stop_mark != "." || end > stop + 1 && &text[tokens[end - 1].span()] != "." {
        return true;
    }
    // The letter of `€46m.` is no initial: it belongs to the number.
    let of_number = |i: usize| tokens[i].glued && i > 0 && tokens[i - 1].kind == TokenKind::Number;
    let before = stop
        .checked_sub(1)
        .filter(|i| tokens[stop].glued && tokens[*i].kind == TokenKind::Word && !of_number(*i))
        .map(|i| &tokens[i]);
    match before.and_then(|t| abbreviations::look_up(&text[t.span()])) {
        None => true,
        Some(Abbreviation::BeforeName) => false,
        Some(Abbreviation::BeforeNumber) => next.kind != TokenKind::Number,
        Some(Abbreviation::MayEnd) => {
            abbreviations::OPENERS.binary_search(&next_text).is_ok()
                || next.kind != TokenKind::Word && next_text != "("
        }
    }
}

/// Whether the token at `at` can open a sentence: a capital, a number, or an opening mark before one.
fn opens_sentence(text: &str, tokens: &[Token], at: usize, limit: usize) -> bool {
    let opening =
        |t: &Token| matches!(&text[t.span()], "\"" | "“" | "‘" | "'" | "(" | "[" | "«" | "—" | "–" | "*");
    let first = (at..limit.min(at + 3)).find(|i| !opening(&tokens[*i])).map(|i| &tokens[i]);
    first.is_none_or(|t| match t.kind {
        TokenKind::Word => {
            !text[t.span()].chars().next().is_some_and(char::is_lowercase) || is_camel(&text[t.span()])
        }
        _ => true,
    })
}

/// `iPhone`, `eBay`: a name that starts with a small letter.
fn is_camel(word: &str) -> bool {
    word.chars().nth(1).is_some_and(char::is_uppercase)
}
