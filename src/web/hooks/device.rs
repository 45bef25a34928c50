//! Settings to the device and to the document.

use yew::prelude::*;

use crate::app::Settings;
use crate::web::{dom, storage};

/// Remembers the settings whenever they change, and sets theme, text size and panel width on the root element.
#[hook]
pub(in crate::web) fn use_device(settings: &Settings) {
    let first = use_mut_ref(|| true);
    use_effect_with(settings.clone(), move |settings| {
        if !first.replace(false) {
            storage::save(settings);
        }
        if let Some(root) = dom::document().document_element() {
            drop(root.set_attribute("data-theme", settings.theme.slug()));
            drop(root.set_attribute("data-size", settings.size.slug()));
            drop(root.set_attribute("style", &format!("--panel: {}px", settings.panel_width)));
        }
    });
}
