//! The article: its groups of sections, and what pointer and keys do on its marks.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use web_sys::{Element, PointerEvent};
use yew::prelude::*;

use super::group::{self, GroupView};
use super::settling::use_settling;
use crate::app::{Action, Annotate, Cause, Which};
use crate::model::{AnnotationId, NoteId};
use crate::web::ranges::Drawn;
use crate::web::store::{Dispatch, annotate};
use crate::web::{dom, pointer};

/// How long the pointer rests on a mark before its card opens, in milliseconds.
const REST: u32 = 250;
/// How long the card waits for the pointer to reach it, in milliseconds.
const GRACE: u32 = 200;

#[derive(Clone, PartialEq, Properties)]
pub(in crate::web) struct Props {
    pub drawn: Drawn,
    pub stop: Option<AnnotationId>,
    pub selected: Option<AnnotationId>,
    pub lit: Option<AnnotationId>,
    pub dispatch: Dispatch,
}

#[component]
pub(in crate::web) fn ArticleView(props: &Props) -> Html {
    let Props { drawn, stop, selected, lit, dispatch } = props;
    let view = &drawn.view;
    let timer: Timer = use_mut_ref(|| None);
    let settling = use_settling(view);
    let busy = settling.borrow().is_busy();
    use_effect_with((view.clone(), busy), |(view, busy)| {
        if view.complete && !busy {
            dom::timing("gloss:render");
        }
    });

    let lit = lit.and_then(|id| view.row(id));
    let group = |place: usize| {
        let span = view.group_span(place)?;
        let here = |id: &AnnotationId| view.get(*id).is_some_and(|a| a.span.overlaps(span));
        Some(group::Props {
            view: view.clone(),
            place,
            filter: drawn.filter,
            stop: stop.filter(here),
            selected: selected.filter(here),
            lit: lit.filter(|row| view.mentioned_in(*row, span)),
            over: drawn.over(span),
        })
    };
    let groups = settling.borrow_mut().props(group);
    let groups =
        groups.into_iter().enumerate().map(|(place, props)| html! { <GroupView key={place} ..props /> });
    html! {
        <article
            id="article"
            class="article"
            tabindex="-1"
            aria-busy={(busy || !view.complete).then_some("true")}
            onmouseover={enter(&timer, dispatch)}
            onmouseout={leave(&timer, dispatch)}
            onfocusin={focus(dispatch)}
            onfocusout={blur(dispatch)}
            onpointerdown={press(&timer)}
            onclick={click(&timer, dispatch)}
            onkeydown={key(dispatch)}
        >
            { for groups }
        </article>
    }
}

pub(super) type Timer = Rc<RefCell<Option<Timeout>>>;

/// The innermost mark at an event's target.
fn mark_at(target: Option<web_sys::EventTarget>) -> Option<AnnotationId> {
    let mark = dom::closest(target, "mark[data-id]")?;
    mark.get_attribute("data-id")?.parse().ok().map(AnnotationId)
}

/// The note whose sign is at an event's target.
fn note_at(target: Option<web_sys::EventTarget>) -> Option<NoteId> {
    let sign = dom::closest(target, "[data-sign-of]")?;
    sign.get_attribute("data-sign-of")?.parse().ok().map(NoteId)
}

fn enter(timer: &Timer, dispatch: &Dispatch) -> Callback<MouseEvent> {
    let (timer, dispatch) = (timer.clone(), dispatch.clone());
    Callback::from(move |event: MouseEvent| {
        let Some(id) = mark_at(event.target()).filter(|_| !pointer::rests(&event)) else { return };
        if event.buttons() != 0 {
            return;
        }
        dispatch.dispatch(Action::Light(Some(id)));
        let opens = dispatch.clone();
        *timer.borrow_mut() = Some(Timeout::new(REST, move || opens.dispatch(Action::Hover(id))));
    })
}

fn leave(timer: &Timer, dispatch: &Dispatch) -> Callback<MouseEvent> {
    let (timer, dispatch) = (timer.clone(), dispatch.clone());
    Callback::from(move |event: MouseEvent| {
        if mark_at(event.target()).is_none() {
            return;
        }
        dispatch.dispatch(Action::Light(None));
        let onto_card = dom::closest(event.related_target(), ".card").is_some();
        let closes = dispatch.clone();
        *timer.borrow_mut() = (!onto_card).then(|| {
            Timeout::new(GRACE, move || {
                let on_card = dom::document().query_selector(".card:hover").ok().flatten().is_some();
                if !on_card {
                    closes.dispatch(Action::Leave);
                }
            })
        });
    })
}

fn focus(dispatch: &Dispatch) -> Callback<FocusEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: FocusEvent| {
        let quiet = dom::closest(event.target(), dom::QUIET).is_some();
        if let Some(id) = mark_at(event.target()).filter(|_| !quiet) {
            dispatch.dispatch(Action::Focus(id));
        }
    })
}

fn blur(dispatch: &Dispatch) -> Callback<FocusEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: FocusEvent| {
        let stays = dom::closest(event.related_target(), ".card, mark[data-id]").is_some();
        if mark_at(event.target()).is_some() && !stays {
            dispatch.dispatch(Action::Blur);
        }
    })
}

/// Chromium selects no text by dragging within what takes the focus when it is pressed: while the mouse is down, a mark
/// takes none. A click gives it the focus.
fn press(timer: &Timer) -> Callback<PointerEvent> {
    let timer = timer.clone();
    Callback::from(move |event: PointerEvent| {
        *timer.borrow_mut() = None;
        if event.pointer_type() == "mouse" {
            take_no_focus(event.target());
        }
    })
}

fn take_no_focus(target: Option<web_sys::EventTarget>) {
    let mark = dom::closest(target, "mark[data-id]");
    let round = |mark: &Element| mark.parent_element()?.closest("mark[data-id]").ok().flatten();
    let pressed: Vec<(Element, String)> = std::iter::successors(mark, round)
        .filter_map(|m| Some((m.clone(), m.get_attribute("tabindex")?)))
        .collect();
    pressed.iter().for_each(|(mark, _)| drop(mark.remove_attribute("tabindex")));
    let back = move |_: &Event| {
        for (mark, tabindex) in pressed.iter().filter(|(mark, _)| !mark.has_attribute("tabindex")) {
            drop(mark.set_attribute("tabindex", tabindex));
        }
    };
    EventListener::once(&dom::window(), "pointerup", back).forget();
}

/// A click on a mark selects it. A link in it is followed, but by a finger only from the card.
fn click(timer: &Timer, dispatch: &Dispatch) -> Callback<MouseEvent> {
    let (timer, dispatch) = (timer.clone(), dispatch.clone());
    Callback::from(move |event: MouseEvent| {
        // What resting the pointer would have opened is open now, and must not open again once it is closed.
        *timer.borrow_mut() = None;
        if let Some(id) = note_at(event.target()) {
            annotate(&dispatch, Annotate::Show(id));
            return;
        }
        let Some(id) = mark_at(event.target()) else {
            dispatch.dispatch(Action::Blur);
            return;
        };
        if dom::closest(event.target(), "a").is_some() {
            if !dom::by_touch(&event) {
                return;
            }
            event.prevent_default();
        }
        let reads = dom::window().get_selection().ok().flatten().is_some_and(|s| !s.is_collapsed());
        if !reads {
            dispatch.dispatch(Action::Select(id, Cause::Text));
            dom::closest(event.target(), "mark[data-id]").iter().for_each(dom::focus_again);
        }
    })
}

fn key(dispatch: &Dispatch) -> Callback<KeyboardEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |event: KeyboardEvent| {
        let with = event.ctrl_key() || event.alt_key() || event.meta_key();
        if with || mark_at(event.target()).is_none() {
            return;
        }
        match event.key().as_str() {
            "ArrowRight" => dispatch.dispatch(Action::Step(1, Which::Any)),
            "ArrowLeft" => dispatch.dispatch(Action::Step(-1, Which::Any)),
            "Enter" => {
                let control = dom::document().query_selector(".card button, .card a").ok().flatten();
                if let Some(control) = control {
                    dom::focus(&control);
                }
            }
            _ => return,
        }
        event.prevent_default();
    })
}
