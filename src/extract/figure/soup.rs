//! Texts in which the tests look for figures where the finders do not: the samples, the project's cases and words at random.

use std::path::Path;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::lexicon::{calendar, multiples, number_words};
use crate::text::{Reading, reading};

/// What stands between and beside the words that figures are made of.
const OTHERS: &[&str] = &[
    "5",
    "31",
    "42",
    "99",
    "2026",
    "1/2",
    "3.1",
    "1,000",
    "½",
    "²",
    "'",
    "’",
    "'s",
    "-",
    "–",
    ",",
    ".",
    ":",
    "/",
    "(",
    ")",
    "%",
    "$",
    "+",
    "^",
    "×",
    "@",
    "www",
    "w",
    "c",
    "fy",
    "FY25",
    "FY",
    "Q3",
    "H1",
    "1H26",
    "h30m",
    "a",
    "an",
    "the",
    "another",
    "all",
    "full",
    "single",
    "solid",
    "whole",
    "entire",
    "and",
    "or",
    "of",
    "to",
    "in",
    "at",
    "on",
    "for",
    "between",
    "age",
    "aged",
    "ages",
    "old",
    "long",
    "weeklong",
    "yearlong",
    "point",
    "minus",
    "point five",
    "fivefold",
    "first",
    "second",
    "st",
    "th",
    "end",
    "May",
    "Mary",
    "Jones",
    "said",
    "house",
    "people",
    "hours",
];

/// Shows `look` the readings of many texts.
pub fn readings(mut look: impl FnMut(&Reading)) {
    for sample in [include_str!("../../samples/funding.md"), include_str!("../../samples/science.md")] {
        reading::of(sample, &mut look);
    }
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/cases");
    for file in std::fs::read_dir(cases).expect("the cases") {
        let text = std::fs::read_to_string(file.expect("a file of cases").path()).expect("its text");
        let text: String = text.chars().filter(|c| !"⟦⟧".contains(*c)).collect();
        reading::of(&text, &mut look);
    }
    let words: Vec<&str> = calendar::all().chain(number_words::all()).chain(multiples::all()).collect();
    let word = prop_oneof![proptest::sample::select(words), proptest::sample::select(OTHERS)];
    let space = proptest::sample::select(&["", " ", " "][..]);
    let texts = proptest::collection::vec((word, space), 1..14);
    let mut runner = TestRunner::new(Config { cases: 3000, ..Config::default() });
    let look = std::cell::RefCell::new(look);
    let outcome = runner.run(&texts, |words| {
        let text: String = words.iter().flat_map(|(word, space)| [*word, *space]).collect();
        reading::of(&text, &mut *look.borrow_mut());
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}
