//! Pasting, dropping and opening.

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, File};
use yew::prelude::*;

use crate::app::handover::incoming;
use crate::app::{Action, Refusal};
use crate::web::dom;
use crate::web::store::Dispatch;

/// The identifier of the field that opens files.
pub(in crate::web) const FILE_INPUT: &str = "file";

/// Takes in what is pasted or dropped anywhere; says whether something is being dragged over the page.
#[hook]
pub(in crate::web) fn use_intake(dispatch: Dispatch) -> bool {
    let dragging = use_state_eq(|| false);
    {
        let dragging = dragging.setter();
        use_effect_with((), move |()| {
            let listeners = [
                on("paste", {
                    let dispatch = dispatch.clone();
                    move |event| paste(event.unchecked_ref(), &dispatch)
                }),
                on("dragover", {
                    let dragging = dragging.clone();
                    move |event| {
                        if carries_text(event.unchecked_ref()) {
                            event.prevent_default();
                            dragging.set(true);
                        }
                    }
                }),
                on("dragleave", {
                    let dragging = dragging.clone();
                    move |event| {
                        if event.unchecked_ref::<DragEvent>().related_target().is_none() {
                            dragging.set(false);
                        }
                    }
                }),
                on("drop", {
                    let dispatch = dispatch.clone();
                    move |event| {
                        dragging.set(false);
                        let event: &DragEvent = event.unchecked_ref();
                        if let Some(data) = event.data_transfer().filter(|_| carries_text(event)) {
                            event.prevent_default();
                            take(&data, &dispatch);
                        }
                    }
                }),
            ];
            take_early(&dispatch);
            move || drop(listeners)
        });
    }
    *dragging
}

/// Takes in what was pasted while the program was on its way, which the script that starts it has kept until now.
fn take_early(dispatch: &Dispatch) {
    if let Ok(event) = Event::new("gloss:listens") {
        drop(dom::document().dispatch_event(&event));
    }
    let (window, name) = (dom::window(), "glossPasted".into());
    if let Some(data) = Reflect::get(&window, &name).unwrap_or_default().dyn_ref() {
        take(data, dispatch);
        drop(Reflect::delete_property(&window, &name));
    }
}

fn on(name: &'static str, handler: impl Fn(&Event) + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&dom::document(), name, options, handler)
}

/// Fields other than the article's own keep what is pasted into them.
fn paste(event: &ClipboardEvent, dispatch: &Dispatch) {
    let in_field =
        dom::closest(event.target(), "input, select, textarea:not(#paste), [contenteditable]").is_some();
    if let Some(data) = event.clipboard_data().filter(|_| !in_field) {
        event.prevent_default();
        take(&data, dispatch);
    }
}

fn carries_text(event: &DragEvent) -> bool {
    let types = event.data_transfer().map(|data| data.types());
    types.is_some_and(|types| {
        types
            .iter()
            .filter_map(|t| t.as_string())
            .any(|t| t == "Files" || t == "text/plain" || t == "text/html")
    })
}

fn take(data: &DataTransfer, dispatch: &Dispatch) {
    if let Some(file) = data.files().and_then(|files| files.get(0)) {
        read_file(file, dispatch.clone());
        return;
    }
    let form = |name| data.get_data(name).unwrap_or_default();
    dispatch.dispatch(incoming::from_clipboard(&form("text/html"), &form("text/plain")));
}

/// Reads a file and takes it in, or says why not.
pub(in crate::web) fn read_file(file: File, dispatch: Dispatch) {
    let name = file.name();
    let size = file.size();
    if size > incoming::MAX_FILE as f64 {
        dispatch.dispatch(Action::Refuse(Refusal::TooLong(Some(name), size as usize)));
        return;
    }
    spawn_local(async move {
        let action = match JsFuture::from(file.array_buffer()).await {
            Ok(buffer) => incoming::from_file(&name, &js_sys::Uint8Array::new(&buffer).to_vec()),
            Err(_) => Action::Refuse(Refusal::Unreadable(name)),
        };
        dispatch.dispatch(action);
    });
}
