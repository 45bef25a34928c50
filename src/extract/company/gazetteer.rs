//! Names that the gazetteer knows, as they stand in the text.

use std::ops::Range;

use super::suffix;
use super::text::Text;
use crate::lexicon::companies::{Entry, Way};
use crate::lexicon::company_words::Roles;
use crate::lexicon::traits::Traits;
use crate::text::{Reading, TokenKind};

/// A name that the gazetteer knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What the gazetteer says of it.
    pub entry: Entry,
    /// Whether its article stands before it: `The Economist`.
    pub article: bool,
}

/// The hits that share a token with `tokens`; `hits` are in order and do not overlap.
pub fn within<'h>(hits: &'h [Hit], tokens: &Range<usize>) -> &'h [Hit] {
    let first = hits.partition_point(|h| h.tokens.end <= tokens.start);
    let last = hits.partition_point(|h| h.tokens.start < tokens.end);
    &hits[first..last.max(first)]
}

/// No name has more tokens than this.
const LONGEST: usize = 14;

/// The longest names of some sentences from left to right; they do not overlap. An exchange that tells where a ticker trades
/// is none.
pub fn hits(reading: &Text, sentences: Range<usize>) -> Vec<Hit> {
    let mut out = Vec::new();
    for sentence in &reading.sentences[sentences] {
        let mut at = sentence.tokens.start;
        while let Some(first) = reading.find(at..sentence.tokens.end, Traits::OPENS_NAME) {
            at = first;
            let start = reading.start(at).filter(|s| s.whole || s.goes_on || reading.glued(at + 1));
            let hit = start.and_then(|start| longest(start.way, reading, at, sentence.tokens.end));
            at = hit.as_ref().map_or(at + 1, |h| h.tokens.end);
            out.extend(hit.filter(|h| !before_symbol(reading, h)));
        }
    }
    out
}

fn longest(mut way: Way, reading: &Reading, start: usize, end: usize) -> Option<Hit> {
    if !matches!(reading.kind(start)?, TokenKind::Word | TokenKind::Number) || in_address(reading, start) {
        return None;
    }
    let article = || reading.get(start + 1).is_some_and(|w| !w.starts_with(char::is_lowercase));
    let small = reading.roles(start).any(Roles::SMALL_NAME);
    if reading.text(start) == "the" && !small && !article() {
        return None;
    }
    let mut best = None;
    for at in start..end.min(start + LONGEST) {
        if at > start && !reading.glued(at) {
            way.space();
        }
        if at > start && !way.feed(reading.text(at)) {
            break;
        }
        let ends = !matches!(reading.text(at), "." | "-" | "‑" | "–" | "'" | "’" | ",");
        if ends
            && let Some(entry) = way.found()
            && written_so(reading, start..at + 1, entry)
        {
            let article = at > start && reading.is(start, "the");
            let stop = at + 1 < end && suffix::carries_stop(reading, at + 1);
            best = Some(Hit {
                tokens: start + usize::from(article)..at + 1 + usize::from(stop),
                entry,
                article,
            });
        }
    }
    best
}

/// `(NYSE: ABC`, `(OTC: ABC`: the name opens a bracket and a colon follows.
fn before_symbol(reading: &Reading, hit: &Hit) -> bool {
    hit.tokens.start > 0
        && matches!(reading.text(hit.tokens.start - 1), "(" | "[" | ";" | ",")
        && reading.get(hit.tokens.end) == Some(":")
        && reading.get(hit.tokens.end + 1).is_some_and(|symbol| !symbol.chars().any(char::is_lowercase))
}

/// Part of an e-mail address, a handle, a web address or an instrument code (`.SPX`).
fn in_address(reading: &Reading, at: usize) -> bool {
    let before = |n: usize| at.checked_sub(n).and_then(|i| reading.get(i)).unwrap_or("");
    reading.glued(at)
        && (matches!(before(1), "@" | "_" | "#")
            || before(1) == "." && matches!(before(2), "" | "(" | "[")
            || before(1) == "/" && !before(2).starts_with(char::is_uppercase))
}

/// Whether the capitals are those of a name.
fn written_so(reading: &Reading, tokens: Range<usize>, entry: Entry) -> bool {
    let words =
        || tokens.clone().filter(|t| reading.kind(*t) == Some(TokenKind::Word)).map(|t| reading.text(t));
    if entry.exact() && reading.kind(tokens.end - 1) == Some(TokenKind::Possessive) {
        return false;
    }
    if entry.exact() {
        return words().all(|w| !w.chars().any(char::is_lowercase));
    }
    if entry.small() && words().all(|w| !w.chars().any(char::is_uppercase)) {
        return true;
    }
    let named = tokens.len() > 1 && reading.is(tokens.start, "the");
    let words = || words().skip(usize::from(named));
    let mut named = words().enumerate().filter(|(n, w)| *n == 0 || !is_particle(w));
    named.all(|(_, w)| w.chars().any(char::is_uppercase))
}

/// Lower-case words inside names.
fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "of" | "the"
            | "and"
            | "for"
            | "de"
            | "du"
            | "des"
            | "la"
            | "le"
            | "y"
            | "e"
            | "et"
            | "in"
            | "on"
            | "to"
            | "by"
            | "at"
            | "do"
            | "da"
            | "di"
            | "del"
            | "und"
            | "von"
            | "van"
            | "der"
            | "den"
            | "a"
            | "i"
            | "n"
            | "s"
            | "com"
            | "ai"
            | "io"
            | "net"
            | "org"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::reading;

    #[test]
    fn no_name_starts_where_none_is_looked_for() {
        let samples = [include_str!("../../samples/funding.md"), include_str!("../../samples/science.md")];
        let own = "He sold apple, target, eBay, iPhone and the gap to the economist and arm at xAI for 3M.";
        for text in samples.into_iter().chain([own]) {
            reading::of(text, |reading| {
                let text = Text::new(reading);
                for sentence in &reading.sentences {
                    let other = |at: &usize| !reading.traits(*at).any(Traits::OPENS_NAME);
                    for at in sentence.tokens.clone().filter(other) {
                        let hit =
                            text.start(at).and_then(|s| longest(s.way, reading, at, sentence.tokens.end));
                        assert_eq!(hit, None, "{}", reading.text(at));
                    }
                }
            });
        }
    }
}
