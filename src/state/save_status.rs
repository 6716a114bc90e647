//! How safe the open plan is, in a word.

use super::durable::{self, Fate};
use super::{StorageError, storage_works, store};

/// What the save state says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveStatus {
    /// Nothing has been written yet.
    Untouched,
    Saving,
    /// The copy that outlives a killed browser has confirmed it.
    Saved,
    /// Stored, but not so that it outlives a killed browser.
    Unsure,
    Failed(StorageError),
    /// Saved, but larger than a plan file may be.
    TooLarge,
}

/// The last time the open plan went to storage, or came from there.
#[derive(Clone, Copy)]
pub(super) struct Exchange {
    pub put: store::Put,
    pub is_large: bool,
    /// Whether it came from there.
    pub read: bool,
}

impl SaveStatus {
    /// What can be said of the last exchange now.
    pub(super) fn of(last: Option<Exchange>) -> SaveStatus {
        match last {
            None => match (storage_works(), durable::fate(0)) {
                (Err(error), Fate::Lost) => SaveStatus::Failed(error),
                _ => SaveStatus::Untouched,
            },
            Some(Exchange { put, is_large, read }) => match (durable::fate(put.number), put.at_once) {
                (Fate::Safe, _) | (Fate::Lost, Ok(())) if is_large => SaveStatus::TooLarge,
                (Fate::Safe, _) => SaveStatus::Saved,
                (Fate::Waiting, _) if read => SaveStatus::Untouched,
                (Fate::Waiting, _) => SaveStatus::Saving,
                (Fate::Lost, Ok(())) => SaveStatus::Unsure,
                (Fate::Lost, Err(error)) => SaveStatus::Failed(error),
            },
        }
    }
}
