//! What this device holds of Cairn, and erasing all of it.

use super::StorageError;
use crate::browser::storage;

const PREFIX: &str = "cairn:";

/// One key of this app with its size in bytes (UTF-16, as browsers count).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredEntry {
    pub key: String,
    pub bytes: usize,
}

pub fn stored_entries() -> Vec<StoredEntry> {
    let size = |key: String| {
        let text = storage::get(&key).ok().flatten().unwrap_or_default();
        StoredEntry { bytes: 2 * (key.encode_utf16().count() + text.encode_utf16().count()), key }
    };
    storage::keys(PREFIX).into_iter().map(size).collect()
}

/// Removes every key of this app and no key of another.
pub fn erase_everything() -> Result<(), StorageError> {
    for key in storage::keys(PREFIX) {
        storage::remove(&key)?;
    }
    storage::tab::remove("cairn:open");
    Ok(())
}
