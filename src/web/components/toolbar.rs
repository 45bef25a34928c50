//! What can be done with selected words, next to them and never over them.

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::{Icon, icon};
use crate::app::annotate::Target;
use crate::app::{Annotate, Sheet};
use crate::model::Span;
use crate::web::dom;
use crate::web::ranges::{self, Drawn};
use crate::web::store::{Dispatch, annotate};

/// The identifier of the toolbar.
pub(in crate::web) const TOOLBAR_ID: &str = "annotate";
/// Between the toolbar and the words, in pixels.
const GAP: f64 = 8.0;
/// After how many milliseconds the sheet has come to rest.
const SETTLED: u32 = 200;

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub drawn: Drawn,
    pub span: Span,
    pub sheet: Sheet,
    pub dispatch: Dispatch,
}

#[component]
pub(in crate::web) fn Toolbar(props: &Props) -> Html {
    let node = use_node_ref();
    use_effect_with((props.span, props.sheet, props.drawn.clone()), {
        let node = node.clone();
        move |(span, _, drawn)| {
            let (span, drawn) = (*span, drawn.clone());
            let again = move || place(&node, &drawn, span);
            again();
            let settled = Timeout::new(SETTLED, again.clone());
            let listener = EventListener::new(&dom::window(), "resize", move |_| again());
            move || drop((settled, listener))
        }
    });
    let tool = |sign, word: &'static str, action: Annotate, stop: bool| {
        let dispatch = props.dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            annotate(&dispatch, action.clone());
            // The page shows from now on what they were.
            if let Ok(Some(selection)) = dom::window().get_selection() {
                drop(selection.remove_all_ranges());
            }
        });
        html! { <button type="button" class="quiet" tabindex={if stop { "0" } else { "-1" }} {onclick}>{ icon(sign) }{ word }</button> }
    };
    // Pressing a button must not let go of the words.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <div ref={node} id={TOOLBAR_ID} class="annotate" role="toolbar" aria-label="Selected words" {onmousedown} onkeydown={Callback::from(walk)}>
            { tool(Icon::Highlight, "Highlight", Annotate::Highlight(Target::Here), true) }
            { tool(Icon::Note, "Note", Annotate::Write(Target::Here), false) }
            { tool(Icon::Tag, "Mark as…", Annotate::Mark(Target::Here), false) }
        </div>
    }
}

/// Arrow keys, Home and End, as toolbars have them.
fn walk(event: KeyboardEvent) {
    let Some(bar) = dom::by_id(TOOLBAR_ID) else { return };
    let Ok(buttons) = bar.query_selector_all("button") else { return };
    let all: Vec<HtmlElement> =
        (0..buttons.length()).filter_map(|at| buttons.item(at)?.dyn_into().ok()).collect();
    let active = dom::document().active_element();
    let at = all.iter().position(|button| active.as_ref() == Some(button)).unwrap_or(0);
    let next = match event.key().as_str() {
        "ArrowRight" => (at + 1) % all.len(),
        "ArrowLeft" => (at + all.len() - 1) % all.len(),
        "Home" => 0,
        "End" => all.len() - 1,
        _ => return,
    };
    event.prevent_default();
    if let Some(button) = all.get(next) {
        dom::focus(button);
    }
}

/// Sets the toolbar above the first line of the words, or below the last where there is no room. On a narrow screen the
/// style sheet has it stand above the sheet, out of the way of the system's own menu.
fn place(node: &NodeRef, drawn: &Drawn, span: Span) {
    let Some(bar) = node.cast::<HtmlElement>() else { return };
    let sheet =
        dom::by_id("panel").map_or(0.0, |panel| dom::height() - panel.get_bounding_client_rect().top());
    drop(bar.style().set_property("--sheet", &format!("{}px", sheet.max(0.0))));
    let (Some(page), Some((first, last))) = (bar.offset_parent(), ranges::lines(drawn, span)) else {
        drop(bar.class_list().add_1("is-placed"));
        return;
    };
    let (page, size) = (page.get_bounding_client_rect(), bar.get_bounding_client_rect());
    let above = first.top() - size.height() - GAP;
    let (top, from) = match above > dom::TOP + GAP {
        true => (above, first.left()),
        false => (last.bottom() + GAP, last.left()),
    };
    let left = (from - page.left()).min(page.width() - size.width() - GAP).max(GAP);
    let style = bar.style();
    drop(style.set_property("top", &format!("{}px", top - page.top())));
    drop(style.set_property("left", &format!("{left}px")));
    drop(bar.class_list().add_1("is-placed"));
}
