//! People by name: where the text names them, and the fullest form of each name.

use crate::lexicon::packed::{Rows, rows};
use crate::lexicon::small::Small;
use crate::lexicon::table;
use std::collections::HashMap;
use std::ops::Range;

use crate::lexicon::speakers::{Roles, roles};
use crate::model::{Annotation, Kind};
use crate::text::Reading;

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

/// A title by its word, with or without a full stop.
fn title(word: &str) -> Option<Option<Gender>> {
    table::find(&TITLES, word.trim_end_matches('.'))
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
    /// The places of surnames.
    surnames: HashMap<String, usize>,
    /// By the place of the surname; nothing where two people bear it.
    bearers: Vec<Option<Bearer>>,
    /// Where a surname stands: the token, and the place of the surname; in the order of the text.
    mentions: Vec<(usize, usize)>,
}

impl People {
    /// Looks for the bearers of `names` all over the text.
    pub fn new<'n>(
        reading: &Reading,
        annotations: &[Annotation],
        names: impl Iterator<Item = &'n str>,
    ) -> Self {
        let mut people = Self::default();
        for name in names {
            let (name, gender) = bare(name);
            people.meet(&name, gender);
        }
        if people.bearers.is_empty() {
            return people;
        }
        let borne = reading.by_form(|text| {
            let small = text.starts_with(char::is_uppercase).then(|| text.small())?;
            people.surnames.get(&small).copied()
        });
        let mut bodies = annotations.iter().filter(|a| a.entity.kind() == Kind::Company).map(|a| a.span);
        let mut body = bodies.next();
        // How each was named last: what is met again in the same words tells nothing new.
        let mut met: Vec<Option<(Range<usize>, Option<Gender>)>> = vec![None; people.bearers.len()];
        let mut sentences = reading.sentences.iter().peekable();
        let is_borne: Vec<bool> = borne.iter().map(Option::is_some).collect();
        for at in reading.tokens_of(&is_borne) {
            let Some(place) = borne[reading.form(at)].filter(|_| reading.capitalised(at)) else { continue };
            let token = reading.tokens[at].span();
            while body.is_some_and(|body| body.end() <= token.start()) {
                body = bodies.next();
            }
            if body.is_some_and(|body| body.covers(token)) {
                continue;
            }
            while sentences.next_if(|s| s.tokens.end <= at).is_some() {}
            let first = sentences.peek().map_or(0, |s| s.tokens.start);
            let (name, gender) = named(reading, first, at);
            let again = |last: &(Range<usize>, _)| last.1 == gender && alike(reading, &last.0, &name);
            if !met[place].as_ref().is_some_and(again) {
                people.meet(&shown(reading, &name), gender);
                met[place] = Some((name, gender));
            }
            people.mentions.push((at, place));
        }
        people
    }

    fn meet(&mut self, name: &str, gender: Option<Gender>) {
        let next = self.bearers.len();
        let place = *self.surnames.entry(surname(name)).or_insert(next);
        if place == next {
            self.bearers.push(Some(Bearer { name: name.to_owned(), gender }));
            return;
        }
        let bearer = &mut self.bearers[place];
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

    fn bearer(&self, surname: &str) -> Option<&Bearer> {
        self.bearers[*self.surnames.get(surname)?].as_ref()
    }

    /// The fullest form of a name.
    pub fn fullest(&self, name: &str) -> String {
        self.bearer(&surname(name)).map_or(name, |bearer| &bearer.name).to_owned()
    }

    /// Whom `he` or `she` at a token means: the person named last before it, where nobody else could be meant.
    pub fn meant(&mut self, reading: &Reading, at: usize, gender: Gender, block: usize) -> Option<String> {
        let before = self.mentions.partition_point(|(token, _)| *token < at);
        let fits = |(_, place): &&(usize, usize)| {
            self.bearers[*place].as_ref().is_some_and(|b| b.gender.is_none_or(|known| known == gender))
        };
        let (token, place) = *self.mentions[..before].iter().rev().take(8).find(fits)?;
        let near = block_of(reading, token).is_some_and(|b| b + 1 >= block) && at - token <= REACH;
        if !near || (token + 1..at.saturating_sub(1)).any(|i| names_another(reading, i)) {
            return None;
        }
        let bearer = self.bearers[place].as_mut()?;
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
        let text = reading.text(at);
        reading.capitalised(at)
            && !reading.known(at).speech.any(APART)
            && text.len() > 1
            && text.small().chars().count() > 1
            && title(text).is_none()
    };
    let follows = at + 1 < reading.tokens.len() && !reading.glued(at + 1);
    let starts = || reading.sentences.get(reading.sentence_of(at)).is_some_and(|s| s.tokens.start == at);
    let verb =
        |at: usize| matches!(reading.get(at), Some("," | "who" | "said" | "was" | "is" | "has" | "and"));
    follows && part(at) && part(at + 1) && (verb(at + 2) || starts())
}

/// The tokens of the name that ends at a token of the sentence that starts at another, and what a title before it says.
fn named(reading: &Reading, first: usize, last: usize) -> (Range<usize>, Option<Gender>) {
    let mut start = last;
    let mut gender = None;
    for _ in 0..GIVEN * 2 {
        let Some(before) = start.checked_sub(1).filter(|at| *at >= first) else { break };
        let word = reading.text(before);
        if word == "." && before > 0 && reading.glued(before) && is_initial_or_title(reading, before - 1) {
            start = before;
            continue;
        }
        if let Some(told) = title(word) {
            gender = told;
            break;
        }
        let apart = reading.known(before).speech.any(APART.or(Roles::ADVERB));
        if !reading.capitalised(before) || apart {
            break;
        }
        start = before;
    }
    while start < last && (reading.text(start) == "." || !reading.capitalised(start)) {
        start += 1;
    }
    (start..last + 1, gender)
}

/// The shown text of some tokens, with single spaces.
fn shown(reading: &Reading, tokens: &Range<usize>) -> String {
    reading.shown(reading.span(tokens.clone()))
}

/// Whether two stretches have the same tokens.
fn alike(reading: &Reading, one: &Range<usize>, other: &Range<usize>) -> bool {
    let token = |at: usize| (reading.form(at), reading.glued(at));
    one.len() == other.len()
        && reading.form(one.start) == reading.form(other.start)
        && (1..one.len()).all(|n| token(one.start + n) == token(other.start + n))
}

fn is_initial_or_title(reading: &Reading, at: usize) -> bool {
    let word = reading.text(at);
    word.chars().count() == 1 && word.starts_with(char::is_uppercase) || title(word).is_some()
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
