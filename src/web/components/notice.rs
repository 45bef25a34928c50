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

#[component]
pub(in crate::web) fn NoticeBar(props: &Props) -> Html {
    let timer = use_mut_ref(|| None);
    use_effect_with(props.notice.clone(), {
        let dispatch = props.dispatch.clone();
        move |notice| {
            *timer.borrow_mut() = matches!(notice, Some(Notice::Done(_))).then(|| {
                gloo_timers::callback::Timeout::new(STAY, move || dispatch.dispatch(Action::Dismiss))
            });
        }
    });
    let Some(notice) = &props.notice else { return Html::default() };
    let class = match notice {
        Notice::Done(_) => "notice--done",
        Notice::Trouble(_) => "notice--trouble",
    };
    let dispatch = props.dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Dismiss));
    html! {
        <div class={classes!("notice", class)}>
            <p>{ notice.words() }</p>
            <button type="button" class="quiet" aria-label="Dismiss" {onclick}>{ icon(Icon::Close) }</button>
        </div>
    }
}
