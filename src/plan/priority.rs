//! Something that matters to the person in their career now; ranked.

use super::choice::choices;
use super::record::record;
use super::{Id, Plan};

choices! {
    /// Where a priority came from: one of the six prompts of the method, the person, or the workshop.
    Prompt {
        Promotion = "promotion", NewRole = "new-role", Autonomy = "autonomy", NewSkill = "new-skill", MasterSkill = "master-skill",
        Travel = "travel", Own = "own", Workshop = "workshop",
    }
}

impl Prompt {
    /// The six prompts that the worksheet offers.
    pub const OFFERED: [Prompt; 6] =
        [Prompt::Promotion, Prompt::NewRole, Prompt::Autonomy, Prompt::NewSkill, Prompt::MasterSkill, Prompt::Travel];

    /// Whether the prompt alone already says something, before the person has put it in words of their own.
    pub fn speaks(&self) -> bool {
        Prompt::OFFERED.contains(self)
    }
}

record! {
    pub struct Priority {
        pub id: Id,
        pub prompt: Option<Prompt>,
        /// The workshop's prompt, when `prompt` is `workshop`.
        pub workshop_item: Option<Id>,
        pub text: String,
        pub why: String,
        /// Whether it is carried on into Gaps; `None` is *decided by rank*.
        pub in_focus: Option<bool>,
    }
}

impl Priority {
    /// Whether it says anything: own words, or a prompt that speaks for itself.
    pub fn is_named(&self) -> bool {
        !self.text.trim().is_empty() || self.prompt.as_ref().is_some_and(Prompt::speaks)
    }
}

impl Plan {
    pub fn priority(&self, id: &Id) -> Option<&Priority> {
        self.priorities.iter().find(|priority| &priority.id == id)
    }

    pub fn priority_mut(&mut self, id: &Id) -> Option<&mut Priority> {
        self.priorities.iter_mut().find(|priority| &priority.id == id)
    }

    /// The priority that was picked from this prompt.
    pub fn priority_from(&self, prompt: &Prompt) -> Option<&Priority> {
        self.priorities.iter().find(|priority| priority.prompt.as_ref() == Some(prompt))
    }

    /// Adds a priority at the lowest rank.
    pub fn add_priority(&mut self, id: Id, prompt: Prompt) {
        self.priorities.push(Priority { id, prompt: Some(prompt), ..Priority::default() });
    }

    /// Moves a priority to a rank (0 is first); a rank past the end is the last one.
    pub fn rank_priority(&mut self, id: &Id, rank: usize) {
        if let Some(from) = self.priorities.iter().position(|priority| &priority.id == id) {
            let moved = self.priorities.remove(from);
            self.priorities.insert(rank.min(self.priorities.len()), moved);
        }
    }
}
