//! The samples, for somebody who is reading already.

use yew::prelude::*;

use super::dialog::Layer;
use super::{Icon, icon};
use crate::app::{Action, source};
use crate::samples;
use crate::web::store::Dispatch;

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub open: bool,
    pub dispatch: Dispatch,
}

#[component]
pub(in crate::web) fn SamplesDialog(props: &Props) -> Html {
    html! {
        <Layer name="samples" title="Samples" open={props.open} dispatch={props.dispatch.clone()}>
            <SampleList dispatch={props.dispatch.clone()} />
        </Layer>
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ListProps {
    pub dispatch: Dispatch,
}

/// The samples by title.
#[component]
pub(super) fn SampleList(props: &ListProps) -> Html {
    let samples = samples::ALL.iter().map(|sample| {
        let dispatch = props.dispatch.clone();
        let take = move |_: MouseEvent| dispatch.dispatch(Action::Take(source::from_sample(sample)));
        html! {
            <li>
                <button type="button" class="sample" onclick={Callback::from(take)}>
                    { icon(Icon::Book) }
                    <span><span class="sample__title">{ sample.title }</span><span class="sample__about">{ sample.about }</span></span>
                </button>
            </li>
        }
    });
    html! { <ul class="samples" aria-label="Samples">{ for samples }</ul> }
}
