//! IndexedDB through the crate `idb`: texts under names, in stores, written so that they outlive a browser that is killed.

use super::dynamic;
use idb::{DatabaseEvent, Factory, Query, Transaction, TransactionMode};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbDatabase, IdbTransaction};

/// An open database.
pub struct Database(IdbDatabase);

/// Why the database did not do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatabaseError {
    /// This browser has none for this page, or it did not open.
    Missing,
    /// It did not take, or not give, what was asked: no room, or it is broken.
    Failed,
}

/// A text put under a name of a store, or, as `None`, what stands there taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub store: &'static str,
    pub name: String,
    pub text: Option<String>,
}

impl Database {
    /// Opens the database, with these stores if it is new.
    pub async fn open(name: &str, stores: &'static [&'static str]) -> Result<Database, DatabaseError> {
        let missing = |_| DatabaseError::Missing;
        let mut request = Factory::new().and_then(|factory| factory.open(name, Some(1))).map_err(missing)?;
        request.on_upgrade_needed(move |event| {
            let Ok(database) = event.database() else { return };
            for store in stores {
                // One that cannot be made is missed at the first write, which says so.
                let _ = database.create_object_store(store, idb::ObjectStoreParams::new());
            }
        });
        let mut database = request.await.map_err(missing)?;
        // Whoever wants to erase or renew it does not have to wait for this page.
        database.on_version_change(|event| {
            if let Ok(database) = event.database() {
                database.close();
            }
        });
        database.forget_callbacks();
        Ok(Database(database.into()))
    }

    /// Every name of a store with its text.
    pub async fn all(&self, store: &str) -> Result<Vec<(String, String)>, DatabaseError> {
        let failed = |_| DatabaseError::Failed;
        let transaction = Transaction::from(self.begin(&[store], false)?);
        let store = transaction.object_store(store).map_err(failed)?;
        // Both are listened to before either is waited for: an answer that nobody hears is lost.
        let names = store.get_all_keys(None, None).map_err(failed)?.into_future();
        let texts = store.get_all(None, None).map_err(failed)?.into_future();
        let (names, texts) = (names.await.map_err(failed)?, texts.await.map_err(failed)?);
        let pair = |(name, text): (JsValue, JsValue)| Some((name.as_string()?, text.as_string()?));
        Ok(names.into_iter().zip(texts).filter_map(pair).collect())
    }

    /// Makes all of these changes or none; they are on the disk when it returns.
    pub async fn write(&self, changes: &[Change]) -> Result<(), DatabaseError> {
        let failed = |_| DatabaseError::Failed;
        let stores: Vec<&str> = changes.iter().map(|change| change.store).collect();
        let begun = self.begin(&stores, true)?;
        let transaction = Transaction::from(begun.clone());
        for Change { store, name, text } in changes {
            let store = transaction.object_store(store).map_err(failed)?;
            let name = JsValue::from_str(name);
            // What becomes of each is known when the whole is.
            match text {
                Some(text) => drop(store.put(&JsValue::from_str(text), Some(&name)).map_err(failed)?),
                None => drop(store.delete(Query::from(name)).map_err(failed)?),
            }
        }
        // Said, not waited for: one that is begun while its page is left would stay open for ever in Safari, and hold up every
        // later one. Where a browser has no word for it, it ends by itself.
        let _ = dynamic::call(&begun, "commit", &[]);
        match transaction.await {
            Ok(outcome) if outcome.is_committed() => Ok(()),
            _ => Err(DatabaseError::Failed),
        }
    }

    /// A transaction that is complete only when the disk has it; `idb` has no word for that yet, so that it is begun by name.
    fn begin(&self, stores: &[&str], writes: bool) -> Result<IdbTransaction, DatabaseError> {
        let names: Array = stores.iter().map(|store| JsValue::from_str(store)).collect();
        if !writes {
            let begun = self.0.transaction_with_str_sequence_and_mode(&names, TransactionMode::ReadOnly.into());
            return begun.map_err(|_| DatabaseError::Failed);
        }
        let options = Object::new();
        let _ = Reflect::set(&options, &"durability".into(), &"strict".into());
        let begun = dynamic::call(&self.0, "transaction", &[names.into(), "readwrite".into(), options.into()]);
        let begun = begun.ok().filter(JsValue::is_object).map(JsCast::unchecked_into::<IdbTransaction>);
        begun.ok_or(DatabaseError::Failed)
    }

    pub fn close(&self) {
        self.0.close();
    }
}

/// Removes a database and all that is in it.
pub async fn erase(name: &str) -> Result<(), DatabaseError> {
    let request = Factory::new().and_then(|factory| factory.delete(name)).map_err(|_| DatabaseError::Missing)?;
    request.await.map_err(|_| DatabaseError::Failed)
}
