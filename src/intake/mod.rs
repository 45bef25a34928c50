//! What was pasted, dropped or opened, to an `Article`: the only readers of foreign formats.

pub mod plain;

use crate::model::{Article, Format};

/// Reads a text of the given format, or of the format that it shows signs of.
pub fn read(source: &str, _format: Option<Format>) -> Article {
    plain::read(source)
}
