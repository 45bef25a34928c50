//! The marker strip: where in the article the marks are. For the pointer; the keyboard has `n` and `p`.

use gloo_timers::callback::Timeout;
use web_sys::{ScrollBehavior, ScrollToOptions};
use yew::prelude::*;

use crate::app::{Filter, View, strip};
use crate::model::{AnnotationId, Kind};
use crate::web::{dom, ranges};

/// Its identifier.
const ID: &str = "strip";
/// After how many milliseconds the text round a place stands still.
const SETTLED: u32 = 60;

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
    let onclick = {
        let view = props.view.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(strip) = dom::by_id(ID) {
                let strip = strip.get_bounding_client_rect();
                let part = (f64::from(event.client_y()) - strip.top()) / strip.height();
                bring(&view, part);
                // What comes into sight takes its real height only then.
                let view = view.clone();
                Timeout::new(SETTLED, move || bring(&view, part)).forget();
            }
        })
    };
    html! {
        <div class="strip" id={ID} aria-hidden="true" {onclick}>
            <svg viewBox={format!("0 0 12 {}", strip::HEIGHT)} preserveAspectRatio="none">
                { (*lines).clone() }
                if let Some(y) = selected {
                    <path class="strip__selected" d={format!("M0 {y}h12")} />
                }
            </svg>
        </div>
    }
}

/// Brings what stands at `part` of the text, from 0 to 1, to the middle of the window.
fn bring(view: &View, part: f64) {
    let byte = (part.clamp(0.0, 1.0) * view.analysis.article.text.len() as f64) as usize;
    let section = view.section_spans.partition_point(|s| s.start() <= byte).saturating_sub(1);
    let Some((element, span)) = ranges::element(view, section).zip(view.section_spans.get(section)) else {
        return;
    };
    let within = byte.saturating_sub(span.start()) as f64 / span.len().max(1) as f64;
    let place = element.get_bounding_client_rect();
    let middle = place.top() + within * place.height();
    let options = ScrollToOptions::new();
    options.set_top(middle - dom::height() / 2.0);
    options.set_behavior(ScrollBehavior::Instant);
    dom::window().scroll_by_with_scroll_to_options(&options);
}
