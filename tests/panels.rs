//! What the panels list, and how a reader has them.

mod reader;

use gloss::app::listing::{Least, Order};
use gloss::app::{Action, Cause, Listing, Panel, Settings, State};
use gloss::model::{AnnotationId, CurrencyCode};
use reader::{after, read};

const STORY: &str = "Microsoft had revenue of $2 billion in 2025. Nvidia paid $7,500 for chips.\n\n\
    Microsoft had revenue of $9 billion in 2025.";

fn mark(state: &State, text: &str) -> AnnotationId {
    let analysis = &state.view.as_ref().expect("an article shows").analysis;
    let found = analysis.annotations.iter().find(|a| analysis.article.visible_text(a.span) == text);
    found.unwrap_or_else(|| panic!("there is a mark “{text}”")).id
}

#[test]
fn a_mark_leads_to_its_row_even_where_the_list_was_narrowed() {
    let state = read(State::default(), STORY);
    let narrow =
        Listing { order: Order::Size, least: Least::Million, chart: true, company: Some("Nvidia".into()) };
    let small = mark(&state, "$7,500");
    let state = after(state, [Action::List(narrow), Action::Select(small, Cause::Text)]);
    assert_eq!(state.panel, Panel::Figures);
    assert_eq!(state.listing, Listing { order: Order::Size, ..Listing::default() }, "the order stays");
}

#[test]
fn figures_that_contradict_each_other_know_of_each_other() {
    let state = read(State::default(), STORY);
    let view = state.view.as_ref().expect("an article shows");
    let (two, nine) = (mark(&state, "$2 billion"), mark(&state, "$9 billion"));
    let place = |id| view.row(id).expect("it has a row").place;
    assert_eq!((view.disagrees(two), view.disagrees(nine)), (&[place(nine)][..], &[place(two)][..]));
    assert!(
        view.disagrees(mark(&state, "$7,500")).is_empty() && view.disagrees(mark(&state, "2025")).is_empty()
    );
}

#[test]
fn a_home_currency_reads_the_article_anew_and_keeps_what_is_selected() {
    let state = read(State::default(), STORY);
    let money = mark(&state, "$7,500");
    let unit = |state: &State| {
        let annotation = state.view.as_ref().and_then(|v| v.get(money)).and_then(|a| a.figure());
        annotation.and_then(|f| f.value.unit().map(String::from))
    };
    let state =
        after(state, [Action::Select(money, Cause::Text), Action::SetCurrency(CurrencyCode::new("AUD"))]);
    assert_eq!((unit(&state).as_deref(), state.selected), (Some("AUD"), Some(money)));
    assert_eq!(Settings::from_json(&state.settings.to_json()), state.settings, "it is remembered");
    let state = after(state, [Action::SetCurrency(None)]);
    assert_eq!(unit(&state).as_deref(), Some("USD"));
}

#[test]
fn the_summary_is_as_long_as_the_reader_wants() {
    let points = |wanted| after(State::default(), [Action::SetPoints(wanted)]).settings.points;
    assert_eq!((points(0), points(7), points(99)), (3, 7, 10));
}
