//! The page: the only module that knows Yew and the browser.

mod components;
mod dates;
mod dom;
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
pub use worker::{Analyst, Answer, Asker, Desk, Reader, Request};

use gloo_worker::Registrable;

/// After how many milliseconds the page has been drawn and nobody has done anything yet.
const IDLE: u32 = 400;

/// Draws the page into the element `app` of the document, or into its body.
pub fn run() {
    let host = dom::by_id("app").unwrap_or_else(|| dom::body().into());
    yew::Renderer::<App>::with_root(host).render();
    gloo_timers::callback::Timeout::new(IDLE, dates::prepare).forget();
}

/// Answers requests in a worker.
pub fn work() {
    Analyst::<Reader>::registrar().register();
}
