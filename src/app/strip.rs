//! Where the marks are on the strip beside the article: by their place in the text.

use std::fmt::Write;

use super::{Filter, View};
use crate::model::{AnnotationId, Kind};

/// The height of the strip in its own units.
pub const HEIGHT: usize = 1_000;

/// Where a mark is, from 0 to `HEIGHT`.
pub fn place(view: &View, id: AnnotationId) -> Option<usize> {
    let length = view.analysis.article.text.len().max(1);
    view.get(id).map(|a| a.span.start().saturating_mul(HEIGHT) / length)
}

/// An SVG path with a short line for every place where marks of a kind show: figures left, companies in the middle,
/// citations right.
pub fn path(view: &View, kind: Kind, filter: Filter) -> String {
    let shown = view.analysis.of(kind).filter(|a| view.shows(filter, a));
    let mut places: Vec<usize> = shown.filter_map(|a| place(view, a.id)).collect();
    places.dedup();
    let mut path = String::new();
    for y in places {
        // Writing to a string cannot fail.
        let _ = write!(path, "M{} {y}h4", kind as usize * 4);
    }
    path
}
