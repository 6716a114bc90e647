//! Something the person learned in the last 20 months, how far they use it and who else has it from them.

use super::choice::choices;
use super::record::record;
use super::{DayOrMonth, Id};

choices! { Use { Constantly = "constantly", Sometimes = "sometimes", NotYet = "not-yet" } }

choices! { SharedWith { Colleagues = "colleagues", Clients = "clients", Others = "others" } }

record! {
    pub struct LearnedSkill {
        pub id: Id,
        pub name: String,
        pub learned_on: Option<DayOrMonth>,
        pub usage: Option<Use> as "use",
        pub matters: Option<bool>,
        /// `Some` and empty is *nobody yet*; `None` is *not answered*.
        pub shared_with: Option<Vec<SharedWith>>,
        pub who_benefits: String,
        pub share_plan: String,
        pub if_received: IfReceived,
    }
}

record! {
    /// What the person does when sharing meets one of three walls.
    pub struct IfReceived {
        pub not_absorbed: String,
        pub not_excited: String,
        pub ignored: String,
    }
}
