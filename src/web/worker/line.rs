//! The page's end of the line to the worker.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Worker;

use super::job::LONG;
use super::{About, Answer, Call, Reply, Request, pack, received};
use crate::app::library::Step;
use crate::app::{Action, Annotate, Prepared, Ticket};
use crate::model::{Analysis, Annotation, Article};
use crate::web::dom;
use crate::web::store::{Dispatch, annotate};

/// Where the window holds the promise of the worker.
const PROMISE: &str = "glossWorker";

/// The line to the worker, from the page: requests wait until it is here.
#[derive(Clone)]
pub(in crate::web) struct Line(Rc<RefCell<Stage>>);

enum Stage {
    Waiting(Vec<Call>),
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
        self.say(Call::Read(request));
    }

    /// Tells the worker that nobody waits for an article any more.
    pub fn stop(&self, ticket: Ticket) {
        self.say(Call::Stop(ticket));
    }

    /// Tells the worker which byte of an article is looked at.
    pub fn look(&self, ticket: Ticket, byte: usize) {
        self.say(Call::Look(ticket, byte));
    }

    fn say(&self, call: Call) {
        match &mut *self.0.borrow_mut() {
            Stage::Waiting(calls) => calls.push(call),
            Stage::Open(worker) => drop(worker.post_message(&pack(&call))),
        }
    }

    fn connect(&self, worker: Worker) {
        let before = self.0.replace(Stage::Open(worker));
        if let Stage::Waiting(calls) = before {
            calls.into_iter().for_each(|call| self.say(call));
        }
    }
}

/// The worker, which the script that starts the page promises. Where it cannot come, that script tells the reader.
async fn worker() -> Option<Worker> {
    let promise = Reflect::get(&dom::window(), &JsValue::from_str(PROMISE)).ok()?;
    JsFuture::from(promise.dyn_into::<Promise>().ok()?).await.ok()?.dyn_into().ok()
}

/// The parts of an answer that came before its end.
#[derive(Default)]
struct Parts {
    ticket: Ticket,
    article: Option<Article>,
    annotations: Vec<Annotation>,
}

impl Parts {
    /// Those of an article, and of no other.
    fn of(&mut self, ticket: Ticket) -> &mut Self {
        if self.ticket != ticket {
            *self = Self { ticket, ..Self::default() };
        }
        self
    }

    /// The analysis with the parts that came before it.
    fn complete(&mut self, ticket: Ticket, mut analysis: Analysis) -> Analysis {
        let before = std::mem::take(self.of(ticket));
        let last = std::mem::replace(&mut analysis.annotations, before.annotations);
        analysis.annotations.extend(last);
        analysis.article = before.article.unwrap_or(analysis.article);
        analysis
    }
}

fn listen(worker: &Worker, dispatch: Dispatch) {
    let mut parts = Parts::default();
    let listener = EventListener::new(worker, "message", move |event| match received(event) {
        Some(Reply::News(ticket, news)) => {
            if let Some(article) = &news.article {
                parts.of(ticket).article = Some(article.clone());
            }
            dispatch.dispatch(Action::Heard(ticket, Box::new(news)));
        }
        Some(Reply::Part(ticket, part)) => parts.of(ticket).annotations.extend(part),
        Some(Reply::Answer(Answer { about, ticket, analysis })) => match about {
            About::Passage => annotate(&dispatch, Annotate::Read(ticket, Box::new(analysis))),
            About::Version => {
                dispatch.dispatch(Action::Library(Step::VersionRead(ticket, Box::new(analysis))));
            }
            About::Article => show(&dispatch, ticket, parts.complete(ticket, analysis)),
        },
        None => {}
    });
    listener.forget();
}

/// Shows an analysis once what follows from it is worked out: of a long one step by step, each in a task of its own.
fn show(dispatch: &Dispatch, ticket: Ticket, analysis: Analysis) {
    dom::timing("gloss:extract");
    let long = analysis.article.text.len() >= LONG;
    let (prepared, steps) = Prepared::begin(analysis);
    let (dispatch, prepared) = (dispatch.clone(), Box::new(prepared));
    if long { prepare(dispatch, ticket, prepared, steps) } else { finish(dispatch, ticket, prepared, steps) }
}

fn prepare(dispatch: Dispatch, ticket: Ticket, mut prepared: Box<Prepared>, mut steps: Range<usize>) {
    let step = move || match steps.next() {
        Some(number) => {
            prepared.step(number);
            prepare(dispatch, ticket, prepared, steps);
        }
        None => finish(dispatch, ticket, prepared, steps),
    };
    soon(step);
}

fn finish(dispatch: Dispatch, ticket: Ticket, mut prepared: Box<Prepared>, steps: Range<usize>) {
    steps.for_each(|number| prepared.step(number));
    // In a task of its own: to read a long answer takes its time already.
    let show = move || {
        dispatch.dispatch(Action::Ready(ticket, prepared));
        dom::timing("gloss:insight");
    };
    soon(show);
}

/// In a task of its own.
fn soon(task: impl FnOnce() + 'static) {
    Timeout::new(0, task).forget();
}
