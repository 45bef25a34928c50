//! Noun phrases around a reporting verb, found without a grammar: by determiners, capitals, and the nouns for speakers.

use std::ops::Range;

use super::name::{head_of, in_name, name_end, name_start, opens_only};
use super::units::{UnitKind, Units};
use crate::lexicon::speakers::Roles;

/// What the head of a phrase is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// `he`, `it`, `some`.
    Pronoun,
    /// A name.
    Name,
    /// A noun for somebody who speaks.
    Speaker,
    /// A noun for a document.
    Document,
    /// Any other noun.
    Other,
}

/// A noun phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Its units.
    pub units: Range<usize>,
    /// What its head is.
    pub head: Head,
    /// The unit of its head.
    pub at: usize,
}

/// How many units a phrase can have.
pub const LENGTH: usize = 14;

/// The noun phrase that ends before unit `end`.
pub fn before(units: &Units, end: usize) -> Option<Phrase> {
    let simple = simple_before(units, end)?;
    if simple.head == Head::Pronoun {
        return Some(simple);
    }
    let mut phrase = simple;
    for _ in 0..3 {
        match tied_speaker(units, &phrase) {
            Some(longer) => phrase = longer,
            None => break,
        }
    }
    Some(with_partner(units, phrase))
}

/// A phrase without what is tied to it by prepositions.
fn simple_before(units: &Units, end: usize) -> Option<Phrase> {
    let last = end.checked_sub(1)?;
    if units.kind(last) == UnitKind::Possessive && last > 0 && units.is_capital(last - 1) {
        // Before a verb no possessive can stand: it is a name that ends so (`McDonald’s said`).
        let name = simple_before(units, last)?;
        return Some(Phrase { units: name.units.start..end, ..name });
    }
    let word = units.word(last);
    let roles = units.roles(last);
    let is_noun = units.is_word(last) || units.kind(last) == UnitKind::Number && roles.any(Roles::SPEAKER);
    if !is_noun {
        return None;
    }
    if roles.any(Roles::PRONOUN) {
        return Some(Phrase { units: last..end, head: Head::Pronoun, at: last });
    }
    if matches!(word, "al" | "al.") && last > 1 && units.word(last - 1) == "et" {
        let start = name_start(units, last - 1);
        return (start < last - 1).then(|| Phrase { units: start..end, head: Head::Name, at: last - 2 });
    }
    if matches!(word, "them" | "those") && last > 1 && units.word(last - 1) == "of" {
        let start = with_predeterminer(units, last);
        return (start < last).then_some(Phrase { units: start..end, head: Head::Pronoun, at: start });
    }
    let lone = roles.any(Roles::QUANTIFIER) && head_of(units, last) == Head::Pronoun;
    if lone {
        return Some(Phrase { units: last..end, head: Head::Pronoun, at: last });
    }
    let no_noun = Roles::STOP | Roles::DETERMINER | Roles::TIME | Roles::LEGALESE | Roles::ADVERB;
    if roles.any(no_noun) && !in_name(units, last) {
        return None;
    }
    let head = head_of(units, last);
    let start = modifiers_start(units, name_start(units, end).min(last), head);
    Some(Phrase { units: start..end, head, at: last })
}

/// Goes back from the head over what modifies it: nouns, adjectives, possessors, titles, up to a determiner.
fn modifiers_start(units: &Units, mut start: usize, head: Head) -> usize {
    let limit = start.saturating_sub(LENGTH);
    while start > limit {
        let at = start - 1;
        let roles = units.roles(at);
        match units.kind(at) {
            UnitKind::Possessive
                if at > 0 && units.is_word(at - 1) && !units.roles(at - 1).any(Roles::STOP) =>
            {
                start = name_start(units, at).min(at - 1);
            }
            UnitKind::Word if roles.any(Roles::DETERMINER) => return with_predeterminer(units, at),
            UnitKind::Word if in_name(units, at) => start = name_start(units, start).min(at),
            UnitKind::Word if roles.any(Roles::STOP | Roles::TIME) => break,
            UnitKind::Word if units.is_initial(at) && opens_only(units, at) && !is_modifier(units, at) => {
                break;
            }
            UnitKind::Word if head == Head::Name && !is_modifier(units, at) => break,
            UnitKind::Word => start = at,
            UnitKind::Number if head != Head::Name => {
                start = at;
                if at > 0 && units.roles(at - 1).any(Roles::DETERMINER) {
                    return at - 1;
                }
                break;
            }
            _ => break,
        }
    }
    start
}

/// `two of the`, `one of its`: the quantity before the determiner.
fn with_predeterminer(units: &Units, determiner: usize) -> usize {
    let quantity = |at: usize| units.roles(at).any(Roles::QUANTIFIER | Roles::DETERMINER);
    if determiner >= 2 && units.word(determiner - 1) == "of" && quantity(determiner - 2) {
        return determiner - 2;
    }
    determiner
}

/// A small word that stands before a name as its title.
fn is_modifier(units: &Units, at: usize) -> bool {
    let word = units.word(at);
    units.roles(at).any(Roles::SPEAKER | Roles::TITLE)
        || word.starts_with("co-")
        || word.ends_with("-based")
        || word.ends_with("-born")
}

/// The phrase with the speaker that a preposition ties to it: `a spokesman for` + `Con Edison`.
fn tied_speaker(units: &Units, phrase: &Phrase) -> Option<Phrase> {
    let tie = phrase.units.start.checked_sub(1)?;
    let by =
        units.word(tie) == "by" && tie > 0 && units.roles(tie - 1).any(Roles::DOCUMENT | Roles::PARTICIPLE);
    if !units.is_word(tie) || !by && !units.roles(tie).any(Roles::TIE) {
        return None;
    }
    let limit = tie.saturating_sub(LENGTH);
    for at in (limit..tie).rev() {
        let word = units.word(at);
        let breaks = matches!(units.kind(at), UnitKind::Open | UnitKind::Close | UnitKind::Mark)
            || matches!(
                word,
                "and"
                    | "but"
                    | "because"
                    | "that"
                    | "while"
                    | "if"
                    | "when"
                    | "after"
                    | "before"
                    | "as"
                    | "said"
                    | "says"
            );
        if breaks {
            break;
        }
        let (head, roles) = (head_of(units, at), units.roles(at));
        let speaks = matches!(head, Head::Speaker | Head::Document)
            || roles.any(Roles::QUANTIFIER) && !units.is_capital(at)
            || head == Head::Name && (roles.any(Roles::SPEAKER) || at + 1 == tie && units.word(tie) == "of")
            || at + 1 == tie && head == Head::Other && !describes(roles) && has_determiner(units, at);
        if speaks && (at + 1 == tie || describes(units.roles(at + 1))) {
            let simple = simple_before(units, at + 1)?;
            let head = if head == Head::Name { Head::Speaker } else { simple.head };
            return Some(Phrase { units: simple.units.start..phrase.units.end, head, at: simple.at });
        }
    }
    None
}

fn has_determiner(units: &Units, noun: usize) -> bool {
    (noun.saturating_sub(3)..noun)
        .any(|at| matches!(units.word(at), "a" | "an" | "the" | "his" | "her" | "its" | "their"))
        && !units.roles(noun).any(Roles::STOP | Roles::TIME)
}

/// Names that speak together: `Jane Doe and John Smith`; `Gibbs, Mengel, and Siemroth`.
fn with_partner(units: &Units, phrase: Phrase) -> Phrase {
    let word = |at: usize, back: usize| at.checked_sub(back).map_or("", |at| units.word(at));
    let start = phrase.units.start;
    if phrase.head != Head::Name || !matches!(word(start, 1), "and" | "&") {
        return phrase;
    }
    let listed = word(start, 2) == ",";
    let joint = start - 1 - usize::from(listed);
    let mut first = name_start(units, joint);
    if first == joint {
        return phrase;
    }
    // A comma lists names where another stands before `and`, or where a year follows.
    let dated = units.word(phrase.units.end) == "(";
    while (listed || dated) && word(first, 1) == "," && name_start(units, first - 1) < first - 1 {
        first = name_start(units, first - 1);
    }
    let opens = first == 0
        || matches!(units.kind(first - 1), UnitKind::Open | UnitKind::Close)
        || matches!(
            units.word(first - 1),
            "," | ";"
                | ":"
                | "—"
                | "as"
                | "because"
                | "both"
                | "but"
                | "like"
                | "that"
                | "though"
                | "when"
                | "where"
                | "while"
        );
    if opens { Phrase { units: first..phrase.units.end, ..phrase } } else { phrase }
}

/// The noun phrase that starts at unit `start`.
pub fn after(units: &Units, start: usize) -> Option<Phrase> {
    let mut phrase = simple_after(units, start)?;
    for _ in 0..3 {
        let end = phrase.units.end;
        if units.kind(end) == UnitKind::Possessive {
            let Some(next) = simple_after(units, end + 1) else { break };
            phrase = Phrase { units: start..next.units.end, ..next };
            continue;
        }
        let written = phrase.head == Head::Document && units.word(end) == "by";
        let tied = (written || units.roles(end).any(Roles::QUALIFIER))
            && units.is_word(end)
            && phrase.head != Head::Pronoun
            && (phrase.head != Head::Name || units.word(end) == "of");
        let Some(longer) = tied.then(|| qualified_end(units, end)).flatten() else { break };
        phrase.units.end = longer;
    }
    Some(phrase)
}

/// The end of a qualification that starts at a preposition or an adjective: `familiar with the matter`, `for Con Edison`.
fn qualified_end(units: &Units, start: usize) -> Option<usize> {
    let mut at = start;
    while units.is_word(at)
        && (units.roles(at).any(Roles::QUALIFIER) || matches!(units.word(at), "by" | "knowledge"))
        && at < start + 6
    {
        if let Some(next) = simple_after(units, at + 1) {
            return Some(next.units.end);
        }
        at += 1;
    }
    None
}

fn simple_after(units: &Units, start: usize) -> Option<Phrase> {
    let single = |head| Some(Phrase { units: start..start + 1, head, at: start });
    let roles = units.roles(start);
    if units.is_word(start) && roles.any(Roles::PRONOUN) {
        return single(Head::Pronoun);
    }
    let mut at = start;
    let determined = units.is_word(at) && roles.any(Roles::DETERMINER) && !in_name(units, at);
    at += usize::from(determined);
    let first = at;
    while at < start + LENGTH {
        let named = name_end(units, at);
        if named > at {
            at = named;
        } else if goes_on(units, at, first) {
            at += 1;
        } else {
            break;
        }
    }
    if at == first {
        return (determined && roles.any(Roles::QUANTIFIER)).then(|| single(Head::Pronoun)).flatten();
    }
    let head = at - 1;
    if units.kind(head) == UnitKind::Possessive {
        return Some(Phrase { units: start..head, head: head_of(units, head - 1), at: head - 1 });
    }
    Some(Phrase { units: start..at, head: head_of(units, head), at: head })
}

/// Whether a unit that is no name goes on with the phrase whose first unit after the determiner is `first`.
fn goes_on(units: &Units, at: usize, first: usize) -> bool {
    let roles = units.roles(at);
    match units.kind(at) {
        UnitKind::Possessive => at > first,
        UnitKind::Number => at == first,
        UnitKind::Word if roles.any(Roles::STOP | Roles::TIME) => false,
        UnitKind::Word if at == first => true,
        UnitKind::Word if follows_noun(units, at) && describes(roles) => false,
        UnitKind::Word if roles.any(Roles::DETERMINER | Roles::ADVERB) => false,
        UnitKind::Word => {
            roles.any(Roles::SPEAKER | Roles::DOCUMENT | Roles::TITLE) || !in_name(units, at - 1)
        }
        _ => false,
    }
}

/// Whether a word after its noun describes it: `people familiar with …`, `a memo sent to …`.
fn describes(roles: Roles) -> bool {
    roles.any(Roles::PARTICIPLE | Roles::QUALIFIER)
}

/// Whether a noun for a speaker or a document stands before a unit.
fn follows_noun(units: &Units, at: usize) -> bool {
    units.roles(at - 1).any(Roles::SPEAKER | Roles::DOCUMENT)
}
