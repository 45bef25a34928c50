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

/// Follows a pointer that drags the edge of the panel.
#[hook]
pub(in crate::web) fn use_resize(dispatch: Dispatch) -> Resize {
    let dragging = use_mut_ref(|| false);
    let edge = |event: &PointerEvent| event.target().and_then(|t| t.dyn_into::<Element>().ok());
    let down = {
        let dragging = dragging.clone();
        Callback::from(move |event: PointerEvent| {
            *dragging.borrow_mut() = true;
            if let Some(edge) = edge(&event) {
                drop(edge.set_pointer_capture(event.pointer_id()));
            }
        })
    };
    let moved = {
        let (dragging, dispatch) = (dragging.clone(), dispatch.clone());
        Callback::from(move |event: PointerEvent| {
            if *dragging.borrow() {
                let width = dom::body().client_width() - event.client_x();
                dispatch.dispatch(Action::SetPanelWidth(u32::try_from(width).unwrap_or_default()));
            }
        })
    };
    let up = Callback::from(move |_: PointerEvent| *dragging.borrow_mut() = false);
    Resize { down, moved, up, dispatch }
}
