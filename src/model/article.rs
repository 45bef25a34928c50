//! An article as it was taken in: its text and its structure.

use std::ops::Index;

use serde::{Deserialize, Serialize};

use super::Span;

/// The format that an article came in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Format {
    /// Text without markup.
    #[default]
    Plain,
    /// Markdown, kept as it was written.
    Markdown,
    /// HTML, of which only the text and its structure are kept.
    Html,
}

/// What a block of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum BlockKind {
    /// The article's own title.
    Title,
    /// A heading, of level 1 to 6.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// An item of a list, nested `depth` levels deep (1 is the outermost); `ordinal` is its number in a numbered list.
    ListItem {
        /// Nesting, from 1.
        depth: u8,
        /// The number it shows, in a numbered list.
        ordinal: Option<u32>,
    },
    /// A quoted paragraph.
    Quote,
    /// A row of a table; its cells are the block's `cells`.
    TableRow {
        /// Whether the row heads its columns.
        header: bool,
    },
    /// Preformatted text, in which nothing is looked for.
    Code,
    /// The text of a footnote; its label stands in the block's `label`.
    Footnote,
}

/// One block of an article, in the order of the text. Blocks do not overlap.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Block {
    /// Where its content stands (markup at the edges excluded).
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
    /// The cells of a table row, left to right; empty for all other kinds.
    pub cells: Vec<Span>,
    /// The label of a footnote (`2` of `[^2]: …`).
    pub label: Option<String>,
}

impl Block {
    /// A block without cells.
    pub fn new(span: Span, kind: BlockKind) -> Self {
        Self { span, kind, cells: Vec::new(), label: None }
    }
}

/// How a link was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LinkForm {
    /// `[text](target)`.
    Inline,
    /// `[text][label]`, with its target elsewhere.
    Reference,
    /// `<https://…>`.
    Autolink,
    /// An HTML anchor: `span` and `label` are its text.
    Anchor,
}

/// A link of the source, with the text it stands on.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Link {
    /// The whole link as it stands in the text, markup included.
    pub span: Span,
    /// Its visible text.
    pub label: Span,
    /// Where it leads, as written.
    pub target: String,
    /// How it was written.
    pub form: LinkForm,
}

/// How a stretch of text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Emphasis {
    /// Stressed: usually italics.
    Emphasis,
    /// Strong: usually bold.
    Strong,
    /// Code.
    Code,
    /// Struck out.
    Strikethrough,
    /// Raised: `<sup>`.
    Superscript,
}

/// An article as it was taken in; immutable once parsed. All spans refer to `text`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Article {
    /// The text that every span refers to: plain text and Markdown as given, HTML as the text that was read from it.
    pub text: String,
    /// The format it came in.
    pub format: Format,
    /// Its blocks, ordered and disjoint.
    pub blocks: Vec<Block>,
    /// Stretches of `text` that are markup and not shown, ordered and disjoint.
    pub markup: Vec<Span>,
    /// Its links, in order.
    pub links: Vec<Link>,
    /// Stretches that are set apart by emphasis, in order of their start.
    pub emphasis: Vec<(Span, Emphasis)>,
}

impl Article {
    /// The first title or, where there is none, the first heading.
    pub fn title(&self) -> Option<&Block> {
        let of = |kind: fn(BlockKind) -> bool| self.blocks.iter().find(move |b| kind(b.kind));
        of(|k| k == BlockKind::Title).or_else(|| of(|k| matches!(k, BlockKind::Heading(_))))
    }

    /// The stretches of `span` that are shown: what is left without markup.
    pub fn visible(&self, span: Span) -> impl Iterator<Item = Span> + '_ {
        let first = self.markup.partition_point(|m| m.end() <= span.start());
        let mut at = span.start();
        let mut hidden = self.markup[first..].iter().take_while(move |m| m.start() < span.end());
        let mut done = false;
        std::iter::from_fn(move || {
            while !done {
                let (stop, next) = match hidden.next() {
                    Some(m) => (m.start().max(at), m.end()),
                    None => (span.end().max(at), usize::MAX),
                };
                done = next == usize::MAX;
                let shown = Span::new(at, stop);
                at = next;
                if !shown.is_empty() {
                    return Some(shown);
                }
            }
            None
        })
    }

    /// The shown text of `span`, without markup.
    pub fn visible_text(&self, span: Span) -> String {
        self.visible(span).map(|s| &self.text[s]).collect()
    }
}

impl Index<Span> for Article {
    type Output = str;

    fn index(&self, span: Span) -> &str {
        &self.text[span]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn visible_text_leaves_markup_out() {
        let text = "**$2** billion [here](x)";
        let markup = vec![Span::new(0, 2), Span::new(4, 6), Span::new(15, 16), Span::new(20, 24)];
        let article = Article {
            text: text.into(),
            format: Format::Markdown,
            blocks: vec![Block::new(Span::new(0, text.len()), BlockKind::Paragraph)],
            markup,
            links: vec![],
            emphasis: vec![],
        };
        assert_eq!(article.visible_text(Span::new(0, text.len())), "$2 billion here");
        assert_eq!(article.visible_text(Span::new(1, 5)), "$2");
        assert_eq!(article.visible_text(Span::new(20, 24)), "");
    }
}
