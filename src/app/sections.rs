//! Blocks gathered into what they make together: lists, tables, quotes.

use crate::model::{Block, BlockKind};

/// Consecutive blocks that are drawn as one. Numbers are places in the article's list of blocks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Section {
    /// A block on its own.
    Single(usize),
    /// A list.
    List(List),
    /// Rows of one table; the first `heads` head the columns.
    Table {
        /// How many rows head the columns.
        heads: usize,
        /// The rows.
        rows: Vec<usize>,
    },
    /// Paragraphs of one quotation.
    Quote(Vec<usize>),
    /// Footnotes that follow each other.
    Footnotes(Vec<usize>),
}

/// A list and the lists within it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// The first number, in a numbered list.
    pub start: Option<u32>,
    /// Its items, each with the lists within it.
    pub items: Vec<(usize, Vec<List>)>,
}

impl Section {
    /// Its first block.
    pub fn first(&self) -> usize {
        match self {
            Self::Single(block) => *block,
            Self::List(list) => list.items.first().map_or(0, |(block, _)| *block),
            Self::Table { rows: blocks, .. } | Self::Quote(blocks) | Self::Footnotes(blocks) => {
                blocks.first().copied().unwrap_or(0)
            }
        }
    }
}

/// The sections of an article, in order.
pub fn sections(blocks: &[Block]) -> Vec<Section> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(block) = blocks.get(at) {
        let run = blocks[at..].iter().take_while(|b| same_run(block.kind, b.kind)).count();
        let places = at..at + run;
        at += run;
        match block.kind {
            BlockKind::ListItem { .. } => {
                out.extend(lists(blocks, &places.collect::<Vec<_>>()).into_iter().map(Section::List));
            }
            BlockKind::TableRow { .. } => out.extend(tables(blocks, places)),
            BlockKind::Quote => out.push(Section::Quote(places.collect())),
            BlockKind::Footnote => out.push(Section::Footnotes(places.collect())),
            _ => out.extend(places.map(Section::Single)),
        }
    }
    out
}

fn same_run(a: BlockKind, b: BlockKind) -> bool {
    std::mem::discriminant(&a) == std::mem::discriminant(&b)
}

/// A row that heads columns after rows that do not starts another table.
fn tables(blocks: &[Block], places: std::ops::Range<usize>) -> Vec<Section> {
    let heads_columns = |place: usize| blocks[place].kind == BlockKind::TableRow { header: true };
    let mut out: Vec<(usize, Vec<usize>)> = Vec::new();
    for place in places {
        match out.last_mut() {
            Some((heads, rows)) if !heads_columns(place) || *heads == rows.len() => {
                *heads += usize::from(heads_columns(place));
                rows.push(place);
            }
            _ => out.push((usize::from(heads_columns(place)), vec![place])),
        }
    }
    out.into_iter().map(|(heads, rows)| Section::Table { heads, rows }).collect()
}

fn depth(block: &Block) -> u8 {
    match block.kind {
        BlockKind::ListItem { depth, .. } => depth,
        _ => 1,
    }
}

fn ordinal(block: &Block) -> Option<u32> {
    match block.kind {
        BlockKind::ListItem { ordinal, .. } => ordinal,
        _ => None,
    }
}

/// Lists of the items at `places`; items that are deeper than one before them belong to it. A change between numbers and
/// bullets, or a number that does not follow, starts another list.
fn lists(blocks: &[Block], places: &[usize]) -> Vec<List> {
    let mut out: Vec<List> = Vec::new();
    let mut rest = places;
    while let Some((&place, after)) = rest.split_first() {
        let deeper = after.iter().take_while(|p| depth(&blocks[**p]) > depth(&blocks[place])).count();
        let (within, next) = after.split_at(deeper);
        rest = next;
        let number = ordinal(&blocks[place]);
        let item = (place, lists(blocks, within));
        match out.last_mut().filter(|list| next_number(list) == number) {
            Some(list) => list.items.push(item),
            None => out.push(List { start: number, items: vec![item] }),
        }
    }
    out
}

fn next_number(list: &List) -> Option<u32> {
    let items = u32::try_from(list.items.len()).unwrap_or(u32::MAX);
    list.start.map(|start| start.saturating_add(items))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Span;

    fn block(kind: BlockKind) -> Block {
        Block::new(Span::new(0, 0), kind)
    }

    fn item(depth: u8, ordinal: Option<u32>) -> Block {
        block(BlockKind::ListItem { depth, ordinal })
    }

    #[test]
    fn items_nest_by_their_depth() {
        let blocks =
            [item(1, None), item(2, Some(1)), item(2, Some(2)), item(1, None), block(BlockKind::Paragraph)];
        let inner = List { start: Some(1), items: vec![(1, vec![]), (2, vec![])] };
        let list = List { start: None, items: vec![(0, vec![inner]), (3, vec![])] };
        assert_eq!(sections(&blocks), [Section::List(list), Section::Single(4)]);
    }

    #[test]
    fn numbers_that_do_not_follow_start_another_list() {
        let blocks = [item(1, Some(1)), item(1, Some(2)), item(1, Some(1)), item(1, None)];
        assert_eq!(sections(&blocks).len(), 3);
    }

    #[test]
    fn a_head_after_rows_starts_another_table() {
        let row = |header| block(BlockKind::TableRow { header });
        let blocks = [row(true), row(false), row(true), row(false), row(false)];
        assert_eq!(
            sections(&blocks),
            [Section::Table { heads: 1, rows: vec![0, 1] }, Section::Table { heads: 1, rows: vec![2, 3, 4] }]
        );
    }
}
