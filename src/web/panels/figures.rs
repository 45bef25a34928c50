//! The figure ledger.

use yew::prelude::*;

use super::chart::chart;
use super::listing_bar::listing_bar;
use super::rows::{Line, ListProps, times, use_parts};
use crate::app::listing::{Group, groups, support_of, told};
use crate::app::view::Row;
use crate::app::{Action, Cause, Panel, places, words};
use crate::insight::LedgerRow;
use crate::model::{Change, Figure, Kind, SupportKind};
use crate::web::components::{FilterBox, Switches, support};
use crate::web::dates;

#[component]
pub(in crate::web) fn FiguresPanel(props: &ListProps) -> Html {
    let ledger = &props.view.ledger;
    let groups = groups(&props.view, &props.listing, props.filter, &props.query, dates::words);
    let shown: Vec<usize> = groups.iter().flat_map(|g| g.places.iter().copied()).collect();
    let current = props.current.filter(|r| r.kind == Kind::Figure);
    let current = current.and_then(|r| shown.iter().position(|place| *place == r.place));
    let (limit, more) = use_parts(shown.len(), current);
    html! {
        <>
            <Switches filter={props.filter} view={Some(props.view.clone())} kind={Some(Kind::Figure)} dispatch={props.dispatch.clone()} />
            <FilterBox panel={Panel::Figures} query={props.query.clone()} rows={ledger.len()} shown={shown.len()} dispatch={props.dispatch.clone()} />
            if ledger.is_empty() {
                <p class="nothing">{ "No figures in this article." }</p>
            } else {
                { supports(props) }
                { listing_bar(props, &shown) }
            }
            if props.listing.chart {
                { chart(props, &shown) }
            } else {
                { for groups_of(props, &groups, limit) }
                { more }
            }
        </>
    }
}

/// How many figures have a source, and a choice of those that show.
fn supports(props: &ListProps) -> Html {
    let one = |kind: Option<SupportKind>| {
        let count = kind.map(|kind| props.view.supported(kind));
        if count == Some(0) {
            return Html::default();
        }
        let dispatch = props.dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::ShowSupport(kind)));
        html! {
            <button type="button" class="order" aria-pressed={(props.filter.only() == kind).to_string()} {onclick}>
                { kind.map_or("All", words::support_kind) }
                if let Some(count) = count {
                    { " " }<span class="count">{ count }</span>
                }
            </button>
        }
    };
    let kinds = SupportKind::ALL.map(Some);
    html! {
        <>
            <p class="quiet-words" id="figures-supported">{ props.view.figures_in_words() }</p>
            <div class="orders" role="group" aria-label="Figures by source">{ one(None) }{ for kinds.map(one) }</div>
        </>
    }
}

/// The groups with their first `limit` rows.
fn groups_of(props: &ListProps, groups: &[Group], limit: usize) -> Vec<Html> {
    let mut left = limit;
    let mut out = Vec::new();
    for group in groups {
        let rows = &group.places[..group.places.len().min(left)];
        left -= rows.len();
        if rows.is_empty() {
            break;
        }
        out.push(html! {
            <section key={group.name.clone().unwrap_or_default()}>
                if let Some(name) = &group.name {
                    <h2 class="panel__head">{ name }{ " " }<span class="count">{ group.places.len() }</span></h2>
                }
                <ul class="rows">{ for rows.iter().filter_map(|place| line(props, *place)) }</ul>
            </section>
        });
    }
    out
}

fn line(props: &ListProps, place: usize) -> Option<Html> {
    let (row, annotation, figure) = told(&props.view, place)?;
    let text = props.view.analysis.article.visible_text(annotation.span);
    let what = [
        figure.about.clone(),
        figure.company.clone(),
        words::unresolved(figure, props.view.is_dated()).map(str::to_owned),
        figure.base.is_some().then(|| words::moved(figure, dates::words)).flatten(),
        props.view.date_of(row).map(|d| words::short(d, dates::words)),
    ];
    let what = what.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let what = if what.is_empty() { round(props, row) } else { what };
    let inner = html! {
        <>
            <span class="row__value">{ value(figure, text) }{ times(&row.mentions) }{ differs(props, place) }</span>
            <span class="row__side">{ support_of(&props.view, place).map(support) }</span>
            if !what.is_empty() {
                <span class="row__what">{ what }</span>
            }
        </>
    };
    let row_of = Row { kind: Kind::Figure, place };
    Some(props.line(Line {
        row: row_of,
        mentions: &row.mentions,
        passage: None,
        inner,
        more: others(props, place),
    }))
}

/// The value, its whole part apart so that the decimal points of a list stand in line; the article's own words where
/// they have none.
fn value(figure: &Figure, text: String) -> Html {
    let short = Some(words::short(figure, dates::words)).filter(|short| !short.is_empty()).unwrap_or(text);
    match words::at_point(figure, dates::words) {
        Some((before, after)) => html! {
            <><span class="row__whole">{ change(figure.change) }{ before }</span>{ after }</>
        },
        None => html! { <><span class="row__whole" />{ short }</> },
    }
}

/// A sign on a figure that another one contradicts.
fn differs(props: &ListProps, place: usize) -> Html {
    let others = props.view.disagreements.get(place).map_or(&[][..], Vec::as_slice);
    if others.is_empty() {
        return Html::default();
    }
    let values = others.iter().filter_map(|other| told(&props.view, *other));
    let values = values.map(|(_, _, f)| words::short(f, dates::words)).collect::<Vec<_>>().join(", ");
    html! { <span class="row__differs" title={format!("The text also says {values}")}><span aria-hidden="true">{ "≠" }</span><span class="unseen">{ format!(", the text also says {values}") }</span></span> }
}

/// What the text says otherwise, each leading to its place.
fn others(props: &ListProps, place: usize) -> Html {
    let others = props.view.disagreements.get(place).map_or(&[][..], Vec::as_slice);
    let lines = others.iter().filter_map(|other| told(&props.view, *other)).map(|(row, _, figure)| {
        let (dispatch, id) = (props.dispatch.clone(), row.fullest);
        let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Select(id, Cause::Row)));
        let text = format!("≠ {}", words::short(figure, dates::words));
        html! {
            <li><button type="button" class="tied" {onclick}><span class="tied__value">{ text }</span><span class="tied__what">{ "The text also says" }</span></button></li>
        }
    });
    match others.is_empty() {
        true => Html::default(),
        false => html! { <ul class="tied-list" aria-label="What the text says otherwise">{ for lines }</ul> },
    }
}

/// The words round a figure of which the text tells nothing more.
fn round(props: &ListProps, row: &LedgerRow) -> String {
    let Some(annotation) = props.view.get(row.fullest) else { return String::new() };
    let excerpt = places::excerpt(&props.view.analysis.article, annotation.span, 32);
    format!("{}{}{}", excerpt.before, excerpt.words, excerpt.after)
}

fn change(change: Option<Change>) -> Html {
    let (sign, word) = match change {
        Some(Change::Up) => ("↑", "up "),
        Some(Change::Down) => ("↓", "down "),
        None => return Html::default(),
    };
    html! { <><span class="row__change" aria-hidden="true">{ sign }</span><span class="unseen">{ word }</span></> }
}
