//! Keeping articles, without a browser: what the library says, and what shows then.

use gloss::app::library::{ArticleId, Entry, Fault, Hit, Parted, Saving, Step, Version};
use gloss::app::{Action, Brought, Dialog, Document, Notice, Source, State, words};
use gloss::{analyze, intake};

const STORY: &str = "# Harbour\n\nMicrosoft paid $122 million in 2024.";

fn after(state: State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state, |state, action| state.apply(action, words::date))
}

fn steps(state: State, steps: impl IntoIterator<Item = Step>) -> State {
    after(state, steps.into_iter().map(Action::Library))
}

fn source(text: &str) -> Source {
    Source { text: text.into(), format: None, name: None }
}

/// The worker answers what is being read.
fn answered(state: State) -> State {
    let pending = state.pending.clone().expect("a text is being read");
    let analysis = analyze(&intake::read(&pending.source.text, pending.source.format));
    after(state, [Action::Analyzed(pending.ticket, Box::new(analysis))])
}

fn entry(id: u64, revision: u32) -> Entry {
    Entry { id: ArticleId(id), revision, title: "Harbour".into(), ..Entry::default() }
}

fn document(text: &str) -> Box<Document> {
    Box::new(Document::new(source(text), Brought::default()))
}

/// An article that came from the library.
fn kept() -> State {
    answered(steps(State::default(), [Step::Came(Box::new(entry(7, 3)), document(STORY))]))
}

#[test]
fn an_article_from_the_library_is_known_to_be_there() {
    let state = kept();
    let place = state.library.open.clone().expect("it has its place");
    assert_eq!((place.id, place.revision), (ArticleId(7), 3));
    assert!(!state.library.fresh && state.library.saving == Saving::Saved && state.notice.is_none());
    let state = answered(after(state, [Action::Take(source("Another text."))]));
    assert_eq!(state.library.open, None, "another one has none yet");
}

#[test]
fn what_was_saved_belongs_to_the_article_that_was_open_then() {
    let state = answered(after(State::default(), [Action::Take(source(STORY))]));
    let late = state.library.opening.wrapping_sub(1);
    let state = steps(state, [Step::Saved(late, Box::new(entry(1, 1)))]);
    assert_eq!(state.library.open, None, "the one before was saved");
    let opening = state.library.opening;
    let state = steps(state, [Step::Saved(opening, Box::new(entry(2, 1)))]);
    assert_eq!(state.library.open.as_ref().map(|place| place.id), Some(ArticleId(2)));
    assert_eq!(state.library.entries.as_ref().map(|all| all.len()), Some(2), "both are listed");
}

#[test]
fn a_failure_is_told_once_and_so_is_its_end() {
    let failed = || Step::Saving(Saving::Failed(Fault::Full));
    let mut state = steps(kept(), [Step::Saving(Saving::Waiting), failed()]);
    assert!(matches!(&state.notice, Some(Notice::Trouble(words)) if words.contains("Delete articles")));
    state = steps(after(state, [Action::Dismiss]), [Step::Saving(Saving::Waiting), failed()]);
    assert!(state.notice.is_none(), "tried again in vain, and said once");
    assert_eq!(state.library.saving, Saving::Failed(Fault::Full));
    state = steps(state, [Step::Saving(Saving::Saved)]);
    assert_eq!(state.notice, Some(Notice::Done("Saved.".into())));
    state =
        steps(after(state, [Action::Dismiss]), [Step::Saving(Saving::Waiting), Step::Saving(Saving::Saved)]);
    assert!(state.notice.is_none(), "what goes well is not told");
}

#[test]
fn answers_to_older_searches_are_dropped() {
    let hit = |id| Hit { id: ArticleId(id), score: 1, excerpt: Default::default() };
    let state = steps(State::default(), [Step::Query("a".into()), Step::Query("ab".into())]);
    let state = steps(state, [Step::Found("a".into(), vec![hit(1)])]);
    assert_eq!(state.library.hits, None);
    let state = steps(state, [Step::Found("ab".into(), vec![hit(2)])]);
    assert_eq!(state.library.hits.as_ref().map(|hits| hits[0].id), Some(ArticleId(2)));
    assert_eq!(steps(state, [Step::Query(" ".into())]).library.hits, None);
}

#[test]
fn tabs_that_part_go_on_with_a_copy() {
    let parted = Parted { other: ArticleId(7), label: "Harbour".into(), copy: ArticleId(9) };
    let state = steps(kept(), [Step::Parted(parted, Box::new(entry(9, 1)))]);
    assert_eq!(state.library.open.as_ref().map(|place| place.id), Some(ArticleId(9)));
    assert!(state.announcement.contains("Another tab changed “Harbour”"));
    assert_eq!(steps(state, [Step::Known]).library.parted, None);
}

#[test]
fn a_newer_draft_stays_the_same_article_and_is_compared_with_the_one_before() {
    let state = kept();
    let place = state.library.open.clone();
    let newer = state.newer_draft(source(&STORY.replace("$122", "$123"))).expect("an article is open");
    let state = answered(steps(state, [Step::Redraft(Box::new(newer), place.clone())]));
    assert_eq!((state.library.open.clone(), state.library.fresh), (place, true), "it has to be written");
    assert_eq!(state.dialog, Some(Dialog::Changes));
    let before = &state.library.compared.as_ref().expect("something to compare with").before;
    assert!(before.analysis.article.text.contains("$122"));
    let state = answered(after(state, [Action::Take(source("Another text."))]));
    assert!(state.library.compared.is_none() && state.dialog.is_none());
    assert_eq!(State::default().newer_draft(source(STORY)), None);
}

#[test]
fn an_older_version_is_read_and_compared() {
    let version = Version { number: 1, made: 5, ..Version::default() };
    let state = steps(kept(), [Step::AskVersion(version, source("It cost $5 million."))]);
    let asked = state.library.asked.clone().expect("the worker is asked");
    let analysis = || Box::new(analyze(&intake::read(&asked.source.text, None)));
    let late = steps(state.clone(), [Step::VersionRead(gloss::app::Ticket(99), analysis())]);
    assert!(late.library.compared.is_none(), "an answer to another question");
    let state = steps(state, [Step::VersionRead(asked.ticket, analysis())]);
    assert_eq!(state.library.compared.as_ref().and_then(|compared| compared.made), Some(5));
    assert_eq!(state.dialog, Some(Dialog::Changes));
    assert!(state.view.is_some_and(|view| view.analysis.article.text == STORY), "the article stays");
}

#[test]
fn leaving_the_open_article_keeps_what_lies_over_it() {
    let state = steps(after(kept(), [Action::Open(Dialog::Library)]), [Step::Left]);
    assert!(state.view.is_none() && state.dialog == Some(Dialog::Library) && state.library.open.is_none());
}

#[test]
fn an_article_deleted_elsewhere_is_told_where_it_is_open() {
    let state = steps(kept(), [Step::DeletedElsewhere(ArticleId(8))]);
    assert_eq!(state.notice, None);
    let state = steps(state, [Step::DeletedElsewhere(ArticleId(7))]);
    assert!(matches!(state.notice, Some(Notice::Trouble(words)) if words.contains("deleted in another tab")));
    assert!(state.view.is_some());
}
