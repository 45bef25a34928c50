//! One company, many names: short forms and acronyms of names that the article gives in full.

use std::collections::HashMap;
use std::ops::Range;

use super::mention::Mention;
use super::run;
use crate::lexicon::companies::{Sort, gazetteer};
use crate::lexicon::company_words::{Roles, role};
use crate::lexicon::fold::key;
use crate::text::{Reading, TokenKind};

/// The short forms of an article's companies; a form that two of them share stands for neither.
pub struct ShortForms {
    of: HashMap<String, Option<usize>>,
    longest: usize,
}

impl ShortForms {
    /// Derives the short forms of `accepted`, which are indices into `mentions`.
    pub fn derive(
        reading: &Reading,
        mentions: &[Mention],
        accepted: &[usize],
        canonical: impl Fn(&Mention) -> String,
    ) -> Self {
        let mut forms = Self { of: HashMap::new(), longest: 0 };
        for &number in accepted {
            let mention = &mentions[number];
            let same = |other: usize| canonical(&mentions[other]) == canonical(mention);
            for form in derived(reading, mention) {
                forms.add(written(reading, form), number, &same);
            }
            if let Some(acronym) = bracketed(reading, mention) {
                forms.add(reading.text(acronym).to_owned(), number, &same);
            }
        }
        forms
    }

    fn add(&mut self, form: String, number: usize, same: &dyn Fn(usize) -> bool) {
        self.longest = self.longest.max(form.split(' ').count());
        let slot = self.of.entry(form).or_insert(Some(number));
        if slot.is_some_and(|other| !same(other)) {
            *slot = None;
        }
    }

    /// The longest short form in `run` at token `at`: its end and the mention it is short for.
    pub fn at(&self, reading: &Reading, at: usize, run: &Range<usize>) -> Option<(usize, usize)> {
        let ends = (at + 1..=run.end.min(at + self.longest * 2)).rev();
        ends.filter_map(|end| Some((end, (*self.of.get(&written(reading, at..end))?)?))).next()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.of.is_empty()
    }
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
fn derived(reading: &Reading, mention: &Mention) -> Vec<Range<usize>> {
    let name = mention.name.clone();
    let mut out = vec![name.clone()];
    let first = reading.text(name.start);
    if mention.sort == Sort::Organization || role(first).any(Roles::BODY_OF) {
        return out;
    }
    let mut end = name.end;
    while end > name.start + 2 && role(reading.text(end - 1)).any(Roles::HEAD) {
        end -= 1;
        out.push(name.start..end);
    }
    let also = gazetteer().also([first]);
    let ordinary = role(first)
        .any(Roles::STOP | Roles::KEPT | Roles::ADJECTIVE | Roles::NO_NAME | Roles::HEAD)
        || also.given_name()
        || also.place();
    let joined = reading.get(name.start + 1).is_some_and(|next| matches!(next, "&" | "-" | "." | "+"));
    if name.len() > 1 && !ordinary && !joined && first.chars().count() > 2 {
        out.push(name.start..name.start + 1);
    }
    out
}

/// An acronym in brackets behind the mention that starts as the name does: `Acme Widgets Inc (AWI)`.
fn bracketed(reading: &Reading, mention: &Mention) -> Option<usize> {
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

/// The runs of a sentence in which short forms are looked for, acronyms in brackets among them.
pub fn places(reading: &Reading, sentence: usize) -> Vec<Range<usize>> {
    run::runs(reading, &reading.sentences[sentence])
}
