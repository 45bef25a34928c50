//! The card next to a mark: what it says in words, on whose word, and what can be done with it.

use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, HtmlElement};
use yew::prelude::*;

use super::{CopyButton, Icon, icon, mark_id, support};
use crate::app::tree::safe_address;
use crate::app::{Action, Filter, View, address, words};
use crate::model::{Annotation, AnnotationId, Citation, CitationType, Company, Entity, Figure};
use crate::web::dom;
use crate::web::store::Dispatch;

/// Between the card and its line, in pixels.
const GAP: f64 = 6.0;

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub view: View,
    pub id: AnnotationId,
    pub filter: Filter,
    pub dispatch: Dispatch,
}

#[component]
pub(in crate::web) fn Card(props: &Props) -> Html {
    let node = use_node_ref();
    use_effect_with((props.id, props.view.clone()), {
        let node = node.clone();
        move |(id, _)| place(&node, *id)
    });
    let closes = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Leave))
    };
    let blurs = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |event: FocusEvent| {
            if dom::closest(event.related_target(), ".card, mark[data-id]").is_none() {
                dispatch.dispatch(Action::Blur);
            }
        })
    };
    let here = props.view.at_place(props.id, props.filter);
    html! {
        <div ref={node} class="card" role="dialog" aria-label="About this mark" tabindex="-1" onmouseleave={closes} onfocusout={blurs}>
            { for here.iter().filter_map(|id| props.view.get(*id)).map(|a| entry(props, a)) }
        </div>
    }
}

fn entry(props: &Props, annotation: &Annotation) -> Html {
    let text = props.view.analysis.article.visible_text(annotation.span);
    let long = words::mark(annotation, &text, crate::web::dates::words);
    let kind = annotation.entity.kind().slug();
    let show = {
        let (dispatch, id) = (props.dispatch.clone(), annotation.id);
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::ShowRow(id)))
    };
    html! {
        <section class={classes!("card__entry", format!("card__entry--{kind}"))} key={annotation.id.0}>
            <p class="card__value">{ &long }</p>
            <p class="card__facts">{ facts(annotation, &long) }</p>
            { source(&props.view, annotation) }
            <div class="card__actions">
                <CopyButton label="Copy" text={long.clone()} dispatch={props.dispatch.clone()} />
                <button type="button" class="quiet" onclick={show}>{ icon(Icon::PanelRight) }{ "Show in panel" }</button>
            </div>
        </section>
    }
}

/// What is known beyond the value, with dots between.
fn facts(annotation: &Annotation, long: &str) -> String {
    let mut facts = vec![words::sort(&annotation.entity).to_string()];
    match &annotation.entity {
        Entity::Figure(f) => figure_facts(f, &mut facts),
        Entity::Company(c) => company_facts(c, &mut facts),
        Entity::Citation(c) => citation_facts(c, &mut facts),
    }
    facts.retain(|fact| !fact.is_empty() && fact != long);
    facts.join(" · ")
}

fn figure_facts(f: &Figure, facts: &mut Vec<String>) {
    facts.extend(f.about.clone());
    facts.extend(f.company.clone());
    facts.extend(f.change.map(|c| c.slug().to_string()));
}

fn company_facts(c: &Company, facts: &mut Vec<String>) {
    facts.extend(c.ticker.clone());
    facts.extend(c.parent.as_ref().map(|p| format!("part of {p}")));
}

fn citation_facts(c: &Citation, facts: &mut Vec<String>) {
    facts.extend(c.speaker.as_ref().map(|s| s.name.clone()));
    facts.extend(c.speaks_for.as_ref().map(|s| format!("for {s}")));
    if c.citation_type == CitationType::Note && !c.refers.is_empty() {
        let labels: Vec<&str> = c.refers.iter().map(|r| r.label.as_str()).collect();
        facts.push(format!("note {}", labels.join(", ")));
    }
}

/// Whose word it is, with a link where there is one.
fn source(view: &View, annotation: &Annotation) -> Html {
    match &annotation.entity {
        Entity::Figure(f) => {
            let carrier = f.carrier.and_then(|id| view.get(id)?.citation());
            let target = carrier.and_then(|c| c.target.as_deref());
            words::told_support(f).map_or_else(Html::default, |told| {
                html! { <><p class="card__source">{ support(told) }</p>{ target.map(lead) }</> }
            })
        }
        Entity::Citation(Citation { target: Some(target), .. }) => lead(target),
        _ => Html::default(),
    }
}

/// Where a source is to be found.
fn lead(target: &str) -> Html {
    let inner = match safe_address(target) {
        Some(href) => html! {
            <a href={href.to_string()} target="_blank" rel="noopener noreferrer">
                { icon(Icon::External) }<span class="card__address">{ address::shown(href) }</span>
            </a>
        },
        None => html! { target },
    };
    html! { <p class="card__source">{ inner }</p> }
}

/// Sets the card below the mark's last line, or above its first where there is more room; never over either.
fn place(node: &NodeRef, id: AnnotationId) {
    let card = node.cast::<HtmlElement>();
    let mark = dom::by_id(&mark_id(id));
    let (Some(card), Some(mark)) = (card, mark) else { return };
    let Some(page) = card.offset_parent() else { return };
    let Some((first, last)) = lines(&mark) else { return };
    let (page, size) = (page.get_bounding_client_rect(), card.get_bounding_client_rect());
    let screen = |value: Result<wasm_bindgen::JsValue, _>| {
        value.ok().and_then(|v: wasm_bindgen::JsValue| v.as_f64()).unwrap_or_default()
    };
    let (height, width) = (screen(dom::window().inner_height()), page.width());
    let (room_below, room_above) = (height - last.bottom(), first.top());
    let below = size.height() + GAP < room_below - 48.0 || room_below > room_above;
    let top = match below {
        true => last.bottom() + GAP,
        false => first.top() - GAP - size.height(),
    };
    let from = if below { last.left() } else { first.left() };
    let left = (from - page.left()).min(width - size.width() - 8.0).max(8.0);
    let style = card.style();
    drop(style.set_property("top", &format!("{}px", top - page.top())));
    drop(style.set_property("left", &format!("{left}px")));
    drop(card.class_list().add_1("is-placed"));
}

/// The boxes of the first and the last line of an element.
fn lines(element: &Element) -> Option<(DomRect, DomRect)> {
    let boxes = element.get_client_rects();
    let count = boxes.length();
    let (first, last) = (boxes.item(0)?, boxes.item(count.checked_sub(1)?)?);
    Some((first.unchecked_into(), last.unchecked_into()))
}
