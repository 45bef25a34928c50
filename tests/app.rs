//! The application without a browser: what a reader does, and what shows then.

use gloss::app::state::Place;
use gloss::app::{
    Action, Cause, Dialog, Notice, Panel, Refusal, Settings, Sheet, Source, State, Theme, Ticket, View,
    Which, source, words,
};
use gloss::model::{AnnotationId, DateOrder, Kind, MarkType};
use gloss::{analyze, intake};

const STORY: &str = "# Harbour Robotics\n\nMicrosoft paid $122 million on 9 April 2026.\n\n\
    Later it paid $122 million again, and 40% more to Nvidia. See https://example.org/report.";

fn after(state: State, actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(state, |state, action| state.apply(action, words::date))
}

fn take(text: &str) -> Action {
    Action::Take(Source { text: text.into(), format: None, name: None })
}

fn answer(ticket: Ticket, text: &str) -> Action {
    Action::Analyzed(ticket, Box::new(analyze(&intake::read(text, None))))
}

fn reading() -> State {
    let state = after(State::default(), [take(STORY)]);
    let ticket = state.last_ticket;
    after(state, [answer(ticket, STORY)])
}

fn mark(state: &State, text: &str) -> AnnotationId {
    let analysis = &state.view.as_ref().expect("an article shows").analysis;
    let found = analysis.annotations.iter().find(|a| analysis.article.visible_text(a.span) == text);
    found.unwrap_or_else(|| panic!("there is a mark “{text}”")).id
}

#[test]
fn a_text_waits_for_its_answer_and_then_shows() {
    let state = after(State::default(), [take(STORY)]);
    assert!(state.view.is_none() && state.pending.is_some());
    let ticket = state.last_ticket;
    let state = after(state, [answer(ticket, STORY)]);
    assert!(state.pending.is_none());
    assert!(state.announcement.contains("found"), "{}", state.announcement);
}

#[test]
fn an_old_answer_is_dropped() {
    let state = after(State::default(), [take(STORY), take("Another text.")]);
    let old = Ticket(state.last_ticket.0 - 1);
    let state = after(state, [answer(old, STORY)]);
    assert!(state.view.is_none(), "the first text is no longer wanted");
    let ticket = state.last_ticket;
    let state = after(state, [answer(ticket, "Another text.")]);
    assert_eq!(state.view.expect("the second shows").analysis.article.text, "Another text.");
}

#[test]
fn stopping_keeps_what_was_there() {
    let state = after(reading(), [take("Another text."), Action::Stop]);
    let ticket = state.last_ticket;
    let state = after(state, [answer(ticket, "Another text.")]);
    assert_eq!(state.view.expect("the first stays").analysis.article.text, STORY);
}

#[test]
fn bad_input_is_refused_in_words_and_changes_nothing() {
    let before = reading();
    let refused = source::from_file("photo.png", b"\x89PNG\0").expect_err("a picture is no text");
    let state = after(before.clone(), [Action::Refuse(refused)]);
    assert_eq!(state.view, before.view);
    let Some(Notice::Trouble(words)) = state.notice else { panic!("the reader is told") };
    assert!(words.contains("photo.png") && words.contains("not a text file"), "{words}");
}

#[test]
fn a_text_without_words_is_refused_when_it_comes_back_blank() {
    let state = after(reading(), [take(" \n ")]);
    let ticket = state.last_ticket;
    let state = after(state, [answer(ticket, " \n ")]);
    assert_eq!(state.notice, Some(Notice::Trouble(Refusal::NothingToRead.to_string())));
    assert_eq!(state.view.expect("the first stays").analysis.article.text, STORY);
}

#[test]
fn a_mark_leads_to_its_row_and_a_row_to_its_mark() {
    let state = reading();
    let (money, company) = (mark(&state, "$122 million"), mark(&state, "Nvidia"));
    let state =
        after(state, [Action::Query(Panel::Figures, "no such".into()), Action::Select(money, Cause::Text)]);
    assert_eq!((state.panel, state.reveal.place), (Panel::Figures, Some(Place::RowOf(money))));
    assert_eq!(state.query(Panel::Figures), "", "the row must not be filtered away");
    assert!(state.popover.is_some_and(|p| p.id == money && p.stays));
    let state = after(state, [Action::Select(company, Cause::Row)]);
    assert_eq!((state.selected, state.reveal.place), (Some(company), Some(Place::Mark(company))));
    assert_eq!(state.sheet, Sheet::Tabs, "on a narrow screen the text must be in sight");
}

#[test]
fn equal_figures_share_a_row() {
    let state = reading();
    let view = state.view.as_ref().expect("an article shows");
    let row = view.row(mark(&state, "$122 million")).expect("it has a row");
    assert_eq!(view.mentions(row).len(), 2);
    let heading = view.section_spans.iter().position(|s| s.start() <= 2).expect("the heading's section");
    assert!(!view.mentioned_in(row, view.section_spans[heading]));
}

#[test]
fn keys_lead_from_mark_to_mark_and_round_the_ends() {
    let state = reading();
    let count = state.view.as_ref().map_or(0, |v| v.analysis.annotations.len());
    let state = after(state, [Action::Step(1, Which::Any)]);
    assert_eq!(state.selected, Some(AnnotationId(0)));
    let state = after(state, [Action::Step(-1, Which::Any)]);
    assert_eq!(state.selected, Some(AnnotationId(u32::try_from(count).expect("few marks") - 1)));
    let state = after(state, [Action::Step(1, Which::Kind(Kind::Figure))]);
    assert_eq!(state.selected, Some(mark(&state, "$122 million")));
    assert!(
        state.announcement.starts_with("money, 122 million US dollars, 1 of 2"),
        "{}",
        state.announcement
    );
}

#[test]
fn hidden_marks_are_stepped_over_and_let_go() {
    let state = reading();
    let money = mark(&state, "$122 million");
    let state = after(state, [Action::Select(money, Cause::Text), Action::ToggleKind(Kind::Figure)]);
    assert_eq!((state.selected, state.popover), (None, None));
    let state = after(state, [Action::Step(1, Which::Kind(Kind::Figure))]);
    assert_eq!(state.selected, None);
    assert!(state.notice.is_some(), "the reader is told why nothing happens");
    let state = after(state, [Action::ToggleKind(Kind::Figure), Action::Step(1, Which::Kind(Kind::Figure))]);
    assert_eq!(state.selected, Some(money));
}

#[test]
fn a_row_shows_its_mark_even_where_its_type_was_hidden() {
    let state = reading();
    let money = mark(&state, "$122 million");
    let kind = state.view.as_ref().and_then(|v| v.get(money)).map(|a| a.entity.mark_type()).expect("a type");
    let state = after(state, [Action::ToggleType(kind), Action::Select(money, Cause::Row)]);
    assert!(state.settings.filter.shows(kind));
}

#[test]
fn escape_closes_one_layer_after_the_other() {
    let state = reading();
    let money = mark(&state, "$122 million");
    let state = after(state, [Action::Select(money, Cause::Text), Action::Open(Dialog::Shortcuts)]);
    let state = after(state, [Action::Escape]);
    assert_eq!((state.dialog, state.selected), (None, Some(money)));
    let state = after(state, [Action::Focus(money), Action::Escape]);
    assert_eq!((state.popover, state.reveal.place), (None, Some(Place::MarkAgain(money))));
    let state = after(state, [Action::Escape]);
    assert_eq!(state.selected, None);
}

#[test]
fn a_hovered_card_gives_way_to_one_that_stays() {
    let state = reading();
    let (money, company) = (mark(&state, "$122 million"), mark(&state, "Nvidia"));
    let state = after(state, [Action::Hover(money), Action::Leave]);
    assert_eq!(state.popover, None);
    let state = after(state, [Action::Focus(money), Action::Hover(company), Action::Leave]);
    assert_eq!(state.popover.map(|p| p.id), Some(money));
    assert_eq!(after(state, [Action::Blur]).popover, None);
}

#[test]
fn settings_outlive_the_article() {
    let state = after(reading(), [Action::SetTheme(Theme::Dark), Action::SetPanelWidth(9_999), Action::New]);
    assert!(state.view.is_none());
    assert_eq!((state.settings.theme, state.settings.panel_width), (Theme::Dark, 640));
    assert_eq!(Settings::from_json(&state.settings.to_json()), state.settings);
}

#[test]
fn another_order_of_dates_reads_the_open_article_again() {
    let state = after(reading(), [Action::Open(Dialog::Settings), Action::Show(Panel::Companies)]);
    let nvidia = mark(&state, "Nvidia");
    let state = after(state, [Action::Select(nvidia, Cause::Row)]);
    let (ticket, selected) = (state.last_ticket, state.selected);
    let state = after(state, [Action::SetDates(DateOrder::DayFirst)]);
    assert!(state.view.is_some() && state.pending.is_some() && state.last_ticket != ticket);
    let ticket = state.last_ticket;
    let state = after(state, [answer(ticket, STORY)]);
    assert_eq!(state.settings.dates, Some(DateOrder::DayFirst));
    assert_eq!(
        (state.pending.clone(), state.dialog, state.panel),
        (None, Some(Dialog::Settings), Panel::Companies)
    );
    assert!(selected.is_some() && state.selected == selected);
    // Without an article there is nothing to read again.
    assert_eq!(after(State::default(), [Action::SetDates(DateOrder::DayFirst)]).pending, None);
}

#[test]
fn the_words_of_a_mark_are_those_of_the_article_and_of_its_value() {
    let state = reading();
    let view = state.view.as_ref().expect("an article shows");
    for annotation in &view.analysis.annotations {
        let text = view.analysis.article.visible_text(annotation.span);
        assert!(!words::mark(annotation, &text, words::date).is_empty());
        let (start, end) = view.points(annotation.id);
        let of_points: String = STORY.chars().skip(start).take(end - start).collect();
        assert_eq!(of_points, view.analysis.article[annotation.span]);
    }
    assert!(MarkType::all().all(|t| state.settings.filter.shows(t)));
}

#[test]
fn every_place_lists_its_marks() {
    let text = "[Reuters said](https://example.org/a) it is true, Microsoft said.";
    let state = after(State::default(), [take(text)]);
    let ticket = state.last_ticket;
    let state = after(state, [answer(ticket, text)]);
    let view = state.view.as_ref().expect("an article shows");
    for annotation in &view.analysis.annotations {
        let here = view.at_place(annotation.id, state.settings.filter);
        let overlapping =
            view.analysis.annotations.iter().filter(|a| a.span.overlaps(annotation.span)).count();
        assert_eq!((here[0], here.len()), (annotation.id, overlapping));
    }
}

#[test]
fn a_change_is_told_with_what_it_was_before() {
    let story = "Siemens said sales rose to $3 billion from $2 billion a year earlier.";
    let view = View::new(analyze(&intake::read(story, None)), None);
    let told = |text: &str| {
        let mark = view.analysis.annotations.iter().find(|a| &view.analysis.article[a.span] == text);
        words::moved(mark.and_then(|a| a.figure()).expect("a figure"), words::date)
    };
    assert_eq!(told("$3 billion").as_deref(), Some("up from $2 billion"));
    assert_eq!(told("$2 billion"), None);
}
