//! Bringing things into sight.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::app::state::Place;
use crate::app::{Panel, Reveal, View};
use crate::model::AnnotationId;
use crate::web::components::{FIND_ID, filter_id, mark_id, row_id, tab_id};
use crate::web::dom::{self, Stand};
use crate::web::panels::note_row_id;
use crate::web::ranges::{self, Drawn};

/// What waits for the text to be drawn.
type Timer = Rc<RefCell<Option<Timeout>>>;

/// After how many milliseconds it looks again.
const LATER: u32 = 30;

/// Follows every new wish to bring something into sight, once what it is about is drawn.
#[hook]
pub(in crate::web) fn use_reveal(reveal: Reveal, drawn: Option<Drawn>, panel: Panel, editing: bool) {
    let timer: Timer = use_mut_ref(|| None);
    use_effect_with(reveal, move |reveal| {
        // Places in the text are the editor's to find while the text is edited.
        let drawn =
            drawn.filter(|_| !editing || !matches!(reveal.place, Some(Place::Hit(_) | Place::HitFocused(_))));
        // What is typed next belongs into a field of the page: that has the focus before the next key comes.
        let place = reveal.place.filter(|place| !focus_field(*place, panel));
        *timer.borrow_mut() = place.map(|place| {
            let again = timer.clone();
            Timeout::new(0, move || bring_drawn(place, drawn, panel, again))
        });
    });
}

/// Gives the focus to what stands beside the text, which need not be drawn for it. Whether it did.
fn focus_field(place: Place, panel: Panel) -> bool {
    let id = match place {
        Place::Tab => tab_id(panel),
        Place::FilterField => filter_id(panel),
        Place::FindField => FIND_ID.to_owned(),
        _ => return false,
    };
    let field = dom::by_id(&id);
    field.iter().for_each(dom::focus);
    field.is_some()
}

/// Brings it into sight once the text is there.
fn bring_drawn(place: Place, drawn: Option<Drawn>, panel: Panel, timer: Timer) {
    if dom::busy() {
        let again = timer.clone();
        *timer.borrow_mut() = Some(Timeout::new(LATER, move || bring_drawn(place, drawn, panel, again)));
    } else {
        bring(place, drawn.as_ref(), panel);
    }
}

fn bring(place: Place, drawn: Option<&Drawn>, panel: Panel) {
    let view = drawn.map(|d| &d.view);
    match place {
        Place::Mark(id) => at(&mark_id(id), Stand::Middle),
        Place::MarkAgain(id) => {
            if let Some(mark) = dom::by_id(&mark_id(id)).filter(|_| nothing_has_the_focus()) {
                dom::focus_again(&mark);
            }
        }
        Place::MarkAndRow(id) => {
            row(view, id);
            at(&mark_id(id), Stand::Middle);
            focus(&mark_id(id));
        }
        Place::RowOf(id) => row(view, id),
        Place::RowFocused(id) => {
            row(view, id);
            if let Some(row) = view.and_then(|v| v.row(id)) {
                let control =
                    dom::by_id(&row_id(row)).and_then(|r| r.query_selector("button").ok().flatten());
                control.iter().for_each(dom::focus);
            }
        }
        Place::Block(block) => at(&format!("block-{block}"), Stand::Top),
        Place::Passage(_) => {
            let passage = dom::document().query_selector("#article .passage").ok().flatten();
            if let Some(passage) = passage {
                dom::bring(&passage, Stand::Middle);
            }
        }
        Place::Tab | Place::FilterField | Place::FindField => {
            focus_field(place, panel);
        }
        Place::Hit(span) => drawn.iter().for_each(|drawn| ranges::bring(drawn, span)),
        Place::HitFocused(span) => {
            focus("article");
            drawn.iter().for_each(|drawn| ranges::bring(drawn, span));
        }
        Place::Text => focus("article"),
        Place::TextAgain => {
            let at = dom::document().active_element();
            if nothing_has_the_focus() || at.is_some_and(|at| at.id() == "article") {
                let mark = dom::document().query_selector("#article mark[tabindex='0']").ok().flatten();
                mark.or_else(|| dom::by_id("article")).iter().for_each(dom::focus_again);
            }
        }
        Place::NoteRow(id) => {
            if let Some(row) = dom::by_id(&note_row_id(id)) {
                dom::bring(&row, Stand::Nearest);
                row.query_selector("button").ok().flatten().iter().for_each(dom::focus);
            }
        }
    }
}

/// Whether the focus fell to the page itself, because what had it is gone.
fn nothing_has_the_focus() -> bool {
    dom::document().active_element().is_none_or(|at| at == *dom::body())
}

fn row(view: Option<&View>, id: AnnotationId) {
    if let Some(row) = view.and_then(|v| v.row(id)) {
        at(&row_id(row), Stand::Nearest);
    }
}

fn at(id: &str, stand: Stand) {
    if let Some(element) = dom::by_id(id) {
        dom::bring(&element, stand);
    }
}

fn focus(id: &str) {
    if let Some(element) = dom::by_id(id) {
        dom::focus(&element);
    }
}
