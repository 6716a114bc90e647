//! What tells two copies of one plan apart, for somebody to read.

use super::changes::{Parts, order_differs};
use super::{Plan, Rest, Time};
use serde_json::Value as Json;

/// What became of a thing between two copies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    Added,
    Changed,
    /// Things of a list stand in another order.
    Moved,
    Removed,
}

/// A thing that is not the same in two copies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    pub turn: Turn,
    /// The field of the plan that it stands in: `gaps`, `growth_statement`.
    pub place: String,
    /// What it says; empty where it has no words of its own.
    pub text: String,
}

/// What is different in `after`, in its order; then what is gone.
pub fn differences(before: &Plan, after: &Plan) -> Vec<Difference> {
    let (old, new) = (Parts::of(before), Parts::of(after));
    let mut found = Vec::new();
    for (name, value) in new.all() {
        let turn = match old.value(name) {
            Some(same) if same == value => continue,
            Some(_) => Turn::Changed,
            // A field that was not there was empty.
            None if new.fields.contains_key(name) => Turn::Changed,
            None => Turn::Added,
        };
        found.push(Difference { turn, place: new.place(name), text: words_of(value) });
    }
    for (list, ids) in new.orders.iter() {
        if old.orders.get(list).is_some_and(|before| order_differs(before, ids)) {
            let place = list.split('.').next().unwrap_or_default();
            let place = if new.items.contains_key(place) { new.place(place) } else { place.to_owned() };
            found.push(Difference { turn: Turn::Moved, place, text: String::new() });
        }
    }
    for (name, value) in old.all().filter(|(name, _)| new.value(name).is_none()) {
        found.push(Difference { turn: Turn::Removed, place: old.place(name), text: words_of(value) });
    }
    found
}

/// Whether something says different things in two copies of which neither is the newer one: no merge can tell which is meant.
pub fn is_unsure(here: &Plan, there: &Plan) -> bool {
    let (mine, theirs) = (Parts::of(here), Parts::of(there));
    let at = |plan: &Plan, name: &str| plan.changes.get(name).map(|change| change.at.clone());
    let is_later = |one: &Option<Time>, other: &Option<Time>| match (one, other) {
        (Some(one), Some(other)) => one.is_after(other),
        (one, _) => one.is_some(),
    };
    mine.all().any(|(name, value)| {
        let (one, other) = (at(here, name), at(there, name));
        theirs.value(name).is_some_and(|theirs| theirs != value && !is_empty(value) && !is_empty(theirs))
            && !is_later(&one, &other)
            && !is_later(&other, &one)
    })
}

fn is_empty(value: &Json) -> bool {
    value.is_null() || value.as_str().is_some_and(|text| text.trim().is_empty())
}

/// The first words in it that are a person's.
fn words_of(value: &Json) -> String {
    const NAMES: [&str; 8] = ["text", "title", "name", "do_differently", "what", "happened", "agreed", "why"];
    let text = |value: &Json| value.as_str().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    match value {
        Json::String(_) => text(value).unwrap_or_default(),
        Json::Object(fields) => NAMES.iter().find_map(|name| fields.get(*name).and_then(text)).unwrap_or_default(),
        _ => String::new(),
    }
}

impl Parts {
    /// Items and single fields, by name.
    fn all(&self) -> impl Iterator<Item = (&String, &Json)> {
        let fields: &Rest = &self.fields;
        fields.iter().chain(&self.items)
    }

    fn value(&self, name: &str) -> Option<&Json> {
        self.items.get(name).or_else(|| self.fields.get(name))
    }

    /// The field of the plan that something of this name stands in: an item's list, and what that list stands in.
    fn place(&self, name: &str) -> String {
        let holder = self.orders.iter().find(|(_, ids)| ids.iter().any(|id| id == name)).map(|(list, _)| list.as_str());
        let path = holder.unwrap_or(name);
        let (first, _) = path.split_once('.').unwrap_or((path, ""));
        if holder.is_some() && self.items.contains_key(first) { self.place(first) } else { first.to_owned() }
    }
}
