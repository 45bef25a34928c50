//! The scored model: what speaks for and against a name being a company's, and how much.
//!
//! Every mention carries a set of cues; its score is the sum of their weights, and it counts from [`THRESHOLD`] on. A cue
//! fires once, however often it is seen. The weights are whole numbers set by hand on the project's own cases, on this
//! scale: 1 makes a difference between equals, 2 is a hint, 4 is enough alone, 8 stands against anything but 8.

/// The score from which a mention counts.
pub const THRESHOLD: i32 = 4;

macro_rules! cues {
    ($($(#[$doc:meta])+ $name:ident = $weight:literal,)+) => {
        /// Something in a name or around it that speaks for or against a company.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Cue { $($(#[$doc])+ $name),+ }

        const WEIGHTS: &[i32] = &[$($weight),+];
        const NAMES: &[&str] = &[$(stringify!($name)),+];
    };
}

cues! {
    // The name itself.
    /// A curated name that is nothing else.
    Known = 8,
    /// A listed company's registered name.
    Registered = 6,
    /// A name that is also a word, a person's or a place's.
    Doubtful = 1,
    /// A short form derived from a registered name.
    Derived = -1,
    /// A doubtful name that only the register knows.
    Obscure = -2,
    /// A legal form ends it: `Inc`, `GmbH`.
    LegalForm = 8,
    /// A weak legal form ends it: `Company`.
    WeakForm = 4,
    /// It ends as companies do: `Holdings`, `Airlines`.
    StrongHead = 5,
    /// It ends as companies often do: `Energy`, `Group`.
    Head = 3,
    /// Three words or more end so.
    LongHead = 1,
    /// It ends as bodies do: `University`, `Commission`.
    BodyHead = 5,
    /// It ends as bodies often do: `Party`, `Board`.
    WeakBodyHead = 3,
    /// The article stands before a body’s name: `the Harbour Board`.
    BodyArticle = 1,
    /// `University of X`.
    BodyOf = 6,
    /// A capital inside a word, as in `NovVista`.
    InnerCapital = 2,
    /// An internet domain in the name: `Booking.com`.
    Domain = 3,
    /// Two names with `&` between them.
    Ampersand = 2,
    /// A word in capitals.
    Acronym = 1,

    // Where it stands.
    /// A word that is no person's and no place's name; it weighs nothing by itself.
    Word = 0,
    /// A capital in the middle of a sentence that is not set in capitals, and the word is no name of a person or place.
    MidSentence = 3,
    /// It opens a sentence and is a word that may be an ordinary one.
    Opens = -1,
    /// It opens a sentence and is an ordinary word, or made like one.
    OpensOrdinary = -5,
    /// An abbreviation or a word that is no company whatever stands beside it: `API`, `GDP`.
    NoName = -8,
    /// It stands in a heading in which most words are capitalised.
    TitleCase = -2,
    /// The article names companies that are beyond doubt.
    BusinessArticle = 1,
    /// The same name counts elsewhere in the article.
    Elsewhere = 5,
    /// It stands in a list with a company: `X, Y and Microsoft`.
    Listed = 3,
    /// A known name in a list with a company.
    ListedKnown = 2,
    /// The list has three names or more.
    InSeries = 1,
    /// A known company's name in an unknown longer name: `Target Center`.
    InsideName = -3,

    // What the sentence does with it.
    /// A ticker in brackets follows.
    Ticker = 6,
    /// A possessive: `X’s`.
    Possessive = 1,
    /// It has what companies have: `X’s chief executive`, `X shares`.
    Owns = 4,
    /// It does what companies do: `X acquired`.
    Acts = 2,
    /// It does what companies do, and is a word that no person or place is called.
    WordActs = 2,
    /// It does what hardly anybody but a company does: `X delisted`.
    ActsAsFirm = 3,
    /// What it is follows: `X, a maker of`.
    Apposition = 4,
    /// What it is stands before it: `the start-up X`.
    Introduced = 4,
    /// `analyst at X`, `works at X`.
    WorksAt = 5,
    /// `shares of X`, `chief executive of X`.
    PartOf = 4,
    /// `director of X`, `part of X`.
    MaybePartOf = 2,
    /// `Jane Doe of X`.
    PersonOf = 1,
    /// A ticker stands for the name: `AAPL rose`.
    Symbol = 2,
    /// A ticker in a cashtag or in brackets behind its market: `$AAPL`, `(NASDAQ: AAPL)`.
    MarkedSymbol = 8,
    /// `acquired X`.
    Acquired = 4,
    /// `joined X`, `sued X`.
    Object = 2,

    // What speaks for something else.
    /// A title or a given name stands before it, or it is a person named in full elsewhere.
    Person = -6,
    /// It may be a person's name by its form: a given name and another.
    GivenName = -4,
    /// It does what persons do: `X resigned`.
    ActsAsPerson = -2,
    /// It is a place: `in X`, `X, Nebraska`.
    Place = -5,
    /// Its words name a place.
    PlaceName = -2,
    /// A known name that also names a place.
    AlsoPlace = -1,
    /// It belongs to somebody: `Google’s Gemini`, `its Atlas chips`.
    Possessed = -4,
    /// A country, a state or a great city.
    WellKnownPlace = -4,
    /// Its own article stands before it: `The Economist`.
    OwnArticle = 3,
    /// An article or another determiner stands before a word: `the Gap`, `an Apple`.
    Determined = -3,
    /// The words beside it show that it is something else: `Apple pie`.
    GivenAway = -8,
    /// The article uses the word in small letters too.
    InSmallLetters = -1,
}

/// A set of cues.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cues(u64);

impl Cues {
    /// Adds a cue.
    pub fn add(&mut self, cue: Cue) {
        self.0 |= 1 << cue as u64;
    }

    /// Adds a cue if the condition holds.
    pub fn add_if(&mut self, condition: bool, cue: Cue) {
        if condition {
            self.add(cue);
        }
    }

    /// Whether it holds a cue.
    pub fn has(self, cue: Cue) -> bool {
        self.0 & (1 << cue as u64) != 0
    }

    /// The sum of the weights.
    pub fn score(self) -> i32 {
        self.each().map(|n| WEIGHTS[n]).sum()
    }

    /// Whether the score suffices.
    pub fn suffice(self) -> bool {
        self.score() >= THRESHOLD
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

    /// The names of its cues, for tests and for training.
    pub fn names(self) -> Vec<&'static str> {
        self.each().map(|n| NAMES[n]).collect()
    }

    fn each(self) -> impl Iterator<Item = usize> {
        (0..WEIGHTS.len()).filter(move |n| self.0 >> n & 1 == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_of_cues_fits_and_sums_up() {
        assert!(WEIGHTS.len() <= 64);
        let mut cues = Cues::default();
        cues.add(Cue::Doubtful);
        cues.add(Cue::Doubtful);
        assert_eq!(cues.score(), 1);
        cues.add(Cue::Owns);
        assert!(cues.suffice() && cues.has(Cue::Owns));
        assert_eq!(cues.names(), ["Doubtful", "Owns"]);
    }
}
