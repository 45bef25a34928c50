//! What the tables that rules ask at nearly every word say of it, all in one: a set of traits, and what the busiest of
//! the tables lead to.
//!
//! The answers are those of the tables' own functions. They are collected once for every word that the tables have, and
//! found by hash; what depends on how a word is made (`fivefold`, `FY25`, `weeklong`) is looked at where it stands.

use std::sync::LazyLock;

use super::bit_set::bit_set;
use super::calendar::{self, TimeUnit};
use super::number_words::{self, NumberWord};
use super::small::Small;
use super::table::same;
use super::vocabulary::Vocabulary;
use super::{identifiers, multiples, ordinals, reporting_verbs, speakers};

bit_set! {
    /// What kinds of word a word is: a set.
    pub struct Traits {
        /// `April`, `last`, `end`: in the calendar's table.
        pub const CALENDAR;
        /// Says of what years or parts of years a date is made without being in that table: `fiscal`, `FY25`, `Q3`, `eighties`.
        pub const PERIOD;
        /// `hours`, `min`: a unit of time, or a word made of one, as `weeklong` and the `h30m` of `2h30m`.
        pub const TIME_UNIT;
        /// `seven`, `dozen`, `half`, `thirds`: a part of a number.
        pub const NUMBER_WORD;
        /// `first`, `twentieth`.
        pub const ORDINAL;
        /// `doubled`, `fivefold`: a word that may state a factor.
        pub const FACTOR;
        /// `a` and `an`.
        pub const ARTICLE;
        /// `another`, `all`, `full`: may open a length of time.
        pub const WHOLE;
        /// `age`, `aged`, `ages`.
        pub const AGE;
        /// Starts with a capital.
        pub const CAPITAL;
        /// Starts with digits.
        pub const NUMBER;
        /// Has a capital at its start or, as `eBay` has, right behind it: can be a word of a name.
        pub const NAME;
        /// A hyphen, or a character used as one.
        pub const HYPHEN;
        /// A hyphen or a dash.
        pub const DASH;
        /// `and` and `point`, which join the parts of a number.
        pub const JOINT;
        /// `seven`, `twenty`: a number below twenty, or a multiple of ten below a hundred.
        pub const SMALL_NUMBER;
        /// `said`, `according`: may be the verb or cue of an attribution.
        pub const CUE;
        /// A mark that opens or closes a quotation.
        pub const QUOTE;
        /// A straight apostrophe, or a curly one of either side.
        pub const APOSTROPHE;
        /// `ISBN`, `PMC2808187`: a word that announces an identifier, or that may be one.
        pub const SCHEME;
        /// `www`, an at sign or a slash: what the addresses of pages and people have.
        pub const ADDRESS;
        /// Not in small letters, or one of the few small words with which the name of a company starts.
        pub const OPENS_NAME;
    }
}

/// What is known of a word, whatever its capitals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// What kinds of word it is; neither capitals nor digits are looked at.
    pub traits: Traits,
    /// What it says in a date.
    pub calendar: Option<calendar::Word>,
    /// What it contributes to a number.
    pub number: Option<NumberWord>,
    /// The unit of time that it names.
    pub unit: Option<TimeUnit>,
    /// What it is to those who say something.
    pub speech: speakers::Roles,
}

impl Known {
    /// Asks the tables.
    fn of(word: &str) -> Self {
        let (calendar, number, unit) =
            (calendar::word(word), number_words::look_up(word), calendar::time_unit(word));
        let is_any = |words: &[&str]| words.iter().any(|w| same(word, w));
        let period = calendar::decade(word).is_some() || is_any(calendar::KINDS_OF_YEAR) || is_any(PERIODS);
        let mut traits = made(word);
        for (has, which) in [
            (calendar.is_some(), Traits::CALENDAR),
            (number.is_some(), Traits::NUMBER_WORD),
            (matches!(number, Some(NumberWord::Unit(_) | NumberWord::Ten(_))), Traits::SMALL_NUMBER),
            (unit.is_some(), Traits::TIME_UNIT),
            (period, Traits::PERIOD),
            (ordinals::ordinal(word).is_some(), Traits::ORDINAL),
            (multiples::look_up(word).is_some(), Traits::FACTOR),
            (is_any(ARTICLES), Traits::ARTICLE),
            (is_any(WHOLE), Traits::WHOLE),
            (is_any(AGES), Traits::AGE),
            (reporting_verbs::is_cue(word), Traits::CUE),
            (identifiers::announced(word).is_some(), Traits::SCHEME),
            (is_any(JOINTS), Traits::JOINT),
            (is_any(ADDRESSES), Traits::ADDRESS),
        ] {
            if has {
                traits |= which;
            }
        }
        Self { traits, calendar, number, unit, speech: speakers::roles(&word.small()) }
    }
}

const ARTICLES: &[&str] = &["a", "an"];
const WHOLE: &[&str] = &["all", "another", "full"];
const AGES: &[&str] = &["age", "aged", "ages"];
const JOINTS: &[&str] = &["and", "point"];
const ADDRESSES: &[&str] = &["www"];
/// `FY 2025`, `CY 2025`, and the `w/c` of a week.
const PERIODS: &[&str] = &["fy", "cy", "w"];

/// The traits of a word by how it is made.
fn made(word: &str) -> Traits {
    match word.as_bytes() {
        [b'q' | b'Q' | b'h' | b'H', b'0'..=b'9'] | [b'f' | b'F', b'y' | b'Y', _, ..] => Traits::PERIOD,
        [_, .., b'f' | b'F', b'o' | b'O', b'l' | b'L', b'd' | b'D'] if multiples::look_up(word).is_some() => {
            Traits::FACTOR
        }
        [b'h', b'0'..=b'9', b'0'..=b'9', ..] => Traits::TIME_UNIT,
        [b'P', b'M', b'C', b'0'..=b'9', ..] | [b'R', b'F', b'C', b'0'..=b'9', ..] => Traits::SCHEME,
        [stem @ .., b'l' | b'L', b'o' | b'O', b'n' | b'N', b'g' | b'G'] => {
            let unit = std::str::from_utf8(stem).ok().and_then(calendar::time_unit);
            if unit.is_some() { Traits::TIME_UNIT } else { Traits::default() }
        }
        _ => Traits::default(),
    }
}

/// What a word that is in no table is to those who say something.
fn spoken(word: &str) -> speakers::Roles {
    let is_small = word.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase());
    if is_small { speakers::made(word) } else { speakers::made(&word.small()) }
}

/// The words of all tables.
static VOCABULARY: LazyLock<Vocabulary<Known>> = LazyLock::new(|| {
    let lists = [ARTICLES, WHOLE, AGES, JOINTS, ADDRESSES, PERIODS, &["first", "second"]]
        .into_iter()
        .flatten()
        .copied();
    let words: Vec<&str> = calendar::all()
        .chain(number_words::all())
        .chain(multiples::all())
        .chain(identifiers::words())
        .chain(lists)
        .collect();
    let others = speakers::words().chain(reporting_verbs::cues()).count();
    let mut vocabulary = Vocabulary::with_room(words.len() + others);
    for word in words {
        *vocabulary.entry(word) = Known::of(word);
    }
    for word in speakers::words() {
        let known = vocabulary.entry(word);
        known.traits |= made(word);
        known.speech = speakers::roles(word);
    }
    for word in reporting_verbs::cues() {
        let known = vocabulary.entry(word);
        known.traits |= made(word) | Traits::CUE;
        known.speech = speakers::roles(word);
    }
    vocabulary
});

/// What is known of a word, given its hash.
pub fn look_up(word: &str, hash: u64) -> Known {
    match VOCABULARY.find(word, hash) {
        Some((_, known)) => known,
        None => Known { traits: made(word), speech: spoken(word), ..Known::default() },
    }
}

#[cfg(test)]
mod tests {
    use super::super::vocabulary::hash;
    use super::*;

    fn found(word: &str) -> Known {
        look_up(word, hash(word))
    }

    #[test]
    fn the_answers_are_those_of_the_tables() {
        let own: Vec<&str> = VOCABULARY.words().collect();
        let samples = [include_str!("../samples/funding.md"), include_str!("../samples/science.md")];
        let others =
            ["fivefold", "manifold", "FOLD", "weeklong", "yearlong", "long", "Q3", "h1", "FY25", "fy", ""];
        let texts = samples.into_iter().flat_map(str::split_whitespace).chain(others);
        for word in own.into_iter().chain(texts) {
            for word in [word.to_owned(), word.to_ascii_uppercase(), format!("{word}s"), format!("é{word}")]
            {
                assert_eq!(found(&word), Known::of(&word), "{word}");
                assert_eq!(hash(&word), hash(&word.to_ascii_lowercase()), "{word}");
            }
        }
    }

    #[test]
    fn words_have_their_traits() {
        let is = |word, traits| found(word).traits == traits;
        assert!(is("second", Traits::ORDINAL | Traits::TIME_UNIT) && is("May", Traits::CALENDAR));
        assert!(is("Quarter", Traits::CALENDAR | Traits::NUMBER_WORD) && is("weeklong", Traits::TIME_UNIT));
        assert!(is("halves", Traits::NUMBER_WORD | Traits::FACTOR) && is("tenfold", Traits::FACTOR));
        assert!(is("FY2025", Traits::PERIOD) && is("house", Traits::default()));
    }
}
