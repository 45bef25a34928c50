//! Company cards.

use yew::prelude::*;

use super::card_tools::{CardTools, names};
use super::rows::{Line, ListProps, times, use_parts};
use crate::app::view::Row;
use crate::app::{Action, Cause, Panel, filter, places, words};
use crate::insight::CompanyCard;
use crate::model::{AnnotationId, CompanyType, Kind, MarkType};
use crate::web::components::{FilterBox, Switches};
use crate::web::dates;

#[component]
pub(in crate::web) fn CompaniesPanel(props: &ListProps) -> Html {
    let cards = &props.view.companies;
    let shown: Vec<(usize, &CompanyCard)> =
        cards.iter().enumerate().filter(|(_, card)| shows(props, card)).collect();
    let current = props
        .current
        .and_then(|r| shown.iter().position(|(place, _)| r.kind == Kind::Company && *place == r.place));
    let (limit, more) = use_parts(shown.len(), current);
    html! {
        <>
            <Switches filter={props.filter} view={Some(props.view.clone())} kind={Some(Kind::Company)} dispatch={props.dispatch.clone()} />
            <FilterBox panel={Panel::Companies} query={props.query.clone()} rows={cards.len()} shown={shown.len()} dispatch={props.dispatch.clone()} />
            if cards.is_empty() {
                <p class="nothing">{ "No companies in this article." }</p>
            }
            <ul class="rows">{ for shown[..limit].iter().map(|(place, card)| line(props, *place, card)) }</ul>
            { more }
        </>
    }
}

fn shows(props: &ListProps, card: &CompanyCard) -> bool {
    let company = &card.company;
    let text = || {
        let parts = [Some(company.canonical.as_str()), company.ticker.as_deref(), company.parent.as_deref()];
        let names = card.names.iter().map(String::as_str);
        parts.into_iter().flatten().chain(names).collect::<Vec<_>>().join(" ")
    };
    props.filter.shows(MarkType::Company(company.company_type))
        && (props.query.is_empty() || filter::matches(&text(), &props.query))
}

fn line(props: &ListProps, place: usize, card: &CompanyCard) -> Html {
    let company = &card.company;
    let also: Vec<&str> = card.names.iter().map(String::as_str).filter(|n| *n != company.canonical).collect();
    let mut facts: Vec<String> = Vec::new();
    if company.company_type == CompanyType::Organization {
        facts.push("organization".into());
    }
    facts.extend(company.parent.as_ref().map(|p| format!("part of {p}")));
    if !also.is_empty() {
        facts.push(format!("as {}", also.join(", ")));
    }
    if !card.figures.is_empty() {
        facts.push(words::count(card.figures.len(), "figure"));
    }
    if !card.statements.is_empty() {
        facts.push(words::count(card.statements.len(), "statement"));
    }
    let inner = html! {
        <>
            <span class="row__value">{ &company.canonical }{ times(&card.mentions) }</span>
            <span class="row__side">{ company.ticker.clone() }</span>
            if !facts.is_empty() {
                <span class="row__what">{ facts.join(" · ") }</span>
            }
        </>
    };
    let row = Row { kind: Kind::Company, place };
    let more = html! {
        <>
            <CardTools key={company.canonical.clone()} view={props.view.clone()} {place} dispatch={props.dispatch.clone()} />
            { names(&props.view, card, &props.dispatch) }
            { figures(props, &card.figures) }
            { statements(props, &card.statements) }
            <h3 class="card-part__name">{ "Mentions" }</h3>
        </>
    };
    props.line(Line { row, mentions: &card.mentions, inner, more })
}

/// The figures that belong to the company, each leading to its place.
fn figures(props: &ListProps, ids: &[AnnotationId]) -> Html {
    if ids.is_empty() {
        return Html::default();
    }
    let tied = ids.iter().filter_map(|id| Some((*id, props.view.get(*id)?.figure()?))).map(|(id, figure)| {
        let dispatch = props.dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Select(id, Cause::Row)));
        html! {
            <li>
                <button type="button" class="tied" {onclick}>
                    <span class="tied__value">{ words::short(figure, dates::words) }</span>
                    <span class="tied__what">{ figure.about.clone() }</span>
                </button>
            </li>
        }
    });
    html! { <section class="card-part"><h3>{ "Figures" }</h3><ul class="tied-list" aria-label="Its figures">{ for tied }</ul></section> }
}

/// What the company or its people say, each leading to its place.
fn statements(props: &ListProps, ids: &[AnnotationId]) -> Html {
    let said = ids.iter().filter_map(|id| Some((*id, props.view.get(*id)?.citation()?)));
    let said = said.flat_map(|(id, citation)| citation.statements.iter().map(move |s| (id, citation, s)));
    let lines: Vec<Html> = said
        .map(|(id, citation, statement)| {
            let text = places::line(&props.view.analysis.article, statement.span);
            let dispatch = props.dispatch.clone();
            let onclick =
                Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Select(id, Cause::Row)));
            html! {
                <li>
                    <button type="button" class="said" {onclick}>
                        <span class={statement.quoted.then_some("said__quote")}>{ text }</span>
                        <span class="said__by">{ citation.source.clone() }</span>
                    </button>
                </li>
            }
        })
        .collect();
    match lines.is_empty() {
        true => Html::default(),
        false => {
            html! { <section class="card-part"><h3>{ "Said" }</h3><ul aria-label="What it says">{ for lines }</ul></section> }
        }
    }
}
