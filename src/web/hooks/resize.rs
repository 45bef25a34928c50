//! Making the panel wider and narrower.

use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use crate::app::Action;
use crate::web::dom;
use crate::web::store::Dispatch;

/// How far an arrow key moves the edge, in pixels.
const STEP: u32 = 16;

/// What the edge of the panel listens to.
#[derive(Clone)]
pub(in crate::web) struct Resize {
    pub down: Callback<PointerEvent>,
    pub moved: Callback<PointerEvent>,
    pub up: Callback<PointerEvent>,
    dispatch: Dispatch,
}

impl Resize {
    /// Arrow keys, for a panel of this width.
    pub fn key(&self, width: u32) -> Callback<KeyboardEvent> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |event: KeyboardEvent| {
            let width = match event.key().as_str() {
                "ArrowLeft" => width.saturating_add(STEP),
                "ArrowRight" => width.saturating_sub(STEP),
                _ => return,
            };
            event.prevent_default();
            dispatch.dispatch(Action::SetPanelWidth(width));
        })
    }
}

/// How many pixels the pointer is from the end of the page.
fn to_the_end(event: &PointerEvent) -> i32 {
    dom::body().client_width() - event.client_x()
}

/// Follows a pointer that drags the edge of the panel.
#[hook]
pub(in crate::web) fn use_resize(dispatch: Dispatch) -> Resize {
    // How far from the edge of the panel the pointer holds it.
    let held = use_mut_ref(|| None::<i32>);
    let edge = |event: &PointerEvent| event.target().and_then(|t| t.dyn_into::<Element>().ok());
    let down = {
        let held = held.clone();
        Callback::from(move |event: PointerEvent| {
            let panel = dom::by_id("panel").map_or(0.0, |p| p.get_bounding_client_rect().width());
            *held.borrow_mut() = Some(panel.round() as i32 - to_the_end(&event));
            if let Some(edge) = edge(&event) {
                drop(edge.set_pointer_capture(event.pointer_id()));
            }
        })
    };
    let moved = {
        let (held, dispatch) = (held.clone(), dispatch.clone());
        Callback::from(move |event: PointerEvent| {
            if let Some(held) = *held.borrow() {
                let width = to_the_end(&event) + held;
                dispatch.dispatch(Action::SetPanelWidth(u32::try_from(width).unwrap_or_default()));
            }
        })
    };
    let up = Callback::from(move |_: PointerEvent| *held.borrow_mut() = None);
    Resize { down, moved, up, dispatch }
}
