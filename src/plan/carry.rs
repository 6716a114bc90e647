//! Which priorities are carried on into Gaps.

use super::{Plan, Priority};

impl Plan {
    /// The priorities that are carried on, in order of rank: the ones the person chose; where they did not choose, the first
    /// one, and any that already has gaps, so that no work drops out of sight when the ranking changes.
    pub fn carried(&self) -> Vec<&Priority> {
        self.priorities.iter().filter(|priority| self.is_carried(priority)).collect()
    }

    /// The first is the first that says anything: a blank one has no rank yet.
    fn is_carried(&self, priority: &Priority) -> bool {
        let is_first =
            || self.priorities.iter().find(|other| other.is_named()).is_some_and(|first| first.id == priority.id);
        priority.in_focus.unwrap_or_else(|| is_first() || self.gaps_of(&priority.id).next().is_some())
    }

    /// The next priority by rank that is not carried on yet: *do the same for your next?*
    pub fn next_to_carry(&self) -> Option<&Priority> {
        let mut waiting = self.priorities.iter().filter(|priority| !self.is_carried(priority));
        waiting.find(|priority| priority.is_named() && priority.in_focus != Some(false))
    }
}
