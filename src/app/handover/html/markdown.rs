//! A note's Markdown as HTML. Tags in it are shown as they were typed, and only addresses that are safe to follow are links.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::escaped;
use crate::app::tree::safe_address;

/// The note as HTML.
pub(super) fn html(body: &str) -> String {
    let mut out = String::new();
    for event in Parser::new_ext(body, Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(tag) => out.push_str(&open(&tag)),
            Event::End(end) => out.push_str(close(end)),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => out.push_str(&escaped(&text)),
            Event::Code(text) => out += &format!("<code>{}</code>", escaped(&text)),
            Event::SoftBreak => out.push('\n'),
            Event::HardBreak => out.push_str("<br>"),
            Event::Rule => out.push_str("<hr>"),
            _ => {}
        }
    }
    out
}

fn open(tag: &Tag) -> String {
    match tag {
        Tag::Paragraph => "<p>".into(),
        Tag::Heading { level, .. } => if *level <= HeadingLevel::H2 { "<h3>" } else { "<h4>" }.into(),
        Tag::BlockQuote(_) => "<blockquote>".into(),
        Tag::CodeBlock(_) => "<pre>".into(),
        Tag::List(None) => "<ul>".into(),
        Tag::List(Some(start)) => format!("<ol start=\"{start}\">"),
        Tag::Item => "<li>".into(),
        Tag::Emphasis => "<em>".into(),
        Tag::Strong => "<strong>".into(),
        Tag::Strikethrough => "<s>".into(),
        Tag::Link { dest_url, .. } => match safe_address(dest_url) {
            Some(address) => format!("<a href=\"{}\" rel=\"noopener noreferrer\">", escaped(address)),
            None => "<a>".into(),
        },
        _ => String::new(),
    }
}

const fn close(end: TagEnd) -> &'static str {
    match end {
        TagEnd::Paragraph => "</p>",
        TagEnd::Heading(level) => match level {
            HeadingLevel::H1 | HeadingLevel::H2 => "</h3>",
            _ => "</h4>",
        },
        TagEnd::BlockQuote(_) => "</blockquote>",
        TagEnd::CodeBlock => "</pre>",
        TagEnd::List(false) => "</ul>",
        TagEnd::List(true) => "</ol>",
        TagEnd::Item => "</li>",
        TagEnd::Emphasis => "</em>",
        TagEnd::Strong => "</strong>",
        TagEnd::Strikethrough => "</s>",
        TagEnd::Link => "</a>",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_up_and_lets_nothing_through() {
        assert_eq!(
            html("*Check* **this**, `now`."),
            "<p><em>Check</em> <strong>this</strong>, <code>now</code>.</p>"
        );
        assert_eq!(html("<script>alert(1)</script>"), "&lt;script&gt;alert(1)&lt;/script&gt;");
        assert_eq!(html("[a](javascript:x) <b>"), "<p><a>a</a> &lt;b&gt;</p>");
        assert_eq!(
            html("[a](https://example.org/?a=\"b\")"),
            "<p><a href=\"https://example.org/?a=&quot;b&quot;\" rel=\"noopener noreferrer\">a</a></p>"
        );
        assert_eq!(html("- one\n- two"), "<ul><li>one</li><li>two</li></ul>");
    }
}
