//! Something the person learned in the last 20 months, how far they use it and who else has it from them.

use super::choice::choices;
use super::record::record;
use super::{Date, DayOrMonth, Experiment, Id, Noted, Plan, lower};

/// How far back the ledger looks.
pub const LEDGER_MONTHS: u32 = 20;

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

impl LearnedSkill {
    /// Whether it was learned in the month of `since` or later. What has no date counts: the person wrote it into this ledger.
    pub fn is_since(&self, since: Date) -> bool {
        let month = |text: &str| text.get(..7).map(str::to_owned);
        self.learned_on.as_ref().is_none_or(|on| month(on.as_str()) >= month(&since.to_string()))
    }

    /// Whether somebody has it from the person.
    pub fn is_shared(&self) -> bool {
        self.shared_with.as_ref().is_some_and(|with| !with.is_empty())
    }

    /// Sets whether they have it from the person. Nobody left is *not answered*: *nobody yet* is for the person to say.
    pub fn share(&mut self, with: &SharedWith, on: bool) {
        let mut shared = self.shared_with.take().unwrap_or_default();
        shared.retain(|there| there != with);
        if on {
            shared.push(with.clone());
        }
        self.shared_with = (!shared.is_empty()).then_some(shared);
    }

    pub fn share_with_nobody(&mut self, on: bool) {
        if on {
            self.shared_with = Some(Vec::new());
        } else if !self.is_shared() {
            self.shared_with = None;
        }
    }
}

/// What was learned lately, counted: what has a name, and no date before the ledger begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    pub learned: usize,
    /// Used all the time.
    pub constantly: usize,
    /// Somebody else has it from the person.
    pub shared: usize,
    /// Whether anybody else has it was answered, with *nobody yet* too.
    pub answered: usize,
}

/// Whom learning serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// Only the person.
    Tactical,
    /// The person and others.
    Strategic,
}

impl Ledger {
    pub fn of(skills: &[LearnedSkill], since: Date) -> Ledger {
        let mut ledger = Ledger::default();
        for skill in skills.iter().filter(|skill| !skill.name.trim().is_empty() && skill.is_since(since)) {
            ledger.learned += 1;
            ledger.constantly += usize::from(skill.usage == Some(Use::Constantly));
            ledger.shared += usize::from(skill.is_shared());
            ledger.answered += usize::from(skill.shared_with.is_some());
        }
        ledger
    }

    /// The focus that shows: strategic when at least half of what was answered has reached somebody. Nothing answered says nothing.
    pub fn focus(&self) -> Option<Focus> {
        let strategic = self.shared * 2 >= self.answered;
        (self.answered > 0).then_some(if strategic { Focus::Strategic } else { Focus::Tactical })
    }
}

impl Plan {
    /// The experiment that started from a learned skill: the latest that runs, else the latest.
    pub fn experiment_from(&self, skill: &Id) -> Option<&Experiment> {
        let from = || self.experiments.iter().rev().filter(|it| it.learned_skill_id.as_ref() == Some(skill));
        from().find(|experiment| experiment.closed.is_none()).or_else(|| from().next())
    }

    /// The skills among what the person brings that are not in the ledger yet.
    pub fn skills_for_ledger(&self) -> impl Iterator<Item = &Noted> {
        let name = |text: &str| lower(text.trim());
        let known: Vec<String> = self.learned_skills.iter().map(|skill| name(&skill.name)).collect();
        let fresh = move |skill: &&Noted| !skill.text.trim().is_empty() && !known.contains(&name(&skill.text));
        self.value.skills.iter().filter(fresh)
    }
}
