//! Text to blocks: white space, line breaks, rows and cells.

use super::tree::Zone;
use crate::model::{BlockKind, Emphasis, Span};

/// The most words of a cell that goes on over a block's edge; a longer one holds part of the page's layout.
const LONGEST_CELL: usize = 12;

/// The most columns that a cell spans.
const WIDEST_CELL: usize = 50;

/// A block with a text of its own, to which its spans refer.
#[derive(Debug)]
pub struct RawBlock {
    /// Its text.
    pub text: String,
    /// What it is.
    pub kind: BlockKind,
    /// The cells of a row.
    pub cells: Vec<Span>,
    /// The label of a footnote.
    pub label: Option<String>,
    /// Its links and their targets.
    pub links: Vec<(Span, String)>,
    /// Its emphasis.
    pub emphasis: Vec<(Span, Emphasis)>,
    /// Where in the page it stands.
    pub zone: Zone,
}

impl RawBlock {
    /// A block without a text.
    pub fn new(kind: BlockKind, zone: Zone) -> Self {
        Self { text: String::new(), kind, cells: vec![], label: None, links: vec![], emphasis: vec![], zone }
    }
}

/// A place in the text that is being written.
#[derive(Clone, Copy, Debug)]
pub struct Mark {
    block: usize,
    at: usize,
}

/// The row that is being written.
#[derive(Debug)]
struct Row {
    cell: CellState,
    /// How many more columns the cell takes.
    spare: usize,
    /// Whether every cell so far heads a row or column.
    heads: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CellState {
    Closed,
    /// It has no text yet.
    Fresh,
    /// Its text starts here.
    Started(usize),
}

/// Writes blocks one after the other.
#[derive(Debug, Default)]
pub struct Writer {
    blocks: Vec<RawBlock>,
    leaf: Option<RawBlock>,
    row: Option<Row>,
    space: bool,
    breaks: usize,
}

impl Writer {
    /// The blocks that were written.
    pub fn finish(mut self) -> Vec<RawBlock> {
        self.close();
        self.blocks
    }

    /// Forgets all that was written.
    pub fn clear(&mut self) {
        self.blocks.clear();
        self.leaf = None;
        self.space = false;
        self.breaks = 0;
        if let Some(row) = &mut self.row {
            row.cell = CellState::Closed;
            self.leaf = Some(RawBlock::new(BlockKind::TableRow { header: false }, Zone::default()));
        }
    }

    /// Whether `text` needs a block to be opened first.
    pub fn needs_block(&self, text: &str) -> bool {
        self.leaf.is_none() && !text.trim().is_empty()
    }

    /// The kind of the block that is open.
    pub fn open_kind(&self) -> Option<BlockKind> {
        self.leaf.as_ref().map(|l| l.kind)
    }

    /// Opens a block.
    pub fn open(&mut self, block: RawBlock) {
        self.close();
        self.leaf = Some(block);
    }

    /// The place where the next text goes.
    pub fn mark(&self) -> Mark {
        Mark { block: self.blocks.len(), at: self.leaf.as_ref().map_or(0, |l| l.text.len()) }
    }

    /// The block that a mark was made in, and the span from the mark to the end of what that block holds by now.
    pub fn since(&mut self, mark: Mark) -> Option<(&mut RawBlock, Span)> {
        let block = match self.blocks.get_mut(mark.block) {
            Some(block) => block,
            None => self.leaf.as_mut()?,
        };
        let from = block.text.floor_char_boundary(mark.at);
        let span = trim(&block.text, from)?;
        Some((block, span))
    }

    /// Adds text, with each run of white space as one space.
    pub fn text(&mut self, text: &str) {
        for c in text.chars() {
            if c.is_ascii_whitespace() {
                self.space = true;
            } else {
                self.char(c);
            }
        }
    }

    /// Adds text as it is.
    pub fn verbatim(&mut self, text: &str) {
        if let Some(leaf) = &mut self.leaf {
            leaf.text.push_str(text);
        }
    }

    fn char(&mut self, c: char) {
        self.start_cell(c);
        let Some(leaf) = &mut self.leaf else { return };
        if leaf.text.is_empty() && c.is_whitespace() {
            return;
        }
        let separated = leaf.text.is_empty() || leaf.text.ends_with(['\t', '\n']);
        if self.breaks > 0 {
            leaf.text.push('\n');
        } else if self.space && !separated {
            leaf.text.push(' ');
        }
        self.breaks = 0;
        self.space = false;
        leaf.text.push(c);
    }

    /// Breaks the line; twice in a row, ends the block.
    pub fn break_line(&mut self) {
        if self.row.is_some() {
            self.space = true;
        } else if self.leaf.is_some() {
            self.breaks += 1;
            if self.breaks > 1 {
                self.close();
            }
        }
    }

    /// Ends the block that is open, unless it is a row whose cell is short: there the edge is white space.
    pub fn edge(&mut self) {
        let Some(row) = &self.row else { return self.close() };
        let is_long = match (row.cell, &self.leaf) {
            (CellState::Started(at), Some(leaf)) => {
                leaf.text[at..].split_whitespace().nth(LONGEST_CELL).is_some()
            }
            _ => false,
        };
        if is_long {
            self.close();
        } else {
            self.space = true;
        }
    }

    /// Ends the block that is open, row or not.
    pub fn close(&mut self) {
        if self.row.as_ref().is_some_and(|row| row.cell != CellState::Fresh) {
            self.end_cell();
        }
        let row = self.row.take();
        self.space = false;
        self.breaks = 0;
        let Some(mut leaf) = self.leaf.take() else { return };
        leaf.text.truncate(leaf.text.trim_end().len());
        if row.is_some() {
            let filled: Vec<_> = leaf.cells.iter().copied().filter(|c| !c.is_empty()).collect();
            let is_prose = |c: &Span| leaf.text[*c].split_whitespace().nth(LONGEST_CELL).is_some();
            if filled.len() == 1 && is_prose(&filled[0]) {
                leaf.kind = BlockKind::Paragraph;
                leaf.cells.clear();
            }
        }
        if !leaf.text.is_empty() {
            self.blocks.push(leaf);
        }
    }

    /// Starts a row.
    pub fn open_row(&mut self, header: bool, zone: Zone) {
        self.open(RawBlock::new(BlockKind::TableRow { header }, zone));
        self.row = Some(Row { cell: CellState::Closed, spare: 0, heads: !header });
    }

    /// Starts a cell that takes `columns`; outside of a row, a block.
    pub fn open_cell(&mut self, columns: usize, heads: bool) {
        self.end_cell();
        match &mut self.row {
            Some(row) => {
                row.cell = CellState::Fresh;
                row.spare = columns.clamp(1, WIDEST_CELL) - 1;
                row.heads &= heads;
            }
            None => self.close(),
        }
    }

    /// Ends the cell.
    pub fn end_cell(&mut self) {
        let (Some(row), Some(leaf)) = (&mut self.row, &mut self.leaf) else { return };
        let end = leaf.text.trim_end().len();
        match row.cell {
            CellState::Closed => return,
            CellState::Fresh => leaf.cells.push(Span::new(end, end)),
            CellState::Started(at) => leaf.cells.push(trim(&leaf.text, at).unwrap_or(Span::new(end, end))),
        }
        let nothing = Span::new(end, end);
        leaf.cells.extend(std::iter::repeat_n(nothing, row.spare));
        row.spare = 0;
        row.cell = CellState::Closed;
        self.space = false;
    }

    /// Ends the row; one whose every cell is a head heads its columns.
    pub fn end_row(&mut self) {
        self.end_cell();
        let heads = self.row.as_ref().is_some_and(|row| row.heads);
        if let Some(leaf) = self.leaf.as_mut().filter(|leaf| heads && !leaf.cells.is_empty()) {
            leaf.kind = BlockKind::TableRow { header: true };
        }
        self.close();
    }

    /// Before the first character of a cell: keeps it apart from the cell before, unless the two make one figure, as `$`
    /// and `1,234` or `12` and `%` do in tables that align them.
    fn start_cell(&mut self, first: char) {
        let (Some(row), Some(leaf)) = (&mut self.row, &mut self.leaf) else { return };
        if matches!(row.cell, CellState::Started(_)) || first.is_whitespace() {
            return;
        }
        self.space = false;
        let before = leaf.cells.iter().rposition(|c| !c.is_empty());
        match before.filter(|at| makes_one(&leaf.text[leaf.cells[*at]], first)) {
            Some(at) => {
                row.cell = CellState::Started(leaf.cells[at].start());
                row.spare += leaf.cells.len() - at;
                leaf.cells.truncate(at);
            }
            None => {
                if !leaf.text.is_empty() {
                    leaf.text.push('\t');
                }
                row.cell = CellState::Started(leaf.text.len());
            }
        }
    }
}

/// Whether a cell and the one that starts with `next` were one before they were aligned.
fn makes_one(cell: &str, next: char) -> bool {
    let is_sign = |c: char| matches!(c, '$' | '€' | '£' | '¥' | '(' | '-' | '−' | '+') || c.is_whitespace();
    let opens = cell.contains(['$', '€', '£', '¥', '('])
        && cell.trim_start_matches(char::is_uppercase).chars().all(is_sign);
    let closes = matches!(next, ')' | '%') && cell.ends_with(|c: char| c.is_ascii_digit() || c == ')');
    opens && (next.is_ascii_digit() || next == '(') || closes
}

/// What stands from `from` on, without white space at its ends.
fn trim(text: &str, from: usize) -> Option<Span> {
    let rest = &text[from..];
    let content = rest.trim();
    let start = from + (rest.len() - rest.trim_start().len());
    (!content.is_empty()).then(|| Span::new(start, start + content.len()))
}
