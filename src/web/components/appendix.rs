//! The ledger on paper: what the numbers of the printed article stand for. It is written when the page is about to be
//! printed, and not there before or after.

use wasm_bindgen::JsValue;
use web_sys::Element;
use yew::prelude::*;

use crate::app::{Filter, View, words};
use crate::insight::LedgerRow;
use crate::model::{Annotation, AnnotationId, Kind};
use crate::web::{dates, dom};

/// The most rows that are printed.
const MOST: usize = 1_000;
/// The identifier of its place in the page.
const ID: &str = "appendix";

/// The place that it takes.
#[component]
pub(in crate::web) fn Appendix() -> Html {
    html! { <section class="appendix" id={ID} /> }
}

/// Writes it.
pub(in crate::web) fn write_appendix(view: &View, filter: Filter) {
    if let Some(place) = dom::by_id(ID) {
        place.set_text_content(None);
        // What cannot be written is missing on the paper; there is nothing else to be done about it.
        drop(fill(&place, view, filter));
    }
}

/// Takes it away again.
pub(in crate::web) fn drop_appendix() {
    dom::by_id(ID).iter().for_each(|place| place.set_text_content(None));
}

fn fill(place: &Element, view: &View, filter: Filter) -> Result<(), JsValue> {
    add(place, "h2", Some("Figures"))?;
    let table = add(place, "table", None)?;
    let head = add(&add(&table, "thead", None)?, "tr", None)?;
    for name in ["Note", "Value", "What", "Source"] {
        add(&head, "th", Some(name))?;
    }
    let body = add(&table, "tbody", None)?;
    let shown: Vec<AnnotationId> =
        view.analysis.of(Kind::Figure).filter(|a| view.shows(filter, a)).map(|a| a.id).collect();
    for cells in view.ledger.iter().take(MOST).filter_map(|row| cells(view, row, &shown)) {
        let line = add(&body, "tr", None)?;
        for text in cells {
            add(&line, "td", Some(&text))?;
        }
    }
    Ok(())
}

/// The numbers of a row's notes, its value, what it measures, and on whose word it stands.
fn cells(view: &View, row: &LedgerRow, shown: &[AnnotationId]) -> Option<[String; 4]> {
    let figure = view.get(row.fullest).and_then(Annotation::figure)?;
    let numbers = row.mentions.iter().filter_map(|id| shown.binary_search(id).ok());
    let numbers: Vec<String> = numbers.map(|place| (place + 1).to_string()).collect();
    let told = [figure.about.as_deref(), figure.company.as_deref()].into_iter().flatten();
    let source = words::told_support(figure).map(words::support).unwrap_or_default();
    (!numbers.is_empty()).then(|| {
        let what = told.collect::<Vec<_>>().join(" · ");
        [numbers.join(", "), words::long(figure, dates::words), what, source]
    })
}

fn add(to: &Element, name: &str, text: Option<&str>) -> Result<Element, JsValue> {
    let made = dom::document().create_element(name)?;
    made.set_text_content(text);
    to.append_child(&made)?;
    Ok(made)
}
