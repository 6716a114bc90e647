//! What a facilitator prepared, as a participant's plan remembers it.

use super::{Date, GapKind, Id, Rest, Section};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A facilitator's configuration.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Workshop {
    pub id: Id,
    pub title: String,
    pub welcome: String,
    pub on: Option<Date>,
    pub follow_up_on: Option<Date>,
    pub contact: String,
    /// The sections that are on, in the order they are offered.
    pub sections: Vec<Section>,
    /// Minutes planned for a section, by its word.
    pub minutes: BTreeMap<String, u32>,
    pub prompts: Vec<WorkshopPrompt>,
    pub tools: Vec<WorkshopTool>,
    #[serde(flatten)]
    pub rest: Rest,
}

/// A priority that the facilitator offers beside the six of the method.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct WorkshopPrompt {
    pub id: Id,
    pub label: String,
    #[serde(flatten)]
    pub rest: Rest,
}

/// A tool that the facilitator offers for one kind of gap.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct WorkshopTool {
    pub id: Id,
    pub label: String,
    pub kind: Option<GapKind>,
    pub how_to_start: String,
    #[serde(flatten)]
    pub rest: Rest,
}
