//! The tokens of a sentence as the readers of dates see them.

use crate::lexicon::packed::{Words, words};
use std::ops::Range;

use super::super::digits::few;
use super::civil::Day;
use crate::lexicon::number_words::NumberWord;
use crate::lexicon::table::{self, same};
use crate::lexicon::traits::{Known, Traits};
use crate::lexicon::{calendar, counted_nouns, ordinals};
use crate::model::{DateOrder, Extent, PartialDate, Year};
use crate::text::{Reading, TokenKind};

/// Whether a date stands on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// It is one.
    Firm,
    /// It is one if a neighbour that it is joined to is.
    Leaning,
}

/// A date at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Point {
    pub tokens: Range<usize>,
    pub date: Extent<PartialDate>,
    pub standing: Standing,
}

impl Point {
    pub fn firm(tokens: Range<usize>, date: PartialDate) -> Self {
        Self { tokens, date: Extent::Exact(date), standing: Standing::Firm }
    }

    pub fn range(tokens: Range<usize>, low: PartialDate, high: PartialDate) -> Self {
        Self { tokens, date: Extent::Range { low, high }, standing: Standing::Firm }
    }

    /// The same date with more words.
    pub fn over(self, start: usize, end: usize) -> Self {
        Self { tokens: start..end.max(self.tokens.end), ..self }
    }
}

pub(super) fn year(year: i32) -> PartialDate {
    PartialDate { year: Some(Year::Exact(year)), ..PartialDate::default() }
}

impl From<Day> for PartialDate {
    fn from(d: Day) -> Self {
        Self { year: Some(Year::Exact(d.year)), month: Some(d.month), day: Some(d.day), ..Self::default() }
    }
}

/// Words after which a time is named; a bare month after one is a month.
pub(super) static BEFORE_TIME: Words = words![
    "after",
    "around",
    "before",
    "between",
    "beyond",
    "by",
    "circa",
    "during",
    "each",
    "every",
    "following",
    "from",
    "in",
    "into",
    "of",
    "since",
    "starting",
    "than",
    "through",
    "throughout",
    "till",
    "until",
];

/// Words after which a time may be named, but as often something else: no proof of a bare month.
const OFTEN_BEFORE_TIME: &[&str] = &["as", "for", "on", "to", "with"];

/// A sentence that is being read for dates.
pub(super) struct Scan<'a> {
    pub reading: &'a Reading<'a>,
    pub order: DateOrder,
    /// The day of the article.
    pub today: Option<Day>,
    pub sentence: Range<usize>,
}

impl<'a> Scan<'a> {
    pub fn get(&self, at: usize) -> Option<&'a str> {
        if self.sentence.contains(&at) { self.reading.get(at) } else { None }
    }

    pub fn is(&self, at: usize, word: &str) -> bool {
        self.get(at).is_some_and(|t| same(t, word))
    }

    pub fn is_any(&self, at: usize, words: &[&str]) -> bool {
        self.get(at).is_some_and(|text| table::is_any(text, words))
    }

    pub fn is_in(&self, at: usize, words: &Words) -> bool {
        self.get(at).is_some_and(|text| table::lists(words, text))
    }

    /// The token after `at` where it reads `word`, else `at`.
    pub fn skip(&self, at: usize, word: &str) -> usize {
        if self.is(at, word) { at + 1 } else { at }
    }

    pub fn before(&self, at: usize) -> Option<&'a str> {
        at.checked_sub(1).and_then(|i| self.get(i))
    }

    pub fn is_word(&self, at: usize) -> bool {
        self.get(at).is_some() && self.reading.kind(at) == Some(TokenKind::Word)
    }

    pub fn word(&self, at: usize) -> Option<calendar::Word> {
        self.known(at).calendar
    }

    /// What kinds of word a token is; none outside the sentence.
    pub fn traits(&self, at: usize) -> Traits {
        if self.sentence.contains(&at) { self.reading.traits(at) } else { Traits::default() }
    }

    /// What the lexicon says of a token; nothing outside the sentence.
    pub fn known(&self, at: usize) -> Known {
        if self.sentence.contains(&at) { self.reading.known(at) } else { Known::default() }
    }

    pub fn is_small(&self, at: usize) -> bool {
        self.is_word(at) && !self.traits(at).any(Traits::CAPITAL)
    }

    /// A number of at most `most` ASCII digits without separators.
    pub fn digits(&self, at: usize, most: usize) -> Option<u32> {
        if !self.traits(at).any(Traits::NUMBER) {
            return None;
        }
        few(self.reading.text(at), most).and_then(|number| u32::try_from(number).ok())
    }

    pub fn is_dash(&self, at: usize) -> bool {
        self.traits(at).any(Traits::DASH)
    }

    pub fn glued(&self, at: usize) -> bool {
        self.reading.glued(at)
    }

    /// Whether the word before says that a time follows.
    pub fn in_time(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|i| self.is_in(i, &BEFORE_TIME) || self.is_any(i, OFTEN_BEFORE_TIME))
    }

    /// Whether a date can start here: it is no part of a longer word, number or identifier.
    pub fn begins(&self, at: usize) -> bool {
        if !self.glued(at) {
            return true;
        }
        let Some(before) = self.before(at) else { return true };
        let earlier = at.checked_sub(2);
        match before.as_bytes() {
            [b'(' | b'[' | b'"' | b'\'' | b'*' | b'~' | b',' | b';'] => true,
            [b':'] => earlier.is_none_or(|i| self.is_word(i)),
            [b'/'] => earlier.is_some_and(|i| self.word(i).is_some()),
            _ if self.traits(at - 1).any(Traits::HYPHEN) => earlier.is_some_and(|i| {
                self.word(i).is_some()
                    || self.digits(i, 2).is_some() && matches!(self.word(at), Some(calendar::Word::Month(..)))
                    || self.is_any(i, &["pre", "post", "until", "end", "since", "non"])
                    || self.is_any(i, &["q1", "q2", "q3", "h1"])
            }),
            _ => matches!(before, "“" | "‘" | "’" | "—" | "–" | "«"),
        }
    }

    /// Whether a date can end before `end`.
    pub fn ends(&self, end: usize) -> bool {
        if !self.glued(end) {
            return true;
        }
        let Some(next) = self.get(end) else { return true };
        let after = |kind| self.glued(end + 1) && self.reading.kind(end + 1) == Some(kind);
        match self.reading.kind(end) {
            Some(TokenKind::Word | TokenKind::Number) => false,
            Some(TokenKind::Possessive | TokenKind::Superscript) => true,
            _ => match next.as_bytes() {
                [b'.'] => !after(TokenKind::Word) && !after(TokenKind::Number),
                [b':' | b'/'] => !after(TokenKind::Number),
                [b'%' | b'$' | b'@' | b'#' | b'_' | b'&' | b'+' | b'=' | b'\\'] => false,
                _ if self.traits(end).any(Traits::HYPHEN) => !after(TokenKind::Number),
                _ => !matches!(next, "°" | "€" | "£"),
            },
        }
    }

    /// Whether the word at `at` shows that the number before it counts something.
    pub fn is_counted(&self, at: usize) -> bool {
        let at = if self.is_dash(at) && self.glued(at) && self.glued(at + 1) { at + 1 } else { at };
        self.is(at, "%") || self.is_word(at) && self.get(at).is_some_and(counted_nouns::is_counted)
    }

    /// Whether the word at `at` looks like a noun in the plural.
    pub fn is_plural(&self, at: usize) -> bool {
        const OTHERS: &[&str] = &[
            "across", "as", "does", "has", "is", "its", "plus", "this", "thus", "unless", "us", "was",
            "versus",
        ];
        self.is_small(at)
            && !self.is_any(at, OTHERS)
            && self.get(at).is_some_and(|w| w.len() > 3 && w.ends_with('s') && !w.ends_with("ss"))
    }

    /// An ordinal in digits or words, up to 31, and where it ends: `31st`, `third`, `twenty-first`.
    pub fn ordinal(&self, at: usize) -> Option<(u8, usize)> {
        let small = |n: u32| u8::try_from(n).ok().filter(|n| (1..=31).contains(n));
        if let Some(n) = self.digits(at, 2) {
            let suffixed = self.glued(at + 1) && self.get(at + 1).is_some_and(ordinals::is_suffix);
            return suffixed.then(|| small(n)).flatten().map(|n| (n, at + 2));
        }
        let Some(NumberWord::Ten(tens @ (20 | 30))) = self.known(at).number else {
            return self.ordinal_word(at).and_then(small).map(|n| (n, at + 1));
        };
        let unit = if self.is_dash(at + 1) { at + 2 } else { at + 1 };
        let n = self.ordinal_word(unit).filter(|n| *n < 10)?;
        small(u32::from(tens) + n).map(|n| (n, unit + 1))
    }

    /// The number of an ordinal in one word.
    fn ordinal_word(&self, at: usize) -> Option<u32> {
        if self.traits(at).any(Traits::ORDINAL) { ordinals::ordinal(self.get(at)?) } else { None }
    }

    /// Whether the token is inside an address or a path, where digits name nothing.
    pub fn in_address(&self, at: usize) -> bool {
        const REACH: usize = 48;
        let start = (at.saturating_sub(REACH)..at).rev().find(|i| !self.glued(i + 1)).map_or(at, |i| i + 1);
        let end = (at + 1..at + REACH).find(|i| !self.glued(*i)).unwrap_or(at + REACH);
        let is = |i: usize, word| self.reading.is(i, word);
        let inner_dot = |i: usize| {
            is(i, ".")
                && self.reading.kind(i + 1) == Some(TokenKind::Word)
                && i > start
                && self.is_word(i - 1)
        };
        let chunk = start..end.min(self.reading.tokens.len());
        let dotted = chunk.clone().any(inner_dot);
        chunk.clone().any(|i| is(i, "www") || is(i, "@") || is(i, ":") && is(i + 1, "/") && is(i + 2, "/"))
            || dotted && chunk.clone().any(|i| is(i, "/") || is(i, "_"))
    }
}
