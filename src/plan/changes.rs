//! When and on which device each item last changed: what makes a later merge possible.
//!
//! Changes are found by comparing the plan before and after, not noted by each edit, so that no edit can forget to.

use super::record::record;
use super::{AsJson, ByName, Plan, Rest, Time};
use serde_json::Value as Json;

record! {
    /// When something last changed, and on which device.
    pub struct Change {
        pub at: Time,
        /// The device: a random name it gave itself.
        pub by: String,
    }
}

/// Now, and this device.
#[derive(Clone, Debug, Default)]
pub struct Stamp {
    pub at: Time,
    pub by: String,
}

/// Notes in `after.changes` and `after.deleted` what differs from `before`; true when anything does.
pub fn record_changes(before: &Plan, after: &mut Plan, stamp: &Stamp) -> bool {
    Parts::of(before).record(after, stamp)
}

/// Whether the items that both lists have stand in a different order.
pub(super) fn order_differs(before: &[String], after: &[String]) -> bool {
    let kept =
        |list: &[String], other: &[String]| list.iter().filter(|id| other.contains(id)).cloned().collect::<Vec<_>>();
    // Mostly nothing has moved: hundreds of names are not looked for among hundreds.
    before != after && kept(before, after) != kept(after, before)
}

/// A plan taken apart into what can change on its own: items by id, single fields by path, and the order of each list.
#[derive(Clone, Default)]
pub struct Parts {
    pub(super) items: Rest,
    pub(super) fields: Rest,
    pub(super) orders: ByName<Vec<String>>,
}

/// What is bookkeeping and not the person's words.
pub(super) const BOOKKEEPING: [&str; 5] = ["id", "created_at", "updated_at", "changes", "deleted"];

impl Parts {
    pub fn of(plan: &Plan) -> Parts {
        let mut parts = Parts::default();
        if let Json::Object(fields) = plan.to_json() {
            for (name, value) in fields.into_iter().filter(|(name, _)| !BOOKKEEPING.contains(&name.as_str())) {
                parts.take(name, value);
            }
        }
        parts
    }

    /// [`record_changes`] for what was taken apart before; the plan's own parts stand in its place after.
    pub fn record(&mut self, after: &mut Plan, stamp: &Stamp) -> bool {
        let new = Parts::of(after);
        let old = std::mem::replace(self, new);
        let new = &*self;
        let change = Change { at: stamp.at.clone(), by: stamp.by.clone(), rest: Rest::new() };
        let mut differs = false;
        for (name, value) in new.items.iter().chain(&new.fields) {
            if old.items.get(name).or_else(|| old.fields.get(name)) != Some(value) {
                after.changes.insert(name.clone(), change.clone());
                after.deleted.remove(name);
                differs = true;
            }
        }
        // A list of plain words that was emptied, a part that became `null` or was: changed, since only items are deleted.
        for name in old.fields.keys().filter(|name| !new.fields.contains_key(*name)) {
            after.changes.insert(name.clone(), change.clone());
            differs = true;
        }
        for name in old.items.keys().filter(|name| !new.items.contains_key(*name)) {
            after.changes.remove(name);
            after.deleted.insert(name.clone(), change.clone());
            differs = true;
        }
        for (list, ids) in new.orders.iter() {
            if old.orders.get(list).is_some_and(|before| order_differs(before, ids)) {
                after.changes.insert(list.clone(), change.clone());
                differs = true;
            }
        }
        if differs {
            after.updated_at = Some(stamp.at.clone());
        }
        differs
    }

    fn take(&mut self, path: String, value: Json) {
        match value {
            Json::Object(fields) => {
                for (name, value) in fields {
                    self.take([path.as_str(), ".", &name].concat(), value);
                }
            }
            Json::Array(items) if !items.is_empty() && items.iter().all(is_item) => self.take_items(path, items),
            Json::Array(items) if items.is_empty() => {}
            value => _ = self.fields.insert(path, value),
        }
    }

    fn take_items(&mut self, path: String, items: Vec<Json>) {
        let mut order = Vec::new();
        for item in items {
            let Json::Object(mut fields) = item else { continue };
            let id = fields.get("id").and_then(Json::as_str).unwrap_or_default().to_owned();
            let inner: Vec<String> =
                fields.iter().filter(|(_, value)| holds_items(value)).map(|(name, _)| name.clone()).collect();
            for name in inner {
                if let Some(items) = fields.remove(&name) {
                    self.take([id.as_str(), ".", &name].concat(), items);
                }
            }
            // The items are elsewhere: with the last one gone, their list says nothing about this one.
            fields.retain(|_, value| value.as_array().is_none_or(|items| !items.is_empty()));
            order.push(id.clone());
            self.items.insert(id, Json::Object(fields));
        }
        self.orders.insert(path, order);
    }
}

pub(super) fn is_item(value: &Json) -> bool {
    value.get("id").and_then(Json::as_str).is_some_and(|id| !id.is_empty())
}

pub(super) fn holds_items(value: &Json) -> bool {
    value.as_array().is_some_and(|items| items.first().is_some_and(is_item))
}
