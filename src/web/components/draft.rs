//! The forms in which a note is written, and in which is said what a passage is.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::dialog::Layer;
use crate::app::annotate::{Change, Draft, MarkDraft, NoteDraft, Outcome, Reach, example, sort_of};
use crate::app::{Annotate, View, places, words};
use crate::lexicon::small::Small;
use crate::model::{Entity, Kind, MarkType};
use crate::web::dates;
use crate::web::store::{Dispatch, annotate};

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub view: View,
    pub draft: Option<Draft>,
    pub dispatch: Dispatch,
}

#[component]
pub(in crate::web) fn DraftDialog(props: &Props) -> Html {
    let (title, inner) = match &props.draft {
        Some(Draft::Note(draft)) => ("Note", note(props, draft)),
        Some(Draft::Mark(draft)) if draft.was.is_some() => ("Correct", mark(props, draft)),
        Some(Draft::Mark(draft)) => ("Mark as", mark(props, draft)),
        None => ("Note", Html::default()),
    };
    let submit = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            annotate(&dispatch, Annotate::Save);
        })
    };
    let discard = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| annotate(&dispatch, Annotate::Discard))
    };
    let onkeydown = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                event.prevent_default();
                annotate(&dispatch, Annotate::Save);
            }
        })
    };
    html! {
        <Layer name="draft" {title} open={props.draft.is_some()} dispatch={props.dispatch.clone()}>
            <form class="draft" onsubmit={submit} {onkeydown}>
                { inner }
                <div class="draft__ends">
                    <button type="button" class="quiet" onclick={discard}>{ "Cancel" }</button>
                    <button type="submit" class="button button--main">{ "Save" }</button>
                </div>
            </form>
        </Layer>
    }
}

/// The words that it is about.
fn about(view: &View, draft: &Draft) -> Html {
    let words = match (draft.span(), draft) {
        (Some(span), _) => places::line(&view.analysis.article, span),
        (None, Draft::Note(NoteDraft { of: Some(note), .. })) => view.noted_words(note),
        _ => return Html::default(),
    };
    html! { <blockquote class="draft__words">{ words }</blockquote> }
}

fn note(props: &Props, draft: &NoteDraft) -> Html {
    html! {
        <>
            { about(&props.view, &Draft::Note(draft.clone())) }
            <Writing body={draft.body.clone()} dispatch={props.dispatch.clone()} />
            <div class="field">
                <label for="draft-tags">{ "Tags" }</label>
                <input id="draft-tags" type="text" autocomplete="off" value={draft.tags.clone()} placeholder="check, ask the author" oninput={input(props, Change::Tags)} />
                <p class="quiet-words">{ "With commas between." }</p>
            </div>
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct WritingProps {
    body: AttrValue,
    dispatch: Dispatch,
}

/// The field of the note itself, which has the focus at first.
#[component]
fn Writing(props: &WritingProps) -> Html {
    let dispatch = props.dispatch.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(area) = event.target().and_then(|t| t.dyn_into::<HtmlTextAreaElement>().ok()) {
            annotate(&dispatch, Annotate::Change(Change::Body(area.value())));
        }
    });
    html! {
        <div class="field">
            <label for="draft-body">{ "Note" }</label>
            <textarea autofocus=true id="draft-body" rows="5" value={props.body.clone()} {oninput} aria-describedby="draft-body-means" />
            <p class="quiet-words" id="draft-body-means">{ "Markdown: *stress*, **strong**, [words](https://…). Ctrl Enter saves." }</p>
        </div>
    }
}

fn mark(props: &Props, draft: &MarkDraft) -> Html {
    html! {
        <>
            { about(&props.view, &Draft::Mark(draft.clone())) }
            <Types mark_type={draft.mark_type} dispatch={props.dispatch.clone()} />
            { fields(props, draft) }
            { outcome(&props.view, draft) }
            if draft.was.is_some() {
                { reach(props, draft) }
            }
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct TypesProps {
    mark_type: MarkType,
    dispatch: Dispatch,
}

/// The choice of types, which has the focus at first.
#[component]
fn Types(props: &TypesProps) -> Html {
    let value = |mark_type: MarkType| format!("{} {}", mark_type.kind().slug(), mark_type.slug());
    let dispatch = props.dispatch.clone();
    let onchange = Callback::from(move |event: Event| {
        let chosen = event.target().and_then(|t| t.dyn_into::<HtmlSelectElement>().ok()).map(|s| s.value());
        if let Some(mark_type) = MarkType::all().find(|t| chosen.as_ref() == Some(&value(*t))) {
            annotate(&dispatch, Annotate::Change(Change::Type(mark_type)));
        }
    });
    let groups = Kind::ALL.iter().map(|kind| {
        let options = MarkType::of(*kind).map(|mark_type| {
            html! { <option value={value(mark_type)} selected={mark_type == props.mark_type}>{ sort_of(mark_type) }</option> }
        });
        html! { <optgroup label={kind.label()}>{ for options }</optgroup> }
    });
    html! {
        <div class="field">
            <label for="draft-type">{ "Type" }</label>
            <select autofocus=true id="draft-type" {onchange}>{ for groups }</select>
        </div>
    }
}

fn fields(props: &Props, draft: &MarkDraft) -> Html {
    match draft.mark_type {
        MarkType::Figure(figure_type) => {
            let hint = format!("As one would write it: {}.", example(figure_type));
            line(props, "draft-value", "Value", &draft.value, Change::Value, Some(hint), None)
        }
        MarkType::Company(_) => {
            let mut names: Vec<&str> =
                props.view.companies.iter().map(|card| card.company.canonical.as_str()).collect();
            crate::order::by_key(&mut names, |name| name.small());
            html! {
                <>
                    { line(props, "draft-name", "Usual name", &draft.name, Change::Name, None, Some("draft-names")) }
                    <datalist id="draft-names">{ for names.into_iter().map(|name| html! { <option value={name.to_string()} /> }) }</datalist>
                </>
            }
        }
        MarkType::Citation(_) => html! {
            <>
                { line(props, "draft-target", "Leads to", &draft.target, Change::Target, Some("A web address, a DOI or another identifier.".into()), None) }
                { line(props, "draft-name", "Source", &draft.name, Change::Name, None, None) }
            </>
        },
    }
}

fn line(
    props: &Props,
    id: &'static str,
    label: &'static str,
    value: &str,
    change: fn(String) -> Change,
    hint: Option<String>,
    list: Option<&'static str>,
) -> Html {
    let described = format!("{id}-means draft-outcome");
    html! {
        <div class="field" key={id}>
            <label for={id}>{ label }</label>
            <input {id} type="text" autocomplete="off" spellcheck="false" maxlength="400" value={value.to_string()} {list} aria-describedby={described} oninput={input(props, change)} />
            if let Some(hint) = hint {
                <p class="quiet-words" id={format!("{id}-means")}>{ hint }</p>
            }
        </div>
    }
}

fn input(props: &Props, change: fn(String) -> Change) -> Callback<InputEvent> {
    let dispatch = props.dispatch.clone();
    Callback::from(move |event: InputEvent| {
        if let Some(field) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) {
            annotate(&dispatch, Annotate::Change(change(field.value())));
        }
    })
}

/// What the form comes to, or why it comes to nothing.
fn outcome(view: &View, draft: &MarkDraft) -> Html {
    let (class, words) = match draft.outcome(view) {
        Outcome::Waiting => ("outcome", String::new()),
        Outcome::Means(entity) => match &*entity {
            Entity::Figure(figure) => ("outcome", words::exact(figure, dates::words)),
            entity => ("outcome", words::headed(&words::meaning(entity))),
        },
        Outcome::No(why) => ("outcome outcome--no", why),
    };
    html! { <p {class} id="draft-outcome" role="status">{ words }</p> }
}

fn reach(props: &Props, draft: &MarkDraft) -> Html {
    let words = places::line(&props.view.analysis.article, draft.span);
    let one = |reach: Reach, id: &'static str, label: String| {
        let dispatch = props.dispatch.clone();
        let onchange =
            Callback::from(move |_: Event| annotate(&dispatch, Annotate::Change(Change::Reach(reach))));
        html! {
            <span class="choice__one">
                <input type="radio" {id} name="reach" checked={draft.reach == reach} {onchange} />
                <label for={id}>{ label }</label>
            </span>
        }
    };
    html! {
        <fieldset class="choice">
            <legend>{ "For" }</legend>
            { one(Reach::Here, "reach-here", "This place".into()) }
            { one(Reach::Everywhere, "reach-everywhere", format!("“{words}” everywhere, in the next article too")) }
        </fieldset>
    }
}
