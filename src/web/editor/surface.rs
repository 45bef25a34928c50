//! The editable text: one element per line of the source, which the browser edits and this reads back.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::Rc;

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, MutationObserver, MutationObserverInit, Node, Text};

use super::reading::{self, Spot};
use crate::app::{Lines, Selection};
use crate::model::Span;
use crate::text::Edit;
use crate::web::dom;

/// What the browser has changed and nobody has asked about yet.
type Seen = Rc<RefCell<Vec<JsValue>>>;
type Sees = Closure<dyn Fn(js_sys::Array)>;

/// The text and the elements that show it.
pub(super) struct Surface {
    pub host: HtmlElement,
    pub lines: Lines,
    pub elements: Vec<Element>,
    /// Asked what has changed; what it tells unasked is put by until then.
    observer: MutationObserver,
    seen: Seen,
    _sees: Sees,
    /// Whether the elements are not one for each line, and may not be touched now.
    broken: bool,
    /// The line that was asked for last.
    last: Cell<usize>,
}

/// The lines whose elements were made anew, and those that are gone.
pub(super) struct Remade {
    pub gone: Vec<Element>,
    pub came: Vec<Element>,
}

impl Drop for Surface {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

impl Surface {
    pub fn new(host: HtmlElement, text: &str) -> Option<Self> {
        let seen: Seen = Rc::default();
        let sees = {
            let seen = seen.clone();
            Sees::new(move |records: js_sys::Array| seen.borrow_mut().extend(records.iter()))
        };
        let observer = MutationObserver::new(sees.as_ref().unchecked_ref()).ok()?;
        let lines = Lines::new(text);
        let elements: Vec<Element> = (0..lines.count()).map(|line| element(lines.line(line))).collect();
        let part = dom::document().create_document_fragment();
        elements.iter().for_each(|element| drop(part.append_child(element)));
        host.replace_children_with_node_1(&part);
        let options = MutationObserverInit::new();
        options.set_child_list(true);
        options.set_character_data(true);
        options.set_subtree(true);
        observer.observe_with_options(&host, &options).ok()?;
        Some(Self {
            host,
            lines,
            elements,
            observer,
            seen,
            _sees: sees,
            broken: false,
            last: Cell::default(),
        })
    }

    /// Whether there is one element for each line.
    pub fn is_whole(&self) -> bool {
        !self.broken
    }

    /// There is not one element for each line, until they are mended.
    pub fn set_broken(&mut self) {
        self.broken = true;
    }

    /// Takes over a change that the browser shows already.
    pub fn accept(&mut self, edit: &Edit) {
        self.lines.apply(edit);
    }

    /// The line whose element a node is or stands in.
    pub fn line_at(&self, node: &Node) -> Option<usize> {
        self.line_near(node, self.last.get()).inspect(|place| self.last.set(*place))
    }

    /// The same for a node that may well be in this line: to find another takes browsers some time in a long text.
    pub fn line_near(&self, node: &Node, line: usize) -> Option<usize> {
        let mut at = node.clone();
        while let Some(parent) = at.parent_node() {
            if parent.is_same_node(Some(&self.host)) {
                if self.elements.get(line).is_some_and(|e| e.is_same_node(Some(&at))) {
                    return Some(line);
                }
                let before = |element: &Element| {
                    element.compare_document_position(&at) & Node::DOCUMENT_POSITION_FOLLOWING != 0
                };
                let place = self.elements.partition_point(before);
                return self.elements.get(place).filter(|e| e.is_same_node(Some(&at))).map(|_| place);
            }
            at = parent;
        }
        None
    }

    /// The byte of the text at a place of the document; none outside.
    pub fn byte_at(&self, spot: &Spot) -> Option<usize> {
        if let Some(line) = self.line_at(&spot.0).filter(|_| self.elements.len() == self.lines.count()) {
            let before = reading::text_before(&self.elements[line], spot);
            return Some((self.lines.span(line)?.start() + before.len()).min(self.lines.text().len()));
        }
        let within = self.host.contains(Some(&spot.0));
        within.then(|| reading::text_before(&self.host, spot).len().min(self.lines.text().len()))
    }

    /// The place of the document at a byte of the text.
    pub fn spot(&self, byte: usize) -> Option<Spot> {
        let line = self.lines.of(byte);
        let start = self.lines.span(line)?.start();
        Some(reading::spot(self.elements.get(line)?, reading::units(self.lines.line(line), byte - start)))
    }

    /// What is selected in the text, if the selection is in it.
    pub fn selection(&self) -> Option<Selection> {
        let selection = dom::window().get_selection().ok().flatten()?;
        let anchor = self.byte_at(&(selection.anchor_node()?, selection.anchor_offset()))?;
        let focus = self.byte_at(&(selection.focus_node()?, selection.focus_offset()))?;
        Some(Selection { anchor, focus })
    }

    /// Selects a part of the text.
    pub fn select(&self, selection: Selection) {
        // In a line that is not laid out, Chromium types before what it has just typed.
        if let Some(line) = self.elements.get(self.lines.of(selection.focus)) {
            drop(line.set_attribute("data-reached", ""));
        }
        let spots = self.spot(selection.anchor).zip(self.spot(selection.focus));
        let Some(((anchor, from), (focus, to))) = spots else { return };
        if let Ok(Some(browsers)) = dom::window().get_selection() {
            drop(browsers.set_base_and_extent(&anchor, from, &focus, to));
        }
    }

    /// Reads back what the browser changed: the changes in the order in which they are to be made, and whether the
    /// elements are still one for each line.
    pub fn read_back(&self) -> (Vec<Edit>, bool) {
        if self.broken {
            self.changed();
            return self.read_all();
        }
        let mut dirty = BTreeSet::new();
        for record in self.changed() {
            let record: web_sys::MutationRecord = record.unchecked_into();
            let line = record.target().and_then(|target| self.line_at(&target));
            let Some(line) = line else { return self.read_all() };
            dirty.insert(line);
        }
        let mut edits = Vec::new();
        for line in dirty.into_iter().rev() {
            let now = reading::text(&self.elements[line]);
            let edit = Edit::between(self.lines.line(line), &now);
            if now.contains('\n') {
                return self.read_all();
            }
            if let Some(span) = self.lines.span(line).filter(|_| !edit.is_empty()) {
                edits.push(Edit { at: span.start() + edit.at, ..edit });
            }
        }
        (edits, true)
    }

    /// What the browser has changed since this was last asked.
    fn changed(&self) -> Vec<JsValue> {
        let mut changed = self.seen.take();
        changed.extend(self.observer.take_records().iter());
        changed
    }

    fn read_all(&self) -> (Vec<Edit>, bool) {
        let edit = Edit::between(self.lines.text(), &reading::text(&self.host));
        (Some(edit).filter(|edit| !edit.is_empty()).into_iter().collect(), false)
    }

    /// Puts elements of its own in place of whatever the browser made where it is not one plain element for each line.
    pub fn mend(&mut self) -> Remade {
        let children = self.host.child_nodes();
        let child = |place: usize| children.item(u32::try_from(place).unwrap_or(u32::MAX));
        let count = children.length() as usize;
        let plain = |place: usize, line: usize| {
            let element = child(place).and_then(|node| node.dyn_into::<Element>().ok());
            element.filter(|e| e.class_list().contains("line") && reading::text(e) == self.lines.line(line))
        };
        let most = count.min(self.lines.count());
        let kept_before: Vec<Element> = (0..most).map_while(|place| plain(place, place)).collect();
        let most = most - kept_before.len();
        let kept_after: Vec<Element> =
            (1..=most).map_while(|back| plain(count - back, self.lines.count() - back)).collect();
        let middle = kept_before.len()..count - kept_after.len();
        middle.rev().filter_map(child).for_each(|node| drop(self.host.remove_child(&node)));
        let lines = kept_before.len()..self.lines.count() - kept_after.len();
        let came: Vec<Element> = lines.map(|line| element(self.lines.line(line))).collect();
        let next: Option<Node> = kept_after.last().map(|e| e.clone().into());
        came.iter().for_each(|element| drop(self.host.insert_before(element, next.as_ref())));
        let before = std::mem::take(&mut self.elements);
        self.elements.extend(kept_before);
        self.elements.extend(came.iter().cloned());
        self.elements.extend(kept_after.into_iter().rev());
        let gone = before.into_iter().filter(|e| !e.is_connected()).collect();
        self.changed();
        self.broken = false;
        Remade { gone, came }
    }

    /// Makes a change in the text and shows it, touching only the lines that it changes.
    pub fn replace(&mut self, edit: &Edit) -> Remade {
        let Some(touched) = self.lines.apply(edit) else {
            return Remade { gone: Vec::new(), came: Vec::new() };
        };
        let first = touched.first;
        show(&self.elements[first], self.lines.line(first));
        let gone: Vec<Element> = self.elements.drain(first + 1..first + touched.gone).collect();
        gone.iter().for_each(Element::remove);
        let came: Vec<Element> =
            (first + 1..first + touched.came).map(|line| element(self.lines.line(line))).collect();
        let next: Option<Node> = self.elements.get(first + 1).map(|e| e.clone().into());
        came.iter().for_each(|element| drop(self.host.insert_before(element, next.as_ref())));
        self.elements.splice(first + 1..first + 1, came.iter().cloned());
        self.changed();
        Remade { gone, came }
    }

    /// Has each of some lines look like what it is.
    pub fn dress(&self, lines: impl Iterator<Item = usize>) {
        for line in lines {
            if let Some(element) = self.elements.get(line) {
                dress(element, self.lines.line(line));
            }
        }
    }

    /// The lines that a span of the text touches.
    pub fn lines_of(&self, span: Span) -> std::ops::RangeInclusive<usize> {
        self.lines.of(span.start())..=self.lines.of(span.end())
    }
}

/// The element of a line.
fn element(line: &str) -> Element {
    let element = dom::document().create_element("div").expect("a division can be made");
    drop(element.set_attribute("dir", "auto"));
    show(&element, line);
    dress(&element, line);
    element
}

/// Shows a line in its element, in one text node.
fn show(element: &Element, line: &str) {
    if line.is_empty() {
        if let Ok(open) = dom::document().create_element("br") {
            element.replace_children_with_node_1(&open);
        }
        return;
    }
    match element.first_child().and_then(|node| node.dyn_into::<Text>().ok()) {
        Some(text) if text.next_sibling().is_none() => text.set_data(line),
        _ => element.set_text_content(Some(line)),
    }
}

/// Sets how a line looks: a heading is large, and its height is guessed from its length while it is out of sight.
fn dress(element: &Element, line: &str) {
    let hashes = line.bytes().take_while(|b| *b == b'#').count();
    let class = match line[hashes..].starts_with(' ') && (1..=6).contains(&hashes) {
        true => format!("line line--h{hashes}"),
        false if line.starts_with('>') => "line line--quote".into(),
        false => "line".into(),
    };
    if element.class_name() != class {
        element.set_class_name(&class);
    }
    let letters = format!("--letters: {}", line.len().next_multiple_of(64));
    if element.get_attribute("style").as_deref() != Some(&letters) {
        drop(element.set_attribute("style", &letters));
    }
}
