//! The figure ledger.

use yew::prelude::*;

use super::rows::{Line, ListProps, times, use_parts};
use crate::app::view::Row;
use crate::app::{Panel, filter, places, words};
use crate::insight::LedgerRow;
use crate::model::{Annotation, Change, Figure, Kind};
use crate::web::components::{FilterBox, Switches, support};
use crate::web::dates;

#[component]
pub(in crate::web) fn FiguresPanel(props: &ListProps) -> Html {
    let ledger = &props.view.ledger;
    let shown: Vec<(usize, &LedgerRow, &Figure)> =
        ledger.iter().enumerate().filter_map(|(place, row)| shows(props, place, row)).collect();
    let current = props
        .current
        .and_then(|r| shown.iter().position(|(place, ..)| r.kind == Kind::Figure && *place == r.place));
    let (limit, more) = use_parts(shown.len(), current);
    html! {
        <>
            <Switches filter={props.filter} view={Some(props.view.clone())} kind={Some(Kind::Figure)} dispatch={props.dispatch.clone()} />
            <FilterBox panel={Panel::Figures} query={props.query.clone()} rows={ledger.len()} shown={shown.len()} dispatch={props.dispatch.clone()} />
            if ledger.is_empty() {
                <p class="nothing">{ "No figures in this article." }</p>
            }
            <ul class="rows">{ for shown[..limit].iter().map(|(place, row, figure)| line(props, *place, row, figure)) }</ul>
            { more }
        </>
    }
}

fn shows<'a>(
    props: &'a ListProps,
    place: usize,
    row: &'a LedgerRow,
) -> Option<(usize, &'a LedgerRow, &'a Figure)> {
    let annotation = props.view.get(row.fullest)?;
    let figure = annotation.figure()?;
    let type_shows = props.filter.shows(annotation.entity.mark_type());
    (type_shows
        && (props.query.is_empty()
            || filter::matches(&haystack(props, row, annotation, figure), &props.query)))
    .then_some((place, row, figure))
}

/// What the filter looks in: the value in every form, what is known of it, and the article's own words.
fn haystack(props: &ListProps, row: &LedgerRow, annotation: &Annotation, figure: &Figure) -> String {
    let article = &props.view.analysis.article;
    let mut text = format!(
        "{} {} {} {} {}",
        words::short(figure, dates::words),
        words::long(figure, dates::words),
        words::sort(&annotation.entity),
        figure.about.as_deref().unwrap_or_default(),
        figure.company.as_deref().unwrap_or_default(),
    );
    text.extend(figure.support.iter().map(|s| format!(" {}", words::support(s))));
    for mention in row.mentions.iter().filter_map(|id| props.view.get(*id)) {
        text.push(' ');
        text.push_str(&article.visible_text(mention.span));
    }
    text
}

fn line(props: &ListProps, place: usize, row: &LedgerRow, figure: &Figure) -> Html {
    let what = [figure.about.as_deref(), figure.company.as_deref()];
    let what = what.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let what = if what.is_empty() { round(props, row) } else { what };
    let inner = html! {
        <>
            <span class="row__value">
                { change(figure.change) }{ words::short(figure, dates::words) }{ times(&row.mentions) }
            </span>
            <span class="row__side">{ figure.support.as_ref().map(support) }</span>
            if !what.is_empty() {
                <span class="row__what">{ what }</span>
            }
        </>
    };
    let row_of = Row { kind: Kind::Figure, place };
    props.line(Line { row: row_of, mentions: &row.mentions, inner, more: Html::default() })
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
