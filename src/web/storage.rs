//! What the device remembers: settings and corrections, and nothing of any article but the names that were corrected.

use crate::app::{Corrections, Settings, Source};

const SETTINGS: &str = "gloss.settings";
const CORRECTIONS: &str = "gloss.corrections";

/// The open article, over a reload that the reader asked for; the browser forgets it with the tab.
const CARRIED: &str = "gloss.carried";

/// The settings as they were left.
pub(super) fn settings() -> Settings {
    load(SETTINGS).map_or_else(Settings::default, |json| Settings::from_json(&json))
}

/// Remembers settings. Where the browser keeps nothing they last as long as the page.
pub(super) fn save_settings(settings: &Settings) {
    save(SETTINGS, &settings.to_json());
}

/// The corrections as they were left.
pub(super) fn corrections() -> Corrections {
    load(CORRECTIONS).map_or_else(Corrections::default, |json| Corrections::from_json(&json))
}

/// Remembers corrections.
pub(super) fn save_corrections(corrections: &Corrections) {
    save(CORRECTIONS, &corrections.to_json());
}

/// Keeps the open article over the next loading of the page; says whether it could.
pub(super) fn carry(source: &Source) -> bool {
    let json = serde_json::to_string(source).unwrap_or_default();
    session().is_some_and(|storage| storage.set_item(CARRIED, &json).is_ok())
}

/// Whether an article is carried over.
pub(super) fn is_carrying() -> bool {
    session().is_some_and(|storage| storage.get_item(CARRIED).is_ok_and(|json| json.is_some()))
}

/// The article that was carried over, once.
pub(super) fn carried() -> Option<Source> {
    let storage = session()?;
    let json = storage.get_item(CARRIED).ok().flatten()?;
    drop(storage.remove_item(CARRIED));
    serde_json::from_str(&json).ok()
}

fn session() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

fn load(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

fn save(key: &str, json: &str) {
    if let Some(storage) = storage() {
        drop(storage.set_item(key, json));
    }
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}
