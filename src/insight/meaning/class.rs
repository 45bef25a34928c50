//! What each word does in its clause.

use super::clause::Clause;
use super::word::{Uses, Word};
use crate::lexicon::figure_verbs::{self, Role, Verb};
use crate::lexicon::function_words::{self, FunctionWord};
use crate::lexicon::phrasal_verbs;
use crate::text::{Line, TokenKind};

/// What a token does in its clause, as far as phrases need to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// A figure, by its place among the annotations.
    Figure(usize),
    /// A company's name.
    Company(usize),
    /// `the`, `its`.
    Determiner,
    /// `of`, `in`, `to`.
    Preposition,
    /// `and`, `or`.
    Coordinator,
    /// `that`, `which`, `while`: a clause starts.
    Subordinator,
    Comma,
    /// A mark that no phrase crosses.
    Break,
    Adverb,
    Pronoun,
    /// `has`, `will`, `expected to`.
    Auxiliary,
    /// A verb of saying: what is said starts after it.
    Reporting,
    Verb(Verb),
    Possessive,
    /// Anything else: a noun, an adjective, or a verb that says nothing of figures.
    Other,
}

/// Auxiliaries only before `to`.
pub(super) const INTENT: &[&str] = &["due", "expected", "expects", "forecast", "poised", "projected", "set"];

/// The class of a word by itself and its neighbours.
pub(super) fn word_class(clause: &Clause, at: usize) -> Class {
    let line = &clause.line;
    match line.kind(at) {
        Some(TokenKind::Possessive) => return Class::Possessive,
        Some(TokenKind::Symbol) => return symbol_class(line, at),
        Some(TokenKind::Word) => {}
        _ => return Class::Other,
    }
    let (text, word) = (line.text(at), clause.word(at));
    if word.is(Uses::SPAN) && is_year_on_year(clause, at) {
        return Class::Adverb;
    }
    if is_compound(line, at) {
        return Class::Other;
    }
    let next = clause.word(at + 1);
    if next.is(Uses::PARTICLE) {
        if makes_up(line, at) {
            return Class::Verb(Verb { role: Role::Shares, change: None, noun: "" });
        }
        if let Some(verb) = phrasal_verbs::look_up(text, line.text(at + 1)) {
            return Class::Verb(verb);
        }
    }
    if let Some(verb) = word.verb {
        return Class::Verb(verb);
    }
    if word.is(Uses::PLAIN_VERB) && !line.capitalised(at) {
        if line.is(at + 1, "to") && function_words::intends(text) {
            return Class::Auxiliary;
        }
        return if word.is(Uses::INTENT) && is_intent(clause, at) {
            Class::Auxiliary
        } else {
            Class::Verb(figure_verbs::PLAIN)
        };
    }
    // `US` is no pronoun, and the letters of `y/y` are no nouns.
    if text.len() > 1 && text.chars().all(char::is_uppercase) {
        return Class::Other;
    }
    if text.len() == 1 && text.starts_with(char::is_lowercase) && text != "a" {
        return Class::Adverb;
    }
    match word.function {
        Some(FunctionWord::Determiner) if line.is(at, "that") => that(clause, at),
        Some(FunctionWord::Determiner) => Class::Determiner,
        Some(FunctionWord::Pronoun) => Class::Pronoun,
        Some(FunctionWord::Preposition) if line.is(at, "to") => to(clause, at),
        // `of outside capital`
        Some(FunctionWord::Preposition)
            if line.is_any(at, &["inside", "outside"]) && line.is(at.wrapping_sub(1), "of") =>
        {
            Class::Other
        }
        Some(FunctionWord::Preposition) => Class::Preposition,
        Some(FunctionWord::Coordinator) => Class::Coordinator,
        Some(FunctionWord::Subordinator) => Class::Subordinator,
        Some(FunctionWord::Auxiliary) if word.is(Uses::INTENT) && !is_intent(clause, at) => {
            forecast(clause, at)
        }
        Some(FunctionWord::Auxiliary) => Class::Auxiliary,
        Some(FunctionWord::Adverb) => Class::Adverb,
        Some(FunctionWord::EmptyAdjective) => Class::Other,
        None if is_reporting(clause, at) => Class::Reporting,
        None if word.is(Uses::ADVERB) => Class::Adverb,
        None => other(text, word),
    }
}

/// `year over year`, after the figure that it explains.
fn is_year_on_year(clause: &Clause, at: usize) -> bool {
    let line = &clause.line;
    let spans = |link: usize, other: usize| {
        line.is_any(link, &["on", "over"]) && line.text(at).eq_ignore_ascii_case(line.text(other))
    };
    spans(at + 1, at + 2) || at >= 2 && spans(at - 1, at - 2)
}

/// Whether a word is a part of a compound, whatever it is by itself: `run-rate`, `like-for-like`, `run rate`.
fn is_compound(line: &Line, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    let joined = line.is_hyphen(at + 1) && line.glued(at + 1) && line.glued(at + 2)
        || line.is_hyphen(before) && line.glued(before) && line.glued(at);
    joined || line.is(at, "run") && line.is_any(at + 1, &["rate", "rates"])
}

/// `the company forecast revenue of $5bn` says something; `its forecast` is a noun.
fn forecast(clause: &Clause, at: usize) -> Class {
    let of_company = || clause.uses(at + 1, Uses::OF_COMPANY);
    let says = clause.line.is(at, "expects") || clause.line.is(at, "forecast") && of_company();
    if says { Class::Reporting } else { Class::Other }
}

/// `is forecast to rise`, but not `its forecast to investors`.
fn is_intent(clause: &Clause, at: usize) -> bool {
    let line = &clause.line;
    let before = at.wrapping_sub(1);
    let verbal = || {
        line.is_any(before, &["is", "are", "was", "were", "be", "been", ","])
            || clause.uses(before, Uses::ADVERB)
    };
    line.is(at + 1, "to") && (verbal() || !line.is(at, "forecast"))
}

/// `that` before a verb or a clause opens it; before a noun it is a determiner.
fn that(clause: &Clause, at: usize) -> Class {
    let next = clause.line.text(at + 1);
    // No plural follows the determiner: `a round that values it at $5bn`.
    let plural = next.ends_with('s') && !next.ends_with("ss");
    let noun = clause.uses(at + 1, Uses::OF_COMPANY) && !plural && !is_reporting(clause, at.wrapping_sub(1));
    if noun { Class::Determiner } else { Class::Subordinator }
}

/// `to` before a verb is an auxiliary.
fn to(clause: &Clause, at: usize) -> Class {
    let next = clause.word(at + 1);
    if next.verb.is_some() || next.is(Uses::PLAIN_VERB) && !clause.line.capitalised(at + 1) {
        Class::Auxiliary
    } else {
        Class::Preposition
    }
}

fn is_reporting(clause: &Clause, at: usize) -> bool {
    clause.uses(at, Uses::REPORTING)
        && clause.line.is_word(at)
        && !clause.line.is_any(at.wrapping_sub(1), &["the", "a", "an", "its"])
}

/// A word at which counted nouns end is no part of a phrase either, except those that are nouns in their place.
fn other(text: &str, word: Word) -> Class {
    let noun = word.is(Uses::OF_COMPANY) || word.change.is_some();
    let regular = text.len() > 4 && text.ends_with("ed");
    let ends = word.is(Uses::STOP) && !noun && !regular && text.starts_with(char::is_lowercase);
    if ends { Class::Auxiliary } else { Class::Other }
}

fn makes_up(line: &Line, at: usize) -> bool {
    line.is(at + 1, "up") && line.is_any(at, &["make", "makes", "made", "making"])
}

fn symbol_class(line: &Line, at: usize) -> Class {
    match line.text(at) {
        "," => Class::Comma,
        "-" | "‑" | "‐" if line.glued(at) && line.glued(at + 1) => Class::Other,
        "&" | "/" => Class::Other,
        _ => Class::Break,
    }
}
