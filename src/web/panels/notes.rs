//! The reader's notes, in the order of the text.

use yew::prelude::*;

use super::rows::use_parts;
use crate::app::annotate::{Only, Target, as_markdown, has_words, says, shows, told};
use crate::app::{Annotate, Panel, View};
use crate::model::{Fate, Note, NoteId, Says};
use crate::web::components::{CopyButton, FilterBox, Icon, icon, rich};
use crate::web::store::{Dispatch, annotate};

/// The identifier of a note's row.
pub(in crate::web) fn note_row_id(id: NoteId) -> String {
    format!("row-note-{}", id.0)
}

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub view: View,
    pub query: AttrValue,
    pub only: Only,
    pub current: Option<NoteId>,
    pub dispatch: Dispatch,
}

#[component]
pub(in crate::web) fn NotesPanel(props: &Props) -> Html {
    let Props { view, query, only, current, dispatch } = props;
    let shown = view.listed_notes(*only, query);
    let rows = view.notes.all().len();
    let place = current.and_then(|id| shown.iter().position(|note| note.id == id));
    let (limit, more) = use_parts(shown.len(), place);
    if rows == 0 {
        return html! {
            <div class="nothing">
                <p>{ "No notes yet." }</p>
                <p>{ "Select words in the text to highlight them, to write a note on them or to say what they are. By keys: " }<kbd>{ "v" }</kbd>{ " selects words, " }<kbd>{ "a" }</kbd>{ " writes a note on the mark that you are at, " }<kbd>{ "h" }</kbd>{ " highlights." }</p>
                <p>{ "The card of a mark lets you accept, dismiss or correct what was found." }</p>
            </div>
        };
    }
    let make = {
        let (view, query, only) = (view.clone(), query.clone(), *only);
        Callback::from(move |()| as_markdown(&view, &view.listed_notes(only, &query)))
    };
    html! {
        <>
            <FilterBox panel={Panel::Notes} query={query.clone()} {rows} shown={shown.len()} dispatch={dispatch.clone()} />
            <div class="listing listing--notes">
                <div class="orders" role="group" aria-label="Notes that are listed">{ for Only::ALL.map(|choice| one(props, choice)) }</div>
                <CopyButton before="Copy as" label="Markdown" {make} dispatch={dispatch.clone()} />
            </div>
            <ul class="rows" aria-label="Notes">{ for shown[..limit].iter().map(|note| row(props, note)) }</ul>
            { more }
        </>
    }
}

fn one(props: &Props, only: Only) -> Html {
    let dispatch = props.dispatch.clone();
    let onclick = Callback::from(move |_: MouseEvent| annotate(&dispatch, Annotate::List(only)));
    html! { <button type="button" class="order" aria-pressed={(props.only == only).to_string()} {onclick}>{ only.label() }</button> }
}

fn row(props: &Props, note: &Note) -> Html {
    let current = props.current == Some(note.id);
    let act = |action: Annotate| {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| annotate(&dispatch, action.clone()))
    };
    let class = classes!("row", "row--note", current.then_some("is-current"));
    html! {
        <li {class} id={note_row_id(note.id)} key={note.id.0} onkeydown={keys(props, note.id)}>
            <button type="button" class="row__main" aria-current={current.then_some("true")} onclick={act(Annotate::GoTo(note.id))}>
                <span class={classes!("row__quote", shows(note).then_some("noted"))}>{ props.view.noted_words(note) }</span>
                <span class="row__what">{ said(note) }</span>
            </button>
            <div class="row__note">
                if !note.body.is_empty() {
                    <div class="rich">{ rich(&note.body) }</div>
                }
                if !note.tags.is_empty() {
                    <ul class="chips" aria-label="Tags">{ for note.tags.iter().map(|tag| html! { <li class="tag">{ format!("#{tag}") }</li> }) }</ul>
                }
            </div>
            <div class="tools" role="group" aria-label="This note">
                <button type="button" class="quiet" onclick={act(Annotate::Write(Target::Note(note.id)))}>{ icon(Icon::Pencil) }{ if has_words(note) { "Edit" } else { "Write" } }</button>
                if matches!(note.says, Says::Is(_)) && note.fate.is_placed() {
                    <button type="button" class="quiet" onclick={act(Annotate::Mark(Target::Note(note.id)))}>{ icon(Icon::Tag) }{ "Correct…" }</button>
                }
                if note.fate != Fate::Kept {
                    <button type="button" class="quiet" onmousedown={keep_selection()} onclick={act(Annotate::Place(note.id))}>{ icon(Icon::Link) }{ "Place it here" }</button>
                }
                <button type="button" class="quiet" onclick={act(Annotate::Remove(note.id))}>{ icon(Icon::Close) }{ if matches!(note.says, Says::Nothing(_)) { "Restore" } else { "Remove" } }</button>
            </div>
        </li>
    }
}

/// Pressing what is about the selected words must not let go of them.
fn keep_selection() -> Callback<MouseEvent> {
    Callback::from(|event: MouseEvent| event.prevent_default())
}

/// What it says and, where that is worth telling, what became of its place.
fn said(note: &Note) -> String {
    let own = (note.says != Says::Highlight).then(|| says(&note.says));
    let parts = [own, told(note.fate).map(String::from)];
    let words = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    if words.is_empty() { if has_words(note) { "Note".into() } else { "Highlight".into() } } else { words }
}

/// Keys on the row of a note.
fn keys(props: &Props, id: NoteId) -> Callback<KeyboardEvent> {
    let dispatch = props.dispatch.clone();
    Callback::from(move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        annotate(
            &dispatch,
            match event.key().as_str() {
                "n" | "ArrowDown" => Annotate::Step(id, 1),
                "p" | "ArrowUp" => Annotate::Step(id, -1),
                "e" | "a" => Annotate::Write(Target::Note(id)),
                "Delete" => Annotate::Remove(id),
                _ => return,
            },
        );
        event.prevent_default();
    })
}
