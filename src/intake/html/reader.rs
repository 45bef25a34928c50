//! Tags and text to blocks.

use super::attributes::{self, attribute};
use super::furniture;
use super::ids::Ids;
use super::superscript::raise;
use super::tokens::Tag;
use super::tree::{Element, End, Tree, Zone, is_inline};
use super::writer::{Mark, RawBlock, Writer};
use crate::intake::elements::{ELEMENTS, Numbering, Role, look_up};
use crate::lexicon::packed::Table;
use crate::model::{BlockKind, Emphasis};

/// What the next block is, by the innermost element that says so.
enum Context {
    Heading(u8),
    Item { kind: BlockKind, label: Option<String>, started: bool },
    Quote,
    Preformatted,
    Code,
}

/// What an inline element does when it ends.
enum Effect {
    Link(String),
    Set(Emphasis),
    Quotation,
    Nothing,
}

/// Takes tags and text one by one.
pub struct Reader {
    tree: Tree,
    writer: Writer,
    /// The contexts, each with the depth of its element.
    contexts: Vec<(usize, Context)>,
    /// The lists, each with its depth and its next number.
    lists: Vec<(usize, Option<u32>)>,
    /// What open inline elements will do, each with its depth and where it started.
    inlines: Vec<(usize, Mark, Effect)>,
    raised: usize,
    articles: u32,
    title: Option<String>,
    is_fragment: bool,
    ids: Ids,
}

impl Reader {
    /// A reader that has read nothing yet.
    pub fn new() -> Self {
        Self {
            tree: Tree::new(),
            writer: Writer::default(),
            contexts: vec![],
            lists: vec![],
            inlines: vec![],
            raised: 0,
            articles: 0,
            title: None,
            is_fragment: false,
            ids: Ids::new(),
        }
    }

    /// The blocks and the title of the page; a clipboard's fragment has none.
    pub fn finish(mut self) -> (Vec<RawBlock>, String) {
        self.close_down_to(0);
        let title = self.title.filter(|_| !self.is_fragment).unwrap_or_default();
        (self.writer.finish(), title)
    }

    /// What came before was not part of what was copied.
    pub fn start_fragment(&mut self) {
        self.is_fragment = true;
        self.writer.clear();
    }

    /// A start tag.
    pub fn start(&mut self, tag: &Tag) {
        let id = look_up(&tag.name).unwrap_or(ELEMENTS.count());
        let role = if id < ELEMENTS.count() { ELEMENTS.value(id) } else { Role::Inline };
        let role = attributes::role(role, tag);
        self.imply_ends(id, role);
        let is_hidden = self.is_hidden();
        match role {
            Role::Void => return,
            Role::Break if is_hidden => return,
            Role::Break if tag.name == "hr" => return self.writer.close(),
            Role::Break => return self.writer.break_line(),
            // A self-closing tag of a foreign element, such as Word's `<o:p/>`.
            Role::Inline if id == ELEMENTS.count() && tag.self_closing => return,
            _ => {}
        }
        let depth = self.tree.len();
        let element = Element {
            id,
            role,
            zone: self.zone(role, tag),
            hidden: is_hidden || role == Role::Drop || attributes::hide(tag),
            ended: false,
        };
        if !element.hidden {
            self.enter(depth, &element, tag);
        }
        self.tree.push(element);
    }

    /// An end tag.
    pub fn end(&mut self, name: &str) {
        if name == "br" {
            if !self.is_hidden() {
                self.writer.break_line();
            }
            return;
        }
        match self.tree.ended_by(look_up(name).unwrap_or(ELEMENTS.count())) {
            Some(End::Down(depth)) => self.close_down_to(depth),
            Some(End::Early(at)) => {
                self.tree.end_early(at);
                let inline = self.inlines.partition_point(|(depth, ..)| *depth < at);
                if self.inlines.get(inline).is_some_and(|(depth, ..)| *depth == at) {
                    let effect = std::mem::replace(&mut self.inlines[inline].2, Effect::Nothing);
                    self.apply(effect, self.inlines[inline].1);
                }
            }
            None => {}
        }
    }

    /// Text.
    pub fn text(&mut self, text: &str) {
        if self.tree.last().is_some_and(|e| e.role == Role::Title) {
            self.title.get_or_insert_default().push_str(text);
            return;
        }
        if self.is_hidden() {
            return;
        }
        if !text.trim().is_empty() {
            let head = self.ids.head;
            self.close_innermost(&head, &[]);
        }
        match self.contexts.last() {
            Some((_, Context::Code)) => {
                self.open_for(text);
                self.writer.verbatim(text);
            }
            Some((_, Context::Preformatted)) => self.lines(text),
            _ => self.prose(text),
        }
    }

    fn prose(&mut self, text: &str) {
        let raised = (self.raised > 0).then(|| raise(text)).flatten();
        let text = raised.as_deref().unwrap_or(text);
        self.open_for(text);
        self.writer.text(text);
    }

    fn lines(&mut self, text: &str) {
        for (number, line) in text.split('\n').enumerate() {
            if number > 0 {
                self.writer.break_line();
            }
            self.prose(line);
        }
    }

    /// Opens a block if the text needs one.
    fn open_for(&mut self, text: &str) {
        if !self.writer.needs_block(text) {
            return;
        }
        let zone = self.tree.last().map(|e| e.zone).unwrap_or_default();
        let mut block = RawBlock::new(BlockKind::Paragraph, zone);
        match self.contexts.last_mut() {
            Some((_, Context::Heading(level))) => block.kind = BlockKind::Heading(*level),
            Some((_, Context::Item { kind, label, started })) if !*started => {
                *started = true;
                block.kind = *kind;
                block.label = label.take();
            }
            Some((_, Context::Quote)) => block.kind = BlockKind::Quote,
            Some((_, Context::Code)) => block.kind = BlockKind::Code,
            _ => {}
        }
        self.writer.open(block);
    }

    fn is_hidden(&self) -> bool {
        self.tree.last().is_some_and(|e| e.hidden)
    }

    /// Ends what the start of an element ends.
    fn imply_ends(&mut self, id: usize, role: Role) {
        let ids = self.ids;
        if !matches!(role, Role::Head | Role::Title | Role::Void | Role::Drop) {
            self.close_innermost(&ids.head, &[]);
        }
        if !is_inline(role) && !matches!(role, Role::Void | Role::Drop | Role::Break | Role::Title) {
            self.close_innermost(&ids.paragraph, &ids.walls);
        }
        match role {
            Role::Heading(_) => self.close_innermost(&ids.headings, &ids.walls),
            Role::Paragraph | Role::List(_) | Role::Table | Role::Quote
                if matches!(self.writer.open_kind(), Some(BlockKind::Heading(_))) =>
            {
                self.close_innermost(&ids.headings, &ids.walls);
            }
            Role::Item => self.close_innermost(&ids.item, &[&ids.lists[..], &ids.walls[..]].concat()),
            Role::TableHead | Role::TableBody => self.close_innermost(&ids.groups, &ids.table),
            Role::Row => self.close_innermost(&ids.row, &ids.table),
            Role::Cell | Role::HeadCell => {
                self.close_innermost(&ids.cells, &[&ids.row[..], &ids.table[..]].concat())
            }
            Role::Link => self.end(ELEMENTS.words()[id]),
            _ => {}
        }
    }

    fn close_innermost(&mut self, ids: &[usize], barriers: &[usize]) {
        if let Some(depth) = self.tree.depth_of(ids, barriers) {
            self.close_down_to(depth);
        }
    }

    fn zone(&mut self, role: Role, tag: &Tag) -> Zone {
        let mut zone = self.tree.last().map(|e| e.zone).unwrap_or_default();
        let is_root =
            matches!(role, Role::Article | Role::Main) || matches!(tag.name.as_str(), "html" | "body");
        match role {
            Role::Article if zone.article == 0 => {
                self.articles += 1;
                zone.article = self.articles;
            }
            Role::Main => zone.main = true,
            Role::Margin => zone.margin |= zone.article == 0 && !zone.main,
            Role::Aside => zone.margin |= zone.article == 0,
            Role::Form => zone.form = true,
            _ => {}
        }
        let named = |name| furniture::names_furniture(attribute(tag, name));
        zone.classed |= !is_root && (named("class") || named("id"));
        zone
    }

    /// What an element does when it starts.
    fn enter(&mut self, depth: usize, element: &Element, tag: &Tag) {
        match element.role {
            Role::Inline | Role::Title | Role::Head => {}
            Role::Link => {
                let target = attributes::target(tag);
                self.open_inline(depth, target.map_or(Effect::Nothing, Effect::Link));
            }
            Role::Set(emphasis) => {
                if emphasis == Emphasis::Code {
                    self.mark_code();
                }
                self.raised += usize::from(emphasis == Emphasis::Superscript);
                self.open_inline(depth, Effect::Set(emphasis));
            }
            Role::Quotation => {
                self.prose("“");
                self.open_inline(depth, Effect::Quotation);
            }
            Role::Heading(level) => self.open_context(depth, Context::Heading(level)),
            Role::Quote => self.open_context(depth, Context::Quote),
            Role::Preformatted => self.open_context(depth, Context::Preformatted),
            Role::List(numbering) => self.open_list(depth, numbering, tag),
            Role::Item => self.open_item(depth, tag),
            Role::Table => self.writer.close(),
            Role::Row => self.open_row(element.zone),
            Role::Cell | Role::HeadCell => self.open_cell(element, tag),
            _ => self.writer.edge(),
        }
    }

    fn open_inline(&mut self, depth: usize, effect: Effect) {
        self.inlines.push((depth, self.writer.mark(), effect));
    }

    fn open_context(&mut self, depth: usize, context: Context) {
        self.writer.close();
        self.contexts.push((depth, context));
    }

    /// `<code>` in `<pre>` makes it code; `<pre>` alone is text that was set by hand.
    fn mark_code(&mut self) {
        if let Some((_, context @ Context::Preformatted)) = self.contexts.last_mut() {
            *context = Context::Code;
        }
    }

    fn open_list(&mut self, depth: usize, numbering: Numbering, tag: &Tag) {
        self.writer.close();
        let start = attribute(tag, "start").trim().parse().unwrap_or(1);
        self.lists.push((depth, (numbering == Numbering::Numbers).then_some(start)));
    }

    fn open_item(&mut self, depth: usize, tag: &Tag) {
        let level = u8::try_from(self.lists.len().max(1)).unwrap_or(u8::MAX);
        let next = self.lists.last_mut().and_then(|(_, next)| next.as_mut());
        let ordinal = next.map(|next| {
            let this = attribute(tag, "value").trim().parse().unwrap_or(*next);
            *next = this.saturating_add(1);
            this
        });
        let kind = BlockKind::ListItem { depth: level, ordinal };
        let context = match ordinal.filter(|_| attributes::is_note(tag)) {
            Some(n) => {
                Context::Item { kind: BlockKind::Footnote, label: Some(n.to_string()), started: false }
            }
            None => Context::Item { kind, label: None, started: false },
        };
        self.open_context(depth, context);
    }

    fn open_row(&mut self, zone: Zone) {
        let heads = self.tree.depth_of(&self.ids.head_rows, &self.ids.table).is_some();
        self.writer.open_row(heads, zone);
    }

    fn open_cell(&mut self, element: &Element, tag: &Tag) {
        if self.tree.depth_of(&self.ids.row, &self.ids.table).is_none() {
            self.writer.open_row(false, element.zone);
        }
        let columns = attribute(tag, "colspan").trim().parse().unwrap_or(1);
        self.writer.open_cell(columns, element.role == Role::HeadCell);
    }

    fn close_down_to(&mut self, depth: usize) {
        while self.tree.len() > depth {
            let Some(element) = self.tree.pop() else { return };
            if !element.hidden {
                self.leave(&element);
            }
        }
    }

    /// What an element does when it ends.
    fn leave(&mut self, element: &Element) {
        let depth = self.tree.len();
        match element.role {
            Role::Title | Role::Head => {}
            Role::Cell | Role::HeadCell => self.writer.end_cell(),
            Role::Row => self.writer.end_row(),
            Role::Table
            | Role::Heading(_)
            | Role::Quote
            | Role::Preformatted
            | Role::List(_)
            | Role::Item => {
                self.writer.close();
            }
            role if is_inline(role) => {}
            _ => self.writer.edge(),
        }
        if self.contexts.last().is_some_and(|(at, _)| *at == depth) {
            self.writer.close();
            self.contexts.pop();
        }
        self.lists.pop_if(|(at, _)| *at == depth);
        if let Some((_, mark, effect)) = self.inlines.pop_if(|(at, ..)| *at == depth) {
            self.apply(effect, mark);
        }
    }

    fn apply(&mut self, effect: Effect, mark: Mark) {
        match effect {
            Effect::Link(target) => {
                if let Some((block, span)) = self.writer.since(mark) {
                    block.links.push((span, target));
                }
            }
            Effect::Set(emphasis) => {
                self.raised -= usize::from(emphasis == Emphasis::Superscript);
                if let Some((block, span)) = self.writer.since(mark) {
                    block.emphasis.push((span, emphasis));
                }
            }
            Effect::Quotation => self.prose("”"),
            Effect::Nothing => {}
        }
    }
}
