//! HTML: the text of the article in a page or a clipboard's fragment, and its structure.
//!
//! Blocks stand apart by an empty line and the cells of a row by a tab; within a block white space is collapsed and
//! `<br>` is a line feed. The digits of `<sup>` become superscript digits, so that `10<sup>12</sup>` is not 1012.
//! Elements end as the HTML standard implies (13.1.2.4, "Optional tags"); what is damaged is read as far as it goes.
//! Nothing here recurses, and each tag costs the same however deep it stands.

mod attributes;
mod furniture;
mod ids;
mod reader;
mod references;
mod select;
mod superscript;
#[cfg(test)]
mod tests;
mod tokens;
mod tree;
mod writer;

use tokens::{Token, Tokens};

use super::headings;
use super::tags::TagScanner;
use crate::model::{Article, Format, Span};

/// Reads HTML.
pub fn read(source: &str) -> Article {
    let mut reader = reader::Reader::new();
    for token in Tokens::new(source) {
        match token {
            Token::Start(tag) => reader.start(&tag),
            Token::End(name) => reader.end(&name),
            Token::Text(text) => reader.text(&text),
            Token::Comment(comment) => match comment.trim_ascii() {
                "StartFragment" => reader.start_fragment(),
                "EndFragment" => break,
                _ => {}
            },
            Token::Doctype => {}
        }
    }
    let (blocks, title) = reader.finish();
    let mut blocks = select::article(blocks);
    select::add_title(&mut blocks, &title);
    let mut article = if blocks.is_empty() { without_tags(source) } else { select::assemble(blocks) };
    headings::promote(&mut article);
    article
}

/// What is left of a page that has no text in any place where text belongs.
fn without_tags(source: &str) -> Article {
    let mut text = String::new();
    TagScanner::default().scan(source, Span::new(0, source.len()), |s| {
        text.push_str(&source[s]);
        text.push('\n');
    });
    Article { format: Format::Html, ..super::plain::read(&text) }
}
