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

/// Forms that `up` makes say how a whole is divided.
pub(super) const MAKES: &[&str] = &["make", "makes", "made", "making"];

/// The class of a word by itself and its neighbours.
pub(super) fn word_class(clause: &Clause, at: usize) -> Class {
    let line = &clause.line;
    match line.kind(at) {
        Some(TokenKind::Possessive) => return Class::Possessive,
        Some(TokenKind::Symbol) => return symbol_class(line, at),
        Some(TokenKind::Word) => {}
        _ => return Class::Other,
    }
    let word = clause.word(at);
    if word.is(Uses::PLACED) {
        return in_place(clause, at, word);
    }
    if matches!(word.class, Class::Other) || !is_joined(line, at) { word.class } else { Class::Other }
}

/// The class of a word by itself, whatever stands beside it.
pub(super) fn alone(text: &str, word: Word) -> Class {
    if word.is(Uses::FIGURE_VERB) {
        return figure_verbs::look_up(text).map_or(Class::Other, Class::Verb);
    }
    if is_letters(text) {
        return Class::Other;
    }
    if text.len() == 1 && text.starts_with(char::is_lowercase) && text != "a" {
        return Class::Adverb;
    }
    match word.function {
        Some(FunctionWord::Determiner) => Class::Determiner,
        Some(FunctionWord::Pronoun) => Class::Pronoun,
        Some(FunctionWord::Preposition) => Class::Preposition,
        Some(FunctionWord::Coordinator) => Class::Coordinator,
        Some(FunctionWord::Subordinator) => Class::Subordinator,
        Some(FunctionWord::Auxiliary) => Class::Auxiliary,
        Some(FunctionWord::Adverb) => Class::Adverb,
        Some(FunctionWord::EmptyAdjective) => Class::Other,
        None if word.is(Uses::ADVERB) => Class::Adverb,
        None => other(text, word),
    }
}

/// Words that are classed by what stands beside them and are in none of the tables of such words.
pub(super) const BY_PLACE: &[&str] = &["inside", "outside", "run", "that", "to"];

/// The class of a word that is not the same wherever it stands.
fn in_place(clause: &Clause, at: usize, word: Word) -> Class {
    let line = &clause.line;
    if word.is(Uses::SPAN) && is_year_on_year(clause, at) {
        return Class::Adverb;
    }
    if is_joined(line, at) || is_run_rate(line, at) {
        return Class::Other;
    }
    let text = line.text(at);
    if clause.uses(at + 1, Uses::PARTICLE) {
        if line.is(at + 1, "up") && line.is_any(at, MAKES) {
            return Class::Verb(Verb { role: Role::Shares, change: None, noun: "" });
        }
        if let Some(verb) = phrasal_verbs::look_up(text, line.text(at + 1)) {
            return Class::Verb(verb);
        }
    }
    if matches!(word.class, Class::Verb(_)) {
        return word.class;
    }
    if word.is(Uses::PLAIN_VERB) && !line.capitalised(at) {
        let intends = line.is(at + 1, "to") && function_words::intends(text);
        let auxiliary = intends || word.is(Uses::INTENT) && is_intent(clause, at);
        return if auxiliary { Class::Auxiliary } else { Class::Verb(figure_verbs::PLAIN) };
    }
    if is_letters(text) {
        return word.class;
    }
    match word.function {
        Some(FunctionWord::Determiner) if line.is(at, "that") => that(clause, at),
        Some(FunctionWord::Preposition) if line.is(at, "to") => to(clause, at),
        // `of outside capital`
        Some(FunctionWord::Preposition)
            if line.is_any(at, &["inside", "outside"]) && line.is(at.wrapping_sub(1), "of") =>
        {
            Class::Other
        }
        Some(FunctionWord::Auxiliary) if word.is(Uses::INTENT) && !is_intent(clause, at) => {
            forecast(clause, at)
        }
        None if is_reporting(clause, at) => Class::Reporting,
        _ => word.class,
    }
}

/// Whether a word is an abbreviation: `US` is no pronoun, and the letters of `y/y` are no nouns.
fn is_letters(text: &str) -> bool {
    text.len() > 1 && text.chars().all(char::is_uppercase)
}

/// `year over year`, after the figure that it explains.
fn is_year_on_year(clause: &Clause, at: usize) -> bool {
    let line = &clause.line;
    let spans = |link: usize, other: usize| {
        line.is_any(link, &["on", "over"]) && line.text(at).eq_ignore_ascii_case(line.text(other))
    };
    spans(at + 1, at + 2) || at >= 2 && spans(at - 1, at - 2)
}

/// Whether a word is a part of a compound, whatever it is by itself: `run-rate`, `like-for-like`.
fn is_joined(line: &Line, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    line.glued(at + 1) && line.glued(at + 2) && line.is_hyphen(at + 1)
        || line.glued(at) && line.glued(before) && line.is_hyphen(before)
}

/// `run rate`.
fn is_run_rate(line: &Line, at: usize) -> bool {
    line.is(at, "run") && line.is_any(at + 1, &["rate", "rates"])
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
    if next.is(Uses::FIGURE_VERB) || next.is(Uses::PLAIN_VERB) && !clause.line.capitalised(at + 1) {
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

fn symbol_class(line: &Line, at: usize) -> Class {
    match line.text(at) {
        "," => Class::Comma,
        "-" | "‑" | "‐" if line.glued(at) && line.glued(at + 1) => Class::Other,
        "&" | "/" => Class::Other,
        _ => Class::Break,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake;
    use crate::text::Reading;

    #[test]
    fn what_is_the_same_everywhere_is_so_in_its_place() {
        let odd = "The US run rate, a run-rate, in its RUN rate: y/y sales THAT ROSE month over month, not end-to-end.";
        for text in [include_str!("../../samples/funding.md"), include_str!("../../samples/science.md"), odd]
        {
            let article = intake::read(text, None);
            let reading = Reading::new(&article);
            let words = reading.by_form(Word::of);
            for sentence in &reading.sentences {
                let clause = Clause::new(&reading, &words, sentence, &[], 0..0);
                for at in clause.tokens().filter(|at| clause.line.is_word(*at)) {
                    let (found, word) = (word_class(&clause, at), clause.word(at));
                    assert_eq!(found, in_place(&clause, at, word), "{} in {text}", clause.line.text(at));
                }
            }
        }
    }
}
