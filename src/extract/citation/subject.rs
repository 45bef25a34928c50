//! Whose verb it is: the source of a reporting verb, before it or after it.

use super::phrase::{self, Head, Phrase};
use super::units::{UnitKind, Units};
use crate::lexicon::reporting_verbs::Form;
use crate::lexicon::speakers::Roles;

/// A verb with its auxiliaries and adverbs.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// Its first unit.
    pub start: usize,
    /// The unit of the verb.
    pub verb: usize,
    /// Whether a form of `be` stands before it.
    pub has_be: bool,
    /// Whether a form of `have` stands before it.
    pub has_have: bool,
}

/// The group of a verb; `None` where it is denied, wished or asked for (`did not say`, `would say`, `to say`).
pub fn group(units: &Units, verb: usize) -> Option<Group> {
    let mut group = Group { start: verb, verb, has_be: false, has_have: false };
    while group.start > 0 && verb - group.start < 5 {
        let word = units.word(group.start - 1);
        match word {
            "has" | "have" | "had" => group.has_have = true,
            "is" | "are" | "was" | "were" | "be" | "been" | "being" | "am" | "gets" | "got" | "get" => {
                group.has_be = true
            }
            "not" | "never" | "to" | "did" | "does" | "do" | "will" | "would" | "can" | "could" | "may"
            | "might" | "must" | "shall" | "should" | "cannot" | "let" | "lets" | "neither" | "nor"
            | "ll" => return None,
            _ if word.ends_with("'re") || word.ends_with("’re") => {
                return Some(Group { has_be: true, ..group });
            }
            _ if word.ends_with("n't")
                || word.ends_with("n’t")
                || word.ends_with("'ll")
                || word.ends_with("’ll") =>
            {
                return None;
            }
            _ if units.is_word(group.start - 1)
                && units.roles(group.start - 1).any(Roles::ADVERB)
                && !units.is_capital(group.start - 1) => {}
            _ => break,
        }
        group.start -= 1;
    }
    Some(group)
}

/// The source that stands before a verb.
pub fn before(units: &Units, group: &Group, form: Form) -> Option<Phrase> {
    let end = group.start;
    let direct = directly_before(units, end, 0);
    let earlier = past_participle(units, before_adjunct(units, end), end);
    let speaks = |p: &Phrase| matches!(p.head, Head::Name | Head::Speaker | Head::Pronoun);
    let phrase = match direct {
        Some(phrase) if speaks(&phrase) || earlier == end => phrase,
        direct => {
            directly_before(units, earlier, 0).filter(|p| speaks(p) || p.head == Head::Document).or(direct)?
        }
    };
    let word = units.word(phrase.at);
    let is_plural = matches!(
        word,
        "they"
            | "police"
            | "people"
            | "some"
            | "many"
            | "others"
            | "most"
            | "both"
            | "several"
            | "few"
            | "critics"
    ) || word.ends_with('s')
        || word.ends_with("men")
        || word == "data"
        || word == "staff"
        || phrase.units.clone().any(|at| units.word(at) == "et")
        || units.word(phrase.units.start.wrapping_sub(1)) == "and"
        || (phrase.units.start..phrase.at).any(|at| units.word(at) == "and");
    match form {
        Form::Base if !is_plural => None,
        Form::Third
            if matches!(
                word,
                "they" | "people" | "some" | "many" | "others" | "most" | "both" | "several" | "few"
            ) =>
        {
            None
        }
        _ => Some(phrase),
    }
}

fn directly_before(units: &Units, end: usize, depth: usize) -> Option<Phrase> {
    let last = end.checked_sub(1)?;
    match (units.kind(last), units.word(last)) {
        (UnitKind::Mark, "," | "—" | "–") if depth < 4 => interrupted(units, last, depth),
        (UnitKind::Mark, ")") => {
            let open = (last.saturating_sub(12)..last).rev().find(|at| units.word(*at) == "(")?;
            directly_before(units, open, depth + 1)
        }
        // `Harper et al. [1] found`, `the authors of [4] note`
        (UnitKind::Mark, "]") => {
            let open = (last.saturating_sub(8)..last).rev().find(|at| units.word(*at) == "[")?;
            let of = usize::from(open > 0 && matches!(units.word(open - 1), "of" | "in" | "by"));
            directly_before(units, open - of, depth + 1)
        }
        (UnitKind::Word, "who" | "which") if last > 0 => {
            let comma = usize::from(units.word(last - 1) == ",");
            phrase::before(units, last - comma)
        }
        (UnitKind::Word, "that") => phrase::before(units, last).filter(|p| {
            matches!(p.head, Head::Speaker | Head::Document) && units.word(last.wrapping_sub(1)) != ","
        }),
        _ => phrase::before(units, end),
    }
}

/// The source before a phrase set off by commas: `Jane Doe, the chief executive of Acme, said`.
fn interrupted(units: &Units, comma: usize, depth: usize) -> Option<Phrase> {
    let is_comma =
        |at: &usize| matches!(units.word(*at), "," | "—" | "–") && units.kind(*at) == UnitKind::Mark;
    let first = (comma.saturating_sub(40)..comma).rev().find(is_comma)?;
    let is_quoted = (first..comma).any(|at| matches!(units.kind(at), UnitKind::Open | UnitKind::Close));
    if is_quoted || comma == first + 1 {
        return None;
    }
    let phrase = phrase::before(units, first);
    let before = phrase.as_ref().and_then(|p| p.units.start.checked_sub(1));
    let is_apposition = before.is_some_and(|at| is_comma(&at));
    if is_apposition || phrase.is_none() {
        let outer = directly_before(units, first + 1, depth + 1);
        if outer.as_ref().is_some_and(|p| p.head == Head::Name) {
            return outer;
        }
    }
    let phrase = phrase.filter(|p| p.head != Head::Other)?;
    let opens_clause = phrase.units.start.checked_sub(1).is_none_or(|at| !units.roles(at).any(Roles::TIE));
    opens_clause.then(|| with_name(units, phrase))
}

/// Before a participle that a time follows: `A poll released on Sunday showed`.
fn past_participle(units: &Units, earlier: usize, end: usize) -> usize {
    let described = earlier > 1
        && earlier < end
        && units.roles(earlier - 1).any(Roles::PARTICIPLE)
        && units.roles(earlier - 2).any(Roles::DOCUMENT | Roles::SPEAKER);
    earlier - usize::from(described)
}

/// Where a time or a place of saying before `end` starts: `OpenAI on Tuesday said`, `Acme in a statement said`.
fn before_adjunct(units: &Units, end: usize) -> usize {
    let word = |back: usize| end.checked_sub(back).map_or("", |at| units.word(at));
    let preposition = |back: usize| {
        usize::from(matches!(
            word(back),
            "on" | "in" | "late" | "early" | "by" | "since" | "earlier" | "later"
        ))
    };
    let is_time = |back: usize| end.checked_sub(back).is_some_and(|at| units.roles(at).any(Roles::TIME));
    let number = |back: usize| end.checked_sub(back).is_some_and(|at| units.kind(at) == UnitKind::Number);
    if is_time(1) {
        return end - 1 - preposition(2);
    }
    if is_period(word(1)) && matches!(word(2), "last" | "this" | "that" | "next" | "the") {
        return end - 2 - preposition(3);
    }
    if number(1) && is_time(2) {
        return end - 2 - preposition(3);
    }
    if number(1) && word(2) == "in" {
        return end - 2;
    }
    if is_venue(word(1)) {
        let opens = |at: &usize| matches!(units.word(*at), "in" | "by" | "via" | "during" | "on" | "at");
        return (end.saturating_sub(6)..end - 1).rev().find(opens).unwrap_or(end);
    }
    end
}

/// A stretch of time that a saying is dated by.
pub fn is_period(word: &str) -> bool {
    matches!(
        word,
        "week"
            | "weekend"
            | "month"
            | "year"
            | "quarter"
            | "morning"
            | "afternoon"
            | "evening"
            | "night"
            | "day"
            | "summer"
            | "fall"
    )
}

/// Where or in what somebody says something.
pub fn is_venue(word: &str) -> bool {
    matches!(
        word,
        "announcement"
            | "article"
            | "briefing"
            | "call"
            | "column"
            | "conference"
            | "e-mail"
            | "email"
            | "essay"
            | "event"
            | "filing"
            | "hearing"
            | "interview"
            | "letter"
            | "meeting"
            | "memo"
            | "message"
            | "note"
            | "post"
            | "presentation"
            | "release"
            | "report"
            | "speech"
            | "statement"
            | "testimony"
            | "tweet"
            | "update"
    )
}

/// The source that stands after a verb: `said Jane Doe, …`. What follows the phrase must end the clause or go on about
/// the saying, so that `said Apple would grow` is not taken for it.
pub fn after(units: &Units, verb: usize) -> Option<Phrase> {
    let mut start = verb + 1;
    if units.is_word(start) && units.roles(start).any(Roles::ADVERB) {
        start += 1;
    }
    let phrase = phrase::after(units, start)?;
    let end = phrase.units.end;
    let ends = match units.kind(end) {
        UnitKind::Mark => matches!(
            units.word(end),
            "," | "." | ";" | ":" | ")" | "(" | "—" | "–" | "!" | "?" | "" | "…" | "["
        ),
        UnitKind::Close => true,
        UnitKind::Word => {
            matches!(
                units.word(end),
                "in" | "on"
                    | "at"
                    | "of"
                    | "during"
                    | "who"
                    | "whose"
                    | "after"
                    | "before"
                    | "last"
                    | "this"
                    | "earlier"
                    | "via"
                    | "when"
                    | "as"
                    | "from"
                    | "for"
                    | "with"
                    | "to"
                    | "while"
                    | "and"
                    | "by"
                    | "yesterday"
                    | "today"
                    | "about"
                    | "late"
                    | "recently"
            ) || units.roles(end).any(Roles::TIME)
        }
        _ => false,
    };
    let speaks = match phrase.head {
        Head::Name | Head::Speaker => true,
        Head::Pronoun => units.kind(end) == UnitKind::Mark,
        Head::Document | Head::Other => units.roles(phrase.units.start).any(Roles::DETERMINER),
    };
    (ends && speaks).then(|| with_name(units, phrase))
}

/// The phrase with the name that stands after it between commas: `the plant manager, Jane Doe,`.
pub fn with_name(units: &Units, phrase: Phrase) -> Phrase {
    let comma = phrase.units.end;
    if phrase.head != Head::Speaker || units.word(comma) != "," {
        return phrase;
    }
    match phrase::after(units, comma + 1) {
        Some(name) if name.head == Head::Name && units.kind(name.units.end) == UnitKind::Mark => {
            Phrase { units: phrase.units.start..name.units.end, ..name }
        }
        _ => phrase,
    }
}

/// The subject of the sentence, for verbs that share it: `Acme opened an office, saying …`.
pub fn of_sentence(units: &Units) -> Option<Phrase> {
    let mut start = 0;
    while start < units.list.len() && !units.is_word(start) && units.kind(start) != UnitKind::Number {
        start += 1;
    }
    for _ in 0..3 {
        let word = units.word(start);
        let opens = units.is_word(start)
            && (matches!(
                word,
                "and" | "but" | "yet" | "so" | "still" | "meanwhile" | "however" | "separately"
            ) || units.roles(start).any(Roles::ADVERB) && !units.is_capital(start + 1));
        if !opens {
            break;
        }
        start += 1;
        start += usize::from(units.word(start) == ",");
    }
    let introduces = units.roles(start).any(Roles::STOP) && !units.roles(start).any(Roles::PRONOUN)
        || units.word(start).ends_with("ing");
    if matches!(units.word(start), "last" | "this" | "next") && is_period(units.word(start + 1)) {
        start += 2;
        start += usize::from(units.word(start) == ",");
    } else if introduces || units.roles(start).any(Roles::TIME) {
        start = (start..units.list.len().min(start + 20)).find(|at| units.word(*at) == ",")? + 1;
    }
    phrase::after(units, start)
        .filter(|p| matches!(p.head, Head::Name | Head::Speaker | Head::Pronoun | Head::Document))
}
