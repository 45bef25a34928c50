//! What each format is read as, written down as one line a block: its kind and the text that is shown.

use std::path::Path;

use gloss::intake;
use gloss::model::{Article, BlockKind, Emphasis, Format, LinkForm, Span};

/// `kind: shown text` for each block; the cells of a row stand between bars.
fn shape(article: &Article) -> Vec<String> {
    let shown = |span: Span| article.visible_text(span).split_whitespace().collect::<Vec<_>>().join(" ");
    let line = |b: &gloss::model::Block| {
        let text = if b.cells.is_empty() {
            shown(b.span)
        } else {
            b.cells.iter().map(|c| shown(*c)).collect::<Vec<_>>().join(" | ")
        };
        format!("{}: {text}", name(b.kind, b.label.as_deref()))
    };
    article.blocks.iter().map(line).collect()
}

fn name(kind: BlockKind, label: Option<&str>) -> String {
    match kind {
        BlockKind::Title => "title".into(),
        BlockKind::Heading(level) => format!("h{level}"),
        BlockKind::Paragraph => "p".into(),
        BlockKind::ListItem { depth, ordinal: Some(n) } => format!("{n}. {depth}"),
        BlockKind::ListItem { depth, ordinal: None } => format!("- {depth}"),
        BlockKind::Quote => "quote".into(),
        BlockKind::TableRow { header: true } => "head".into(),
        BlockKind::TableRow { header: false } => "row".into(),
        BlockKind::Code => "code".into(),
        BlockKind::Footnote => format!("note {}", label.unwrap_or("-")),
    }
}

#[track_caller]
fn reads(source: &str, format: Format, expected: &[&str]) -> Article {
    let article = intake::read(source, Some(format));
    check(&article);
    assert_eq!(shape(&article), expected, "{source}");
    article
}

/// What every article keeps to.
fn check(article: &Article) {
    let whole = Span::new(0, article.text.len());
    let spans: Vec<_> = article.blocks.iter().map(|b| b.span).collect();
    for list in [&spans, &article.markup] {
        assert!(list.windows(2).all(|w| w[0].end() <= w[1].start()), "{list:?}");
    }
    let all = spans.iter().chain(&article.markup).copied();
    let all = all.chain(article.links.iter().flat_map(|l| [l.span, l.label]));
    for span in all.chain(article.emphasis.iter().map(|(s, _)| *s)) {
        assert!(whole.covers(span));
        let _ = &article[span];
    }
    for block in &article.blocks {
        assert!(block.cells.windows(2).all(|w| w[0].end() <= w[1].start()));
        assert!(block.cells.iter().all(|c| block.span.covers(*c)));
        assert_eq!(article[block.span].trim(), &article[block.span]);
        assert!(!article.visible_text(block.span).trim().is_empty());
    }
}

#[test]
fn markdown_hides_its_markup() {
    let source = "# A *title*\n\nIt made **$2** billion, [Reuters](https://r.com/x//) `said`[^2] &amp; ~~lost~~ a \\*star.\nNext.";
    let article = reads(
        source,
        Format::Markdown,
        &["title: A title", "p: It made $2 billion, Reuters said[^2] & lost a *star. Next."],
    );
    assert_eq!(article.text, source);
    let link = &article.links[0];
    assert_eq!(&article[link.span], "[Reuters](https://r.com/x//)");
    assert_eq!((&article[link.label], link.target.as_str()), ("Reuters", "https://r.com/x//"));
    let set: Vec<_> = article.emphasis.iter().map(|(s, e)| (&article[*s], *e)).collect();
    assert_eq!(
        set,
        [
            ("title", Emphasis::Emphasis),
            ("$2", Emphasis::Strong),
            ("said", Emphasis::Code),
            ("lost", Emphasis::Strikethrough)
        ]
    );
}

#[test]
fn markdown_links_of_every_form() {
    let article = reads(
        "A [one](</a b> \"T\"), [two][2], [2], <https://c.com>, ([d.com](https://d.com/(x)?y=1#z)) ![pic](p.png).\n\n\
         [2]: https://two.com 'Two'\n",
        Format::Markdown,
        &["p: A one, two, 2, https://c.com, (d.com) ."],
    );
    let links: Vec<_> = article.links.iter().map(|l| (&article[l.span], l.target.as_str(), l.form)).collect();
    assert_eq!(
        links,
        [
            ("[one](</a b> \"T\")", "/a b", LinkForm::Inline),
            ("[two][2]", "https://two.com", LinkForm::Reference),
            ("[2]", "https://two.com", LinkForm::Reference),
            ("<https://c.com>", "https://c.com", LinkForm::Autolink),
            ("[d.com](https://d.com/(x)?y=1#z)", "https://d.com/(x)?y=1#z", LinkForm::Inline),
        ]
    );
}

#[test]
fn markdown_blocks_of_every_kind() {
    reads(
        "Title\n===\n\n> Quoted\n> **twice** over\n\n- one\n- [x] two\n  1. deep\n\n     more\n\n3. three\n\n\
         | A | B |\n|---|--:|\n| 1 | |\n| [x](https://y.z) | 2 |\n\n```rust\nlet x = 1;\n```\n\n***\n\nEnd.[^n]\n\n[^n]: A *note*.\n\n    Its second.\n",
        Format::Markdown,
        &[
            "title: Title",
            "quote: Quoted twice over",
            "- 1: one",
            "- 1: two",
            "1. 2: deep",
            "p: more",
            "3. 1: three",
            "head: A | B",
            "row: 1 | ",
            "row: x | 2",
            "code: let x = 1;",
            "p: End.[^n]",
            "note n: A note.",
            "note -: Its second.",
        ],
    );
}

#[test]
fn markdown_is_read_as_an_article() {
    reads(
        "---\ntitle: x\n---\nIt said so in a sentence.\n---\n\n    An indented paragraph of $5 million.\n\n1986. A good year\n\n\
         About ~5% to ~10% of <Acme> and <b>more</b> m<sup>2</sup>.\n\nHeading\n---\n",
        Format::Markdown,
        &[
            "p: It said so in a sentence.",
            "p: An indented paragraph of $5 million.",
            "p: 1986. A good year",
            "p: About ~5% to ~10% of <Acme> and more m2.",
            "h2: Heading",
        ],
    );
}

#[test]
fn html_inside_markdown_loses_its_tags() {
    reads(
        "<div align=\"center\">\n<p>First <b>line</b></p>\n<script>\nno();\n</script>\nSecond <!-- no\nno --> half\n</div>\n\nA<br>b\n",
        Format::Markdown,
        &["p: First line", "p: Second", "p: half", "p: Ab"],
    );
}

#[test]
fn a_single_tilde_may_stand_around_a_number() {
    let article =
        reads("Some ~$5 million–~$6 million.", Format::Markdown, &["p: Some ~$5 million–~$6 million."]);
    assert!(article.markup.is_empty() && article.emphasis.is_empty());
}

#[test]
fn reading_in_place_keeps_the_text() {
    let html = "<p>One &amp; two</p>\n<p>Three</p>";
    let article = intake::read_in_place(html, None);
    assert_eq!(article.text, html);
    assert_eq!(shape(&article), ["p: One &amp; two", "p: Three"]);
}

/// Articles that are kept beside the repository; where they are not, this says so and checks nothing.
#[test]
fn articles_beside_the_repository_are_markdown() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/articles");
    let Ok(files) = std::fs::read_dir(&folder) else {
        println!("skipped: there are no articles in {}", folder.display());
        return;
    };
    for file in files {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let article = intake::read(&text, None);
        check(&article);
        assert_eq!(article.format, Format::Markdown);
        assert_eq!(article.text, text);
        assert!(article.blocks.iter().filter(|b| matches!(b.kind, BlockKind::Heading(2))).count() >= 4);
    }
}
