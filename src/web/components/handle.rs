//! The handle of the bottom sheet: by tap, by drag or by key it opens and closes the panel of a narrow screen.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, PointerEvent};
use yew::prelude::*;

use super::{Icon, icon};
use crate::app::{Action, Sheet};
use crate::web::dom;
use crate::web::store::Dispatch;

/// How far a finger moves before it drags rather than taps, in pixels.
const SLACK: i32 = 24;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub sheet: Sheet,
    pub dispatch: Dispatch,
}

/// A finger on the handle: where it came down, and how high the sheet stood then, in pixels.
#[derive(Clone, Copy)]
struct Grip {
    from: i32,
    height: f64,
}

#[component]
pub(super) fn Handle(props: &Props) -> Html {
    let Props { sheet, dispatch } = props.clone();
    let grip = use_mut_ref(|| None::<Grip>);
    let dragged = use_mut_ref(|| false);
    let onpointerdown = {
        let (grip, dragged) = (grip.clone(), dragged.clone());
        Callback::from(move |event: PointerEvent| {
            let height = panel().map_or(0.0, |panel| panel.get_bounding_client_rect().height());
            *grip.borrow_mut() = Some(Grip { from: event.client_y(), height });
            *dragged.borrow_mut() = false;
            if let Some(handle) = event.target().and_then(|t| t.dyn_into::<Element>().ok()) {
                drop(handle.set_pointer_capture(event.pointer_id()));
            }
        })
    };
    let onpointermove = {
        let grip = grip.clone();
        Callback::from(move |event: PointerEvent| {
            if let Some(grip) = *grip.borrow() {
                follow(grip.height - f64::from(event.client_y() - grip.from));
            }
        })
    };
    let onpointerup = {
        let (grip, dragged, dispatch) = (grip.clone(), dragged.clone(), dispatch.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(grip) = grip.borrow_mut().take() else { return };
            let moved = event.client_y() - grip.from;
            *dragged.borrow_mut() = moved.abs() > SLACK;
            let_go();
            if moved.abs() > SLACK {
                let part = (grip.height - f64::from(moved)) / dom::height();
                dispatch.dispatch(Action::SetSheet(if moved < 0 {
                    sheet.up_to(part)
                } else {
                    sheet.down_to(part)
                }));
            }
        })
    };
    let onpointercancel = Callback::from(move |_: PointerEvent| {
        *grip.borrow_mut() = None;
        let_go();
    });
    let onclick = Callback::from(move |_: MouseEvent| {
        if !dragged.replace(false) {
            dispatch.dispatch(Action::SetSheet(match sheet {
                Sheet::Tabs => Sheet::Half,
                Sheet::Half => Sheet::Full,
                Sheet::Full => Sheet::Tabs,
            }));
        }
    });
    let (name, sign) = match sheet {
        Sheet::Tabs | Sheet::Half => ("Open the panel further", Icon::ChevronUp),
        Sheet::Full => ("Close the panel", Icon::ChevronDown),
    };
    html! {
        <button type="button" class="panel__handle" aria-label={name} {onpointerdown} {onpointermove} {onpointerup} {onpointercancel} {onclick}>
            { icon(sign) }
        </button>
    }
}

fn panel() -> Option<HtmlElement> {
    dom::by_id("panel")?.dyn_into().ok()
}

/// Has the sheet stand as high as the finger holds it.
fn follow(height: f64) {
    if let Some(panel) = panel() {
        drop(panel.set_attribute("data-dragged", ""));
        drop(panel.style().set_property("block-size", &format!("{height}px")));
    }
}

/// Has it stand where it rests again.
fn let_go() {
    if let Some(panel) = panel() {
        drop(panel.remove_attribute("data-dragged"));
        drop(panel.style().remove_property("block-size"));
    }
}
