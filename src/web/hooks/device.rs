//! Settings and corrections to the device, settings to the document.

use yew::prelude::*;

use crate::app::{Corrections, Settings};
use crate::web::{dom, storage};

/// Remembers settings and corrections whenever they change, and sets theme, text size and panel width on the root element.
#[hook]
pub(in crate::web) fn use_device(settings: &Settings, corrections: &Corrections) {
    use_effect_with(settings.clone(), |settings| {
        if let Some(root) = dom::document().document_element() {
            drop(root.set_attribute("data-theme", settings.theme.slug()));
            drop(root.set_attribute("data-size", settings.size.slug()));
            drop(root.set_attribute("style", &format!("--panel: {}px", settings.panel_width)));
        }
    });
    use_saved(settings.clone(), storage::save_settings);
    use_saved(corrections.clone(), storage::save_corrections);
}

/// Saves a value whenever it changes; what it is at first is there already.
#[hook]
fn use_saved<T: PartialEq + 'static>(value: T, save: fn(&T)) {
    let first = use_mut_ref(|| true);
    use_effect_with(value, move |value| {
        if !first.replace(false) {
            save(value);
        }
    });
}
