//! The gazetteer: names of companies, organisations and products, built from the tables in `data/` (see `core/build.rs`).

use std::sync::OnceLock;

use super::columns;
use super::front::unpack_numbered;
use super::name_flags::{BITS, DERIVED, DOUBTFUL, EXACT, PRODUCT, SMALL};
use super::names::{Names, Walk};
use super::slots::{Slots, hash};

static EVIDENCE: &str = include_str!(concat!(env!("OUT_DIR"), "/evidence.txt"));

/// What a row of the gazetteer names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sort {
    /// A commercial company, or a division or brand of one that acts.
    Company,
    /// A body that is no company.
    Organization,
}

/// What the gazetteer knows of a name's bearer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The usual full name.
    pub canonical: &'static str,
    /// Exchange and symbol.
    pub ticker: Option<&'static str>,
    /// The company it belongs to.
    pub parent: Option<&'static str>,
    /// What it is.
    pub sort: Sort,
    /// Whether it comes from the list of listed companies and is not curated.
    pub registered: bool,
}

/// A name in the gazetteer: its row's number and how far the spelling alone can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry(u32);

impl Entry {
    /// The number of its row.
    pub fn row(self) -> u32 {
        self.0 >> BITS
    }

    /// Whether it is also a common word, a person's or a place's name.
    pub fn doubtful(self) -> bool {
        self.0 & DOUBTFUL != 0
    }

    /// Whether it names what the row's company makes, and not the company.
    pub fn product(self) -> bool {
        self.0 & PRODUCT != 0
    }

    /// Whether it counts only in capitals.
    pub fn exact(self) -> bool {
        self.0 & EXACT != 0
    }

    /// Whether it counts in small letters too.
    pub fn small(self) -> bool {
        self.0 & SMALL != 0
    }

    /// Whether it was derived from a registered name, and not curated.
    pub fn derived(self) -> bool {
        self.0 & DERIVED != 0
    }
}

/// What a word may be besides a company's name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Also(u32);

impl Also {
    /// What the words may be that a way of `Gazetteer::besides` has read.
    pub fn at(walk: &Walk) -> Self {
        Self(walk.found().unwrap_or_default())
    }

    /// A given name, or the name of somebody who is named without one.
    pub fn given_name(self) -> bool {
        self.0 & 1 != 0
    }

    /// A country, a state or a great city.
    pub fn well_known_place(self) -> bool {
        self.0 & 8 != 0
    }

    /// A place.
    pub fn place(self) -> bool {
        self.0 & 4 != 0
    }
}

/// The gazetteer, read once.
pub struct Gazetteer {
    names: Names,
    evidence: Names,
    rows: Vec<Row>,
    tickers: OnceLock<Tickers>,
}

/// Symbols with the rows of their companies.
struct Tickers {
    all: Vec<(&'static str, u32)>,
    slots: Slots,
}

impl Tickers {
    /// Of rows with one symbol the last counts.
    fn new(all: Vec<(&'static str, u32)>) -> Self {
        let mut slots = Slots::for_words(all.len());
        for number in (0..all.len()).rev() {
            let symbol = all[number].0;
            slots.find_or_add(hash(symbol), number, |n| all[n].0 == symbol);
        }
        Self { all, slots }
    }

    fn row(&self, symbol: &str) -> Option<u32> {
        self.slots.find(hash(symbol), |n| self.all[n].0 == symbol).map(|n| self.all[n].1)
    }
}

/// The gazetteer.
pub fn gazetteer() -> &'static Gazetteer {
    static GAZETTEER: OnceLock<Gazetteer> = OnceLock::new();
    GAZETTEER.get_or_init(|| {
        let (rows, names) = columns::read();
        let mut evidence = Names::default();
        unpack_numbered(EVIDENCE, |key, bits| evidence.add(key, bits));
        evidence.arrange();
        Gazetteer { names, evidence, rows, tickers: OnceLock::new() }
    })
}

impl Gazetteer {
    /// A way into the names that has read nothing yet.
    pub fn walk(&'static self) -> Way {
        Way(self.names.walk())
    }

    /// What is known of the row with this number.
    pub fn row(&self, number: u32) -> Row {
        self.rows[number as usize]
    }

    /// The entry of a whole name.
    pub fn look_up(&'static self, name: &str) -> Option<Entry> {
        let mut walk = self.walk();
        walk.feed(name).then(|| walk.found()).flatten()
    }

    /// The row whose company is listed under this symbol.
    pub fn by_symbol(&self, symbol: &str) -> Option<u32> {
        let tickers = self.tickers.get_or_init(|| {
            let symbol = |(n, row): (u32, &Row)| {
                let ticker = row.ticker?;
                let colon = ticker.bytes().position(|byte| byte == b':')?;
                Some((&ticker[colon + 1..], n))
            };
            Tickers::new((0..).zip(&self.rows).filter_map(symbol).collect())
        });
        tickers.row(symbol)
    }

    /// The way on from a word into what words may be besides names of companies, if one goes on: given names, places.
    pub fn besides(&'static self, word: &str) -> Option<Walk> {
        let mut walk = self.evidence.walk();
        walk.feed(word).then_some(walk)
    }

    /// How many bytes the tables take, uncompressed.
    pub fn size(&self) -> usize {
        columns::TABLE.len() + EVIDENCE.len()
    }
}

/// A way into the names, one piece of text at a time.
#[derive(Clone, Copy)]
pub struct Way(Walk);

impl Way {
    /// Reads a piece of text; false if no name goes on like that.
    pub fn feed(&mut self, text: &str) -> bool {
        self.0.feed(text)
    }

    /// Reads the space between two words.
    pub fn space(&mut self) {
        self.0.space();
    }

    /// The name that ends here, if one does.
    pub fn found(&self) -> Option<Entry> {
        self.0.found().map(Entry)
    }

    /// Whether a name goes on with another word.
    pub fn goes_on(self) -> bool {
        self.0.goes_on()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn canonical(name: &str) -> Option<&'static str> {
        gazetteer().look_up(name).map(|e| gazetteer().row(e.row()).canonical)
    }

    #[test]
    fn spellings_of_one_name_meet() {
        for name in ["Coca-Cola", "COCA COLA", "Coca‑Cola"] {
            assert_eq!(canonical(name), canonical("coca-cola"), "{name}");
        }
        assert_eq!(canonical("AMAZON.COM"), Some("Amazon"));
        assert_eq!(canonical("Amazo"), None);
    }

    #[test]
    fn symbols_lead_to_their_company() {
        let row = gazetteer().by_symbol("NVDA").map(|n| gazetteer().row(n).canonical);
        assert_eq!(row, Some("Nvidia"));
        assert_eq!(gazetteer().by_symbol("NO SUCH"), None);
    }

    #[test]
    fn words_are_known_for_what_else_they_are() {
        let also = |name: &str| gazetteer().besides(name).map_or_else(Also::default, |walk| Also::at(&walk));
        assert!(also("Harrison").given_name() && also("New York").place());
        assert!(!also("Xyzzy").place());
    }
}
