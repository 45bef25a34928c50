//! The dates in order, on an axis to scale.

use yew::prelude::*;

use super::rows::times;
use crate::app::View;
use crate::app::{Action, Cause, Panel, axis, filter, places, words};
use crate::insight::Moment;
use crate::model::{AnnotationId, Figure};
use crate::web::components::FilterBox;
use crate::web::dates;
use crate::web::store::Dispatch;

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub view: View,
    pub query: AttrValue,
    pub selected: Option<AnnotationId>,
    pub dispatch: Dispatch,
}

/// A moment with what stands in its line.
struct Entry<'a> {
    moment: &'a Moment,
    mentions: &'a [AnnotationId],
    fullest: AnnotationId,
    date: String,
    said: String,
}

#[component]
pub(in crate::web) fn TimelinePanel(props: &Props) -> Html {
    let view = &props.view;
    let all = &view.timeline;
    let entries: Vec<Entry> = all
        .iter()
        .filter_map(|moment| entry(view, moment))
        .filter(|e| {
            props.query.is_empty() || filter::matches(&format!("{} {}", e.date, e.said), &props.query)
        })
        .collect();
    html! {
        <>
            <FilterBox panel={Panel::Timeline} query={props.query.clone()} rows={all.len()} shown={entries.len()} dispatch={props.dispatch.clone()} />
            if all.is_empty() {
                <p class="nothing">{ "No date in this article names its year." }</p>
            } else {
                { drawn(view, &entries) }
            }
            <ol class="rows">{ for entries.iter().map(|e| line(props, e)) }</ol>
        </>
    }
}

fn entry<'a>(view: &'a View, moment: &'a Moment) -> Option<Entry<'a>> {
    let row = view.ledger.get(moment.row)?;
    let annotation = view.get(row.fullest)?;
    let figure: &Figure = annotation.figure()?;
    let excerpt = places::excerpt(&view.analysis.article, annotation.span, 72);
    let said = format!("{}{}{}", excerpt.before, excerpt.words, excerpt.after);
    Some(Entry {
        moment,
        mentions: &row.mentions,
        fullest: row.fullest,
        date: words::short(figure, dates::words),
        said,
    })
}

/// The axis: a point for a day, a line as long as a vague date is vague. The list below says the same in words.
fn drawn(view: &View, entries: &[Entry]) -> Html {
    let Some(axis) = axis::axis(&view.timeline) else { return Html::default() };
    let marks = entries.iter().map(|e| {
        let (from, to) = (axis.place(e.moment.first), axis.place(e.moment.last));
        match e.moment.is_exact() {
            true => html! { <circle class="axis__day" cx={from.to_string()} cy="18" r="4" /> },
            false => html! { <path class="axis__span" d={format!("M{from} 18H{to}")} /> },
        }
    });
    let ticks = axis.ticks.iter().map(|(year, place)| {
        html! { <g><path class="axis__tick" d={format!("M{place} 25v5")} /><text class="axis__year" x={place.to_string()} y="44" text-anchor="middle">{ year }</text></g> }
    });
    html! {
        <svg class="axis" viewBox={format!("-20 0 {} 50", axis::LENGTH + 40)} aria-hidden="true">
            <path class="axis__line" d={format!("M0 25H{}", axis::LENGTH)} />
            { for ticks }
            { for marks }
        </svg>
    }
}

/// How long a date is because it is vague.
const fn how_long(moment: &Moment) -> &'static str {
    match moment.last - moment.first + 1 {
        1 => "",
        2..=27 => "some days",
        28..=31 => "a month",
        89..=92 => "a quarter",
        365 | 366 => "a year",
        _ => "a period",
    }
}

fn line(props: &Props, entry: &Entry) -> Html {
    let current = props.selected.is_some_and(|id| entry.mentions.contains(&id));
    let (dispatch, id) = (props.dispatch.clone(), entry.fullest);
    let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Select(id, Cause::Row)));
    html! {
        <li class={classes!("row", current.then_some("is-current"))}>
            <button type="button" class="row__main" aria-current={current.then_some("true")} {onclick}>
                <span class="row__value">{ &entry.date }{ times(entry.mentions) }</span>
                <span class="row__side">{ how_long(entry.moment) }</span>
                <span class="row__what">{ &entry.said }</span>
            </button>
        </li>
    }
}
