//! What changed since an older state: in the figures, the companies and the citations, side by side.

use yew::prelude::*;

use super::dialog::Layer;
use crate::app::library::Compared;
use crate::app::{Action, Cause, View, places};
use crate::insight::{Change, Changes, What, compare};
use crate::lexicon::small::Small;
use crate::model::{AnnotationId, Kind};
use crate::web::dates;
use crate::web::store::Dispatch;

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub open: bool,
    pub compared: Option<Compared>,
    pub view: View,
    pub dispatch: Dispatch,
}

/// How far the words round a mark reach, in bytes.
const REACH: usize = 60;

#[component]
pub(in crate::web) fn ChangesDialog(props: &Props) -> Html {
    let Props { open, compared, view, dispatch } = props;
    let key = compared.clone().filter(|_| *open).map(|compared| (compared.before, view.clone()));
    let changes = use_memo(key, |key| {
        key.as_ref().map(|(before, view)| compare(&before.analysis, &view.analysis)).unwrap_or_default()
    });
    let Some(compared) = compared else { return Html::default() };
    let sides = Sides { before: &compared.before, after: view, dispatch };
    let since = match compared.made {
        Some(made) => format!("Since the version of {}: ", dates::moment(made)),
        None => "Since the draft before: ".into(),
    };
    html! {
        <Layer name="changes" title="What changed" {open} dispatch={dispatch.clone()}>
            <p id="changes-counts">{ since }{ counts(&changes) }</p>
            { for Kind::ALL.iter().map(|kind| section(*kind, &changes, sides)) }
        </Layer>
    }
}

#[derive(Clone, Copy)]
struct Sides<'a> {
    before: &'a View,
    after: &'a View,
    dispatch: &'a Dispatch,
}

const fn word(what: What) -> &'static str {
    match what {
        What::Changed => "Changed",
        What::Moved => "Moved",
        What::New => "New",
        What::Gone => "Gone",
    }
}

/// `2 changed, 1 new.`
fn counts(changes: &Changes) -> String {
    let count = |what: What| changes.rows.iter().filter(|row| row.what == what).count();
    let parts = What::ALL.iter().map(|what| (count(*what), word(*what).small()));
    let parts: Vec<String> =
        parts.filter(|(count, _)| *count > 0).map(|(n, word)| format!("{n} {word}")).collect();
    match parts.is_empty() {
        true => "every figure, company and citation is as it was.".into(),
        false => format!("{}.", parts.join(", ")),
    }
}

fn section(kind: Kind, changes: &Changes, sides: Sides) -> Html {
    let rows: Vec<&Change> = changes.rows.iter().filter(|row| row.kind == kind).collect();
    let same = changes.same[kind as usize];
    if rows.is_empty() && same == 0 {
        return Html::default();
    }
    html! {
        <section class="changes" aria-label={kind.label()}>
            <h3>{ kind.label() }<span class="quiet-words">{ format!(" {same} as before") }</span></h3>
            if !rows.is_empty() {
                <ul>{ for rows.into_iter().map(|row| line(row, sides)) }</ul>
            }
        </section>
    }
}

fn line(row: &Change, sides: Sides) -> Html {
    let times = if row.times > 1 { format!(" {} times", row.times) } else { String::new() };
    let slug = word(row.what).small();
    html! {
        <li class="change" data-change={slug}>
            <span class="change__what">{ word(row.what) }{ times }</span>
            <span class="change__side">{ row.before.map_or_else(|| nothing("Not there before"), |id| words(sides.before, id)) }</span>
            <span class="change__side">
                if let Some(id) = row.after {
                    <button type="button" class="change__place" onclick={lead(id, sides.dispatch)}>{ words(sides.after, id) }</button>
                } else {
                    { nothing("No longer there") }
                }
            </span>
        </li>
    }
}

fn nothing(words: &str) -> Html {
    html! { <span class="quiet-words">{ words }</span> }
}

/// A mark's words, and what stands round them.
fn words(view: &View, id: AnnotationId) -> Html {
    let Some(mark) = view.get(id) else { return Html::default() };
    let excerpt = places::excerpt(&view.analysis.article, mark.span, REACH);
    html! { <>{ excerpt.before }<strong>{ excerpt.words }</strong>{ excerpt.after }</> }
}

/// To the mark, in the text.
fn lead(id: AnnotationId, dispatch: &Dispatch) -> Callback<MouseEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |_: MouseEvent| {
        dispatch.dispatch(Action::Close(dates::now()));
        dispatch.dispatch(Action::Select(id, Cause::Row));
    })
}
