//! Which priorities are carried on into Gaps.

use super::{Plan, Priority};

impl Plan {
    /// The priorities that are carried on, in order of rank: the ones the person chose; where they did not choose, the first
    /// one, and any that already has gaps, so that no work drops out of sight when the ranking changes.
    pub fn carried(&self) -> Vec<&Priority> {
        let carried = |(rank, priority): &(usize, &Priority)| self.is_carried(*rank, priority);
        self.priorities.iter().enumerate().filter(carried).map(|(_, priority)| priority).collect()
    }

    fn is_carried(&self, rank: usize, priority: &Priority) -> bool {
        priority.in_focus.unwrap_or_else(|| priority.is_named() && (rank == 0 || self.gaps_of(&priority.id).next().is_some()))
    }

    /// The next priority by rank that is not carried on yet: *do the same for your next?*
    pub fn next_to_carry(&self) -> Option<&Priority> {
        let mut waiting = self.priorities.iter().enumerate().filter(|(rank, priority)| !self.is_carried(*rank, priority));
        waiting.find(|(_, priority)| priority.is_named() && priority.in_focus != Some(false)).map(|(_, priority)| priority)
    }
}
