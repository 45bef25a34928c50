//! The scored model: what speaks for and against a name being a company's, and how much.
//!
//! Every mention carries a set of cues; its score is the sum of their weights, and it counts from the threshold on. A cue
//! fires once, however often it is seen. The weights are those of a logistic regression, in tenths of a natural logarithm
//! of the odds: a score ten above the threshold says that the name is a company's with odds of e to 1. They are learnt
//! from the project's own marked texts (`tests/cases`, `data/corpus/train.txt`) by `cargo run --release --example
//! train_companies`, which writes [`TABLE`]. What is set by hand is only on which side a cue may weigh.

use std::sync::OnceLock;

/// The learnt weights: a row a cue, its name and its weight; the threshold first.
pub const TABLE: &str = include_str!("../../lexicon/company_cues.tsv");

/// On which side a cue may weigh.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// For a company, or not at all.
    For,
    /// Against one, or not at all.
    Against,
    /// On no side: other cues build on it.
    Silent,
}

macro_rules! cues {
    ($($(#[$doc:meta])+ $name:ident: $side:ident,)+) => {
        /// Something in a name or around it that speaks for or against a company.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Cue { $($(#[$doc])+ $name),+ }

        impl Cue {
            /// All cues and the sides on which they may weigh.
            pub const ALL: &[(Cue, Side)] = &[$((Cue::$name, Side::$side)),+];

            /// Its name, as the table has it.
            pub const fn name(self) -> &'static str {
                match self { $(Cue::$name => stringify!($name)),+ }
            }
        }
    };
}

cues! {
    // The name itself.
    /// A curated name that is nothing else.
    Known: For,
    /// A listed company's registered name.
    Registered: For,
    /// A name that is also a word, a person's or a place's.
    Doubtful: For,
    /// A short form derived from a registered name.
    Derived: Against,
    /// A doubtful name that only the register knows.
    Obscure: Against,
    /// A legal form ends it: `Inc`, `GmbH`.
    LegalForm: For,
    /// A weak legal form ends it: `Company`.
    WeakForm: For,
    /// It ends as companies do: `Holdings`, `Airlines`.
    StrongHead: For,
    /// It begins as companies do: `Grupo`, `Banco`.
    Lead: For,
    /// It ends as companies often do: `Energy`, `Group`.
    Head: For,
    /// Three words or more end so.
    LongHead: For,
    /// It ends as bodies do: `University`, `Commission`.
    BodyHead: For,
    /// It ends as bodies often do: `Party`, `Board`.
    WeakBodyHead: For,
    /// The article stands before a body’s name: `the Harbour Board`.
    BodyArticle: For,
    /// `University of X`.
    BodyOf: For,
    /// A capital inside a word, as in `NovVista`.
    InnerCapital: For,
    /// An internet domain in the name: `Booking.com`.
    Domain: For,
    /// Two names with `&` between them.
    Ampersand: For,
    /// A word in capitals.
    Acronym: For,

    // Where it stands.
    /// A word that is no person's and no place's name; it weighs nothing by itself.
    Word: Silent,
    /// A capital in the middle of a sentence that is not set in capitals, and the word is no name of a person or place.
    MidSentence: For,
    /// It opens a sentence and is a word that may be an ordinary one.
    Opens: Against,
    /// It opens a sentence and is an ordinary word, or made like one.
    OpensOrdinary: Against,
    /// An abbreviation or a word that is no company whatever stands beside it: `API`, `GDP`.
    NoName: Against,
    /// It stands in a heading in which most words are capitalised.
    TitleCase: Against,
    /// The article names companies that are beyond doubt.
    BusinessArticle: For,
    /// The same name counts elsewhere in the article.
    Elsewhere: For,
    /// It stands in a list with a company: `X, Y and Microsoft`.
    Listed: For,
    /// A known name in a list with a company.
    ListedKnown: For,
    /// The list has three names or more.
    InSeries: For,
    /// A known company's name in an unknown longer name: `Target Center`.
    InsideName: Against,

    // What the sentence does with it.
    /// A ticker in brackets follows.
    Ticker: For,
    /// A possessive: `X’s`.
    Possessive: For,
    /// It has what companies have: `X’s chief executive`, `X shares`.
    Owns: For,
    /// It does what companies do: `X acquired`.
    Acts: For,
    /// A bare name that opens a sentence as its subject: `Orange bought spectrum`.
    Subject: For,
    /// It does what companies do, and is a word that no person or place is called.
    WordActs: For,
    /// It does what hardly anybody but a company does: `X delisted`.
    ActsAsFirm: For,
    /// What it is follows: `X, a maker of`.
    Apposition: For,
    /// What it is stands before it: `the start-up X`.
    Introduced: For,
    /// `analyst at X`, `works at X`.
    WorksAt: For,
    /// `shares of X`, `chief executive of X`.
    PartOf: For,
    /// `director of X`, `part of X`.
    MaybePartOf: For,
    /// `Jane Doe of X`.
    PersonOf: For,
    /// A ticker stands for the name: `AAPL rose`.
    Symbol: For,
    /// A ticker in a cashtag or in brackets behind its market: `$AAPL`, `(NASDAQ: AAPL)`.
    MarkedSymbol: For,
    /// `acquired X`.
    Acquired: For,
    /// `joined X`, `sued X`.
    Object: For,

    // What speaks for something else.
    /// A title or a given name stands before it, or it is a person named in full elsewhere.
    Person: Against,
    /// It may be a person's name by its form: a given name and another.
    GivenName: Against,
    /// A single word that is a given name, or a person's who needs none: `Maria`, `Macron`.
    PersonName: Against,
    /// It does what persons do: `X resigned`.
    ActsAsPerson: Against,
    /// It is a place: `in X`, `X, Nebraska`.
    Place: Against,
    /// Its words name a place.
    PlaceName: Against,
    /// A known name that is also a given name.
    AlsoGiven: Against,
    /// A known name that also names a place.
    AlsoPlace: Against,
    /// It belongs to somebody: `Google’s Gemini`, `its Atlas chips`.
    Possessed: Against,
    /// A country, a state or a great city.
    WellKnownPlace: Against,
    /// Its own article stands before it: `The Economist`.
    OwnArticle: For,
    /// An article or another determiner stands before a word: `the Gap`, `an Apple`.
    Determined: Against,
    /// The words beside it show that it is something else: `Apple pie`.
    GivenAway: Against,
    /// The article uses the word in small letters too.
    InSmallLetters: Against,
}

/// What every cue weighs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weights {
    /// The score from which a mention counts.
    pub threshold: i32,
    /// The weight of every cue, in the order of [`Cue::ALL`].
    pub of: Vec<i32>,
}

impl Weights {
    /// The weights of the table.
    pub fn learnt() -> &'static Self {
        static LEARNT: OnceLock<Weights> = OnceLock::new();
        LEARNT.get_or_init(|| Self::read(TABLE))
    }

    /// Reads a table; a cue without a row weighs nothing.
    pub fn read(table: &str) -> Self {
        let mut weights = Self { threshold: 0, of: vec![0; Cue::ALL.len()] };
        for (name, weight) in table.lines().filter_map(|line| line.split_once('\t')) {
            let weight = weight.parse().unwrap_or(0);
            match Cue::ALL.iter().position(|(cue, _)| cue.name() == name) {
                Some(at) => weights.of[at] = weight,
                None if name == THRESHOLD => weights.threshold = weight,
                None => {}
            }
        }
        weights
    }

    /// Writes the table that [`Self::read`] reads.
    pub fn write(&self) -> String {
        let cues = Cue::ALL.iter().zip(&self.of).map(|((cue, _), weight)| (cue.name(), *weight));
        let rows = std::iter::once((THRESHOLD, self.threshold)).chain(cues);
        rows.map(|(name, weight)| format!("{name}\t{weight}\n")).collect()
    }

    /// The sum of the weights of a set of cues.
    pub fn score(&self, cues: Cues) -> i32 {
        let (mut rest, mut sum) = (cues.0, 0);
        while rest != 0 {
            sum += self.of[rest.trailing_zeros() as usize];
            rest &= rest - 1;
        }
        sum
    }

    /// Whether a set of cues suffices.
    pub fn suffice(&self, cues: Cues) -> bool {
        self.score(cues) >= self.threshold
    }
}

/// What the table calls the threshold.
const THRESHOLD: &str = "Threshold";

/// A set of cues.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Cues(u64);

impl Cues {
    /// Adds a cue.
    pub fn add(&mut self, cue: Cue) {
        self.0 |= 1 << cue as u32;
    }

    /// Adds a cue if the condition holds.
    pub fn add_if(&mut self, condition: bool, cue: Cue) {
        if condition {
            self.add(cue);
        }
    }

    /// Whether it holds a cue.
    pub fn has(self, cue: Cue) -> bool {
        self.0 & (1 << cue as u32) != 0
    }

    /// Whether the sentence itself speaks for a company.
    pub fn speak_for_it(self) -> bool {
        use Cue::{
            Acts, ActsAsFirm, Apposition, Introduced, Listed, Object, Owns, PartOf, Possessive, Ticker,
            WorksAt,
        };
        let speaking = [
            Ticker, Possessive, Owns, Acts, ActsAsFirm, Apposition, Introduced, WorksAt, PartOf, Object,
            Listed,
        ];
        speaking.iter().any(|cue| self.has(*cue))
    }

    /// The names of its cues.
    pub fn names(self) -> Vec<&'static str> {
        self.each().map(|n| Cue::ALL[n].0.name()).collect()
    }

    /// The places of its cues in [`Cue::ALL`].
    pub fn each(self) -> impl Iterator<Item = usize> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let at = rest.trailing_zeros();
            rest &= rest.wrapping_sub(1);
            (at < u64::BITS).then_some(at as usize)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_of_cues_fits_and_sums_up() {
        assert!(Cue::ALL.len() <= 64);
        let weights = Weights::read("Threshold\t40\nDoubtful\t10\nOwns\t40\nNoSuch\t3\n");
        let mut cues = Cues::default();
        cues.add(Cue::Doubtful);
        cues.add(Cue::Doubtful);
        assert_eq!(weights.score(cues), 10);
        cues.add(Cue::Owns);
        assert!(weights.suffice(cues) && cues.has(Cue::Owns));
        assert_eq!(cues.names(), ["Doubtful", "Owns"]);
    }

    #[test]
    fn the_table_has_a_row_for_every_cue_on_its_side() {
        let learnt = Weights::learnt();
        assert_eq!(learnt.write(), TABLE);
        for ((cue, side), weight) in Cue::ALL.iter().zip(&learnt.of) {
            let sided = match side {
                Side::For => *weight >= 0,
                Side::Against => *weight <= 0,
                Side::Silent => *weight == 0,
            };
            assert!(sided, "{} weighs {weight}", cue.name());
        }
    }
}
