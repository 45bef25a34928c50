//! The worker's own end.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use web_sys::DedicatedWorkerGlobalScope;

use super::{About, Answer, Request, pack, received};
use crate::app::{Source, Ticket};
use crate::lexicon::companies::gazetteer;
use crate::model::DateOrder;
use crate::samples;

/// Answers requests for as long as the worker is there.
pub(in crate::web) fn answer_in(scope: DedicatedWorkerGlobalScope) {
    let port = scope.clone();
    let asked = Rc::new(Cell::new(false));
    prepare(Rc::clone(&asked));
    let listener = EventListener::new(&scope, "message", move |event| {
        if let Some(request) = received(event) {
            asked.set(true);
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

/// Does before the first request what that would wait for: unpacks the tables, and runs what the browser compiles when
/// it is first run. A step is a task of its own, so that a request comes right after it; then there are no more.
fn prepare(asked: Rc<Cell<bool>>) {
    let sample = &samples::ALL[0];
    let passages = sample.source.split("\n\n").map(|passage| {
        let source = Source { text: passage.into(), format: Some(sample.format), name: None };
        Request { about: About::Article, ticket: Ticket::default(), source, order: DateOrder::default() }
    });
    let steps = std::iter::once(None).chain(passages.map(Some));
    prepare_by(steps, asked);
}

fn prepare_by(mut steps: impl Iterator<Item = Option<Request>> + 'static, asked: Rc<Cell<bool>>) {
    let step = move || {
        match steps.next().filter(|_| !asked.get()) {
            Some(None) => drop(gazetteer()),
            Some(Some(passage)) => drop(pack(&answer(&passage))),
            None => return,
        }
        prepare_by(steps, asked);
    };
    Timeout::new(0, step).forget();
}
