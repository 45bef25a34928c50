//! Words that are selected, by pointer, finger, caret or keys.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{KeyboardEvent, PointerEvent};
use yew::prelude::*;

use crate::app::Annotate;
use crate::app::annotate::{By, Pick, Stretch};
use crate::web::components::TOOLBAR_ID;
use crate::web::ranges::Drawn;
use crate::web::store::{Dispatch, annotate};
use crate::web::{dom, selection};

/// How long a selection stays as it is before it counts, in milliseconds.
const REST: u32 = 120;

/// Says which words are selected whenever that changes and no mouse button is down.
#[hook]
pub(in crate::web) fn use_select(drawn: Option<Drawn>, dispatch: Dispatch) {
    let now: Rc<RefCell<Option<Drawn>>> = use_mut_ref(|| None);
    *now.borrow_mut() = drawn;
    use_effect_with((), move |()| {
        let timer: Rc<RefCell<Option<Timeout>>> = Rc::default();
        let last = Rc::new(Cell::new(None));
        let pressed = Rc::new(Cell::new(false));
        let look = {
            let (timer, pressed) = (timer.clone(), pressed.clone());
            move || {
                let (now, dispatch, last, pressed) =
                    (now.clone(), dispatch.clone(), last.clone(), pressed.clone());
                *timer.borrow_mut() = Some(Timeout::new(REST, move || {
                    let span = now.borrow().as_ref().and_then(selection::picked);
                    if !pressed.get() && span != last.replace(span) {
                        annotate(&dispatch, Annotate::Pick(span));
                    }
                }));
            }
        };
        let press = |down: bool| {
            let (pressed, look) = (pressed.clone(), look.clone());
            move |event: &Event| {
                let event: &PointerEvent = event.unchecked_ref();
                pressed.set(down && event.pointer_type() == "mouse");
                if !down {
                    look();
                }
            }
        };
        let document = dom::document();
        let listeners = [
            EventListener::new(&document, "pointerdown", press(true)),
            EventListener::new(&document, "pointerup", press(false)),
            EventListener::new(&document, "pointercancel", press(false)),
            EventListener::new(&document, "selectionchange", move |_| look()),
        ];
        move || drop((listeners, timer))
    });
}

thread_local! {
    static BY_KEYS: Cell<bool> = const { Cell::new(false) };
}

/// Begins to select words by keys. From now on the arrow keys move their ends, even those that come before the page is
/// drawn anew.
pub(super) fn pick_by_keys(dispatch: &Dispatch) {
    if let Some(article) = dom::by_id("article") {
        BY_KEYS.set(true);
        annotate(dispatch, Annotate::PickByKeys);
        // The mark that has the focus is drawn anew once what is selected goes beyond it.
        dom::focus(&article);
    }
}

/// While words are selected by keys, the arrow keys move their ends.
#[hook]
pub(in crate::web) fn use_pick_keys(pick: Option<Pick>, dispatch: Dispatch) {
    use_effect_with(pick, |pick| BY_KEYS.set(pick.is_some_and(|pick| pick.by == By::Keys)));
    use_effect_with((), move |()| {
        let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
        let listener = EventListener::new_with_options(&dom::document(), "keydown", options, move |event| {
            let event: &KeyboardEvent = event.unchecked_ref();
            let elsewhere =
                dom::closest(event.target(), "input, textarea, select, dialog, [role=toolbar], #panel");
            let with = event.ctrl_key() || event.alt_key() || event.meta_key();
            if !BY_KEYS.get() || elsewhere.is_some() || with {
                return;
            }
            match (event.key().as_str(), event.shift_key()) {
                ("ArrowRight", true) => stretch(&dispatch, Stretch::Start(1)),
                ("ArrowLeft", true) => stretch(&dispatch, Stretch::Start(-1)),
                ("ArrowRight", false) => stretch(&dispatch, Stretch::Word(1)),
                ("ArrowLeft", false) => stretch(&dispatch, Stretch::Word(-1)),
                ("ArrowDown", _) => stretch(&dispatch, Stretch::Sentence(1)),
                ("ArrowUp", _) => stretch(&dispatch, Stretch::Sentence(-1)),
                ("Enter", _) => {
                    let first =
                        dom::by_id(TOOLBAR_ID).and_then(|bar| bar.query_selector("button").ok().flatten());
                    first.iter().for_each(dom::focus);
                }
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        });
        move || drop(listener)
    });
}

fn stretch(dispatch: &Dispatch, stretch: Stretch) {
    annotate(dispatch, Annotate::Stretch(stretch));
}
