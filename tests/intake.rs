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

#[test]
fn html_blocks_of_every_kind() {
    let article = reads(
        "<!doctype html><html><head><title>x</title><style>p{}</style></head><body><h1>A <em>title</em></h1>\
         <p>One &amp; two<br>three <b>four</b>&nbsp;m<sup>2</sup> 10<sup>12</sup><sup><a href='#n'>1</a></sup>\
         <p>Implied <a href=' https://a.b/c?d=1&amp;e=2 '>end</a>.\n  Same\n paragraph.\
         <ul><li>one<li>two<ol start=4><li>deep</ol><li><p>three<p>more</ul>\
         <blockquote><p>Said <q>so</q>.</blockquote><pre>By hand\nset\n\nagain</pre><pre><code>a  b\nc</code></pre>\
         <dl><dt>Term<dd>Means</dl><hr>Bare",
        Format::Html,
        &[
            "title: A title",
            "p: One & two three four m² 10¹²¹",
            "p: Implied end. Same paragraph.",
            "- 1: one",
            "- 1: two",
            "4. 2: deep",
            "- 1: three",
            "p: more",
            "quote: Said “so”.",
            "p: By hand set",
            "p: again",
            "code: a b c",
            "p: Term",
            "p: Means",
            "p: Bare",
        ],
    );
    let links: Vec<_> = article.links.iter().map(|l| (&article[l.span], l.target.as_str())).collect();
    assert_eq!(links, [("¹", "#n"), ("end", "https://a.b/c?d=1&e=2")]);
    assert!(article.text.contains("One & two\nthree"));
    assert!(article.text.contains("a  b\nc"));
}

#[test]
fn html_tables_keep_their_cells_apart() {
    let article = reads(
        "<table><caption>Sales</caption><thead><tr><th>Year<th colspan=2>Sum</thead>\
         <tr><td>2025<td>$</td><td>1,234</td><tr><td>2026<td>($<td>56<td>)<td>12<td>%<tr><td><td></table>\
         <table><tr><th>a<th>b<tr><td></td><td>two<br>lines<td><p>x<p>y</table>",
        Format::Html,
        &[
            "p: Sales",
            "head: Year | Sum | ",
            "row: 2025 | $1,234 | ",
            "row: 2026 | ($56) |  |  | 12% | ",
            "head: a | b",
            "row:  | two lines | x y",
        ],
    );
    assert!(article.text.contains("2026\t($56)\t12%"));
}

#[test]
fn html_tables_for_layout_are_prose() {
    let prose = "word ".repeat(14);
    let html =
        format!("<table><tr><td>Menu<td><h2>Head</h2><p>{prose}</p><p>{prose}</p><tr><td>{prose}</table>");
    let prose = format!("p: {}", prose.trim());
    reads(&html, Format::Html, &["row: Menu", "h2: Head", &prose, &prose, &prose]);
}

#[test]
fn html_furniture_does_not_survive() {
    let body = "<p>The company said on Monday that it had sold more engines than in any quarter before.</p>";
    let html = format!(
        "<title>Engines sell well today | The Paper</title><body class='with-sidebar'><header><h1>The Paper</h1></header>\
         <nav>Home</nav><div id=cookie-notice>We use cookies.</div><div role=banner>Top</div><main><article>\
         <header><h2>Engines sell well today</h2></header>{body}<div class='share-bar'>Share</div>\
         <aside class='related-posts'>More</aside><button>Go</button><form>Mail <input></form><p hidden>No<p style='display:none'>No\
         <p aria-hidden=true>No<template>No</template><script>no()</script><noscript>No</noscript>{body}</article>\
         <article>Other story</article></main><aside>Side</aside><footer>Foot</footer>"
    );
    let line = "p: The company said on Monday that it had sold more engines than in any quarter before.";
    reads(&html, Format::Html, &["title: Engines sell well today", line, line]);
}

#[test]
fn html_without_an_article_loses_nothing() {
    reads("<form><p>All in a form.</form>", Format::Html, &["p: All in a form."]);
    reads("<div class=comments><p>All named so.</div>", Format::Html, &["p: All named so."]);
    reads("<footer>All below.</footer>", Format::Html, &["p: All below."]);
    reads("<title>Never closed <p>Text", Format::Html, &["p: Never closed", "p: Text"]);
    reads("No tags at all", Format::Html, &["p: No tags at all"]);
}

#[test]
fn clipboards_are_read() {
    reads(
        "Version:0.9\r\nStartHTML:1\r\n<html><body>\r\n<!--StartFragment--><b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\">\
         <p dir=\"ltr\"><span style=\"font-weight:700\">Bold</span><span>\u{a0}text</span></p><br /><p>&nbsp;</p><p>Two</p></b>\
         <!--EndFragment-->\r\n</body></html>",
        Format::Html,
        &["p: Bold text", "p: Two"],
    );
    reads(
        "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><!--[if gte mso 9]><xml>no</xml><![endif]--></head><body>\
         <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>\
         &nbsp; </span></span><![endif]>Point<o:p></o:p></p><p class=MsoNormal>Text<o:p/> more</p>",
        Format::Html,
        &["- 1: Point", "p: Text more"],
    );
}

#[test]
fn damaged_html_is_read_as_far_as_it_goes() {
    reads("<p>a<b>b<p>c</b>d</i></div>e<table><td>f</p>g", Format::Html, &["p: ab", "p: cde", "row: fg"]);
    reads("<b><p>one</b> two</p>three", Format::Html, &["p: one two", "p: three"]);
    reads("a <!-- b", Format::Html, &["p: a"]);
    reads("a <b c", Format::Html, &["p: a"]);
    reads("<li>one<li>two", Format::Html, &["- 1: one", "- 1: two"]);
    reads("<a href=x>one <a href=y>two", Format::Html, &["p: one two"]);
}

#[test]
fn deep_html_takes_no_stack_and_linear_time() {
    let many = 200_000;
    for unit in [
        "<div>",
        "<b>",
        "<p><b>",
        "<table><td>",
        "<ul><li>x",
        "<a href=x>y",
        "</p>",
        "<b><p></b>",
        "<q>",
        "<sup>1",
    ] {
        let html = unit.repeat(many / unit.len()) + "end";
        let article = intake::read(&html, Some(Format::Html));
        assert!(article.text.ends_with("end") || article.text.contains("end"), "{unit}");
    }
}
