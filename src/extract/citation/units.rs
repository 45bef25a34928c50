//! A sentence as the rules for speakers read it: compounds, initials and abbreviations put together, marks named.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use crate::lexicon::abbreviations;
use crate::lexicon::small::Small;
use crate::lexicon::speakers::{self, Roles};
use crate::model::Span;
use crate::text::{Quotation, Reading, Sentence, TokenKind};

/// What a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitKind {
    /// A word, a compound (`co-founder`), an abbreviation with its stops (`U.S.`).
    Word,
    /// A number, or a compound that starts with one (`42-year-old`).
    Number,
    /// `'s`, or the apostrophe after a plural.
    Possessive,
    /// A mark that opens a quotation.
    Open,
    /// A mark that closes a quotation.
    Close,
    /// Any other mark.
    Mark,
}

/// The different words of a reading as units have them, each looked at when it is first asked for.
pub struct Glossary {
    of: Box<[OnceCell<Word>]>,
}

/// A word of the text.
#[derive(Clone)]
struct Word {
    /// In small letters, unless it is written so.
    small: Option<Box<str>>,
    /// Whether it has a capital.
    capital: bool,
}

impl Glossary {
    /// The words of a reading.
    pub fn new(reading: &Reading) -> Self {
        Self { of: vec![OnceCell::new(); reading.forms()].into() }
    }

    fn of(&self, reading: &Reading, token: usize) -> &Word {
        self.of[reading.form(token)].get_or_init(|| {
            let text = reading.text(token);
            if text.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) {
                return Word { small: None, capital: false };
            }
            Word { small: Some(text.small().into()), capital: text.chars().any(char::is_uppercase) }
        })
    }
}

/// One or more tokens that are read as one.
#[derive(Clone, Debug)]
pub struct Unit<'a> {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it is.
    pub kind: UnitKind,
    /// Its text in small letters.
    pub word: Cow<'a, str>,
    /// What that is to those who say something.
    pub roles: Roles,
    /// Whether it starts with a capital.
    pub capital: bool,
}

/// The units of one sentence.
pub struct Units<'a> {
    /// The reading they are from.
    pub reading: &'a Reading<'a>,
    /// The units, in order.
    pub list: Vec<Unit<'a>>,
}

impl<'a> Units<'a> {
    /// Reads a sentence; `glossary` and `quotations` are those of the whole reading.
    pub fn new(
        reading: &'a Reading<'a>,
        glossary: &'a Glossary,
        sentence: &Sentence,
        quotations: &[Quotation],
    ) -> Self {
        let mut list = Vec::with_capacity(sentence.tokens.len());
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let unit = unit(reading, glossary, at, sentence.tokens.end, quotations);
            at = unit.tokens.end;
            list.push(unit);
        }
        Self { reading, list }
    }

    /// The text of a unit in small letters; nothing outside of the sentence.
    pub fn word(&self, at: usize) -> &str {
        self.list.get(at).map_or("", |u| &u.word)
    }

    /// What a unit is to those who say something; nothing outside of the sentence.
    pub fn roles(&self, at: usize) -> Roles {
        self.list.get(at).map_or_else(Roles::default, |u| u.roles)
    }

    /// The kind of a unit; a mark outside of the sentence.
    pub fn kind(&self, at: usize) -> UnitKind {
        self.list.get(at).map_or(UnitKind::Mark, |u| u.kind)
    }

    /// Whether a unit is a word.
    pub fn is_word(&self, at: usize) -> bool {
        self.kind(at) == UnitKind::Word
    }

    /// Whether a unit is a word with a capital.
    pub fn is_capital(&self, at: usize) -> bool {
        self.list.get(at).is_some_and(|u| u.capital && u.kind == UnitKind::Word)
    }

    /// Whether nothing but marks stands before a unit, in the sentence or in the quotation: its capital says nothing.
    pub fn is_initial(&self, at: usize) -> bool {
        at == 0
            || matches!(self.kind(at - 1), UnitKind::Open)
            || self.word(at - 1) == ":"
            || at == 1 && !self.is_word(0)
    }

    /// The span of some units.
    pub fn span(&self, units: Range<usize>) -> Span {
        self.reading.span(self.list[units.start].tokens.start..self.list[units.end - 1].tokens.end)
    }

    /// The shown text of some units.
    pub fn text(&self, units: Range<usize>) -> String {
        self.reading.article.visible_text(self.span(units))
    }
}

fn unit<'a>(
    reading: &'a Reading,
    glossary: &'a Glossary,
    at: usize,
    limit: usize,
    quotations: &[Quotation],
) -> Unit<'a> {
    let compound_end = || match at + 1 < limit && reading.tokens[at + 1].glued {
        true => compound_end(reading, at, limit, quotations),
        false => at + 1,
    };
    let (kind, end) = match reading.tokens[at].kind {
        TokenKind::Word => (UnitKind::Word, compound_end()),
        TokenKind::Number => (UnitKind::Number, compound_end()),
        TokenKind::Possessive => (UnitKind::Possessive, at + 1),
        TokenKind::Superscript => (UnitKind::Mark, at + 1),
        TokenKind::Symbol => (mark(reading, at, quotations), at + 1),
    };
    let text = reading.text(at);
    let (word, capital, roles) = if end - at > 1 {
        let word = (at..end).map(|i| reading.text(i)).collect::<String>().small();
        let roles = speakers::roles(&word);
        (Cow::Owned(word), glossary.of(reading, at).capital, roles)
    } else if kind == UnitKind::Mark {
        (Cow::Borrowed(text), false, Roles::default())
    } else {
        let own = glossary.of(reading, at);
        let word = own.small.as_deref().unwrap_or(text);
        (Cow::Borrowed(word), own.capital, reading.known(at).speech)
    };
    Unit { tokens: at..end, kind, word, capital: capital && kind == UnitKind::Word, roles }
}

fn mark(reading: &Reading, at: usize, quotations: &[Quotation]) -> UnitKind {
    let nearest = quotations[..quotations.partition_point(|q| q.tokens.start <= at)].last();
    match nearest {
        Some(q) if q.tokens.start == at => UnitKind::Open,
        Some(q) if q.tokens.end == at + 1 => UnitKind::Close,
        _ if matches!(reading.text(at), "’" | "'") && is_plural_possessive(reading, at) => {
            UnitKind::Possessive
        }
        _ => UnitKind::Mark,
    }
}

fn is_plural_possessive(reading: &Reading, at: usize) -> bool {
    reading.glued(at) && !reading.glued(at + 1) && at > 0 && reading.text(at - 1).ends_with('s')
}

/// The end of the compound that starts at a token: hyphens, inner full stops and ampersands join (`plane-maker`, `U.S.`,
/// `Amazon.com`, `AT&T`), and a full stop after an abbreviation or an initial belongs to it.
fn compound_end(reading: &Reading, at: usize, limit: usize, quotations: &[Quotation]) -> usize {
    let mut end = at + 1;
    let mut dotted = false;
    let is_part = |i: usize| {
        i < limit && reading.glued(i) && matches!(reading.kind(i), Some(TokenKind::Word | TokenKind::Number))
    };
    while end < limit && reading.glued(end) {
        match reading.text(end) {
            _ if reading.kind(end) == Some(TokenKind::Possessive)
                && reading.known(end - 1).speech.any(Roles::OWN) =>
            {
                end += 1;
            }
            "-" | "‐" | "‑" | "&" | "." if is_part(end + 1) => {
                dotted |= reading.is(end, ".");
                end += 2;
            }
            "." if end + 1 < limit && mark(reading, end + 1, quotations) != UnitKind::Close => {
                let before = reading.text(end - 1);
                let initial = before.chars().count() == 1 && before.starts_with(char::is_uppercase);
                if !(dotted || initial || abbreviations::look_up(before).is_some()) {
                    break;
                }
                end += 1;
            }
            _ if is_part(end) => end += 1,
            _ => break,
        }
    }
    end
}
