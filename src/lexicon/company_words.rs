//! Words that tell companies from other names, by role: the tables are `company_words.txt` and `lookalikes.txt`, looked up in an automaton.

use std::ops::BitOr;
use std::sync::OnceLock;

use fst::Map;

use super::companies::Walk;
use super::word_roles::SLUGS;

static WORDS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/words.fst"));

/// The roles of a word: a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roles(u64);

macro_rules! roles {
    ($($(#[$doc:meta])* $name:ident = $slug:literal;)+) => {
        impl Roles { $($(#[$doc])* pub const $name: Roles = Roles(1 << position($slug));)+ }
    };
}

roles! {
    /// Says what a company is: `the retailer X`.
    COMPANY_NOUN = "company-noun";
    /// What a company has: `X’s shares`.
    OWNED = "owned";
    /// What companies do.
    VERB = "verb";
    /// What hardly ever a person does.
    FIRM_VERB = "firm-verb";
    /// What persons do.
    PERSON_VERB = "person-verb";
    /// `analyst at`.
    WORKS_AT = "works-at";
    /// `shares of`.
    FIRM_OF = "firm-of";
    /// `part of`.
    MAYBE_OF = "maybe-of";
    /// A verb with a company as its object.
    TAKES_COMPANY = "takes-company";
    /// Ends a company’s name.
    HEAD = "head";
    /// Ends a company’s name and proves it.
    STRONG_HEAD = "strong-head";
    /// Ends a body’s name.
    BODY_HEAD = "body-head";
    /// Ends a body’s name and proves it.
    FIRM_BODY_HEAD = "firm-body-head";
    /// `University of X`.
    BODY_OF = "body-of";
    /// Before a person’s name.
    TITLE = "title";
    /// No part of a name.
    STOP = "stop";
    /// A stop that may open a name of several words.
    KEPT = "kept";
    /// No company whatever stands beside it.
    NO_NAME = "no-name";
    /// An adjective of place or faith.
    ADJECTIVE = "adjective";
    /// A name with a word behind it that gives it away: `apple pie`.
    GIVEN_AWAY_BY_NEXT = "gives-away-after";
    /// A name with a word before it that gives it away: `the amazon`.
    GIVEN_AWAY_BY_LAST = "gives-away-before";
    /// A verb whose object is a company.
    ACQUIRES = "acquires";
    /// An ordinary word that opens sentences.
    ORDINARY = "ordinary";
}

/// The place of a role in the table's order; the build fails where there is none.
const fn position(slug: &str) -> usize {
    let mut at = 0;
    while at < SLUGS.len() {
        if same(SLUGS[at].as_bytes(), slug.as_bytes()) {
            return at;
        }
        at += 1;
    }
    panic!("no such role");
}

const fn same(a: &[u8], b: &[u8]) -> bool {
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}

impl Roles {
    /// Whether it shares a role with `other`.
    pub fn any(self, other: Roles) -> bool {
        self.0 & other.0 != 0
    }
}

impl BitOr for Roles {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The roles of a word, or of several that belong together: `analyst at`, the parts of `start-up`.
pub fn roles<'t>(words: impl IntoIterator<Item = &'t str>) -> Roles {
    static MAP: OnceLock<Map<&'static [u8]>> = OnceLock::new();
    let mut walk =
        Walk::new(MAP.get_or_init(|| Map::new(WORDS).expect("the build script writes a valid map")));
    let known = words.into_iter().all(|word| {
        walk.space();
        walk.feed(word)
    });
    Roles(if known { walk.value().unwrap_or(0) } else { 0 })
}

/// The roles of one word.
pub fn role(word: &str) -> Roles {
    roles([word])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_their_roles() {
        assert!(roles(["Retailer"]).any(Roles::COMPANY_NOUN));
        assert!(roles(["start", "up"]).any(Roles::COMPANY_NOUN));
        assert!(roles(["analyst", "at"]).any(Roles::WORKS_AT));
        assert!(!roles(["analyst"]).any(Roles::WORKS_AT));
        assert_eq!(roles(["xyzzy"]), Roles::default());
    }
}
