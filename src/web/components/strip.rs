//! The marker strip: where in the article the marks are. For the pointer; the keyboard has `n` and `p`.

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use crate::app::{Filter, View, strip};
use crate::model::{AnnotationId, Kind};
use crate::web::dom;

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub view: View,
    pub filter: Filter,
    pub selected: Option<AnnotationId>,
}

#[component]
pub(in crate::web) fn Strip(props: &Props) -> Html {
    let lines = use_memo((props.view.clone(), props.filter), |(view, filter)| {
        let line = |kind: &Kind| html! { <path class={format!("strip__{}", kind.slug())} d={strip::path(view, *kind, *filter)} /> };
        Kind::ALL.iter().map(line).collect::<Html>()
    });
    let selected = props.selected.and_then(|id| strip::place(&props.view, id));
    let onclick = Callback::from(|event: MouseEvent| {
        let strip = event.current_target().and_then(|t| t.dyn_into::<Element>().ok());
        let article = dom::by_id("article");
        if let (Some(strip), Some(article)) = (strip, article) {
            let (strip, text) = (strip.get_bounding_client_rect(), article.get_bounding_client_rect());
            let part = (f64::from(event.client_y()) - strip.top()) / strip.height();
            let window = dom::window();
            let middle = window.inner_height().ok().and_then(|h| h.as_f64()).unwrap_or_default() / 2.0;
            window.scroll_by_with_x_and_y(0.0, text.top() + part * text.height() - middle);
        }
    });
    html! {
        <div class="strip" id="strip" aria-hidden="true" {onclick}>
            <svg viewBox={format!("0 0 12 {}", strip::HEIGHT)} preserveAspectRatio="none">
                { (*lines).clone() }
                if let Some(y) = selected {
                    <path class="strip__selected" d={format!("M0 {y}h12")} />
                }
            </svg>
        </div>
    }
}
