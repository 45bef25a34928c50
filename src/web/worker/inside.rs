//! The worker's own end.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen_futures::spawn_local;
use web_sys::DedicatedWorkerGlobalScope;

use super::job::{self, LONG};
use super::turn::Turn;
use super::{Answer, Call, Reply, handed, pack, received};
use crate::analyze::{self, Memory, Pause, Share, Watcher};
use crate::app::answers::Given;
use crate::app::{About, News, Request, Ticket};
use crate::lexicon::companies::gazetteer;
use crate::model::{Annotation, DateOrder, Span};
use crate::{intake, samples};

/// What goes on in the worker.
pub(super) struct Worker {
    scope: DedicatedWorkerGlobalScope,
    /// Whether anything was asked yet.
    asked: Cell<bool>,
    /// The article that somebody waits for.
    pub wanted: Cell<Option<Ticket>>,
    /// The byte of it that is looked at.
    pub looked_at: Cell<usize>,
    /// What was found in the pieces of the article that is edited.
    pub memory: RefCell<Memory>,
    /// What is kept of the last answer.
    pub given: RefCell<Given>,
}

impl Worker {
    pub fn say(&self, reply: &Reply) {
        let message = pack(reply);
        drop(self.scope.post_message_with_transfer(&message, &handed(&message)));
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
        given: RefCell::default(),
    });
    let preparing = Rc::clone(&worker);
    spawn_local(async move { prepare(preparing).await.unwrap_or_default() });
    let listener = EventListener::new(&scope, "message", move |event| {
        if let Some(call) = received(event) {
            worker.hear(call);
        }
    });
    listener.forget();
}

fn answer(request: &Request) -> Answer {
    let article = intake::read(&request.source.text, request.source.format);
    let analysis = analyze::analyze_with(&article, request.order);
    Answer { about: request.about, ticket: request.ticket, base: None, analysis }
}

/// How often the samples are read: browsers compile what runs often once more, and better, which takes two fifths off the time
/// that the first long text needs.
const ROUNDS: usize = 24;

/// Does before the first request what that would wait for: unpacks the tables, and reads the samples as a long text is read,
/// for the browser compiles what it runs, and runs often. Nothing more once something is asked.
async fn prepare(worker: Rc<Worker>) -> Option<()> {
    let mut preparing = Preparing { worker, turn: Turn::new()? };
    preparing.pause(0).await?;
    gazetteer();
    for sample in (0..ROUNDS).flat_map(|_| samples::ALL) {
        preparing.pause(0).await?;
        let (article, order) = (intake::read(sample.source, Some(sample.format)), DateOrder::default());
        let analysis = analyze::in_steps(&article, order, &mut preparing).await?;
        let answer = Answer { about: About::Article, ticket: Ticket::default(), base: None, analysis };
        drop(pack(&Reply::Answer(answer)));
    }
    Some(())
}

/// Waits for an analysis that nobody asked for.
struct Preparing {
    worker: Rc<Worker>,
    turn: Turn,
}

impl Watcher for Preparing {
    fn looks_at(&self) -> usize {
        0
    }

    fn wants(&self) -> bool {
        true
    }

    fn found(&mut self, stretch: Span, marks: Vec<Annotation>) {
        let news = News { share: 0, article: None, marks: vec![(stretch, marks)] };
        drop(pack(&Reply::News(Ticket::default(), news)));
    }

    /// Each step is a task of its own, so that a request comes right after it.
    fn pause(&mut self, _done: Share) -> Pause<'_> {
        Box::pin(async {
            self.turn.wait().await;
            (!self.worker.asked.get()).then_some(())
        })
    }
}
