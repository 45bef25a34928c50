//! A task's end, and the start of the next one, for work that has more than one.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

/// Waits for its turn: a message to oneself, which comes after everything else that waits to be heard. A timer would be
/// slowed down to four milliseconds.
pub(super) struct Turn(MessageChannel);

impl Turn {
    /// Nothing where the browser has no such channels.
    pub fn new() -> Option<Self> {
        Some(Self(MessageChannel::new().ok()?))
    }

    /// Lets everything else be heard.
    pub async fn wait(&self) {
        let echo = Promise::new(&mut |resolve, _| {
            self.0.port1().set_onmessage(Some(&resolve));
            drop(self.0.port2().post_message(&JsValue::NULL));
        });
        drop(JsFuture::from(echo).await);
    }
}
