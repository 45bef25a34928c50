//! The choice whether articles are kept on this device.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::{Action, Library, words};
use crate::web::library::Keeper;
use crate::web::store::Dispatch;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub keep: bool,
    pub library: Library,
    pub dispatch: Dispatch,
}

#[component]
pub(super) fn Keeping(props: &Props) -> Html {
    let keeper = use_context::<Keeper>();
    let onchange = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |event: Event| {
            let field = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
            dispatch.dispatch(Action::SetKeep(field.is_some_and(|field| field.checked())));
        })
    };
    let count = props.library.entries.as_ref().map_or(0, |entries| entries.len());
    let delete = keeper.filter(|_| !props.keep && count > 0).map(|keeper| {
        let onclick = Callback::from(move |_: MouseEvent| keeper.forget_everything());
        html! {
            <p>
                { format!("{} from before {} still kept. ", words::count(count, "article"), if count == 1 { "is" } else { "are" }) }
                <button type="button" class="button" {onclick}>{ "Delete for good" }</button>
            </p>
        }
    });
    html! {
        <fieldset class="choice">
            <legend>{ "Articles" }</legend>
            <p class="check">
                <input type="checkbox" id="keep" checked={props.keep} aria-describedby="keep-means" {onchange} />
                <label for="keep">{ "Keep articles on this device" }</label>
            </p>
            <p class="quiet-words" id="keep-means">
                { "In this browser and nowhere else, with your notes, so that nothing is lost when a tab closes. Whoever uses this browser can open them." }
            </p>
            { delete }
        </fieldset>
    }
}
