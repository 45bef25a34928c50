//! What is on paper alone: side notes that say what each figure is, written on its mark, and the ledger as an appendix; both
//! just before they are printed.

use gloo_events::EventListener;
use yew::prelude::*;

use crate::app::{Filter, View, words};
use crate::model::{Figure, Kind};
use crate::web::components::{drop_appendix, mark_id, write_appendix};
use crate::web::{dates, dom};

/// Writes notes and appendix when the browser is about to print.
#[hook]
pub(in crate::web) fn use_notes(view: Option<View>, filter: Filter) {
    use_effect_with((view, filter), |(view, filter)| {
        let (view, filter) = (view.clone(), *filter);
        let before = EventListener::new(&dom::window(), "beforeprint", move |_| {
            if let Some(view) = &view {
                write(view);
                write_appendix(view, filter);
            }
        });
        let after = EventListener::new(&dom::window(), "afterprint", |_| drop_appendix());
        move || drop((before, after))
    });
}

fn write(view: &View) {
    for annotation in view.analysis.of(Kind::Figure) {
        if let (Some(mark), Some(figure)) = (dom::by_id(&mark_id(annotation.id)), annotation.figure()) {
            drop(mark.set_attribute("data-note", &note(figure)));
        }
    }
}

/// `122 billion US dollars, sourced from openai.com`
fn note(figure: &Figure) -> String {
    let support = words::told_support(figure).map(|s| format!(", {}", words::support(s)));
    format!("{}{}", words::long(figure, dates::words), support.unwrap_or_default())
}
