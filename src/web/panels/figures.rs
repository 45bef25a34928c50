//! The figure ledger.

use yew::prelude::*;

use super::chart::chart;
use super::rows::{Line, ListProps, times, use_parts};
use crate::app::view::Row;
use crate::app::{Action, Order, Panel, filter, order, places, words};
use crate::insight::LedgerRow;
use crate::model::{Annotation, Change, Figure, Kind, Support, SupportKind};
use crate::web::components::{FilterBox, Switches, support};
use crate::web::dates;

#[component]
pub(in crate::web) fn FiguresPanel(props: &ListProps) -> Html {
    let ledger = &props.view.ledger;
    let mut shown: Vec<usize> = (0..ledger.len()).filter(|place| shows(props, *place)).collect();
    if props.order == Order::Size {
        order::by_size(&props.view, &mut shown);
    }
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
                { orders(props) }
            }
            if props.order == Order::Chart {
                { chart(props, &shown) }
            } else {
                <ul class="rows">{ for shown[..limit].iter().filter_map(|place| line(props, *place)) }</ul>
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

fn orders(props: &ListProps) -> Html {
    let one = |order: Order| {
        let dispatch = props.dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Arrange(order)));
        html! { <button type="button" class="order" aria-pressed={(props.order == order).to_string()} {onclick}>{ order.label() }</button> }
    };
    html! { <div class="orders" role="group" aria-label="Order">{ for Order::ALL.map(one) }</div> }
}

fn figure_of(props: &ListProps, place: usize) -> Option<(&LedgerRow, &Annotation, &Figure)> {
    let row = props.view.ledger.get(place)?;
    let annotation = props.view.get(row.fullest)?;
    Some((row, annotation, annotation.figure()?))
}

fn support_of(props: &ListProps, place: usize) -> Option<&Support> {
    props.view.support.get(place)?.as_ref()
}

fn shows(props: &ListProps, place: usize) -> bool {
    figure_of(props, place).is_some_and(|(row, annotation, figure)| {
        props.view.shows(props.filter, annotation)
            && (props.query.is_empty()
                || filter::matches(&haystack(props, place, row, annotation, figure), &props.query))
    })
}

/// What the filter looks in: the value in every form, what is known of it, and the article's own words.
fn haystack(
    props: &ListProps,
    place: usize,
    row: &LedgerRow,
    annotation: &Annotation,
    figure: &Figure,
) -> String {
    let article = &props.view.analysis.article;
    let mut text = format!(
        "{} {} {} {} {}",
        words::short(figure, dates::words),
        words::long(figure, dates::words),
        words::sort(&annotation.entity),
        figure.about.as_deref().unwrap_or_default(),
        figure.company.as_deref().unwrap_or_default(),
    );
    text.extend(support_of(props, place).map(|s| format!(" {}", words::support(s))));
    for mention in row.mentions.iter().filter_map(|id| props.view.get(*id)) {
        text.push(' ');
        text.push_str(&article.visible_text(mention.span));
    }
    text
}

fn line(props: &ListProps, place: usize) -> Option<Html> {
    let (row, _, figure) = figure_of(props, place)?;
    let what = [figure.about.as_deref(), figure.company.as_deref()];
    let base = figure.base.is_some().then(|| words::moved(figure, dates::words)).flatten();
    let what = what.into_iter().flatten().map(str::to_owned).chain(base).collect::<Vec<_>>().join(" · ");
    let what = if what.is_empty() { round(props, row) } else { what };
    let inner = html! {
        <>
            <span class="row__value">
                { change(figure.change) }{ words::short(figure, dates::words) }{ times(&row.mentions) }
            </span>
            <span class="row__side">{ support_of(props, place).map(support) }</span>
            if !what.is_empty() {
                <span class="row__what">{ what }</span>
            }
        </>
    };
    let row_of = Row { kind: Kind::Figure, place };
    Some(props.line(Line { row: row_of, mentions: &row.mentions, inner, more: Html::default() }))
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
