//! Legal forms behind a name: `Acme Widgets Inc.`, `Beispiel GmbH & Co. KG`.

use crate::lexicon::legal_suffixes::{self, LONGEST, Proof};
use crate::lexicon::names::Walk;
use crate::text::{Reading, TokenKind};

/// The longest legal form that starts at token `at` (or behind a comma there): one past its last token, and its proof.
pub fn at(reading: &Reading, at: usize, end: usize) -> Option<(usize, Proof)> {
    let start = match reading.get(at) {
        Some(",") => at + 1,
        Some("(") if reading.capitalised(at + 1) && reading.get(at + 2) == Some(")") => at + 3, // `(UK) Ltd`
        _ => at,
    };
    if start >= end || reading.kind(start) != Some(TokenKind::Word) {
        return None;
    }
    let mut way = way_from(reading.text(start))?;
    let mut found = None;
    for last in start..end.min(start + LONGEST) {
        if matches!(reading.text(last), "'" | "’") || reading.kind(last) == Some(TokenKind::Possessive) {
            break;
        }
        if last > start && !reading.glued(last) {
            way.space();
        }
        if last > start && !way.feed(reading.text(last)) {
            break;
        }
        let ends = way.found().is_some() && !matches!(reading.text(last), "," | ".");
        let goes_on = || {
            reading.glued(last + 1)
                && reading.get(last + 1).is_some_and(|t| t.starts_with(char::is_alphabetic))
        };
        if ends
            && !goes_on()
            && let Some(proof) = legal_suffixes::look_up(&reading.article.text[reading.span(start..last + 1)])
        {
            found = Some((last + 1, proof));
        }
    }
    let (stop, proof) = found?;
    let dotted = reading.glued(start + 1) && reading.get(start + 1) == Some(".") && stop > start + 1;
    if start == at + 1 && proof != Proof::Strong && !dotted {
        return None; // a comma before `SA` or `Company` parts two things
    }
    Some((stop + usize::from(stop < end && carries_stop(reading, stop)), proof))
}

/// The way on from the first word of a form, which starts with a capital, but for a few that are written small.
fn way_from(word: &str) -> Option<Walk> {
    let written = word.starts_with(char::is_uppercase)
        || matches!(word, "plc" | "mbh" | "gmbh" | "s" | "spol" | "sp" | "a" | "d");
    let mut way = legal_suffixes::walk();
    (written && way.feed(word)).then_some(way)
}

/// Whether the full stop at `at` belongs to the form before it (`Inc.`, `S.A.`) and not to the sentence.
pub fn carries_stop(reading: &Reading, at: usize) -> bool {
    let dotted = at >= 2 && reading.text(at - 2) == "." && reading.glued(at - 1);
    let short = matches!(
        reading.text(at - 1),
        "Inc"
            | "Corp"
            | "Co"
            | "Ltd"
            | "Cos"
            | "Bros"
            | "Ltda"
            | "Pty"
            | "Pvt"
            | "Bhd"
            | "INC"
            | "CORP"
            | "CO"
            | "LTD"
            | "Pte"
            | "o"
            | "Zrt"
            | "Kft"
            | "Nyrt"
            | "Lda"
            | "Cia"
    );
    let last = reading.sentences[reading.sentence_of(at)].tokens.end == at + 1;
    reading.text(at) == "." && reading.glued(at) && (dotted || short) && !last
}
