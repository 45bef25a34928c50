//! The offer of a newer version. Nothing happens until the reader takes it.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Action, Kept, Notice, Source};
use crate::web::library::Keeper;
use crate::web::store::Dispatch;
use crate::web::{offline, storage};

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub kept: Kept,
    /// What the open article was read from: it is open again afterwards.
    pub source: Option<Rc<Source>>,
    /// Whether the library keeps it over the change.
    pub keep: bool,
    pub dispatch: Dispatch,
}

#[component]
pub(in crate::web) fn Newer(props: &Props) -> Html {
    let keeper = use_context::<Keeper>();
    if props.kept != Kept::Newer {
        return Html::default();
    }
    let load = {
        let (source, keep, dispatch) = (props.source.clone(), props.keep, props.dispatch.clone());
        Callback::from(move |_: MouseEvent| {
            let kept = keeper.as_ref().is_some_and(|keeper| keep && keeper.put_by());
            if kept || source.as_deref().is_none_or(storage::carry) {
                offline::take_over();
            } else {
                let words = "The open article is too long to be kept over the change. Export it first, or close every tab of Gloss: the newer version then opens by itself.";
                dispatch.dispatch(Action::Tell(Notice::Trouble(words.into())));
            }
        })
    };
    let later = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Keep(Kept::This)))
    };
    html! {
        <div class="notice notice--done" role="status">
            <p>{ "A newer version of Gloss is ready." }</p>
            <button type="button" class="quiet" onclick={load}>{ "Load it" }</button>
            <button type="button" class="quiet" onclick={later}>{ "Later" }</button>
        </div>
    }
}
