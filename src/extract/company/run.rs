//! Runs of capitalised words: where a name may stand.

use std::ops::Range;

use crate::lexicon::company_words::Roles;
use crate::lexicon::traits::Traits;
use crate::text::{Reading, Sentence, TokenKind};

/// How a sentence is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// As prose is: only names and the first word have capitals.
    Prose,
    /// As headings often are: most words have capitals.
    Title,
}

/// How a sentence is set; a short one, and one that ends with a full stop, counts as prose.
pub fn setting(reading: &Reading, sentence: &Sentence) -> Setting {
    let (mut capitals, mut words) = (0, 0);
    for at in sentence.tokens.clone() {
        let long = reading.kind(at) == Some(TokenKind::Word) && reading.text(at).len() > 3;
        words += usize::from(long);
        capitals += usize::from(long && reading.capitalised(at));
    }
    let stopped = reading.get(sentence.tokens.end.saturating_sub(1)) == Some(".");
    if !stopped && words >= 4 && capitals * 4 >= words * 3 { Setting::Title } else { Setting::Prose }
}

/// Whether a token can be a word of a name: a capital at its start or, as in `eBay`, within.
pub fn is_name_word(reading: &Reading, at: usize) -> bool {
    reading.traits(at).any(Traits::NAME)
}

/// The runs of some sentences, in order.
pub fn all(reading: &Reading, sentences: Range<usize>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    reading.sentences[sentences].iter().for_each(|sentence| find(reading, sentence, &mut out));
    out
}

/// Adds the runs of a sentence, cut at titles and freed of words that open a sentence.
fn find(reading: &Reading, sentence: &Sentence, out: &mut Vec<Range<usize>>) {
    let end = sentence.tokens.end;
    let mut at = sentence.tokens.start;
    while let Some(start) = reading.find(at..end, Traits::NAME) {
        at = start + 1;
        if !is_possessive_start(reading, start) {
            at = run_end(reading, start, end);
            cut(reading, sentence.tokens.start, start..at, out);
        }
    }
}

/// A handle, a tag and the letters behind a number (`910C`) are no start.
fn is_possessive_start(reading: &Reading, at: usize) -> bool {
    let after = |at: usize| {
        matches!(reading.text(at), "@" | "#" | "_") || reading.kind(at) == Some(TokenKind::Number)
    };
    reading.glued(at) && at > 0 && after(at - 1)
}

/// No name has more tokens: a longer run is cut, so that whatever looks at one ends soon.
const LONGEST: usize = 16;

fn run_end(reading: &Reading, start: usize, end: usize) -> usize {
    let end = end.min(start + LONGEST);
    let mut at = start + 1;
    let lead = reading.roles(start).any(Roles::LEAD);
    while at < end {
        let next_is_name = at + 1 < end && is_name_word(reading, at + 1);
        at += match reading.text(at) {
            _ if is_name_word(reading, at) => 1,
            "-" | "‑" if reading.glued(at) && reading.glued(at + 1) && next_is_name => 2,
            "&" | "+" if next_is_name => 2,
            word if lead && next_is_name && is_particle(word) => 2,
            "." if reading.glued(at) && is_initial(reading.text(at - 1)) && next_is_name => 2,
            "." if is_domain(reading, at) => 2,
            _ if reading.kind(at) == Some(TokenKind::Number) && reading.glued(at) => 1,
            _ => return at,
        };
    }
    at.min(end)
}

/// `Alder, Birch & Cole`: how far back single names with commas between them belong to a run with `&` in it.
pub fn partners_start(reading: &Reading, opens: usize, run: &Range<usize>) -> usize {
    let spaced = |t: &usize| reading.text(*t) == "&" && !reading.glued(*t);
    let mut start = run.start;
    if !run.clone().take(3).any(|t| spaced(&t)) {
        return start;
    }
    while start >= opens + 2 && reading.text(start - 1) == "," && is_name_word(reading, start - 2) {
        let alone = start == opens + 2 || !is_name_word(reading, start - 3);
        if !alone || reading.roles(start - 2).any(Roles::STOP | Roles::TITLE) {
            break;
        }
        start -= 2;
    }
    start
}

/// A small word within a name: `Minas do Sertão`.
fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "de" | "do"
            | "da"
            | "dos"
            | "das"
            | "del"
            | "di"
            | "du"
            | "des"
            | "la"
            | "le"
            | "les"
            | "y"
            | "e"
            | "et"
            | "und"
            | "van"
            | "von"
            | "der"
            | "den"
            | "el"
            | "i"
    )
}

/// `Minas do Sertão Ltda.`: how far back a formed name goes over small words between capitalised ones.
pub fn particles_start(reading: &Reading, opens: usize, start: usize) -> usize {
    let small = |t: usize| is_particle(reading.text(t));
    let mut at = start;
    while at > opens && (small(at - 1) || is_name_word(reading, at - 1)) && start - at < 6 {
        at -= 1;
    }
    while at < start && !is_name_word(reading, at) {
        at += 1;
    }
    if (at..start).any(small) { at } else { start }
}

/// Words that carry a full stop within a name.
fn is_initial(word: &str) -> bool {
    word.chars().count() == 1 || matches!(word, "St" | "Bros" | "Jr" | "Ft" | "Mt")
}

/// `.com` and the like, glued on both sides.
pub fn is_domain(reading: &Reading, dot: usize) -> bool {
    reading.glued(dot)
        && reading.glued(dot + 1)
        && matches!(
            reading.get(dot + 1),
            Some("com" | "ai" | "io" | "net" | "org" | "co" | "de" | "uk" | "app" | "dev")
        )
        && !(reading.get(dot + 2) == Some("/") && reading.glued(dot + 2))
}

/// Cuts a run at titles (`Google CEO Sundar Pichai`) and takes away what opens the sentence (`But Acme`).
fn cut(reading: &Reading, opens: usize, run: Range<usize>, out: &mut Vec<Range<usize>>) {
    let mut start = run.start;
    for at in run.clone() {
        let title = reading.kind(at) == Some(TokenKind::Word)
            && reading.roles(at).any(Roles::TITLE)
            && !(reading.glued(at + 1) && reading.get(at + 1) == Some("-"));
        if title {
            keep(reading, opens, start..at, out);
            start = at + 1;
        }
    }
    keep(reading, opens, start..run.end, out);
}

fn keep(reading: &Reading, opens: usize, mut run: Range<usize>, out: &mut Vec<Range<usize>>) {
    while run.start < run.end && is_stop(reading, opens, &run) {
        run.start += 1;
    }
    while run.start < run.end && !is_name_word(reading, run.start) {
        run.start += 1;
    }
    if !run.is_empty() {
        out.push(run);
    }
}

/// Whether a run’s first word is none of a name’s: `But`, `Monday`; `First` and `New` may be, in mid-sentence.
fn is_stop(reading: &Reading, opens: usize, run: &Range<usize>) -> bool {
    let (word, roles) = (reading.text(run.start), reading.roles(run.start));
    let acronym = word.len() > 1 && !word.chars().any(char::is_lowercase) && run.start != opens;
    let maker = roles.any(Roles::COMPANY_NOUN) && !roles.any(Roles::HEAD) || word.ends_with("maker");
    if run.start == opens && maker && run.len() > 1 {
        return true; // `Chipmaker Acme`
    }
    roles.any(Roles::STOP) && !acronym && !(roles.any(Roles::KEPT) && run.len() > 1)
        || reading.kind(run.start) != Some(TokenKind::Word)
}

/// The same sentence’s runs hold titles before names; this says whether one stands directly before `at`.
pub fn title_before(reading: &Reading, at: usize, opens: usize) -> bool {
    let mut before = at;
    if before > opens && reading.text(before - 1) == "." {
        before -= 1;
    }
    before > opens && reading.roles(before - 1).any(Roles::TITLE) && reading.capitalised(before - 1)
}
