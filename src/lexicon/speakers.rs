//! Who can say something: nouns for people and bodies, documents, pronouns; and the words that end a noun phrase. The
//! words stand in `speakers.txt`, by their roles.

use std::sync::LazyLock;

use super::bit_set::bit_set;
use super::vocabulary::{Vocabulary, hash};

bit_set! {
    /// What a word is to those who say something: a set.
    pub struct Roles {
        /// A noun for a person who can speak, by a post or trade.
        pub const PERSON;
        /// A noun for a body that can speak.
        pub const BODY;
        /// A noun for a document.
        pub const DOCUMENT;
        /// `he`, `she`, `it`, `they`.
        pub const PRONOUN;
        /// `some`, `many`, `others`…
        pub const QUANTIFIER;
        /// Opens a noun phrase.
        pub const DETERMINER;
        /// A noun phrase does not go on over it.
        pub const STOP;
        /// A day, month or season.
        pub const TIME;
        /// Before a name or a speaker, and belongs to it.
        pub const TITLE;
        /// A preposition that ties a speaker to something.
        pub const TIE;
        /// Can follow a speaker without a name.
        pub const QUALIFIER;
        /// An adjective that, before `said`, makes it one too.
        pub const LEGALESE;
        /// A noun after `according to` that is no source.
        pub const MANNER;
        /// An adverb that can stand between a speaker and the verb.
        pub const ADVERB;
        /// Ends in `-ly` and is no adverb.
        const LY_NOUN;
        /// A participle, which follows the noun it describes: `a memo sent to staff`.
        pub const PARTICIPLE;
        /// A name that ends in `'s`, without that: `moody`.
        pub const OWN;
    }
}

impl Roles {
    /// A noun for a person or a body that can speak.
    pub const SPEAKER: Self = Self::PERSON.or(Self::BODY);
}

/// The sections of the table and their roles.
const SECTIONS: &[(&str, Roles)] = &[
    ("person", Roles::PERSON),
    ("body", Roles::BODY),
    ("document", Roles::DOCUMENT),
    ("pronoun", Roles::PRONOUN),
    ("quantifier", Roles::QUANTIFIER),
    ("determiner", Roles::DETERMINER),
    ("stop", Roles::STOP),
    ("time", Roles::TIME),
    ("title", Roles::TITLE),
    ("tie", Roles::TIE),
    ("qualifier", Roles::QUALIFIER),
    ("legalese", Roles::LEGALESE),
    ("manner", Roles::MANNER),
    ("adverb", Roles::ADVERB),
    ("ly-noun", Roles::LY_NOUN),
    ("participle", Roles::PARTICIPLE),
    ("own", Roles::OWN),
];

const TABLE: &str = include_str!("speakers.txt");

/// Each word with its roles.
static WORDS: LazyLock<Vocabulary<Roles>> = LazyLock::new(|| {
    let mut words = Vocabulary::with_room(TABLE.split_ascii_whitespace().count());
    let mut role = Roles::default();
    for line in TABLE.lines().filter(|l| !l.starts_with('#')) {
        if let Some(section) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
            role = SECTIONS.iter().find(|(name, _)| *name == section).map_or(role, |(_, role)| *role);
            continue;
        }
        for word in line.split_ascii_whitespace() {
            *words.entry(word) |= role;
        }
    }
    words
});

/// The roles of exactly this word.
fn exact(word: &str) -> Roles {
    match WORDS.find(word, hash(word)) {
        Some((known, roles)) if known == word => roles,
        _ => Roles::default(),
    }
}

/// The roles of the words that a word may be the plural of.
fn singular(word: &str) -> Roles {
    const ENDINGS: &[(&str, &str)] = &[("s", ""), ("es", ""), ("ies", "y"), ("men", "man"), ("yses", "ysis")];
    let mut roles = Roles::default();
    if !matches!(word.as_bytes(), [.., b's' | b'n']) {
        return roles;
    }
    for (plural, singular) in ENDINGS {
        roles = match word.strip_suffix(plural) {
            Some(stem) if singular.is_empty() => roles | exact(stem),
            Some(stem) => roles | exact(&format!("{stem}{singular}")),
            None => roles,
        };
    }
    roles
}

/// The roles of a word in small letters. Nouns are known in the plural too, and by the last part of a compound.
pub fn roles(word: &str) -> Roles {
    let (own, made) = (exact(word), made(word));
    if own.any(Roles::LY_NOUN) { own } else { own | made }
}

/// The roles of a word in small letters that is not in the table.
pub fn made(word: &str) -> Roles {
    let mut nouns = singular(word);
    if word.as_bytes().contains(&b'-')
        && let Some((_, last)) = word.rsplit_once('-')
    {
        nouns = nouns | exact(last) | singular(last);
    }
    let made = Roles(nouns.0 & (Roles::SPEAKER | Roles::DOCUMENT).0);
    match word.as_bytes() {
        [.., b'd'] if word.ends_with("-year-old") => made | Roles::PERSON,
        [.., b'm', b'a', b'k', b'e', b'r'] | [.., b'm', b'a', b'k', b'e', b'r', b's'] => made | Roles::BODY,
        [_, _, _, .., b'e', b'd'] => made | Roles::PARTICIPLE,
        [_, _, _, .., b'l', b'y'] => made | Roles::ADVERB,
        _ => made,
    }
}

/// The words of the table.
pub fn words() -> impl Iterator<Item = &'static str> {
    WORDS.words()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_are_known_and_sorted() {
        let mut section = Vec::new();
        for line in TABLE.lines().filter(|l| !l.starts_with('#')) {
            if let Some(name) = line.strip_prefix('[') {
                let name = name.trim_end_matches(']');
                assert!(SECTIONS.iter().any(|(section, _)| *section == name), "{name}");
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
            assert!(roles(word).any(Roles::SPEAKER), "{word}");
        }
        assert!(roles("analyses").any(Roles::DOCUMENT) && roles("filings").any(Roles::DOCUMENT));
        assert!(!roles("growth").any(Roles::SPEAKER) && !roles("shift").any(Roles::DOCUMENT));
        assert!(!roles("eights").any(Roles::DETERMINER) && !roles("Analyst").any(Roles::SPEAKER));
    }

    #[test]
    fn endings_make_adverbs_and_participles() {
        assert!(roles("quietly").any(Roles::ADVERB) && !roles("family").any(Roles::ADVERB));
        assert!(roles("leaked").any(Roles::PARTICIPLE) && !roles("need").any(Roles::PARTICIPLE));
    }
}
