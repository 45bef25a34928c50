//! What the words around a name say of it.

use std::ops::Range;

use super::model::{Cue, Cues};
use super::ticker;
use crate::lexicon::company_words::{Roles, role, roles};
use crate::text::{Reading, TokenKind};

/// How far an apposition or a possessive’s noun is looked for, in tokens.
const REACH: usize = 7;

/// Adds the cues of the words beside `tokens`, within the sentence `within`.
pub fn weigh(reading: &Reading, tokens: &Range<usize>, within: &Range<usize>, cues: &mut Cues) {
    after(reading, tokens, within, cues);
    before(reading, tokens, within, cues);
    let name = || tokens.clone().map(|t| reading.text(t));
    let beside =
        |at: Option<usize>| at.filter(|i| within.contains(i)).and_then(|i| reading.get(i)).unwrap_or("");
    let next = if beside(Some(tokens.end)) == "-" { tokens.end + 1 } else { tokens.end };
    let by_next = roles(name().chain([beside(Some(next))])).any(Roles::GIVEN_AWAY_BY_NEXT);
    let last = beside(tokens.start.checked_sub(1));
    let own = cues.has(Cue::OwnArticle) || cues.has(Cue::Owns); // `the Amazon warehouse`
    let by_last = !own && roles([last].into_iter().chain(name())).any(Roles::GIVEN_AWAY_BY_LAST);
    cues.add_if(by_next || by_last, Cue::GivenAway);
}

fn after(reading: &Reading, tokens: &Range<usize>, within: &Range<usize>, cues: &mut Cues) {
    let end = within.end;
    let mut at = tokens.end;
    if let Some(symbol) = ticker::behind(reading, at, end) {
        cues.add(Cue::Ticker);
        at = (symbol..end.min(symbol + 6)).find(|i| reading.text(*i) == ")").map_or(at, |i| i + 1);
    }
    if at >= end {
        return;
    }
    if possessive(reading, at) {
        cues.add(Cue::Possessive);
        let mut nouns = (at + 1..end.min(at + 4)).take_while(|i| reading.kind(*i) == Some(TokenKind::Word));
        cues.add_if(nouns.any(|i| reading.roles(i).any(Roles::OWNED)), Cue::Owns);
        return;
    }
    let word = reading.text(at);
    match word {
        "," if reading.is(at + 1, "who") => cues.add(Cue::ActsAsPerson),
        "," | "(" | "—" | "–" => cues.add_if(apposition(reading, at + 1, end), Cue::Apposition),
        "-" => {
            let owned = ["owned", "backed", "led", "made", "operated", "branded"];
            cues.add_if(owned.iter().any(|w| reading.is(at + 1, w)), Cue::Acts);
            cues.add_if(reading.is(at + 1, "based"), Cue::Place);
        }
        _ => {
            let verb = skip_adverb(reading, at, end);
            cues.add_if(reading.roles(at).any(Roles::OWNED), Cue::Owns);
            cues.add_if(reading.roles(verb).any(Roles::VERB), Cue::Acts);
            let firm = reading.roles(verb).any(Roles::FIRM_VERB);
            let its = reading.roles(verb).any(Roles::VERB) && reading.is(verb + 1, "its");
            cues.add_if(firm || its, Cue::ActsAsFirm);
            let own = ["his", "her", "how", "himself", "herself", "him"];
            let person = own.iter().any(|w| reading.is(verb + 1, w));
            cues.add_if(person || reading.roles(verb).any(Roles::PERSON_VERB), Cue::ActsAsPerson);
        }
    }
}

/// The token behind `has`, `also`, `will` and the like.
fn skip_adverb(reading: &Reading, mut at: usize, end: usize) -> usize {
    let light = [
        "also", "has", "had", "have", "will", "would", "recently", "already", "is", "was", "to", "then",
        "later", "on",
    ];
    for _ in 0..2 {
        let adverb = at < end && reading.text(at).len() > 4 && reading.text(at).ends_with("ly");
        if at + 1 < end && (adverb || light.iter().any(|w| reading.is(at, w))) {
            at += 1;
        }
    }
    at
}

/// `’s`, or an apostrophe alone behind an `s`.
pub fn possessive(reading: &Reading, at: usize) -> bool {
    reading.kind(at) == Some(TokenKind::Possessive)
        || at > 0
            && reading.glued(at)
            && matches!(reading.text(at), "'" | "’")
            && reading.text(at - 1).ends_with(['s', 'S'])
            && !reading.glued(at + 1)
}

/// `a maker of`, `the Dutch lender`, `which makes`: an article, few words, a noun that says what a company is.
fn apposition(reading: &Reading, start: usize, end: usize) -> bool {
    let start = start + usize::from(reading.is(start, "now") || reading.is(start, "once"));
    let first = reading.get(start).filter(|_| start < end).unwrap_or("");
    if !matches!(first, "a" | "an" | "the" | "one" | "its" | "which" | "whose" | "based")
        && !role(first).any(Roles::COMPANY_NOUN)
    {
        return false;
    }
    if first == "based" {
        return true;
    }
    if first == "which" {
        return reading.get(start + 1).is_some_and(|w| role(w).any(Roles::VERB));
    }
    let clause = (start..end.min(start + REACH)).take_while(|i| {
        !matches!(reading.text(*i), "," | ";" | ":" | "(" | "of" | "for" | "at" | "that" | "who")
    });
    clause.clone().any(|i| says_company(reading, i))
}

/// Whether the word that ends at `at` says what a company is: `retailer`, `chipmaker`, `start-up`.
fn says_company(reading: &Reading, at: usize) -> bool {
    let word = reading.text(at);
    let maker = word.ends_with("maker") && (word.len() > 5 || at > 0 && reading.text(at - 1) == "-");
    let hyphen = at >= 2 && reading.glued(at) && reading.text(at - 1) == "-";
    maker
        || reading.roles(at).any(Roles::COMPANY_NOUN)
        || hyphen && roles([reading.text(at - 2), word]).any(Roles::COMPANY_NOUN)
}

fn before(reading: &Reading, tokens: &Range<usize>, within: &Range<usize>, cues: &mut Cues) {
    let word = |back: usize| {
        let at = tokens.start.checked_sub(back)?;
        (at >= within.start).then(|| reading.text(at))
    };
    let quoted = usize::from(matches!(word(1), Some("\"" | "“" | "‘" | "'")));
    let mut back = 1 + quoted;
    let first = tokens.start == within.start + back;
    let told = word(back).is_some_and(|w| first || !w.starts_with(char::is_uppercase));
    if told && says_company(reading, tokens.start - back) {
        cues.add(Cue::Introduced);
        return;
    }
    let apart =
        word(back) == Some(",") && matches!(reading.get(tokens.end), Some(",")) && back < tokens.start;
    if apart && word(back + 1).is_some() && says_company(reading, tokens.start - back - 1) {
        cues.add(Cue::Introduced);
        return;
    }
    if matches!(word(back), Some("the" | "The")) {
        back += 1;
    }
    // `Dutch`, `San Francisco-based` and the like may stand between.
    if matches!(word(back), Some("based")) {
        cues.add(Cue::Introduced);
        return;
    }
    match word(back) {
        Some(
            preposition
            @ ("of" | "at" | "in" | "with" | "for" | "from" | "by" | "to" | "between" | "against"),
        ) => {
            let heads =
                (back + 1..back + 4).filter_map(word).take_while(|w| w.starts_with(char::is_alphabetic));
            cues_of_heads(heads, preposition, cues);
            let held = || (back + 2..back + 6).filter_map(word).any(|w| role(w).any(Roles::TAKES_COMPANY));
            cues.add_if(preposition == "of" && word(back + 1) == Some("%") && held(), Cue::PartOf);
            let person = tokens.start.checked_sub(back + 1).filter(|t| *t > within.start);
            let person = person.is_some_and(|t| reading.capitalised(t) && reading.capitalised(t - 1));
            cues.add_if(person && matches!(preposition, "of" | "at" | "from"), Cue::PersonOf);
        }
        Some("like" | "as") => {
            let such = (back + 1..back + 4).filter_map(word).any(noun_plural);
            cues.add_if(such, Cue::Introduced);
        }
        Some(_) => {
            let verb = reading.roles(tokens.start - back);
            cues.add_if(verb.any(Roles::ACQUIRES), Cue::Acquired);
            cues.add_if(verb.any(Roles::TAKES_COMPANY), Cue::Object);
        }
        None => {}
    }
}

/// `analyst at`, `shares of`, `acquired by`: the words before a preposition, the nearest first.
fn cues_of_heads<'t>(heads: impl Iterator<Item = &'t str>, preposition: &str, cues: &mut Cues) {
    for head in heads {
        let bond = roles([head, preposition]);
        let cue = [
            (Roles::WORKS_AT, Cue::WorksAt),
            (Roles::FIRM_OF, Cue::PartOf),
            (Roles::MAYBE_OF, Cue::MaybePartOf),
        ];
        if let Some((_, cue)) = cue.iter().find(|(role, _)| bond.any(*role)) {
            cues.add(*cue);
            return;
        }
    }
}

/// `companies`, `rivals`, `chipmakers`: what a list of companies is called.
fn noun_plural(word: &str) -> bool {
    word.strip_suffix("ies").is_some_and(|stem| ["compan", "subsidiar", "foundr"].contains(&stem))
        || word
            .strip_suffix('s')
            .is_some_and(|stem| role(stem).any(Roles::COMPANY_NOUN) || stem.ends_with("maker"))
}
