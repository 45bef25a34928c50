//! The words that the browser has selected, as a stretch of the article.

use web_sys::{Element, Range};

use super::dom;
use super::ranges::{self, Drawn};
use crate::model::Span;
use crate::text::byte_of_utf16;

/// The selected stretch of the article; none where nothing of it is selected, or something beside it as well.
pub(super) fn picked(drawn: &Drawn) -> Option<Span> {
    let selection = dom::window().get_selection().ok().flatten().filter(|s| !s.is_collapsed())?;
    let range = selection.get_range_at(0).ok()?;
    let article = dom::by_id("article")?;
    let inside = |node: Option<web_sys::Node>| node.is_some_and(|node| article.contains(Some(&node)));
    if !inside(range.start_container().ok()) || !inside(range.end_container().ok()) {
        return None;
    }
    let groups = article.children();
    let touched = |element: &Element| range.intersects_node(element).unwrap_or(false);
    let here = (0..groups.length()).filter(|at| groups.item(*at).is_some_and(|group| touched(&group)));
    let sections = here.filter_map(|at| drawn.view.groups.get(at as usize).cloned()).flatten();
    let sections: Vec<(usize, Element)> = sections
        .filter_map(|at| Some((at, ranges::element(&drawn.view, at)?)))
        .filter(|s| touched(&s.1))
        .collect();
    let part = |(place, section): &(usize, Element)| part(drawn, section, *place, &range);
    let start = sections.iter().find_map(part)?.start();
    let end = sections.iter().rev().find_map(part)?.end();
    (start < end).then(|| Span::new(start, end))
}

/// The part of a section that is in a range of the document.
fn part(drawn: &Drawn, section: &Element, place: usize, range: &Range) -> Option<Span> {
    let pieces = drawn.pieces(place);
    let nodes = ranges::texts(section);
    if pieces.len() != nodes.len() {
        return None;
    }
    let article = &drawn.view.analysis.article;
    let (start_node, end_node) = (range.start_container().ok()?, range.end_container().ok()?);
    let (from, to) = (range.start_offset().ok()? as usize, range.end_offset().ok()? as usize);
    let stretches =
        pieces.iter().zip(&nodes).filter(|(_, node)| range.intersects_node(node).unwrap_or(false));
    let stretches = stretches.map(|(piece, node)| {
        let units = |at: usize| piece.start() + byte_of_utf16(&article[*piece], at);
        let start = if node.is_same_node(Some(&start_node)) { units(from) } else { piece.start() };
        let end = if node.is_same_node(Some(&end_node)) { units(to) } else { piece.end() };
        Span::new(start, end.max(start))
    });
    stretches.filter(|s| !s.is_empty()).reduce(Span::to)
}
