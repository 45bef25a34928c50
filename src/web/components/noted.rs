//! A reader's note in the text: its words on a ground of their own, and its sign in the margin.

use yew::prelude::*;

use crate::app::annotate::has_words;
use crate::app::markdown;
use crate::model::{Note, NoteId};

/// The identifier of the first piece of a note.
pub(in crate::web) fn note_id(id: NoteId) -> String {
    format!("note-{}", id.0)
}

/// What is said of a note: its own words and its tags, or that it is a highlight.
pub(in crate::web) fn spoken(note: &Note) -> String {
    let tags = note.tags.iter().map(|tag| format!("#{tag}"));
    let words: Vec<String> =
        [markdown::plain(&note.body)].into_iter().chain(tags).filter(|w| !w.is_empty()).collect();
    match words.is_empty() {
        true => "highlight".into(),
        false => format!("note: {}", words.join(" ")),
    }
}

/// Draws a note, or a later piece of one.
pub(super) fn noted(note: &Note, first: bool, inner: Html) -> Html {
    let spoken = spoken(note);
    let class = classes!("noted", (!has_words(note)).then_some("noted--plain"));
    html! {
        <span {class} id={first.then(|| note_id(note.id))} data-note-id={note.id.0.to_string()}
            data-note={(first && has_words(note)).then(|| spoken.strip_prefix("note: ").unwrap_or(&spoken).to_string())}>
            if first {
                <button type="button" class={if has_words(note) { "note-sign" } else { "note-sign note-sign--unseen" }} tabindex="-1"
                    data-sign-of={note.id.0.to_string()} aria-label={spoken.clone()} title={spoken.clone()} />
            }
            { inner }
        </span>
    }
}
