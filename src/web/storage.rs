//! What the device remembers: settings, and nothing of any article.

use crate::app::Settings;

const KEY: &str = "gloss.settings";

/// The settings as they were left.
pub(super) fn load() -> Settings {
    let stored = storage().and_then(|s| s.get_item(KEY).ok().flatten());
    stored.map_or_else(Settings::default, |json| Settings::from_json(&json))
}

/// Remembers settings. Where the browser keeps nothing they last as long as the page.
pub(super) fn save(settings: &Settings) {
    if let Some(storage) = storage() {
        drop(storage.set_item(KEY, &settings.to_json()));
    }
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}
