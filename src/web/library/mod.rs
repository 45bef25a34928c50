//! The library in the browser: where articles are kept, and how several tabs get along.

mod calls;
mod database;
mod keeper;
mod search;
mod start;
mod storage;
mod tabs;
mod versions;

use gloo_timers::callback::Timeout;
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

pub(super) use keeper::Keeper;

/// The time in milliseconds since 1970 (UTC).
fn now() -> i64 {
    js_sys::Date::now() as i64
}

/// Lets the browser do something else for so many milliseconds.
async fn pause(milliseconds: u32) {
    let promise = Promise::new(&mut |resolve, _| {
        Timeout::new(milliseconds, move || drop(resolve.call0(&JsValue::NULL))).forget();
    });
    drop(JsFuture::from(promise).await);
}
