//! Handing an article over and taking it back: nothing is lost, and nothing that is damaged does any harm.

use std::rc::Rc;

use gloss::app::handover::{WHOLES, incoming};
use gloss::app::{Action, Brought, Corrections, Document, Loose, Settings, Source, State, View, Work, words};
use gloss::model::{Company, Entity, Fate, Kind, Note, NoteId, Notes, Says, Span};
use gloss::text::Anchors;
use proptest::prelude::*;

const TEXT: &str = "# Née & Co.\n\nAcme **raised** $5 million in May, <b>its</b> founder said. It paid $5 million for Bolt. Sales were 15 million units.\n";

fn analysed(text: &str) -> View {
    View::new(gloss::analyze(&gloss::intake::read(text, None)), None)
}

fn work(text: &str, notes: Notes) -> Work {
    let source = Source { text: text.into(), format: None, name: Some("née.md".into()) };
    Work { source: Some(Rc::new(source)), notes: Rc::new(notes), corrections: Rc::default() }
}

fn says() -> impl Strategy<Value = Says> {
    prop_oneof![
        Just(Says::Highlight),
        prop::sample::select(Kind::ALL.to_vec()).prop_map(Says::Right),
        prop::sample::select(Kind::ALL.to_vec()).prop_map(Says::Nothing),
        "[A-Za-z <&\"]{1,12}".prop_map(|name| Says::Is(Box::new(Company::named(name).into()))),
        Just(Says::Is(Box::new(figure()))),
    ]
}

/// A figure as the pipeline has it.
fn figure() -> Entity {
    let analysis = gloss::analyze(&gloss::intake::read("It cost about $1.25 million a year in 2024.", None));
    analysis.of(Kind::Figure).next().expect("a figure").entity.clone()
}

/// Notes on `TEXT`, each on characters of it.
fn notes() -> impl Strategy<Value = Notes> {
    let body = prop::sample::select(vec![
        "",
        "Check *this*.",
        "</template> <script>x</script>",
        "né \"q\" & \u{1f600}\n\nand more",
    ]);
    let tags = prop::collection::vec("[a-z<&é]{1,6}", 0..3);
    let one = (
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        says(),
        body,
        tags,
        0..4_000_000_000_000_i64,
    );
    prop::collection::vec(one, 0..8).prop_map(|all| {
        let anchors = Anchors::new(TEXT);
        let places: Vec<usize> = TEXT.char_indices().map(|(at, _)| at).chain([TEXT.len()]).collect();
        Notes::new(all.into_iter().enumerate().filter_map(|(id, (from, to, says, body, tags, created))| {
            let (from, to) = (places[from.index(places.len())], places[to.index(places.len())]);
            let span = Span::new(from.min(to), from.max(to));
            (!span.is_empty()).then(|| Note {
                id: NoteId(id as u64),
                anchor: anchors.make(span),
                fate: Fate::Kept,
                says,
                body: body.into(),
                tags,
                created,
                modified: created,
            })
        }))
    })
}

/// What opening a file makes of it, with its article read.
fn opened(action: Action) -> State {
    let state = State::new(Settings::default(), Corrections::default()).apply(action, words::date);
    let pending = state.pending.clone().unwrap_or_else(|| panic!("not opened: {:?}", state.notice));
    let analysis = gloss::analyze(&gloss::intake::read(&pending.source.text, pending.source.format));
    state.apply(Action::Analyzed(pending.ticket, Box::new(analysis)), words::date)
}

fn written(name: &str, view: &View, work: &Work) -> String {
    let whole = WHOLES.iter().find(|whole| whole.name == name).expect("a format");
    (whole.write)("née", view, work)
}

/// Notes without their numbers and the order that these give.
fn told(notes: &Notes) -> Vec<String> {
    let mut told: Vec<String> =
        notes.all().iter().map(|n| format!("{:?}", Note { id: NoteId(0), ..n.clone() })).collect();
    told.sort();
    told.dedup();
    told
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_document_and_a_page_open_as_they_were(notes in notes()) {
        let (view, work) = (analysed(TEXT), work(TEXT, notes));
        let view = view.worked(&work, None);
        for (format, file) in [("gloss", "a.gloss.json"), ("html", "a.html")] {
            let state = opened(incoming::from_file(file, written(format, &view, &work).as_bytes()));
            prop_assert_eq!(&state.work.now().source, &work.source);
            prop_assert_eq!(told(&state.work.now().notes), told(&work.notes), "{}", format);
        }
    }

    #[test]
    fn web_annotations_bring_the_notes_back(notes in notes()) {
        let (view, work) = (analysed(TEXT), work(TEXT, notes));
        let file = written("web_annotation", &view.worked(&work, None), &work);
        let action = incoming::from_file("a.jsonld", file.as_bytes());
        if work.notes.all().is_empty() {
            prop_assert!(matches!(action, Action::Refuse(_)));
            return Ok(());
        }
        let Action::AddNotes(loose) = action else { panic!("not notes: {action:?}") };
        prop_assert_eq!(told(&loose.settle(TEXT)), told(&work.notes));
    }

    #[test]
    fn a_damaged_file_is_refused_or_harmless(notes in notes(), cut in any::<prop::sample::Index>(), byte: u8) {
        let (view, work) = (analysed(TEXT), work(TEXT, notes));
        for whole in WHOLES {
            let mut file = (whole.write)("née", &view, &work).into_bytes();
            let at = cut.index(file.len());
            file[at] = byte;
            let name = format!("a.{}", whole.extension);
            drop(incoming::from_file(&name, &file));
            file.truncate(at);
            if let Action::AddNotes(loose) = incoming::from_file(&name, &file) {
                loose.settle(TEXT);
            }
        }
    }
}

fn sample() -> (View, Work) {
    let start = TEXT.find("$5").expect("it is there");
    let anchor = Anchors::new(TEXT).make(Span::new(start, start + 10));
    let (body, tags) = ("Check *this*.".to_string(), vec!["money".to_string()]);
    let note = Note {
        id: NoteId(0),
        anchor,
        fate: Fate::Kept,
        says: Says::Highlight,
        body,
        tags,
        created: 0,
        modified: 0,
    };
    let work = work(TEXT, Notes::new([note]));
    (analysed(TEXT).worked(&work, None), work)
}

#[test]
fn a_cut_file_says_what_is_wrong_and_changes_nothing() {
    let (view, work) = sample();
    let open = opened(Action::OpenDocument(Box::new(Document::of(&view, &work).expect("an open article"))));
    for format in ["gloss", "html"] {
        let file = written(format, &view, &work);
        let notes = file.rfind("\"notes\":").or(file.rfind("&quot;notes&quot;:")).expect("its notes");
        let cut = &file[..notes];
        let refused = open.clone().apply(incoming::from_file("a.gloss.json", cut.as_bytes()), words::date);
        let notice = refused.notice.as_ref().expect("it says so").words().to_string();
        assert!(notice.starts_with("“a.gloss.json” was not opened: the file is damaged (line"), "{notice}");
        assert_eq!((&refused.work, refused.pending.is_none()), (&open.work, true));
    }
}

#[test]
fn web_annotations_keep_to_the_model() {
    let (view, work) = sample();
    let json: serde_json::Value =
        serde_json::from_str(&written("web_annotation", &view, &work)).expect("JSON");
    assert_eq!(json["@context"], "http://www.w3.org/ns/anno.jsonld");
    assert_eq!(
        (&json["type"], &json["first"]["type"]),
        (&"AnnotationCollection".into(), &"AnnotationPage".into())
    );
    let items = json["first"]["items"].as_array().expect("items");
    assert_eq!(json["total"].as_u64(), Some(items.len() as u64));
    let points: Vec<char> = TEXT.chars().collect();
    let mut ids = std::collections::HashSet::new();
    for item in items {
        assert!(ids.insert(
            item["id"].as_str().filter(|id| id.starts_with("urn:uuid:")).expect("an IRI").to_string()
        ));
        assert_eq!(item["type"], "Annotation");
        let target = &item["target"];
        assert!(target["source"].is_string());
        let [quote, position] = [0, 1].map(|at| &target["selector"][at]);
        assert_eq!(
            (&quote["type"], &position["type"]),
            (&"TextQuoteSelector".into(), &"TextPositionSelector".into())
        );
        let [start, end] = ["start", "end"].map(|end| position[end].as_u64().expect("a position") as usize);
        let words: String = points[start..end].iter().collect();
        assert_eq!(quote["exact"], words.as_str());
        let before: String = points[..start].iter().collect();
        assert!(before.ends_with(quote["prefix"].as_str().unwrap_or_default()));
    }
}

#[test]
fn notes_of_another_program_are_read() {
    let foreign = r#"{"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation","id":"https://example.org/1",
        "bodyValue":"Is this so?","target":[{"source":"https://example.org/a","selector":[
        {"type":"RangeSelector"},{"type":"TextQuoteSelector","exact":"15 million units","prefix":"were "}]}]}"#;
    let (view, work) = sample();
    let open = opened(Action::OpenDocument(Box::new(Document::of(&view, &work).expect("an open article"))));
    let added = open.clone().apply(incoming::from_file("theirs.jsonld", foreign.as_bytes()), words::date);
    let notes = added.work.now().notes.all();
    assert_eq!(notes.len(), 2);
    assert_eq!((notes[1].body.as_str(), notes[1].fate), ("Is this so?", Fate::Kept));
    let back = added.apply(Action::Undo, words::date);
    assert_eq!(back.work.now(), open.work.now());
    let empty = State::new(Settings::default(), Corrections::default());
    let refused = empty.apply(incoming::from_file("theirs.jsonld", foreign.as_bytes()), words::date);
    assert!(
        refused.notice.expect("it says so").words().starts_with("These are notes without their article.")
    );
}

#[test]
fn the_page_needs_no_script_and_shows_everything() {
    let (view, work) = sample();
    let page = written("html", &view, &work);
    for script in ["<script", "onload", "onclick", "javascript:", "http-equiv=\"refresh\"", "<link", "<img"] {
        assert!(!page.contains(script), "{script}");
    }
    for part in [
        "<h1 dir=\"auto\">",
        ">Née &amp; Co</mark>.",
        "<mark class=\"figure money\"",
        "<em>this</em>",
        "id=\"note-1\"",
        "href=\"#note-1\"",
        ">money</span>",
    ] {
        assert!(page.contains(part), "{part} is missing in {page}");
    }
}

#[test]
fn only_the_corrections_that_speak_of_the_article_leave_the_device() {
    let (view, mut work) = sample();
    let correction = |name: &str| gloss::app::Correction {
        names: vec![name.into()],
        verdict: gloss::app::Verdict::Is("X".into()),
    };
    work.corrections =
        Rc::new(Corrections::default().with(correction("Acme")).with(correction("Secret Bidder")));
    let file = written("gloss", &view, &work);
    assert!(file.contains("Acme") && !file.contains("Secret Bidder"));
    let state = opened(incoming::from_file("a.gloss.json", file.as_bytes()));
    assert_eq!(state.corrections().all(), [correction("Acme")]);
}

#[test]
fn notes_have_a_place_only_with_their_article() {
    let brought = Brought { notes: Loose::of(&sample().1.notes, TEXT), corrections: Corrections::default() };
    let source = Source { text: format!("One more line.\n\n{TEXT}"), format: None, name: None };
    let state = opened(Action::OpenDocument(Box::new(Document::new(source, brought))));
    let note = &state.work.now().notes.all()[0];
    assert_eq!(note.fate, Fate::Moved);
    assert_eq!(state.notice.expect("it says so").words(), "1 note: 0 in place, 1 moved.");
}
