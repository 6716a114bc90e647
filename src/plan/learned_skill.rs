//! Something the person learned in the last 20 months, how far they use it and who else has it from them.

use super::choice::choices;
use super::{DayOrMonth, Id, Rest};
use serde::{Deserialize, Serialize};

choices! { Use { Constantly = "constantly", Sometimes = "sometimes", NotYet = "not-yet" } }

choices! { SharedWith { Colleagues = "colleagues", Clients = "clients", Others = "others" } }

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct LearnedSkill {
    pub id: Id,
    pub name: String,
    pub learned_on: Option<DayOrMonth>,
    #[serde(rename = "use")]
    pub usage: Option<Use>,
    pub matters: Option<bool>,
    /// `Some` and empty is *nobody yet*; `None` is *not answered*.
    pub shared_with: Option<Vec<SharedWith>>,
    pub who_benefits: String,
    pub share_plan: String,
    pub if_received: IfReceived,
    #[serde(flatten)]
    pub rest: Rest,
}

/// What the person does when sharing meets one of three walls.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct IfReceived {
    pub not_absorbed: String,
    pub not_excited: String,
    pub ignored: String,
    #[serde(flatten)]
    pub rest: Rest,
}
