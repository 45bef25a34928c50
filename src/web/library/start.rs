//! What happens when the page starts, and when another tab says something.

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;

use super::database::{Database, Written};
use super::keeper::{Keeper, new_place};
use super::tabs::{self, Message, Unsaved};
use super::{now, storage};
use crate::app::Document;
use crate::app::library::{ArticleId, Entry, Fault, Step};
use crate::web::dom;

/// How long the other tabs have to answer, in milliseconds.
const ANSWER: u32 = 150;

impl Keeper {
    /// Lists what is kept, opens what was open when this tab was loaded again or another was killed, and takes up what was
    /// not written then. `alone`: nothing else is on its way into the page.
    pub fn start(&self, alone: bool) {
        self.0.tabs.tell(&Message::Hello);
        let keeper = self.clone();
        spawn_local(async move {
            keeper.purge().await;
            keeper.list().await;
            storage::measure(&keeper).await;
        });
        let again = self
            .0
            .tabs
            .own()
            .filter(|_| alone && self.keeps() && (was_loaded_again() || self.0.tabs.was_killed()));
        let keeper = self.clone();
        spawn_local(async move { keeper.go_on(again).await });
        let keeper = self.clone();
        let take_up = move || spawn_local(async move { keeper.take_up(alone).await });
        Timeout::new(ANSWER, take_up).forget();
    }

    /// Writes what this tab had no time to write before it was loaded again, and opens what was open then.
    async fn go_on(&self, again: Option<ArticleId>) {
        let unsaved = self.0.tabs.own_unsaved().filter(|_| self.keeps());
        let moved = match unsaved {
            Some((key, unsaved)) => self.rescue(&key, &unsaved).await.filter(|_| again == Some(unsaved.id)),
            None => None,
        };
        if let Some(id) = moved.or(again) {
            self.open_again(id).await;
        }
    }

    /// The same for tabs that are no longer there.
    async fn take_up(&self, alone: bool) {
        if !self.keeps() {
            return;
        }
        let alive = self.0.alive.borrow().clone();
        let mut last = self.0.tabs.killed(&alive).into_iter().max();
        for (key, unsaved) in self.0.tabs.orphans(&alive) {
            let moved = self.rescue(&key, &unsaved).await;
            last = if last == Some(unsaved.id) { moved.or(last) } else { last };
        }
        if let Some(id) = last.filter(|_| alone) {
            self.open_again(id).await;
        }
    }

    async fn rescue(&self, key: &str, unsaved: &Unsaved) -> Option<ArticleId> {
        let id = rescue(&*self.database().await.ok()?, unsaved).await.ok()?;
        tabs::forget(key);
        self.list().await;
        self.0.tabs.tell(&Message::Listed);
        Some(id)
    }

    pub(super) fn hear(&self, message: Message) {
        match message {
            Message::Hello => self.0.tabs.tell(&self.0.tabs.here()),
            Message::Here(tab) => self.0.alive.borrow_mut().push(tab),
            Message::Wrote(id, revision) => {
                self.list_soon();
                let behind = self.place().is_some_and(|place| place.id == id && place.revision < revision);
                // A tab with changes of its own finds out when it writes them.
                if behind && !self.is_dirty() {
                    self.open(id);
                }
            }
            Message::Deleted(id) => {
                self.list_soon();
                self.step(Step::DeletedElsewhere(id));
            }
            Message::Listed => self.list_soon(),
        }
    }

    fn list_soon(&self) {
        let keeper = self.clone();
        spawn_local(async move { keeper.list().await });
    }

    /// Reads the list anew.
    pub(super) async fn list(&self) {
        let entries = match self.database().await {
            Ok(database) => database.entries().await,
            Err(fault) => Err(fault),
        };
        match entries {
            Ok(entries) => self.step(Step::Listed(entries)),
            Err(_) => self.lose(),
        }
    }

    /// Deletes for good what was deleted long enough ago.
    pub(super) async fn purge(&self) {
        let Ok(database) = self.database().await else { return };
        let Ok(entries) = database.entries().await else { return };
        for entry in entries.iter().filter(|entry| entry.is_lapsed(now())) {
            drop(database.remove(entry.id, |entry| entry.is_lapsed(now())).await);
        }
    }

    /// Opens an article of the library.
    pub fn open(&self, id: ArticleId) {
        let keeper = self.clone();
        self.flush();
        spawn_local(async move {
            if let Some((entry, document)) = keeper.read(id).await {
                keeper.step(Step::Came(entry, document));
            }
        });
    }

    /// Opens an article unless the reader brings one meanwhile.
    async fn open_again(&self, id: ArticleId) {
        if self.is_taken() {
            return;
        }
        if let Some((entry, document)) = self.read(id).await.filter(|_| !self.is_taken()) {
            self.step(Step::Came(entry, document));
        }
    }

    /// Reads an article; one that is damaged is told.
    async fn read(&self, id: ArticleId) -> Option<(Box<Entry>, Box<Document>)> {
        let database = self.database().await.ok()?;
        let (Ok(Some(entry)), Ok(json)) = (database.entry(id).await, database.content(id).await) else {
            return None;
        };
        match Document::from_json(json.as_deref().unwrap_or_default()) {
            Ok(document) => Some((Box::new(entry), Box::new(document))),
            Err(broken) => {
                self.damaged(&entry, &broken.to_string());
                None
            }
        }
    }
}

/// Writes what a tab had no time to write: over the state that it was made of, or else as a copy. Where it is now.
async fn rescue(database: &Database, unsaved: &Unsaved) -> Result<ArticleId, Fault> {
    if database.content(unsaved.id).await?.is_some_and(|kept| kept == unsaved.content) {
        return Ok(unsaved.id);
    }
    let described = |entry: Entry| {
        let title = if entry.title.is_empty() { unsaved.label.clone() } else { entry.title.clone() };
        Entry { title, modified: now(), ..entry }
    };
    match database.write(unsaved.id, unsaved.revision, &unsaved.content, described).await? {
        Written::Kept(entry) => Ok(entry.id),
        Written::Overtaken(other) => {
            let copy = new_place();
            let named = |entry| Entry { name: Some(other.copy_name()), ..described(entry) };
            database.write(copy.id, copy.revision, &unsaved.content, named).await?;
            Ok(copy.id)
        }
    }
}

/// Whether the reader loaded this tab again, or came back to it.
fn was_loaded_again() -> bool {
    let Some(performance) = dom::window().performance() else { return false };
    let entries = performance.get_entries_by_type("navigation");
    let kind = js_sys::Reflect::get(&entries.get(0), &"type".into()).ok().and_then(|kind| kind.as_string());
    kind.is_some_and(|kind| kind == "reload" || kind == "back_forward")
}
