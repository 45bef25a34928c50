//! The field that finds words in the article.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Icon, icon};
use crate::app::{Action, Find, View};
use crate::web::ranges;
use crate::web::store::Dispatch;

/// The identifier of the field.
pub(in crate::web) const FIND_ID: &str = "find";

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub view: View,
    pub find: Find,
    pub dispatch: Dispatch,
}

#[component]
pub(in crate::web) fn FindBar(props: &Props) -> Html {
    let Props { view, find, dispatch } = props;
    // The search goes on from where the reader was, however often the words change.
    let from = use_memo(view.clone(), in_sight);
    let send = |action: Action| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(action.clone()))
    };
    let oninput = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) {
                dispatch.dispatch(Action::Find(field.value(), *from));
            }
        })
    };
    let onkeydown = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: KeyboardEvent| {
            let steps = if event.shift_key() { -1 } else { 1 };
            match event.key().as_str() {
                "Enter" => dispatch.dispatch(Action::StepFind(steps)),
                "Escape" => dispatch.dispatch(Action::CloseFind),
                _ => return,
            }
            event.prevent_default();
        })
    };
    let button = |sign, name: &'static str, action| {
        html! { <button type="button" class="quiet" aria-label={name} title={name} onclick={send(action)}>{ icon(sign) }</button> }
    };
    html! {
        <search class="find">
            <div class="find__box">
                { icon(Icon::Search) }
                <input id={FIND_ID} type="text" enterkeyhint="search" autocomplete="off" spellcheck="false" aria-label="Find in the text"
                    placeholder="Find in the text" aria-describedby="find-count" value={find.query.clone()} {oninput} {onkeydown} />
                <span id="find-count" class="find__count">{ find.words() }</span>
                { button(Icon::ChevronUp, "Previous place", Action::StepFind(-1)) }
                { button(Icon::ChevronDown, "Next place", Action::StepFind(1)) }
                { button(Icon::Close, "Close the search", Action::CloseFind) }
            </div>
        </search>
    }
}

/// The byte of the text at which what is in sight begins.
pub(super) fn in_sight(view: &View) -> usize {
    let first = ranges::first_in_sight(view.sections.len(), |section| ranges::element(view, section));
    view.section_spans.get(first).map_or(0, |span| span.start())
}
