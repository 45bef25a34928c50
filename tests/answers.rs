//! What goes between the page and the worker: whatever is asked, stopped and dropped, what the page makes of an answer is the
//! analysis of the text that it asked about.

use std::collections::{HashMap, VecDeque};
use std::rc::Rc;

use gloss::analyze::changes::Run;
use gloss::app::answers::{Answers, Given};
use gloss::app::{About, Request, Source, Ticket};
use gloss::model::{Analysis, DateOrder, Format};
use gloss::{analyze, intake};
use proptest::prelude::*;

const MOST: usize = 8;

/// Sentences of which one comes or goes.
const SENTENCES: &[&str] = &[
    "Nvidia grew by 40%, [Reuters said](https://example.org/a). ",
    "“It cost $5 million,” said Maria Okafor. ",
    "Nobody said so.[^1]\n\n",
    "\n\n[^1]: See 3 May 2021.\n\n",
    "Microsoft paid $7 million. ",
    "It rained. ",
];

fn read(source: &Source) -> Analysis {
    analyze(&intake::read(&source.text, source.format))
}

struct Reply {
    ticket: Ticket,
    base: Option<Ticket>,
    runs: Vec<Run>,
    analysis: Analysis,
}

/// A page, a worker, and what is on its way between them.
#[derive(Default)]
struct Room {
    answers: Answers,
    given: Given,
    asked: VecDeque<Request>,
    told: VecDeque<Reply>,
    text: Vec<usize>,
    ticket: u32,
    /// What was asked by each ticket.
    sources: HashMap<u32, Source>,
    /// What the page waits for.
    pending: Option<Ticket>,
    /// What the page shows.
    view: Option<Rc<Analysis>>,
}

impl Room {
    fn ask(&mut self, shows: bool) {
        self.stop();
        self.ticket += 1;
        let text = self.text.iter().map(|n| SENTENCES[*n]).collect();
        let source = Source { text, format: Some(Format::Markdown), name: None };
        self.sources.insert(self.ticket, source.clone());
        let (ticket, order) = (Ticket(self.ticket), DateOrder::default());
        let mut request = Request { about: About::Article, ticket, source, order, shows, base: None };
        self.answers.ask(&mut request);
        self.asked.push_back(request);
        self.pending = Some(ticket);
    }

    fn stop(&mut self) {
        self.pending.take().into_iter().for_each(|ticket| self.answers.stop(ticket));
    }

    /// The worker reads what was asked, to its end or not.
    fn work(&mut self, ends: bool) {
        let Some(request) = self.asked.pop_front().filter(|_| ends) else { return };
        let mut analysis = read(&request.source);
        let annotations = std::mem::take(&mut analysis.annotations);
        let text = analysis.article.text.clone();
        let runs = self.given.runs(&request, &text, &annotations, MOST);
        let base = request.base.filter(|_| runs.is_some());
        if base.is_some() {
            analysis.article.text.clear();
        }
        self.given.keep(request.ticket, text.len(), &annotations);
        let runs =
            runs.unwrap_or_else(|| annotations.chunks(2).map(|part| Run::New(part.to_vec())).collect());
        self.told.push_back(Reply { ticket: request.ticket, base, runs, analysis });
    }

    /// The page hears an answer; whether it was told by what changed.
    fn hear(&mut self) -> Option<bool> {
        let Reply { ticket, base, runs, analysis } = self.told.pop_front()?;
        self.answers.add(ticket, runs);
        match self.answers.complete(ticket, base, analysis) {
            Ok(analysis) => {
                assert_eq!(*analysis, read(&self.sources[&ticket.0]));
                if self.pending == Some(ticket) {
                    (self.view, self.pending) = (Some(analysis), None);
                }
            }
            Err(request) => {
                assert!(request.is_none() && self.pending != Some(ticket), "changes of another answer");
            }
        }
        Some(base.is_some())
    }
}

#[test]
fn an_edit_is_told_by_what_changed_and_another_article_whole() {
    let mut room = Room { text: vec![0, 1, 2, 3, 4], ..Room::default() };
    let mut answer = |text: &[usize], shows| {
        room.text = text.to_vec();
        room.ask(shows);
        room.work(true);
        room.hear()
    };
    assert_eq!(answer(&[0, 1, 2, 3, 4], true), Some(false));
    assert_eq!(answer(&[5, 0, 1, 2, 3, 4], false), Some(true));
    assert_eq!(answer(&[5, 0, 4], false), Some(true));
    assert_eq!(answer(&[5, 0, 1, 4], true), Some(false));
}

#[test]
fn what_does_not_fit_is_asked_for_again() {
    let mut room = Room { text: vec![0, 1, 4], ..Room::default() };
    room.ask(true);
    room.work(true);
    room.hear();
    room.ask(false);
    let runs = vec![Run::Kept { first: 1, count: 1_000, by: 0 }];
    room.answers.add(Ticket(2), runs);
    let whole = room.answers.complete(Ticket(2), Some(Ticket(1)), Analysis::default());
    let mut request = whole.expect_err("it does not fit").expect("somebody waits");
    assert_eq!(request.base, Some(Ticket(1)));
    room.answers.ask(&mut request);
    assert_eq!((request.ticket, request.base), (Ticket(2), None));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn in_any_order_of_events(events in prop::collection::vec((0..10, any::<prop::sample::Index>(), 0..SENTENCES.len()), 1..40)) {
        let mut room = Room { text: vec![0, 1, 2, 3, 4, 5], ..Room::default() };
        for (event, at, sentence) in events {
            match event {
                0 | 1 => room.text.insert(at.index(room.text.len() + 1), sentence),
                2 if !room.text.is_empty() => drop(room.text.remove(at.index(room.text.len()))),
                3 => room.ask(true),
                4 | 5 => room.ask(false),
                6 | 7 => room.work(event == 6 || sentence > 0),
                8 => drop(room.hear()),
                _ if sentence == 0 => room.view = None,
                _ => room.stop(),
            }
        }
        room.ask(false);
        while !room.asked.is_empty() {
            room.work(true);
        }
        while room.hear().is_some() {}
        prop_assert!(room.pending.is_none() && room.view.is_some());
    }
}
