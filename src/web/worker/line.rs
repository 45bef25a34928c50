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
use super::{Answer, Call, Reply, handed, pack, received};
use crate::app::answers::Answers;
use crate::app::library::Step;
use crate::app::{About, Action, Annotate, Prepared, Request, Ticket};
use crate::model::Analysis;
use crate::web::dom;
use crate::web::store::{Dispatch, annotate};

/// Where the window holds the promise of the worker.
const PROMISE: &str = "glossWorker";

/// The line to the worker, from the page: requests wait until it is here.
#[derive(Clone)]
pub(in crate::web) struct Line {
    stage: Rc<RefCell<Stage>>,
    answers: Rc<RefCell<Answers>>,
}

enum Stage {
    Waiting(Vec<Call>),
    Open(Worker),
}

impl Line {
    /// Opens as soon as the worker is here; its answers become actions.
    pub fn open(dispatch: Dispatch) -> Self {
        let stage = Rc::new(RefCell::new(Stage::Waiting(Vec::new())));
        let line = Self { stage, answers: Rc::default() };
        let opened = line.clone();
        spawn_local(async move {
            if let Some(worker) = worker().await {
                listen(&worker, opened.clone(), dispatch);
                opened.connect(worker);
            }
        });
        line
    }

    /// Hands a text to the worker.
    pub fn send(&self, mut request: Request) {
        self.answers.borrow_mut().ask(&mut request);
        self.say(Call::Read(request));
    }

    /// Tells the worker that nobody waits for an article any more.
    pub fn stop(&self, ticket: Ticket) {
        self.answers.borrow_mut().stop(ticket);
        self.say(Call::Stop(ticket));
    }

    /// Tells the worker which byte of an article is looked at.
    pub fn look(&self, ticket: Ticket, byte: usize) {
        self.say(Call::Look(ticket, byte));
    }

    fn say(&self, call: Call) {
        match &mut *self.stage.borrow_mut() {
            Stage::Waiting(calls) => calls.push(call),
            Stage::Open(worker) => {
                let message = pack(&call);
                drop(worker.post_message_with_transfer(&message, &handed(&message)));
            }
        }
    }

    fn connect(&self, worker: Worker) {
        let before = self.stage.replace(Stage::Open(worker));
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

fn listen(worker: &Worker, line: Line, dispatch: Dispatch) {
    let listener = EventListener::new(worker, "message", move |event| match received(event) {
        Some(Reply::News(ticket, news)) => {
            if let Some(article) = &news.article {
                line.answers.borrow_mut().begin(ticket, article.clone());
            }
            dispatch.dispatch(Action::Heard(ticket, Box::new(news)));
        }
        Some(Reply::Part(ticket, part)) => line.answers.borrow_mut().add(ticket, part),
        Some(Reply::Answer(Answer { about, ticket, base, analysis })) => match about {
            About::Passage => annotate(&dispatch, Annotate::Read(ticket, Box::new(analysis))),
            About::Version => {
                dispatch.dispatch(Action::Library(Step::VersionRead(ticket, Box::new(analysis))));
            }
            About::Article => {
                let whole = line.answers.borrow_mut().complete(ticket, base, analysis);
                match whole {
                    Ok(analysis) => show(&dispatch, ticket, analysis),
                    Err(request) => request.into_iter().for_each(|request| line.send(request)),
                }
            }
        },
        None => {}
    });
    listener.forget();
}

/// Shows an analysis once what follows from it is worked out: of a long one step by step, each in a task of its own.
fn show(dispatch: &Dispatch, ticket: Ticket, analysis: Rc<Analysis>) {
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
