//! The different words of a text: each is numbered, and what is to be known of it is asked once and not at every place.

use std::ops::Range;

use super::token::TokenKind;
use crate::lexicon::company_words::{Roles, role};
use crate::lexicon::slots::{Slots, hash};
use crate::lexicon::traits::{Known, Traits, look_up};

/// The different texts of some tokens.
#[derive(Default)]
pub struct Forms<'a> {
    /// The number of each token's text.
    of: Box<[u32]>,
    texts: Box<[&'a str]>,
    known: Box<[Known]>,
    roles: Box<[Roles]>,
}

/// The numbers that texts have in parts of a reading, kept from one part to the next so that each takes time for itself alone.
#[derive(Debug, Default)]
pub struct Numbers {
    parts: u32,
    /// For each text the last part that has it, counted from 1, and its number there.
    of: Vec<(u32, u32)>,
}

impl<'a> Forms<'a> {
    /// Numbers the texts of tokens from 0 in the order in which they come; a text may have more than one number where many
    /// share their hash. What a token is made of shows in its text, so that those of one text are of one kind.
    pub fn new(tokens: impl ExactSizeIterator<Item = (&'a str, TokenKind)>) -> Self {
        let mut of = Vec::with_capacity(tokens.len());
        let (mut texts, mut all_known, mut roles) = (Vec::new(), Vec::new(), Vec::new());
        let mut slots = Slots::for_words(tokens.len());
        for (text, kind) in tokens {
            let hash = hash(text);
            let number = slots.number(hash, texts.len(), |n| texts[n] == text);
            if number == texts.len() {
                texts.push(text);
                let role = role(text);
                all_known.push(known(text, kind, hash, role));
                roles.push(role);
            }
            of.push(u32::try_from(number).unwrap_or(u32::MAX));
        }
        Self { of: of.into(), texts: texts.into(), known: all_known.into(), roles: roles.into() }
    }

    /// Those of some of the tokens, numbered anew: what is known of a text is not asked again.
    pub fn part(&self, tokens: Range<usize>, numbers: &mut Numbers) -> Self {
        numbers.parts += 1;
        numbers.of.resize(self.texts.len(), (0, 0));
        let (mut of, mut forms) = (Box::<[u32]>::from(&self.of[tokens]), Vec::new());
        for form in &mut of {
            let number = &mut numbers.of[*form as usize];
            if number.0 != numbers.parts {
                *number = (numbers.parts, u32::try_from(forms.len()).unwrap_or(u32::MAX));
                forms.push(*form as usize);
            }
            *form = number.1;
        }
        Self {
            of,
            texts: forms.iter().map(|form| self.texts[*form]).collect(),
            known: forms.iter().map(|form| self.known[*form]).collect(),
            roles: forms.iter().map(|form| self.roles[*form]).collect(),
        }
    }

    /// The number of a token's text.
    pub fn of(&self, token: usize) -> usize {
        self.of[token] as usize
    }

    /// The numbers of some tokens' texts.
    pub fn of_all(&self, tokens: Range<usize>) -> &[u32] {
        &self.of[tokens]
    }

    /// What is known of a token's text; nothing beyond the last.
    pub fn known(&self, token: usize) -> Known {
        if token < self.of.len() { self.known[self.of[token] as usize] } else { Known::default() }
    }

    /// What kinds of word a token is; none beyond the last.
    pub fn traits(&self, token: usize) -> Traits {
        if token < self.of.len() { self.known[self.of[token] as usize].traits } else { Traits::default() }
    }

    /// What kinds of word some tokens are, all together.
    pub fn traits_of(&self, tokens: Range<usize>) -> Traits {
        let mut all = Traits::default();
        for form in &self.of[tokens] {
            all |= self.known[*form as usize].traits;
        }
        all
    }

    /// The first of some tokens that has one of these traits.
    pub fn find(&self, tokens: Range<usize>, traits: Traits) -> Option<usize> {
        let mut at = tokens.start;
        while at < tokens.end && at < self.of.len() {
            if self.known[self.of[at] as usize].traits.any(traits) {
                return Some(at);
            }
            at += 1;
        }
        None
    }

    /// The roles of a token's text in and around the names of companies; none beyond the last.
    pub fn roles(&self, token: usize) -> Roles {
        if token < self.of.len() { self.roles[self.of[token] as usize] } else { Roles::default() }
    }

    /// A token's text.
    pub fn text(&self, token: usize) -> &'a str {
        self.texts[self.of[token] as usize]
    }

    /// A token's text; nothing beyond the last.
    pub fn get(&self, token: usize) -> Option<&'a str> {
        if token < self.of.len() { Some(self.texts[self.of[token] as usize]) } else { None }
    }

    /// The texts, by their numbers.
    pub fn texts(&self) -> &[&'a str] {
        &self.texts
    }
}

fn known(text: &str, kind: TokenKind, hash: u64, role: Roles) -> Known {
    match kind {
        TokenKind::Number => Known { traits: Traits::NUMBER | Traits::OPENS_NAME, ..Known::default() },
        TokenKind::Word => {
            let mut known = look_up(text, hash);
            if !text.bytes().all(|byte| byte.is_ascii_lowercase()) {
                known.traits |= capitals(text);
            }
            if text == "the" || role.any(Roles::SMALL_NAME) {
                known.traits |= Traits::OPENS_NAME;
            }
            known
        }
        _ => Known { traits: mark(text), ..Known::default() },
    }
}

/// The traits of a word by its capitals.
fn capitals(text: &str) -> Traits {
    let mut traits = Traits::default();
    if text.starts_with(char::is_uppercase) {
        traits |= Traits::CAPITAL | Traits::NAME;
    } else if text.chars().skip(1).take(2).any(char::is_uppercase) {
        traits |= Traits::NAME;
    }
    if !text.starts_with(char::is_lowercase) || text.chars().any(char::is_uppercase) {
        traits |= Traits::OPENS_NAME;
    }
    traits
}

/// The traits of a mark.
fn mark(text: &str) -> Traits {
    match text {
        "-" | "‐" | "‑" => Traits::HYPHEN | Traits::DASH,
        "–" | "—" | "−" => Traits::DASH,
        "‘" | "’" => Traits::QUOTE | Traits::APOSTROPHE,
        "'" => Traits::APOSTROPHE,
        "/" | "@" => Traits::ADDRESS,
        "“" | "”" | "\"" | "«" | "»" | "„" => Traits::QUOTE,
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
        assert!(forms.traits(0) == Traits::CAPITAL | Traits::NAME | Traits::OPENS_NAME);
        assert!(forms.traits(1) == Traits::OPENS_NAME && forms.traits(6) == Traits::FACTOR);
        assert!(forms.traits(5) == Traits::NUMBER | Traits::OPENS_NAME);
        assert!(forms.traits(7) == Traits::HYPHEN | Traits::DASH && forms.traits(8) == Traits::DASH);
        assert!(forms.traits(9) == Traits::default() && forms.known(9) == Known::default());
        assert!(forms.find(1..9, Traits::DASH) == Some(7) && forms.find(2..20, Traits::NAME) == Some(3));
        let all = Traits::NUMBER | Traits::OPENS_NAME | Traits::FACTOR | Traits::HYPHEN | Traits::DASH;
        assert!(forms.traits_of(5..8) == all);
        assert!(forms.find(8..20, Traits::NUMBER).is_none() && forms.find(6..7, Traits::FACTOR) == Some(6));
        assert!(Forms::new(std::iter::empty()).texts().is_empty());

        let numbers = &mut Numbers::default();
        for (tokens, own) in
            [(2..8, &["5", "The", ".", "twofold", "‑"][..]), (0..2, &["The", "the"]), (8..8, &[])]
        {
            let part = forms.part(tokens.clone(), numbers);
            assert_eq!(part.texts(), own);
            for (at, token) in tokens.enumerate() {
                assert_eq!((part.get(at), part.known(at)), (forms.get(token), forms.known(token)));
                assert!(part.roles(at) == forms.roles(token));
            }
        }
    }
}
