//! The worker: a text in, its analysis out, each with its ticket. It runs the page's own program, so that nothing is
//! fetched or compiled twice.
//!
//! A short text is answered at once. Of a long one the worker tells what it knows as it goes: first the text itself, then
//! marks, those that are looked at before others; the answer then comes in parts, so that reading it never takes the page
//! long. A newer text ends the work on the one before. Where the page has an earlier answer and little is new since, the
//! worker tells the changes only; it keeps an imprint of what it answered last, by which it sees what is the same.

mod inside;
mod job;
mod line;
mod turn;

pub(super) use inside::answer_in;
pub(super) use line::Line;

use js_sys::{Array, Uint8Array};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, MessageEvent};

use crate::analyze::changes::Run;
use crate::app::{About, News, Request, Ticket};
use crate::model::Analysis;

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
    Part(Ticket, Vec<Run>),
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
    /// The answer by which this one is told, without the text; none where it is told whole.
    pub base: Option<Ticket>,
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

/// What is handed over with a message, so that it is not copied on its way.
fn handed(message: &Uint8Array) -> Array {
    Array::of1(&message.buffer())
}

fn received<M: DeserializeOwned>(event: &Event) -> Option<M> {
    unpack(&event.dyn_ref::<MessageEvent>()?.data())
}
