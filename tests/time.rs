//! That the time grows with the text, and not with its square, whatever is repeated.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use gloss::app::annotate::Stretch;
use gloss::insight::compare::compare;
use gloss::model::{Analysis, Format, Span};
use gloss::{analyze, intake};

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
    "<!--a-->",
    "<title>a",
    "</script",
    "&#",
    "<a b='",
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

/// How many times as long a text is to see how its time grows.
const GROWTH: usize = 4;

fn time<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    std::hint::black_box(work());
    start.elapsed()
}

fn read(source: &str) -> Analysis {
    read_as(Format::Markdown, source)
}

fn read_as(format: Format, source: &str) -> Analysis {
    analyze(&intake::read(source, Some(format)))
}

/// Whether what takes `time(GROWTH * n)` for a text `GROWTH` times as long takes no square of the work: that would be
/// sixteen times the time. Up to ten times passes, since the machine may be busy, and what takes no time at all is not
/// looked at.
fn grows_with_the_text(short: impl Fn() -> Duration, long: impl Fn() -> Duration) -> bool {
    let floor = Duration::from_millis(5);
    let ratio = || long().as_secs_f64() / short().max(floor).as_secs_f64();
    (0..4).any(|_| ratio() < 2.5 * GROWTH as f64)
}

/// The texts are long enough that a square would show.
#[test]
fn four_times_the_text_takes_no_square_of_the_work() {
    const SIZE: usize = 2 << 10;
    let mut slow = String::new();
    let tags = UNITS.iter().filter(|unit| unit.contains(['<', '&'])).map(|unit| (Format::Html, unit));
    for (format, unit) in UNITS.iter().map(|unit| (Format::Markdown, unit)).chain(tags) {
        let short = unit.repeat(SIZE / unit.len());
        let long = short.repeat(GROWTH);
        let took = |source: &str| time(|| read_as(format, source));
        if !grows_with_the_text(|| took(&short), || took(&long)) {
            let _ = writeln!(slow, "{format:?} {unit:?}: {:?}, then {:?}", took(&short), took(&long));
        }
    }
    assert!(slow.is_empty(), "these take more than their share:\n{slow}");
}

#[test]
fn drafts_that_share_nothing_are_compared_in_no_square_of_the_work() {
    let draft = |words: &str, paragraphs: std::ops::Range<usize>| {
        paragraphs.map(|n| format!("{words} paid ${n} million.\n\n")).collect::<String>()
    };
    let drafts = |size| (read(&draft("Boats", 0..size)), read(&draft("Corn", size..2 * size)));
    let (short, long) = (drafts(400), drafts(400 * GROWTH));
    let took = |(old, new): &(Analysis, Analysis)| time(|| compare(old, new));
    assert!(
        grows_with_the_text(|| took(&short), || took(&long)),
        "{:?}, then {:?}",
        took(&short),
        took(&long)
    );
}

#[test]
fn a_sentence_of_a_long_line_is_selected_in_no_square_of_the_work() {
    let article = |words: usize| intake::read(&"word ".repeat(words), Some(Format::Plain));
    let (short, long) = (article(400), article(400 * GROWTH));
    let took = |article: &_| time(|| Stretch::Sentence(1).of(article, Span::new(0, 4)));
    assert!(
        grows_with_the_text(|| took(&short), || took(&long)),
        "{:?}, then {:?}",
        took(&short),
        took(&long)
    );
}

/// Nothing is looked for to the end of the page at each tag.
#[test]
fn tags_are_read_in_no_square_of_the_work() {
    for unit in ["<!--a-->", "<!--a--!>", "<!x>", "</b x>", "<title>a</title>", "<script>a</script>", "&amp"]
    {
        let page = |length: usize| unit.repeat(length / unit.len());
        let (short, long) = (page(40_000), page(40_000 * GROWTH));
        let took = |page: &str| time(|| intake::read(page, Some(Format::Html)));
        assert!(
            grows_with_the_text(|| took(&short), || took(&long)),
            "{unit}: {:?}, then {:?}",
            took(&short),
            took(&long)
        );
    }
}
