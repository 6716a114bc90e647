//! A plan in a link, for somebody else to read: the picked parts as JSON, without all that is unset, as short as it can be.
//!
//! Nothing in it leads back: its items have numbers for ids, and neither devices nor times of changes are told.

pub use super::share_picks::{SharePart, SharePicks};

use super::plan_file::{Limits, ReadError, check_bytes, check_ids, json};
use crate::plan::{AsJson, ByName, Id, NewId, Plan};
use serde_json::Value as Json;

/// What a plan that is read from a link is called, whatever it says itself: it is nobody's until somebody keeps a copy.
const SHARED: &str = "shared";
/// Optional fields, whose empty value says something: *nobody yet*, *it is over*, *no*.
const SAYS_SOMETHING: [&str; 6] = ["shared_with", "closed", "advice", "matters", "in_focus", "stretch"];

/// Writes the picked parts of a plan.
pub fn write(plan: &Plan, picks: &SharePicks) -> Vec<u8> {
    let mut picked = picks.of(plan);
    let mut count = 0;
    picked.rename_items(&mut |_| {
        count += 1;
        Id::written(&count.to_string())
    });
    let mut json = picked.to_json();
    leave_out_unset(&mut json);
    serde_json::to_vec(&json).unwrap_or_default()
}

/// Reads what [`write`] wrote, within the limits of a plan file.
pub fn read(bytes: &[u8]) -> Result<Plan, ReadError> {
    check_bytes(bytes)?;
    let json = json(bytes)?;
    if !json.is_object() {
        return Err(ReadError::NotAPlan);
    }
    Limits::default().check("plan", &json)?;
    let mut plan = Plan::from_json(json).map_err(|misshapen| ReadError::Misshapen(misshapen.in_words()))?;
    plan.id = Id::written(SHARED);
    (plan.changes, plan.deleted) = (ByName::default(), ByName::default());
    check_ids(&plan)?;
    Ok(plan)
}

/// The same plan for the reader to keep. All its ids are new, so that it stands beside their own plans and is never one of them.
pub fn own_copy(mut plan: Plan, new_id: NewId) -> Plan {
    plan.id = new_id("p");
    plan.rename_items(new_id);
    (plan.changes, plan.deleted) = (ByName::default(), ByName::default());
    plan
}

fn leave_out_unset(json: &mut Json) {
    match json {
        Json::Object(fields) => fields.retain(|name, value| {
            leave_out_unset(value);
            !is_unset(value) || (!value.is_null() && SAYS_SOMETHING.contains(&name.as_str()))
        }),
        Json::Array(items) => items.iter_mut().for_each(leave_out_unset),
        _ => {}
    }
}

fn is_unset(json: &Json) -> bool {
    match json {
        Json::Null | Json::Bool(false) => true,
        Json::Number(number) => number.as_u64() == Some(0),
        Json::String(text) => text.is_empty(),
        // Three ingredients that are all open are none.
        Json::Array(items) => items.iter().all(Json::is_null),
        Json::Object(fields) => fields.is_empty(),
        Json::Bool(true) => false,
    }
}
