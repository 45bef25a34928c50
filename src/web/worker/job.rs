//! A long article, read in steps between which the worker hears what else is asked.

use std::rc::Rc;

use js_sys::Date;

use super::inside::Worker;
use super::turn::Turn;
use super::{Answer, Reply};
use crate::analyze::changes::Run;
use crate::analyze::{self, Pause, Share, Watcher};
use crate::app::coming::Stretch;
use crate::app::{News, Request, Ticket};
use crate::model::{Analysis, Annotation, Article, Span};

/// From how many bytes on a text is a long one: some thousand words.
pub(super) const LONG: usize = 24_000;

/// How long the worker goes on without hearing what else is asked, in milliseconds.
const DEAF: f64 = 8.0;
/// How long it goes on without telling what it knows: so many milliseconds, and later on so much of the time that it has
/// worked, because all that is known is shown anew each time.
const SILENT: f64 = 90.0;
const SILENT_PART: f64 = 0.2;

/// How many annotations come at a time: the page reads them in a few milliseconds.
const PART: usize = 1_500;

/// Reads an article for as long as somebody waits for it.
pub(super) async fn read(worker: Rc<Worker>, request: Request) {
    let Some(mut teller) = Teller::new(worker, &request) else { return };
    let article = crate::intake::read(&request.source.text, request.source.format);
    if teller.shows {
        teller.tell(0, Some(article.clone()));
    }
    let worker = Rc::clone(&teller.worker);
    let analysis = if teller.shows {
        // An article that nobody edits yet: what is known of the one before is of no use.
        drop(worker.memory.take());
        analyze::in_steps(&article, request.order, &mut teller).await
    } else {
        analyze::again_in_steps(&article, request.order, &worker.memory, &mut teller).await
    };
    if let Some(analysis) = analysis {
        send(&worker, &request, analysis, teller.shows);
    }
}

/// Sends an answer: what changed since the one that the page has, or else all of it, in parts.
fn send(worker: &Worker, request: &Request, mut analysis: Analysis, told: bool) {
    let Request { about, ticket, mut base, .. } = *request;
    let annotations = std::mem::take(&mut analysis.annotations);
    let length = analysis.article.text.len();
    let runs = worker.given.borrow_mut().runs(request, &analysis.article.text, &annotations, PART);
    if let Some(runs) = runs {
        analysis.article.text = String::new();
        worker.say(&Reply::Part(ticket, runs));
    } else {
        base = None;
        if told {
            analysis.article = Article::default();
        }
        for part in annotations.chunks(PART) {
            worker.say(&Reply::Part(ticket, vec![Run::New(part.to_vec())]));
        }
    }
    worker.say(&Reply::Answer(Answer { about, ticket, base, analysis }));
    worker.given.borrow_mut().keep(ticket, length, &annotations);
}

/// Tells the page what is known.
struct Teller {
    worker: Rc<Worker>,
    ticket: Ticket,
    shows: bool,
    marks: Vec<Stretch>,
    /// Whether marks were told yet.
    begun: bool,
    since: f64,
    told: f64,
    heard: f64,
    turn: Turn,
}

impl Teller {
    fn new(worker: Rc<Worker>, request: &Request) -> Option<Self> {
        let (since, turn) = (Date::now(), Turn::new()?);
        let Request { ticket, shows, .. } = *request;
        let (told, heard, marks) = (since, since, Vec::new());
        Some(Self { worker, ticket, shows, marks, begun: false, since, told, heard, turn })
    }

    /// Whether it is time to tell what is known.
    fn is_due(&self) -> bool {
        let now = Date::now();
        now - self.told >= SILENT.max(SILENT_PART * (now - self.since))
    }

    fn tell(&mut self, share: Share, article: Option<Article>) {
        let marks = std::mem::take(&mut self.marks);
        self.begun |= !marks.is_empty();
        self.told = Date::now();
        self.worker.say(&Reply::News(self.ticket, News { share, article, marks }));
    }
}

impl Watcher for Teller {
    fn looks_at(&self) -> usize {
        self.worker.looked_at.get()
    }

    fn wants(&self) -> bool {
        self.shows && (!self.begun || self.is_due())
    }

    fn found(&mut self, stretch: Span, marks: Vec<Annotation>) {
        self.marks.push((stretch, marks));
    }

    fn pause(&mut self, done: Share) -> Pause<'_> {
        if !self.marks.is_empty() || self.is_due() {
            self.tell(done, None);
        }
        Box::pin(async {
            if Date::now() - self.heard >= DEAF {
                self.turn.wait().await;
                self.heard = Date::now();
            }
            (self.worker.wanted.get() == Some(self.ticket)).then_some(())
        })
    }
}
