//! The bar at the top: the name, the ways in, the ways to see it.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::find_bar::in_sight;
use super::saved::Saved;
use super::{Icon, icon};
use crate::app::library::Saving;
use crate::app::{Action, Dialog, View};
use crate::web::hooks::{FILE_INPUT, read_file};
use crate::web::store::Dispatch;

/// The identifier of the button that begins and ends editing.
pub(in crate::web) const EDIT_BUTTON: &str = "edit";

/// Edits what is in sight, or is done with it.
fn edit_or_done(view: Option<&View>, editing: bool) -> Action {
    match editing {
        true => Action::DoneEditing,
        false => Action::Edit(view.map(in_sight)),
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    /// The article that shows.
    pub view: Option<View>,
    /// Whether it is edited.
    pub editing: bool,
    pub saving: Saving,
    pub can_undo: bool,
    pub can_redo: bool,
    pub dispatch: Dispatch,
}

#[component]
pub(in crate::web) fn TopBar(props: &Props) -> Html {
    let send = |action: Action| {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(action.clone()))
    };
    let onchange = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |event: Event| {
            let Some(field) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) else {
                return;
            };
            if let Some(file) = field.files().and_then(|files| files.get(0)) {
                read_file(file, dispatch.clone());
            }
            field.set_value("");
        })
    };
    let button = |sign, word: &'static str, action| {
        html! {
            <button type="button" class="bar__button" onclick={send(action)}>
                { icon(sign) }<span class="bar__word">{ word }</span>
            </button>
        }
    };
    let step = |sign, word: &'static str, able: bool, action| {
        html! {
            <button type="button" class="bar__button" aria-disabled={(!able).then_some("true")} onclick={send(action)}>
                { icon(sign) }<span class="bar__word bar__word--step">{ word }</span>
            </button>
        }
    };
    let reading = props.view.is_some();
    let edit = {
        let (view, editing, dispatch) = (props.view.clone(), props.editing, props.dispatch.clone());
        let onclick =
            Callback::from(move |_: MouseEvent| dispatch.dispatch(edit_or_done(view.as_ref(), editing)));
        let (sign, word) = if editing { (Icon::Check, "Done") } else { (Icon::Pencil, "Edit") };
        html! {
            <button id={EDIT_BUTTON} type="button" class={classes!("bar__button", editing.then_some("bar__button--on"))} {onclick}>
                { icon(sign) }<span class="bar__word">{ word }</span>
            </button>
        }
    };
    html! {
        <header class="bar">
            <p class="bar__name">{ "Gloss" }</p>
            <nav class="bar__group" aria-label="Article">
                if reading {
                    { button(Icon::Plus, "New", Action::New) }
                }
                <label class="bar__button">
                    { icon(Icon::Folder) }<span class="bar__word">{ "Open" }</span>
                    <input id={FILE_INPUT} class="unseen" type="file" accept=".txt,.text,.md,.markdown,.html,.htm,.json,.jsonld,text/plain,text/markdown,text/html,application/json,application/ld+json" {onchange} />
                </label>
                { button(Icon::Library, "Library", Action::Open(Dialog::Library)) }
                if reading {
                    { edit }
                    { button(Icon::Book, "Samples", Action::Open(Dialog::Samples)) }
                    { button(Icon::History, "Versions", Action::Open(Dialog::Versions)) }
                    { button(Icon::Download, "Export", Action::Open(Dialog::Export)) }
                }
            </nav>
            if props.can_undo || props.can_redo {
                <div class="bar__group bar__group--steps" role="group" aria-label="Changes">
                    { step(Icon::Undo, "Undo", props.can_undo, Action::Undo) }
                    { step(Icon::Redo, "Redo", props.can_redo, Action::Redo) }
                </div>
            }
            if reading {
                <Saved saving={props.saving.clone()} />
            }
            <div class="bar__group bar__group--end">
                { button(Icon::Help, "Keys", Action::Open(Dialog::Shortcuts)) }
                { button(Icon::Settings, "Settings", Action::Open(Dialog::Settings)) }
            </div>
        </header>
    }
}
