//! The outline: the article's headings.

use yew::prelude::*;

use super::{Icon, icon};
use crate::app::{Action, View, places};
use crate::web::store::Dispatch;

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub view: View,
    pub open: bool,
    pub dispatch: Dispatch,
}

#[component]
pub(in crate::web) fn Outline(props: &Props) -> Html {
    let article = &props.view.analysis.article;
    let headings = props.view.outline.iter().filter_map(|heading| {
        let span = article.blocks.get(heading.block)?.span;
        let dispatch = props.dispatch.clone();
        let block = heading.block;
        let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::GoToBlock(block)));
        Some(html! {
            <li class={format!("outline__level-{}", heading.level)}>
                <button type="button" class="outline__heading" {onclick}>{ places::line(article, span) }</button>
            </li>
        })
    });
    let fold = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::ToggleOutline))
    };
    html! {
        <nav class={classes!("outline", (!props.open).then_some("is-folded"))} aria-label="Outline">
            <button type="button" class="quiet outline__fold" aria-expanded={props.open.to_string()} onclick={fold}
                aria-label="Outline" title={if props.open { "Fold the outline" } else { "Unfold the outline" }}>
                { icon(Icon::PanelLeft) }
            </button>
            if props.open {
                <ol>{ for headings }</ol>
            }
        </nav>
    }
}
