//! Where a mention stands, and what else its words are: at the start of a sentence, behind an article, a place, a person.

use std::ops::Range;

use super::mention::Mention;
use super::model::Cue;
use super::run::Setting;
use super::text::Text;
use super::{context, subject};
use crate::lexicon::companies::Sort;
use crate::lexicon::company_words::{Roles, role, roles};

/// Adds the cues of where a mention stands and what else its words are.
pub fn weigh(reading: &Text, mention: &mut Mention, within: &Range<usize>, setting: Setting) {
    let first = reading.text(mention.tokens.start);
    let single = mention.tokens.len() == 1;
    let opens = opens_sentence(reading, mention.tokens.start, within.start);
    let known = mention.row.is_some() && mention.cues.has(Cue::Doubtful);
    let also = reading.also(mention.name.clone());
    let cues = &mut mention.cues;
    cues.add_if(setting == Setting::Title, Cue::TitleCase);
    cues.add_if(opens && single && mention.row.is_none() && ordinary(first), Cue::OpensOrdinary);
    let doubtful = known || mention.row.is_none();
    let whole = roles(mention.name.clone().map(|t| reading.text(t)));
    let symbol = cues.has(Cue::Symbol) && !cues.has(Cue::MarkedSymbol);
    let short_for =
        single && (mention.row.is_none() || symbol) && abbreviates(reading, mention.tokens.start, within);
    cues.add_if(doubtful && whole.any(Roles::NO_NAME) || short_for, Cue::NoName);
    cues.add_if(doubtful && single && reading.roles(mention.tokens.start).any(Roles::ADJECTIVE), Cue::NoName);
    let a_word = known && !also.given_name() && !also.place();
    let alone = opens && !mention.name.clone().skip(1).any(|t| reading.capitalised(t));
    cues.add_if(alone && known, Cue::Opens);
    let called = mention.row.is_some() && called_after(reading, &mention.tokens, within.end);
    let authors = cues.has(Cue::Ampersand) && dated(reading, mention.tokens.end, within.end);
    let orders = alone && known && determiner(reading, mention.tokens.end); // `Grab a seat`
    cues.add_if(called || authors || orders, Cue::GivenAway);
    let subject = alone && known && !cues.has(Cue::Person);
    cues.add_if(subject && subject::governs(reading, mention.tokens.end, within.end), Cue::Subject);
    cues.add_if(a_word && !alone && setting == Setting::Prose, Cue::MidSentence);
    cues.add_if(a_word, Cue::Word);
    let article = determined(reading, mention.tokens.start, within.start) && !cues.has(Cue::OwnArticle);
    cues.add_if(single && doubtful && article && mention.sort == Sort::Company, Cue::Determined);
    cues.add_if(doubtful && possessed(reading, mention.tokens.start, within.start), Cue::Possessed);
    cues.add_if(doubtful && also.well_known_place(), Cue::WellKnownPlace);
    cues.add_if(known && also.given_name(), Cue::AlsoGiven);
    cues.add_if(single && mention.row.is_none() && also.given_name(), Cue::PersonName);
    if also.place() {
        cues.add_if(mention.row.is_none(), Cue::PlaceName);
        cues.add_if(known, Cue::AlsoPlace);
        cues.add_if(doubtful && in_place(reading, mention.tokens.start, within.start), Cue::Place);
        cues.add_if(of_state(reading, mention.tokens.end, within.end), Cue::Place);
    }
}

/// `an electric vehicle (EV)`, `(.SPX)`: short for words that are no name, or the code of an instrument.
fn abbreviates(reading: &Text, at: usize, within: &Range<usize>) -> bool {
    let before = |n: usize| at.checked_sub(n).filter(|i| within.contains(i)).map_or("", |i| reading.text(i));
    let ordinary = before(2).len() > 1 && before(2).chars().all(char::is_lowercase);
    before(1) == "(" && ordinary && reading.get(at + 1) == Some(")")
        || before(1) == "." && reading.glued(at) && matches!(before(2), "(" | "")
}

/// `(2019`, `, 2019`: a year where a reference has it.
fn dated(reading: &Text, at: usize, end: usize) -> bool {
    let year = |i: usize| {
        i < end && reading.text(i).len() == 4 && reading.text(i).bytes().all(|b| b.is_ascii_digit())
    };
    at < end && matches!(reading.text(at), "(" | ",") && year(at + 1)
}

/// Whether a token is a sentence's first word, or a quotation's or a list item's.
fn opens_sentence(reading: &Text, at: usize, start: usize) -> bool {
    at == start || matches!(reading.text(at - 1), "“" | "\"" | "‘" | ":" | "•" | "|" | "»" | "…")
}

/// A word that opens sentences as others do: `Inflation`, `Regulators`.
fn ordinary(word: &str) -> bool {
    let ends = [
        "s", "ing", "ed", "ly", "tion", "sion", "ment", "ness", "ity", "ism", "ist", "ship", "ance", "ence",
        "able", "ful", "ous",
    ];
    let known = Roles::ORDINARY
        | Roles::STOP
        | Roles::HEAD
        | Roles::OWNED
        | Roles::COMPANY_NOUN
        | Roles::BODY_HEAD
        | Roles::TITLE;
    let small = word.chars().skip(1).all(char::is_lowercase);
    small && (role(word).any(known) || ends.iter().any(|e| word.ends_with(e) && !word.ends_with("ss")))
}

/// An article or what stands for one.
fn determiner(reading: &Text, at: usize) -> bool {
    matches!(reading.get(at), Some("a" | "an" | "the" | "this" | "these" | "my" | "your" | "our"))
}

/// `the Gap`, `an Apple`.
fn determined(reading: &Text, at: usize, start: usize) -> bool {
    let words = ["a", "an", "the", "this", "no", "every", "each", "some", "any", "another"];
    at > start && words.iter().any(|w| reading.is(at - 1, w))
}

/// `Google’s Gemini`, `its Gemini`; but `Japan’s Kanemoto` may be a company.
fn possessed(reading: &Text, at: usize, start: usize) -> bool {
    if at <= start {
        return false;
    }
    let pronouns = ["its", "their", "his", "her", "our", "my", "your"];
    let owner = at > start + 1 && context::possessive(reading, at - 1);
    let place = owner && {
        let last = reading.text(at - 2);
        let pair = at > start + 2 && reading.also(at - 3..at - 1).place();
        pair || reading.also(at - 2..at - 1).place()
            || role(last).any(Roles::ADJECTIVE)
            || !last.starts_with(char::is_uppercase)
    };
    owner && !place || pronouns.iter().any(|w| reading.is(at - 1, w))
}

/// `in Lincoln`.
fn in_place(reading: &Text, at: usize, start: usize) -> bool {
    let words = ["in", "near", "outside", "around", "across", "throughout", "visit", "leave"];
    at > start && words.iter().any(|w| reading.is(at - 1, w))
}

/// `Lincoln, Nebraska`.
fn of_state(reading: &Text, at: usize, end: usize) -> bool {
    if at + 1 >= end || reading.text(at) != "," || !reading.capitalised(at + 1) {
        return false;
    }
    let two = at + 2 < end && reading.also(at + 1..at + 3).place();
    two || reading.also(at + 1..at + 2).place()
}

/// `Barclays Center`, `Rhode Island`: a place or a prize that only bears the name, or shares a word with it.
fn called_after(reading: &Text, name: &Range<usize>, end: usize) -> bool {
    if name.end >= end || !reading.capitalised(name.end) {
        return false;
    }
    reading.roles(name.end).any(Roles::VENUE) || reading.also(name.start..name.end + 1).place()
}
