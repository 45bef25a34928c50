//! The side notes of the printed article: what each figure says, written on its mark just before it is printed.

use gloo_events::EventListener;
use yew::prelude::*;

use crate::app::{View, words};
use crate::model::{Figure, Kind};
use crate::web::components::mark_id;
use crate::web::{dates, dom};

/// Writes the notes when the browser is about to print.
#[hook]
pub(in crate::web) fn use_notes(view: Option<View>) {
    use_effect_with(view, |view| {
        let view = view.clone();
        let listener =
            EventListener::new(&dom::window(), "beforeprint", move |_| view.iter().for_each(write));
        move || drop(listener)
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
