//! What came of it: how far people are with their experiments, how these ended, and what was learned and passed on.

use super::choices::{self, Chosen};
use super::picture::{Label, Picture, Row, Topic};
use super::suppress::{Count, is_few, together};
use crate::plan::{Card, CardExperiment, CardLearned, Outcome, Tried};

/// Each person once, where their furthest experiment is. These rows are the whole room, so they are hidden together.
pub(super) fn experiments(cards: &[&Card]) -> Picture {
    let people: Vec<Label> = with_part(cards).map(furthest).collect();
    let count = |label: &Label| people.iter().filter(|it| *it == label).count();
    let mut labels = [Tried::Yes, Tried::Partly, Tried::NotYet].map(Label::Tried).to_vec();
    labels.push(Label::NoAnswer);
    labels.extend((count(&Label::NoExperiment) > 0).then_some(Label::NoExperiment));
    let counts = together(&labels.iter().map(count).collect::<Vec<_>>());
    let rows = labels.into_iter().zip(counts).map(|(label, count)| Row { label, count }).collect();
    Picture { topic: Topic::Experiments, of: people.len(), rows }
}

/// How experiments ended, of the people who ended one. That these are shown with their number tells, beside the picture of the
/// experiments, how many have none: where they are few, there is no picture.
pub(super) fn outcomes(cards: &[&Card]) -> Option<Picture> {
    let people: Vec<Chosen> = with_part(cards).map(ends).filter(|ends| !ends.is_empty()).collect();
    let running = with_part(cards).filter(|all| !all.is_empty()).count().saturating_sub(people.len());
    let without = with_part(cards).count().saturating_sub(people.len());
    let always = [Outcome::Kept, Outcome::Changed, Outcome::Dropped].map(Label::Outcome);
    (!is_few(running) && !is_few(without)).then(|| choices::picture(Topic::Outcomes, &always, people))
}

/// Sums over the people who learned something. Few who did not are as good as named, and there is no picture then.
pub(super) fn learned(cards: &[&Card]) -> Option<Picture> {
    let part = || cards.iter().filter_map(|card| card.learned.as_ref());
    let people: Vec<&CardLearned> = part().filter(|it| it.learned > 0).collect();
    let without = part().count().saturating_sub(people.len());
    let row = |label, value: fn(&CardLearned) -> u32| Row { label, count: sum(&people, value) };
    let rows =
        vec![row(Label::Learned, |it| it.learned), row(Label::Used, |it| it.used), row(Label::Shared, |it| it.shared)];
    (!is_few(without)).then_some(Picture { topic: Topic::Learned, of: people.len(), rows })
}

/// Hidden where few brought anything to the sum, and where few bring what is missing to all that was learned: that is one
/// subtraction away.
fn sum(people: &[&CardLearned], value: fn(&CardLearned) -> u32) -> Count {
    let some = people.iter().filter(|it| value(it) > 0).count();
    let not_all = people.iter().filter(|it| value(it) < it.learned).count();
    let sum =
        people.iter().fold(0_usize, |sum, it| sum.saturating_add(usize::try_from(value(it)).unwrap_or(usize::MAX)));
    Count::hidden_if(is_few(some) || is_few(not_all), sum)
}

fn with_part<'a>(cards: &'a [&Card]) -> impl Iterator<Item = &'a [CardExperiment]> {
    cards.iter().filter_map(|card| card.experiments.as_deref())
}

fn furthest(all: &[CardExperiment]) -> Label {
    let has = |tried: &Tried| all.iter().any(|it| it.tried.as_ref() == Some(tried));
    match Tried::ALL.iter().find(|tried| has(tried)) {
        Some(tried) => Label::Tried(tried.clone()),
        None if all.is_empty() => Label::NoExperiment,
        None => Label::NoAnswer,
    }
}

fn ends(all: &[CardExperiment]) -> Chosen {
    let label = |outcome: &Outcome| match outcome {
        Outcome::Other(_) => Label::Other,
        outcome => Label::Outcome(outcome.clone()),
    };
    all.iter().filter_map(|it| it.outcome.as_ref()).map(label).collect()
}
