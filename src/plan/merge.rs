//! Two copies of one plan made one, item by item: the newer wins, nothing that only one of them has is lost.
//!
//! What changed when stands in `changes` and `deleted` (CONTRACT: *The plan file*). What cannot be told apart by time is taken
//! from the copy that is known to be the later one.

use super::changes::{BOOKKEEPING, holds_items, is_item};
use super::{AsJson, ByName, Change, Plan, Rest, Time};
use serde_json::Value as Json;

/// Merges two copies of one plan; where both changed the same at the same moment, `later` wins.
pub fn merge(later: &Plan, earlier: &Plan) -> Plan {
    let sides = Sides { later, earlier };
    let fields = |plan: &Plan| match plan.to_json() {
        Json::Object(mut fields) => {
            fields.retain(|name, _| !BOOKKEEPING.contains(&name.as_str()));
            fields
        }
        _ => Rest::new(),
    };
    let merged = sides.objects("", fields(later), fields(earlier));
    let Ok(mut plan) = Plan::from_json(Json::Object(merged)) else { return later.clone() };
    plan.id = later.id.clone();
    plan.created_at = later.created_at.clone().or(earlier.created_at.clone());
    plan.updated_at = match (&later.updated_at, &earlier.updated_at) {
        (Some(one), Some(other)) => Some(if other.is_after(one) { other.clone() } else { one.clone() }),
        (one, other) => one.clone().or(other.clone()),
    };
    plan.changes = newest(&later.changes, &earlier.changes);
    plan.deleted = newest(&later.deleted, &earlier.deleted);
    settle(&mut plan);
    plan
}

/// What was deleted is not changed as well, nor the other way round: the newer of the two stands.
fn settle(plan: &mut Plan) {
    let names: Vec<String> = plan.deleted.keys().filter(|name| plan.changes.contains_key(name)).cloned().collect();
    for name in names {
        let is_gone = match (plan.deleted.get(&name), plan.changes.get(&name)) {
            (Some(deleted), Some(changed)) => deleted.at.is_after(&changed.at),
            _ => false,
        };
        if is_gone {
            plan.changes.remove(&name);
        } else {
            plan.deleted.remove(&name);
        }
    }
}

fn newest(later: &ByName<Change>, earlier: &ByName<Change>) -> ByName<Change> {
    let mut newest = later.clone();
    for (name, change) in earlier.iter() {
        if later.get(name).is_none_or(|present| change.at.is_after(&present.at)) {
            newest.insert(name.clone(), change.clone());
        }
    }
    newest
}

struct Sides<'a> {
    later: &'a Plan,
    earlier: &'a Plan,
}

impl Sides<'_> {
    /// Whether the earlier copy holds the newer form of an item or field.
    fn earlier_is_newer(&self, name: &str) -> bool {
        match (time(&self.later.changes, name), time(&self.earlier.changes, name)) {
            (Some(later), Some(earlier)) => earlier.is_after(later),
            (None, earlier) => earlier.is_some(),
            _ => false,
        }
    }

    fn objects(&self, path: &str, mut later: Rest, earlier: Rest) -> Rest {
        for (name, theirs) in earlier {
            let path = if path.is_empty() { name.clone() } else { [path, ".", &name].concat() };
            let merged = match later.get_mut(&name).map(Json::take) {
                None => theirs,
                Some(mine) => self.values(&path, mine, theirs),
            };
            later.insert(name, merged);
        }
        later
    }

    fn values(&self, path: &str, later: Json, earlier: Json) -> Json {
        match (later, earlier) {
            (Json::Object(later), Json::Object(earlier)) => Json::Object(self.objects(path, later, earlier)),
            (later, earlier) if are_lists(&later, &earlier) && (holds_items(&later) || holds_items(&earlier)) => {
                self.lists(path, items(later), items(earlier))
            }
            // A part that nobody has set yet gives way to one that somebody has: the times stand at what is in it.
            (Json::Null, earlier) if time(&self.later.changes, path).is_none() => earlier,
            (_, earlier) if self.earlier_is_newer(path) => earlier,
            (later, _) => later,
        }
    }

    /// The items of both lists that nobody deleted since, in the order of the list that was ordered last; what only the other has
    /// follows whatever stood before it there.
    fn lists(&self, path: &str, later: Vec<Json>, earlier: Vec<Json>) -> Json {
        let (mut first, second, flipped) =
            if self.earlier_is_newer(path) { (earlier, later, true) } else { (later, earlier, false) };
        first.retain(|item| self.stays(id(item), &second));
        let mut before: Option<usize> = None;
        for theirs in second {
            let at = first.iter().position(|mine| id(mine) == id(&theirs));
            before = match at {
                Some(at) => {
                    let mine = first[at].take();
                    let (later, earlier) = if flipped { (theirs, mine) } else { (mine, theirs) };
                    first[at] = self.items(later, earlier);
                    Some(at)
                }
                None if self.is_deleted(id(&theirs)) => before,
                None => {
                    let at = before.map_or(0, |before| before + 1);
                    first.insert(at, theirs);
                    Some(at)
                }
            };
        }
        Json::Array(first)
    }

    /// Whether an item stands in the merged list, given the other copy's list.
    fn stays(&self, name: &str, other: &[Json]) -> bool {
        other.iter().any(|item| id(item) == name) || !self.is_deleted(name)
    }

    /// Whether either copy deleted the item after the other last changed it.
    fn is_deleted(&self, name: &str) -> bool {
        let newer = |one: Option<&Time>, other: Option<&Time>| match (one, other) {
            (Some(one), Some(other)) => one.is_after(other),
            (one, _) => one.is_some(),
        };
        let (later, earlier) = (self.later, self.earlier);
        newer(time(&later.deleted, name), time(&earlier.changes, name))
            || newer(time(&earlier.deleted, name), time(&later.changes, name))
    }

    /// One item as its newer form says, but with the lists inside it merged: their items change on their own.
    fn items(&self, later: Json, earlier: Json) -> Json {
        let name = id(&later).to_owned();
        let earlier_is_newer = self.earlier_is_newer(&name);
        let (Json::Object(mut later), Json::Object(mut earlier)) = (later, earlier) else { return Json::Null };
        let held = |fields: &Rest| {
            fields.iter().filter(|(_, value)| holds_items(value)).map(|(name, _)| name.clone()).collect::<Vec<_>>()
        };
        let mut lists = Rest::new();
        for field in held(&later).into_iter().chain(held(&earlier)) {
            if !lists.contains_key(&field) {
                let take = |fields: &mut Rest| fields.get_mut(&field).map(Json::take).unwrap_or_default();
                let (mine, theirs) = (take(&mut later), take(&mut earlier));
                let path = [name.as_str(), ".", &field].concat();
                let list = self.lists(&path, items(mine), items(theirs));
                lists.insert(field, list);
            }
        }
        let mut item = if earlier_is_newer { earlier } else { later };
        item.extend(lists);
        Json::Object(item)
    }
}

fn time<'a>(of: &'a ByName<Change>, name: &str) -> Option<&'a Time> {
    of.get(name).map(|change| &change.at)
}

fn id(item: &Json) -> &str {
    item.get("id").and_then(Json::as_str).unwrap_or_default()
}

fn are_lists(one: &Json, other: &Json) -> bool {
    let list = |json: &Json| json.as_array().is_some_and(|items| items.iter().all(is_item));
    list(one) && list(other)
}

fn items(list: Json) -> Vec<Json> {
    match list {
        Json::Array(items) => items,
        _ => Vec::new(),
    }
}
