//! The page: the only module that knows Yew and the browser.

mod components;
mod dates;
mod dom;
mod editor;
mod hooks;
mod library;
mod offline;
mod panels;
mod pointer;
mod ranges;
mod root;
mod selection;
mod storage;
mod store;
mod worker;

pub use root::{App, AppProps};
pub use worker::{Answer, pack, unpack};

use wasm_bindgen::JsCast;
use web_sys::DedicatedWorkerGlobalScope;

/// After how many milliseconds the page has been drawn and nobody has done anything yet.
const IDLE: u32 = 400;

/// Where it runs says what the program does: in a worker it answers requests; in a window it draws the page into the
/// element `app` of the document, or into its body.
pub fn run() {
    match js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() {
        Ok(scope) => worker::answer_in(scope),
        Err(_) => draw(),
    }
}

fn draw() {
    components::introduce_marks();
    let host = dom::by_id("app").unwrap_or_else(|| dom::body().into());
    yew::Renderer::<App>::with_root(host).render();
    gloo_timers::callback::Timeout::new(IDLE, dates::prepare).forget();
}
