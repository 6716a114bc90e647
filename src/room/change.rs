//! Before and after: what changed for the people whose plan was handed over at two moments.

use super::Room;
use super::suppress::{Count, FEWEST_CARDS, is_few, splits_off_few};
use crate::plan::{Card, CardExperiment, CardLearned, Tried};

/// What changed; at least one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    pub changes: Vec<Change>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    pub label: ChangeLabel,
    /// How many people both of whose cards carry the part.
    pub of: usize,
    pub before: Count,
    pub after: Count,
}

/// The people who …
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeLabel {
    HasExperiment,
    /// … tried an experiment, wholly or partly.
    Tried,
    /// … use at least one learned skill all the time.
    UsesConstantly,
    /// … passed at least one on.
    HasShared,
}

/// The comparison, of what at least five people carry in both of their cards.
///
/// What is left to see is a net change: some may have gone one way and some the other, so it is no count of people.
pub fn before_and_after(room: &Room) -> Option<Comparison> {
    let pairs: Vec<(&Card, &Card)> = room.pairs().collect();
    let experiments = pairs_with(&pairs, |card| card.experiments.as_deref());
    let learned = pairs_with(&pairs, |card| card.learned.as_ref());
    let with_part = room.cards().filter_map(|card| card.experiments.as_deref());
    let everybody = with_part.fold(Started::default(), Started::and);
    let mut changes = Vec::new();
    if experiments.len() >= FEWEST_CARDS {
        changes.extend(of_experiments(&experiments, everybody));
    }
    if learned.len() >= FEWEST_CARDS {
        changes.push(of_learned(ChangeLabel::UsesConstantly, &learned, |it| it.used > 0));
        changes.push(of_learned(ChangeLabel::HasShared, &learned, |it| it.shared > 0));
    }
    (!changes.is_empty()).then_some(Comparison { changes })
}

fn pairs_with<'a, T: ?Sized>(
    pairs: &[(&'a Card, &'a Card)],
    part: fn(&'a Card) -> Option<&'a T>,
) -> Vec<(&'a T, &'a T)> {
    pairs.iter().filter_map(|(before, after)| part(before).zip(part(after))).collect()
}

/// How many of some people have an experiment, and how many of these tried one.
#[derive(Clone, Copy, Default)]
struct Started {
    of: usize,
    has: usize,
    tried: usize,
}

impl Started {
    fn and(self, all: &[CardExperiment]) -> Started {
        let tried = all.iter().any(|it| matches!(it.tried, Some(Tried::Yes | Tried::Partly)));
        Started {
            of: self.of + 1,
            has: self.has + usize::from(!all.is_empty()),
            tried: self.tried + usize::from(tried),
        }
    }

    fn without(self, some: Started) -> Started {
        Started {
            of: self.of.saturating_sub(some.of),
            has: self.has.saturating_sub(some.has),
            tried: self.tried.saturating_sub(some.tried),
        }
    }

    fn hides_has(self) -> bool {
        splits_off_few(self.has, self.of)
    }

    /// Who tried an experiment has one, so these two rows tell how many have one and did not try.
    fn hides_tried(self) -> bool {
        splits_off_few(self.tried, self.of) || is_few(self.has.saturating_sub(self.tried))
    }
}

/// The latest cards are also in the picture of the experiments. Subtracted from it they tell about everybody who is in no pair, so
/// these must not be few either.
fn of_experiments(pairs: &[(&[CardExperiment], &[CardExperiment])], everybody: Started) -> [Change; 2] {
    let before = pairs.iter().fold(Started::default(), |all, (before, _)| all.and(before));
    let after = pairs.iter().fold(Started::default(), |all, (_, after)| all.and(after));
    let others = everybody.without(after);
    let has = Change {
        label: ChangeLabel::HasExperiment,
        of: pairs.len(),
        before: Count::hidden_if(before.hides_has(), before.has),
        after: Count::hidden_if(after.hides_has() || others.hides_has(), after.has),
    };
    let tried = Change {
        label: ChangeLabel::Tried,
        of: pairs.len(),
        before: Count::hidden_if(before.hides_tried(), before.tried),
        after: Count::hidden_if(after.hides_tried() || others.hides_tried(), after.tried),
    };
    [has, tried]
}

fn of_learned(label: ChangeLabel, pairs: &[(&CardLearned, &CardLearned)], is: fn(&CardLearned) -> bool) -> Change {
    let of = pairs.len();
    let count = |people: usize| Count::hidden_if(splits_off_few(people, of), people);
    let before = count(pairs.iter().filter(|(before, _)| is(before)).count());
    let after = count(pairs.iter().filter(|(_, after)| is(after)).count());
    Change { label, of, before, after }
}
