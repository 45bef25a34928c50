//! The dates in order, on an axis to scale.

use yew::prelude::*;

use super::rows::{times, use_parts};
use crate::app::View;
use crate::app::{Action, Cause, Panel, axis, filter, places, words};
use crate::insight::Moment;
use crate::insight::when::is_date;
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
    let is_current = |e: &Entry| props.selected.is_some_and(|id| e.mentions.contains(&id));
    let (limit, more) = use_parts(entries.len(), entries.iter().position(is_current));
    html! {
        <>
            <FilterBox panel={Panel::Timeline} query={props.query.clone()} rows={all.len()} shown={entries.len()} dispatch={props.dispatch.clone()} />
            if all.is_empty() {
                <p class="nothing">{ "No date in this article names its year." }</p>
            } else {
                { drawn(props, &entries) }
            }
            <ol class="rows">{ for entries[..limit].iter().map(|e| line(props, e)) }</ol>
            { more }
            { without_year(view) }
            { left_out(view) }
        </>
    }
}

/// The relative dates that have no place on the axis, and why.
fn left_out(view: &View) -> Html {
    let many = view.open_dates().count();
    let why = match view.is_dated() {
        true => "the article does not say to which day",
        false => "the article states no date",
    };
    match many {
        0 => Html::default(),
        _ => {
            html! { <p class="quiet-words">{ format!("{} left out: relative, and {why}.", words::count(many, "date")) }</p> }
        }
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

/// Between two lanes, in the axis's units.
const LANE: usize = 10;

/// The axis: a point for a day, a line as long as a vague date is vague, each leading to its place. The list below says
/// the same in words and by keyboard.
fn drawn(props: &Props, entries: &[Entry]) -> Html {
    let Some(axis) = axis::axis(&props.view.timeline) else { return Html::default() };
    let lanes = axis::lanes(&axis, &entries.iter().map(|e| e.moment).collect::<Vec<_>>());
    let base = lanes.iter().max().map_or(0, |lane| lane * LANE) + 10;
    let marks = entries.iter().zip(&lanes).map(|(e, lane)| {
        let y = base - lane * LANE;
        let (from, to) = axis.reach(e.moment);
        let current = props.selected.is_some_and(|id| e.mentions.contains(&id));
        let shape = match e.moment.is_exact() {
            true => html! { <circle class="axis__day" cx={(from + axis::HALF_DAY).to_string()} cy={y.to_string()} r={axis::HALF_DAY.to_string()} /> },
            false => html! { <path class="axis__span" d={format!("M{from} {y}H{to}")} /> },
        };
        let onclick = select(props, e.fullest);
        html! { <g class={classes!("axis__moment", current.then_some("is-current"))} {onclick}><title>{ &e.date }</title>{ shape }</g> }
    });
    let line = base + 8;
    let ticks = axis.ticks.iter().map(|(year, place)| {
        html! { <g><path class="axis__tick" d={format!("M{place} {line}v5")} /><text class="axis__year" x={place.to_string()} y={(line + 18).to_string()} text-anchor="middle">{ year }</text></g> }
    });
    html! {
        <svg class="axis" viewBox={format!("-20 0 {} {}", axis::LENGTH + 40, line + 24)} aria-hidden="true">
            <path class="axis__line" d={format!("M0 {line}H{}", axis::LENGTH)} />
            { for ticks }
            { for marks }
        </svg>
    }
}

fn select(props: &Props, id: AnnotationId) -> Callback<MouseEvent> {
    let dispatch = props.dispatch.clone();
    Callback::from(move |_| dispatch.dispatch(Action::Select(id, Cause::Row)))
}

/// The dates that no axis can hold, because the text does not say their year.
fn without_year(view: &View) -> Html {
    let dates = view.ledger.iter().filter(|row| view.get(row.fullest).is_some_and(is_date)).count();
    match dates.saturating_sub(view.timeline.len()) {
        0 => Html::default(),
        n => {
            html! { <p class="quiet-words">{ format!("{} without a year: see Figures.", words::count(n, "date")) }</p> }
        }
    }
}

/// How long a date is because it is vague.
const fn how_long(moment: &Moment) -> &'static str {
    match moment.last - moment.first + 1 {
        1 => "a day",
        2..=27 => "some days",
        28..=31 => "a month",
        89..=92 => "a quarter",
        365 | 366 => "a year",
        _ => "a period",
    }
}

fn line(props: &Props, entry: &Entry) -> Html {
    let current = props.selected.is_some_and(|id| entry.mentions.contains(&id));
    let onclick = select(props, entry.fullest);
    let sign = if entry.moment.is_exact() { "sign sign--day" } else { "sign sign--span" };
    html! {
        <li class={classes!("row", current.then_some("is-current"))}>
            <button type="button" class="row__main" aria-current={current.then_some("true")} {onclick}>
                <span class="row__value"><span class={sign} aria-hidden="true" />{ &entry.date }{ times(entry.mentions) }</span>
                <span class="row__side">{ how_long(entry.moment) }</span>
                <span class="row__what">{ &entry.said }</span>
            </button>
        </li>
    }
}
