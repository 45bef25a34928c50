//! A page as Markdown: read again, it shows the same text, and what stood in it stands where the rest went.

use gloss::app::rewrite::{self, Rewritten};
use gloss::intake;
use gloss::model::{Article, Block, BlockKind, Emphasis, Format, Span};
use proptest::prelude::*;

fn shown(article: &Article, block: &Block) -> Vec<String> {
    let words = |span: &Span| {
        let text = article.visible_text(*span);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    match block.cells.is_empty() {
        true => vec![words(&block.span)],
        false => block.cells.iter().map(words).collect(),
    }
}

/// What each block shows, empty ones left out.
fn texts(article: &Article) -> Vec<Vec<String>> {
    let all = article.blocks.iter().map(|block| shown(article, block));
    all.filter(|words| words.iter().any(|w| !w.is_empty())).collect()
}

fn html(page: &str) -> (Article, Rewritten, Article) {
    let before = intake::read(page, Some(Format::Html));
    let rewritten = rewrite::markdown(&before);
    let after = intake::read(&rewritten.text, Some(Format::Markdown));
    (before, rewritten, after)
}

fn same(page: &str, markdown: &str) {
    let (before, rewritten, after) = html(page);
    assert_eq!(rewritten.text, markdown);
    assert_eq!(texts(&before), texts(&after));
}

#[test]
fn headings_paragraphs_links_and_emphasis() {
    same(
        "<h1>News</h1><p>It <b>paid</b> <em>a</em> <a href='https://example.org/a?b=(c)'>sum [of]</a> &amp; more.</p><h2>More</h2>",
        "# News\n\nIt **paid** *a* [sum \\[of\\]](<https://example.org/a?b=(c)>) & more.\n\n## More",
    );
}

#[test]
fn lists_and_what_they_hold() {
    same(
        "<ul><li>One<ol><li>A</li><li>B</li></ol></li><li>Two</li></ul><ol start=3><li>C</li></ol>",
        "- One\n  1. A\n  2. B\n- Two\n3. C",
    );
}

#[test]
fn a_mark_before_a_link_is_escaped_once() {
    same("<p>So![<a href='https://x.y/'>a</a></p>", "So\\![[a](https://x.y/)");
    same("<p>So!<a href='https://x.y/'>[</a></p>", "So\\![\\[](https://x.y/)");
    same("<p>So\\!<a href='https://x.y/'>a</a></p>", "So\\\\\\![a](https://x.y/)");
}

#[test]
fn what_would_rule_a_table_stays_text() {
    same("<ol><li>:|<ul><li>:|</li></ul></li></ol>", "1. :\\|\n   - :\\|");
    same("<p>a | b |</p>", "a | b |");
}

#[test]
fn tables_and_quotes() {
    same(
        "<table><tr><th>a</th><th>b|c</th></tr><tr><td>1</td><td>2</td></tr></table><blockquote><p>So.</p><p>And.</p></blockquote>",
        "| a | b\\|c |\n| --- | --- |\n| 1 | 2 |\n\n> So.\n>\n> And.",
    );
}

#[test]
fn what_looks_like_a_sign_stays_text() {
    for text in [
        "# 1 in the world",
        "1. A year",
        "- or not",
        "> 5%",
        "+ 3",
        "*stars* and **more** of_them _all_",
        "a [note](b) and [^1] and ![x](y) and [x]: y",
        "&lt;b&gt; and &amp;amp; and a &lt; b",
        "`code` ``` and ~~gone~~ ~5%",
        "--- or ===",
        "C:\\new \\* end\\",
        "| a | b |",
        "2024) was",
        "[ ] to do",
    ] {
        let page = format!(
            "<p>{text}</p><h2>{text}</h2><ul><li>{text}</li></ul><table><tr><td>{text}</td></tr></table>"
        );
        let (before, rewritten, after) = html(&page);
        assert_eq!(texts(&before), texts(&after), "{}", rewritten.text);
    }
}

#[test]
fn kinds_of_blocks_stay() {
    let page = "<h1>T</h1><p>p</p><h3>h</h3><ul><li>i</li></ul><blockquote>q</blockquote><pre>c\n  d</pre><table><tr><th>h</th></tr><tr><td>c</td></tr></table>";
    let (before, _, after) = html(page);
    let kinds = |a: &Article| a.blocks.iter().map(|b| b.kind).collect::<Vec<BlockKind>>();
    assert_eq!(kinds(&before), kinds(&after));
}

const WORDS: &[&str] = &[
    "one",
    "$5",
    "*",
    "**",
    "_",
    "`",
    "[",
    "]",
    "(",
    ")",
    "](",
    "#",
    "> ",
    "- ",
    "1.",
    "&lt;",
    "&amp;",
    "|",
    "~",
    "~~",
    "\\",
    "!",
    "é",
    "😀",
    "===",
    "---",
    ":",
    "<br>",
    "&lt;b&gt;",
    "[^1]:",
    "http://a.b/c",
    "+",
];

/// Text with elements in it.
fn inline() -> impl Strategy<Value = String> {
    let word = prop::sample::select(WORDS).prop_map(str::to_owned);
    let leaf = prop::collection::vec((word, prop::bool::ANY), 0..6).prop_map(|words| {
        words.into_iter().map(|(w, space)| w + if space { " " } else { "" }).collect::<String>()
    });
    leaf.prop_recursive(2, 12, 4, |inner| {
        let tag =
            prop::sample::select(&["b", "i", "code", "s", "a href='https://x.y/z|(1)'", "sup", "span"][..]);
        prop::collection::vec((tag, inner, "[a ]{0,2}"), 1..4).prop_map(|parts| {
            let part = |(tag, inner, after): (&str, String, String)| {
                format!("<{tag}>{inner}</{}>{after}", tag.split(' ').next().unwrap_or_default())
            };
            parts.into_iter().map(part).collect()
        })
    })
}

fn pages() -> impl Strategy<Value = String> {
    let tag = prop::sample::select(&["p", "h1", "h2", "li", "blockquote", "pre", "tr", "ol"][..]);
    prop::collection::vec((tag, inline()), 1..6).prop_map(|blocks| {
        let block = |(tag, inner): (&str, String)| match tag {
            "li" => format!("<ul><li>{inner}</li></ul>"),
            "ol" => format!("<ol><li>{inner}<ul><li>{inner}</li></ul></li></ol>"),
            "tr" => format!(
                "<table><tr><th>{inner}</th><td>x</td></tr><tr><td>y</td><td>{inner}</td></tr></table>"
            ),
            tag => format!("<{tag}>{inner}</{tag}>"),
        };
        blocks.into_iter().map(block).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_page_as_markdown_shows_the_same_text(page in pages()) {
        let (before, rewritten, after) = html(&page);
        let joined = |article: &Article| texts(article).concat().join(" ");
        prop_assert_eq!(joined(&before), joined(&after), "{}", rewritten.text);
    }

    #[test]
    fn what_stood_in_it_stands_in_it(page in pages(), a: usize, b: usize) {
        let (before, rewritten, _) = html(&page);
        let at = |n: usize| (0..=n % (before.text.len() + 1)).rev().find(|n| before.text.is_char_boundary(*n)).unwrap_or(0);
        let span = Span::new(at(a).min(at(b)), at(a).max(at(b)));
        if let Some(now) = rewritten.span(span) {
            let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
            let (was, is) = (letters(&before.text[span]), letters(&rewritten.text[now]));
            prop_assert!(was.chars().all(|c| is.contains(c)), "{was} {is}");
        }
        prop_assert!(rewritten.text.is_char_boundary(rewritten.place(at(a))));
    }

    #[test]
    fn lines_end_in_one_way(text in "[ab\r\n]{0,20}", a: usize, b: usize) {
        let Some(rewritten) = rewrite::one_line_end(&text) else {
            prop_assert!(!text.contains('\r'));
            return Ok(());
        };
        prop_assert_eq!(&rewritten.text, &text.replace("\r\n", "\n").replace('\r', "\n"));
        let (a, b) = (a % (text.len() + 1), b % (text.len() + 1));
        let span = Span::new(a.min(b), a.max(b));
        if let Some(now) = rewritten.span(span) {
            let letters = |text: &str| text.replace(['\r', '\n'], "");
            prop_assert_eq!(letters(&rewritten.text[now]), letters(&text[span]));
        }
    }
}

#[test]
fn emphasis_stays_where_it_can_be_read() {
    let (before, _, after) = html("<p>It <b>paid</b> and <i>paid</i> and <s>gave</s> <code>x*y</code>.</p>");
    let kinds = |a: &Article| a.emphasis.iter().map(|(_, e)| *e).collect::<Vec<Emphasis>>();
    assert_eq!(kinds(&before), kinds(&after));
}
