//! One mark in the text.

use yew::prelude::*;

use crate::app::View;
use crate::app::view::data_value;
use crate::model::{Annotation, AnnotationId, Says};

/// The identifier of a mark's element.
pub(in crate::web) fn mark_id(id: AnnotationId) -> String {
    format!("mark-{}", id.0)
}

/// How a mark stands out at the moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Stress {
    /// It is the selected one.
    pub selected: bool,
    /// It names what the pointer is on.
    pub lit: bool,
    /// It is the one that Tab leads to.
    pub stop: bool,
}

/// Draws a mark, or a later piece of one.
pub(super) fn mark(view: &View, annotation: &Annotation, first: bool, stress: Stress, inner: Html) -> Html {
    let mark_type = annotation.entity.mark_type();
    let (start, end) = view.points(annotation.id);
    let support = annotation.figure().and_then(|f| f.support.as_ref()).map(|s| s.slug());
    let unit = annotation.figure().and_then(|f| f.value.unit().map(String::from));
    let differs = !view.disagrees(annotation.id).is_empty();
    let verdict = view.verdict(annotation.id).map(|note| match note.says {
        Says::Is(_) => "made",
        _ => "accepted",
    });
    let class = classes!(
        "mark",
        format!("mark--{}", mark_type.kind().slug()),
        format!("mark--{}", mark_type.slug()),
        stress.selected.then_some("is-selected"),
        stress.lit.then_some("is-lit"),
    );
    html! {
        <mark
            {class}
            id={first.then(|| mark_id(annotation.id))}
            tabindex={if first && stress.stop { "0" } else { "-1" }}
            data-id={annotation.id.0.to_string()}
            data-kind={mark_type.kind().slug()}
            data-type={mark_type.slug()}
            data-start={start.to_string()}
            data-end={end.to_string()}
            data-value={data_value(annotation)}
            data-unit={unit}
            data-support={support}
            data-differs={(differs && first).then_some("")}
            data-verdict={verdict}
        >{ inner }</mark>
    }
}
