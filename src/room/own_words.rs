//! What people wrote and chose to hand over, without who wrote it.

use super::Room;
use super::suppress::FEWEST_CARDS;
use crate::plan::Card;

/// The texts of a room. Each list is in an order of its own, so that a place in one tells nothing about another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnWords {
    pub growth: Vec<String>,
    pub will_do: Vec<String>,
    pub lessons: Vec<String>,
}

/// `order` gives a random number below the one it gets.
pub fn own_words(room: &Room, order: &mut dyn FnMut(usize) -> usize) -> OwnWords {
    if room.len() < FEWEST_CARDS {
        return OwnWords::default();
    }
    let mut texts = |of: fn(&Card) -> &[String]| shuffled(room.cards().flat_map(of), order);
    OwnWords {
        growth: texts(|card| card.growth.as_slice()),
        will_do: texts(|card| card.will_do.as_deref().unwrap_or_default()),
        lessons: texts(|card| card.lessons.as_deref().unwrap_or_default()),
    }
}

/// All that are not empty, in random order: each in its turn changes places with one before it, or stays (Fisher and Yates).
fn shuffled<'a>(texts: impl Iterator<Item = &'a String>, order: &mut dyn FnMut(usize) -> usize) -> Vec<String> {
    let mut texts: Vec<String> = texts.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()).collect();
    for last in (1..texts.len()).rev() {
        texts.swap(last, order(last + 1).min(last));
    }
    texts
}
