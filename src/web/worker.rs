//! The worker: a text in, its analysis out, each with its ticket.

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

/// Reads and analyses, one text after the other.
#[derive(Debug)]
pub struct Analyst;

impl Worker for Analyst {
    type Message = ();
    type Input = Request;
    type Output = Answer;

    fn create(_scope: &WorkerScope<Self>) -> Self {
        Self
    }

    fn update(&mut self, _scope: &WorkerScope<Self>, (): ()) {}

    fn received(&mut self, scope: &WorkerScope<Self>, request: Request, id: HandlerId) {
        let article = crate::intake::read(&request.source.text, request.source.format);
        scope.respond(id, Answer { ticket: request.ticket, analysis: crate::analyze(&article) });
    }
}

/// Starts the worker; its answers become actions.
pub(super) fn spawn(dispatch: Dispatch) -> WorkerBridge<Analyst> {
    Analyst::spawner()
        .callback(move |answer: Answer| {
            super::dom::timing("gloss:extract");
            dispatch.dispatch(Action::Analyzed(answer.ticket, Box::new(answer.analysis)));
            super::dom::timing("gloss:insight");
        })
        .with_loader(true)
        .spawn(SCRIPT)
}
