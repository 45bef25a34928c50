//! Plain text: a block a line.

use crate::model::{Article, Block, BlockKind, Format, Span};

/// Reads plain text; every line that is not blank is a paragraph.
pub fn read(source: &str) -> Article {
    let mut blocks = Vec::new();
    let mut at = 0;
    for line in source.split_inclusive('\n') {
        let content = line.trim();
        if !content.is_empty() {
            let start = at + (line.len() - line.trim_start().len());
            blocks.push(Block::new(Span::new(start, start + content.len()), BlockKind::Paragraph));
        }
        at += line.len();
    }
    Article {
        text: source.into(),
        format: Format::Plain,
        blocks,
        markup: vec![],
        links: vec![],
        emphasis: vec![],
    }
}
