//! A reader's note in the text: its words on a ground of their own, and its sign in the margin.

use yew::prelude::*;

use crate::app::annotate::{has_words, spoken};
use crate::model::{Note, NoteId};

/// The identifier of the first piece of a note.
pub(in crate::web) fn note_id(id: NoteId) -> String {
    format!("note-{}", id.0)
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
