//! The worker: a text in, its analysis out, each with its ticket.

use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use gloo_worker::{HandlerId, Spawnable, Worker, WorkerBridge, WorkerScope};
use js_sys::{Promise, Reflect};
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::store::{Dispatch, annotate};
use crate::app::{Action, Annotate, Source, Ticket};
use crate::model::{Analysis, DateOrder};

/// Where the window holds the promise of the worker's script.
const PROMISE: &str = "glossWorker";

/// What a text is that is to be analysed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum About {
    /// An article.
    Article,
    /// What somebody writes in the form of a mark.
    Passage,
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

/// What is done with a request at one end of the line.
pub trait Desk: 'static {
    /// The answer, at the end that gives one.
    fn answer(request: Request) -> Option<Answer>;
}

/// The worker's end: reads and analyses.
#[derive(Debug)]
pub struct Reader;

impl Desk for Reader {
    fn answer(request: Request) -> Option<Answer> {
        let article = crate::intake::read(&request.source.text, request.source.format);
        let analysis = crate::analyze_with(&article, request.order);
        Some(Answer { about: request.about, ticket: request.ticket, analysis })
    }
}

/// The page's end: only asks. Because it names no part of the pipeline, none of it is in the page's binary.
#[derive(Debug)]
pub struct Asker;

impl Desk for Asker {
    fn answer(_: Request) -> Option<Answer> {
        None
    }
}

/// The line between the two: both ends speak the same messages, one text after the other.
#[derive(Debug)]
pub struct Analyst<D>(PhantomData<D>);

impl<D: Desk> Worker for Analyst<D> {
    type Message = ();
    type Input = Request;
    type Output = Answer;

    fn create(_scope: &WorkerScope<Self>) -> Self {
        Self(PhantomData)
    }

    fn update(&mut self, _scope: &WorkerScope<Self>, (): ()) {}

    fn received(&mut self, scope: &WorkerScope<Self>, request: Request, id: HandlerId) {
        if let Some(answer) = D::answer(request) {
            scope.respond(id, answer);
        }
    }
}

/// The worker's end of the line, from the page: requests wait until its script is here.
#[derive(Clone)]
pub(super) struct Line(Rc<RefCell<Stage>>);

enum Stage {
    Waiting(Vec<Request>),
    Open(WorkerBridge<Analyst<Asker>>),
}

impl Line {
    /// Starts the worker as soon as its script is here; its answers become actions.
    pub fn open(dispatch: Dispatch) -> Self {
        let line = Self(Rc::new(RefCell::new(Stage::Waiting(Vec::new()))));
        let opened = line.clone();
        spawn_local(async move {
            if let Some(script) = script().await {
                opened.answer_by(spawn(&script, dispatch));
            }
        });
        line
    }

    /// Hands a text to the worker.
    pub fn send(&self, request: Request) {
        match &mut *self.0.borrow_mut() {
            Stage::Waiting(requests) => requests.push(request),
            Stage::Open(bridge) => bridge.send(request),
        }
    }

    fn answer_by(&self, bridge: WorkerBridge<Analyst<Asker>>) {
        if let Stage::Waiting(requests) = &mut *self.0.borrow_mut() {
            requests.drain(..).for_each(|request| bridge.send(request));
        }
        *self.0.borrow_mut() = Stage::Open(bridge);
    }
}

/// The address of the worker's script, which the script that starts the page promises. Where it cannot come, that script
/// tells the reader.
async fn script() -> Option<String> {
    let promise = Reflect::get(&super::dom::window(), &JsValue::from_str(PROMISE)).ok()?;
    JsFuture::from(promise.dyn_into::<Promise>().ok()?).await.ok()?.as_string()
}

fn spawn(script: &str, dispatch: Dispatch) -> WorkerBridge<Analyst<Asker>> {
    Analyst::<Asker>::spawner()
        .callback(move |answer: Answer| {
            let analysis = Box::new(answer.analysis);
            if answer.about == About::Passage {
                annotate(&dispatch, Annotate::Read(answer.ticket, analysis));
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
        })
        .with_loader(true)
        .as_module(false)
        .spawn(script)
}
