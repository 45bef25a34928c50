//! What the device remembers: settings and corrections, and nothing of any article but the names that were corrected.

use crate::app::{Corrections, Settings};

const SETTINGS: &str = "gloss.settings";
const CORRECTIONS: &str = "gloss.corrections";

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
