//! What a reader asks of the library.

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;

use super::keeper::Keeper;
use super::tabs::{self, Message};
use super::{now, pause, storage};
use crate::app::library::{ArticleId, Entry, Fault, LAPSE, Parted, Step};
use crate::app::{Action, Notice};

impl Keeper {
    pub(super) fn tell(&self, notice: Notice) {
        self.0.dispatch.dispatch(Action::Tell(notice));
    }

    pub(super) fn cannot(&self, fault: &Fault) {
        self.lose();
        let why = match fault {
            Fault::Full => "there is no room left on this device".into(),
            Fault::Closed => "this browser keeps nothing for this page".into(),
            Fault::Other(words) => words.clone(),
        };
        self.tell(Notice::Trouble(format!("That did not work: {why}. Nothing was changed.")));
    }

    /// Says that an article cannot be read; it stays where it is.
    pub(super) fn damaged(&self, entry: &Entry, how: &str) {
        self.tell(Notice::Trouble(format!(
            "“{}” cannot be opened: {how}. It stays in the library as it is; save what is there from its row.",
            entry.label()
        )));
    }

    /// Measures what is taken, and makes the texts ready to be searched.
    pub fn visit(&self) {
        let keeper = self.clone();
        spawn_local(async move {
            keeper.list().await;
            storage::measure(&keeper).await;
        });
    }

    /// Asks the browser to keep the articles for good.
    pub fn persist(&self) {
        storage::ask_to_persist(self.clone());
    }

    /// Gives an article another name; an empty one gives it its own again.
    pub fn rename(&self, id: ArticleId, name: &str) {
        let name = Some(name.trim().to_owned()).filter(|name| !name.is_empty());
        self.change(vec![id], move |entry| entry.name.clone_from(&name), |_| {});
    }

    /// Deletes articles. They can be had back for a while.
    pub fn delete(&self, ids: Vec<ArticleId>) {
        if self.place().is_some_and(|place| ids.contains(&place.id)) {
            self.forget_open();
            self.step(Step::Left);
        }
        let keeper = self.clone();
        self.change(ids, |entry| entry.deleted = Some(now()), move |entries| keeper.deleted(entries));
    }

    fn deleted(&self, entries: Vec<Entry>) {
        entries.iter().for_each(|entry| self.0.tabs.tell(&Message::Deleted(entry.id)));
        self.step(Step::Deleted(entries));
        let keeper = self.clone();
        let lapse = Timeout::new(LAPSE as u32 + 100, move || {
            keeper.step(Step::Deleted(Vec::new()));
            spawn_local(async move {
                keeper.purge().await;
                keeper.try_again();
                storage::measure(&keeper).await;
            });
        });
        // An earlier deletion lapses with this one.
        drop(self.0.lapse.borrow_mut().replace(lapse));
    }

    /// Has back what was deleted last.
    pub fn have_back(&self, ids: Vec<ArticleId>) {
        let keeper = self.clone();
        self.change(ids, |entry| entry.deleted = None, move |_| keeper.step(Step::Deleted(Vec::new())));
    }

    /// Deletes everything for good, and whatever was left of any article.
    pub fn forget_everything(&self) {
        let keeper = self.clone();
        spawn_local(async move {
            let cleared = match keeper.database().await {
                Ok(database) => database.clear().await,
                Err(fault) => Err(fault),
            };
            match cleared {
                Ok(()) => {
                    tabs::forget_all();
                    keeper.0.tabs.tell(&Message::Listed);
                    keeper.list().await;
                    storage::measure(&keeper).await;
                    keeper.tell(Notice::Done("Every kept article is deleted.".into()));
                }
                Err(fault) => keeper.cannot(&fault),
            }
        });
    }

    /// Opens what the other tab made of the article, and puts the copy of this tab away; it can be had back.
    pub fn take_other(&self, parted: &Parted) {
        self.delete(vec![parted.copy]);
        self.open(parted.other);
    }

    /// What is there of an article that cannot be read, for a file.
    pub fn rescue_text(&self, id: ArticleId, save: impl FnOnce(String) + 'static) {
        let keeper = self.clone();
        spawn_local(async move {
            let Ok(database) = keeper.database().await else { return };
            save(database.content(id).await.ok().flatten().unwrap_or_default());
        });
    }

    /// Changes what the list says of articles, lists them anew, and hands on those that were changed.
    fn change(
        &self,
        ids: Vec<ArticleId>,
        change: impl Fn(&mut Entry) + 'static,
        then: impl FnOnce(Vec<Entry>) + 'static,
    ) {
        let keeper = self.clone();
        spawn_local(async move {
            // What is being written must not bring back what is deleted now.
            while keeper.is_busy() {
                pause(20).await;
            }
            let mut changed = Vec::new();
            for id in ids {
                let entry = match keeper.database().await {
                    Ok(database) => database.touch(id, &change).await,
                    Err(fault) => Err(fault),
                };
                match entry {
                    Ok(entry) => changed.extend(entry),
                    Err(fault) => {
                        keeper.cannot(&fault);
                        break;
                    }
                }
            }
            keeper.list().await;
            keeper.0.tabs.tell(&Message::Listed);
            then(changed);
        });
    }
}
