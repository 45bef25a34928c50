//! That a text is being read.

use yew::prelude::*;

use crate::app::{Action, Pending, words};
use crate::web::store::Dispatch;

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub pending: Option<Pending>,
    pub dispatch: Dispatch,
}

#[component]
pub(in crate::web) fn Progress(props: &Props) -> Html {
    let Some(pending) = &props.pending else { return Html::default() };
    let dispatch = props.dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Stop));
    let size = words::count(rounded(pending.source.text.len().div_ceil(6)), "word");
    let share = pending.coming.share;
    html! {
        <div class="progress" role="status">
            <div class="progress__bar" role="progressbar" aria-label="Reading the article" aria-valuemin="0" aria-valuemax="100" aria-valuenow={share.to_string()} style={format!("--share: {share}%")}></div>
            <div class="progress__words">
                <p>{ format!("Reading about {size}…") }</p>
                <button type="button" class="link" {onclick}>{ "Stop" }</button>
            </div>
        </div>
    }
}

/// A guess as one is told: in two digits and noughts.
fn rounded(guess: usize) -> usize {
    let unit = 10_usize.pow(guess.checked_ilog10().unwrap_or(0).saturating_sub(1));
    guess.div_ceil(unit) * unit
}
