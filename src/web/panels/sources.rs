//! On whose word: every source with what rests on it, and what the article's own list leaves open.

use yew::prelude::*;

use super::rows::{Line, ListProps, use_parts};
use crate::app::tree::safe_address;
use crate::app::view::Row;
use crate::app::{Action, Cause, Panel, address, filter, places, words};
use crate::insight::{Listing, SourceRow};
use crate::model::{Annotation, AnnotationId, Citation, CitationType, Kind, MarkType, Statement};
use crate::web::components::{FilterBox, Icon, Switches, icon};
use crate::web::dates;

/// How many statements of a source are listed at most.
const MOST: usize = 100;

#[component]
pub(in crate::web) fn SourcesPanel(props: &ListProps) -> Html {
    let sources = &props.view.sources;
    let shown: Vec<(usize, &SourceRow)> =
        sources.iter().enumerate().filter(|(_, row)| shows(props, row)).collect();
    let current = props
        .current
        .and_then(|r| shown.iter().position(|(place, _)| r.kind == Kind::Citation && *place == r.place));
    let (limit, more) = use_parts(shown.len(), current);
    let of = |listing: Listing| shown[..limit].iter().filter(move |(_, row)| row.listing == listing);
    html! {
        <>
            <Switches filter={props.filter} view={Some(props.view.clone())} kind={Some(Kind::Citation)} dispatch={props.dispatch.clone()} />
            <FilterBox panel={Panel::Sources} query={props.query.clone()} rows={sources.len()} shown={shown.len()} dispatch={props.dispatch.clone()} />
            if sources.is_empty() {
                <p class="nothing">{ "No sources in this article." }</p>
            }
            <ul class="rows" aria-label="Sources">{ for of(Listing::Sound).map(|(place, row)| line(props, *place, row)) }</ul>
            { part(props, "Marks without an entry", "missing", of(Listing::Missing)) }
            { part(props, "Entries that no mark refers to", "uncited", of(Listing::Uncited)) }
            { more }
        </>
    }
}

fn part<'a>(
    props: &ListProps,
    name: &'static str,
    id: &'static str,
    rows: impl Iterator<Item = &'a (usize, &'a SourceRow)>,
) -> Html {
    let lines: Vec<Html> = rows.map(|(place, row)| line(props, *place, row)).collect();
    if lines.is_empty() {
        return Html::default();
    }
    let id = format!("sources-{id}");
    html! {
        <>
            <h2 class="panel__head" id={id.clone()}>{ name }{ " " }<span class="count">{ lines.len() }</span></h2>
            <ul class="rows" aria-labelledby={id}>{ for lines }</ul>
        </>
    }
}

fn citations<'a>(
    props: &'a ListProps,
    row: &'a SourceRow,
) -> impl Iterator<Item = (&'a Annotation, &'a Citation)> {
    row.mentions.iter().filter_map(|id| props.view.get(*id)).filter_map(|a| Some((a, a.citation()?)))
}

fn shows(props: &ListProps, row: &SourceRow) -> bool {
    let mut types = citations(props, row).map(|(a, _)| a.entity.mark_type());
    (row.mentions.is_empty() && props.filter.shows(MarkType::Citation(CitationType::Note))
        || types.any(|t| props.filter.shows(t)))
        && (props.query.is_empty() || filter::matches(&haystack(props, row), &props.query))
}

/// What the filter looks in: names, addresses, and the article's own words.
fn haystack(props: &ListProps, row: &SourceRow) -> String {
    let article = &props.view.analysis.article;
    let own = citations(props, row).map(|(a, _)| article.visible_text(a.span));
    let said = row.statements.iter().map(|s| article.visible_text(s.span));
    let entry = row.entry.map(|entry| article.visible_text(entry));
    let named = [Some(row.name.as_str()), Some(row.kind.label()), row.speaks_for.as_deref()];
    let named = named.into_iter().flatten().map(str::to_owned).chain(row.targets.iter().cloned());
    named.chain(own).chain(said).chain(entry).collect::<Vec<_>>().join(" ")
}

fn line(props: &ListProps, place: usize, row: &SourceRow) -> Html {
    let what = what(props, row);
    let inner = html! {
        <>
            <span class="row__value">{ words::headed(&row.name) }</span>
            <span class="row__side">{ row.kind.label() }</span>
            if !what.is_empty() {
                <span class="row__what">{ what }</span>
            }
            if let Some(rests) = rests(row) {
                <span class="row__what">{ rests }</span>
            }
        </>
    };
    let more = html! { <>{ leads(row) }{ statements(props, &row.statements) }{ figures(props, &row.figures) }<h3 class="card-part__name">{ "Mentions" }</h3></> };
    props.line(Line {
        row: Row { kind: Kind::Citation, place },
        mentions: &row.mentions,
        passage: row.entry,
        inner,
        more,
    })
}

/// Whom it speaks for, and its entry or its first words.
fn what(props: &ListProps, row: &SourceRow) -> String {
    let article = &props.view.analysis.article;
    let speaks_for = row.speaks_for.as_ref().map(|s| format!("for {s}"));
    let said = || row.statements.first().map(|s| places::line(article, s.span));
    let own = || {
        let mention = row.mentions.first().and_then(|id| props.view.get(*id))?;
        let words = places::line(article, mention.span);
        let says_nothing = words.trim_matches(['(', ')', '[', ']']).eq_ignore_ascii_case(&row.name);
        Some(if says_nothing { places::excerpt(article, mention.span, 80).before } else { words })
    };
    let text = row.entry.map(|entry| places::line(article, entry)).or_else(said).or_else(own);
    [speaks_for, text].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// `2 statements · 3 figures · 1 link`.
fn rests(row: &SourceRow) -> Option<String> {
    if row.listing != Listing::Sound {
        return None;
    }
    let parts =
        [(row.statements.len(), "statement"), (row.figures.len(), "figure"), (row.targets.len(), "link")];
    let parts = parts.iter().filter(|(n, _)| *n > 0).map(|(n, noun)| words::count(*n, noun));
    Some(parts.collect::<Vec<_>>().join(" · ")).filter(|words| !words.is_empty())
}

/// Where the citations of a source lead, each address once.
fn leads(row: &SourceRow) -> Html {
    let links = row.targets.iter().filter_map(|target| safe_address(target)).map(|href| {
        html! {
            <li>
                <a class="lead" href={href.to_string()} target="_blank" rel="noopener noreferrer">
                    { icon(Icon::External) }<span class="lead__address">{ address::shown(href) }</span>
                </a>
            </li>
        }
    });
    let links: Vec<Html> = links.collect();
    if links.is_empty() {
        return Html::default();
    }
    html! { <ul class="leads" aria-label="Where it leads">{ for links }</ul> }
}

/// What it answers for, each leading to its place.
fn statements(props: &ListProps, statements: &[Statement]) -> Html {
    if statements.is_empty() {
        return Html::default();
    }
    let lines = statements.iter().take(MOST).map(|statement| {
        let (dispatch, span) = (props.dispatch.clone(), statement.span);
        let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::GoTo(span)));
        html! {
            <li>
                <button type="button" class="said" {onclick}>
                    <span class={statement.quoted.then_some("said__quote")}>{ places::line(&props.view.analysis.article, span) }</span>
                </button>
            </li>
        }
    });
    html! { <section class="card-part"><h3>{ "Statements" }</h3><ul aria-label={words::count(statements.len(), "statement")}>{ for lines }</ul></section> }
}

/// The figures that rest on it, each leading to its place.
fn figures(props: &ListProps, ids: &[AnnotationId]) -> Html {
    if ids.is_empty() {
        return Html::default();
    }
    let tied = ids.iter().filter_map(|id| Some((*id, props.view.get(*id)?.figure()?))).map(|(id, figure)| {
        let dispatch = props.dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Select(id, Cause::Part)));
        let told = [figure.about.as_deref(), figure.company.as_deref()];
        html! {
            <li>
                <button type="button" class="tied" aria-current={(props.selected == Some(id)).then_some("true")} {onclick}>
                    <span class="tied__value">{ words::short(figure, dates::words) }</span>
                    <span class="tied__what">{ told.into_iter().flatten().collect::<Vec<_>>().join(" · ") }</span>
                </button>
            </li>
        }
    });
    html! { <section class="card-part"><h3>{ "Figures" }</h3><ul class="tied-list" aria-label={words::count(ids.len(), "figure")}>{ for tied }</ul></section> }
}
