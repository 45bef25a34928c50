//! People by name: where the text names them, and the fullest form of each name.

use crate::lexicon::packed::{Rows, rows};
use crate::lexicon::small::Small;
use crate::lexicon::table;
use std::collections::HashMap;

use crate::lexicon::speakers::{Roles, roles};
use crate::model::{Annotation, Kind, Span};
use crate::text::{Reading, TokenKind};

/// `he` or `she`, where a title or an earlier pronoun says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    /// `he`
    Masculine,
    /// `she`
    Feminine,
}

/// What titles say, in small letters; sorted.
static TITLES: Rows<Option<Gender>> = rows![
    ("capt", None),
    ("dame", Some(Gender::Feminine)),
    ("dr", None),
    ("gov", None),
    ("herr", Some(Gender::Masculine)),
    ("lady", Some(Gender::Feminine)),
    ("lord", Some(Gender::Masculine)),
    ("madame", Some(Gender::Feminine)),
    ("miss", Some(Gender::Feminine)),
    ("mr", Some(Gender::Masculine)),
    ("mrs", Some(Gender::Feminine)),
    ("ms", Some(Gender::Feminine)),
    ("prof", None),
    ("rep", None),
    ("sen", None),
    ("sir", Some(Gender::Masculine)),
];

/// How many words a name has before its last one at most.
const GIVEN: usize = 3;

/// How far back the bearer of a pronoun may have been named, in tokens.
const REACH: usize = 160;

/// A title by its word without a full stop, in small letters.
fn title(word: &str) -> Option<Option<Gender>> {
    table::exact(&TITLES, word.trim_end_matches('.'))
}

/// A name without titles and posts before it, and what they say of its bearer: `Chief Executive Tim Cook` → `Tim Cook`.
pub(super) fn bare(name: &str) -> (String, Option<Gender>) {
    let mut words: Vec<&str> = name.split_whitespace().collect();
    let mut gender = None;
    while words.len() > 1 {
        let small = words[0].small();
        match title(&small) {
            Some(told) => gender = gender.or(told),
            None if small == "the" || roles(&small).any(Roles::TITLE | Roles::PERSON) => {}
            None => break,
        }
        words.remove(0);
    }
    (words.join(" "), gender)
}

/// The last word of a name in small letters.
pub(super) fn surname(name: &str) -> String {
    let words = name.split_whitespace().rev();
    let last = words.into_iter().find(|w| !matches!(w.trim_end_matches('.'), "Jr" | "Sr" | "II" | "III"));
    let last = last.unwrap_or(name).small();
    last.trim_end_matches("'s").trim_end_matches("’s").to_owned()
}

/// One bearer of a surname.
#[derive(Clone, Debug)]
struct Bearer {
    name: String,
    gender: Option<Gender>,
}

/// The people who say something in an article.
#[derive(Debug, Default)]
pub(super) struct People {
    /// By surname; nothing where two people bear it.
    bearers: HashMap<String, Option<Bearer>>,
    /// Where a surname stands: the token, and the surname; in the order of the text.
    mentions: Vec<(usize, String)>,
}

impl People {
    /// Looks for the bearers of `names` all over the text.
    pub fn new(reading: &Reading, annotations: &[Annotation], names: &[String]) -> Self {
        let mut people = Self::default();
        for name in names {
            let (name, gender) = bare(name);
            people.meet(&name, gender);
        }
        let bodies: Vec<Span> =
            annotations.iter().filter(|a| a.entity.kind() == Kind::Company).map(|a| a.span).collect();
        if people.bearers.is_empty() {
            return people;
        }
        let small = reading.by_form(|text| text.starts_with(char::is_uppercase).then(|| text.small()));
        for at in 0..reading.tokens.len() {
            let small = small[reading.form(at)].as_ref().filter(|_| reading.capitalised(at));
            let Some(small) = small.filter(|small| people.bearers.contains_key(*small)) else { continue };
            let token = reading.tokens[at].span();
            let near = bodies.partition_point(|b| b.end() <= token.start());
            if bodies.get(near).is_some_and(|b| b.covers(token)) {
                continue;
            }
            let (name, gender) = named(reading, at);
            people.meet(&name, gender);
            people.mentions.push((at, small.clone()));
        }
        people
    }

    fn meet(&mut self, name: &str, gender: Option<Gender>) {
        let bearer = self
            .bearers
            .entry(surname(name))
            .or_insert_with(|| Some(Bearer { name: name.to_owned(), gender }));
        let Some(known) = bearer else { return };
        let (old, new) = (known.name.split(' ').count() > 1, name.split(' ').count() > 1);
        if old && new && first_letter(&known.name) != first_letter(name) {
            *bearer = None;
            return;
        }
        known.gender = known.gender.or(gender);
        if name.split(' ').count() > known.name.split(' ').count() {
            known.name = name.to_owned();
        }
    }

    /// The fullest form of a name.
    pub fn fullest(&self, name: &str) -> String {
        match self.bearers.get(&surname(name)) {
            Some(Some(bearer)) => bearer.name.clone(),
            _ => name.to_owned(),
        }
    }

    /// Whom `he` or `she` at a token means: the person named last before it, where nobody else could be meant.
    pub fn meant(&mut self, reading: &Reading, at: usize, gender: Gender, block: usize) -> Option<String> {
        let before = self.mentions.partition_point(|(token, _)| *token < at);
        let fits = |(_, surname): &&(usize, String)| {
            self.bearers
                .get(surname)
                .is_some_and(|b| b.as_ref().is_some_and(|b| b.gender.is_none_or(|known| known == gender)))
        };
        let (token, surname) = self.mentions[..before].iter().rev().take(8).find(fits)?.clone();
        let near = block_of(reading, token).is_some_and(|b| b + 1 >= block) && at - token <= REACH;
        if !near || (token + 1..at.saturating_sub(1)).any(|i| names_another(reading, i)) {
            return None;
        }
        let bearer = self.bearers.get_mut(&surname)?.as_mut()?;
        bearer.gender = Some(gender);
        Some(bearer.name.clone())
    }
}

fn first_letter(name: &str) -> Option<char> {
    name.chars().next()
}

fn block_of(reading: &Reading, token: usize) -> Option<usize> {
    reading.sentences.get(reading.sentence_of(token)).map(|s| s.block)
}

/// No part of a person's name: function words, days, titles and posts.
const APART: Roles = Roles::STOP.or(Roles::TIME).or(Roles::DETERMINER).or(Roles::TITLE).or(Roles::PERSON);

/// Whether two words with capitals start at a token, as a person's name would.
fn names_another(reading: &Reading, at: usize) -> bool {
    let part = |at: usize| {
        let small = || reading.text(at).small();
        let named =
            |small: String| small.chars().count() > 1 && !roles(&small).any(APART) && title(&small).is_none();
        reading.capitalised(at) && named(small())
    };
    let follows = at + 1 < reading.tokens.len() && !reading.glued(at + 1);
    let starts = || reading.sentences.get(reading.sentence_of(at)).is_some_and(|s| s.tokens.start == at);
    let verb =
        |at: usize| matches!(reading.get(at), Some("," | "who" | "said" | "was" | "is" | "has" | "and"));
    follows && part(at) && part(at + 1) && (verb(at + 2) || starts())
}

/// The name that ends at a token, and what a title before it says.
fn named(reading: &Reading, last: usize) -> (String, Option<Gender>) {
    let first = reading.sentences.get(reading.sentence_of(last)).map_or(0, |s| s.tokens.start);
    let mut start = last;
    let mut gender = None;
    for _ in 0..GIVEN * 2 {
        let Some(before) = start.checked_sub(1).filter(|at| *at >= first) else { break };
        let word = reading.text(before);
        if word == "." && before > 0 && reading.glued(before) && is_initial_or_title(reading, before - 1) {
            start = before;
            continue;
        }
        let small = word.small();
        if let Some(told) = title(&small) {
            gender = told;
            break;
        }
        let part = reading.kind(before) == Some(TokenKind::Word)
            && reading.capitalised(before)
            && !roles(&small).any(APART.or(Roles::ADVERB));
        if !part {
            break;
        }
        start = before;
    }
    while start < last && (reading.text(start) == "." || !reading.capitalised(start)) {
        start += 1;
    }
    let name = reading.article.visible_text(reading.span(start..last + 1));
    (name.split_whitespace().collect::<Vec<_>>().join(" "), gender)
}

fn is_initial_or_title(reading: &Reading, at: usize) -> bool {
    let word = reading.text(at);
    word.chars().count() == 1 && word.starts_with(char::is_uppercase) || title(&word.small()).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_sorted() {
        assert!(TITLES.iter().is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn titles_and_posts_are_no_part_of_a_name() {
        assert_eq!(bare("Ms. Solheim"), ("Solheim".into(), Some(Gender::Feminine)));
        assert_eq!(bare("Chief Executive Tim Cook"), ("Tim Cook".into(), None));
        assert_eq!(bare("Prince"), ("Prince".into(), None));
        assert_eq!((surname("Martin King Jr."), surname("Ada")), ("king".into(), "ada".into()));
    }
}
