//! The field that filters a panel's list, and the line that says what it hides.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Icon, icon};
use crate::app::{Action, Panel, words};
use crate::lexicon::small::Small;
use crate::web::store::Dispatch;

/// The identifier of a panel's filter field.
pub(in crate::web) fn filter_id(panel: Panel) -> String {
    format!("filter-{}", panel.slug())
}

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub panel: Panel,
    pub query: AttrValue,
    /// How many rows there are, and how many of them show.
    pub rows: usize,
    pub shown: usize,
    pub dispatch: Dispatch,
}

#[component]
pub(in crate::web) fn FilterBox(props: &Props) -> Html {
    let Props { panel, query, rows, shown, dispatch } = props;
    let ask = |panel: Panel, dispatch: Dispatch| {
        move |query: String| dispatch.dispatch(Action::Query(panel, query))
    };
    let oninput = {
        let ask = ask(*panel, dispatch.clone());
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) {
                ask(field.value());
            }
        })
    };
    let clear = {
        let ask = ask(*panel, dispatch.clone());
        Callback::from(move |_: MouseEvent| ask(String::new()))
    };
    let hidden = rows - shown;
    html! {
        <div class="filter">
            <div class="filter__field">
                { icon(Icon::Search) }
                <input id={filter_id(*panel)} type="search" autocomplete="off" spellcheck="false"
                    aria-label={format!("Filter {}", panel.label().small())} placeholder="Filter" value={query.clone()} {oninput} />
            </div>
            if hidden > 0 {
                <p class="filter__hides" role="status">
                    { format!("{} of {} shown, {} hidden", words::count(*shown, "").trim(), words::count(*rows, "").trim(), words::count(hidden, "").trim()) }
                    if !query.is_empty() {
                        <button type="button" class="link" onclick={clear}>{ "Clear the filter" }</button>
                    }
                </p>
            }
        </div>
    }
}
