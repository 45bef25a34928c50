//! What was pasted, dropped or opened, to an `Article`: the only readers of foreign formats.

pub mod detect;
mod elements;
mod headings;
pub mod html;
mod lists;
pub mod markdown;
pub mod plain;
mod tags;

pub use detect::detect;

use crate::model::{Article, Format};

/// The longest text that is read, in bytes; what is beyond it is cut off.
pub const LIMIT: usize = u32::MAX as usize;

/// Reads a text of the given format, or of the format that it shows signs of (see [`detect`]).
pub fn read(source: &str, format: Option<Format>) -> Article {
    let source = &source[..source.floor_char_boundary(LIMIT)];
    match format.unwrap_or_else(|| detect(source)) {
        Format::Plain => plain::read(source),
        Format::Markdown => markdown::read(source),
        Format::Html => html::read(source),
    }
}

/// Reads a text so that every offset refers to `source` itself: as `read` does, but what looks like HTML is read as
/// Markdown, which steps over its tags.
pub fn read_in_place(source: &str, format: Option<Format>) -> Article {
    match format.unwrap_or_else(|| detect(source)) {
        Format::Html => read(source, Some(Format::Markdown)),
        other => read(source, Some(other)),
    }
}
