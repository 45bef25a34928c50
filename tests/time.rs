//! That the time grows with the text, and not with its square, whatever is repeated.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use gloss::app::annotate::Stretch;
use gloss::insight::compare::compare;
use gloss::model::{Analysis, Format, Span};
use gloss::{analyze, insight, intake};

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

fn read(format: Format, source: &str) -> Analysis {
    analyze(&intake::read(source, Some(format)))
}

/// How long the work takes on a text and on one `GROWTH` times as long, where that is a square of the work: it would be
/// sixteen times the time. Up to ten times passes, since the machine may be busy, and what takes no time at all is not
/// looked at.
fn square<T: ?Sized, R>(short: &T, long: &T, work: impl Fn(&T) -> R) -> Option<[Duration; 2]> {
    let time = |text: &T| {
        let start = Instant::now();
        std::hint::black_box(work(text));
        start.elapsed()
    };
    let ratio = |[short, long]: [Duration; 2]| {
        let floor = Duration::from_millis(5);
        long.as_secs_f64() / short.max(floor).as_secs_f64()
    };
    let mut tries = (0..4).map(|_| [time(short), time(long)]);
    let first = tries.next().filter(|took| ratio(*took) >= 2.5 * GROWTH as f64)?;
    tries.all(|took| ratio(took) >= 2.5 * GROWTH as f64).then_some(first)
}

/// The texts are long enough that a square would show.
#[test]
fn four_times_the_text_takes_no_square_of_the_work() {
    const SIZE: usize = 2 << 10;
    let mut slow = String::new();
    let tags = UNITS.iter().filter(|unit| unit.contains(['<', '&'])).map(|unit| (Format::Html, unit));
    for (format, unit) in UNITS.iter().map(|unit| (Format::Markdown, unit)).chain(tags) {
        let short = unit.repeat(SIZE / unit.len());
        if let Some(took) = square(&*short, &short.repeat(GROWTH), |source| read(format, source)) {
            let _ = writeln!(slow, "{format:?} {unit:?}: {took:?}");
        }
    }
    assert!(slow.is_empty(), "these take more than their share:\n{slow}");
}

/// Paragraphs that share little: every name, site and figure is another one.
fn varied(paragraphs: usize) -> String {
    let mut text = String::new();
    for n in 0..paragraphs {
        let name: String = n.to_string().bytes().map(|digit| char::from(digit + (b'a' - b'0'))).collect();
        let _ = writeln!(
            text,
            "The X{name} Group said its Y{name} sales rose {n}% to ${n} million in May {year}, up from $1{n} \
             million. “We {name} more,” said Ada O{name}, its chief executive. Mr. O{name} told Z{name} Inc. \
             that it {name}ed [{n}]. He sold {n} iPhones (O{name} et al., {year}), see www.{name}.com/{n} and \
             doi:10.1000/{n}. According to U{name} plc, an analyst at Apple, {name} fell.\n",
            year = 1950 + n % 75,
        );
    }
    text
}

#[test]
fn what_is_all_different_takes_no_square_of_the_work() {
    let (short, long) = (varied(100), varied(100 * GROWTH));
    assert_eq!(square(&*short, &*long, |text| read(Format::Markdown, text)), None);
    let analyses = [&short, &long].map(|text| read(Format::Markdown, text));
    let panels = |analysis: &Analysis| {
        let ledger = insight::ledger(analysis);
        insight::companies(analysis);
        insight::sources(analysis);
        insight::timeline(analysis, &ledger);
        insight::disagreements(analysis, &ledger, &insight::when::when(analysis));
        insight::headline(analysis, &ledger, 12);
    };
    assert_eq!(square(&analyses[0], &analyses[1], panels), None);
}

/// Different words of Chinese characters that have one hash (`lexicon::slots`): it leaves out the bit that tells small
/// letters from capitals.
fn of_one_hash(words: usize) -> String {
    let mut text = String::new();
    for n in 0..words {
        for place in (0..16).step_by(2) {
            let bit = |of: usize| u8::try_from(n >> of & 1).unwrap_or_default() << 5;
            let bytes = [0xe4, 0x98 | bit(place), 0x80 | bit(place + 1)];
            text.push_str(std::str::from_utf8(&bytes).expect("a character"));
        }
        text.push_str(if n % 12 == 11 { ". " } else { " " });
    }
    text
}

#[test]
fn words_of_one_hash_take_no_square_of_the_work() {
    let (short, long) = (of_one_hash(4_000), of_one_hash(4_000 * GROWTH));
    assert_eq!(square(&*short, &*long, |text| read(Format::Plain, text)), None);
}

#[test]
fn drafts_that_share_nothing_are_compared_in_no_square_of_the_work() {
    let draft = |words: &str, paragraphs: std::ops::Range<usize>| {
        let text: String = paragraphs.map(|n| format!("{words} paid ${n} million.\n\n")).collect();
        read(Format::Markdown, &text)
    };
    let drafts = |size| (draft("Boats", 0..size), draft("Corn", size..2 * size));
    let took = square(&drafts(400), &drafts(400 * GROWTH), |(old, new)| compare(old, new));
    assert_eq!(took, None);
}

#[test]
fn a_sentence_of_a_long_line_is_selected_in_no_square_of_the_work() {
    let article = |words: usize| intake::read(&"word ".repeat(words), Some(Format::Plain));
    let select = |article: &_| Stretch::Sentence(1).of(article, Span::new(0, 4));
    assert_eq!(square(&article(400), &article(400 * GROWTH), select), None);
}

/// Nothing is looked for to the end of the page at each tag.
#[test]
fn tags_are_read_in_no_square_of_the_work() {
    for unit in ["<!--a-->", "<!--a--!>", "<!x>", "</b x>", "<title>a</title>", "<script>a</script>", "&amp"]
    {
        let page = |length: usize| unit.repeat(length / unit.len());
        let took =
            square(&*page(40_000), &page(40_000 * GROWTH), |page| intake::read(page, Some(Format::Html)));
        assert_eq!(took, None, "{unit}");
    }
}
