//! A button that puts a text on the clipboard.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

use super::{Icon, icon};
use crate::app::{Action, Notice};
use crate::web::dom;
use crate::web::store::Dispatch;

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub label: AttrValue,
    /// What stands before the label for those who only hear it.
    #[prop_or_default]
    pub before: AttrValue,
    #[prop_or_default]
    pub text: AttrValue,
    /// Makes the text once it is asked for, where making it takes long.
    #[prop_or_default]
    pub make: Option<Callback<(), String>>,
    pub dispatch: Dispatch,
}

#[component]
pub(in crate::web) fn CopyButton(props: &Props) -> Html {
    let onclick = {
        let Props { text, make, dispatch, .. } = props.clone();
        Callback::from(move |_: MouseEvent| {
            let text = make.as_ref().map_or_else(|| text.to_string(), |make| make.emit(()));
            let dispatch = dispatch.clone();
            spawn_local(async move {
                let copied = JsFuture::from(dom::window().navigator().clipboard().write_text(&text)).await;
                dispatch.dispatch(Action::Tell(match copied {
                    Ok(_) => Notice::Done("Copied.".into()),
                    Err(_) => Notice::Trouble(
                        "The browser does not let this page write to the clipboard. Select the text and copy it by hand.".into(),
                    ),
                }));
            });
        })
    };
    html! { <button type="button" class="quiet" {onclick}>{ icon(Icon::Copy) }<span>if !props.before.is_empty() { <span class="unseen">{ &props.before }{ " " }</span> }{ &props.label }</span></button> }
}
