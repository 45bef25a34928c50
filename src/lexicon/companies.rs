//! The gazetteer: names of companies, organisations and products, built from the tables in `data/` (see `build.rs`).

use std::collections::HashMap;
use std::sync::OnceLock;

use fst::Map;
use fst::raw::{Node, Output};

use super::fold::fold;
use super::name_flags::{BITS, DERIVED, DOUBTFUL, EXACT, PRODUCT, SMALL};

static NAMES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/gazetteer.fst"));
static EVIDENCE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/evidence.fst"));
static ROWS: &str = include_str!(concat!(env!("OUT_DIR"), "/rows.tsv"));

/// What a row of the gazetteer names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
pub struct Entry(u64);

impl Entry {
    /// The number of its row.
    pub fn row(self) -> u32 {
        u32::try_from(self.0 >> BITS).unwrap_or(u32::MAX)
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Also(u64);

impl Also {
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

/// The gazetteer, decoded once.
pub struct Gazetteer {
    names: Map<&'static [u8]>,
    evidence: Map<&'static [u8]>,
    rows: Vec<&'static str>,
    tickers: OnceLock<HashMap<&'static str, u32>>,
}

/// The gazetteer.
pub fn gazetteer() -> &'static Gazetteer {
    static GAZETTEER: OnceLock<Gazetteer> = OnceLock::new();
    GAZETTEER.get_or_init(|| Gazetteer {
        names: Map::new(NAMES).expect("the build script writes a valid map"),
        evidence: Map::new(EVIDENCE).expect("the build script writes a valid map"),
        rows: ROWS.lines().collect(),
        tickers: OnceLock::new(),
    })
}

impl Gazetteer {
    /// A walk over the names that has read nothing yet.
    pub fn walk(&'static self) -> Walk {
        Walk::new(&self.names)
    }

    /// What is known of the row with this number.
    pub fn row(&self, number: u32) -> Row {
        let mut cells = self.rows.get(number as usize).copied().unwrap_or_default().split('\t');
        let mut filled = || cells.next().filter(|cell| !cell.is_empty());
        let canonical = filled().unwrap_or_default();
        let (ticker, parent) = (filled(), filled());
        let kind = filled();
        let sort = match kind {
            Some("o") => Sort::Organization,
            _ => Sort::Company,
        };
        Row { canonical, ticker, parent, sort, registered: kind == Some("l") }
    }

    /// The entry of a whole name.
    pub fn look_up(&'static self, name: &str) -> Option<Entry> {
        let mut walk = self.walk();
        walk.feed(name).then(|| walk.found()).flatten()
    }

    /// The row whose company is listed under this symbol.
    pub fn by_symbol(&self, symbol: &str) -> Option<u32> {
        let tickers = self.tickers.get_or_init(|| {
            let symbol = |n: u32| Some((self.row(n).ticker?.split_once(':')?.1, n));
            (0..u32::try_from(self.rows.len()).unwrap_or(u32::MAX)).filter_map(symbol).collect()
        });
        tickers.get(symbol).copied()
    }

    /// What else the words may be, as a whole: a given name, a place.
    pub fn also<'t>(&'static self, words: impl IntoIterator<Item = &'t str>) -> Also {
        let mut walk = Walk::new(&self.evidence);
        let known = words.into_iter().all(|word| {
            walk.space();
            walk.feed(word)
        });
        Also(if known { walk.found().map_or(0, |e| e.0) } else { 0 })
    }

    /// How many bytes the tables take, uncompressed.
    pub fn size(&self) -> usize {
        NAMES.len() + EVIDENCE.len() + ROWS.len()
    }
}

/// A way through the automaton, one piece of text at a time; it allocates nothing.
#[derive(Clone, Copy)]
pub struct Walk {
    map: &'static Map<&'static [u8]>,
    node: Node<'static>,
    output: Output,
    /// Whether a space was read that no letter has followed yet.
    space: bool,
    started: bool,
}

impl Walk {
    fn new(map: &'static Map<&'static [u8]>) -> Self {
        Self { map, node: map.as_fst().root(), output: Output::zero(), space: false, started: false }
    }

    /// Reads a piece of text; false if no name goes on like that.
    pub fn feed(&mut self, text: &str) -> bool {
        let mut alive = true;
        for c in text.chars() {
            fold(c, |byte| alive = alive && self.byte(byte));
            if !alive {
                return false;
            }
        }
        true
    }

    /// Reads the space between two words.
    pub fn space(&mut self) {
        self.space = self.started;
    }

    /// The name that ends here, if one does.
    pub fn found(&self) -> Option<Entry> {
        self.value().map(Entry)
    }

    fn value(&self) -> Option<u64> {
        (self.started && self.node.is_final()).then(|| self.output.cat(self.node.final_output()).value())
    }

    fn byte(&mut self, byte: u8) -> bool {
        if byte == b' ' {
            self.space();
            return true;
        }
        if self.space && !self.step(b' ') {
            return false;
        }
        self.space = false;
        self.started = true;
        self.step(byte)
    }

    fn step(&mut self, byte: u8) -> bool {
        let Some(at) = self.node.find_input(byte) else { return false };
        let transition = self.node.transition(at);
        self.output = self.output.cat(transition.out);
        self.node = self.map.as_fst().node(transition.addr);
        true
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
        assert!(gazetteer().also(["Harrison"]).given_name());
        assert!(gazetteer().also(["New", "York"]).place());
        assert!(!gazetteer().also(["Xyzzy"]).place());
    }
}
