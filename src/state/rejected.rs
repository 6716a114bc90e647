//! Stored bytes that could not be read: kept under `cairn:rejected:<time>`, offered as a download.

use super::now;
use crate::browser::storage;

const PREFIX: &str = "cairn:rejected:";

/// One such text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    pub key: String,
}

impl Rejected {
    /// The bytes as they were.
    pub fn text(&self) -> String {
        storage::get(&self.key).ok().flatten().unwrap_or_default()
    }

    pub fn file_name(&self) -> String {
        let time = self.key.trim_start_matches(PREFIX).replace(':', "-");
        ["cairn-unreadable-", &time, ".txt"].concat()
    }
}

/// Moves unreadable bytes aside. Where there is no room for the copy they stay where they are, which loses nothing either.
pub fn set_aside(key: &str, text: &str) {
    let time = now();
    let mut name = [PREFIX, time.as_str()].concat();
    while storage::get(&name).ok().flatten().is_some() {
        name.push('+');
    }
    if storage::set(&name, text).is_ok() {
        let _ = storage::remove(key);
    }
}

pub fn all() -> Vec<Rejected> {
    storage::keys(PREFIX).into_iter().map(|key| Rejected { key }).collect()
}
