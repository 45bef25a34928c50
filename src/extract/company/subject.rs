//! Whether a bare name that opens a sentence is its subject: `Orange bought spectrum`, `Perplexity is in talks`. An
//! ordinary noun without an article hardly ever is; `Orange trees line the road` and `Match the colour` show no such verb.

use crate::lexicon::company_words::{Roles, role, roles};
use crate::text::{Reading, TokenKind};

/// Whether the words from `at` on are a finite verb of one subject, and what such a verb goes on with.
pub fn governs(reading: &Reading, at: usize, end: usize) -> bool {
    if at + 1 >= end || reading.kind(at) != Some(TokenKind::Word) || reading.capitalised(at) {
        return false;
    }
    let (word, roles) = (reading.text(at), reading.roles(at));
    let next = skip_adverb(reading, at + 1, end);
    if roles.any(Roles::AUXILIARY) {
        return small_word(reading, next) && !reading.roles(next).any(Roles::DETERMINER | Roles::AUXILIARY);
    }
    if matches!(word, "is" | "was") {
        return in_course(reading, next, end);
    }
    let noun = reading.roles(next).any(Roles::VERB | Roles::AUXILIARY)
        || matches!(reading.text(next), "is" | "was" | "are" | "were");
    if roles.any(Roles::VERB) {
        return !noun;
    }
    let ends = roles.any(Roles::IRREGULAR)
        || word.len() > 4 && (word.ends_with("ed") || word.ends_with('s') && !word.ends_with("ss"));
    ends && opens_object(reading, at + 1)
}

/// `in talks`, `valued at`, `building a`: what `is` goes on with, said of a company.
fn in_course(reading: &Reading, at: usize, end: usize) -> bool {
    let word = reading.text(at);
    at + 1 < end && roles([word, reading.text(at + 1)]).any(Roles::VERB)
        || role(word).any(Roles::VERB) && word.ends_with("ed")
        || word.len() > 5 && word.ends_with("ing") && opens_object(reading, at + 1)
}

/// `the`, `four`, `$2`, `its`, a name: what an object begins with.
fn opens_object(reading: &Reading, at: usize) -> bool {
    reading.kind(at) == Some(TokenKind::Number)
        || reading.capitalised(at)
        || reading
            .get(at)
            .is_some_and(|w| matches!(w, "$" | "€" | "£" | "¥") || role(w).any(Roles::DETERMINER))
}

fn small_word(reading: &Reading, at: usize) -> bool {
    reading.get(at).is_some_and(|w| w.starts_with(char::is_lowercase))
}

/// The token behind `also`, `now`, `quietly` and the like, of which there is one at most.
fn skip_adverb(reading: &Reading, at: usize, end: usize) -> usize {
    let word = reading.get(at).unwrap_or("");
    let light =
        matches!(word, "also" | "now" | "not" | "soon" | "still" | "already" | "never" | "since" | "yet");
    if at + 1 < end && (light || word.len() > 4 && word.ends_with("ly")) { at + 1 } else { at }
}
