//! What the words around a name say of it.

use std::ops::Range;

use super::model::{Cue, Cues};
use crate::lexicon::company_cues::{
    COMPANY_NOUNS, COMPANY_VERBS, FIRM_HEADS_OF, FIRM_VERBS, HEADS_OF, OWNED_NOUNS, PERSON_VERBS,
    TAKES_COMPANY,
};
use crate::lexicon::lookalikes;
use crate::lexicon::table::has;
use crate::text::{Reading, TokenKind};

/// How far an apposition or a possessive’s noun is looked for, in tokens.
const REACH: usize = 7;

/// Adds the cues of the words beside `tokens`, within the sentence `within`.
pub fn weigh(reading: &Reading, tokens: &Range<usize>, within: &Range<usize>, cues: &mut Cues) {
    after(reading, tokens, within, cues);
    before(reading, tokens, within, cues);
    let name = if tokens.len() == 1 { reading.text(tokens.start) } else { "" };
    let beside =
        |at: Option<usize>| at.filter(|i| within.contains(i)).and_then(|i| reading.get(i)).unwrap_or("");
    let next = if beside(Some(tokens.end)) == "-" { tokens.end + 1 } else { tokens.end };
    let given_away = lookalikes::gives_away(name, beside(tokens.start.checked_sub(1)), beside(Some(next)));
    cues.add_if(given_away, Cue::GivenAway);
}

fn after(reading: &Reading, tokens: &Range<usize>, within: &Range<usize>, cues: &mut Cues) {
    let end = within.end;
    let mut at = tokens.end;
    if at < end && ticker(reading, at, end) {
        cues.add(Cue::Ticker);
        at = (at..end.min(at + 8)).find(|i| reading.text(*i) == ")").map_or(at, |i| i + 1);
    }
    if at >= end {
        return;
    }
    if possessive(reading, at) {
        cues.add(Cue::Possessive);
        let mut nouns = (at + 1..end.min(at + 4)).take_while(|i| reading.kind(*i) == Some(TokenKind::Word));
        cues.add_if(nouns.any(|i| has(OWNED_NOUNS, reading.text(i))), Cue::Owns);
        return;
    }
    let word = reading.text(at);
    match word {
        "," | "(" | "—" | "–" => cues.add_if(apposition(reading, at + 1, end), Cue::Apposition),
        "-" => {
            let owned = ["owned", "backed", "led", "based", "listed", "made", "operated", "branded"];
            cues.add_if(owned.iter().any(|w| reading.is(at + 1, w)), Cue::Acts);
        }
        _ => {
            let verb = skip_adverb(reading, at, end);
            cues.add_if(has(OWNED_NOUNS, word), Cue::Owns);
            cues.add_if(has(COMPANY_VERBS, reading.text(verb)), Cue::Acts);
            cues.add_if(has(FIRM_VERBS, reading.text(verb)), Cue::ActsAsFirm);
            cues.add_if(has(PERSON_VERBS, reading.text(verb)), Cue::ActsAsPerson);
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
        if at + 1 < end && light.iter().any(|w| reading.is(at, w)) {
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

/// `(NASDAQ: ACME)`, `(ACME.N)`.
fn ticker(reading: &Reading, at: usize, end: usize) -> bool {
    if reading.text(at) != "(" {
        return false;
    }
    let word = |i: usize| reading.get(i).filter(|_| i < end).unwrap_or("");
    let exchange = matches!(
        word(at + 1).to_ascii_uppercase().as_str(),
        "NASDAQ"
            | "NYSE"
            | "LSE"
            | "LON"
            | "TSX"
            | "TSXV"
            | "ASX"
            | "HKEX"
            | "HKG"
            | "TSE"
            | "TYO"
            | "ETR"
            | "FRA"
            | "EPA"
            | "AMEX"
            | "OTC"
            | "OTCQB"
            | "OTCQX"
            | "OTCBB"
            | "NSE"
            | "BSE"
            | "SGX"
            | "AIM"
            | "SIX"
            | "BME"
            | "BIT"
            | "STO"
            | "KRX"
            | "CSE"
    );
    let symbol = |i: usize| {
        (1..=5).contains(&word(i).len())
            && word(i).chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
    };
    let market = |i: usize| {
        matches!(
            word(i),
            "N" | "O"
                | "L"
                | "OQ"
                | "PA"
                | "DE"
                | "T"
                | "HK"
                | "SS"
                | "SZ"
                | "TO"
                | "AX"
                | "K"
                | "MI"
                | "MC"
                | "AS"
                | "S"
                | "KS"
                | "NS"
                | "BO"
        )
    };
    exchange && word(at + 2) == ":"
        || exchange && symbol(at + 2) && word(at + 3) == ")"
        || symbol(at + 1) && word(at + 2) == "." && market(at + 3) && word(at + 4) == ")"
        || word(at + 1) == "$" && symbol(at + 2) && word(at + 3) == ")"
}

/// `a maker of`, `the Dutch lender`, `which makes`: an article, few words, a noun that says what a company is.
fn apposition(reading: &Reading, start: usize, end: usize) -> bool {
    let first = reading.get(start).filter(|_| start < end).unwrap_or("");
    if !matches!(first, "a" | "an" | "the" | "one" | "its" | "which" | "whose" | "based")
        && !has(COMPANY_NOUNS, first)
    {
        return false;
    }
    if first == "based" {
        return true;
    }
    if first == "which" {
        return reading.get(start + 1).is_some_and(|w| has(COMPANY_VERBS, w));
    }
    let clause = (start..end.min(start + REACH))
        .take_while(|i| !matches!(reading.text(*i), "," | ";" | ":" | "(" | "of" | "for" | "that" | "who"));
    clause.clone().any(|i| has(COMPANY_NOUNS, reading.text(i)) || glued_maker(reading, i))
}

/// The second half of `chip-maker`, or a word that ends in `maker`.
fn glued_maker(reading: &Reading, at: usize) -> bool {
    let word = reading.text(at);
    word.len() > 5 && word.ends_with("maker")
}

fn before(reading: &Reading, tokens: &Range<usize>, within: &Range<usize>, cues: &mut Cues) {
    let word = |back: usize| {
        let at = tokens.start.checked_sub(back)?;
        (at >= within.start).then(|| reading.text(at))
    };
    let quoted = usize::from(matches!(word(1), Some("\"" | "“" | "‘" | "'")));
    let mut back = 1 + quoted;
    let noun = |w: &str| has(COMPANY_NOUNS, w) || w.len() > 5 && w.ends_with("maker");
    if word(back).is_some_and(|w| noun(w) && !w.starts_with(char::is_uppercase)) {
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
        Some("of" | "at" | "in" | "with" | "for" | "from" | "by" | "to" | "between") => {
            let preposition = word(back);
            let heads =
                (back + 1..back + 4).filter_map(word).take_while(|w| w.starts_with(char::is_alphabetic));
            cues.add_if(heads.clone().any(|w| has(FIRM_HEADS_OF, w)), Cue::PartOf);
            cues.add_if(heads.clone().any(|w| has(HEADS_OF, w)), Cue::MaybePartOf);
            let maker = matches!(preposition, Some("by"))
                && heads.clone().any(|w| {
                    matches!(
                        w,
                        "made"
                            | "owned"
                            | "developed"
                            | "built"
                            | "published"
                            | "operated"
                            | "acquired"
                            | "manufactured"
                            | "run"
                            | "sold"
                            | "bought"
                    )
                });
            cues.add_if(maker, Cue::Acts);
        }
        Some("like" | "as") => {
            let such = (back + 1..back + 4).filter_map(word).any(noun_plural);
            cues.add_if(such, Cue::Introduced);
        }
        Some(verb) => cues.add_if(has(TAKES_COMPANY, verb), Cue::Object),
        None => {}
    }
}

/// `companies`, `rivals`, `chipmakers`: what a list of companies is called.
fn noun_plural(word: &str) -> bool {
    word.strip_suffix("ies").is_some_and(|stem| ["compan", "subsidiar", "foundr"].contains(&stem))
        || word.strip_suffix('s').is_some_and(|stem| has(COMPANY_NOUNS, stem) || stem.ends_with("maker"))
}
