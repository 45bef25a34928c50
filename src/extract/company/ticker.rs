//! Ticker symbols: behind a name in brackets, with a dollar sign, or bare.

use crate::lexicon::companies::gazetteer;
use crate::lexicon::company_words::{Roles, role};
use crate::text::{Reading, TokenKind};

/// The symbol in the brackets that open at `at`: `(NASDAQ: ACME)`, `(ACME.N)`, `($ACME)`, `(Other OTC: ACMEF)`.
pub fn behind(reading: &Reading, at: usize, end: usize) -> Option<usize> {
    if at >= end || reading.text(at) != "(" {
        return None;
    }
    let word = |i: usize| reading.get(i).filter(|_| i < end).unwrap_or("");
    let exchange = |i: usize| role(word(i)).any(Roles::EXCHANGE);
    let colon = (at + 2..at + 4).find(|i| word(*i) == ":");
    if let Some(colon) = colon.filter(|c| exchange(c - 1)) {
        return is_symbol(word(colon + 1)).then_some(colon + 1);
    }
    if exchange(at + 1) && is_symbol(word(at + 2)) && word(at + 3) == ")" {
        return Some(at + 2);
    }
    let dotted =
        is_symbol(word(at + 1)) && word(at + 2) == "." && reading.glued(at + 2) && word(at + 4) == ")";
    if dotted && is_symbol(word(at + 3)) && word(at + 3).len() < 3 {
        return Some(at + 1);
    }
    (word(at + 1) == "$" && is_symbol(word(at + 2)) && word(at + 3) == ")").then_some(at + 2)
}

/// The row of the company whose symbol stands at `at`, if it is one and means nothing else.
pub fn company(reading: &Reading, at: usize) -> Option<u32> {
    let text = reading.text(at);
    let marked = is_cashtag(reading, at);
    let long = if marked { 1 } else { 3 };
    let symbol = reading.kind(at) == Some(TokenKind::Word) && text.len() >= long && is_symbol(text);
    let word =
        Roles::NO_NAME | Roles::STOP | Roles::ORDINARY | Roles::HEAD | Roles::OWNED | Roles::COMPANY_NOUN;
    (symbol && (marked || !role(text).any(word))).then(|| gazetteer().by_symbol(text)).flatten()
}

/// Whether the token at `at` follows a dollar sign as a cashtag does.
pub fn is_cashtag(reading: &Reading, at: usize) -> bool {
    at > 0 && reading.glued(at) && reading.text(at - 1) == "$"
}

fn is_symbol(word: &str) -> bool {
    (1..=5).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
}
