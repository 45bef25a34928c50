//! One mark in the text.

use wasm_bindgen::intern;
use yew::prelude::*;

use crate::app::View;
use crate::app::view::data_value;
use crate::model::{Annotation, AnnotationId, MarkType, Says, SupportKind};

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

/// One string, because a long text has ten thousand of them.
fn class(mark_type: MarkType, stress: Stress) -> String {
    let mut class = format!("mark mark--{} mark--{}", mark_type.kind().slug(), mark_type.slug());
    if stress.selected {
        class.push_str(" is-selected");
    }
    if stress.lit {
        class.push_str(" is-lit");
    }
    class
}

/// Hands the browser once what the attributes of marks say over and over: each string costs more to hand over than to set.
pub(in crate::web) fn introduce() {
    for mark_type in MarkType::all() {
        intern(&class(mark_type, Stress::default()));
        intern(mark_type.kind().slug());
        intern(mark_type.slug());
    }
    let supports = SupportKind::ALL.iter().map(|support| support.slug());
    for text in supports.chain(["-1", "auto", "section"]) {
        intern(text);
    }
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
    html! {
        <mark
            class={class(mark_type, stress)}
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
