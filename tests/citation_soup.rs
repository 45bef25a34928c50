//! Citations in texts that nobody would write: any order of the words and marks that the rules look at is read without a
//! panic, and long runs of them in a time that grows with their length.

use std::time::{Duration, Instant};

use gloss::model::Format;
use proptest::prelude::*;

/// What the rules for citations look at.
const PIECES: &[&str] = &[
    "said",
    "says",
    "saying",
    "according",
    "to",
    "Acme",
    "the",
    "a",
    "spokesman",
    "for",
    "of",
    "who",
    "which",
    "that",
    ",",
    ".",
    "“",
    "”",
    "\"",
    "‘",
    "’",
    "'",
    "’s",
    "(",
    ")",
    "[",
    "]",
    "[1]",
    "[^2]",
    "¹",
    "²",
    "2020",
    "2019a",
    "et",
    "al.",
    "&",
    "and",
    "Smith",
    "J.",
    "https://",
    "http://a.b/c",
    "www.",
    "a.com",
    "10.1000/",
    "doi:",
    "ISBN",
    "978-",
    "arXiv:",
    "RFC",
    "CVE-2024-",
    "17",
    "C.F.R.",
    "§",
    "U.S.",
    "410",
    "Form",
    "10-K",
    "—",
    "-",
    "\n",
    "\n\n",
    "References",
    "1.",
    "told",
    "Inc.",
    "per",
    "it",
    "put",
    "as",
    "was",
    "quoted",
    "had",
    "on",
    "Tuesday",
    "🙂",
    "é",
    "ß",
    "中文",
    "…",
    ";",
    ":",
    "@",
    "/",
    "was",
    "report",
    "shows",
];

fn analyse(text: &str) -> usize {
    let formats = [Format::Plain, Format::Markdown];
    formats.iter().map(|f| gloss::analyze(&gloss::intake::read(text, Some(*f))).annotations.len()).sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_order_is_read(pieces in prop::collection::vec((0..PIECES.len(), 0..2usize), 0..60)) {
        let text: String = pieces.iter().flat_map(|(at, gap)| [PIECES[*at], ["", " "][*gap]]).collect();
        analyse(&text);
    }
}

#[test]
fn long_runs_take_linear_time() {
    for piece in PIECES.iter().chain(&[
        "a [1",
        "(Smith, 2020",
        "said Acme, ",
        "‘a ",
        "http://#,",
        "it said “",
        "Acme, the ",
        "[[",
        "10.1000/a;",
    ]) {
        for gap in ["", " "] {
            let text = format!("{piece}{gap}").repeat(30_000);
            let start = Instant::now();
            analyse(&text);
            let taken = start.elapsed();
            assert!(taken < Duration::from_secs(20), "{piece:?} with {gap:?}: {taken:?}");
        }
    }
}
