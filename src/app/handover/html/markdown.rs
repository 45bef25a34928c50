//! A note's Markdown as HTML.

use super::escaped;
use crate::app::markdown::{self, Part, Set};

/// The note as HTML.
pub(super) fn html(body: &str) -> String {
    let mut out = String::new();
    write(&markdown::read(body), &mut out);
    out
}

fn write(parts: &[Part], out: &mut String) {
    for part in parts {
        match part {
            Part::Text(text) => out.push_str(&escaped(text)),
            Part::Break => out.push_str("<br>"),
            Part::Rule => out.push_str("<hr>"),
            Part::Within(set, inner) => {
                let (open, close) = tags(set);
                out.push_str(&open);
                write(inner, out);
                out.push_str(close);
            }
        }
    }
}

fn tags(set: &Set) -> (String, &'static str) {
    let (open, close) = match set {
        Set::Paragraph => ("<p>", "</p>"),
        Set::Heading => ("<h3>", "</h3>"),
        Set::Quote => ("<blockquote>", "</blockquote>"),
        Set::List(None) => ("<ul>", "</ul>"),
        Set::List(Some(start)) => return (format!("<ol start=\"{start}\">"), "</ol>"),
        Set::Item => ("<li>", "</li>"),
        Set::Emphasis => ("<em>", "</em>"),
        Set::Strong => ("<strong>", "</strong>"),
        Set::Struck => ("<s>", "</s>"),
        Set::Code => ("<code>", "</code>"),
        Set::Block => ("<pre>", "</pre>"),
        Set::Link(address) => {
            return (format!("<a href=\"{}\" rel=\"noopener noreferrer\">", escaped(address)), "</a>");
        }
        Set::Plain => ("", ""),
    };
    (open.into(), close)
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
        assert_eq!(html("[a](javascript:x) <b>"), "<p>a &lt;b&gt;</p>");
        assert_eq!(
            html("[a](https://example.org/?a=\"b\")"),
            "<p><a href=\"https://example.org/?a=&quot;b&quot;\" rel=\"noopener noreferrer\">a</a></p>"
        );
        assert_eq!(html("- one\n- two"), "<ul><li>one</li><li>two</li></ul>");
    }
}
