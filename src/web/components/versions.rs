//! Older states of the open article, and the way to a newer one.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::dialog::Layer;
use super::{Icon, icon};
use crate::app::handover::incoming::{from_clipboard, from_file};
use crate::app::library::{Version, bytes};
use crate::app::{Action, Dialog, Refusal, State, words};
use crate::web::dates;
use crate::web::library::Keeper;
use crate::web::store::Dispatch;

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub open: bool,
    pub state: State,
    pub dispatch: Dispatch,
}

#[component]
pub(in crate::web) fn VersionsDialog(props: &Props) -> Html {
    let Props { open, state, dispatch } = props;
    let Some(keeper) = use_context::<Keeper>() else { return Html::default() };
    let versions = state.library.current().map_or(&[][..], |entry| &entry.versions[..]);
    let rows = versions.iter().rev().map(|version| row(*version, &keeper));
    let changes = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Open(Dialog::Changes)))
    };
    html! {
        <Layer name="versions" title="Versions" open={*open} dispatch={dispatch.clone()}>
            if state.library.compared.is_some() {
                <p class="versions__last"><button type="button" class="button" onclick={changes}>{ "What changed" }</button></p>
            }
            <NewerDraft state={state.clone()} keeper={keeper.clone()} dispatch={dispatch.clone()} />
            <h3 class="versions__head">{ "Older states" }</h3>
            if versions.is_empty() {
                <p class="quiet-words">{ none(state.settings.keep) }</p>
            } else {
                <ul class="versions" aria-label="Older states">{ for rows }</ul>
            }
        </Layer>
    }
}

const fn none(keep: bool) -> &'static str {
    match keep {
        true => "None yet. When a newer draft takes the place of this one, this one is kept here.",
        false => "None are kept: keeping articles is switched off in the settings.",
    }
}

fn row(version: Version, keeper: &Keeper) -> Html {
    let when = dates::moment(version.made);
    let act = |act: fn(&Keeper, Version)| {
        let keeper = keeper.clone();
        Callback::from(move |_: MouseEvent| act(&keeper, version))
    };
    let name = format!("version {} of {when}", version.number);
    html! {
        <li class="version">
            <span class="version__name">
                { format!("Version {} · until {when}", version.number) }
                <span class="quiet-words">{ format!("{} · {}", words::count(version.words, "word"), bytes(version.size as f64)) }</span>
            </span>
            <button type="button" class="quiet" aria-label={format!("Compare with {name}")} onclick={act(Keeper::compare)}>{ "Compare" }</button>
            <button type="button" class="quiet" aria-label={format!("Restore {name}")} onclick={act(Keeper::restore)}>{ icon(Icon::Undo) }{ "Restore" }</button>
        </li>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct DraftProps {
    state: State,
    keeper: Keeper,
    dispatch: Dispatch,
}

/// A field and a file for the newer draft.
#[component]
fn NewerDraft(props: &DraftProps) -> Html {
    let field = use_node_ref();
    let take = {
        let DraftProps { state, keeper, dispatch } = props.clone();
        move |action: Action| match action {
            Action::Take(source) => {
                state.newer_draft(source).into_iter().for_each(|draft| keeper.redraft(draft))
            }
            Action::OpenDocument(document) => keeper.redraft(*document),
            other => dispatch.dispatch(other),
        }
    };
    let onpaste = {
        let take = take.clone();
        Callback::from(move |event: Event| {
            let event: &web_sys::ClipboardEvent = event.unchecked_ref();
            let Some(data) = event.clipboard_data() else { return };
            let form = |name| data.get_data(name).unwrap_or_default();
            event.prevent_default();
            take(from_clipboard(&form("text/html"), &form("text/plain")));
        })
    };
    let onclick = {
        let (take, field) = (take.clone(), field.clone());
        Callback::from(move |_: MouseEvent| {
            let text = field.cast::<HtmlTextAreaElement>().map(|field| field.value()).unwrap_or_default();
            take(from_clipboard("", &text));
        })
    };
    let onchange = Callback::from(move |event: Event| {
        let Some(field) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) else { return };
        let Some(file) = field.files().and_then(|files| files.get(0)) else { return };
        let take = take.clone();
        spawn_local(async move {
            take(match JsFuture::from(file.array_buffer()).await {
                Ok(buffer) => from_file(&file.name(), &js_sys::Uint8Array::new(&buffer).to_vec()),
                Err(_) => Action::Refuse(Refusal::Unreadable(file.name())),
            });
        });
        field.set_value("");
    });
    html! {
        <div class="newer-draft">
            <label for="newer">{ "Compare with a newer draft" }</label>
            <textarea ref={field} id="newer" rows="4" spellcheck="false" placeholder="Paste the newer draft here: it takes this one’s place, and your notes go with it" {onpaste} />
            <div class="newer-draft__row">
                <button type="button" class="button button--main" {onclick}>{ "Compare" }</button>
                <label class="button" for="newer-file">{ icon(Icon::Folder) }{ "Open its file" }</label>
                <input id="newer-file" class="unseen" type="file" accept=".txt,.text,.md,.markdown,.html,.htm,.json" {onchange} />
            </div>
        </div>
    }
}
