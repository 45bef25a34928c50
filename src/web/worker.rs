//! The worker: a text in, its analysis out, each with its ticket. It runs the page's own program, so that nothing is
//! fetched or compiled twice.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use js_sys::{Promise, Reflect, Uint8Array};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DedicatedWorkerGlobalScope, Event, MessageEvent, Worker};

use super::store::{Dispatch, annotate};
use crate::app::library::Step;
use crate::app::{Action, Annotate, Source, Ticket};
use crate::model::{Analysis, DateOrder};

/// Where the window holds the promise of the worker.
const PROMISE: &str = "glossWorker";

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
}

/// What came of it.
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

/// Answers requests for as long as the worker is there.
pub(super) fn answer_in(scope: DedicatedWorkerGlobalScope) {
    let port = scope.clone();
    let listener = EventListener::new(&scope, "message", move |event| {
        if let Some(request) = received(event) {
            drop(port.post_message(&pack(&answer(&request))));
        }
    });
    listener.forget();
}

fn answer(request: &Request) -> Answer {
    let article = crate::intake::read(&request.source.text, request.source.format);
    let analysis = crate::analyze_with(&article, request.order);
    Answer { about: request.about, ticket: request.ticket, analysis }
}

/// The line to the worker, from the page: requests wait until it is here.
#[derive(Clone)]
pub(super) struct Line(Rc<RefCell<Stage>>);

enum Stage {
    Waiting(Vec<Request>),
    Open(Worker),
}

impl Line {
    /// Opens as soon as the worker is here; its answers become actions.
    pub fn open(dispatch: Dispatch) -> Self {
        let line = Self(Rc::new(RefCell::new(Stage::Waiting(Vec::new()))));
        let opened = line.clone();
        spawn_local(async move {
            if let Some(worker) = worker().await {
                listen(&worker, dispatch);
                opened.connect(worker);
            }
        });
        line
    }

    /// Hands a text to the worker.
    pub fn send(&self, request: Request) {
        match &mut *self.0.borrow_mut() {
            Stage::Waiting(requests) => requests.push(request),
            Stage::Open(worker) => post(worker, &request),
        }
    }

    fn connect(&self, worker: Worker) {
        let before = self.0.replace(Stage::Open(worker));
        if let Stage::Waiting(requests) = before {
            requests.into_iter().for_each(|request| self.send(request));
        }
    }
}

/// The worker, which the script that starts the page promises. Where it cannot come, that script tells the reader.
async fn worker() -> Option<Worker> {
    let promise = Reflect::get(&super::dom::window(), &JsValue::from_str(PROMISE)).ok()?;
    JsFuture::from(promise.dyn_into::<Promise>().ok()?).await.ok()?.dyn_into().ok()
}

fn post(worker: &Worker, request: &Request) {
    drop(worker.post_message(&pack(request)));
}

fn listen(worker: &Worker, dispatch: Dispatch) {
    let listener = EventListener::new(worker, "message", move |event| {
        let Some(answer) = received::<Answer>(event) else { return };
        let analysis = Box::new(answer.analysis);
        if answer.about == About::Passage {
            annotate(&dispatch, Annotate::Read(answer.ticket, analysis));
            return;
        }
        if answer.about == About::Version {
            dispatch.dispatch(Action::Library(Step::VersionRead(answer.ticket, analysis)));
            return;
        }
        super::dom::timing("gloss:extract");
        let dispatch = dispatch.clone();
        // In a task of its own: to read a long answer takes its time already.
        let show = move || {
            dispatch.dispatch(Action::Analyzed(answer.ticket, analysis));
            super::dom::timing("gloss:insight");
        };
        Timeout::new(0, show).forget();
    });
    listener.forget();
}
