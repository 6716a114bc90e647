//! What the person brings: strengths, skills, successes, and what setbacks taught.

use super::choice::choices;
use super::record::record;
use super::{Id, Noted};

choices! {
    /// Where the value statement is voiced.
    Voice { Networking = "networking", Interview = "interview", Manager = "manager", SeniorLeaders = "senior-leaders" }
}

record! {
    pub struct Value {
        pub strengths: Vec<Noted>,
        pub skills: Vec<Noted>,
        pub successes: Vec<Noted>,
        pub setbacks: Vec<Setback>,
        pub statement: String,
        pub voices: Vec<Voice>,
    }
}

record! {
    pub struct Setback {
        pub id: Id,
        pub what: String,
        pub taught: String,
        pub let_go: bool,
    }
}
