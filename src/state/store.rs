//! Plans in this device's storage, each under `cairn:plan:<id>` in the envelope of the plan file.

use super::{StorageError, rejected};
use crate::browser::storage;
use crate::format::plan_file::{self, PlanFile};
use crate::plan::{Id, Plan, Time};

const PREFIX: &str = "cairn:plan:";

fn key(id: &Id) -> String {
    [PREFIX, id.as_str()].concat()
}

/// The id of the plan that stands under a storage key.
pub fn id_of_key(key: &str) -> Option<Id> {
    key.strip_prefix(PREFIX).map(Id::written)
}

/// The stored text of a plan.
pub fn text(id: &Id) -> Result<Option<String>, StorageError> {
    storage::get(&key(id))
}

pub fn put_text(id: &Id, text: &str) -> Result<(), StorageError> {
    storage::set(&key(id), text)
}

pub fn delete(id: &Id) -> Result<(), StorageError> {
    storage::remove(&key(id))
}

/// The plan as it is stored. Bytes that do not read are set aside, never overwritten, and told of at start.
pub fn load(id: &Id) -> Option<PlanFile> {
    let text = text(id).ok().flatten()?;
    match plan_file::read_stored(text.as_bytes()) {
        Ok(file) => Some(file),
        Err(_) => {
            rejected::set_aside(&key(id), &text);
            None
        }
    }
}

/// Ids of every plan on this device.
pub fn ids() -> Vec<Id> {
    storage::keys(PREFIX).iter().filter_map(|key| id_of_key(key)).collect()
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
