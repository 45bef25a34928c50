//! Names inside a sentence: where they start and end.

use super::phrase::{Head, LENGTH};
use super::units::{UnitKind, Units};
use crate::lexicon::speakers::Roles;

/// Whether a unit belongs to a name: a capital, or a number glued to one (`Veo 3`), but no time and no function word that
/// only opens the sentence.
pub fn in_name(units: &Units, at: usize) -> bool {
    if !units.is_capital(at) {
        return false;
    }
    let roles = units.roles(at);
    let function = roles.any(Roles::TIME) || roles.any(Roles::STOP) && units.word(at) != "us";
    let opening = || units.is_initial(at) && opens_only(units, at);
    !function && !opening()
}

/// Whether the first word of a sentence has its capital only from there.
pub fn opens_only(units: &Units, at: usize) -> bool {
    let roles = units.roles(at);
    roles.any(Roles::STOP | Roles::DETERMINER | Roles::ADVERB)
        || roles.any(Roles::SPEAKER | Roles::DOCUMENT | Roles::QUANTIFIER) && !units.is_capital(at + 1)
}

/// A small word inside a name: `Bank of America`, `Ursula von der Leyen`, `Department for Education`.
fn joins_name(units: &Units, at: usize) -> bool {
    matches!(
        units.word(at),
        "&" | "of"
            | "for"
            | "de"
            | "da"
            | "del"
            | "della"
            | "di"
            | "du"
            | "der"
            | "den"
            | "la"
            | "le"
            | "van"
            | "von"
            | "bin"
            | "ibn"
            | "al"
            | "el"
            | "ten"
            | "ter"
            | "dos"
    )
}

/// How many units, from `at` on, join the name before them to a name after them: `of`, `von der`, `of the`.
fn joint(units: &Units, at: usize) -> Option<usize> {
    if at == 0 || !in_name(units, at - 1) || !joins_name(units, at) || is_title_tie(units, at) {
        return None;
    }
    let second = joins_name(units, at + 1) || units.word(at) == "of" && units.word(at + 1) == "the";
    let length = 1 + usize::from(second);
    in_name(units, at + length).then_some(length)
}

/// The start of the name that ends before `end`; `end` itself where there is none.
pub fn name_start(units: &Units, end: usize) -> usize {
    let mut start = end;
    while start > 0 && end - start < LENGTH {
        let joined =
            |length: usize| start < end && start > length && joint(units, start - length) == Some(length);
        start = match () {
            () if in_name(units, start - 1) => start - 1,
            () if joined(1) => start - 2,
            () if joined(2) => start - 3,
            () => break,
        };
    }
    start
}

/// `of` or `for` after a speaker's noun ties that speaker to the name: `CEO of Apple` is no name.
pub fn is_title_tie(units: &Units, at: usize) -> bool {
    matches!(units.word(at), "of" | "for") && at > 0 && units.roles(at - 1).any(Roles::PERSON)
}

/// The end of the name that starts at `start`; `start` itself where there is none.
pub fn name_end(units: &Units, start: usize) -> usize {
    let opens_small = in_name(units, start + 1)
        && joins_name(units, start)
        && units.word(start).len() > 1
        && !matches!(units.word(start), "of" | "for");
    let mut end = start + usize::from(opens_small);
    while end - start < LENGTH {
        end += match in_name(units, end) {
            true => 1,
            false if end == start => break,
            false => match joint(units, end) {
                Some(length) => length + 1,
                None => break,
            },
        };
    }
    end
}

/// What the noun at a unit is as the head of a phrase.
pub fn head_of(units: &Units, at: usize) -> Head {
    let roles = units.roles(at);
    let named = units.is_capital(at) && !(units.is_initial(at) && opens_only(units, at));
    if units.kind(at) == UnitKind::Number {
        return if roles.any(Roles::SPEAKER) { Head::Speaker } else { Head::Other };
    }
    let document = roles.any(Roles::DOCUMENT) && !units.is_capital(at.wrapping_sub(1));
    if named && !document {
        Head::Name
    } else if roles.any(Roles::PRONOUN) {
        Head::Pronoun
    } else if roles.any(Roles::SPEAKER) {
        Head::Speaker
    } else if roles.any(Roles::DOCUMENT) {
        Head::Document
    } else if roles.any(Roles::QUANTIFIER) {
        Head::Pronoun
    } else {
        Head::Other
    }
}
