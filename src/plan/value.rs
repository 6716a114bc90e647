//! What the person brings: strengths, skills, successes, and what setbacks taught.

use super::choice::choices;
use super::{Id, Noted, Rest};
use serde::{Deserialize, Serialize};

choices! {
    /// Where the value statement is voiced.
    Voice { Networking = "networking", Interview = "interview", Manager = "manager", SeniorLeaders = "senior-leaders" }
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Value {
    pub strengths: Vec<Noted>,
    pub skills: Vec<Noted>,
    pub successes: Vec<Noted>,
    pub setbacks: Vec<Setback>,
    pub statement: String,
    pub voices: Vec<Voice>,
    #[serde(flatten)]
    pub rest: Rest,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Setback {
    pub id: Id,
    pub what: String,
    pub taught: String,
    pub let_go: bool,
    #[serde(flatten)]
    pub rest: Rest,
}
