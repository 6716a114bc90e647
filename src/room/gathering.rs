//! The cards of a room: of each plan the earliest and the latest, so that nobody counts twice.

use crate::plan::{Card, Id, Time};
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// The cards that were handed over.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Room {
    /// By the id of the plan: ten thousand cards are as quickly found as ten, and stand in an order that does not say who came first.
    named: BTreeMap<Id, Versions>,
    /// Cards without an id: nothing says that two of them are of one plan.
    unnamed: Vec<Card>,
}

/// What became of a card that was handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// The first of its plan.
    New,
    /// Later than all before it, or the same moment told differently: what came last is believed.
    Newer,
    /// Earlier than the latest of its plan. It is kept where it is the earliest.
    Older,
    /// Here already, word for word.
    Known,
}

/// What is kept of one plan.
#[derive(Clone, Debug, PartialEq)]
struct Versions {
    /// Before the latest; unset while all cards were of one moment.
    earliest: Option<Card>,
    latest: Card,
}

impl Room {
    pub fn add(&mut self, card: Card) -> Added {
        if card.id.is_empty() {
            self.unnamed.push(card);
            return Added::New;
        }
        if let Some(versions) = self.named.get_mut(&card.id) {
            return versions.add(card);
        }
        self.named.insert(card.id.clone(), Versions { earliest: None, latest: card });
        Added::New
    }

    /// How many plans there are: people, as far as a card can say.
    pub fn len(&self) -> usize {
        self.named.len() + self.unnamed.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The latest card of each plan.
    pub fn cards(&self) -> impl Iterator<Item = &Card> {
        self.named.values().map(|versions| &versions.latest).chain(&self.unnamed)
    }

    /// The earliest and the latest card of each plan that came at two moments.
    pub fn pairs(&self) -> impl Iterator<Item = (&Card, &Card)> {
        self.named.values().filter_map(|versions| Some((versions.earliest.as_ref()?, &versions.latest)))
    }

    /// Every card that is kept, to store: added to an empty room in this order they make the same room.
    pub fn all_versions(&self) -> impl Iterator<Item = &Card> {
        let named = self.named.values().flat_map(|it| it.earliest.iter().chain([&it.latest]));
        named.chain(&self.unnamed)
    }

    pub fn clear(&mut self) {
        *self = Room::default();
    }
}

impl Versions {
    fn add(&mut self, card: Card) -> Added {
        match by_time(&card, &self.latest) {
            Ordering::Equal if card == self.latest => Added::Known,
            Ordering::Equal => {
                self.latest = card;
                Added::Newer
            }
            Ordering::Greater => {
                let before = std::mem::replace(&mut self.latest, card);
                self.earliest.get_or_insert(before);
                Added::Newer
            }
            Ordering::Less => self.add_older(card),
        }
    }

    fn add_older(&mut self, card: Card) -> Added {
        if self.earliest.as_ref() == Some(&card) {
            return Added::Known;
        }
        if self.earliest.as_ref().is_none_or(|earliest| by_time(&card, earliest).is_le()) {
            self.earliest = Some(card);
        }
        Added::Older
    }
}

/// Which came first. What says no time came before all that say one.
fn by_time(one: &Card, other: &Card) -> Ordering {
    let is_after = |one: &Option<Time>, other: &Option<Time>| match (one, other) {
        (Some(one), Some(other)) => one.is_after(other),
        (one, None) => one.is_some(),
        (None, Some(_)) => false,
    };
    is_after(&one.at, &other.at).cmp(&is_after(&other.at, &one.at))
}
