//! Notes, highlights, marks and verdicts: what a reader makes, what shows then, and how it is taken back.

mod reader;

use gloss::app::annotate::{By, Change, Draft, Only, Outcome, Reach, Stretch, Target, as_markdown, shows};
use gloss::app::state::Place;
use gloss::app::{Action, Annotate, Corrections, Notice, Panel, Settings, State};
use gloss::model::{
    AnnotationId, CitationType, CompanyType, Fate, FigureType, Kind, MarkType, Note, NoteId, Says, Span,
};
use gloss::{analyze, intake};
use reader::{after, read};

const STORY: &str = "Microsoft raised $5 million in May. Brightside Labs paid $7 million for forty chips.\n\n\
                     Later Microsoft raised $5 million again, the company said.";

fn act(state: State, actions: impl IntoIterator<Item = Annotate>) -> State {
    after(state, actions.into_iter().map(|action| Action::Annotate(action, 7)))
}

fn reading() -> State {
    read(State::default(), STORY)
}

fn span(words: &str) -> Span {
    let start = STORY.find(words).unwrap_or_else(|| panic!("“{words}” is in the story"));
    Span::new(start, start + words.len())
}

fn pick(words: &str) -> Annotate {
    Annotate::Pick(Some(span(words)))
}

fn mark(state: &State, words: &str) -> AnnotationId {
    let analysis = &state.view.as_ref().expect("an article shows").analysis;
    let found = analysis.annotations.iter().find(|a| analysis.article[a.span] == *words);
    found.unwrap_or_else(|| panic!("there is a mark “{words}”")).id
}

fn marks(state: &State, kind: Kind) -> Vec<&str> {
    let analysis = &state.view.as_ref().expect("an article shows").analysis;
    analysis.of(kind).map(|a| &analysis.article[a.span]).collect()
}

fn notes(state: &State) -> &[Note] {
    state.work.now().notes.all()
}

fn told(state: &State) -> &str {
    state.notice.as_ref().map_or("", Notice::words)
}

/// The state once the worker has answered what the form asks.
fn answered(state: State) -> State {
    let (ticket, source) = state.annotating.question().expect("a form of a mark is open");
    let analysis = Box::new(analyze(&intake::read(&source.text, source.format)));
    act(state, [Annotate::Read(ticket, analysis)])
}

#[test]
fn selected_words_are_highlighted_once_and_taken_back() {
    let state = act(reading(), [pick(" for forty "), Annotate::Highlight(Target::Here)]);
    let [note] = notes(&state) else { panic!("one note") };
    assert_eq!((note.anchor.exact.as_str(), &note.says, note.created), ("for forty", &Says::Highlight, 7));
    assert!(shows(note) && state.annotating.pick.is_none());
    assert_eq!(state.view.as_ref().and_then(|view| view.count(Panel::Notes)), Some(1));
    let state = act(state, [pick("for forty"), Annotate::Highlight(Target::Here)]);
    assert_eq!((notes(&state).len(), told(&state)), (1, "That is highlighted already."));
    let state = after(state, [Action::Undo]);
    assert!(notes(&state).is_empty());
    assert_eq!(notes(&after(state, [Action::Redo])).len(), 1);
}

#[test]
fn without_words_and_marks_there_is_nothing_to_annotate() {
    let state = act(read(State::default(), "Nothing to mark here."), [Annotate::Highlight(Target::Here)]);
    assert_eq!((notes(&state).len(), told(&state)), (0, "Select some words first, or go to a mark."));
    let state = act(state, [Annotate::Pick(Some(Span::new(7, 8)))]);
    assert!(state.annotating.pick.is_none(), "white space is nothing to annotate");
}

#[test]
fn a_note_keeps_what_was_typed_however_its_form_is_closed() {
    let write = [
        pick("Brightside Labs"),
        Annotate::Write(Target::Here),
        Annotate::Change(Change::Body("Who are *they*? ".into())),
        Annotate::Change(Change::Tags("#check, ask".into())),
    ];
    let state = act(reading(), write);
    assert!(matches!(state.annotating.draft, Some(Draft::Note(_))));
    let closed = after(state.clone(), [Action::Close(9)]);
    for state in [act(state.clone(), [Annotate::Save]), closed] {
        let [note] = notes(&state) else { panic!("one note") };
        assert_eq!(
            (note.body.as_str(), &note.tags[..]),
            ("Who are *they*?", &["check".into(), "ask".into()][..])
        );
        assert!(state.dialog.is_none() && state.annotating.draft.is_none());
    }
    let state = act(state, [Annotate::Discard]);
    assert!(notes(&state).is_empty() && state.dialog.is_none(), "what is cancelled is gone");
    let closed = after(act(reading(), [pick("paid"), Annotate::Write(Target::Here)]), [Action::Close(9)]);
    assert!(notes(&closed).is_empty(), "an empty form leaves nothing");
}

#[test]
fn a_note_on_a_mark_stands_at_its_words_and_is_edited_there() {
    let state = reading();
    let company = mark(&state, "Microsoft");
    let body = |text: &str| Annotate::Change(Change::Body(text.into()));
    let state = act(state, [Annotate::Write(Target::Mark(company)), body("Which one?"), Annotate::Save]);
    let state = act(state, [Annotate::Write(Target::Mark(company)), body("This one."), Annotate::Save]);
    let [note] = notes(&state) else { panic!("still one note") };
    assert_eq!((note.body.as_str(), note.anchor.span), ("This one.", span("Microsoft")));
}

#[test]
fn a_mark_says_what_was_said_of_it() {
    let state = reading();
    let company = mark(&state, "Microsoft");
    let body = Annotate::Change(Change::Body("*Which* one?".into()));
    let state = act(state, [Annotate::Write(Target::Mark(company)), body, Annotate::Save]);
    let state = act(state, [Annotate::Accept(company)]);
    let state = after(state, [Action::Focus(company)]);
    assert!(state.announcement.ends_with(", accepted, note: Which one?"), "{}", state.announcement);
}

#[test]
fn accepting_is_a_verdict_that_is_taken_back_by_accepting_again() {
    let state = reading();
    let money = mark(&state, "$7 million");
    let state = act(state, [Annotate::Accept(money)]);
    let verdict =
        |state: &State| state.view.as_ref().and_then(|view| view.verdict(money)).map(|n| n.says.clone());
    assert_eq!(verdict(&state), Some(Says::Right(Kind::Figure)));
    assert!(!shows(&notes(&state)[0]), "a verdict without words is shown by the mark alone");
    let state = act(state, [Annotate::Accept(money)]);
    assert_eq!((verdict(&state), notes(&state).len()), (None, 0));
}

#[test]
fn dismissed_here_stays_elsewhere_and_is_restored_from_its_note() {
    let state = reading();
    assert_eq!(marks(&state, Kind::Figure).iter().filter(|words| **words == "$5 million").count(), 2);
    let state = act(state.clone(), [Annotate::DismissHere(mark(&state, "$5 million"))]);
    assert_eq!(marks(&state, Kind::Figure).iter().filter(|words| **words == "$5 million").count(), 1);
    let id = notes(&state)[0].id;
    let state = act(state, [Annotate::Remove(id)]);
    assert_eq!(marks(&state, Kind::Figure).iter().filter(|words| **words == "$5 million").count(), 2);
}

#[test]
fn dismissed_everywhere_holds_for_the_next_article_and_can_be_removed() {
    let state = reading();
    let state = act(state.clone(), [Annotate::DismissEverywhere(mark(&state, "$5 million"))]);
    assert!(!marks(&state, Kind::Figure).contains(&"$5 million"));
    assert_eq!(told(&state), "“$5 million” → no figure");
    let kept = Corrections::from_json(&state.corrections().to_json());
    let next = read(State::new(Settings::default(), kept), "Nvidia paid $5 million and $6 million.");
    assert_eq!(marks(&next, Kind::Figure), ["$6 million"]);
    let next = after(next, [Action::DropCorrection(0)]);
    assert_eq!(marks(&next, Kind::Figure), ["$5 million", "$6 million"]);
    let state = after(state, [Action::Undo]);
    assert!(marks(&state, Kind::Figure).contains(&"$5 million"));
}

#[test]
fn a_dismissed_wording_of_a_company_is_what_the_company_card_dismisses() {
    let state = reading();
    let state = act(state.clone(), [Annotate::DismissEverywhere(mark(&state, "Microsoft"))]);
    assert!(!marks(&state, Kind::Company).contains(&"Microsoft"));
    assert_eq!(told(&state), "“Microsoft” → no company");
}

#[test]
fn words_become_a_mark_whose_value_the_recogniser_reads() {
    let money = MarkType::Figure(FigureType::Money);
    let state = act(reading(), [pick("forty chips"), Annotate::Mark(Target::Here)]);
    let typed =
        [Annotate::Change(Change::Type(money)), Annotate::Change(Change::Value("$2.1 billion".into()))];
    let state = act(state, typed);
    let outcome = |state: &State| match (&state.annotating.draft, &state.view) {
        (Some(Draft::Mark(draft)), Some(view)) => draft.outcome(view),
        _ => panic!("the form of a mark is open"),
    };
    assert_eq!(outcome(&state), Outcome::Waiting);
    let state = answered(state);
    assert!(matches!(outcome(&state), Outcome::Means(entity) if entity.kind() == Kind::Figure));
    let saved = act(state.clone(), [Annotate::Save]);
    let view = saved.view.as_ref().expect("an article shows");
    let id = mark(&saved, "forty chips");
    assert_eq!(
        view.get(id).and_then(|a| Some(a.figure()?.value.normalised())).map(|v| v.low().clone()),
        Some("2100000000".into())
    );
    assert!(matches!(view.verdict(id), Some(Note { says: Says::Is(_), .. })));
    assert!(view.ledger.iter().any(|row| row.mentions.contains(&id)), "the ledger follows");

    let wrong = answered(act(state, [Annotate::Change(Change::Value("a lot".into()))]));
    let Outcome::No(why) = outcome(&wrong) else { panic!("no value") };
    assert!(why.contains("“a lot” is no amount of money"), "{why}");
    let wrong = act(wrong, [Annotate::Save]);
    assert!(notes(&wrong).is_empty() && wrong.annotating.draft.is_some(), "the form stays open");
}

#[test]
fn an_older_answer_of_the_worker_is_dropped() {
    let state = act(reading(), [pick("forty chips"), Annotate::Mark(Target::Here)]);
    let (old, _) = state.annotating.question().expect("a question");
    let state = act(state, [Annotate::Change(Change::Value("50 chips".into()))]);
    let analysis = Box::new(analyze(&intake::read("40 chips", None)));
    let state = act(state, [Annotate::Read(old, analysis)]);
    assert!(matches!(&state.annotating.draft, Some(Draft::Mark(draft)) if draft.reading.is_none()));
}

#[test]
fn a_company_is_named_as_the_article_knows_it() {
    let company = MarkType::Company(CompanyType::Company);
    let state = act(reading(), [pick("the company"), Annotate::Mark(Target::Here)]);
    let name = [Annotate::Change(Change::Type(company)), Annotate::Change(Change::Name("Microsoft".into()))];
    let state = act(state, name.into_iter().chain([Annotate::Save]));
    let view = state.view.as_ref().expect("an article shows");
    let own = view.get(mark(&state, "the company")).and_then(|a| a.company()).expect("a company");
    assert_eq!((own.canonical.as_str(), own.ticker.as_deref()), ("Microsoft", Some("NASDAQ:MSFT")));
}

#[test]
fn a_value_put_right_here_keeps_what_the_text_says_of_it() {
    let state = reading();
    let found = state.view.as_ref().and_then(|v| v.get(mark(&state, "$7 million"))?.figure().cloned());
    let state = act(state.clone(), [Annotate::Mark(Target::Mark(mark(&state, "$7 million")))]);
    let state = answered(act(state, [Annotate::Change(Change::Value("€7 million".into()))]));
    let state = act(state, [Annotate::Save]);
    let now = state
        .view
        .as_ref()
        .and_then(|v| v.get(mark(&state, "$7 million"))?.figure().cloned())
        .expect("a figure");
    let found = found.expect("a figure");
    assert_eq!(now.value.unit(), Some("EUR"));
    assert_eq!((now.company, now.support, now.about), (found.company, found.support, found.about));
}

#[test]
fn a_value_put_right_everywhere_is_learnt() {
    let state = reading();
    let state = act(state.clone(), [Annotate::Mark(Target::Mark(mark(&state, "$5 million")))]);
    let everywhere = [Change::Value("C$5 million".into()), Change::Reach(Reach::Everywhere)];
    let state = answered(act(state, everywhere.map(Annotate::Change)));
    let state = act(state, [Annotate::Save]);
    let units = |state: &State| -> Vec<String> {
        let analysis = &state.view.as_ref().expect("an article shows").analysis;
        analysis.of(Kind::Figure).filter_map(|a| Some(a.figure()?.value.unit()?.to_string())).collect()
    };
    assert_eq!(units(&state)[..3], ["CAD", "USD", "chip"]);
    assert_eq!((notes(&state).len(), state.corrections().all().len()), (0, 1));
    let kept = Corrections::from_json(&state.corrections().to_json());
    let next = read(State::new(Settings::default(), kept), "Nvidia paid $5 million.");
    assert_eq!(units(&next), ["CAD"]);
}

#[test]
fn a_figure_may_turn_out_to_be_a_company() {
    let state = reading();
    let state = act(state.clone(), [Annotate::Mark(Target::Mark(mark(&state, "$7 million")))]);
    let change = [Change::Type(MarkType::Company(CompanyType::Company)), Change::Name("Seven".into())];
    let state = act(state, change.map(Annotate::Change).into_iter().chain([Annotate::Save]));
    assert!(marks(&state, Kind::Company).contains(&"$7 million"));
    assert!(!marks(&state, Kind::Figure).contains(&"$7 million"));
    let state = after(state, [Action::Undo]);
    assert!(marks(&state, Kind::Figure).contains(&"$7 million"), "one step takes both back");
}

#[test]
fn a_citation_leads_somewhere() {
    let link = MarkType::Citation(CitationType::Link);
    let state =
        act(reading(), [pick("again"), Annotate::Mark(Target::Here), Annotate::Change(Change::Type(link))]);
    let unsafe_target =
        act(state.clone(), [Annotate::Change(Change::Target("javascript:alert(1)".into())), Annotate::Save]);
    assert!(unsafe_target.annotating.draft.is_some(), "{}", unsafe_target.announcement);
    let address = "https://example.org/report";
    let state = answered(act(
        state,
        [Annotate::Change(Change::Name(String::new())), Annotate::Change(Change::Target(address.into()))],
    ));
    let state = act(state, [Annotate::Save]);
    let view = state.view.as_ref().expect("an article shows");
    let citation = view.get(mark(&state, "again")).and_then(|a| a.citation()).expect("a citation");
    assert_eq!(
        (citation.target.as_deref(), citation.source.as_deref()),
        (Some(address), Some("example.org"))
    );
}

#[test]
fn words_are_selected_by_keys_alone() {
    let state = after(reading(), [Action::Focus(mark(&reading(), "$7 million"))]);
    let state = act(
        state,
        [Annotate::PickByKeys, Annotate::Stretch(Stretch::Word(1)), Annotate::Stretch(Stretch::Word(1))],
    );
    assert_eq!(state.announcement, "selected: $7 million for forty");
    assert_eq!(state.annotating.pick.map(|pick| pick.by), Some(By::Keys));
    let state = act(
        state,
        [Annotate::Pick(None), Annotate::Stretch(Stretch::Start(-1)), Annotate::Highlight(Target::Here)],
    );
    assert_eq!(notes(&state)[0].anchor.exact, "paid $7 million for forty");
    let state = after(act(state, [Annotate::PickByKeys]), [Action::Escape]);
    assert!(state.annotating.pick.is_none());
}

#[test]
fn the_list_is_walked_narrowed_and_copied() {
    let state = act(reading(), [pick("forty chips"), Annotate::Highlight(Target::Here)]);
    let state = act(state.clone(), [Annotate::Accept(mark(&state, "$7 million"))]);
    let note = [
        pick("in May"),
        Annotate::Write(Target::Here),
        Annotate::Change(Change::Body("*Which* year?".into())),
        Annotate::Change(Change::Tags("check".into())),
        Annotate::Save,
    ];
    let state = act(state, note);
    let view = state.view.as_ref().expect("an article shows");
    let words = |only, query| {
        view.listed_notes(only, query).iter().map(|n| n.anchor.exact.clone()).collect::<Vec<_>>()
    };
    assert_eq!(words(Only::All, ""), ["in May", "$7 million", "forty chips"]);
    assert_eq!(words(Only::Highlights, ""), ["in May", "forty chips"]);
    assert_eq!(words(Only::Verdicts, ""), ["$7 million"]);
    assert_eq!(words(Only::Notes, ""), ["in May"]);
    assert_eq!(words(Only::All, "#check"), ["in May"]);
    assert!(words(Only::Lost, "").is_empty());
    let text = as_markdown(view, &view.listed_notes(Only::All, ""));
    assert!(
        text.contains("> in May\n\n*Which* year?\n\n#check\n") && text.contains("*Accepted figure*"),
        "{text}"
    );
    let first = notes(&state)[0].id;
    let state = act(after(state, [Action::Show(Panel::Notes)]), [Annotate::Step(first, -1)]);
    assert_eq!(state.annotating.note, notes(&state).last().map(|note| note.id), "round the ends");
    let state = act(state.clone(), [Annotate::Remove(notes(&state)[2].id)]);
    assert_eq!(state.reveal.place, Some(Place::NoteRow(notes(&state)[1].id)), "the focus stays in the list");
}

#[test]
fn a_lost_note_says_so_and_is_placed_again() {
    let state = act(reading(), [pick("forty chips"), Annotate::Highlight(Target::Here)]);
    let lost = Note { fate: Fate::Lost, ..notes(&state)[0].clone() };
    let state = after(state, [Action::SaveNote(Box::new(lost))]);
    let view = state.view.as_ref().expect("an article shows");
    assert_eq!(view.listed_notes(Only::Lost, "").len(), 1);
    let id = NoteId(notes(&state)[0].id.0);
    let state = act(state, [Annotate::Place(id)]);
    assert!(told(&state).starts_with("Select the words"), "{}", told(&state));
    let state = act(state, [pick("in May"), Annotate::Place(id)]);
    let note = &notes(&state)[0];
    assert_eq!((note.fate, note.anchor.exact.as_str()), (Fate::Kept, "in May"));
}
