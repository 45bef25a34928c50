//! Every correction that the device remembers, each of which can be taken away.

use yew::prelude::*;

use super::{Icon, icon};
use crate::app::{Action, Corrections};
use crate::web::store::Dispatch;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub corrections: Corrections,
    pub dispatch: Dispatch,
}

#[component]
pub(super) fn CorrectionList(props: &Props) -> Html {
    let all = props.corrections.all();
    let lines = all.iter().enumerate().rev().map(|(place, correction)| {
        let dispatch = props.dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::DropCorrection(place)));
        let words = correction.words();
        html! {
            <li class="correction">
                <span>{ &words }</span>
                <button type="button" class="quiet" aria-label={format!("Remove {words}")} {onclick}>{ icon(Icon::Close) }</button>
            </li>
        }
    });
    html! {
        <fieldset class="choice">
            <legend>{ "Corrections" }</legend>
            if all.is_empty() {
                <p class="quiet-words">{ "None. What you dismiss or correct everywhere, and companies that you rename, merge or split, is kept here; the next article follows." }</p>
            } else {
                <ul class="corrections" aria-label="Corrections">{ for lines }</ul>
            }
        </fieldset>
    }
}
