//! Painting marks on the editable text without touching it: with the browser's own highlights, or else with boxes behind it.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node};

use super::reading;
use super::surface::Surface;
use crate::model::Span;
use crate::order;
use crate::web::dom;
use crate::web::ranges::registry;

/// How a stretch of the text is painted; the later ones over the earlier ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paint {
    Note,
    Markup,
    Figure,
    Company,
    Organization,
    Citation,
    Selected,
    Passage,
    Found,
    FoundHere,
}

const PAINTS: [(Paint, &str); 10] = [
    (Paint::Note, "edit-note"),
    (Paint::Markup, "edit-markup"),
    (Paint::Figure, "edit-figure"),
    (Paint::Company, "edit-company"),
    (Paint::Organization, "edit-organization"),
    (Paint::Citation, "edit-citation"),
    (Paint::Selected, "edit-selected"),
    (Paint::Passage, "edit-passage"),
    (Paint::Found, "edit-found"),
    (Paint::FoundHere, "edit-found-here"),
];

/// What is to be painted, in the order of the text.
#[derive(Debug, Default)]
pub(super) struct Painted {
    stretches: Vec<(Span, Paint)>,
    longest: usize,
}

impl Painted {
    pub fn new(stretches: impl Iterator<Item = (Span, Paint)>) -> Self {
        let mut stretches: Vec<_> = stretches.filter(|(span, _)| !span.is_empty()).collect();
        order::by_key(&mut stretches, |(span, paint)| (span.start(), *paint as u8));
        let longest = stretches.iter().map(|(span, _)| span.len()).max().unwrap_or(0);
        Self { stretches, longest }
    }

    fn in_line(&self, line: Span) -> impl Iterator<Item = (Span, Paint)> + '_ {
        let longest = self.longest;
        let first = self.stretches.partition_point(move |(span, _)| span.start() + longest <= line.start());
        let near = self.stretches[first..].iter().take_while(move |(span, _)| span.start() < line.end());
        near.filter(move |(span, _)| span.end() > line.start()).map(move |(span, paint)| {
            let within = Span::new(span.start().max(line.start()), span.end().min(line.end()));
            (within, *paint)
        })
    }
}

/// A line near the view, with what is painted on it.
struct Near {
    element: Element,
    /// Its place among the lines, when it was painted last.
    place: usize,
    node: Option<Node>,
    pieces: Vec<(Paint, u32, u32)>,
    ranges: Vec<(Paint, Object)>,
}

/// Paints.
pub(super) struct Painter {
    highlights: Option<Vec<Object>>,
    overlay: Element,
    near: Vec<Near>,
}

impl Painter {
    /// Over `overlay`, which stands behind the text, where the browser has no highlights.
    pub fn new(overlay: Element) -> Self {
        let highlights = registry().and_then(|registry| {
            PAINTS.iter().map(|(_, name)| register(&registry, name)).collect::<Option<Vec<Object>>>()
        });
        Self { highlights, overlay, near: Vec::new() }
    }

    /// A line came near the view or went away from it.
    pub fn see(&mut self, element: &Element, near: bool) {
        let place = self.near.iter().position(|n| n.element.is_same_node(Some(element)));
        match (place, near) {
            (None, true) => self.near.push(Near {
                element: element.clone(),
                place: 0,
                node: None,
                pieces: Vec::new(),
                ranges: Vec::new(),
            }),
            (Some(place), false) => {
                let gone = self.near.swap_remove(place);
                self.clear(&gone.ranges);
            }
            _ => {}
        }
    }

    /// Where the lines near the view stand: all that is painted is there.
    pub fn stretch(&self, surface: &Surface) -> Option<Span> {
        let span = |line: &Near| surface.lines.span(surface.line_near(&line.element, line.place)?);
        self.near.iter().filter_map(span).reduce(|all, span| all.to(span))
    }

    /// Paints the lines near the view, as far as anything changed on them.
    pub fn paint(&mut self, surface: &Surface, painted: &Painted) {
        let mut near = std::mem::take(&mut self.near);
        for line in &mut near {
            let place = surface.line_near(&line.element, line.place);
            let Some((place, span)) = place.and_then(|p| Some((p, surface.lines.span(p)?))) else { continue };
            line.place = place;
            let text = surface.lines.line(place);
            let unit = |byte: usize| reading::units(text, byte - span.start());
            let pieces: Vec<_> =
                painted.in_line(span).map(|(s, paint)| (paint, unit(s.start()), unit(s.end()))).collect();
            let node = line.element.first_child();
            if pieces == line.pieces && node == line.node {
                continue;
            }
            self.clear(&line.ranges);
            line.ranges = self.ranges(&line.element, &pieces);
            (line.pieces, line.node) = (pieces, node);
        }
        self.near = near;
        if self.highlights.is_none() {
            self.draw_boxes();
        }
    }

    fn ranges(&self, line: &Element, pieces: &[(Paint, u32, u32)]) -> Vec<(Paint, Object)> {
        let Some(highlights) = &self.highlights else { return Vec::new() };
        let ranges = pieces.iter().filter_map(|(paint, from, to)| {
            let range = static_range(line, *from, *to)?;
            call(highlights.get(*paint as usize)?, "add", &range)?;
            Some((*paint, range))
        });
        ranges.collect()
    }

    fn clear(&self, ranges: &[(Paint, Object)]) {
        let Some(highlights) = &self.highlights else { return };
        for (paint, range) in ranges {
            if let Some(highlight) = highlights.get(*paint as usize) {
                call(highlight, "delete", range);
            }
        }
    }

    /// Draws what is painted near the view as boxes behind the text.
    pub fn draw_boxes(&self) {
        if self.highlights.is_some() {
            return;
        }
        let origin = self.overlay.get_bounding_client_rect();
        let part = dom::document().create_document_fragment();
        for line in &self.near {
            for (paint, from, to) in &line.pieces {
                boxes(&line.element, (*paint, *from, *to), (origin.left(), origin.top()), &part);
            }
        }
        self.overlay.replace_children_with_node_1(&part);
    }
}

impl Drop for Painter {
    fn drop(&mut self) {
        let Some(registry) = registry() else { return };
        for (_, name) in PAINTS {
            call(&registry, "delete", &name.into());
        }
    }
}

fn boxes(line: &Element, piece: (Paint, u32, u32), origin: (f64, f64), part: &web_sys::DocumentFragment) {
    let (paint, from, to) = piece;
    let ((start, from), (end, to)) = (reading::spot(line, from), reading::spot(line, to));
    let Ok(range) = dom::document().create_range() else { return };
    if range.set_start(&start, from).is_err() || range.set_end(&end, to).is_err() {
        return;
    }
    let Some(rects) = range.get_client_rects() else { return };
    for place in 0..rects.length() {
        let (Some(rect), Ok(drawn)) = (rects.item(place), dom::document().create_element("i")) else {
            return;
        };
        let name = PAINTS.get(paint as usize).map_or("", |(_, name)| name);
        let style = format!(
            "left:{}px;top:{}px;width:{}px;height:{}px",
            rect.left() - origin.0,
            rect.top() - origin.1,
            rect.width(),
            rect.height()
        );
        drop(drawn.set_attribute("class", &format!("boxed {name}")));
        drop(drawn.set_attribute("style", &style));
        drop(part.append_child(&drawn));
    }
}

/// A range that stays as it is made, and so costs nothing while the text changes (DOM Standard, `StaticRange`).
fn static_range(line: &Element, from: u32, to: u32) -> Option<Object> {
    let ((start, from), (end, to)) = (reading::spot(line, from), reading::spot(line, to));
    let init = Object::new();
    let set = |name: &str, value: JsValue| Reflect::set(&init, &name.into(), &value).ok();
    set("startContainer", start.into())?;
    set("startOffset", from.into())?;
    set("endContainer", end.into())?;
    set("endOffset", to.into())?;
    let maker: Function = Reflect::get(&dom::window(), &"StaticRange".into()).ok()?.dyn_into().ok()?;
    Reflect::construct(&maker, &Array::of1(&init)).ok()?.dyn_into().ok()
}

fn register(registry: &Object, name: &str) -> Option<Object> {
    let maker: Function = Reflect::get(&dom::window(), &"Highlight".into()).ok()?.dyn_into().ok()?;
    let highlight: Object = Reflect::construct(&maker, &Array::new()).ok()?.dyn_into().ok()?;
    let set: Function = Reflect::get(registry, &"set".into()).ok()?.dyn_into().ok()?;
    set.call2(registry, &name.into(), &highlight).ok()?;
    Some(highlight)
}

fn call(on: &Object, method: &str, value: &JsValue) -> Option<JsValue> {
    let method: Function = Reflect::get(on, &method.into()).ok()?.dyn_into().ok()?;
    method.call1(on, value).ok()
}
