//! The parser's events to blocks, links, emphasis and the stretches that are shown.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, LinkType, Tag, TagEnd};

use crate::intake::tags::{self, TagScanner};
use crate::model::{Block, BlockKind, Emphasis, Link, LinkForm, Span};

/// A list that starts here or later starts with a year.
const FIRST_YEAR: u64 = 1000;

/// The most words of a heading that is underlined.
const MOST_UNDERLINED: usize = 20;

/// What surrounds a block.
enum Container {
    Quote,
    List { next: Option<u64> },
    Item { ordinal: Option<u64>, started: bool },
    Footnote { label: String, started: bool },
}

/// A block that is being read: what it will be, and the number of shown stretches before it.
struct Leaf {
    kind: BlockKind,
    from: usize,
    cells: Vec<Span>,
    label: Option<String>,
}

/// A link or emphasis that has opened: where it starts, and the number of shown stretches before it.
struct Open {
    range: Span,
    from: usize,
    link: Option<(String, LinkForm)>,
}

/// What was read.
pub struct Parts {
    /// What is shown, ordered and disjoint.
    pub shown: Vec<Span>,
    /// The blocks, in order.
    pub blocks: Vec<Block>,
    /// The links, in order.
    pub links: Vec<Link>,
    /// The emphasis, in order of its start.
    pub emphasis: Vec<(Span, Emphasis)>,
}

/// Takes the parser's events one by one.
pub struct Builder<'a> {
    source: &'a str,
    parts: Parts,
    containers: Vec<Container>,
    leaf: Option<Leaf>,
    open: Vec<Open>,
    raised: Vec<usize>,
    images: usize,
    cell: (usize, usize),
    code: Option<BlockKind>,
    html: TagScanner,
}

impl<'a> Builder<'a> {
    /// A builder that has read nothing yet.
    pub fn new(source: &'a str) -> Self {
        let parts = Parts { shown: vec![], blocks: vec![], links: vec![], emphasis: vec![] };
        Self {
            source,
            parts,
            containers: vec![],
            leaf: None,
            open: vec![],
            raised: vec![],
            images: 0,
            cell: (0, 0),
            code: None,
            html: TagScanner::default(),
        }
    }

    /// Takes an event and the bytes that it stands for.
    pub fn event(&mut self, event: Event, range: Range<usize>) {
        let span = Span::from(range);
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(tag) => self.end(tag, span),
            Event::Text(_) if self.code.is_some() => self.code_line(span),
            // Of `&amp;` the first character is what it stands for.
            Event::Text(_) if &self.source[span] == "&amp;" => {
                self.show(Span::new(span.start(), span.start() + 1))
            }
            Event::Text(_) | Event::FootnoteReference(_) => self.show(span),
            Event::Code(_) => self.inline_code(span),
            Event::InlineHtml(_) => self.inline_html(span),
            Event::Html(_) => self.html_line(span),
            Event::Rule => self.close(),
            _ => {}
        }
    }

    /// Closes what is open.
    pub fn finish(mut self) -> Parts {
        self.close();
        crate::order::by_key(&mut self.parts.emphasis, |(span, _)| {
            (span.start(), std::cmp::Reverse(span.end()))
        });
        crate::order::by_key(&mut self.parts.links, |l| l.span);
        self.parts
    }

    fn start(&mut self, tag: Tag, span: Span) {
        match tag {
            Tag::Paragraph => self.open_leaf(None),
            Tag::Heading { level, .. } => self.open_leaf(Some(BlockKind::Heading(number(level)))),
            Tag::CodeBlock(kind) => self.start_code(kind),
            Tag::HtmlBlock => {
                self.close();
                self.html = TagScanner::default();
            }
            Tag::BlockQuote(_) => self.enter(Container::Quote),
            Tag::List(next) => self.enter(Container::List { next }),
            Tag::Item => self.start_item(span),
            Tag::FootnoteDefinition(label) => {
                self.enter(Container::Footnote { label: label.into_string(), started: false });
            }
            Tag::TableHead => self.open_leaf(Some(BlockKind::TableRow { header: true })),
            Tag::TableRow => self.open_leaf(Some(BlockKind::TableRow { header: false })),
            Tag::TableCell => self.cell = (self.parts.shown.len(), span.start()),
            Tag::Image { .. } => self.images += 1,
            Tag::Link { link_type, dest_url, .. } => {
                self.open_inline(span, Some((dest_url.into_string(), form(link_type))));
            }
            Tag::Strikethrough if !self.source[span].starts_with("~~") => {
                self.show(Span::new(span.start(), span.start() + 1));
            }
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough => self.open_inline(span, None),
            _ => self.close(),
        }
    }

    fn end(&mut self, tag: TagEnd, span: Span) {
        match tag {
            TagEnd::Image => self.images -= 1,
            TagEnd::Link => self.close_link(),
            TagEnd::Emphasis => self.close_emphasis(Emphasis::Emphasis),
            TagEnd::Strong => self.close_emphasis(Emphasis::Strong),
            TagEnd::Strikethrough if !self.source[span].starts_with("~~") => {
                self.show(Span::new(span.end() - 1, span.end()));
            }
            TagEnd::Strikethrough => self.close_emphasis(Emphasis::Strikethrough),
            TagEnd::TableCell => self.close_cell(),
            TagEnd::Heading(_) => self.close_heading(span),
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item | TagEnd::FootnoteDefinition => {
                self.close();
                self.containers.pop();
            }
            _ => {
                self.close();
                self.code = None;
            }
        }
    }

    fn enter(&mut self, container: Container) {
        self.close();
        self.containers.push(container);
    }

    fn start_item(&mut self, span: Span) {
        let ordinal = match self.containers.last_mut() {
            Some(Container::List { next: Some(next) }) => {
                let this = *next;
                *next = next.saturating_add(1);
                Some(this)
            }
            _ => None,
        };
        let is_year = ordinal.is_some_and(|n| n >= FIRST_YEAR);
        self.enter(Container::Item { ordinal, started: is_year });
        if is_year {
            let mark = self.source[span].find(['.', ')']).map_or(0, |n| n + 1);
            self.show(Span::new(span.start(), span.start() + mark));
        }
    }

    fn start_code(&mut self, kind: CodeBlockKind) {
        self.close();
        self.code = Some(match kind {
            CodeBlockKind::Fenced(_) => BlockKind::Code,
            CodeBlockKind::Indented => BlockKind::Paragraph,
        });
    }

    /// Makes sure that a block is open; of the kind that its container asks for, if no kind is given.
    fn open_leaf(&mut self, kind: Option<BlockKind>) {
        // The year that starts a list's item goes on in the paragraph of the item.
        if kind.is_none() && self.leaf.is_some() {
            return;
        }
        self.close();
        let (asked, label) = self.contained();
        self.leaf =
            Some(Leaf { kind: kind.unwrap_or(asked), from: self.parts.shown.len(), cells: vec![], label });
    }

    /// The kind of the next paragraph here, and its label if it is the first of a footnote.
    fn contained(&mut self) -> (BlockKind, Option<String>) {
        let depth = self.containers.iter().filter(|c| matches!(c, Container::List { .. })).count();
        match self.containers.last_mut() {
            Some(Container::Item { ordinal, started }) if !*started => {
                *started = true;
                let depth = u8::try_from(depth).unwrap_or(u8::MAX);
                (BlockKind::ListItem { depth, ordinal: ordinal.and_then(|n| u32::try_from(n).ok()) }, None)
            }
            Some(Container::Footnote { label, started }) => {
                let label = (!*started).then(|| label.clone());
                *started = true;
                (BlockKind::Footnote, label)
            }
            Some(Container::Quote) => (BlockKind::Quote, None),
            _ => (BlockKind::Paragraph, None),
        }
    }

    fn show(&mut self, span: Span) {
        if self.images > 0 || span.is_empty() {
            return;
        }
        if self.leaf.is_none() {
            self.open_leaf(self.code);
        }
        self.parts.shown.push(span);
    }

    /// What was shown since there were `from` stretches, without white space at its ends.
    fn shown_since(&self, from: usize) -> Option<Span> {
        let (first, last) = (self.parts.shown.get(from)?, self.parts.shown.last()?);
        trim(self.source, first.to(*last))
    }

    fn close(&mut self) {
        let Some(leaf) = self.leaf.take() else { return };
        let cells = leaf.cells.first().zip(leaf.cells.last()).map(|(first, last)| first.to(*last));
        if let Some(shown) = self.shown_since(leaf.from) {
            let span = cells.unwrap_or(shown);
            self.parts.blocks.push(Block { span, kind: leaf.kind, cells: leaf.cells, label: leaf.label });
        }
    }

    fn close_heading(&mut self, span: Span) {
        if let Some(leaf) = &mut self.leaf {
            let shown = &self.parts.shown[leaf.from..];
            let words = || shown.iter().flat_map(|s| self.source[*s].split_whitespace());
            let is_sentence = || {
                shown.last().is_some_and(|s| self.source[*s].ends_with(['.', '!', '?']))
                    || words().nth(MOST_UNDERLINED).is_some()
            };
            if !self.source[span].starts_with('#') && is_sentence() {
                leaf.kind = BlockKind::Paragraph;
            }
        }
        self.close();
    }

    fn close_cell(&mut self) {
        let (from, start) = self.cell;
        let shown = self.shown_since(from);
        if let Some(leaf) = &mut self.leaf {
            let least = leaf.cells.last().map_or(start, |c| c.end().max(start));
            leaf.cells.push(shown.unwrap_or(Span::new(least, least)));
        }
    }

    fn open_inline(&mut self, range: Span, link: Option<(String, LinkForm)>) {
        self.open.push(Open { range, from: self.parts.shown.len(), link });
    }

    fn close_link(&mut self) {
        let Some(Open { range, from, link: Some((target, form)) }) = self.open.pop() else { return };
        if let Some(label) = self.shown_since(from) {
            self.parts.links.push(Link { span: range, label, target, form });
        }
    }

    fn close_emphasis(&mut self, emphasis: Emphasis) {
        let Some(open) = self.open.pop() else { return };
        self.parts.emphasis.extend(self.shown_since(open.from).map(|span| (span, emphasis)));
    }

    fn inline_code(&mut self, span: Span) {
        let ticks = self.source[span].bytes().take_while(|b| *b == b'`').count();
        let inner = Span::new(span.start() + ticks, (span.end() - ticks).max(span.start() + ticks));
        let from = self.parts.shown.len();
        self.show(inner);
        self.parts.emphasis.extend(self.shown_since(from).map(|s| (s, Emphasis::Code)));
    }

    fn code_line(&mut self, span: Span) {
        match trim(self.source, span) {
            Some(_) if self.code == Some(BlockKind::Code) => self.show(span),
            Some(line) => self.show(line),
            None if self.code == Some(BlockKind::Paragraph) => self.close(),
            None => {}
        }
    }

    fn inline_html(&mut self, span: Span) {
        let tag = &self.source[span];
        match tags::name(tag) {
            Some(name) if name.eq_ignore_ascii_case("sup") && tag.starts_with("</") => {
                let raised = self.raised.pop().and_then(|from| self.shown_since(from));
                self.parts.emphasis.extend(raised.map(|s| (s, Emphasis::Superscript)));
            }
            Some(name) if name.eq_ignore_ascii_case("sup") => self.raised.push(self.parts.shown.len()),
            None if !tags::is_markup(tag) => self.show(span),
            _ => {}
        }
    }

    fn html_line(&mut self, span: Span) {
        let mut scanner = std::mem::take(&mut self.html);
        scanner.scan(self.source, span, |text| {
            if let Some(text) = trim(self.source, text) {
                self.show(text);
            }
        });
        self.html = scanner;
        self.close();
    }
}

fn trim(source: &str, span: Span) -> Option<Span> {
    let text = &source[span];
    let start = span.start() + (text.len() - text.trim_start().len());
    let content = text.trim();
    (!content.is_empty()).then(|| Span::new(start, start + content.len()))
}

fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

fn form(link_type: LinkType) -> LinkForm {
    match link_type {
        LinkType::Autolink | LinkType::Email => LinkForm::Autolink,
        LinkType::Inline => LinkForm::Inline,
        _ => LinkForm::Reference,
    }
}
