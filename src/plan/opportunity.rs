//! Something offered or found that the person weighs, and what they are looking for.

use super::choice::choices;
use super::record::record;
use super::{Date, Id, Rest};

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

impl Opportunity {
    /// Whether a *no* may be noted: a trusted colleague was asked (who, and what they said), or the person skips that on purpose.
    pub fn may_say_no(&self) -> bool {
        self.advice.as_ref().is_some_and(|advice| match advice.status {
            Some(AdviceStatus::Skipped) => true,
            Some(AdviceStatus::Asked) => advice.helper_id.is_some() && !advice.said.trim().is_empty(),
            _ => false,
        })
    }

    /// The decision that holds: the last one.
    pub fn decision(&self) -> Option<&Decision> {
        self.decisions.last()
    }

    /// Notes a decision with its day. A second one on the same day takes the first one's place: the person changed their mind
    /// before it held. A *no* that may not be said yet is not noted; `false` then.
    pub fn decide(&mut self, answer: DecisionAnswer, today: Date) -> bool {
        if answer == DecisionAnswer::No && !self.may_say_no() {
            return false;
        }
        match self.decisions.last_mut().filter(|last| last.on == Some(today)) {
            Some(last) => last.answer = Some(answer),
            None => {
                self.decisions.push(Decision {
                    answer: Some(answer),
                    on: Some(today),
                    why: String::new(),
                    rest: Rest::new(),
                });
            }
        }
        true
    }
}
