//! A long article while it is read, without a browser: what shows meanwhile, and what becomes of the article before it.

use gloss::analyze::{Pause, Share, Watcher, in_steps};
use gloss::app::coming::Stretch;
use gloss::app::{Action, Cause, Dialog, News, Notice, Panel, Source, State, Ticket, words};
use gloss::model::{Analysis, Annotation, AnnotationId, Article, DateOrder, Span};
use gloss::{analyze, intake};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

const SHORT: &str = "Microsoft paid $122 million on 9 April 2026.";

fn long() -> String {
    let paragraph = |n: usize| format!("Nvidia paid ${n} million for {n} boats on {} May 2024.", n % 28 + 1);
    (2..1_200).map(paragraph).collect::<Vec<_>>().join("\n\n")
}

fn after(state: State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state, |state, action| state.apply(action, words::date))
}

fn take(text: &str) -> Action {
    Action::Take(Source { text: text.into(), format: None, name: None })
}

/// Hears all that there is to hear of a text, as the page does.
struct Page {
    state: State,
    ticket: Ticket,
    /// After how many pauses it stops to listen.
    until: usize,
    marks: Vec<Stretch>,
}

impl Page {
    fn hear(&mut self, share: Share, article: Option<Article>) {
        let news = News { share, article, marks: std::mem::take(&mut self.marks) };
        let state = std::mem::take(&mut self.state);
        self.state = after(state, [Action::Heard(self.ticket, Box::new(news))]);
    }
}

impl Watcher for Page {
    fn looks_at(&self) -> usize {
        0
    }

    fn wants(&self) -> bool {
        true
    }

    fn found(&mut self, stretch: Span, marks: Vec<Annotation>) {
        self.marks.push((stretch, marks));
    }

    fn pause(&mut self, done: Share) -> Pause<'_> {
        self.hear(done, None);
        self.until -= 1;
        Box::pin(std::future::ready((self.until > 0).then_some(())))
    }
}

/// The state after a long text came in and was read for so many steps, and its analysis if that was to the end.
fn reading(state: State, until: usize) -> (State, Option<Analysis>) {
    let state = after(state, [take(&long())]);
    let ticket = state.last_ticket;
    let article = intake::read(&long(), None);
    let mut page = Page { state, ticket, until, marks: Vec::new() };
    page.hear(0, Some(article.clone()));
    let analysis = match pin!(in_steps(&article, DateOrder::default(), &mut page))
        .poll(&mut Context::from_waker(Waker::noop()))
    {
        Poll::Ready(analysis) => analysis,
        Poll::Pending => unreachable!("nothing is waited for"),
    };
    (page.state, analysis)
}

fn open() -> State {
    let state = after(State::default(), [take(SHORT)]);
    let ticket = state.last_ticket;
    after(state, [Action::Analyzed(ticket, Box::new(analyze(&intake::read(SHORT, None))))])
}

fn text(state: &State) -> String {
    state.shown().view.as_ref().map_or(String::new(), |view| view.analysis.article.text.clone())
}

#[test]
fn the_text_shows_before_its_marks_and_marks_before_the_end() {
    let mut last = (0, 0);
    for until in [1, 2, 5, 9] {
        let (state, analysis) = reading(open(), until);
        assert!(analysis.is_none() && state.pending.is_some(), "it is not read to its end");
        assert_eq!(text(&state), long());
        let view = state.coming().expect("it shows");
        let (share, marks) =
            (state.pending.as_ref().map_or(0, |p| p.coming.share), view.analysis.annotations.len());
        assert!((share, marks) > last && share < 100, "{share} % and {marks} marks after {last:?}");
        last = (share, marks);
        assert!(!view.complete && view.count(Panel::Figures).is_none(), "nothing is counted yet");
        let numbered = view.analysis.annotations.iter().zip(0..).all(|(a, n)| a.id == AnnotationId(n));
        assert!(numbered && view.analysis.annotations.is_sorted_by_key(|a| a.span.start()));
    }
}

#[test]
fn in_the_end_everything_is_as_if_it_had_come_at_once() {
    let (state, analysis) = reading(open(), usize::MAX);
    let before = state.coming().expect("it shows").clone();
    let ticket = state.last_ticket;
    let state = after(state, [Action::Analyzed(ticket, Box::new(analysis.expect("it is waited for")))]);
    let at_once = after(open(), [take(&long())]);
    let ticket = at_once.last_ticket;
    let at_once = after(at_once, [Action::Analyzed(ticket, Box::new(analyze(&intake::read(&long(), None))))]);
    let analysis = |state: &State| state.view.as_ref().map(|view| view.analysis.clone());
    assert_eq!(analysis(&state), analysis(&at_once));
    assert_eq!((&state.announcement, &state.pending), (&at_once.announcement, &None));
    let spans = |all: &[Annotation]| all.iter().map(|a| a.span).collect::<Vec<_>>();
    let last = state.view.as_ref().map_or(Vec::new(), |view| spans(&view.analysis.annotations));
    assert_eq!(spans(&before.analysis.annotations), last, "nothing moved");
}

#[test]
fn who_stops_gets_back_what_was_there() {
    let before = open();
    let (state, _) = reading(before.clone(), 6);
    let state = after(state, [Action::Stop]);
    assert_eq!(text(&state), SHORT);
    assert_eq!((&state.view, &state.work, &state.library), (&before.view, &before.work, &before.library));
    assert!(matches!(&state.notice, Some(Notice::Done(words)) if words.starts_with("Stopped")));
}

#[test]
fn a_newer_text_takes_its_place() {
    let (state, _) = reading(open(), 6);
    let old = state.last_ticket;
    let state = after(state, [take("Another text.")]);
    assert_eq!(text(&state), SHORT, "what was half read is gone");
    let news = News { share: 50, article: Some(intake::read(&long(), None)), marks: Vec::new() };
    let state = after(state, [Action::Heard(old, Box::new(news))]);
    assert!(state.coming().is_none() && text(&state) == SHORT, "news of an old text are dropped");
}

#[test]
fn what_is_about_marks_waits_for_the_end() {
    let (state, _) = reading(open(), 6);
    let before = state.clone();
    let id = AnnotationId(0);
    let early = [
        Action::Select(id, Cause::Text),
        Action::Hover(id),
        Action::Edit(None),
        Action::Undo,
        Action::OpenFind,
        Action::Escape,
        Action::Open(Dialog::Export),
    ];
    let state = after(state, early);
    assert!(state == before, "the open article is not touched while another one shows");
    let state = after(state, [Action::Open(Dialog::Settings)]);
    assert_eq!(state.shown().dialog, Some(Dialog::Settings));
    assert_eq!(after(state, [Action::Escape]).dialog, None);
}

#[test]
fn an_edit_is_read_behind_what_shows() {
    let state = open();
    let state = after(state, [Action::SetDates(DateOrder::DayFirst)]);
    let ticket = state.last_ticket;
    let news = News { share: 40, article: Some(intake::read(SHORT, None)), marks: Vec::new() };
    let state = after(state, [Action::Heard(ticket, Box::new(news))]);
    assert!(state.coming().is_none(), "the article that shows stays as it is");
    assert_eq!(state.pending.map(|p| p.coming.share), Some(40));
}
