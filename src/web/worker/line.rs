//! The page's end of the line to the worker.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Worker;

use super::{About, Answer, Request, pack, received};
use crate::app::library::Step;
use crate::app::{Action, Annotate};
use crate::web::dom;
use crate::web::store::{Dispatch, annotate};

/// Where the window holds the promise of the worker.
const PROMISE: &str = "glossWorker";

/// The line to the worker, from the page: requests wait until it is here.
#[derive(Clone)]
pub(in crate::web) struct Line(Rc<RefCell<Stage>>);

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
    let promise = Reflect::get(&dom::window(), &JsValue::from_str(PROMISE)).ok()?;
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
        dom::timing("gloss:extract");
        let dispatch = dispatch.clone();
        // In a task of its own: to read a long answer takes its time already.
        let show = move || {
            dispatch.dispatch(Action::Analyzed(answer.ticket, analysis));
            dom::timing("gloss:insight");
        };
        Timeout::new(0, show).forget();
    });
    listener.forget();
}
