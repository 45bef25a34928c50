//! That the time grows with the text, and not with its square, whatever is repeated.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use gloss::intake;
use gloss::model::Format;

/// What is repeated to see whether the work grows with the text alone.
const UNITS: &[&str] = &[
    "(",
    "[",
    "“",
    "\"",
    "'",
    "*",
    "**",
    "`",
    "~~",
    "<",
    "<b>",
    "<!--",
    "&",
    "|",
    "> ",
    "- ",
    "1. ",
    "#",
    "\\",
    "[a](",
    "[a](https://b.c) ",
    "[^1]",
    "![",
    "$1 ",
    "1",
    "1,",
    "1-",
    "one hundred and ",
    "billion ",
    "and ",
    "Apple and ",
    "the Bank of ",
    "A. ",
    "a",
    "Inc. ",
    "a said b. ",
    "he said ",
    "according to ",
    "\"a\" said ",
    "https://",
    "https://a.b/(",
    "www.",
    "a@b.c",
    "doi:10.1/",
    "Smith et al. ",
    "(a; ",
    "et al., ",
    "[1, 2-",
    "March ",
    "March 1 ",
    "2026-",
    "1/1/",
    "a.\n",
    "\n",
    " ",
    "\n\n",
    "a ",
    "A b. ",
    "🙂",
    "\u{301}",
    "<p>a",
    "<td>a",
    "<li>",
    "| a ",
    "a|b\n-|-\n",
    "> > ",
    "    a\n\n",
    "a\n---\n",
];

fn time(source: &str) -> Duration {
    let start = Instant::now();
    std::hint::black_box(gloss::analyze(&intake::read(source, Some(Format::Markdown))));
    start.elapsed()
}

/// Time is measured on texts long enough that a square would show: one four times as long would take sixteen times the
/// time. Up to ten times passes, since the machine may be busy, and what takes no time at all is not looked at.
#[test]
fn four_times_the_text_takes_no_square_of_the_work() {
    const SIZE: usize = 2 << 10;
    const GROWTH: usize = 4;
    let mut slow = String::new();
    for unit in UNITS {
        let short = unit.repeat(SIZE / unit.len());
        let long = short.repeat(GROWTH);
        let ratio = || {
            let floor = Duration::from_millis(5);
            time(&long).as_secs_f64() / time(&short).max(floor).as_secs_f64()
        };
        let least = (0..4).map(|_| ratio()).find(|r| *r < 2.5 * GROWTH as f64);
        if least.is_none() {
            let _ = writeln!(slow, "{unit:?}: {:?}, then {:?}", time(&short), time(&long));
        }
    }
    assert!(slow.is_empty(), "these take more than their share:\n{slow}");
}
