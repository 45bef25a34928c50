//! The article in ten seconds.

use yew::prelude::*;

use crate::app::{Action, Cause, Panel, View, places, words};
use crate::insight::headline;
use crate::model::{Annotation, AnnotationId, Figure, Span};
use crate::web::components::CopyButton;
use crate::web::dates;
use crate::web::store::Dispatch;

/// The most that each list of the summary shows.
const HEADLINES: usize = 4;
const POINTS: usize = 5;
const NAMES: usize = 8;

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub view: View,
    pub dispatch: Dispatch,
}

#[component]
pub(in crate::web) fn SummaryPanel(props: &Props) -> Html {
    let view = &props.view;
    let summary = &view.analysis.summary;
    let reading = format!(
        "{} · {}",
        words::count(summary.words as usize, "word"),
        words::count(summary.minutes() as usize, "minute")
    );
    html! {
        <div class="summary">
            { headlines(props) }
            { points(props) }
            { names(props, "Who", Panel::Companies, view.companies.iter().map(|c| (c.company.canonical.clone(), c.mentions.as_slice())).collect()) }
            { names(props, "When", Panel::Figures, moments(view)) }
            { names(props, "On whose word", Panel::Sources, view.relied_upon().iter().map(|s| (s.name.clone(), s.mentions.as_slice())).collect()) }
            <section class="summary__part">
                <h2>{ "In all" }</h2>
                <p>{ standing(view) }</p>
                <p class="quiet-words">{ reading }</p>
                <CopyButton label="Copy the summary" text={crate::app::digest::text(view, dates::words)} dispatch={props.dispatch.clone()} />
            </section>
        </div>
    }
}

fn select(dispatch: &Dispatch, id: AnnotationId) -> Callback<MouseEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |_| dispatch.dispatch(Action::Select(id, Cause::Row)))
}

fn headlines(props: &Props) -> Html {
    let view = &props.view;
    let chosen = headline(&view.analysis, &view.ledger, HEADLINES);
    let lines = chosen.iter().filter_map(|place| view.ledger.get(*place)).filter_map(|row| {
        let figure = view.get(row.fullest)?.figure()?;
        let label = label(view, row.fullest, figure);
        Some(html! {
            <li>
                <button type="button" class="headline" onclick={select(&props.dispatch, row.fullest)}>
                    <span class="headline__value">{ words::short(figure, dates::words) }</span>
                    <span class="headline__label">{ label }</span>
                </button>
            </li>
        })
    });
    let lines: Vec<Html> = lines.collect();
    match lines.is_empty() {
        true => Html::default(),
        false => html! { <ul class="headlines" aria-label="Headline figures">{ for lines }</ul> },
    }
}

/// What a headline figure measures and whose it is, or else the words round it.
fn label(view: &View, id: AnnotationId, figure: &Figure) -> String {
    let told = [figure.company.as_deref(), figure.about.as_deref()];
    let told = told.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    match (told.is_empty(), view.get(id)) {
        (true, Some(annotation)) => {
            let excerpt = places::excerpt(&view.analysis.article, annotation.span, 36);
            format!("{}{}{}", excerpt.before, excerpt.words, excerpt.after)
        }
        _ => told,
    }
}

fn points(props: &Props) -> Html {
    let view = &props.view;
    let article = &view.analysis.article;
    let points: Vec<Span> = view.analysis.summary.key_points.iter().take(POINTS).map(|p| p.span).collect();
    if points.is_empty() {
        return Html::default();
    }
    let lines = points.into_iter().map(|span| {
        let dispatch = props.dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::GoTo(span)));
        html! { <li><button type="button" class="point" {onclick}>{ places::line(article, span) }</button></li> }
    });
    html! { <section class="summary__part"><h2>{ "Key points" }</h2><ol class="points">{ for lines }</ol></section> }
}

/// The dates, those with most mentions first.
fn moments(view: &View) -> Vec<(String, &[AnnotationId])> {
    let date = |id: AnnotationId| match view.get(id).and_then(Annotation::figure) {
        Some(f) if matches!(f.value, crate::model::Value::Date(_)) => Some(words::short(f, dates::words)),
        _ => None,
    };
    let mut moments: Vec<(String, &[AnnotationId])> =
        view.ledger.iter().filter_map(|row| Some((date(row.fullest)?, row.mentions.as_slice()))).collect();
    moments.sort_by_key(|(_, mentions)| std::cmp::Reverse(mentions.len()));
    moments
}

/// A short list of names, each leading to its first mention, and to the panel that has them all.
fn names(props: &Props, title: &'static str, panel: Panel, all: Vec<(String, &[AnnotationId])>) -> Html {
    if all.is_empty() {
        return Html::default();
    }
    let chips = all.iter().take(NAMES).filter_map(|(name, mentions)| {
        let first = mentions.first()?;
        Some(html! {
            <li>
                <button type="button" class={classes!("chip", format!("chip--{}", panel.slug()))} onclick={select(&props.dispatch, *first)}>
                    { name }
                    if mentions.len() > 1 {
                        { " " }<span class="count">{ mentions.len() }</span>
                    }
                </button>
            </li>
        })
    });
    let rest = all.len().saturating_sub(NAMES);
    let dispatch = props.dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Show(panel)));
    html! {
        <section class="summary__part">
            <h2>{ title }</h2>
            <ul class="chips">
                { for chips }
                if rest > 0 {
                    <li><button type="button" class="link" {onclick}>{ format!("and {rest} more") }</button></li>
                }
            </ul>
        </section>
    }
}

/// `49 figures, 3 without a source; 12 companies; 6 sources.`
fn standing(view: &View) -> String {
    let companies = words::count(view.companies.len(), "company");
    let sources = words::count(view.relied_upon().len(), "source");
    format!("{}; {companies}; {sources}.", view.figures_in_words())
}
