//! The browser in few words.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition, Window,
};

pub(super) fn window() -> Window {
    web_sys::window().expect("the page runs in a window")
}

pub(super) fn document() -> Document {
    window().document().expect("a window has a document")
}

pub(super) fn body() -> HtmlElement {
    document().body().expect("the document has a body")
}

pub(super) fn by_id(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// The element itself or the nearest one round it that `selector` selects.
pub(super) fn closest(target: Option<web_sys::EventTarget>, selector: &str) -> Option<Element> {
    let element = target?.dyn_into::<Element>().ok()?;
    element.closest(selector).ok().flatten()
}

/// Whether the article is not drawn to its end yet.
pub(super) fn busy() -> bool {
    document().query_selector("#article[aria-busy]").ok().flatten().is_some()
}

/// Moves the focus without scrolling.
pub(super) fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        drop(element.focus_with_options(&options));
    }
}

/// What selects an element while it is given the focus back.
pub(super) const QUIET: &str = "[data-quiet]";

/// Gives the focus back to an element, which does not count as choosing it.
pub(super) fn focus_again(element: &Element) {
    drop(element.set_attribute("data-quiet", ""));
    focus(element);
    drop(element.remove_attribute("data-quiet"));
}

/// How much of the window the bar at the top takes, in pixels.
pub(super) const TOP: f64 = 52.0;

/// The height of the window, in pixels.
pub(super) fn height() -> f64 {
    window().inner_height().ok().and_then(|h| h.as_f64()).unwrap_or_default()
}

/// Where in the visible area an element comes to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stand {
    /// In the middle.
    Middle,
    /// Where it is, if it can be seen; else at the nearest edge.
    Nearest,
    /// At the top.
    Top,
}

/// Brings an element into sight: gliding over up to two screens, at once over more or where motion is unwelcome.
pub(super) fn bring(element: &Element, stand: Stand) {
    let near = element.get_bounding_client_rect().top().abs() < 2.0 * height();
    let options = ScrollIntoViewOptions::new();
    options.set_block(match stand {
        Stand::Middle => ScrollLogicalPosition::Center,
        Stand::Nearest => ScrollLogicalPosition::Nearest,
        Stand::Top => ScrollLogicalPosition::Start,
    });
    options.set_behavior(match near && !media("(prefers-reduced-motion: reduce)") {
        true => ScrollBehavior::Smooth,
        false => ScrollBehavior::Instant,
    });
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Whether a media query holds now.
pub(super) fn media(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|m| m.matches())
}

/// A mark in the browser's performance timeline (User Timing).
pub(super) fn timing(name: &str) {
    if let Some(performance) = window().performance() {
        drop(performance.mark(name));
    }
}

/// How many milliseconds the page has been there.
pub(super) fn now() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}

/// Whether a click came from a finger: where the event does not say, it did not.
pub(super) fn by_touch(event: &web_sys::Event) -> bool {
    let kind = js_sys::Reflect::get(event, &JsValue::from_str("pointerType")).ok();
    kind.and_then(|k| k.as_string()).is_some_and(|k| k == "touch")
}
