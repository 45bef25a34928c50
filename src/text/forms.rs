//! The different words of a text: each is numbered, and what is to be known of it is asked once and not at every place.

use super::token::TokenKind;
use crate::lexicon::company_words::{Roles, role};
use crate::lexicon::slots::{Slots, hash};
use crate::lexicon::traits::{Known, Traits, look_up};

/// The different texts of some tokens.
#[derive(Default)]
pub struct Forms<'a> {
    /// The number of each token's text.
    of: Vec<u32>,
    texts: Vec<&'a str>,
    known: Vec<Known>,
    roles: Vec<Roles>,
}

impl<'a> Forms<'a> {
    /// Numbers the texts of tokens from 0 in the order in which they come; a text may have more than one number where many
    /// share their hash. What a token is made of shows in its text, so that those of one text are of one kind.
    pub fn new(tokens: impl ExactSizeIterator<Item = (&'a str, TokenKind)>) -> Self {
        let mut forms = Self { of: Vec::with_capacity(tokens.len()), ..Self::default() };
        let mut slots = Slots::for_words(tokens.len());
        for (text, kind) in tokens {
            let hash = hash(text);
            let number = slots.number(hash, forms.texts.len(), |n| forms.texts[n] == text);
            if number == forms.texts.len() {
                forms.texts.push(text);
                forms.known.push(known(text, kind, hash));
                forms.roles.push(role(text));
            }
            forms.of.push(u32::try_from(number).unwrap_or(u32::MAX));
        }
        forms
    }

    /// The number of a token's text.
    pub fn of(&self, token: usize) -> usize {
        self.of[token] as usize
    }

    /// What is known of a token's text; nothing beyond the last.
    pub fn known(&self, token: usize) -> Known {
        self.of.get(token).map_or_else(Known::default, |form| self.known[*form as usize])
    }

    /// What kinds of word a token is; none beyond the last.
    pub fn traits(&self, token: usize) -> Traits {
        self.of.get(token).map_or_else(Traits::default, |form| self.known[*form as usize].traits)
    }

    /// The roles of a token's text in and around the names of companies; none beyond the last.
    pub fn roles(&self, token: usize) -> Roles {
        self.of.get(token).map_or_else(Roles::default, |form| self.roles[*form as usize])
    }

    /// A token's text.
    pub fn text(&self, token: usize) -> &'a str {
        self.texts[self.of[token] as usize]
    }

    /// A token's text; nothing beyond the last.
    pub fn get(&self, token: usize) -> Option<&'a str> {
        self.of.get(token).map(|form| self.texts[*form as usize])
    }

    /// The texts, by their numbers.
    pub fn texts(&self) -> &[&'a str] {
        &self.texts
    }
}

fn known(text: &str, kind: TokenKind, hash: u64) -> Known {
    match kind {
        TokenKind::Number => Known { traits: Traits::NUMBER, ..Known::default() },
        TokenKind::Word => {
            let mut known = look_up(text, hash);
            let mut letters = text.chars();
            if letters.next().is_some_and(char::is_uppercase) {
                known.traits |= Traits::CAPITAL | Traits::NAME;
            } else if letters.take(2).any(char::is_uppercase) {
                known.traits |= Traits::NAME;
            }
            known
        }
        _ => Known { traits: mark(text), ..Known::default() },
    }
}

/// The traits of a mark.
fn mark(text: &str) -> Traits {
    match text {
        "-" | "‐" | "‑" => Traits::HYPHEN | Traits::DASH,
        "–" | "—" | "−" => Traits::DASH,
        _ => Traits::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_have_one_number() {
        let texts = ["The", "the", "5", "The", ".", "5", "twofold", "‑", "—"];
        let kind = |t: &str| match t {
            "." | "‑" | "—" => TokenKind::Symbol,
            "5" => TokenKind::Number,
            _ => TokenKind::Word,
        };
        let forms = Forms::new(texts.iter().map(|t| (*t, kind(t))));
        let numbers: Vec<usize> = (0..texts.len()).map(|n| forms.of(n)).collect();
        assert_eq!(numbers, [0, 1, 2, 0, 3, 2, 4, 5, 6]);
        assert_eq!(forms.texts(), ["The", "the", "5", ".", "twofold", "‑", "—"]);
        assert!(forms.traits(0) == Traits::CAPITAL | Traits::NAME && forms.traits(1) == Traits::default());
        assert!(forms.traits(5) == Traits::NUMBER && forms.traits(6) == Traits::FACTOR);
        assert!(forms.traits(7) == Traits::HYPHEN | Traits::DASH && forms.traits(8) == Traits::DASH);
        assert!(forms.traits(9) == Traits::default() && forms.known(9) == Known::default());
        assert!(Forms::new(std::iter::empty()).texts().is_empty());
    }
}
