//! Following the pointer.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::web::{dom, pointer};

/// Remembers where the pointer is.
#[hook]
pub(in crate::web) fn use_pointer() {
    use_effect_with((), |()| {
        let follow = |name| EventListener::new(&dom::document(), name, |e| pointer::moved(e.unchecked_ref()));
        // Both come after the event that says what the pointer came over.
        let listeners = ["mousemove", "mousedown"].map(follow);
        move || drop(listeners)
    });
}
