//! The library: what is kept on this device, found, opened, renamed and deleted.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::articles::Articles;
use super::dialog::Layer;
use super::{Icon, icon};
use crate::app::library::{Entry, Library, bytes, deleted_words};
use crate::app::words;
use crate::web::library::Keeper;
use crate::web::store::Dispatch;

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub open: bool,
    pub keep: bool,
    pub library: Library,
    pub dispatch: Dispatch,
}

#[component]
pub(in crate::web) fn LibraryDialog(props: &Props) -> Html {
    let Props { library, dispatch, .. } = props;
    let keeper = use_context::<Keeper>();
    use_effect_with(props.open, {
        let keeper = keeper.clone();
        move |open| keeper.iter().filter(|_| *open).for_each(Keeper::visit)
    });
    let sure = use_state_eq(|| false);
    let Some(keeper) = keeper else { return Html::default() };
    let entries = library.entries.clone().unwrap_or_default();
    let oninput = {
        let (keeper, entries) = (keeper.clone(), entries.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) {
                keeper.search(field.value(), entries.clone());
            }
        })
    };
    html! {
        <Layer name="library" title="Library" open={props.open} dispatch={dispatch.clone()}>
            { have_back(library, &keeper) }
            if entries.is_empty() {
                <p class="quiet-words">{ none(props.keep) }</p>
            } else {
                <div class="filter">
                    <label class="unseen" for="library-search">{ "Search all articles" }</label>
                    <input id="library-search" type="search" placeholder="Search all articles" value={library.query.clone()} autocomplete="off" {oninput} />
                </div>
                <p class="quiet-words" role="status" id="library-found">{ found(library, &entries) }</p>
                <Articles library={library.clone()} keeper={keeper.clone()} most={None::<usize>} />
            }
            { storage(props, &keeper, &entries, &sure) }
        </Layer>
    }
}

fn none(keep: bool) -> &'static str {
    match keep {
        true => "Nothing is kept yet. Whatever you paste or open is kept here, on this device alone.",
        false => "Nothing is kept: that is switched off in the settings.",
    }
}

fn found(library: &Library, entries: &Rc<[Entry]>) -> String {
    let all = words::count(entries.len(), "article");
    match &library.hits {
        Some(hits) if !library.query.trim().is_empty() => format!("{} of {all}", hits.len()),
        _ => all,
    }
}

/// What was deleted last, while it can be had back.
pub(super) fn have_back(library: &Library, keeper: &Keeper) -> Html {
    let Some(words) = deleted_words(&library.deleted) else { return Html::default() };
    let onclick = {
        let (keeper, ids) = (keeper.clone(), library.deleted.iter().map(|e| e.id).collect::<Vec<_>>());
        Callback::from(move |_: MouseEvent| keeper.have_back(ids.clone()))
    };
    html! {
        <p class="library__deleted">
            <span>{ words }</span>
            <button type="button" class="quiet" {onclick}>{ icon(Icon::Undo) }{ "Have it back" }</button>
        </p>
    }
}

/// How much is taken, whether the browser keeps it for good, and the way to delete all of it.
fn storage(props: &Props, keeper: &Keeper, entries: &Rc<[Entry]>, sure: &UseStateHandle<bool>) -> Html {
    let Some(storage) = props.library.storage else { return Html::default() };
    let persist = {
        let keeper = keeper.clone();
        Callback::from(move |_: MouseEvent| keeper.persist())
    };
    let ask = {
        let sure = sure.clone();
        Callback::from(move |_: MouseEvent| sure.set(!*sure))
    };
    let delete_all = {
        let (keeper, sure, entries) = (keeper.clone(), sure.clone(), entries.clone());
        Callback::from(move |_: MouseEvent| {
            sure.set(false);
            keeper.delete(entries.iter().map(|entry| entry.id).collect());
        })
    };
    let taken = bytes(props.library.weight() as f64);
    let (used, quota) = (bytes(storage.used), bytes(storage.quota));
    html! {
        <footer class="library__foot">
            <p class="quiet-words" id="library-storage">
                { format!("The articles take {taken}; Gloss as a whole takes {used} of the {quota} that the browser lets it. ") }
                if storage.persisted {
                    { "The browser has promised not to delete anything by itself." }
                } else {
                    { "The browser may delete them when the device runs out of room. " }
                    <button type="button" class="link" onclick={persist}>{ "Ask it not to" }</button>
                }
            </p>
            if !entries.is_empty() {
                <p class="library__all">
                    if **sure {
                        <span>{ format!("Delete {}?", words::count(entries.len(), "article")) }</span>
                        <button type="button" class="button" onclick={delete_all}>{ "Delete all" }</button>
                        <button type="button" class="quiet" onclick={ask}>{ "Keep them" }</button>
                    } else {
                        <button type="button" class="quiet" onclick={ask}>{ icon(Icon::Trash) }{ "Delete all…" }</button>
                    }
                </p>
            }
        </footer>
    }
}
