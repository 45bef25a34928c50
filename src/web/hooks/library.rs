//! Keeping articles: from the state to the library, and when the page is left.

use gloo_events::{EventListener, EventListenerOptions};
use web_sys::VisibilityState;
use yew::prelude::*;

use crate::app::State;
use crate::app::library::Saving;
use crate::web::library::Keeper;
use crate::web::store::Dispatch;
use crate::web::{dom, storage};

/// Keeps the open article on this device, and gives what asks the library for more.
#[hook]
pub(in crate::web) fn use_library(state: &State, dispatch: Dispatch) -> Keeper {
    let keeper = (*use_memo((), move |()| Keeper::new(dispatch))).clone();
    let seen = (
        state.library.opening,
        state.work.now().clone(),
        state.view.clone(),
        state.library.open.clone(),
        state.settings.keep,
        state.pending.is_some(),
    );
    use_effect_with(seen, {
        let (keeper, state) = (keeper.clone(), state.clone());
        move |_| keeper.see(&state)
    });
    use_effect_with((), {
        let keeper = keeper.clone();
        move |()| {
            let alone =
                !storage::is_carrying() && dom::window().location().search().is_ok_and(|s| s.is_empty());
            keeper.start(alone);
            let listeners = watch(&keeper);
            move || drop(listeners)
        }
    });
    let failed = matches!(state.library.saving, Saving::Failed(_));
    use_effect_with(failed, {
        let keeper = keeper.clone();
        move |failed| {
            let listener = failed.then(|| warn(keeper));
            move || drop(listener)
        }
    });
    keeper
}

fn watch(keeper: &Keeper) -> [EventListener; 4] {
    let hidden = {
        let keeper = keeper.clone();
        EventListener::new(&dom::document(), "visibilitychange", move |_| {
            if dom::document().visibility_state() == VisibilityState::Hidden {
                keeper.put_by();
                keeper.flush();
            }
        })
    };
    // Firefox may stop the first code that runs once a page is being left (its setting is called
    // dom.ipc.cancel_content_js_when_navigating), but only that: who listens twice is heard.
    let [left, left_again] = [(); 2].map(|()| {
        let keeper = keeper.clone();
        EventListener::new(&dom::window(), "pagehide", move |_| keeper.leave())
    });
    let back = {
        let keeper = keeper.clone();
        EventListener::new(&dom::window(), "pageshow", move |_| keeper.come_back())
    };
    [hidden, left, left_again, back]
}

/// While nothing can be written, the browser asks before the page is left.
fn warn(keeper: Keeper) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&dom::window(), "beforeunload", options, move |event| {
        if !keeper.put_by() {
            event.prevent_default();
        }
    })
}
