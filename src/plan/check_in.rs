//! A dated note on an experiment: was it tried, what happened, what next.

use super::choice::choices;
use super::record::record;
use super::{Date, Id};

choices! { Tried { Yes = "yes", Partly = "partly", NotYet = "not-yet" } }

record! {
    pub struct CheckIn {
        pub id: Id,
        /// The day of the experiment it was proposed for: 7, 14 or 30.
        pub day: u32,
        pub planned_on: Option<Date>,
        pub done_on: Option<Date>,
        pub tried: Option<Tried>,
        pub happened: String,
        pub learned: String,
        pub change: String,
        pub next_step: String,
    }
}
