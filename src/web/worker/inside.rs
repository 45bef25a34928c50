//! The worker's own end.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use web_sys::DedicatedWorkerGlobalScope;

use super::job::{self, LONG};
use super::{About, Answer, Call, Reply, Request, pack, received};
use crate::analyze::Memory;
use crate::app::{Source, Ticket};
use crate::lexicon::companies::gazetteer;
use crate::model::{DateOrder, Format};
use crate::samples;

/// What goes on in the worker.
pub(super) struct Worker {
    scope: DedicatedWorkerGlobalScope,
    /// Whether anything was asked yet.
    asked: Cell<bool>,
    /// The article that somebody waits for.
    pub wanted: Cell<Option<Ticket>>,
    /// The byte of it that is looked at.
    pub looked_at: Cell<usize>,
    /// What was found in the pieces of the last article.
    pub memory: RefCell<Memory>,
}

impl Worker {
    pub fn say(&self, reply: &Reply) {
        drop(self.scope.post_message(&pack(reply)));
    }

    fn hear(self: &Rc<Self>, call: Call) {
        match call {
            Call::Read(request) => {
                self.asked.set(true);
                self.read(request);
            }
            Call::Look(ticket, byte) if self.wanted.get() == Some(ticket) => self.looked_at.set(byte),
            Call::Stop(ticket) if self.wanted.get() == Some(ticket) => self.wanted.set(None),
            Call::Look(..) | Call::Stop(_) => {}
        }
    }

    fn read(self: &Rc<Self>, request: Request) {
        if request.about == About::Article {
            self.wanted.set(Some(request.ticket));
            self.looked_at.set(0);
            if request.source.text.len() >= LONG {
                return spawn_local(job::read(Rc::clone(self), request));
            }
        }
        self.say(&Reply::Answer(answer(&request)));
    }
}

/// Answers requests for as long as the worker is there.
pub(in crate::web) fn answer_in(scope: DedicatedWorkerGlobalScope) {
    let worker = Rc::new(Worker {
        scope: scope.clone(),
        asked: Cell::default(),
        wanted: Cell::default(),
        looked_at: Cell::default(),
        memory: RefCell::default(),
    });
    prepare(Rc::clone(&worker));
    let listener = EventListener::new(&scope, "message", move |event| {
        if let Some(call) = received(event) {
            worker.hear(call);
        }
    });
    listener.forget();
}

fn answer(request: &Request) -> Answer {
    let article = crate::intake::read(&request.source.text, request.source.format);
    let analysis = crate::analyze_with(&article, request.order);
    Answer { about: request.about, ticket: request.ticket, analysis }
}

/// How often the samples are read: browsers compile what runs often once more, and better, which takes a third off the time
/// that the first long text needs.
const ROUNDS: usize = 6;

/// Does before the first request what that would wait for: unpacks the tables, and runs what the browser compiles when
/// it is first run and when it has run often. A step is a task of its own, so that a request comes right after it; then there are no more.
fn prepare(worker: Rc<Worker>) {
    let passages = (0..ROUNDS).flat_map(|_| samples::ALL).filter(|s| s.format == Format::Markdown);
    let passages = passages.flat_map(|sample| sample.source.split("\n\n")).map(|passage| {
        let source = Source { text: passage.into(), format: Some(Format::Markdown), name: None };
        let (ticket, order) = (Ticket::default(), DateOrder::default());
        Request { about: About::Passage, ticket, source, order, shows: false }
    });
    let steps = std::iter::once(None).chain(passages.map(Some));
    prepare_by(steps, worker);
}

fn prepare_by(mut steps: impl Iterator<Item = Option<Request>> + 'static, worker: Rc<Worker>) {
    let step = move || {
        match steps.next().filter(|_| !worker.asked.get()) {
            Some(None) => drop(gazetteer()),
            Some(Some(passage)) => drop(pack(&Reply::Answer(answer(&passage)))),
            None => return,
        }
        prepare_by(steps, worker);
    };
    Timeout::new(0, step).forget();
}
