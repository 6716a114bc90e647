//! localStorage through gloo-storage, and this tab's sessionStorage. Every failure is a value.

use gloo_storage::{LocalStorage, Storage as _};
use serde_json::Value as Json;

/// Why storage did not do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The browser gives this page no storage: private mode, a setting, a frame.
    Blocked,
    /// There is no room left.
    Full,
}

/// Whether there is a storage to speak to; gloo-storage panics where there is none, so this is asked first.
fn available() -> Result<web_sys::Storage, StorageError> {
    web_sys::window().and_then(|window| window.local_storage().ok().flatten()).ok_or(StorageError::Blocked)
}

/// The text under a key.
pub fn get(key: &str) -> Result<Option<String>, StorageError> {
    available()?.get_item(key).map_err(|_| StorageError::Blocked)
}

/// Writes text under a key; when it fails, what stood there still stands.
pub fn set(key: &str, text: &str) -> Result<(), StorageError> {
    available()?.set_item(key, text).map_err(|error| {
        let name = js_sys::Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
        match name.as_deref() {
            Some("SecurityError") => StorageError::Blocked,
            _ => StorageError::Full,
        }
    })
}

/// A small value of ours; `None` when it is absent or cannot be read (it can be made again).
pub fn get_json(key: &str) -> Option<Json> {
    // gloo-storage panics where reading throws.
    get(key).ok()??;
    LocalStorage::get(key).ok()
}

/// Writes a small value of ours.
pub fn set_json(key: &str, value: &Json) -> Result<(), StorageError> {
    available()?;
    LocalStorage::set(key, value).map_err(|_| StorageError::Full)
}

pub fn remove(key: &str) -> Result<(), StorageError> {
    available()?.remove_item(key).map_err(|_| StorageError::Blocked)
}

/// Every key that starts with `prefix`, in order.
pub fn keys(prefix: &str) -> Vec<String> {
    let Ok(storage) = available() else { return Vec::new() };
    let count = storage.length().unwrap_or(0);
    let keys = (0..count).filter_map(|at| storage.key(at).ok().flatten());
    let mut sorted: Vec<String> = Vec::new();
    // One by one into their places: a sort of its own would weigh more than all of this file.
    for key in keys.filter(|key| key.starts_with(prefix)) {
        sorted.insert(sorted.partition_point(|other| *other < key), key);
    }
    sorted
}

/// What this tab alone remembers.
pub mod tab {
    pub fn get(key: &str) -> Option<String> {
        web_sys::window()?.session_storage().ok()??.get_item(key).ok()?
    }

    /// A tab that cannot remember opens the latest plan instead.
    pub fn set(key: &str, text: &str) {
        let storage = web_sys::window().and_then(|window| window.session_storage().ok().flatten());
        let _ = storage.map(|storage| storage.set_item(key, text));
    }

    pub fn remove(key: &str) {
        let storage = web_sys::window().and_then(|window| window.session_storage().ok().flatten());
        let _ = storage.map(|storage| storage.remove_item(key));
    }
}
