//! Citations, gathered by source.

use yew::prelude::*;

use super::rows::{Line, ListProps, times, use_parts};
use crate::app::tree::safe_address;
use crate::app::view::Row;
use crate::app::{Panel, filter, places, words};
use crate::insight::{SourceKind, SourceRow};
use crate::model::{Annotation, Citation, CitationType, Kind};
use crate::web::components::{FilterBox, Icon, Switches, icon};

#[component]
pub(in crate::web) fn SourcesPanel(props: &ListProps) -> Html {
    let sources = &props.view.sources;
    let shown: Vec<(usize, &SourceRow)> =
        sources.iter().enumerate().filter(|(_, row)| shows(props, row)).collect();
    let current = props
        .current
        .and_then(|r| shown.iter().position(|(place, _)| r.kind == Kind::Citation && *place == r.place));
    let (limit, more) = use_parts(shown.len(), current);
    let groups = [
        (SourceKind::Document, "Documents"),
        (SourceKind::Speaker, "On whose word"),
        (SourceKind::Note, "Notes and references"),
    ];
    html! {
        <>
            <Switches filter={props.filter} view={Some(props.view.clone())} kind={Some(Kind::Citation)} dispatch={props.dispatch.clone()} />
            <FilterBox panel={Panel::Sources} query={props.query.clone()} rows={sources.len()} shown={shown.len()} dispatch={props.dispatch.clone()} />
            if sources.is_empty() {
                <p class="nothing">{ "No citations in this article." }</p>
            }
            { for groups.iter().map(|(kind, name)| group(props, name, shown[..limit].iter().filter(|(_, row)| row.kind == *kind))) }
            { more }
        </>
    }
}

fn group<'a>(props: &ListProps, name: &str, rows: impl Iterator<Item = &'a (usize, &'a SourceRow)>) -> Html {
    let lines: Vec<Html> = rows.map(|(place, row)| line(props, *place, row)).collect();
    if lines.is_empty() {
        return Html::default();
    }
    html! { <><h2 class="panel__head">{ name }</h2><ul class="rows">{ for lines }</ul></> }
}

fn citations<'a>(
    props: &'a ListProps,
    row: &'a SourceRow,
) -> impl Iterator<Item = (&'a Annotation, &'a Citation)> {
    row.mentions.iter().filter_map(|id| props.view.get(*id)).filter_map(|a| Some((a, a.citation()?)))
}

fn shows(props: &ListProps, row: &SourceRow) -> bool {
    let mut types = citations(props, row).map(|(a, _)| a.entity.mark_type());
    types.any(|t| props.filter.shows(t))
        && (props.query.is_empty() || filter::matches(&haystack(props, row), &props.query))
}

fn haystack(props: &ListProps, row: &SourceRow) -> String {
    let mut text = row.name.clone();
    for (annotation, citation) in citations(props, row) {
        let parts = [
            citation.target.as_deref(),
            citation.speaks_for.as_deref(),
            Some(words::sort(&annotation.entity)),
        ];
        for part in parts.into_iter().flatten() {
            text.push(' ');
            text.push_str(part);
        }
        text.push_str(&props.view.analysis.article.visible_text(annotation.span));
    }
    text
}

fn line(props: &ListProps, place: usize, row: &SourceRow) -> Html {
    let first = citations(props, row).next();
    let sort = first.map(|(a, _)| words::sort(&a.entity)).unwrap_or_default();
    let what = first.map(|(annotation, citation)| what(props, annotation, citation)).unwrap_or_default();
    let inner = html! {
        <>
            <span class="row__value">{ &row.name }{ times(&row.mentions) }</span>
            <span class="row__side">{ sort }</span>
            if !what.is_empty() {
                <span class="row__what">{ what }</span>
            }
        </>
    };
    let row_of = Row { kind: Kind::Citation, place };
    props.line(Line { row: row_of, mentions: &row.mentions, inner, more: leads(props, row) })
}

/// What is said on a speaker's word, or the words that a link stands on.
fn what(props: &ListProps, annotation: &Annotation, citation: &Citation) -> String {
    let article = &props.view.analysis.article;
    let said = citation.statements.first().map(|s| places::line(article, s.span));
    let own = || {
        let own = places::line(article, annotation.span);
        let says_nothing =
            citation.source.as_ref().is_some_and(|s| own.trim_matches(['(', ')']).eq_ignore_ascii_case(s));
        if says_nothing { places::excerpt(article, annotation.span, 80).before } else { own }
    };
    let text = match citation.citation_type {
        CitationType::Attribution => said.unwrap_or_default(),
        _ => own(),
    };
    let speaks_for = citation.speaks_for.as_ref().map(|s| format!("for {s} · ")).unwrap_or_default();
    format!("{speaks_for}{text}")
}

/// Where the citations of a source lead, each address once.
fn leads(props: &ListProps, row: &SourceRow) -> Html {
    let mut addresses: Vec<&str> =
        citations(props, row).filter_map(|(_, c)| safe_address(c.target.as_deref()?)).collect();
    addresses.sort_unstable();
    addresses.dedup();
    let links = addresses.into_iter().map(|address| {
        html! {
            <li>
                <a class="lead" href={address.to_string()} target="_blank" rel="noopener noreferrer">
                    { icon(Icon::External) }<span class="lead__address">{ address }</span>
                </a>
            </li>
        }
    });
    html! { <ul class="leads">{ for links }</ul> }
}
