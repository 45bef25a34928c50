//! What holds for any text.

use gloss::app::tree::{Cover, Node, tree};
use gloss::export::EXPORTERS;
use gloss::intake;
use gloss::model::{Analysis, Article, CitationType, Format, Kind, MarkType, Span};
use gloss::text::Offsets;
use proptest::prelude::*;

const FORMATS: [Option<Format>; 4] = [None, Some(Format::Plain), Some(Format::Markdown), Some(Format::Html)];

/// Pieces of articles, of markup and of what breaks both.
const PIECES: &[&str] = &[
    " ",
    " ",
    "\n",
    "\n\n",
    "\t",
    "\u{a0}",
    "\r\n",
    ".",
    ". ",
    ", ",
    "; ",
    ": ",
    "? ",
    "! ",
    "…",
    "(",
    ")",
    "[",
    "]",
    "“",
    "”",
    "\"",
    "'",
    "’s",
    "–",
    "—",
    "-",
    "/",
    "%",
    "&",
    "&amp;",
    "&nbsp;",
    "&#x1F600;",
    "#",
    "# ",
    "## ",
    "*",
    "**",
    "_",
    "~",
    "~~",
    "`",
    "```\n",
    "> ",
    "- ",
    "1. ",
    "1986. ",
    "| ",
    "|---|\n",
    "![",
    "](",
    "](https://a.com/b)",
    "[^1]",
    "[^1]: ",
    "[1]: https://b.org ",
    "\\",
    "<",
    ">",
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<div class=share>",
    "</div>",
    "<table><tr><td>",
    "</td>",
    "<br>",
    "<sup>2</sup>",
    "<a href='https://c.net/d'>",
    "</a>",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "<li>",
    "</",
    "<h1>",
    "<title>",
    "$",
    "US$",
    "€",
    "£",
    "¥",
    "0",
    "1",
    "12",
    "1,200.50",
    "2½",
    "3.1.2",
    "99999999999999999999999999",
    "1e9",
    "10–15",
    "-5",
    "one",
    "two hundred and three",
    "a million",
    "billion",
    "bn",
    "percent",
    "basis points",
    "times",
    "half",
    "doubled",
    "tokens per minute",
    "km/h",
    "m²",
    "¹²",
    "March",
    "31",
    "2026",
    "Q3 2025",
    "the end of",
    "summer",
    "1990s",
    "2026-04-09",
    "three months",
    "42-year-old",
    "about ",
    "more than ",
    "between ",
    " and ",
    " to ",
    " of ",
    "Apple",
    "OpenAI",
    "Acme Inc.",
    "Marks & Spencer plc",
    "Mr. Cook",
    "the company",
    "AT&T",
    "Société Générale",
    " said",
    " told",
    "according to ",
    "a spokesman",
    "he",
    "https://example.com/a_(b)?c=d#e",
    "www.x.co.uk.",
    "doi:10.1000/182",
    "arXiv:2302.11157",
    "ISBN 978-3-16-148410-0",
    "RFC 9110",
    "CVE-2024-3094",
    "(Smith et al., 2023)",
    "Jones (2019)",
    "[3, 7–9]",
    "naïve",
    "日本円",
    "5億円",
    "１２３",
    "e\u{301}",
    "🙂",
    "👩‍👩‍👧",
    "\u{200b}",
    "\u{feff}",
    "\u{202e}",
    "\0",
    "\u{1}",
    "İ",
    "ß",
    "ﬁ",
    "𝟙",
];

fn soup() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..60).prop_map(|pieces| pieces.concat())
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![1 => any::<String>(), 1 => "\\PC*", 4 => soup()]
}

/// Fails the test that calls it unless `span` can be sliced out of `text`.
fn slice(text: &str, span: Span) -> &str {
    text.get(span.range()).unwrap_or_else(|| panic!("{span:?} does not slice {text:?}"))
}

fn ordered(spans: &[Span]) {
    assert!(spans.windows(2).all(|w| w[0].end() <= w[1].start()), "{spans:?} overlap or are out of order");
}

fn article_holds(article: &Article) {
    let blocks: Vec<_> = article.blocks.iter().map(|b| b.span).collect();
    ordered(&blocks);
    ordered(&article.markup);
    for block in &article.blocks {
        assert!(!slice(&article.text, block.span).trim().is_empty());
        ordered(&block.cells);
        for cell in &block.cells {
            slice(&article.text, *cell);
            assert!(block.span.covers(*cell));
        }
    }
    for span in &article.markup {
        assert!(!slice(&article.text, *span).is_empty());
    }
    for link in &article.links {
        slice(&article.text, link.label);
        slice(&article.text, link.span);
        assert!(link.span.covers(link.label), "{link:?}");
    }
    assert!(article.links.windows(2).all(|w| w[0].span.start() <= w[1].span.start()));
    for (span, _) in &article.emphasis {
        slice(&article.text, *span);
    }
    assert!(article.emphasis.windows(2).all(|w| w[0].0.start() <= w[1].0.start()));
}

fn analysis_holds(analysis: &Analysis) {
    let text = &analysis.article.text;
    let order: Vec<_> =
        analysis.annotations.iter().map(|a| (a.span.start(), std::cmp::Reverse(a.span.end()))).collect();
    assert!(order.is_sorted(), "{:?}", analysis.annotations);
    for (number, annotation) in analysis.annotations.iter().enumerate() {
        assert!(!slice(text, annotation.span).is_empty());
        assert_eq!(annotation.id.0 as usize, number);
        for statement in annotation.citation().into_iter().flat_map(|c| &c.statements) {
            slice(text, statement.span);
        }
    }
    let attribution = MarkType::Citation(CitationType::Attribution);
    for kind in Kind::ALL {
        let (said, rest): (Vec<_>, Vec<_>) =
            analysis.of(*kind).partition(|a| a.entity.mark_type() == attribution);
        for layer in [said, rest] {
            ordered(&layer.iter().map(|a| a.span).collect::<Vec<_>>());
        }
    }
    for (point, rank) in analysis.summary.key_points.iter().zip(1..) {
        assert!(slice(text, point.span).contains(char::is_alphabetic));
        assert_eq!(point.rank, rank);
    }
}

/// The text of a tree's leaves, each of which must stand within every mark around it.
fn leaves(analysis: &Analysis, nodes: &[Node], within: &[Span], out: &mut String) {
    for node in nodes {
        match node {
            Node::Text(span) => {
                assert!(within.iter().all(|outer| outer.covers(*span)));
                out.push_str(slice(&analysis.article.text, *span));
            }
            Node::Within(cover, children) => {
                let mut within = within.to_vec();
                if let Cover::Mark { id, .. } = cover {
                    within.push(analysis.get(*id).expect("an annotation of the analysis").span);
                }
                leaves(analysis, children, &within, out);
            }
        }
    }
}

fn trees_hold(analysis: &Analysis) {
    let article = &analysis.article;
    let whole = Span::new(0, article.text.len());
    for part in article.blocks.iter().map(|b| b.span).chain([whole]) {
        let mut drawn = String::new();
        leaves(analysis, &tree(article, part, &analysis.annotations, &[]), &[], &mut drawn);
        assert_eq!(drawn, article.visible_text(part));
    }
}

fn offsets_hold(text: &str) {
    let offsets = Offsets::new(text);
    let (mut points, mut units) = (0, 0);
    for (byte, c) in text.char_indices() {
        assert_eq!((offsets.code_points(byte), offsets.utf16(byte)), (points, units));
        assert_eq!(offsets.byte_of_code_point(points), Some(byte));
        points += 1;
        units += c.len_utf16();
    }
    assert_eq!(offsets.byte_of_code_point(points + 1), None);
}

fn everything_holds(source: &str) {
    for format in FORMATS {
        let article = intake::read(source, format);
        if article.format != Format::Html {
            assert_eq!(article.text, source);
        }
        article_holds(&article);
        let analysis = gloss::analyze(&article);
        analysis_holds(&analysis);
        trees_hold(&analysis);
        assert_eq!(analysis, gloss::analyze(&article), "the same text gives the same finds");
        for exporter in EXPORTERS {
            exporter.export("x", &analysis);
        }
    }
    assert_eq!(intake::read_in_place(source, None).text, source);
    offsets_hold(source);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_answered(source in any_text()) {
        everything_holds(&source);
    }

    #[test]
    fn a_find_does_not_depend_on_what_follows_in_another_block(source in soup()) {
        let alone = intake::read("It paid $5 million in cash.", Some(Format::Plain));
        let text = format!("It paid $5 million in cash.\n\n{source}");
        let with = gloss::analyze(&intake::read(&text, Some(Format::Plain)));
        let sum = |analysis: &Analysis| {
            let money = analysis.annotations.iter().find(|a| a.span == Span::new(8, 18)).and_then(|a| a.figure());
            money.map(|f| (f.value.clone(), f.modifier))
        };
        prop_assert_eq!(sum(&gloss::analyze(&alone)), sum(&with));
    }
}

#[test]
fn texts_that_once_broke_something() {
    for source in [
        "",
        "\u{feff}",
        "0:0:\n\n\n\n\n\n\n\n\n",
        "> - > - > 1. x",
        "[^1]: [^1]",
        "|\n|-\n|",
        "<!-",
        "&",
        "![[a](b)](c)",
        "~a~~b~",
        "<sup></sup></sup>",
        "<table><table></td></tr>x",
        "<pre>\n\n<code>",
    ] {
        everything_holds(source);
    }
}
