//! What reaches the page other than by its reader's hand in it, and what it asks for.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{PerformanceObserver, PerformanceObserverEntryList, PerformanceObserverInit, Response};
use yew::prelude::*;

use super::intake::read_file;
use crate::app::handover::incoming;
use crate::app::{Action, Refusal};
use crate::web::store::Dispatch;
use crate::web::{dom, offline, storage};

/// Has the service worker keep the site, counts requests, and takes in what was carried over, shared or opened with Gloss.
#[hook]
pub(in crate::web) fn use_outside(dispatch: Dispatch) {
    use_effect_with((), move |()| {
        offline::keep(dispatch.clone());
        count_requests(dispatch.clone());
        take_launched(dispatch.clone());
        if let Some(source) = storage::carried() {
            dispatch.dispatch(Action::Take(source));
        } else {
            take_shared(dispatch);
        }
    });
}

/// Counts what is asked for once the page is here (Resource Timing). Object URLs lead to memory, not to a network.
fn count_requests(dispatch: Dispatch) {
    let told =
        Closure::<dyn Fn(PerformanceObserverEntryList)>::new(move |list: PerformanceObserverEntryList| {
            let Some(shut) = shut_at() else { return };
            let late = list.get_entries().into_iter().filter(|entry| {
                let number =
                    |name| Reflect::get(entry, &JsValue::from_str(name)).ok().and_then(|v| v.as_f64());
                let name = Reflect::get(entry, &JsValue::from_str("name")).ok().and_then(|v| v.as_string());
                number("startTime").is_some_and(|start| start > shut)
                    && name.is_some_and(|n| n.starts_with("http"))
            });
            let late = u32::try_from(late.count()).unwrap_or(u32::MAX);
            if late > 0 {
                dispatch.dispatch(Action::Asked(late));
            }
        });
    if let Ok(observer) = PerformanceObserver::new(told.as_ref().unchecked_ref()) {
        let options = PerformanceObserverInit::new(&Array::of1(&JsValue::from_str("resource")));
        observer.observe(&options);
        told.forget();
    }
}

/// When the page's parts were all here and its policy shut.
fn shut_at() -> Option<f64> {
    let marks = dom::window().performance()?.get_entries_by_name("gloss:shut");
    Reflect::get(&marks.get(0), &JsValue::from_str("startTime")).ok()?.as_f64()
}

/// Files that the operating system opens with the installed page (the File Handling API).
fn take_launched(dispatch: Dispatch) {
    let Ok(queue) = Reflect::get(&dom::window(), &JsValue::from_str("launchQueue")) else { return };
    let Ok(set) = Reflect::get(&queue, &JsValue::from_str("setConsumer")) else { return };
    let Some(set) = set.dyn_ref::<Function>() else { return };
    let consumer = Closure::<dyn Fn(JsValue)>::new(move |launch: JsValue| {
        let files = Reflect::get(&launch, &JsValue::from_str("files")).unwrap_or_default();
        if let Some(handle) = files.dyn_ref::<Array>().filter(|files| files.length() > 0).map(|f| f.get(0)) {
            spawn_local(open_handle(handle, dispatch.clone()));
        }
    });
    drop(set.call1(&queue, consumer.as_ref()));
    consumer.forget();
}

async fn open_handle(handle: JsValue, dispatch: Dispatch) {
    let file = async {
        let get: Function = Reflect::get(&handle, &JsValue::from_str("getFile"))?.dyn_into()?;
        let file: Promise = get.call0(&handle)?.dyn_into()?;
        JsFuture::from(file).await?.dyn_into::<web_sys::File>()
    };
    match file.await {
        Ok(file) => read_file(file, dispatch),
        Err(_) => dispatch.dispatch(Action::Refuse(Refusal::Unreadable("the file".into()))),
    }
}

/// What another program shared (the Web Share Target API): the service worker put it by, and it is fetched once.
fn take_shared(dispatch: Dispatch) {
    let window = dom::window();
    if window.location().search().is_ok_and(|search| search == "?shared") {
        spawn_local(async move {
            if let Ok((name, bytes)) = shared().await {
                dispatch.dispatch(incoming::from_file(&name, &bytes));
            }
        });
    }
}

async fn shared() -> Result<(String, Vec<u8>), JsValue> {
    const PLACE: &str = "shared-with-gloss";
    let window = dom::window();
    let caches = window.caches()?;
    let cache: web_sys::Cache = JsFuture::from(caches.open(PLACE)).await?.dyn_into()?;
    let response: Response = JsFuture::from(cache.match_with_str("./shared")).await?.dyn_into()?;
    let buffer = JsFuture::from(response.array_buffer()?).await?;
    JsFuture::from(caches.delete(PLACE)).await?;
    window.history()?.replace_state_with_url(&JsValue::NULL, "", Some("./"))?;
    let name = response.headers().get("x-name")?.unwrap_or_default();
    let name = js_sys::decode_uri_component(&name).map(String::from).unwrap_or_default();
    Ok((name, js_sys::Uint8Array::new(&buffer).to_vec()))
}
