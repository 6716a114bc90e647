//! Plans on this device, each in the envelope of the plan file: at once under `cairn:plan:<id>` in localStorage, and soon after in the
//! copy that outlives a killed browser.

use super::durable::{self, DELETED, Fate, PLANS};
use super::{Preferences, StorageError, now, rejected};
use crate::browser::storage;
use crate::format::plan_file::{self, PlanFile, ReadError};
use crate::plan::{ByName, Id, Plan, Time};
use std::cell::{Cell, RefCell};

const PREFIX: &str = "cairn:plan:";

thread_local! {
    /// Plans that localStorage did not take, or does not hold: read from here for as long as the page lives.
    static BESIDE: RefCell<ByName<String>> = RefCell::new(ByName::default());
    /// Whether a stored plan is of a version that this program would misread.
    static NEWER: Cell<bool> = const { Cell::new(false) };
}

/// Where a text was put.
#[derive(Clone, Copy, Debug)]
pub struct Put {
    /// Whether the copy that a start reads took it.
    pub at_once: Result<(), StorageError>,
    /// The number to ask the lasting copy's fate by.
    pub number: u64,
}

impl Put {
    /// An error when neither copy takes it, as far as is known now.
    pub fn held(&self) -> Result<(), StorageError> {
        if durable::fate(self.number) == Fate::Lost { self.at_once } else { Ok(()) }
    }
}

fn key(id: &Id) -> String {
    [PREFIX, id.as_str()].concat()
}

/// The id of the plan that stands under a storage key.
pub fn id_of_key(key: &str) -> Option<Id> {
    key.strip_prefix(PREFIX).map(Id::written)
}

/// The stored text of a plan.
pub fn text(id: &Id) -> Result<Option<String>, StorageError> {
    let beside = BESIDE.with_borrow(|beside| beside.get(id.as_str()).cloned());
    if beside.is_some() { Ok(beside) } else { storage::get(&key(id)) }
}

/// Stores a plan in both places.
pub fn put_text(id: &Id, text: &str) -> Put {
    let at_once = put_at_once(id, text);
    Put { at_once, number: durable::put(PLANS, id.as_str(), Some(text)) }
}

/// Stores a plan where a start reads it; what that does not take is read from memory.
pub fn put_at_once(id: &Id, text: &str) -> Result<(), StorageError> {
    let put = storage::set(&key(id), text);
    BESIDE.with_borrow_mut(|beside| match put {
        Ok(()) => _ = beside.remove(id.as_str()),
        Err(_) => beside.insert(id.to_string(), text.to_owned()),
    });
    put
}

/// Deletes a plan in both places. The tombstone comes first: a late copy must not bring it back.
pub fn delete(id: &Id) -> Result<(), StorageError> {
    let time = now();
    mark_deleted(id, Some(&time));
    let gone = remove_at_once(id);
    if gone.is_err() {
        mark_deleted(id, None);
        return gone;
    }
    durable::put(PLANS, id.as_str(), None);
    Ok(())
}

/// Removes a plan from where a start reads it.
pub fn remove_at_once(id: &Id) -> Result<(), StorageError> {
    let beside = BESIDE.with_borrow_mut(|beside| beside.remove(id.as_str())).is_some();
    match storage::remove(&key(id)) {
        Err(_) if beside => Ok(()),
        removed => removed,
    }
}

/// Leaves a tombstone in both places, or takes it away.
pub fn mark_deleted(id: &Id, at: Option<&Time>) {
    Preferences::change(|preferences| match at {
        Some(at) => preferences.deleted.insert(id.to_string(), at.clone()),
        None => _ = preferences.deleted.remove(id.as_str()),
    });
    durable::put(DELETED, id.as_str(), at.map(Time::as_str));
}

/// The plan as it is stored.
pub fn load(id: &Id) -> Option<PlanFile> {
    text(id).ok().flatten().and_then(|text| read(id, &text))
}

/// The plan that a stored text holds. Bytes that do not read are set aside, never overwritten, and told of at start.
pub fn read(id: &Id, text: &str) -> Option<PlanFile> {
    match plan_file::read_stored(text.as_bytes()) {
        Ok(file) => Some(file),
        // Nothing is wrong with it: this program is too old.
        Err(ReadError::Newer(_)) => {
            NEWER.set(true);
            None
        }
        Err(_) => {
            // The lasting copy may be whole: it is left for the start to compare.
            if rejected::set_aside(text) {
                let _ = remove_at_once(id);
            }
            None
        }
    }
}

/// Whether a plan was met that a newer Cairn wrote.
pub fn has_met_newer() -> bool {
    NEWER.get()
}

pub fn note_newer() {
    NEWER.set(true);
}

/// Ids of every plan on this device.
pub fn ids() -> Vec<Id> {
    let mut ids: Vec<Id> = storage::keys(PREFIX).iter().filter_map(|key| id_of_key(key)).collect();
    BESIDE.with_borrow(|beside| {
        for id in beside.keys().map(|id| Id::written(id)) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
    });
    ids
}

/// Forgets what only memory holds.
pub fn forget() {
    BESIDE.with_borrow_mut(|beside| *beside = ByName::default());
}

/// What the list of plans shows of one.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanCard {
    pub id: Id,
    pub title: String,
    pub growth_statement: String,
    pub updated_at: Option<Time>,
    pub created_at: Option<Time>,
    pub stones: usize,
}

impl PlanCard {
    pub fn of(plan: &Plan) -> PlanCard {
        PlanCard {
            id: plan.id.clone(),
            title: plan.title.trim().to_owned(),
            growth_statement: plan.growth_statement.trim().to_owned(),
            updated_at: plan.updated_at.clone(),
            created_at: plan.created_at.clone(),
            stones: plan.stones(),
        }
    }
}

/// Every plan on this device, the latest first.
pub fn cards() -> Vec<PlanCard> {
    let mut cards: Vec<PlanCard> = Vec::new();
    for card in ids().iter().filter_map(load).map(|file| PlanCard::of(&file.plan)) {
        cards.insert(cards.partition_point(|other| other.updated_at >= card.updated_at), card);
    }
    cards
}
