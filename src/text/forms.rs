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

/// The forms of a reading without their texts, for the reading of the text after an edit.
#[derive(Debug, Default)]
pub(super) struct KeptForms {
    of: Box<[u32]>,
    known: Box<[Known]>,
    roles: Box<[Roles]>,
}

/// Numbers the texts of tokens from 0 in the order in which they come; a text may have more than one number where many share
/// their hash. What a token is made of shows in its text, so that those of one text are of one kind.
pub(super) struct Numbering<'a, 'k> {
    before: &'k KeptForms,
    /// The numbers of the forms that were kept, as far as they came again.
    again: Vec<u32>,
    slots: Slots,
    of: Vec<u32>,
    texts: Vec<&'a str>,
    known: Vec<Known>,
    roles: Vec<Roles>,
}

/// No number of a form.
const NONE: u32 = u32::MAX;

impl<'a, 'k> Numbering<'a, 'k> {
    /// For so many tokens, of which so many are read for the first time.
    pub fn new(tokens: usize, anew: usize, before: &'k KeptForms) -> Self {
        let again = vec![NONE; before.known.len()];
        let slots = Slots::for_words(anew + again.len());
        let (texts, known, roles) = (Vec::new(), Vec::new(), Vec::new());
        Self { before, again, slots, of: Vec::with_capacity(tokens), texts, known, roles }
    }

    /// A token that is read for the first time.
    pub fn add(&mut self, text: &'a str, kind: TokenKind) {
        let number = self.number(text, |hash| {
            let roles = role(text);
            (known(text, kind, hash, roles), roles)
        });
        self.of.push(number);
    }

    /// Tokens that were kept; `text` is that of one of them, counted from the first.
    pub fn add_again(&mut self, kept: Range<usize>, text: impl Fn(usize) -> &'a str) {
        let (before, start) = (self.before, self.of.len());
        self.of.extend_from_slice(&before.of[kept]);
        let (mut of, mut again) = (std::mem::take(&mut self.of), std::mem::take(&mut self.again));
        let (forms, numbers) = (&mut of[start..], again.as_mut_slice());
        let mut at = 0;
        while at < forms.len() {
            let form = forms[at] as usize;
            if numbers[form] == NONE {
                numbers[form] = self.number(text(at), |_| (before.known[form], before.roles[form]));
            }
            forms[at] = numbers[form];
            at += 1;
        }
        (self.of, self.again) = (of, again);
    }

    /// The number of a text; `own` says what is known of it, by its hash, where it is new.
    fn number(&mut self, text: &'a str, own: impl FnOnce(u64) -> (Known, Roles)) -> u32 {
        let (texts, hash) = (&self.texts, hash(text));
        let number = self.slots.number(hash, texts.len(), |n| texts[n] == text);
        if number == texts.len() {
            let (known, roles) = own(hash);
            self.texts.push(text);
            self.known.push(known);
            self.roles.push(roles);
        }
        u32::try_from(number).unwrap_or(NONE)
    }

    /// The forms of all tokens.
    pub fn end(self) -> Forms<'a> {
        let (known, roles) = (self.known.into(), self.roles.into());
        Forms { of: self.of.into(), texts: self.texts.into(), known, roles }
    }
}

impl<'a> Forms<'a> {
    /// What is kept of them.
    pub(super) fn kept(self) -> KeptForms {
        KeptForms { of: self.of, known: self.known, roles: self.roles }
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

    /// The tokens, in order, whose texts are among some: for each text, by its number, whether it is.
    pub fn tokens_of(&self, forms: &[bool]) -> Vec<usize> {
        let mut tokens = Vec::new();
        if !forms.contains(&true) {
            return tokens;
        }
        let of = &*self.of;
        let mut at = 0;
        while at < of.len() {
            if forms[of[at] as usize] {
                tokens.push(at);
            }
            at += 1;
        }
        tokens
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
        let nothing = KeptForms::default();
        let numbered = |texts: &[&'static str]| {
            let mut numbering = Numbering::new(texts.len(), texts.len(), &nothing);
            texts.iter().for_each(|t| numbering.add(t, kind(t)));
            numbering.end()
        };
        let forms = numbered(&texts);
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
        assert!(numbered(&[]).texts().is_empty());

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
