//! The library in the browser's IndexedDB, by a few calls: each is one transaction.
//!
//! Values are JSON texts under numbers, so that one that cannot be read stands in nobody's way and can be looked at.

use js_sys::{Array, Promise};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomException, IdbDatabase, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction,
    IdbTransactionMode, IdbVersionChangeEvent,
};

use crate::app::library::{ArticleId, Entry, Fault, Version, next_revision};
use crate::web::dom;

const NAME: &str = "gloss";
const VERSION: u32 = 1;

/// What the lists say of each article, by its number.
const ARTICLES: &str = "articles";
/// What is kept of each article, by its number.
const CONTENTS: &str = "contents";
/// Older states, by the number of the article and their own.
const VERSIONS: &str = "versions";
const ALL: [&str; 3] = [ARTICLES, CONTENTS, VERSIONS];

/// An open database.
pub(super) struct Database(IdbDatabase);

/// What became of an attempt to write.
pub(super) enum Written {
    /// It is kept as this.
    Kept(Entry),
    /// Somebody else had written this meanwhile; nothing was changed.
    Overtaken(Entry),
}

impl Database {
    /// Opens it, and brings it up to date where an older version of the page made it.
    pub async fn open() -> Result<Self, Fault> {
        let factory = dom::window().indexed_db().map_err(fault)?.ok_or(Fault::Closed)?;
        let request = factory.open_with_u32(NAME, VERSION).map_err(fault)?;
        let upgrade = Closure::<dyn Fn(IdbVersionChangeEvent)>::new({
            let request = request.clone();
            move |event: IdbVersionChangeEvent| {
                if let Ok(result) = request.result() {
                    drop(bring_up(&result.unchecked_into(), event.old_version() as u32));
                }
            }
        });
        request.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
        let database: IdbDatabase = opened(&request).await?.unchecked_into();
        // Whoever wants to replace or delete the database must not wait for this page.
        let close = Closure::<dyn Fn()>::new({
            let database = database.clone();
            move || database.close()
        });
        database.set_onversionchange(Some(close.into_js_value().unchecked_ref()));
        Ok(Self(database))
    }

    /// Every article, in no order.
    pub async fn entries(&self) -> Result<Vec<Entry>, Fault> {
        let transaction = self.begin(IdbTransactionMode::Readonly)?;
        let store = transaction.store(ARTICLES)?;
        let keys = request(store.get_all_keys());
        let values = request(store.get_all());
        let (keys, values) = (Array::from(&keys.await?), Array::from(&values.await?));
        let entry = |(key, value): (JsValue, JsValue)| {
            let id = ArticleId(key.as_f64()? as u64);
            Some(Entry::from_json(id, &value.as_string().unwrap_or_default()))
        };
        Ok(keys.iter().zip(values.iter()).filter_map(entry).collect())
    }

    /// What is kept of an article.
    pub async fn content(&self, id: ArticleId) -> Result<Option<String>, Fault> {
        let transaction = self.begin(IdbTransactionMode::Readonly)?;
        Ok(request(transaction.store(CONTENTS)?.get(&key(id))).await?.as_string())
    }

    /// An article's entry.
    pub async fn entry(&self, id: ArticleId) -> Result<Option<Entry>, Fault> {
        self.begin(IdbTransactionMode::Readonly)?.entry(id).await
    }

    /// Writes an article that is known as it was at revision `known`, or nothing where somebody else has written it since.
    /// `describe` makes its entry of the one that is there.
    pub async fn write(
        &self,
        id: ArticleId,
        known: u32,
        content: &str,
        describe: impl FnOnce(Entry) -> Entry,
    ) -> Result<Written, Fault> {
        let transaction = self.begin(IdbTransactionMode::Readwrite)?;
        let kept = transaction.entry(id).await?;
        let Ok(revision) = next_revision(known, kept.as_ref().map(|entry| entry.revision)) else {
            return Ok(Written::Overtaken(kept.unwrap_or_default()));
        };
        let before = kept.unwrap_or_else(|| Entry { id, ..Entry::default() });
        let entry = Entry { revision, size: content.len(), deleted: None, ..describe(before) };
        transaction.put(CONTENTS, &key(id), content)?;
        transaction.put(ARTICLES, &key(id), &entry.to_json())?;
        transaction.end().await?;
        Ok(Written::Kept(entry))
    }

    /// Keeps an older state of an article; gives its entry, or nothing where there is none that can be read.
    pub async fn add_version(&self, id: ArticleId, content: &str, made: i64) -> Result<Option<Entry>, Fault> {
        let transaction = self.begin(IdbTransactionMode::Readwrite)?;
        let Some(mut entry) = transaction.entry(id).await?.filter(|entry| !entry.damaged) else {
            return Ok(None);
        };
        let (number, words) = (entry.next_version(), entry.words);
        entry.versions.push(Version { number, made, words, size: content.len() });
        transaction.put(VERSIONS, &version_key(id, number), content)?;
        transaction.put(ARTICLES, &key(id), &entry.to_json())?;
        transaction.end().await?;
        Ok(Some(entry))
    }

    /// An older state of an article.
    pub async fn version(&self, id: ArticleId, number: u32) -> Result<Option<String>, Fault> {
        let transaction = self.begin(IdbTransactionMode::Readonly)?;
        Ok(request(transaction.store(VERSIONS)?.get(&version_key(id, number))).await?.as_string())
    }

    /// Changes what the list says of an article, and gives that back; nothing where there is none, or it cannot be read.
    pub async fn touch(
        &self,
        id: ArticleId,
        change: impl FnOnce(&mut Entry),
    ) -> Result<Option<Entry>, Fault> {
        let transaction = self.begin(IdbTransactionMode::Readwrite)?;
        let Some(mut entry) = transaction.entry(id).await?.filter(|entry| !entry.damaged) else {
            return Ok(None);
        };
        change(&mut entry);
        transaction.put(ARTICLES, &key(id), &entry.to_json())?;
        transaction.end().await?;
        Ok(Some(entry))
    }

    /// Deletes an article for good, with its older versions, if `sure` of what is there.
    pub async fn remove(&self, id: ArticleId, sure: impl FnOnce(&Entry) -> bool) -> Result<bool, Fault> {
        let transaction = self.begin(IdbTransactionMode::Readwrite)?;
        if !transaction.entry(id).await?.is_some_and(|entry| sure(&entry)) {
            return Ok(false);
        }
        for (store, keys) in [(ARTICLES, key(id)), (CONTENTS, key(id)), (VERSIONS, of_article(id)?)] {
            sent(transaction.store(store)?.delete(&keys))?;
        }
        transaction.end().await?;
        Ok(true)
    }

    /// Deletes everything for good.
    pub async fn clear(&self) -> Result<(), Fault> {
        let transaction = self.begin(IdbTransactionMode::Readwrite)?;
        for store in ALL {
            sent(transaction.store(store)?.clear())?;
        }
        transaction.end().await
    }

    fn begin(&self, mode: IdbTransactionMode) -> Result<Transaction, Fault> {
        let stores = Array::from_iter(ALL.map(JsValue::from_str));
        let transaction = self.0.transaction_with_str_sequence_and_mode(&stores, mode).map_err(fault)?;
        let promise = Promise::new(&mut |resolve, reject| {
            transaction.set_oncomplete(Some(&resolve));
            transaction.set_onabort(Some(&reject));
        });
        Ok(Transaction { end: JsFuture::from(promise), transaction })
    }
}

struct Transaction {
    transaction: IdbTransaction,
    end: JsFuture,
}

impl Transaction {
    fn store(&self, name: &str) -> Result<IdbObjectStore, Fault> {
        self.transaction.object_store(name).map_err(fault)
    }

    async fn entry(&self, id: ArticleId) -> Result<Option<Entry>, Fault> {
        let value = request(self.store(ARTICLES)?.get(&key(id))).await?;
        let absent = value.is_undefined();
        Ok((!absent).then(|| Entry::from_json(id, &value.as_string().unwrap_or_default())))
    }

    fn put(&self, store: &str, key: &JsValue, value: &str) -> Result<(), Fault> {
        sent(self.store(store)?.put_with_key(&JsValue::from_str(value), key))
    }

    /// Waits until all of it is kept.
    async fn end(self) -> Result<(), Fault> {
        match self.end.await {
            Ok(_) => Ok(()),
            Err(_) => {
                Err(self.transaction.error().map_or(Fault::Other("it was stopped".into()), |e| told(&e)))
            }
        }
    }
}

/// What every version of the page added; a newer one adds its own lines.
fn bring_up(database: &IdbDatabase, from: u32) -> Result<(), JsValue> {
    if from < 1 {
        for store in ALL {
            database.create_object_store(store)?;
        }
    }
    Ok(())
}

fn key(id: ArticleId) -> JsValue {
    JsValue::from_f64(id.0 as f64)
}

fn version_key(id: ArticleId, number: u32) -> JsValue {
    Array::of2(&key(id), &JsValue::from_f64(f64::from(number))).into()
}

/// The keys of all versions of an article: an array sorts after every number.
fn of_article(id: ArticleId) -> Result<JsValue, Fault> {
    let (first, last) = (Array::of1(&key(id)), Array::of2(&key(id), &Array::new()));
    IdbKeyRange::bound(&first, &last).map(JsValue::from).map_err(fault)
}

/// What a request gives. It is on its way when this returns, whether or not it is waited for.
fn request(made: Result<IdbRequest, JsValue>) -> impl Future<Output = Result<JsValue, Fault>> {
    let waiting = made.map(|request| (JsFuture::from(settled(&request)), request));
    async move {
        let (end, request) = waiting.map_err(fault)?;
        match end.await {
            Ok(_) => request.result().map_err(fault),
            Err(_) => Err(request.error().ok().flatten().map_or(Fault::Closed, |e| told(&e))),
        }
    }
}

/// Sends a request whose end nobody waits for: what goes wrong later ends the whole transaction.
fn sent(made: Result<IdbRequest, JsValue>) -> Result<(), Fault> {
    made.map(|_| ()).map_err(fault)
}

async fn opened(opening: &IdbOpenDbRequest) -> Result<JsValue, Fault> {
    request(Ok(opening.clone().unchecked_into())).await
}

fn settled(request: &IdbRequest) -> Promise {
    Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    })
}

fn fault(error: JsValue) -> Fault {
    match error.dyn_ref::<DomException>() {
        Some(exception) => told(exception),
        None => Fault::Other(error.as_string().unwrap_or_else(|| "the browser could not".into())),
    }
}

fn told(exception: &DomException) -> Fault {
    Fault::of(&exception.name(), &exception.message())
}
