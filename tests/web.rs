//! The page as it is drawn, in a real browser.
#![cfg(all(target_arch = "wasm32", feature = "web"))]

mod patient;
mod varied;

use std::cell::RefCell;
use std::hint::black_box;
use std::time::Duration;

use gloss::analyze::{again_in_steps, in_steps};
use gloss::app::{About, Action, Source, State, Ticket, words};
use gloss::model::{DateOrder, Format};
use gloss::web::{Answer, App, AppProps, pack, unpack};
use gloss::{analyze, intake};
use patient::Patient;
use peak_alloc::PeakAlloc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement};

wasm_bindgen_test_configure!(run_in_browser);

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const STORY: &str = "# Cranes\n\nMicrosoft raised **$122** million, [Reuters said](https://example.org/a). \
    A <b>bold</b> [trap](javascript:alert(1)) costs 40% more.";

/// Time for the page to draw itself, the article to its end.
async fn drawn() {
    let busy = || {
        let document = web_sys::window().and_then(|w| w.document()).expect("a document");
        document.query_selector("#host article[aria-busy]").expect("a selector").is_some()
    };
    for _ in 0..100 {
        yew::platform::time::sleep(Duration::from_millis(60)).await;
        if !busy() {
            return;
        }
    }
    panic!("the article is not drawn to its end");
}

/// The page in an element of its own, with `text` read unless it is empty.
async fn page(text: &str) -> Element {
    let document = web_sys::window().and_then(|w| w.document()).expect("a document");
    let body = document.body().expect("a body");
    if let Some(before) = document.get_element_by_id("host") {
        before.remove();
    }
    let host = document.create_element("div").expect("an element");
    host.set_id("host");
    body.append_child(&host).expect("it takes its place");
    let mut state = State::default();
    if !text.is_empty() {
        let source = Source { text: text.into(), format: Some(Format::Markdown), name: None };
        state = state.apply(Action::Take(source), words::date);
        let analysis = analyze(&intake::read(text, Some(Format::Markdown)));
        let ticket = state.last_ticket;
        state = state.apply(Action::Analyzed(ticket, Box::new(analysis)), words::date);
    }
    yew::Renderer::<App>::with_root_and_props(host.clone(), AppProps { state: Some(state) }).render();
    drawn().await;
    host
}

fn all(host: &Element, selector: &str) -> Vec<HtmlElement> {
    let found = host.query_selector_all(selector).expect("a selector");
    (0..found.length()).filter_map(|n| found.item(n)?.dyn_into().ok()).collect()
}

fn one(host: &Element, selector: &str) -> HtmlElement {
    all(host, selector).into_iter().next().unwrap_or_else(|| panic!("there is {selector}"))
}

fn text(element: &Element) -> String {
    element.text_content().unwrap_or_default()
}

fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

#[wasm_bindgen_test]
async fn the_empty_page_asks_for_an_article() {
    let host = page("").await;
    assert!(text(&one(&host, "label[for=paste]")).contains("article"));
    let focused = web_sys::window().and_then(|w| w.document()).and_then(|d| d.active_element());
    assert_eq!(focused.expect("something has the focus").id(), "paste");
}

#[wasm_bindgen_test]
async fn marks_say_what_they_are() {
    let host = page(STORY).await;
    let money = one(&host, "article mark[data-type=money]");
    assert_eq!(text(&money), "$122 million");
    assert_eq!(attribute(&money, "data-kind"), "figure");
    assert_eq!(attribute(&money, "data-value"), "122000000");
    assert_eq!(attribute(&money, "data-unit"), "USD");
    let start = STORY.find("$122").expect("it is there");
    assert_eq!(attribute(&money, "data-start"), start.to_string());
    assert_eq!(attribute(&money, "data-end"), (start + "$122** million".len()).to_string());
}

#[wasm_bindgen_test]
async fn only_text_is_drawn() {
    let host = page(STORY).await;
    let article = one(&host, "article");
    assert!(!text(&article).contains("**") && !text(&article).contains("]("));
    assert_eq!(all(&host, "article b, article script, article img").len(), 0);
    let addresses: Vec<_> = all(&host, "article a").iter().map(|a| attribute(a, "href")).collect();
    assert_eq!(addresses, ["https://example.org/a"], "nothing but the web can be followed");
}

#[wasm_bindgen_test]
async fn the_mark_of_a_footnote_is_raised_without_its_markup() {
    let host = page("## Sales\n\nIt sold [more](https://example.org).[^7]\n\n[^7]: So it says.").await;
    let note = one(&host, "article mark[data-type=note]");
    assert_eq!((text(&note).as_str(), text(&one(&host, "mark[data-type=note] sup")).as_str()), ("7", "7"));
}

#[wasm_bindgen_test]
async fn a_mark_leads_to_its_row() {
    let host = page(STORY).await;
    one(&host, "article mark[data-type=money]").click();
    drawn().await;
    assert!(text(&one(&host, "[role=tabpanel] [aria-current=true]")).contains("$122 million"));
    assert!(text(&one(&host, "[role=dialog]")).contains("122 million US dollars"));
}

#[wasm_bindgen_test]
async fn switches_take_marks_away_and_leave_the_text() {
    let host = page(STORY).await;
    let before = text(&one(&host, "article"));
    one(&host, ".switch--figure").click();
    drawn().await;
    assert_eq!(all(&host, "article mark[data-kind=figure]").len(), 0);
    assert_eq!(text(&one(&host, "article")), before);
}

#[wasm_bindgen_test]
async fn tabs_name_their_panels() {
    let host = page(STORY).await;
    for tab in all(&host, "[role=tab]") {
        tab.click();
        drawn().await;
        let panel = one(&host, "[role=tabpanel]");
        assert_eq!(attribute(&panel, "aria-labelledby"), tab.id());
        assert_eq!(attribute(&tab, "aria-controls"), panel.id());
        assert_eq!(attribute(&tab, "aria-selected"), "true");
    }
}

#[wasm_bindgen_test]
fn an_answer_survives_the_way_from_the_worker() {
    let analysis = analyze(&intake::read(STORY, None));
    let sent =
        pack(&Answer { about: About::Article, ticket: Ticket(7), base: None, analysis: analysis.clone() });
    let answer: Answer = unpack(&sent).expect("an answer");
    assert_eq!((answer.ticket, answer.analysis), (Ticket(7), analysis));
}

/// The most memory that reading a text may take, in times the text; and reading it again once it was edited, for which what
/// is known of its pieces is kept.
const MOST_MEMORY: f64 = 12.0;
const MOST_MEMORY_AGAIN: f64 = 20.0;

#[wasm_bindgen_test]
async fn memory_is_in_proportion_to_the_text() {
    // What is unpacked once and for all is no cost of a text.
    black_box(analyze(&intake::read(&varied::article(1_000), None)));
    for words in [10_000, 100_000] {
        let text = varied::article(words);
        let before = MEMORY.current_usage();
        let holds = |what, most| {
            let times = (MEMORY.peak_usage() - before) as f64 / text.len() as f64;
            assert!(times <= most, "{words} words {what} took {times:.1} times their {} bytes", text.len());
            MEMORY.reset_peak_usage();
        };
        MEMORY.reset_peak_usage();
        black_box(analyze(&intake::read(&text, None)));
        holds("at once", MOST_MEMORY);
        black_box(in_steps(&intake::read(&text, None), DateOrder::default(), &mut Patient).await);
        holds("in steps", MOST_MEMORY);
        let memory = RefCell::default();
        for edited in [text.replace("a case", "no case"), text.clone()] {
            let article = intake::read(&edited, None);
            black_box(again_in_steps(&article, DateOrder::default(), &memory, &mut Patient).await);
            holds("again", MOST_MEMORY_AGAIN);
        }
    }
}
