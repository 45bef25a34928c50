//! Sections gathered into groups, each of which a browser lays out only where it is in sight: a long article has hundreds
//! of groups instead of thousands of sections to watch.

use std::ops::Range;

use super::sections::Section;
use crate::model::{Block, BlockKind};

/// How many sections a group has at least, and at most.
const FEWEST: usize = 12;
const MOST: usize = 32;

/// The groups of an article's sections, in order, none empty. A group starts with a paragraph or a list, so that the room
/// above what it starts with is the room below what it follows.
pub fn groups(sections: &[Section], blocks: &[Block]) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    for (at, section) in sections.iter().enumerate().skip(1) {
        let long = at - start;
        if long >= MOST || long >= FEWEST && starts_plainly(section, blocks) {
            out.push(start..at);
            start = at;
        }
    }
    if start < sections.len() {
        out.push(start..sections.len());
    }
    out
}

fn starts_plainly(section: &Section, blocks: &[Block]) -> bool {
    match section {
        Section::Single(block) => blocks.get(*block).is_some_and(|b| b.kind == BlockKind::Paragraph),
        Section::List(_) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::sections::sections;
    use crate::model::Span;

    fn grouped(kinds: impl IntoIterator<Item = BlockKind>) -> Vec<Range<usize>> {
        let blocks: Vec<Block> = kinds.into_iter().map(|kind| Block::new(Span::new(0, 0), kind)).collect();
        groups(&sections(&blocks), &blocks)
    }

    #[test]
    fn no_group_starts_with_a_heading_unless_nothing_else_is_there() {
        let heading = BlockKind::Heading(2);
        let mixed = (0..40).map(|n| if n % 12 == 0 { heading } else { BlockKind::Paragraph });
        assert_eq!(grouped(mixed), [0..13, 13..25, 25..37, 37..40]);
        assert_eq!(grouped(std::iter::repeat_n(heading, 40)), [0..32, 32..40]);
    }

    #[test]
    fn short_articles_are_one_group_and_empty_ones_none() {
        assert_eq!(grouped([BlockKind::Title, BlockKind::Paragraph]), std::slice::from_ref(&(0..2)));
        assert_eq!(grouped([]), []);
    }
}
