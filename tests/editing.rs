//! An article as it is edited, without a browser: what is typed, what becomes of marks and notes, going back and forth.

use gloss::app::{Action, Hand, History, Selection, Source, State, Typed, Work, words};
use gloss::model::{AnnotationId, Fate, Format, Kind, Note, NoteId, Notes, Says, Span};
use gloss::text::{Anchors, Edit};
use gloss::{analyze, intake};
use proptest::prelude::*;
use std::rc::Rc;

const STORY: &str = "Microsoft paid $5 million to Nvidia.\nAnd it paid $7 million later.";

fn after(state: State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state, |state, action| state.apply(action, words::date))
}

fn mark(state: &State, text: &str) -> AnnotationId {
    let analysis = &state.view.as_ref().expect("an article shows").analysis;
    let found = analysis.annotations.iter().find(|a| analysis.article.visible_text(a.span) == text);
    found.unwrap_or_else(|| panic!("there is a mark “{text}”")).id
}

fn source(text: &str) -> Source {
    Source { text: text.into(), format: None, name: None }
}

/// Answers what is being read, if anything is.
fn answered(state: State) -> State {
    let Some(pending) = state.pending.clone() else { return state };
    let analysis = analyze(&intake::read(&pending.source.text, pending.source.format));
    after(state, [Action::Analyzed(pending.ticket, Box::new(analysis))])
}

fn editing(text: &str) -> State {
    let state = answered(after(State::default(), [Action::Take(source(text))]));
    answered(after(state, [Action::Edit(None)]))
}

fn text(state: &State) -> &str {
    state.source().map_or("", |source| &source.text)
}

fn typed(state: &State, place: &str, came: &str, at: i64) -> Action {
    let start = text(state).find(place).expect("the place is there") + place.len();
    let edit = Edit::insertion(start, came);
    let (before, after) = (Selection::at(start), Selection::at(edit.after().end()));
    Action::Typed(Box::new(Typed { edit, hand: Hand::Typing, at, before, after }))
}

fn replaced(state: &State, gone: &str, came: &str) -> Action {
    let start = text(state).find(gone).expect("the words are there");
    let edit = Edit::of(text(state), Span::new(start, start + gone.len()), came);
    let (before, after) = (Selection::at(start), Selection::at(edit.after().end()));
    Action::Typed(Box::new(Typed { edit, hand: Hand::AtOnce, at: 0, before, after }))
}

/// Types letter after letter, one every tenth of a second.
fn type_letters(mut state: State, place: &str, letters: &str, from: i64) -> State {
    let mut place = place.to_owned();
    for (number, letter) in (0..).zip(letters.chars()) {
        let action = typed(&state, &place, &letter.to_string(), from + 100 * number);
        state = after(state, [action]);
        place.push(letter);
    }
    state
}

fn noted(state: State, id: u64, words: &str, says: Says) -> State {
    let start = text(&state).find(words).expect("the words are there");
    let anchor = Anchors::new(text(&state)).make(Span::new(start, start + words.len()));
    let (body, tags, fate) = ("why".into(), Vec::new(), Fate::Kept);
    let note = Note { id: NoteId(id), anchor, fate, says, body, tags, created: 0, modified: 0 };
    after(state, [Action::SaveNote(Box::new(note))])
}

fn note(state: &State, id: u64) -> (&str, Fate) {
    let note = state.work.now().notes.get(NoteId(id)).expect("there is such a note");
    (&text(state)[note.anchor.span], note.fate)
}

#[test]
fn what_is_typed_is_the_text_at_once_and_marked_when_it_is_read() {
    let state = type_letters(editing(STORY), "Nvidia", " and $9 billion to Intel", 0);
    assert!(text(&state).starts_with("Microsoft paid $5 million to Nvidia and $9 billion to Intel."));
    let seven = mark(&state, "$7 million");
    let stands = state.stands(seven).expect("it still stands");
    assert_eq!(&text(&state)[stands], "$7 million");
    let state = answered(after(state, [Action::Reread]));
    assert!(state.ahead.is_none() && state.editing.is_some());
    mark(&state, "$9 billion");
}

#[test]
fn a_changed_digit_takes_the_mark_away_until_it_is_read() {
    let state = editing(STORY);
    let five = mark(&state, "$5 million");
    let state = after(state.clone(), [typed(&state, "$5", "0", 0)]);
    assert_eq!(state.stands(five), None);
    let state = answered(after(state, [Action::Reread]));
    mark(&state, "$50 million");
}

#[test]
fn an_answer_to_what_was_typed_before_is_mapped_through_what_was_typed_since() {
    let state = editing(STORY);
    let state = after(state.clone(), [typed(&state, "Microsoft", " once", 0), Action::Reread]);
    let state = after(state.clone(), [typed(&state, "once", " upon a time", 50)]);
    let state = answered(state);
    assert!(!state.ahead.is_none());
    let five = mark(&state, "$5 million");
    assert_eq!(state.stands(five).map(|span| &text(&state)[span]), Some("$5 million"));
    let state = answered(after(state, [Action::Reread]));
    assert!(state.ahead.is_none());
}

#[test]
fn words_are_steps_and_so_is_a_pause() {
    let state = type_letters(editing(STORY), "Nvidia", " in all haste", 0);
    let state = after(state, [Action::Undo]);
    assert!(text(&state).contains("Nvidia in all ."), "{}", text(&state));
    let state = after(state, [Action::Undo, Action::Undo]);
    assert_eq!(text(&state), STORY);
    let state = type_letters(state, "Nvidia", "x", 10_000);
    let state = type_letters(state, "Nvidiax", "y", 20_000);
    assert!(text(&after(state, [Action::Undo])).contains("Nvidiax."));
}

#[test]
fn the_caret_goes_where_the_change_was() {
    let state = editing(STORY);
    let state = after(state.clone(), [replaced(&state, "paid", "gave")]);
    let state = after(state, [Action::Undo]);
    let place = STORY.find("paid").expect("it is there");
    assert_eq!(state.editing.expect("it is edited").caret.selection, Selection::at(place));
    let state = after(state, [Action::Redo]);
    assert_eq!(state.editing.expect("it is edited").caret.selection, Selection::at(place + 4));
}

#[test]
fn notes_go_with_their_words_and_come_back_with_them() {
    let state = noted(editing(STORY), 0, "to Nvidia", Says::Highlight);
    let state = noted(state, 1, "$7 million", Says::Right(Kind::Figure));
    let state = after(state.clone(), [replaced(&state, "to N", "to big N")]);
    assert_eq!(note(&state, 0), ("to big Nvidia", Fate::Kept));
    let before = state.clone();
    let state = after(state.clone(), [replaced(&state, " to big Nvidia", "")]);
    assert_eq!(note(&state, 0), ("", Fate::Lost));
    let state = after(state.clone(), [replaced(&state, "$7", "$8")]);
    assert_eq!(note(&state, 1).1, Fate::Lost, "another digit is another figure");
    let state = after(state, [Action::Undo, Action::Undo]);
    assert_eq!(state.work.now(), before.work.now());
    let state = after(state, [Action::Redo, Action::Redo]);
    assert_eq!((note(&state, 0).1, note(&state, 1).1), (Fate::Lost, Fate::Lost));
}

#[test]
fn a_verdict_holds_where_the_text_is_ahead_of_what_was_read() {
    let state = noted(editing(STORY), 0, "$5 million", Says::Nothing(Kind::Figure));
    let state = after(state.clone(), [typed(&state, "Micro", "-", 0), Action::Reread]);
    let state = answered(after(state.clone(), [typed(&state, "paid", " over", 0)]));
    let view = state.view.as_ref().expect("it shows");
    let words = view.analysis.of(Kind::Figure).map(|a| &view.analysis.article[a.span]);
    assert_eq!(words.collect::<Vec<_>>(), ["$7 million"]);
}

#[test]
fn text_that_is_taken_back_while_reading_is_read_again() {
    let state = editing(STORY);
    let state =
        after(state.clone(), [replaced(&state, "$5 million to Nvidia", "nothing"), Action::DoneEditing]);
    assert!(state.editing.is_some(), "until it is read");
    let state = answered(state);
    assert!(state.editing.is_none());
    let state = answered(after(state, [Action::Undo]));
    assert_eq!(text(&state), STORY);
    mark(&state, "$5 million");
}

#[test]
fn a_page_is_edited_as_markdown_and_taken_back_as_a_page() {
    let page =
        "<h1>News</h1><p>Microsoft <b>paid</b> <a href=\"https://example.org/a\">$5 million</a> in 2024.</p>";
    let html = Source { format: Some(Format::Html), ..source(page) };
    let state = answered(after(State::default(), [Action::Take(html.clone())]));
    let start = state.view.as_ref().expect("it shows").analysis.article.text.find("paid").expect("there");
    let notes = {
        let article = &state.view.as_ref().expect("it shows").analysis.article;
        let anchor = Anchors::new(&article.text).make(Span::new(start, start + 4));
        let (body, tags, fate) = (String::new(), Vec::new(), Fate::Kept);
        Note { id: NoteId(0), anchor, fate, says: Says::Highlight, body, tags, created: 0, modified: 0 }
    };
    let state = answered(after(state, [Action::SaveNote(Box::new(notes)), Action::Edit(None)]));
    assert_eq!(text(&state), "# News\n\nMicrosoft **paid** [$5 million](https://example.org/a) in 2024.");
    assert_eq!(note(&state, 0), ("paid", Fate::Kept));
    mark(&state, "$5 million");
    let state = answered(after(state, [Action::Undo]));
    assert!(state.editing.is_none());
    assert_eq!(state.source().map(|s| Source::clone(s)), Some(html));
    let state = answered(after(state, [Action::Redo]));
    assert!(text(&state).starts_with("# News"));
}

#[test]
fn lines_end_in_one_way_once_they_are_edited() {
    let state = editing("One.\r\n\r\nTwo cost $5 million.\rThree.");
    assert_eq!(text(&state), "One.\n\nTwo cost $5 million.\nThree.");
    mark(&state, "$5 million");
}

#[test]
fn many_steps_go_back_to_the_start_and_forth_to_the_end_and_cost_little() {
    let long = "Harbour Robotics raised $5 million, and nobody said why. ".repeat(2_000);
    let mut state = editing(&long);
    let mut texts = vec![text(&state).len()];
    for number in 0..1_200 {
        let at = (number * 7_919) % text(&state).len();
        let edit = Edit::insertion(at, format!("{number} "));
        let action =
            Typed { hand: Hand::AtOnce, at: 0, before: Selection::at(at), after: Selection::at(at), edit };
        state = after(state, [Action::Typed(Box::new(action))]);
        texts.push(text(&state).len());
    }
    let end = text(&state).to_owned();
    for length in texts.iter().rev().skip(1) {
        state = after(state, [Action::Undo]);
        assert_eq!(text(&state).len(), *length);
    }
    assert_eq!(text(&state), long);
    let cost = format!("{:?}", state.work).len();
    assert!(cost < 5 * long.len(), "{cost} bytes say all steps");
    state = (0..1_200).fold(state, |state, _| after(state, [Action::Redo]));
    assert_eq!(text(&state), end);
}

/// What a hand does: replace a stretch, or go back or forth.
#[derive(Clone, Debug)]
enum Deed {
    Change(usize, usize, String, bool),
    Undo,
    Redo,
    Read,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let change = (any::<usize>(), 0..12_usize, "[a5$ é\n]{0,4}", any::<bool>());
    let deed = prop_oneof![
        6 => change.prop_map(|(at, gone, came, typing)| Deed::Change(at, gone, came, typing)),
        2 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
        1 => Just(Deed::Read),
    ];
    prop::collection::vec(deed, 0..40)
}

fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_done_can_be_taken_back(deeds in deeds()) {
        let state = editing(STORY);
        let first = state.work.now().clone();
        let state = noted(state, 0, "paid $5", Says::Highlight);
        let mut state = noted(state, 1, "$7 million", Says::Right(Kind::Figure));
        for deed in deeds {
            let action = match deed {
                Deed::Change(at, gone, came, typing) => {
                    let start = boundary(text(&state), at % (text(&state).len() + 1));
                    let gone = Span::new(start, boundary(text(&state), start + gone).max(start));
                    let edit = Edit::of(text(&state), gone, came);
                    let (before, after) = (Selection::at(gone.end()), Selection::at(edit.after().end()));
                    let hand = if typing { Hand::Typing } else { Hand::Deleting };
                    Action::Typed(Box::new(Typed { edit, hand, at: 0, before, after }))
                }
                Deed::Undo => Action::Undo,
                Deed::Redo => Action::Redo,
                Deed::Read => Action::Reread,
            };
            state = answered(after(state, [action]));
            for note in state.work.now().notes.all() {
                prop_assert!(!note.fate.is_placed() || text(&state)[note.anchor.span] == note.anchor.exact);
            }
        }
        let last = state.work.now().clone();
        let mut steps = 0;
        while state.work.can_undo() {
            state = after(state, [Action::Undo]);
            steps += 1;
        }
        prop_assert_eq!(places(state.work.now()), places(&first));
        state = (0..steps).fold(state, |state, _| after(state, [Action::Redo]));
        prop_assert_eq!(places(state.work.now()), places(&last));
    }
}

/// The text and where the notes stand in it.
fn places(work: &Work) -> (String, Vec<(Span, String, Fate)>) {
    let text = work.source.as_ref().map_or(String::new(), |source| source.text.clone());
    let place = |note: &Note| (note.anchor.span, note.anchor.exact.clone(), note.fate);
    (text, work.notes.all().iter().map(place).collect())
}

#[test]
fn a_history_is_a_work_now_and_small_steps() {
    let work =
        Work { source: Some(Rc::new(source("one"))), notes: Rc::new(Notes::default()), ..Work::default() };
    let mut history = History::new(work.clone());
    let next = Work { source: Some(Rc::new(source("two"))), ..work.clone() };
    assert!(history.set(next.clone()) && !history.set(next));
    assert!(history.undo().is_some() && *history.now() == work);
}
