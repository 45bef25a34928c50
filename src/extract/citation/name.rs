//! Names inside a sentence: where they start and end.

use super::phrase::{Head, LENGTH};
use super::units::{UnitKind, Units};
use crate::lexicon::speakers;

/// Whether a unit belongs to a name: a capital, or a number glued to one (`Veo 3`), but no time and no function word that
/// only opens the sentence.
pub fn in_name(units: &Units, at: usize) -> bool {
    let word = units.word(at);
    let function = speakers::is_time(word) || speakers::is_stop(word) && word != "us";
    let opening = units.is_initial(at) && opens_only(units, at);
    units.is_capital(at) && !function && !opening
}

/// Whether the first word of a sentence has its capital only from there.
pub fn opens_only(units: &Units, at: usize) -> bool {
    let word = units.word(at);
    speakers::is_stop(word)
        || speakers::is_determiner(word)
        || speakers::is_adverb(word)
        || (speakers::is_speaker(word) || speakers::is_document(word) || speakers::is_quantifier(word))
            && !units.is_capital(at + 1)
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
    if !joins_name(units, at) || at == 0 || !in_name(units, at - 1) || is_title_tie(units, at) {
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
    matches!(units.word(at), "of" | "for") && at > 0 && speakers::is_person(units.word(at - 1))
}

/// The end of the name that starts at `start`; `start` itself where there is none.
pub fn name_end(units: &Units, start: usize) -> usize {
    let opens_small =
        joins_name(units, start) && units.word(start).len() > 1 && !matches!(units.word(start), "of" | "for");
    let mut end = start + usize::from(opens_small && in_name(units, start + 1));
    while end - start < LENGTH {
        end += match joint(units, end) {
            _ if in_name(units, end) => 1,
            Some(length) if end > start => length + 1,
            _ => break,
        };
    }
    end
}

/// What the noun at a unit is as the head of a phrase.
pub fn head_of(units: &Units, at: usize) -> Head {
    let word = units.word(at);
    let named = units.is_capital(at) && !(units.is_initial(at) && opens_only(units, at));
    if units.kind(at) == UnitKind::Number {
        return if speakers::is_speaker(word) { Head::Speaker } else { Head::Other };
    }
    let document = speakers::is_document(word) && !units.is_capital(at.wrapping_sub(1));
    if named && !document {
        Head::Name
    } else if speakers::is_pronoun(word) {
        Head::Pronoun
    } else if speakers::is_speaker(word) {
        Head::Speaker
    } else if speakers::is_document(word) {
        Head::Document
    } else if speakers::is_quantifier(word) {
        Head::Pronoun
    } else {
        Head::Other
    }
}
