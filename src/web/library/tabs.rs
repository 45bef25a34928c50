//! The other tabs, and what a tab leaves behind: for itself, should it be loaded again, and for the next one, should it be
//! killed.

use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent, Storage};

use crate::app::library::{ArticleId, Place};
use crate::web::dom;

const CHANNEL: &str = "gloss.library";
const TAB: &str = "gloss.tab";
const OPEN: &str = "gloss.open.";
const UNSAVED: &str = "gloss.unsaved.";

/// A longer text is not put by in a hurry, in bytes: what is kept so has to be short.
const SHORT: usize = 2_000_000;

/// What tabs tell each other.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Message {
    /// A tab is new and asks who else is there.
    Hello,
    /// This one is.
    Here(String),
    /// An article was written.
    Wrote(ArticleId, u32),
    /// An article was deleted.
    Deleted(ArticleId),
    /// The list has changed.
    Listed,
}

/// What could not be written before the page was left.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Unsaved {
    /// Where it belongs.
    pub id: ArticleId,
    /// The revision that it was made of.
    pub revision: u32,
    /// What it is called.
    pub label: String,
    /// What it says.
    pub content: String,
}

/// This tab among the others.
pub(super) struct Tabs {
    id: String,
    channel: Option<BroadcastChannel>,
}

impl Tabs {
    /// Joins the others; what they say goes to `hear`.
    pub fn join(hear: impl Fn(Message) + 'static) -> Self {
        let session = session();
        let kept = session.as_ref().and_then(|s| s.get_item(TAB).ok().flatten());
        let id = kept.unwrap_or_else(|| format!("{:x}", (js_sys::Math::random() * 1e15) as u64));
        if let Some(session) = session {
            drop(session.set_item(TAB, &id));
        }
        let channel = BroadcastChannel::new(CHANNEL).ok();
        let told = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let message = event.data().as_string().and_then(|json| serde_json::from_str(&json).ok());
            message.into_iter().for_each(&hear);
        });
        if let Some(channel) = &channel {
            channel.set_onmessage(Some(told.into_js_value().unchecked_ref()));
        }
        Self { id, channel }
    }

    /// Tells the others something.
    pub fn tell(&self, message: &Message) {
        let json = serde_json::to_string(message).unwrap_or_default();
        if let Some(channel) = &self.channel {
            drop(channel.post_message(&JsValue::from_str(&json)));
        }
    }

    /// The answer to who asks.
    pub fn here(&self) -> Message {
        Message::Here(self.id.clone())
    }

    /// Notes which article is open, so that it can be opened again.
    pub fn note_open(&self, place: Option<&Place>) {
        let number = place.map(|place| place.id.0.to_string());
        for (storage, key) in [(session(), OPEN.to_owned()), (local(), format!("{OPEN}{}", self.id))] {
            set(storage, &key, number.as_deref());
        }
    }

    /// The tab is left in order: nobody has to open its article again but itself.
    pub fn leave(&self) {
        set(local(), &format!("{OPEN}{}", self.id), None);
    }

    /// The article that was open before this very tab was loaded again.
    pub fn own(&self) -> Option<ArticleId> {
        let number = session()?.get_item(OPEN).ok().flatten()?;
        number.parse().ok().map(ArticleId)
    }

    /// Whether this very tab was killed with an article open, and is back.
    pub fn was_killed(&self) -> bool {
        let key = format!("{OPEN}{}", self.id);
        local().is_some_and(|storage| storage.get_item(&key).is_ok_and(|number| number.is_some()))
    }

    /// Puts by what could not be written yet, at once. False where it is too long or the browser keeps nothing.
    pub fn put_by(&self, unsaved: &Unsaved) -> bool {
        let json = serde_json::to_string(unsaved).unwrap_or_default();
        let key = format!("{UNSAVED}{}", self.id);
        json.len() <= SHORT && local().is_some_and(|storage| storage.set_item(&key, &json).is_ok())
    }

    /// It is written, or nobody wants it any more.
    pub fn drop_unsaved(&self) {
        set(local(), &format!("{UNSAVED}{}", self.id), None);
    }

    /// What this very tab had not written before it was loaded again.
    pub fn own_unsaved(&self) -> Option<(String, Unsaved)> {
        self.unsaved(|tab| tab == self.id).pop()
    }

    /// What tabs that are no longer there had not written, with what takes it away; `alive` are those that are.
    pub fn orphans(&self, alive: &[String]) -> Vec<(String, Unsaved)> {
        self.unsaved(|tab| tab != self.id && !alive.iter().any(|other| other == tab))
    }

    fn unsaved(&self, meant: impl Fn(&str) -> bool) -> Vec<(String, Unsaved)> {
        let left = left(UNSAVED, meant);
        left.into_iter().filter_map(|(key, json)| Some((key, serde_json::from_str(&json).ok()?))).collect()
    }

    /// The articles that were open in tabs that were killed; forgets them.
    pub fn killed(&self, alive: &[String]) -> Vec<ArticleId> {
        let left = left(OPEN, |tab| tab != self.id && !alive.iter().any(|other| other == tab));
        let take = |(key, number): (String, String)| {
            set(local(), &key, None);
            number.parse().ok().map(ArticleId)
        };
        left.into_iter().filter_map(take).collect()
    }
}

/// Takes something away that was left.
pub(super) fn forget(key: &str) {
    set(local(), key, None);
}

/// Takes away everything that was left of any article.
pub(super) fn forget_all() {
    for (key, _) in left(OPEN, |_| true).into_iter().chain(left(UNSAVED, |_| true)) {
        forget(&key);
    }
    set(session(), OPEN, None);
}

/// Everything under keys that begin so, of tabs that are meant.
fn left(prefix: &str, meant: impl Fn(&str) -> bool) -> Vec<(String, String)> {
    let Some(storage) = local() else { return Vec::new() };
    let keys = (0..storage.length().unwrap_or(0)).filter_map(|place| storage.key(place).ok().flatten());
    let keys: Vec<String> = keys.filter(|key| key.strip_prefix(prefix).is_some_and(&meant)).collect();
    keys.into_iter()
        .filter_map(|key| storage.get_item(&key).ok().flatten().map(|value| (key, value)))
        .collect()
}

fn set(storage: Option<Storage>, key: &str, value: Option<&str>) {
    if let Some(storage) = storage {
        drop(match value {
            Some(value) => storage.set_item(key, value),
            None => storage.remove_item(key),
        });
    }
}

fn session() -> Option<Storage> {
    dom::window().session_storage().ok().flatten()
}

fn local() -> Option<Storage> {
    dom::window().local_storage().ok().flatten()
}
