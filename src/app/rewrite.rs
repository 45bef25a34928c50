//! An article's text in another form that says the same: a page as Markdown, to be edited; and where each part of it went.

mod inline;

use std::rc::Rc;

use self::inline::Writer;
use crate::model::{Article, Block, BlockKind, Fate, Note, Notes, Span};
use crate::text::Anchors;

/// Lists that start with this number or a later one read as sentences that start with a year.
const YEARS: u32 = 1_000;

/// A text made of another one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rewritten {
    /// The text.
    pub text: String,
    /// What was taken over, in order: where it stood, and the byte at which it stands now.
    pieces: Vec<(Span, usize)>,
}

impl Rewritten {
    /// Where a span of the text before stands; none where nothing of it was taken over.
    pub fn span(&self, span: Span) -> Option<Span> {
        let first = self.pieces.partition_point(|(piece, _)| piece.end() <= span.start());
        let last = self.pieces.partition_point(|(piece, _)| piece.start() < span.end()).checked_sub(1)?;
        let ((from, start), (to, end)) = (self.pieces.get(first)?, self.pieces.get(last)?);
        let start = start + span.start().saturating_sub(from.start());
        let end = end + span.end().min(to.end()) - to.start();
        (start < end).then(|| Span::new(start, end))
    }

    /// Where a place of the text before is.
    pub fn place(&self, byte: usize) -> usize {
        let before = self.pieces.partition_point(|(piece, _)| piece.start() <= byte).checked_sub(1);
        before.map_or(0, |place| {
            let (piece, start) = self.pieces[place];
            start + byte.min(piece.end()) - piece.start()
        })
    }

    /// The notes on the text before as notes on this one.
    pub fn notes(&self, notes: &Notes) -> Rc<Notes> {
        let anchors = (!notes.all().is_empty()).then(|| Anchors::new(&self.text));
        Rc::new(notes.map(|note| {
            let place = self.span(note.anchor.span).filter(|_| note.fate.is_placed());
            match (place, &anchors) {
                (Some(span), Some(anchors)) => Note { anchor: anchors.make(span), ..note.clone() },
                _ => {
                    Note { fate: if note.fate.is_placed() { Fate::Lost } else { note.fate }, ..note.clone() }
                }
            }
        }))
    }
}

/// The text with a line feed at the end of every line; none where it is so already.
pub fn one_line_end(text: &str) -> Option<Rewritten> {
    if !text.contains('\r') {
        return None;
    }
    let (mut out, mut at) = (Rewritten::default(), 0);
    for line in text.split_inclusive(['\r', '\n']) {
        let start = out.text.len();
        // The line feed of a pair follows as a line of its own.
        let second = line == "\n" && text[..at].ends_with('\r');
        if !second {
            out.text.push_str(line.trim_end_matches(['\r', '\n']));
            if line.ends_with(['\r', '\n']) {
                out.text.push('\n');
            }
            out.pieces.push((Span::new(at, at + line.len()), start));
        }
        at += line.len();
    }
    Some(out)
}

/// The article as Markdown: read again, it shows the same text.
pub fn markdown(article: &Article) -> Rewritten {
    let mut writer = Writer::new(article);
    let mut lists = Lists::default();
    let mut before: Option<BlockKind> = None;
    let mut table = Table::default();
    for block in &article.blocks {
        if article.visible_text(block.span).trim().is_empty() && block.cells.is_empty() {
            continue;
        }
        let first_row = !matches!(before, Some(BlockKind::TableRow { .. }))
            || block.kind == BlockKind::TableRow { header: true } && table.body;
        if let Some(before) = before {
            writer.put(between(before, block.kind, first_row));
        }
        if !matches!(block.kind, BlockKind::ListItem { .. }) {
            lists = Lists::default();
        }
        match block.kind {
            BlockKind::Title => writer.heading(1, block.span),
            BlockKind::Heading(level) => writer.heading(level.clamp(1, 6).into(), block.span),
            BlockKind::Paragraph => writer.lines(block.span, ""),
            BlockKind::ListItem { depth, ordinal } => {
                let (marker, indent) = lists.marker(depth.into(), ordinal);
                writer.put(&marker);
                writer.lines(block.span, &" ".repeat(indent));
            }
            BlockKind::Quote => {
                writer.put("> ");
                writer.lines(block.span, "> ");
            }
            BlockKind::TableRow { header } => {
                if first_row {
                    table = Table { columns: block.cells.len(), body: false };
                }
                table.body |= !header;
                table.row(&mut writer, block, first_row);
            }
            BlockKind::Code => writer.code(block.span),
            BlockKind::Footnote => {
                let label = block.label.clone().unwrap_or_default();
                writer.put(&format!("[^{label}]: "));
                writer.lines(block.span, "    ");
            }
        }
        before = Some(block.kind);
    }
    let (text, pieces) = writer.finish();
    Rewritten { text, pieces }
}

/// What stands between two blocks.
fn between(before: BlockKind, next: BlockKind, first_row: bool) -> &'static str {
    match (before, next) {
        (BlockKind::ListItem { .. }, BlockKind::ListItem { .. }) => "\n",
        (BlockKind::TableRow { .. }, BlockKind::TableRow { .. }) if !first_row => "\n",
        (BlockKind::Quote, BlockKind::Quote) => "\n>\n",
        _ => "\n\n",
    }
}

#[derive(Default)]
struct Table {
    columns: usize,
    /// Whether a row was written that heads no column.
    body: bool,
}

impl Table {
    /// A row; after the first of a table a line that makes it one.
    fn row(&self, writer: &mut Writer, block: &Block, first: bool) {
        writer.put("|");
        for place in 0..self.columns.max(block.cells.len()) {
            writer.put(" ");
            block.cells.get(place).iter().for_each(|cell| writer.cell(**cell));
            writer.put(" |");
        }
        if first {
            writer.put("\n|");
            (0..self.columns).for_each(|_| writer.put(" --- |"));
        }
    }
}

/// The lists that an item stands in.
#[derive(Default)]
struct Lists(Vec<Level>);

struct Level {
    /// The number of the item before, in a numbered list.
    number: Option<u32>,
    /// The column at which the item's text begins.
    column: usize,
    sign: char,
}

impl Lists {
    /// What an item begins with, and the column at which its text does.
    fn marker(&mut self, depth: usize, ordinal: Option<u32>) -> (String, usize) {
        let depth = depth.max(1);
        let before = self.0.get(depth - 1).map(|level| (level.number, level.sign));
        self.0.truncate(depth - 1);
        let indent = self.0.last().map_or(0, |level| level.column);
        let follows = before.is_some_and(|(number, _)| number.and_then(|n| n.checked_add(1)) == ordinal);
        let ordinal = ordinal.filter(|number| *number < YEARS || follows);
        // Another sign starts another list, whatever its number.
        let (mut number_sign, mut bullet) = ('.', '-');
        match before {
            Some((Some(_), sign)) if ordinal.is_some() => {
                number_sign = if follows == (sign == '.') { '.' } else { ')' };
            }
            Some((None, sign)) if ordinal.is_none() => bullet = sign,
            _ => {}
        }
        let (marker, sign) = match ordinal {
            Some(number) => (format!("{number}{number_sign} "), number_sign),
            None => (format!("{bullet} "), bullet),
        };
        let column = indent + marker.len();
        self.0.push(Level { number: ordinal, column, sign });
        (format!("{}{marker}", " ".repeat(indent)), column)
    }
}
