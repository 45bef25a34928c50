//! Words that tell companies from other names, by role: the tables are `company_words.txt` and `lookalikes.txt`, looked up by the hash of the word.

use std::sync::OnceLock;

use super::bit_set::bit_set;
use super::fold::KeyHash;
use super::front::unpack_numbered;
use super::word_roles::SLUGS;

static WORDS: &str = include_str!(concat!(env!("OUT_DIR"), "/words.txt"));

bit_set! {
    /// The roles of a word: a set.
    pub struct Roles {}
}

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
    /// Opens a company’s name that is written in small letters.
    SMALL_NAME = "small-name";
    /// Stands before a ticker symbol.
    EXCHANGE = "exchange";
    /// A verb before another: `will`, `has`.
    AUXILIARY = "auxiliary";
    /// A past tense that does not end in `ed`: `took`, `wrote`.
    IRREGULAR = "irregular";
    /// Opens an object: `the`, `its`, `more`.
    DETERMINER = "determiner";
    /// Behind a name, a place or a prize that is called after it: `Stadium`, `Cup`.
    VENUE = "venue";
    /// Opens a company’s name and proves it: `Grupo`, `Banco`.
    LEAD = "lead";
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

/// The table, with open addressing: as many slots as make a walk of one or two.
struct Table {
    slots: Vec<(u64, u32)>,
}

impl Table {
    /// Reads what the build script wrote: words, and for each its roles as a number.
    fn read(text: &str) -> Self {
        let mut count = 0;
        unpack_numbered(text, |_, _| count += 1);
        let size = (count * 4_usize).next_power_of_two().max(2);
        let mut table = Self { slots: vec![(0, 0); size] };
        unpack_numbered(text, |word, bits| table.add(word, bits));
        table
    }

    fn add(&mut self, word: &str, bits: u32) {
        let hash = KeyHash::default().word(word).get();
        let at = self.slot(hash);
        self.slots[at] = (hash, bits);
    }

    /// The slot of a hash, or the empty one where it would be.
    fn slot(&self, hash: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = usize::try_from(hash & 0xffff_ffff).unwrap_or(0) & mask;
        while self.slots[at].1 != 0 && self.slots[at].0 != hash {
            at = (at + 1) & mask;
        }
        at
    }
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| Table::read(WORDS))
}

/// The roles of a word, or of several that belong together: `analyst at`, the parts of `start-up`.
pub fn roles<'t>(words: impl IntoIterator<Item = &'t str>) -> Roles {
    let table = table();
    let hash = words.into_iter().fold(KeyHash::default(), KeyHash::word).get();
    Roles(table.slots[table.slot(hash)].1)
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
