//! Companies put right by the reader: what follows, what is remembered, and how it is taken back.

mod reader;

use gloss::app::state::Place;
use gloss::app::{Action, Cause, Correction, Corrections, Notice, Settings, State, Verdict, table, words};
use gloss::export::EXPORTERS;
use gloss::model::AnnotationId;
use reader::{after, read};

const STORY: &str = "Microsoft raised $5 million. Nvidia paid $7 million for chips. Then Nvidia left. Microsoft sold 40% of Amazon.";

fn is(names: &[&str], name: &str) -> Action {
    let names = names.iter().map(|n| (*n).into()).collect();
    Action::Correct(Correction { names, verdict: Verdict::Is(name.into()) })
}

fn dismiss(name: &str) -> Action {
    Action::Correct(Correction { names: vec![name.into()], verdict: Verdict::NoCompany })
}

/// Each card as its name, its mentions and its figures.
fn cards(state: &State) -> Vec<(&str, usize, usize)> {
    let view = state.view.as_ref().expect("an article shows");
    view.companies.iter().map(|c| (c.company.canonical.as_str(), c.mentions.len(), c.figures.len())).collect()
}

fn mark(state: &State, text: &str) -> AnnotationId {
    let analysis = &state.view.as_ref().expect("an article shows").analysis;
    let found = analysis.annotations.iter().find(|a| analysis.article.visible_text(a.span) == text);
    found.unwrap_or_else(|| panic!("there is a mark “{text}”")).id
}

#[test]
fn marks_cards_ledger_and_exports_follow_at_once() {
    let state = read(State::default(), STORY);
    assert_eq!(cards(&state), [("Microsoft", 2, 2), ("Nvidia", 2, 1), ("Amazon", 1, 0)]);
    let state = after(state, [is(&["Nvidia"], "Microsoft")]);
    assert_eq!(cards(&state), [("Microsoft", 4, 3), ("Amazon", 1, 0)]);
    let view = state.view.as_ref().expect("an article shows");
    let csv = table::csv(view, &table::all(view), words::date);
    assert!(csv.lines().any(|l| l.starts_with("$7 million") && l.contains("Microsoft")), "{csv}");
    let json = EXPORTERS.iter().find(|e| e.extension == "json").expect("JSON is a format");
    let names_it = |state: &State| {
        let view = state.view.as_ref().expect("an article shows");
        json.export("a", &view.analysis).contains(r#""canonical": "Nvidia""#)
    };
    assert!(names_it(&read(State::default(), STORY)) && !names_it(&state), "the file follows");
}

#[test]
fn a_dismissed_company_is_no_mark_any_more() {
    let state = after(read(State::default(), STORY), [dismiss("Amazon")]);
    assert_eq!(cards(&state), [("Microsoft", 2, 2), ("Nvidia", 2, 1)]);
    let view = state.view.as_ref().expect("an article shows");
    assert!(view.analysis.annotations.iter().all(|a| view.analysis.article[a.span] != *"Amazon"));
}

#[test]
fn undo_and_redo_go_back_and_forth() {
    let state = after(read(State::default(), STORY), [is(&["Nvidia"], "Chips"), dismiss("Amazon")]);
    let done = cards(&state).len();
    let state = after(state, [Action::Undo]);
    assert_eq!(cards(&state), [("Microsoft", 2, 2), ("Chips", 2, 1), ("Amazon", 1, 0)]);
    let state = after(state, [Action::Undo]);
    assert_eq!(cards(&state)[1].0, "Nvidia");
    assert!(!state.work.can_undo());
    let state = after(state, [Action::Redo, Action::Redo]);
    assert_eq!((cards(&state).len(), cards(&state)[1].0), (done, "Chips"));
    let state = after(state, [Action::Redo]);
    assert_eq!(state.notice, Some(Notice::Done("There is nothing to do again.".into())));
}

#[test]
fn the_next_article_follows_and_so_does_the_next_visit() {
    let state = after(read(State::default(), STORY), [is(&["Nvidia"], "Chips"), Action::New]);
    let state = read(state, "Nvidia was late.");
    assert_eq!(cards(&state)[0].0, "Chips");
    let stored = state.corrections().to_json();
    let next = State::new(Settings::default(), Corrections::from_json(&stored));
    assert_eq!(cards(&read(next, STORY))[1].0, "Chips");
}

#[test]
fn a_removed_correction_no_longer_counts() {
    let state = after(read(State::default(), STORY), [is(&["Nvidia"], "Chips"), dismiss("Amazon")]);
    let state = after(state, [Action::DropCorrection(0)]);
    assert_eq!(cards(&state), [("Microsoft", 2, 2), ("Nvidia", 2, 1)]);
    let state = after(state, [Action::Undo]);
    assert_eq!(cards(&state)[1].0, "Chips", "removing can be taken back, too");
}

#[test]
fn the_selected_mark_stays_selected_where_it_still_is_one() {
    let state = read(State::default(), STORY);
    let (nvidia, money) = (mark(&state, "Nvidia"), mark(&state, "$7 million"));
    let state = after(state, [Action::Select(nvidia, Cause::Text), dismiss("Microsoft")]);
    let moved = mark(&state, "Nvidia");
    assert_ne!(moved, nvidia, "the numbers have changed");
    assert_eq!((state.selected, state.reveal.place), (Some(moved), Some(Place::RowFocused(moved))));
    let state = after(state, [dismiss("Nvidia")]);
    assert_eq!((state.selected, state.reveal.place), (None, Some(Place::Tab)));
    assert_ne!(mark(&state, "$7 million"), money);
}

#[test]
fn what_was_done_is_said_and_can_be_taken_back_from_there() {
    let state = after(read(State::default(), STORY), [is(&["Nvidia"], "Chips")]);
    assert_eq!(state.notice, Some(Notice::Undoable("“Nvidia” → Chips".into())));
    let unchanged = after(state.clone(), [Action::Dismiss, is(&["Nvidia"], "Chips")]);
    assert_eq!(unchanged.work, state.work, "what changes nothing is no step");
}
