//! Whatever somebody hands in: an article, an article with what was made of it, or notes on the open one.

use super::{Broken, Document, foreign, html};
use crate::app::{Action, Refusal, decode, source};

/// The largest file that is looked at, in bytes: a text of the largest size with notes on it.
pub const MAX_FILE: usize = 4 * source::MAX_BYTES;

/// What a file holds, by its name and its bytes, as what happens then.
pub fn from_file(name: &str, bytes: &[u8]) -> Action {
    if bytes.len() > MAX_FILE {
        return Action::Refuse(Refusal::TooLong(Some(name.into()), bytes.len()));
    }
    let special = decode::text(bytes).and_then(|text| special(&text));
    match special {
        Some(Ok(action)) => action,
        Some(Err(broken)) => Action::Refuse(Refusal::Broken(Some(name.into()), broken.to_string())),
        None => source::from_file(name, bytes).map_or_else(Action::Refuse, Action::Take),
    }
}

/// What the clipboard holds, in its two forms, as what happens then.
pub fn from_clipboard(html: &str, text: &str) -> Action {
    match special(text) {
        Some(Ok(action)) => action,
        Some(Err(broken)) => Action::Refuse(Refusal::Broken(None, broken.to_string())),
        None => source::from_clipboard(html, text).map_or_else(Action::Refuse, Action::Take),
    }
}

/// What a text holds that is more than an article; `None` where it is an article.
fn special(text: &str) -> Option<Result<Action, Broken>> {
    let open =
        |json: &str| Document::from_json(json).map(|document| Action::OpenDocument(Box::new(document)));
    if Document::is_meant(text) {
        return Some(open(text));
    }
    if foreign::is_meant(text) {
        return Some(foreign::notes(text).map(Action::AddNotes));
    }
    html::document(text).map(|json| open(&json))
}
