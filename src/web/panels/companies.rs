//! Company cards.

use std::collections::HashSet;

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
            { figures(props, "Figures", &card.figures) }
            { figures(props, "Dates", &card.dates) }
            { products(props, card) }
            { statements(props, &card.statements) }
            <h3 class="card-part__name">{ "Mentions" }</h3>
        </>
    };
    props.line(Line { row, mentions: &card.mentions, passage: None, inner, more })
}

/// Whether a mark is the selected one, as `aria-current` has it.
fn current(props: &ListProps, id: AnnotationId) -> Option<&'static str> {
    (props.selected == Some(id)).then_some("true")
}

/// Figures, each distinct one once and leading to its first place here, with what they measure or the words round them.
fn figures(props: &ListProps, name: &'static str, ids: &[AnnotationId]) -> Html {
    let mut seen = HashSet::new();
    let tied = ids.iter().filter(|id| seen.insert(props.view.row(**id)));
    let tied = tied.filter_map(|id| {
        let annotation = props.view.get(*id)?;
        let figure = annotation.figure()?;
        let what = figure.about.clone().unwrap_or_else(|| {
            let excerpt = places::excerpt(&props.view.analysis.article, annotation.span, 32);
            format!("{}{}{}", excerpt.before, excerpt.words, excerpt.after)
        });
        let (dispatch, id) = (props.dispatch.clone(), *id);
        let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Select(id, Cause::Part)));
        Some(html! {
            <li>
                <button type="button" class="tied" aria-current={current(props, id)} {onclick}>
                    <span class="tied__value">{ words::short(figure, dates::words) }</span>
                    <span class="tied__what">{ what }</span>
                </button>
            </li>
        })
    });
    part(name, "tied-list", tied.collect())
}

/// The company's products that the text names, each leading to its first place.
fn products(props: &ListProps, card: &CompanyCard) -> Html {
    let lines = card.products.iter().filter_map(|(name, spans)| {
        let (dispatch, span) = (props.dispatch.clone(), *spans.first()?);
        let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::GoTo(span)));
        Some(html! {
            <li>
                <button type="button" class="chip" {onclick}>
                    { name }
                    if spans.len() > 1 {
                        { " " }<span class="count">{ spans.len() }</span>
                    }
                </button>
            </li>
        })
    });
    part("Products", "chips", lines.collect())
}

/// A list of the card with its name; nothing where it is empty.
fn part(name: &'static str, class: &'static str, lines: Vec<Html>) -> Html {
    match lines.is_empty() {
        true => Html::default(),
        false => {
            html! { <section class="card-part"><h3>{ name }</h3><ul {class} aria-label={name}>{ for lines }</ul></section> }
        }
    }
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
                Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Select(id, Cause::Part)));
            html! {
                <li>
                    <button type="button" class="said" aria-current={current(props, id)} {onclick}>
                        <span class={statement.quoted.then_some("said__quote")}>{ text }</span>
                        <span class="said__by">{ citation.source.clone() }</span>
                    </button>
                </li>
            }
        })
        .collect();
    part("Said", "saids", lines)
}
