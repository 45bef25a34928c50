//! The worker: a text in, its analysis out, each with its ticket. It runs the page's own program, so that nothing is
//! fetched or compiled twice.
//!
//! A short text is answered at once. Of a long one the worker tells what it knows as it goes: first the text itself, then
//! marks, those that are looked at before others; the answer then comes in parts, so that reading it never takes the page
//! long. A newer text ends the work on the one before.

mod inside;
mod job;
mod line;
mod turn;

pub(super) use inside::answer_in;
pub(super) use line::Line;

use js_sys::Uint8Array;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, MessageEvent};

use crate::app::{News, Source, Ticket};
use crate::model::{Analysis, Annotation, DateOrder};

/// What a text is that is to be analysed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum About {
    /// An article.
    Article,
    /// What somebody writes in the form of a mark.
    Passage,
    /// An older state of the article.
    Version,
}

/// A text to analyse.
#[derive(Debug, Serialize, Deserialize)]
pub struct Request {
    /// What the text is.
    pub about: About,
    /// Its number.
    pub ticket: Ticket,
    /// The text.
    pub source: Source,
    /// How dates are meant that it leaves open.
    pub order: DateOrder,
    /// Whether it shows while it is read.
    pub shows: bool,
}

/// What the page says to the worker.
#[derive(Debug, Serialize, Deserialize)]
enum Call {
    /// Here is a text.
    Read(Request),
    /// This byte of an article is looked at.
    Look(Ticket, usize),
    /// Nobody waits for an article any more.
    Stop(Ticket),
}

/// What the worker says to the page.
#[derive(Debug, Serialize, Deserialize)]
enum Reply {
    /// This much of an article is known.
    News(Ticket, News),
    /// The next annotations of an answer.
    Part(Ticket, Vec<Annotation>),
    /// The answer with its last annotations, and without an article that was told.
    Answer(Answer),
}

/// What came of a text.
#[derive(Debug, Serialize, Deserialize)]
pub struct Answer {
    /// What the text was.
    pub about: About,
    /// The request's number.
    pub ticket: Ticket,
    /// Everything that was found.
    pub analysis: Analysis,
}

/// A message as the bytes that go from one end to the other.
pub fn pack(message: &impl Serialize) -> Uint8Array {
    let mut bytes = Vec::new();
    // Written at once: `serialize` would first go through the whole message to count its bytes.
    drop(bincode::serialize_into(&mut bytes, message));
    Uint8Array::from(bytes.as_slice())
}

/// The message that was packed into these bytes.
pub fn unpack<M: DeserializeOwned>(bytes: &JsValue) -> Option<M> {
    bincode::deserialize(&bytes.dyn_ref::<Uint8Array>()?.to_vec()).ok()
}

fn received<M: DeserializeOwned>(event: &Event) -> Option<M> {
    unpack(&event.dyn_ref::<MessageEvent>()?.data())
}
