//! Who can say something: nouns for people and bodies, documents, pronouns; and the words that end a noun phrase. The
//! words stand in `speakers.txt`, by their roles.

use super::packed::{Words, words};
use super::vocabulary::{Vocabulary, hash};
use std::sync::LazyLock;

/// The roles of words, as the sections of `speakers.txt` name them.
#[derive(Clone, Copy)]
enum Role {
    Speaker,
    Body,
    Document,
    Pronoun,
    Quantifier,
    Determiner,
    Stop,
    Time,
    Title,
    Tie,
    Qualifier,
    Legalese,
    Manner,
    Adverb,
    LyNoun,
    Participle,
    Own,
}

/// The sections, in the order of the roles.
static SECTIONS: Words = words![
    "speaker",
    "body",
    "document",
    "pronoun",
    "quantifier",
    "determiner",
    "stop",
    "time",
    "title",
    "tie",
    "qualifier",
    "legalese",
    "manner",
    "adverb",
    "ly-noun",
    "participle",
    "own",
];

const TABLE: &str = include_str!("speakers.txt");

/// Each word with a bit for each of its roles.
static WORDS: LazyLock<Vocabulary<u32>> = LazyLock::new(|| {
    let mut words = Vocabulary::with_room(TABLE.split_ascii_whitespace().count());
    let mut role = 0;
    for line in TABLE.lines().filter(|l| !l.starts_with('#')) {
        match line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
            Some(section) => role = SECTIONS.iter().position(|s| *s == section).map_or(0, |at| 1 << at),
            None => line.split_ascii_whitespace().for_each(|word| *words.entry(word) |= role),
        }
    }
    words
});

fn has(word: &str, role: Role) -> bool {
    let found = WORDS.find(word, hash(word));
    found.is_some_and(|(known, roles)| known == word && roles & (1 << role as u32) != 0)
}

/// Looks a noun up as written, without a plural ending, and by the last part of a compound.
fn has_noun(word: &str, role: Role) -> bool {
    let singular = |w: &str| {
        let ending = |plural: &str, singular: &str| {
            w.strip_suffix(plural).is_some_and(|stem| has(&format!("{stem}{singular}"), role))
        };
        let without = |plural: &str| w.strip_suffix(plural).is_some_and(|stem| has(stem, role));
        has(w, role)
            || without("s")
            || without("es")
            || ending("ies", "y")
            || ending("men", "man")
            || ending("yses", "ysis")
    };
    singular(word) || word.rsplit_once('-').is_some_and(|(_, last)| singular(last))
}

/// Whether a noun in small letters, singular or plural, names a person or a body that can speak.
pub fn is_speaker(word: &str) -> bool {
    is_person(word) || is_body(word)
}

/// Whether a noun in small letters names a person who can speak, by a post or trade.
pub fn is_person(word: &str) -> bool {
    has_noun(word, Role::Speaker) || word.ends_with("-year-old")
}

/// Whether a noun in small letters names a body that can speak.
pub fn is_body(word: &str) -> bool {
    has_noun(word, Role::Body) || ["maker", "makers"].iter().any(|end| word.ends_with(end))
}

/// A name that ends in `'s`, without that: `moody`.
pub fn owns_its_s(word: &str) -> bool {
    has(word, Role::Own)
}

/// A participle, which follows the noun it describes: `a memo sent to staff`.
pub fn is_participle(word: &str) -> bool {
    has(word, Role::Participle) || word.len() > 4 && word.ends_with("ed")
}

/// Whether a noun in small letters, singular or plural, names a document.
pub fn is_document(word: &str) -> bool {
    has_noun(word, Role::Document)
}

/// `he`, `she`, `it`, `they`.
pub fn is_pronoun(word: &str) -> bool {
    has(word, Role::Pronoun)
}

/// `some`, `many`, `others`…
pub fn is_quantifier(word: &str) -> bool {
    has(word, Role::Quantifier)
}

/// A word that opens a noun phrase.
pub fn is_determiner(word: &str) -> bool {
    has(word, Role::Determiner)
}

/// A word that a noun phrase does not go on over.
pub fn is_stop(word: &str) -> bool {
    has(word, Role::Stop)
}

/// A day, month or season.
pub fn is_time(word: &str) -> bool {
    has(word, Role::Time)
}

/// A word before a name or a speaker that belongs to it.
pub fn is_title(word: &str) -> bool {
    has(word, Role::Title)
}

/// A preposition that ties a speaker to something.
pub fn is_tie(word: &str) -> bool {
    has(word, Role::Tie)
}

/// A word that can follow a speaker without a name.
pub fn is_qualifier(word: &str) -> bool {
    has(word, Role::Qualifier)
}

/// An adjective that, before `said`, makes it one too.
pub fn is_legalese(word: &str) -> bool {
    has(word, Role::Legalese)
}

/// A noun after `according to` that is no source.
pub fn is_manner(word: &str) -> bool {
    has(word, Role::Manner)
}

/// An adverb that can stand between a speaker and the verb.
pub fn is_adverb(word: &str) -> bool {
    has(word, Role::Adverb) || word.len() > 4 && word.ends_with("ly") && !has(word, Role::LyNoun)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_are_known_and_sorted() {
        let mut section = Vec::new();
        for line in TABLE.lines().filter(|l| !l.starts_with('#')) {
            if let Some(name) = line.strip_prefix('[') {
                assert!(SECTIONS.contains(&name.trim_end_matches(']')), "{name}");
                section.clear();
            }
            section.extend(line.split_whitespace().filter(|w| !w.starts_with('[')));
            assert!(section.is_sorted_by(|a, b| a < b), "{line}");
        }
    }

    #[test]
    fn nouns_are_known_in_the_plural_and_in_compounds() {
        for word in
            ["spokesmen", "agencies", "analysts", "co-founder", "witnesses", "42-year-old", "chipmakers"]
        {
            assert!(is_speaker(word), "{word}");
        }
        assert!(is_document("analyses") && is_document("filings"));
        assert!(!is_speaker("growth") && !is_document("shift"));
    }
}
