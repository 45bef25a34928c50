//! For whom a speaker speaks: `a spokesman for Con Edison`, `Apple's chief executive`, `Jane Doe, an analyst at IDC`.

use super::name;
use super::phrase::{Head, Phrase};
use super::units::{UnitKind, Units};
use crate::lexicon::speakers::Roles;

/// The body that a speaker speaks for, as written, where the text says so beside the speaker.
pub fn of(units: &Units, source: &Phrase) -> Option<String> {
    if source.head == Head::Pronoun {
        return None;
    }
    of_name(units, source).or_else(|| within(units, source)).or_else(|| in_apposition(units, source))
}

/// After a person's name: `Paolo Ferrante of Brightwater Research`. A body has a noun for bodies before its `of`.
fn of_name(units: &Units, source: &Phrase) -> Option<String> {
    let range = source.units.clone();
    let ties = |at: &usize| matches!(units.word(*at), "of" | "at" | "from");
    let tie = (range.start + 2..range.end).find(ties).filter(|_| source.head == Head::Name)?;
    let is_person = (range.start..tie).all(|at| units.is_capital(at) && !units.roles(at).any(Roles::BODY));
    let article = usize::from(matches!(units.word(tie + 1), "the" | "a" | "an"));
    let start = tie + 1 + article;
    let end = name::name_end(units, start).min(range.end.max(start));
    (is_person && end > start).then(|| units.text(start..end))
}

/// In the phrase itself: after a preposition, before a possessive, or before a title.
fn within(units: &Units, source: &Phrase) -> Option<String> {
    let range = source.units.clone();
    if let Some(name) = after_title(units, range.start, range.end) {
        return Some(name);
    }
    let titled = range.clone().any(|at| is_post(units, at));
    let possessive = range.clone().find(|at| units.kind(*at) == UnitKind::Possessive);
    if let Some(at) = possessive.filter(|_| titled) {
        return name_before(units, range.start, at);
    }
    let title = range.clone().find(|at| is_post(units, *at))?;
    name_before(units, range.start, title)
}

/// A noun for what somebody is in a body.
fn is_post(units: &Units, at: usize) -> bool {
    units.is_word(at) && units.roles(at).any(Roles::PERSON | Roles::TITLE)
}

fn name_before(units: &Units, from: usize, end: usize) -> Option<String> {
    let start = name::name_start(units, end).max(from);
    let adjective = || {
        start + 1 == end && units.is_initial(start) && units.word(start).ends_with("ing")
            || matches!(units.word(start), "other" | "former")
            || units.word(end - 1).ends_with("-based")
    };
    (start < end && !adjective()).then(|| units.text(start..end))
}

/// The name after a title and its preposition: `chief executive of Acme`, `analyst at IDC`.
fn after_title(units: &Units, from: usize, to: usize) -> Option<String> {
    let ties = |at: &usize| {
        matches!(units.word(*at), "of" | "for" | "at" | "with" | "from")
            && (from..*at).any(|i| is_post(units, i))
            && units.roles(at - 1).any(Roles::SPEAKER)
    };
    let tie = (from + 1..to).find(ties)?;
    let article = usize::from(matches!(units.word(tie + 1), "the" | "a" | "an"));
    let start = tie + 1 + article;
    let end = name::name_end(units, start).min(to.max(start));
    (end > start).then(|| units.text(start..end))
}

/// In what stands after the name between commas: `Jane Doe, chief executive of Acme,`; `Jane Doe, Acme's spokeswoman,`.
fn in_apposition(units: &Units, source: &Phrase) -> Option<String> {
    let comma = source.units.end;
    let goes_on = matches!(units.word(comma + 1), "which" | "who" | "whose" | "where" | "and" | "but");
    if source.head != Head::Name || units.word(comma) != "," || goes_on {
        return None;
    }
    let end = (comma + 1..units.list.len().min(comma + 20))
        .find(|at| {
            matches!(units.kind(*at), UnitKind::Open | UnitKind::Close)
                || matches!(units.word(*at), "," | "." | ";" | "said" | "says")
        })
        .unwrap_or(units.list.len().min(comma + 20));
    let apposition = Phrase { units: comma + 1..end, head: Head::Speaker, at: end.saturating_sub(1) };
    if apposition.units.is_empty() { None } else { within(units, &apposition) }
}
