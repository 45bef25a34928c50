//! The texts of all articles, made ready to be searched once, and searched in slices so that the page goes on answering.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::keeper::Keeper;
use super::{now, pause};
use crate::app::Document;
use crate::app::library::{ArticleId, Entry, Haystack, Step, ranked, terms};

/// How long a slice may take, in milliseconds.
const SLICE: i64 = 12;

#[derive(Default)]
pub(super) struct Shelf {
    ready: RefCell<HashMap<ArticleId, Ready>>,
    /// The number of the last search: an older one stops.
    last: Cell<u32>,
}

#[derive(Clone)]
struct Ready {
    revision: u32,
    label: String,
    hay: Rc<Haystack>,
}

impl Keeper {
    /// Searches all of `entries`, in whose order equals stay.
    pub fn search(&self, query: String, entries: Rc<[Entry]>) {
        self.step(Step::Query(query.clone()));
        let number = self.0.shelf.last.get().wrapping_add(1);
        self.0.shelf.last.set(number);
        let terms = terms(&query);
        if terms.is_empty() {
            return;
        }
        let keeper = self.clone();
        spawn_local(async move {
            let mut hits = Vec::new();
            let mut since = now();
            for entry in &*entries {
                if keeper.0.shelf.last.get() != number {
                    return;
                }
                hits.extend(keeper.hay(entry).await.and_then(|hay| hay.find(entry.id, &terms)));
                if now() - since > SLICE {
                    pause(0).await;
                    since = now();
                }
            }
            let order: Vec<ArticleId> = entries.iter().map(|entry| entry.id).collect();
            keeper.step(Step::Found(query, ranked(hits, &order)));
        });
    }

    async fn hay(&self, entry: &Entry) -> Option<Rc<Haystack>> {
        let label = entry.label();
        let ready = self.0.shelf.ready.borrow().get(&entry.id).cloned();
        if let Some(ready) = ready.filter(|ready| ready.revision == entry.revision && ready.label == label) {
            return Some(ready.hay);
        }
        let json = self.database().await.ok()?.content(entry.id).await.ok()??;
        let document = Document::from_json(&json).ok()?;
        let hay = Rc::new(Haystack::new(label, &document.source, document.brought.notes.all()));
        let ready = Ready { revision: entry.revision, label: label.into(), hay: Rc::clone(&hay) };
        self.0.shelf.ready.borrow_mut().insert(entry.id, ready);
        Some(hay)
    }
}
