//! What stands between the person and a priority.
//!
//! Source of the two kinds: the second step of "What does career development mean to you?" (a gap is one of skills or one of
//! opportunities); the two questions that tell them apart are this worksheet's own.

use super::choice::choices;
use super::record::record;
use super::{Id, Plan};

choices! { GapKind { Skill = "skill", Opportunity = "opportunity" } }

choices! { Answer { Yes = "yes", No = "no", NotSure = "not-sure" } }

record! {
    pub struct Gap {
        pub id: Id,
        pub priority_id: Option<Id>,
        pub text: String,
        /// *Could you do this well today, given the chance?*
        pub can_do_now: Option<Answer>,
        /// *Have you been given the chance?*
        pub had_chance: Option<Answer>,
        pub kind: Option<GapKind>,
    }
}

/// What the two answers say about a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suggestion {
    /// Not both questions have an answer yet.
    Waiting,
    Skill,
    Opportunity,
    /// Two gaps: one of each kind.
    Both,
    /// Able and given the chance: something else is in the way, to be named.
    SomethingElse,
    /// An answer is *not sure*: no suggestion, but a way to find out.
    FindOut,
}

/// Classifies a gap from the answers to the two questions.
pub fn suggest(can_do_now: Option<&Answer>, had_chance: Option<&Answer>) -> Suggestion {
    use Answer::{No, NotSure, Yes};
    match (can_do_now, had_chance) {
        (None, _) | (_, None) => Suggestion::Waiting,
        (Some(No), Some(Yes)) => Suggestion::Skill,
        (Some(Yes), Some(No)) => Suggestion::Opportunity,
        (Some(No), Some(No)) => Suggestion::Both,
        (Some(Yes), Some(Yes)) => Suggestion::SomethingElse,
        (Some(NotSure | Answer::Other(_)), _) | (_, Some(NotSure | Answer::Other(_))) => Suggestion::FindOut,
    }
}

impl Suggestion {
    /// The kind that follows, where one does.
    pub fn kind(self) -> Option<GapKind> {
        match self {
            Suggestion::Skill => Some(GapKind::Skill),
            Suggestion::Opportunity => Some(GapKind::Opportunity),
            _ => None,
        }
    }
}

impl Gap {
    pub fn is_named(&self) -> bool {
        !self.text.trim().is_empty()
    }

    pub fn suggestion(&self) -> Suggestion {
        suggest(self.can_do_now.as_ref(), self.had_chance.as_ref())
    }

    /// Whether the person has put the gap under a kind that the answers do not suggest. Either half of a gap that is both is
    /// suggested.
    pub fn is_overruled(&self) -> bool {
        self.kind.is_some() && self.kind != self.suggestion().kind() && !self.is_half()
    }

    /// Whether this is one of the two gaps that a gap of both kinds was made into.
    pub fn is_half(&self) -> bool {
        self.suggestion() == Suggestion::Both && matches!(self.kind, Some(GapKind::Skill | GapKind::Opportunity))
    }

    /// Answers a question. The kind follows the suggestion unless the person has decided it: overruled it, or split the gap.
    pub fn answer(&mut self, question: impl FnOnce(&mut Gap) -> &mut Option<Answer>, answer: Answer) {
        let follows = !self.is_overruled() && !self.is_half();
        *question(self) = Some(answer);
        if follows {
            self.kind = self.suggestion().kind();
        }
    }
}

impl Plan {
    pub fn gap(&self, id: &Id) -> Option<&Gap> {
        self.gaps.iter().find(|gap| &gap.id == id)
    }

    pub fn gap_mut(&mut self, id: &Id) -> Option<&mut Gap> {
        self.gaps.iter_mut().find(|gap| &gap.id == id)
    }

    /// The gaps of one priority, in the order they were written.
    pub fn gaps_of<'a>(&'a self, priority: &'a Id) -> impl Iterator<Item = &'a Gap> {
        self.gaps.iter().filter(move |gap| gap.priority_id.as_ref() == Some(priority))
    }

    pub fn add_gap(&mut self, id: Id, priority: Id, text: &str) {
        self.gaps.push(Gap { id, priority_id: Some(priority), text: text.to_owned(), ..Gap::default() });
    }

    /// Makes two gaps of one: the first about skill, a new one behind it about opportunity. The answers stay what they were.
    pub fn split_gap(&mut self, id: &Id, new_id: Id) {
        let Some(at) = self.gaps.iter().position(|gap| &gap.id == id) else { return };
        let mut second = self.gaps[at].clone();
        second.id = new_id;
        second.kind = Some(GapKind::Opportunity);
        self.gaps[at].kind = Some(GapKind::Skill);
        self.gaps.insert(at + 1, second);
    }
}
