//! Markdown of notes, read into a tree that can do no harm: no HTML, no pictures, and links to the web alone.

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::tree::safe_address;

/// A part of a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Words.
    Text(String),
    /// The start of another line.
    Break,
    /// A line between two parts.
    Rule,
    /// Something with parts of its own.
    Within(Set, Vec<Part>),
}

/// What parts of a note can stand in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Set {
    /// A paragraph.
    Paragraph,
    /// A heading; all are alike in a note.
    Heading,
    /// A quotation.
    Quote,
    /// A list, numbered from somewhere or not.
    List(Option<u64>),
    /// An item of a list.
    Item,
    /// Stressed.
    Emphasis,
    /// Strong.
    Strong,
    /// Struck out.
    Struck,
    /// Code within a line.
    Code,
    /// Lines of code.
    Block,
    /// A link to the web.
    Link(String),
    /// What has no look of its own.
    Plain,
}

/// How deep parts stand in each other; what stands deeper stands there too, so that no note is too deep to be drawn.
const DEEPEST: usize = 32;

/// Reads a note. HTML is shown as it was written.
pub fn read(body: &str) -> Vec<Part> {
    let mut open: Vec<(Set, Vec<Part>)> = vec![(Set::Plain, Vec::new())];
    let mut deeper = 0_usize;
    for event in Parser::new_ext(body, Options::ENABLE_STRIKETHROUGH) {
        let part = match event {
            Event::Start(_) if open.len() > DEEPEST => {
                deeper += 1;
                continue;
            }
            Event::End(_) if deeper > 0 => {
                deeper -= 1;
                continue;
            }
            Event::Start(tag) => {
                open.push((set(&tag), Vec::new()));
                continue;
            }
            Event::End(_) => {
                let Some((set, parts)) = open.pop() else { continue };
                Part::Within(set, parts)
            }
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => Part::Text(text.to_string()),
            Event::Code(text) => Part::Within(Set::Code, vec![Part::Text(text.to_string())]),
            Event::SoftBreak | Event::HardBreak => Part::Break,
            Event::Rule => Part::Rule,
            _ => continue,
        };
        if let Some((_, parts)) = open.last_mut() {
            parts.push(part);
        }
    }
    open.pop().map(|(_, parts)| parts).unwrap_or_default()
}

fn set(tag: &Tag) -> Set {
    match tag {
        Tag::Paragraph => Set::Paragraph,
        Tag::Heading { .. } => Set::Heading,
        Tag::BlockQuote(_) => Set::Quote,
        Tag::List(start) => Set::List(*start),
        Tag::Item => Set::Item,
        Tag::Emphasis => Set::Emphasis,
        Tag::Strong => Set::Strong,
        Tag::Strikethrough => Set::Struck,
        Tag::CodeBlock(_) => Set::Block,
        Tag::Link { dest_url, .. } => {
            safe_address(dest_url).map_or(Set::Plain, |address| Set::Link(address.into()))
        }
        _ => Set::Plain,
    }
}

/// A note's words alone, on one line.
pub fn plain(body: &str) -> String {
    fn gather(parts: &[Part], out: &mut String) {
        for part in parts {
            match part {
                Part::Text(text) => out.push_str(text),
                Part::Break | Part::Rule => out.push(' '),
                Part::Within(set, parts) => {
                    gather(parts, out);
                    if matches!(set, Set::Paragraph | Set::Heading | Set::Quote | Set::Item | Set::Block) {
                        out.push(' ');
                    }
                }
            }
        }
    }
    let mut out = String::new();
    gather(&read(body), &mut out);
    super::places::one_line(&out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_note_is_too_deep() {
        fn depth(parts: &[Part]) -> usize {
            let inner =
                parts.iter().map(|p| if let Part::Within(_, inner) = p { 1 + depth(inner) } else { 0 });
            inner.max().unwrap_or(0)
        }
        let parts = read(&format!("{} far in\n\nafter", ">".repeat(50_000)));
        assert_eq!(depth(&parts), DEEPEST);
        assert!(depth(&read(&"- ".repeat(20_000))) <= DEEPEST);
        assert_eq!(plain(&format!("{} far in\n\nafter", ">".repeat(100))), "far in after");
    }

    #[test]
    fn markdown_becomes_parts() {
        let parts = read("Ask **Ms. Doe**\nabout [it](https://example.org).");
        let link = Part::Within(Set::Link("https://example.org".into()), vec![Part::Text("it".into())]);
        let strong = Part::Within(Set::Strong, vec![Part::Text("Ms. Doe".into())]);
        let inner = vec![
            Part::Text("Ask ".into()),
            strong,
            Part::Break,
            Part::Text("about ".into()),
            link,
            Part::Text(".".into()),
        ];
        assert_eq!(parts, [Part::Within(Set::Paragraph, inner)]);
    }

    #[test]
    fn nothing_can_do_harm() {
        let parts =
            read("<img src=x onerror=alert(1)> [a](javascript:alert(1)) ![b](https://example.org/b.png)");
        let text = format!("{parts:?}");
        assert!(!text.contains("Link") && text.contains("onerror"), "{text}");
        assert_eq!(plain("<b>x</b> [a](javascript:1)"), "<b>x</b> a");
    }

    #[test]
    fn words_alone_stand_on_one_line() {
        assert_eq!(plain("# Head\n\n- one\n- *two*\n\n> said `so`"), "Head one two said so");
    }
}
