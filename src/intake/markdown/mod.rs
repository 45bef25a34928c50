//! Markdown, kept as it was written.
//!
//! CommonMark with tables, footnotes, strikethrough and task lists, and these departures, since what is pasted is an
//! article and not a program's documentation:
//!
//! - what is indented is a paragraph, not code; only fences make code;
//! - a list that starts at 1000 or later is a sentence that starts with a year;
//! - a paragraph that is underlined with `---` is a heading only if it neither ends as a sentence nor has more than
//!   twenty words;
//! - a single tilde strikes nothing out: `~5%` is an approximation;
//! - what stands between angle brackets is text unless it is a known HTML tag, a comment or an autolink;
//! - the key–value lines between `---` at the very start are metadata and hidden.

mod builder;
mod front_matter;
mod gaps;

use pulldown_cmark::{Options, Parser};

use super::headings;
use crate::model::{Article, Format};

/// Reads Markdown.
pub fn read(source: &str) -> Article {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS;
    let start = front_matter::end(source);
    let mut builder = builder::Builder::new(source);
    for (event, range) in Parser::new_ext(&source[start..], options).into_offset_iter() {
        builder.event(event, start + range.start..start + range.end);
    }
    let parts = builder.finish();
    let mut article = Article {
        text: source.into(),
        format: Format::Markdown,
        markup: gaps::between(source, &parts.shown),
        blocks: parts.blocks,
        links: parts.links,
        emphasis: parts.emphasis,
    };
    headings::promote(&mut article);
    article
}
