//! How much the browser keeps for the page, and whether it promises to go on.

use js_sys::{Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::StorageManager;

use super::keeper::Keeper;
use crate::app::library::{Step, Storage};
use crate::web::dom;

/// Asks the browser not to delete anything by itself. Some ask the reader in turn.
pub(super) fn ask_to_persist(keeper: Keeper) {
    spawn_local(async move {
        if let Some(Ok(promise)) = manager().map(|manager| manager.persist()) {
            drop(JsFuture::from(promise).await);
            measure(&keeper).await;
        }
    });
}

/// Finds out how much is taken.
pub(super) async fn measure(keeper: &Keeper) {
    let Some(manager) = manager() else { return };
    let estimate = answer(manager.estimate()).await;
    let number = |name: &str| Reflect::get(&estimate, &name.into()).ok().and_then(|n| n.as_f64());
    let persisted = answer(manager.persisted()).await.is_truthy();
    let (used, quota) = (number("usage").unwrap_or_default(), number("quota").unwrap_or_default());
    keeper.step(Step::Storage(Storage { used, quota, persisted }));
}

async fn answer(promise: Result<Promise, JsValue>) -> JsValue {
    match promise {
        Ok(promise) => JsFuture::from(promise).await.unwrap_or_default(),
        Err(_) => JsValue::UNDEFINED,
    }
}

/// None where the page was opened by an insecure connection.
fn manager() -> Option<StorageManager> {
    let navigator = dom::window().navigator();
    let there = Reflect::get(&navigator, &"storage".into()).is_ok_and(|manager| manager.is_object());
    there.then(|| navigator.storage())
}
