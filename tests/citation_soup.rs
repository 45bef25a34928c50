//! Citations in texts that nobody would write: any order of the words and marks that the rules look at is read without a
//! panic, and long runs of them in a time that grows with their length.

use std::time::{Duration, Instant};

use gloss::extract::EXTRACTORS;
use gloss::model::Format;
use gloss::text::Reading;
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

/// Reads a text and runs the extractors of citations on it.
fn analyse(text: &str, format: Format) -> usize {
    let article = gloss::intake::read(text, Some(format));
    let reading = Reading::new(&article);
    let names = ["link", "url", "identifier", "legal", "note", "reference", "attribution"];
    let ours = EXTRACTORS.iter().filter(|e| names.contains(&e.name()));
    ours.map(|e| e.find(&reading).len()).sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_order_is_read(pieces in prop::collection::vec((0..PIECES.len(), 0..2usize), 0..60)) {
        let text: String = pieces.iter().flat_map(|(at, gap)| [PIECES[*at], ["", " "][*gap]]).collect();
        analyse(&text, Format::Plain);
        analyse(&text, Format::Markdown);
    }
}

#[test]
fn long_runs_take_linear_time() {
    let runs = [
        "”",
        "’",
        "‘a ",
        "“ ",
        "a [1",
        "[[",
        "(Smith, 2020",
        "said Acme, ",
        "http://#,",
        "it said “",
        "Acme, the ",
        "10.1000/a;",
        "https://a.b",
        "the ",
        "of Acme ",
        "and said ",
        ", ",
        "\"",
        "ISBN ",
        "See Smith (2020) ",
    ];
    for run in runs {
        let start = Instant::now();
        analyse(&run.repeat(8_000), Format::Plain);
        let taken = start.elapsed();
        assert!(taken < Duration::from_secs(6), "{run:?}: {taken:?}");
    }
}
