//! Keys to actions.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};
use yew::prelude::*;

use super::FILE_INPUT;
use super::select::pick_by_keys;
use crate::app::annotate::Target;
use crate::app::shortcuts::{self, Command};
use crate::app::{Action, Annotate};
use crate::web::components::EDIT_BUTTON;
use crate::web::store::{Dispatch, annotate};
use crate::web::{dates, dom};

/// Listens to the shortcuts. While somebody types, or a dialog is open, Escape alone counts.
#[hook]
pub(in crate::web) fn use_keys(dispatch: Dispatch) {
    use_effect_with((), move |()| {
        let options = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&dom::document(), "keydown", options, move |event| {
            let event: &KeyboardEvent = event.unchecked_ref();
            if event.alt_key() || event.default_prevented() {
                return;
            }
            if event.ctrl_key() || event.meta_key() {
                let typing = dom::closest(event.target(), "input, textarea, select").is_some();
                if let Some(action) =
                    shortcuts::with_control(&event.key(), event.shift_key()).filter(|_| !typing)
                {
                    event.prevent_default();
                    dispatch.dispatch(action);
                }
                return;
            }
            let busy =
                dom::closest(event.target(), "input, textarea, select, dialog, [contenteditable]").is_some();
            let Some(command) = shortcuts::look_up(&event.key()) else { return };
            if busy && command != Command::Escape {
                return;
            }
            event.prevent_default();
            let layer = dom::document().query_selector("dialog[open]").ok().flatten().is_some();
            match (command, command.action()) {
                (Command::Escape, _) if layer => dispatch.dispatch(Action::Close(dates::now())),
                (_, Some(action)) => dispatch.dispatch(action),
                (Command::Cross, None) => dispatch.dispatch(across()),
                (Command::Note, None) => annotate(&dispatch, Annotate::Write(Target::Here)),
                (Command::Highlight, None) => annotate(&dispatch, Annotate::Highlight(Target::Here)),
                (Command::SelectWords, None) => pick_by_keys(&dispatch),
                (Command::Edit, None) => press(EDIT_BUTTON),
                (_, None) => press(FILE_INPUT),
            }
        });
        move || drop(listener)
    });
}

/// To the other side: from the panel to the text, from anywhere else to the panel.
fn across() -> Action {
    let at = dom::document().active_element().map(Into::into);
    match dom::closest(at, "#panel") {
        Some(_) => Action::CrossToText,
        None => Action::CrossToRow,
    }
}

/// Does what a click on an element does: opens the browser's choice of files, for one.
fn press(id: &str) {
    if let Some(element) = dom::by_id(id).and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        element.click();
    }
}
