//! Stored bytes that could not be read: kept under `cairn:rejected:<time>` and in the lasting copy, offered as a download.

use super::durable::{self, REJECTED};
use super::now;
use crate::browser::storage;

const PREFIX: &str = "cairn:rejected:";

/// One such text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    pub key: String,
    /// The bytes as they were.
    pub text: String,
}

impl Rejected {
    pub fn file_name(&self) -> String {
        let time = self.key.trim_start_matches(PREFIX).replace(':', "-");
        ["cairn-unreadable-", &time, ".txt"].concat()
    }
}

/// Keeps copies of unreadable bytes in both places; `false` where localStorage has no room for one: what stood there stays then.
pub fn set_aside(text: &str) -> bool {
    let time = now();
    let mut name = [PREFIX, time.as_str()].concat();
    while storage::get(&name).ok().flatten().is_some() {
        name.push('+');
    }
    durable::put(REJECTED, name.strip_prefix(PREFIX).unwrap_or_default(), Some(text));
    storage::set(&name, text).is_ok()
}

pub fn all() -> Vec<Rejected> {
    let read = |key: String| {
        let text = storage::get(&key).ok().flatten().unwrap_or_default();
        Rejected { key, text }
    };
    storage::keys(PREFIX).into_iter().map(read).collect()
}

pub fn count() -> usize {
    storage::keys(PREFIX).len()
}

/// Those of the lasting copy that a start no longer finds.
pub fn restore(found: Vec<(String, String)>) {
    for (time, text) in found {
        let key = [PREFIX, &time].concat();
        if storage::get(&key).is_ok_and(|present| present.is_none()) {
            let _ = storage::set(&key, &text);
        }
    }
}
