//! What the page tells its reader.

use yew::prelude::*;

use super::{Icon, icon};
use crate::app::{Action, Notice};
use crate::web::store::Dispatch;

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub notice: Option<Notice>,
    pub dispatch: Dispatch,
}

/// How long a word about something done stays, in milliseconds.
const STAY: u32 = 3_000;
/// How long an offer to take it back stays.
const STAY_WITH_OFFER: u32 = 8_000;

#[component]
pub(in crate::web) fn NoticeBar(props: &Props) -> Html {
    let timer = use_mut_ref(|| None);
    use_effect_with(props.notice.clone(), {
        let dispatch = props.dispatch.clone();
        move |notice| {
            let stay = match notice {
                Some(Notice::Done(_)) => Some(STAY),
                Some(Notice::Undoable(_)) => Some(STAY_WITH_OFFER),
                Some(Notice::Trouble(_)) | None => None,
            };
            *timer.borrow_mut() = stay.map(|stay| {
                gloo_timers::callback::Timeout::new(stay, move || dispatch.dispatch(Action::Dismiss))
            });
        }
    });
    let Some(notice) = &props.notice else { return Html::default() };
    let class = match notice {
        Notice::Done(_) | Notice::Undoable(_) => "notice--done",
        Notice::Trouble(_) => "notice--trouble",
    };
    let undo = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Undo))
    };
    let dispatch = props.dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Dismiss));
    html! {
        <section class={classes!("notice", class)} aria-label="Notice">
            <p>{ notice.words() }</p>
            if matches!(notice, Notice::Undoable(_)) {
                <button type="button" class="quiet" onclick={undo}>{ icon(Icon::Undo) }{ "Take it back" }</button>
            }
            <button type="button" class="quiet" aria-label="Dismiss" {onclick}>{ icon(Icon::Close) }</button>
        </section>
    }
}
