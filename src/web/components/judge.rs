//! What a reader says of a mark, in its card: a note, that it is right, that it is none, or what it is instead.

use yew::prelude::*;

use super::popover::Props;
use super::{Icon, icon, rich};
use crate::app::Annotate;
use crate::app::annotate::{Target, has_words};
use crate::model::{Annotation, Note, Says};
use crate::web::store::annotate;

/// What the reader has said of the mark so far.
pub(super) fn verdict(props: &Props, annotation: &Annotation) -> Html {
    let Some(note) = note_of(props, annotation).filter(|note| has_words(note)) else {
        return Html::default();
    };
    html! {
        <div class="card__note" aria-label="Your note" role="group">
            <div class="rich">{ rich(&note.body) }</div>
            if !note.tags.is_empty() {
                <p class="quiet-words">{ note.tags.iter().map(|tag| format!("#{tag}")).collect::<Vec<_>>().join(" ") }</p>
            }
        </div>
    }
}

/// The note at exactly the mark's words, its verdict first.
fn note_of<'a>(props: &'a Props, annotation: &Annotation) -> Option<&'a Note> {
    let here = || {
        let mut notes = props.view.notes.all().iter().filter(|note| note.fate.is_placed());
        notes.find(|note| note.anchor.span == annotation.span && note.says == Says::Highlight)
    };
    props.view.verdict(annotation.id).or_else(here)
}

/// What can be said of it.
pub(super) fn judge(props: &Props, annotation: &Annotation) -> Html {
    let id = annotation.id;
    let made = props.view.verdict(id).map(|note| matches!(note.says, Says::Is(_)));
    let tool = |sign, word: &'static str, action: Annotate, pressed: Option<bool>| {
        let dispatch = props.dispatch.clone();
        let onclick = Callback::from(move |_: MouseEvent| annotate(&dispatch, action.clone()));
        html! { <button type="button" class="quiet" aria-pressed={pressed.map(|on| on.to_string())} {onclick}>{ icon(sign) }{ word }</button> }
    };
    html! {
        <>
            { tool(Icon::Note, "Note", Annotate::Write(Target::Mark(id)), None) }
            if made != Some(true) {
                { tool(Icon::Check, "Accept", Annotate::Accept(id), Some(made == Some(false))) }
                { tool(Icon::Close, "Dismiss here", Annotate::DismissHere(id), None) }
                { tool(Icon::Close, "Dismiss everywhere", Annotate::DismissEverywhere(id), None) }
            } else {
                { tool(Icon::Close, "Remove the mark", Annotate::DismissHere(id), None) }
            }
            { tool(Icon::Pencil, "Correct…", Annotate::Mark(Target::Mark(id)), None) }
        </>
    }
}
