//! The worker: a text in, its analysis out, each with its ticket.

use std::marker::PhantomData;

use gloo_worker::{HandlerId, Spawnable, Worker, WorkerBridge, WorkerScope};
use serde::{Deserialize, Serialize};

use super::store::Dispatch;
use crate::app::{Action, Source, Ticket};
use crate::model::Analysis;

/// Where the worker's script stands, next to the page.
const SCRIPT: &str = "./worker_loader.js";

/// A text to analyse.
#[derive(Debug, Serialize, Deserialize)]
pub struct Request {
    /// Its number.
    pub ticket: Ticket,
    /// The text.
    pub source: Source,
}

/// What came of it.
#[derive(Debug, Serialize, Deserialize)]
pub struct Answer {
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
        Some(Answer { ticket: request.ticket, analysis: crate::analyze(&article) })
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

/// Starts the worker; its answers become actions.
pub(super) fn spawn(dispatch: Dispatch) -> WorkerBridge<Analyst<Asker>> {
    Analyst::<Asker>::spawner()
        .callback(move |answer: Answer| {
            super::dom::timing("gloss:extract");
            dispatch.dispatch(Action::Analyzed(answer.ticket, Box::new(answer.analysis)));
            super::dom::timing("gloss:insight");
        })
        .with_loader(true)
        .spawn(SCRIPT)
}
