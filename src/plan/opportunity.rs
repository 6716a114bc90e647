//! Something offered or found that the person weighs, and what they are looking for.

use super::choice::choices;
use super::{Date, Id, Rest};
use serde::{Deserialize, Serialize};

choices! { AdviceStatus { Asked = "asked", Skipped = "skipped" } }

choices! { DecisionAnswer { Yes = "yes", No = "no", Later = "later" } }

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Seeking {
    pub id: Id,
    pub text: String,
    #[serde(rename = "where")]
    pub place: String,
    #[serde(flatten)]
    pub rest: Rest,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Opportunity {
    pub id: Id,
    pub title: String,
    pub found_on: Option<Date>,
    pub best_benefit: String,
    pub new_skill: String,
    pub stepping_stone: String,
    pub advice: Option<Advice>,
    pub decisions: Vec<Decision>,
    #[serde(flatten)]
    pub rest: Rest,
}

/// Whether a trusted colleague was asked before a *no*.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Advice {
    pub status: Option<AdviceStatus>,
    pub helper_id: Option<Id>,
    pub said: String,
    #[serde(flatten)]
    pub rest: Rest,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Decision {
    pub answer: Option<DecisionAnswer>,
    pub on: Option<Date>,
    pub why: String,
    #[serde(flatten)]
    pub rest: Rest,
}
