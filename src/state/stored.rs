//! What this device holds of Cairn, and erasing all of it.

use super::durable::{self, DELETED, GENERATIONS, PLANS, REJECTED, ROOM};
use super::{App, StorageError, rejected, store};
use crate::browser::{program, storage};
use crate::format::plan_file;
use crate::plan::Time;

const PREFIX: &str = "cairn:";

/// One thing that is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredEntry {
    /// Its key: `cairn:plan:<id>`, or, in the lasting copy, `plans/<id>`.
    pub key: String,
    /// Its size in bytes (UTF-16, as browsers count).
    pub bytes: usize,
    /// When it was last written, where that is known.
    pub since: Option<Time>,
}

impl StoredEntry {
    fn of(key: String, text: &str) -> StoredEntry {
        let time_in_key = key.rsplit_once([':', '/']).and_then(|_| {
            let start = key.find("cairn:rejected:").map(|at| at + 15).or(key.rfind('/').map(|at| at + 1))?;
            Time::parse(key.get(start..)?.trim_end_matches('+'))
        });
        let since = time_in_key
            .or_else(|| Time::parse(text))
            .or_else(|| plan_file::read_stored(text.as_bytes()).ok().and_then(|file| file.plan.updated_at));
        StoredEntry { bytes: 2 * (key.encode_utf16().count() + text.encode_utf16().count()), since, key }
    }
}

/// Everything that is stored, in both places.
pub async fn stored_entries() -> Vec<StoredEntry> {
    let read = |key: String| {
        let text = storage::get(&key).ok().flatten().unwrap_or_default();
        StoredEntry::of(key, &text)
    };
    let mut entries: Vec<StoredEntry> = storage::keys(PREFIX).into_iter().map(read).collect();
    for store in [PLANS, GENERATIONS, DELETED, REJECTED, ROOM] {
        let texts = durable::all(store).await;
        entries.extend(texts.iter().map(|(name, text)| StoredEntry::of([store, "/", name].concat(), text)));
    }
    entries
}

impl App {
    /// Removes every key of this app and no key of another, the lasting copies, the caches and the worker; other tabs begin anew.
    pub async fn erase_everything(self) -> Result<(), StorageError> {
        // Nothing that is still to be saved may come after.
        self.draft.open_new();
        let lasting = durable::erase().await;
        for key in storage::keys(PREFIX) {
            storage::remove(&key)?;
        }
        store::forget();
        storage::tab::remove("cairn:open");
        program::forget("cairn").await;
        self.tell_erased();
        self.rejected.set(rejected::all());
        // What could not be opened holds nothing of ours.
        match lasting {
            Err(crate::browser::database::DatabaseError::Failed) => Err(StorageError::Blocked),
            _ => Ok(()),
        }
    }
}
