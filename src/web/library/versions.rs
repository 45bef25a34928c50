//! Older states of the open article: kept, restored, and read to be compared.

use wasm_bindgen_futures::spawn_local;

use super::keeper::Keeper;
use super::{now, pause};
use crate::app::library::{Fault, Step, Version};
use crate::app::{Document, Notice};

impl Keeper {
    /// Puts another state in the place of the open article; the one that shows is kept as an older version first. Where that
    /// cannot be, nothing is changed.
    pub fn redraft(&self, document: Document) {
        let keeper = self.clone();
        spawn_local(async move {
            if keeper.keeps()
                && let Err(fault) = keeper.keep_version().await
            {
                keeper.cannot(&fault);
                return;
            }
            keeper.step(Step::Redraft(Box::new(document), keeper.place()));
        });
    }

    /// Keeps the state that shows as an older version.
    async fn keep_version(&self) -> Result<(), Fault> {
        self.flush();
        // The newer state must not meet a write of this one.
        while self.is_busy() {
            pause(20).await;
        }
        if self.is_dirty() {
            return Err(Fault::Other("the article could not be saved".into()));
        }
        let Some(place) = self.place() else { return Ok(()) };
        let database = self.database().await?;
        let Some(content) = database.content(place.id).await? else { return Ok(()) };
        if let Some(entry) = database.add_version(place.id, &content, now()).await? {
            self.step(Step::Changed(Box::new(entry)));
        }
        Ok(())
    }

    /// Brings an older version back; what shows is kept as one in turn.
    pub fn restore(&self, version: Version) {
        let keeper = self.clone();
        self.with_version(version, move |document| keeper.redraft(document));
    }

    /// Shows what changed since an older version.
    pub fn compare(&self, version: Version) {
        let keeper = self.clone();
        self.with_version(version, move |document| keeper.step(Step::AskVersion(version, document.source)));
    }

    fn with_version(&self, version: Version, then: impl FnOnce(Document) + 'static) {
        let (keeper, place) = (self.clone(), self.place());
        spawn_local(async move {
            let Some(place) = place else { return };
            let json = match keeper.database().await {
                Ok(database) => database.version(place.id, version.number).await,
                Err(fault) => Err(fault),
            };
            match json.map(|json| Document::from_json(&json.unwrap_or_default())) {
                Ok(Ok(document)) => then(document),
                Ok(Err(broken)) => {
                    keeper.tell(Notice::Trouble(format!(
                        "That version cannot be read: {broken}. It stays where it is."
                    )));
                }
                Err(fault) => keeper.cannot(&fault),
            }
        });
    }
}
