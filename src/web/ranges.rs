//! Where stretches of the article stand in the document.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, Node as DomNode, Range};

use super::components::footnote_label;
use super::dom;
use crate::app::annotate::{self, By, Draft};
use crate::app::tree::{self, Cover, Node};
use crate::app::{Filter, State, View};
use crate::model::{NoteId, Span};

/// Everything that decides into which pieces the text is drawn.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Drawn {
    pub view: View,
    pub filter: Filter,
    /// The passages that are meant, in the order of the text.
    pub passages: Rc<[Span]>,
    /// The notes that show, each by its place.
    pub notes: Rc<[(Span, NoteId)]>,
    /// The length of the longest of them, in bytes.
    longest: usize,
}

impl Drawn {
    /// How the article shows in a state. Where the browser cannot highlight what is found, it is drawn as passages.
    pub fn of(state: &State) -> Option<Self> {
        let found = state.find.as_ref().filter(|_| registry().is_none());
        let view = state.view.clone()?;
        let shown = view.notes.all().iter().filter(|note| annotate::shows(note));
        let notes: Rc<[(Span, NoteId)]> = shown.map(|note| (note.anchor.span, note.id)).collect();
        Some(Self {
            longest: notes.iter().map(|(span, _)| span.len()).max().unwrap_or(0),
            filter: state.settings.filter,
            passages: match found {
                Some(find) => find.hits.clone(),
                None => meant(state).into_iter().collect(),
            },
            notes,
            view,
        })
    }

    /// What lies over a stretch of the text beside its marks: passages and notes.
    pub fn over(&self, span: Span) -> Vec<(Span, Cover)> {
        let first = self.passages.partition_point(|p| p.end() <= span.start());
        let passages = self.passages[first..].iter().take_while(|p| p.start() < span.end());
        let passages = passages.map(|passage| (*passage, Cover::Passage));
        let first = self.notes.partition_point(|(note, _)| note.start() + self.longest <= span.start());
        let notes = self.notes[first..].iter().take_while(|(note, _)| note.start() < span.end());
        let notes = notes.filter(|(note, _)| note.overlaps(span));
        passages.chain(notes.map(|(note, id)| (*note, Cover::Note { id: *id, first: true }))).collect()
    }

    /// The section that a byte of the text stands in.
    pub fn section_of(&self, byte: usize) -> usize {
        self.view.section_spans.partition_point(|s| s.start() <= byte).saturating_sub(1)
    }

    /// The text of a section, piece by piece as it is drawn.
    pub(super) fn pieces(&self, section: usize) -> Vec<Span> {
        let sections = &self.view.sections;
        let blocks = &self.view.analysis.article.blocks;
        let Some(first) = sections.get(section).map(|s| s.first()) else { return Vec::new() };
        let end = sections.get(section + 1).map_or(blocks.len(), |s| s.first());
        let over = self.view.section_spans.get(section).map_or(Vec::new(), |span| self.over(*span));
        let mut pieces = Vec::new();
        for (place, block) in blocks.iter().enumerate().take(end).skip(first) {
            let own = [block.span];
            for span in if block.cells.is_empty() { &own[..] } else { &block.cells } {
                let marks = self.view.in_block(place).filter(|a| self.view.shows(self.filter, a));
                self.gather(&tree::tree(&self.view.analysis.article, *span, marks, &over), &mut pieces);
            }
        }
        pieces
    }

    fn gather(&self, nodes: &[Node], pieces: &mut Vec<Span>) {
        let article = &self.view.analysis.article;
        for node in nodes {
            match node {
                Node::Text(span) => pieces.push(*span),
                Node::Within(Cover::Mark { id, .. }, inner) => {
                    let label = self.view.get(*id).and_then(|a| footnote_label(article, a));
                    match label {
                        Some(label) => pieces.push(label),
                        None => self.gather(inner, pieces),
                    }
                }
                Node::Within(_, inner) => self.gather(inner, pieces),
            }
        }
    }

    /// The ranges of the document in which stretches of one section stand; those that are not drawn are left out.
    pub fn ranges(&self, section: usize, stretches: &[Span]) -> Vec<Range> {
        let Some(element) = element(&self.view, section) else { return Vec::new() };
        let (pieces, nodes) = (self.pieces(section), texts(&element));
        if pieces.len() != nodes.len() {
            return Vec::new();
        }
        let text = &self.view.analysis.article.text;
        let place = |piece: usize, byte: usize| {
            let span = pieces.get(piece)?;
            let before = text.get(span.start()..byte.clamp(span.start(), span.end()))?;
            u32::try_from(before.encode_utf16().count()).ok().map(|offset| (&nodes[piece], offset))
        };
        let range = |stretch: &Span| {
            let (from, from_offset) =
                place(pieces.partition_point(|p| p.end() <= stretch.start()), stretch.start())?;
            let (to, to_offset) =
                place(pieces.partition_point(|p| p.start() < stretch.end()).checked_sub(1)?, stretch.end())?;
            let range = dom::document().create_range().ok()?;
            range.set_start(from, from_offset).ok()?;
            range.set_end(to, to_offset).ok()?;
            Some(range)
        };
        stretches.iter().filter_map(range).collect()
    }
}

/// The passage that is meant: what is being annotated, unless the browser itself shows it as selected.
fn meant(state: &State) -> Option<Span> {
    let written = state.annotating.draft.as_ref().and_then(Draft::span);
    let by_keys = state.annotating.pick.filter(|pick| pick.by == By::Keys).map(|pick| pick.span);
    written.or(by_keys).or(state.passage)
}

/// The boxes of the first and the last line of a stretch of the text.
pub(super) fn lines(drawn: &Drawn, stretch: Span) -> Option<(DomRect, DomRect)> {
    let (first, last) =
        (drawn.section_of(stretch.start()), drawn.section_of(stretch.end().saturating_sub(1)));
    let boxes = |section: usize| {
        let all = drawn.ranges(section, &[stretch]).into_iter().next()?.get_client_rects()?;
        Some((all.item(0)?, all.item(all.length().checked_sub(1)?)?))
    };
    let (top, bottom) = (boxes(first)?, boxes(last)?);
    Some((top.0.unchecked_into(), bottom.1.unchecked_into()))
}

/// The element of a section.
pub(super) fn element(view: &View, section: usize) -> Option<Element> {
    let group = view.group_of(section);
    child(&child(&dom::by_id("article")?, group)?, section - view.groups.get(group)?.start)
}

fn child(of: &Element, place: usize) -> Option<Element> {
    of.children().item(u32::try_from(place).ok()?)
}

/// The first group in sight. What is not laid out stays so: browsers know the height of a group without.
pub(super) fn group_in_sight(view: &View) -> usize {
    let Some(article) = dom::by_id("article") else { return 0 };
    let first = first_in_sight(view.groups.len(), |group| child(&article, group));
    first.min(view.groups.len().saturating_sub(1))
}

/// The first of so many elements, one below the other, that does not end above what is in sight. One that is not drawn
/// stands below.
pub(super) fn first_in_sight(count: usize, element: impl Fn(usize) -> Option<Element>) -> usize {
    let (mut from, mut to) = (0, count);
    while from < to {
        let middle = from.midpoint(to);
        if element(middle).is_none_or(|e| e.get_bounding_client_rect().bottom() > dom::TOP) {
            to = middle;
        } else {
            from = middle + 1;
        }
    }
    from
}

/// The nodes of text in an element.
pub(super) fn texts(element: &Element) -> Vec<DomNode> {
    /// `NodeFilter.SHOW_TEXT`.
    const TEXT: u32 = 4;
    let Ok(walker) = dom::document().create_tree_walker_with_what_to_show(element, TEXT) else {
        return Vec::new();
    };
    std::iter::from_fn(|| walker.next_node().ok().flatten()).collect()
}

/// The browser's registry of highlights, where it has one.
pub(super) fn registry() -> Option<js_sys::Object> {
    let css = js_sys::Reflect::get(&dom::window(), &"CSS".into()).ok()?;
    let registry = js_sys::Reflect::get(&css, &"highlights".into()).ok()?;
    wasm_bindgen::JsCast::dyn_into(registry).ok()
}

/// Brings a stretch of the text to the middle of the window, unless it is in plain sight.
pub(super) fn bring(drawn: &Drawn, stretch: Span) {
    let section = drawn.section_of(stretch.start());
    let Some(range) = drawn.ranges(section, &[stretch]).into_iter().next() else { return };
    centre(&range);
    // What comes into sight takes its real height only then.
    let settled = gloo_timers::callback::Timeout::new(60, move || centre(&range));
    settled.forget();
}

fn centre(range: &Range) {
    let (rect, height) = (range.get_bounding_client_rect(), dom::height());
    if rect.top() < dom::TOP + 60.0 || rect.bottom() > height - 120.0 {
        dom::window().scroll_by_with_x_and_y(0.0, (rect.top() + rect.bottom() - height) / 2.0);
    }
}
