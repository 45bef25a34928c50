//! The article in ten seconds.

use yew::prelude::*;

use crate::app::digest::{self, Form, HEADLINES};
use crate::app::{Action, Cause, Panel, View, places, settings, words};
use crate::insight::LedgerRow;
use crate::insight::when::is_date;
use crate::model::{AnnotationId, Figure, Span};
use crate::web::components::{CopyButton, Icon, icon};
use crate::web::dates;
use crate::web::store::Dispatch;

/// The most that each list of the summary shows.
const NAMES: usize = 8;

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub view: View,
    /// How many key points show.
    pub points: u8,
    pub dispatch: Dispatch,
}

#[component]
pub(in crate::web) fn SummaryPanel(props: &Props) -> Html {
    let view = &props.view;
    let companies: Vec<_> = view.companies.iter().map(|c| (c, c.mentions.as_slice())).collect();
    let sources: Vec<_> = view.relied_upon().iter().map(|s| (s, s.mentions.as_slice())).collect();
    html! {
        <div class="summary">
            { headlines(props) }
            { points(props) }
            { names(props, ("Who", Panel::Companies), &companies, |c| c.company.canonical.clone()) }
            { names(props, ("When", Panel::Timeline), &moments(view), |f| words::short(f, dates::words)) }
            { names(props, ("On whose word", Panel::Sources), &sources, |s| s.name.clone()) }
            <section class="summary__part">
                <h2>{ "In all" }</h2>
                <p>{ standing(view) }</p>
                <p class="quiet-words">{ digest::length(view) }</p>
                <p class="summary__copy">{ copy(props, "Copy as text", Form::Plain) }{ copy(props, "Copy as Markdown", Form::Markdown) }</p>
            </section>
        </div>
    }
}

fn copy(props: &Props, label: &'static str, form: Form) -> Html {
    let (view, points) = (props.view.clone(), usize::from(props.points));
    let make = Callback::from(move |()| digest::text(&view, points, form, dates::words));
    html! { <CopyButton {label} {make} dispatch={props.dispatch.clone()} /> }
}

fn select(dispatch: &Dispatch, id: AnnotationId) -> Callback<MouseEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |_| dispatch.dispatch(Action::Select(id, Cause::Row)))
}

fn headlines(props: &Props) -> Html {
    let view = &props.view;
    let chosen = view.headlines(HEADLINES);
    let lines = chosen.iter().filter_map(|place| {
        let row = view.ledger.get(*place)?;
        let figure = view.get(row.fullest)?.figure()?;
        let label = label(view, *place, row.fullest);
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

/// What a headline figure measures, whose it is and when, or else the words round it.
fn label(view: &View, place: usize, id: AnnotationId) -> String {
    let told = digest::told(view, place, dates::words);
    match (told.is_empty(), view.get(id)) {
        (true, Some(annotation)) => {
            let excerpt = places::excerpt(&view.analysis.article, annotation.span, 36);
            format!("{}{}{}", excerpt.before, excerpt.words, excerpt.after)
        }
        // The dot stays at the end of its line.
        _ => told.replace(" · ", "\u{a0}· "),
    }
}

fn points(props: &Props) -> Html {
    let view = &props.view;
    let article = &view.analysis.article;
    let all = &view.analysis.summary.key_points;
    let points: Vec<Span> = all.iter().take(usize::from(props.points)).map(|p| p.span).collect();
    if points.is_empty() {
        return Html::default();
    }
    let lines = points.iter().map(|span| {
        let (dispatch, span) = (props.dispatch.clone(), *span);
        let onclick = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::GoTo(span)));
        html! { <li><button type="button" class="point" {onclick}>{ places::line(article, span) }</button></li> }
    });
    html! {
        <section class="summary__part">
            <div class="summary__head"><h2>{ "Key points" }</h2>{ length(props, points.len(), all.len()) }</div>
            <ol class="points">{ for lines }</ol>
        </section>
    }
}

/// More or fewer key points, as far as there are any.
fn length(props: &Props, shown: usize, all: usize) -> Html {
    let (fewest, most) = settings::POINTS;
    if all <= usize::from(fewest) {
        return Html::default();
    }
    let shown = u8::try_from(shown).unwrap_or(most);
    let step = |sign, name: &'static str, to: u8, able: bool| {
        let dispatch = props.dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if able {
                dispatch.dispatch(Action::SetPoints(to));
            }
        });
        html! { <button type="button" class="quiet" aria-label={name} aria-disabled={(!able).then_some("true")} {onclick}>{ icon(sign) }</button> }
    };
    html! {
        <div class="stepper" role="group" aria-label="How many key points">
            { step(Icon::Minus, "Fewer key points", shown.saturating_sub(1), shown > fewest) }
            <span class="count" role="status">{ shown }<span class="unseen">{ " key points" }</span></span>
            { step(Icon::Plus, "More key points", shown.saturating_add(1), usize::from(shown) < all.min(usize::from(most))) }
        </div>
    }
}

/// The dates, those with most mentions first.
fn moments(view: &View) -> Vec<(&Figure, &[AnnotationId])> {
    let date = |row: &LedgerRow| view.get(row.fullest).filter(|a| is_date(a))?.figure();
    let mut moments: Vec<(&Figure, &[AnnotationId])> =
        view.ledger.iter().filter_map(|row| Some((date(row)?, row.mentions.as_slice()))).collect();
    crate::order::by_key(&mut moments, |(_, mentions)| std::cmp::Reverse(mentions.len()));
    moments
}

/// A short list of names, each leading to its first mention, and to the panel that has them all.
fn names<T>(
    props: &Props,
    (title, panel): (&'static str, Panel),
    all: &[(T, &[AnnotationId])],
    name: impl Fn(&T) -> String,
) -> Html {
    if all.is_empty() {
        return Html::default();
    }
    let chips = all.iter().take(NAMES).filter_map(|(what, mentions)| {
        let first = mentions.first()?;
        Some(html! {
            <li>
                <button type="button" class={classes!("chip", format!("chip--{}", panel.slug()))} onclick={select(&props.dispatch, *first)}>
                    { name(what) }
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
