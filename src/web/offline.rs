//! The service worker, from the page's side. It is fetched, watched and told to take over here; what it does stands in its
//! own script.

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState};

use super::dom;
use super::store::Dispatch;
use crate::app::{Action, Kept};

const SCRIPT: &str = "./sw.js";

/// Registers the service worker and tells of its progress. A page from a disk, or a browser that has none, is left alone.
pub(super) fn keep(dispatch: Dispatch) {
    let Some(container) = container() else { return };
    spawn_local(async move {
        let Ok(registration) = JsFuture::from(container.register(SCRIPT)).await else { return };
        watch(registration.unchecked_into(), &dispatch);
    });
}

/// Lets the version that waits take over, and loads the page again once it has.
pub(super) fn take_over() {
    let Some(container) = container() else { return };
    spawn_local(async move {
        let Ok(registration) = JsFuture::from(container.get_registration()).await else { return };
        let Some(waiting) = registration.dyn_ref::<ServiceWorkerRegistration>().and_then(|r| r.waiting())
        else {
            return;
        };
        EventListener::once(&container, "controllerchange", |_| drop(dom::window().location().reload()))
            .forget();
        drop(waiting.post_message(&JsValue::from_str("take over")));
    });
}

/// None where the page was opened from a disk or by an insecure connection.
fn container() -> Option<ServiceWorkerContainer> {
    let window = dom::window();
    let secure =
        window.is_secure_context() && window.location().protocol().is_ok_and(|p| p.starts_with("http"));
    secure.then(|| window.navigator().service_worker())
}

fn watch(registration: ServiceWorkerRegistration, dispatch: &Dispatch) {
    tell(&registration, dispatch);
    follow(&registration, dispatch);
    let (watched, dispatch) = (registration.clone(), dispatch.clone());
    EventListener::new(&registration, "updatefound", move |_| follow(&watched, &dispatch)).forget();
}

/// Tells of every step of the versions that are on their way.
fn follow(registration: &ServiceWorkerRegistration, dispatch: &Dispatch) {
    for worker in
        [registration.installing(), registration.waiting(), registration.active()].into_iter().flatten()
    {
        let (registration, dispatch) = (registration.clone(), dispatch.clone());
        EventListener::new(&worker, "statechange", move |_| tell(&registration, &dispatch)).forget();
    }
}

fn tell(registration: &ServiceWorkerRegistration, dispatch: &Dispatch) {
    let active = registration.active().is_some_and(|w| w.state() == ServiceWorkerState::Activated);
    let kept = match (active, registration.waiting().is_some()) {
        (true, true) => Kept::Newer,
        (true, false) => Kept::This,
        (false, _) => return,
    };
    dispatch.dispatch(Action::Keep(kept));
}
