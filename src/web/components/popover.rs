//! The card next to a mark: what it says in words, on whose word, and what can be done with it.

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, HtmlElement};
use yew::prelude::*;

use super::judge::{judge, verdict};
use super::{CopyButton, Icon, icon, support};
use crate::app::tree::safe_address;
use crate::app::{Action, Cause, Filter, View, address, words};
use crate::model::{Annotation, AnnotationId, Citation, CitationType, Company, Entity, Figure};
use crate::web::dom;
use crate::web::store::Dispatch;

/// Between the card and its line, in pixels.
const GAP: f64 = 6.0;
/// After how many milliseconds the text round a mark stands still.
const SETTLED: u32 = 120;
/// The least height of the card, in pixels.
const LEAST: f64 = 96.0;

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
    use_effect_with(props.id, {
        let node = node.clone();
        move |_| node.cast::<Element>().iter().for_each(|card| card.set_scroll_top(0))
    });
    use_effect_with((props.id, props.view.clone()), {
        let node = node.clone();
        move |(id, _)| {
            let id = *id;
            place(&node, id);
            // Text that comes into sight takes its real height only then, and moves what stands below it.
            let settled = Timeout::new(SETTLED, {
                let node = node.clone();
                move || place(&node, id)
            });
            let listener = EventListener::new(&dom::window(), "resize", move |_| place(&node, id));
            move || drop((settled, listener))
        }
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
            <p class="card__facts">{ facts(&props.view, annotation, &long) }</p>
            { source(&props.view, annotation) }
            { differs(props, annotation) }
            { verdict(props, annotation) }
            <div class="card__actions">
                { judge(props, annotation) }
                <CopyButton label="Copy" text={long.clone()} dispatch={props.dispatch.clone()} />
                <button type="button" class="quiet" onclick={show}>{ icon(Icon::PanelRight) }{ "Show in panel" }</button>
            </div>
        </section>
    }
}

/// What the text says otherwise, each leading to its place.
fn differs(props: &Props, annotation: &Annotation) -> Html {
    let others = props.view.disagrees(annotation.id).iter().filter_map(|place| props.view.ledger.get(*place));
    let lines = others.filter_map(|row| {
        let figure = props.view.get(row.fullest)?.figure()?;
        let (dispatch, id) = (props.dispatch.clone(), row.fullest);
        let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Select(id, Cause::Row)));
        let value = words::short(figure, crate::web::dates::words);
        Some(html! { <p><button type="button" class="link" {onclick}>{ format!("≠ The text also says {value}") }</button></p> })
    });
    lines.collect()
}

/// What is known beyond the value, with dots between.
fn facts(view: &View, annotation: &Annotation, long: &str) -> String {
    let mut facts = vec![words::sort(&annotation.entity).to_string()];
    match &annotation.entity {
        Entity::Figure(f) => {
            figure_facts(f, &mut facts);
            facts.extend(words::unresolved(f, view.is_dated()).map(str::to_string));
        }
        Entity::Company(c) => company_facts(c, &mut facts),
        Entity::Citation(c) => citation_facts(c, &mut facts),
    }
    facts.retain(|fact| !fact.is_empty() && !fact.eq_ignore_ascii_case(long));
    facts.join(" · ")
}

fn figure_facts(f: &Figure, facts: &mut Vec<String>) {
    facts.extend(f.about.clone());
    facts.extend(f.company.clone());
    facts.extend(words::moved(f, crate::web::dates::words));
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
        Entity::Citation(c) => c.target.as_deref().map_or_else(Html::default, lead),
        Entity::Company(_) => Html::default(),
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

/// Sets the card below the mark's last line, or above its first where there is more room; never over either. It is no
/// higher than the room that is there, and stays where it was scrolled to: what has the focus may be further down.
fn place(node: &NodeRef, id: AnnotationId) {
    let Some(card) = node.cast::<HtmlElement>() else { return };
    let (Some(page), Some((first, last))) = (card.offset_parent(), lines(id)) else { return };
    let (style, scrolled) = (card.style(), card.scroll_top());
    drop(style.remove_property("max-height"));
    let (page, size) = (page.get_bounding_client_rect(), card.get_bounding_client_rect());
    let room_below = floor() - last.bottom() - 2.0 * GAP;
    let room_above = first.top() - dom::TOP - 2.0 * GAP;
    let below = size.height() <= room_below || room_below >= room_above;
    let room = if below { room_below } else { room_above };
    let height = size.height().min(room.max(LEAST));
    let top = match below {
        true => last.bottom() + GAP,
        false => first.top() - GAP - height,
    };
    let from = if below { last.left() } else { first.left() };
    let left = (from - page.left()).min(page.width() - size.width() - 8.0).max(8.0);
    drop(style.set_property("max-height", &format!("{height}px")));
    drop(style.set_property("top", &format!("{}px", top - page.top())));
    drop(style.set_property("left", &format!("{left}px")));
    card.set_scroll_top(scrolled);
    drop(card.class_list().add_1("is-placed"));
}

/// Where the text ends at the bottom of the window: at its edge, or at the sheet that covers it.
fn floor() -> f64 {
    let sheet = dom::by_id("panel").filter(|_| dom::media("(max-width: 719px)"));
    sheet.map_or(dom::height(), |sheet| sheet.get_bounding_client_rect().top().min(dom::height()))
}

/// The boxes of the first and the last line of a mark, in however many pieces it is drawn.
fn lines(id: AnnotationId) -> Option<(DomRect, DomRect)> {
    let pieces = dom::document().query_selector_all(&format!("mark[data-id=\"{}\"]", id.0)).ok()?;
    let piece = |place: u32| pieces.item(place)?.dyn_into::<Element>().ok();
    let first = piece(0)?.get_client_rects().item(0)?;
    let last = piece(pieces.length().checked_sub(1)?)?.get_client_rects();
    let last = last.item(last.length().checked_sub(1)?)?;
    Some((first.unchecked_into(), last.unchecked_into()))
}
