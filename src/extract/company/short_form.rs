//! One company, many names: short forms and acronyms of names that the article gives in full.

use std::collections::HashMap;
use std::ops::Range;

use super::mention::Mention;
use super::text::Text;
use super::ticker;
use crate::lexicon::companies::{Sort, gazetteer};
use crate::lexicon::company_words::{Roles, role};
use crate::lexicon::fold::key;
use crate::text::{Reading, TokenKind};

/// The short forms of an article's companies; a form that two of them share stands for neither.
pub struct ShortForms {
    of: HashMap<String, Option<Short>>,
    /// Whether one starts with a token, by its form.
    starts: Vec<bool>,
    longest: usize,
}

/// What a short form stands for.
#[derive(Clone, Copy, Debug)]
pub struct Short {
    /// The mention that gives the name in full.
    pub of: usize,
    /// Whether it may be a person's or a place's name, so that the sentence must speak for it.
    pub doubtful: bool,
}

impl ShortForms {
    /// Derives the short forms of `accepted`, which are indices into `mentions`.
    pub fn derive(
        reading: &Text,
        mentions: &[Mention],
        accepted: &[usize],
        canonical: impl Fn(&Mention) -> String,
    ) -> Self {
        let mut forms = Self { of: HashMap::new(), starts: vec![false; reading.forms()], longest: 0 };
        // A bare word is short for a name given in full, wherever that stands: full names come first.
        let (full, bare): (Vec<usize>, Vec<usize>) = accepted.iter().partition(|n| !is_bare(&mentions[**n]));
        for &number in &full {
            let mention = &mentions[number];
            let plain = |m: &Mention| key(&canonical(m)).replace(',', "");
            let same = |other: usize| {
                let (row, own) = (mentions[other].row, mention.row);
                row.is_some() && row == own || plain(&mentions[other]) == plain(mention)
            };
            if !forms.knows(reading, mentions, mention) {
                for (form, doubtful) in derived(reading, mention) {
                    forms.add(reading, form, Short { of: number, doubtful }, &same);
                }
            }
            if let Some(acronym) = in_brackets(reading, mention) {
                forms.add(reading, acronym..acronym + 1, Short { of: number, doubtful: false }, &same);
            }
        }
        for number in bare {
            let short = Short { of: number, doubtful: false };
            let symbol = in_brackets(reading, &mentions[number]).map(|at| at..at + 1);
            for form in std::iter::once(mentions[number].name.clone()).chain(symbol) {
                forms.starts[reading.form(form.start)] = true;
                forms.of.entry(written(reading, form)).or_insert(Some(short));
            }
            forms.longest = forms.longest.max(1);
        }
        forms
    }

    /// Whether the forms of a mention are there already, from another of the same name.
    fn knows(&self, reading: &Text, mentions: &[Mention], mention: &Mention) -> bool {
        if !self.starts[reading.form(mention.name.start)] {
            return false;
        }
        let name = written(reading, mention.name.clone());
        let of = self.of.get(&name).copied().flatten().map(|short| &mentions[short.of]);
        of.is_some_and(|other| {
            (other.row, other.sort) == (mention.row, mention.sort)
                && other.name.len() == mention.name.len()
                && written(reading, other.name.clone()) == name
        })
    }

    /// The mention that gives a bare name in full.
    pub fn full(&self, reading: &Reading, mention: &Mention) -> Option<usize> {
        let short = || *self.of.get(&written(reading, mention.name.clone()))?;
        is_bare(mention).then(short).flatten().map(|s| s.of)
    }

    fn add(&mut self, reading: &Reading, form: Range<usize>, short: Short, same: &dyn Fn(usize) -> bool) {
        self.starts[reading.form(form.start)] = true;
        let form = written(reading, form);
        self.longest = self.longest.max(form.split(' ').count());
        let slot = self.of.entry(form).or_insert(Some(short));
        if slot.is_some_and(|other| !same(other.of)) {
            *slot = None;
        }
    }

    /// The longest short form in `run` at token `at`: its end and the mention it is short for.
    pub fn at(&self, reading: &Reading, at: usize, run: &Range<usize>) -> Option<(usize, Short)> {
        if !self.starts[reading.form(at)] {
            return None;
        }
        let ends = (at + 1..=run.end.min(at + self.longest * 2)).rev();
        ends.filter_map(|end| Some((end, (*self.of.get(&written(reading, at..end))?)?))).next()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.of.is_empty()
    }
}

/// A single word that the gazetteer does not know.
fn is_bare(mention: &Mention) -> bool {
    mention.row.is_none() && mention.tokens.len() == 1
}

/// A name as it is compared: its words with single spaces, capitals kept.
fn written(reading: &Reading, tokens: Range<usize>) -> String {
    let mut out = String::new();
    for at in tokens.clone() {
        if at > tokens.start && !reading.glued(at) {
            out.push(' ');
        }
        out.push_str(reading.text(at));
    }
    out
}

/// The name itself, and its first words as far as they are no ordinary ones.
fn derived(reading: &Text, mention: &Mention) -> Vec<(Range<usize>, bool)> {
    let name = mention.name.clone();
    let mut out = vec![(name.clone(), false)];
    let first = reading.text(name.start);
    if mention.sort == Sort::Organization || role(first).any(Roles::BODY_OF) {
        return out;
    }
    let mut end = name.end;
    while end > name.start + 2 && reading.roles(end - 1).any(Roles::HEAD) {
        end -= 1;
        out.push((name.start..end, false));
    }
    let also = reading.also(name.start..name.start + 1);
    let ordinary =
        role(first).any(Roles::STOP | Roles::KEPT | Roles::ADJECTIVE | Roles::NO_NAME | Roles::HEAD);
    let joined = reading.get(name.start + 1).is_some_and(|next| matches!(next, "&" | "-" | "." | "+"));
    let own = gazetteer().look_up(first).is_none_or(|e| mention.row == Some(e.row()));
    if name.len() > 1 && own && !ordinary && !joined && first.chars().count() > 2 {
        out.push((name.start..name.start + 1, also.given_name() || also.place()));
    }
    out
}

/// The acronym or the ticker symbol in brackets behind a mention.
fn in_brackets(reading: &Text, mention: &Mention) -> Option<usize> {
    let end = reading.sentences[mention.sentence].tokens.end;
    ticker::behind(reading, mention.tokens.end, end).or_else(|| bracketed(reading, mention))
}

/// An acronym in brackets behind the mention that starts as the name does: `Acme Widgets Inc (AWI)`.
fn bracketed(reading: &Text, mention: &Mention) -> Option<usize> {
    let at = mention.tokens.end;
    let opens = reading.get(at)? == "(";
    let quoted = usize::from(matches!(reading.get(at + 1)?, "\"" | "“" | "‘"));
    let word = at + 1 + quoted;
    let closes = matches!(reading.get(word + 1)?, ")" | "\"" | "”" | "’");
    let text = reading.get(word)?;
    let acronym = reading.kind(word)? == TokenKind::Word
        && (2..=8).contains(&text.chars().count())
        && text.chars().next().is_some_and(char::is_uppercase);
    let starts = key(reading.text(mention.name.start)).chars().next() == key(text).chars().next();
    let short = text.chars().filter(|c| c.is_uppercase()).count() > 1 || quoted == 1;
    (opens && closes && acronym && starts && short).then_some(word)
}
