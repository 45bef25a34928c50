//! What the editable text says, however the browser has built it, and where a place of the document is in it.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Text};

/// A place of the document: a node, and how far into it.
pub(super) type Spot = (Node, u32);

/// Reads text out of nodes.
#[derive(Default)]
struct Reading<'a> {
    out: String,
    /// Where to leave off.
    until: Option<&'a Spot>,
    /// Whether anything was read.
    started: bool,
    /// Whether a block was entered and nothing read in it.
    fresh: bool,
    /// Whether a block was left last, so that what comes stands on a line of its own.
    after_block: bool,
}

/// Whether reading goes on.
#[derive(PartialEq, Eq)]
enum Goes {
    On,
    Stopped,
}

impl Reading<'_> {
    fn inline(&mut self) {
        if std::mem::take(&mut self.after_block) {
            self.out.push('\n');
        }
        (self.started, self.fresh) = (true, false);
    }

    fn enter(&mut self) {
        if self.started && !self.fresh {
            self.out.push('\n');
        }
        (self.started, self.fresh, self.after_block) = (true, true, false);
    }

    fn children(&mut self, of: &Node) -> Goes {
        let stop = self.until.filter(|(node, _)| node.is_same_node(Some(of))).map(|(_, offset)| *offset);
        let mut child = of.first_child();
        let mut place = 0;
        while let Some(node) = child {
            if stop == Some(place) {
                if is_block(&node) {
                    self.enter();
                }
                return Goes::Stopped;
            }
            if self.node(&node) == Goes::Stopped {
                return Goes::Stopped;
            }
            (child, place) = (node.next_sibling(), place + 1);
        }
        if stop.is_some() { Goes::Stopped } else { Goes::On }
    }

    fn node(&mut self, node: &Node) -> Goes {
        if let Some(text) = node.dyn_ref::<Text>() {
            let data = text.data();
            if let Some((_, offset)) = self.until.filter(|(until, _)| until.is_same_node(Some(node))) {
                self.inline();
                self.out.push_str(&data[..byte_of(&data, *offset)]);
                return Goes::Stopped;
            }
            if !data.is_empty() {
                self.inline();
                self.out.push_str(&data);
            }
            return Goes::On;
        }
        if node.node_name() == "BR" {
            self.inline();
            // One at the end of a block only keeps the block open.
            if node.next_sibling().is_some() {
                self.out.push('\n');
            }
            return Goes::On;
        }
        if !is_block(node) {
            return self.children(node);
        }
        self.enter();
        let goes = self.children(node);
        (self.fresh, self.after_block) = (false, true);
        goes
    }
}

fn is_block(node: &Node) -> bool {
    matches!(
        node.node_name().as_str(),
        "DIV" | "P" | "LI" | "UL" | "OL" | "PRE" | "BLOCKQUOTE" | "H1" | "H2" | "H3"
    )
}

/// What stands in an element.
pub(super) fn text(element: &Element) -> String {
    let mut reading = Reading::default();
    reading.children(element);
    reading.out
}

/// What stands in an element before a place in it.
pub(super) fn text_before(element: &Element, spot: &Spot) -> String {
    let mut reading = Reading { until: Some(spot), ..Reading::default() };
    reading.children(element);
    reading.out
}

/// The byte of a text after so many UTF-16 code units.
pub(super) fn byte_of(text: &str, units: u32) -> usize {
    let mut left = units as usize;
    for (byte, c) in text.char_indices() {
        if left < c.len_utf16() {
            return byte;
        }
        left -= c.len_utf16();
    }
    text.len()
}

/// The UTF-16 code units before a byte of a text.
pub(super) fn units(text: &str, byte: usize) -> u32 {
    let before = &text[..text.floor_char_boundary(byte)];
    u32::try_from(before.encode_utf16().count()).unwrap_or(u32::MAX)
}

/// The place in a line's element after so many code units of its text.
pub(super) fn spot(line: &Element, mut units: u32) -> Spot {
    fn within(node: &Node, units: &mut u32) -> Option<Spot> {
        if let Some(text) = node.dyn_ref::<Text>() {
            if *units <= text.length() {
                return Some((node.clone(), *units));
            }
            *units -= text.length();
            return None;
        }
        let mut child = node.first_child();
        while let Some(node) = child {
            if let Some(found) = within(&node, units) {
                return Some(found);
            }
            child = node.next_sibling();
        }
        None
    }
    within(line, &mut units).unwrap_or_else(|| (line.clone().into(), 0))
}
