//! Plans of older versions, brought up to this one step by step.
//!
//! A step works on what was parsed, never on the bytes: these stay as they are, whatever becomes of the steps, and what
//! the steps made counts only once it reads as a plan.

use super::plan_file::{ReadError, VERSION};
use serde_json::Value as Json;

/// From one version to the next.
pub type Step = fn(Json) -> Result<Json, ReadError>;

/// The first leads from version 1 to 2.
const STEPS: [Step; VERSION as usize - 1] = [];

/// Brings a plan file of that version up to [`VERSION`].
pub fn migrate(json: Json, from: u32) -> Result<Json, ReadError> {
    by_steps(&STEPS, json, from)
}

/// The same with other steps, the first of them from version 1.
pub fn by_steps(steps: &[Step], mut json: Json, from: u32) -> Result<Json, ReadError> {
    for (before, step) in (1..).zip(steps).skip_while(|(before, _)| *before < from) {
        json = step(json)?;
        if let Some(version) = json.get_mut("version") {
            *version = Json::from(before + 1);
        }
    }
    Ok(json)
}
