//! Something offered or found that the person weighs, and what they are looking for.

use super::choice::choices;
use super::record::record;
use super::{Date, Id};

choices! { AdviceStatus { Asked = "asked", Skipped = "skipped" } }

choices! { DecisionAnswer { Yes = "yes", No = "no", Later = "later" } }

record! {
    pub struct Seeking {
        pub id: Id,
        pub text: String,
        pub place: String as "where",
    }
}

record! {
    pub struct Opportunity {
        pub id: Id,
        pub title: String,
        pub found_on: Option<Date>,
        pub best_benefit: String,
        pub new_skill: String,
        pub stepping_stone: String,
        pub advice: Option<Advice>,
        pub decisions: Vec<Decision>,
    }
}

record! {
    /// Whether a trusted colleague was asked before a *no*.
    pub struct Advice {
        pub status: Option<AdviceStatus>,
        pub helper_id: Option<Id>,
        pub said: String,
    }
}

record! {
    pub struct Decision {
        pub answer: Option<DecisionAnswer>,
        pub on: Option<Date>,
        pub why: String,
    }
}
