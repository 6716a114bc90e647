//! A room that a facilitator chose to keep: its cards in IndexedDB, and nothing else of it.

use crate::browser::database::{Change, Database};
use crate::format::card_file;
use crate::plan::{Card, Time};
use crate::state::durable::{NAME, ROOM, STORES};

/// A card's name: that of its plan, and when it last changed, so that the earlier one of two meetings is kept as well.
fn name(card: &Card) -> String {
    [card.id.as_str(), "/", card.at.as_ref().map_or("", Time::as_str)].concat()
}

/// Keeps these cards; `false` where this browser keeps nothing.
pub async fn keep(cards: Vec<Card>) -> bool {
    let Ok(database) = Database::open(NAME, &STORES).await else { return false };
    let text = |card: &Card| String::from_utf8(card_file::write_compact(card)).ok();
    let changes: Vec<Change> =
        cards.iter().map(|card| Change { store: ROOM, name: name(card), text: text(card) }).collect();
    let kept = changes.is_empty() || database.write(&changes).await.is_ok();
    database.close();
    kept
}

pub async fn cards() -> Vec<Card> {
    let Ok(database) = Database::open(NAME, &STORES).await else { return Vec::new() };
    let texts = database.all(ROOM).await.unwrap_or_default();
    database.close();
    texts.iter().filter_map(|(_, text)| card_file::read(text.as_bytes()).ok()).collect()
}

/// Takes every card away; `false` where some may still be there.
pub async fn forget() -> bool {
    let Ok(database) = Database::open(NAME, &STORES).await else { return true };
    let names = database.all(ROOM).await.unwrap_or_default();
    let changes: Vec<Change> = names.into_iter().map(|(name, _)| Change { store: ROOM, name, text: None }).collect();
    let gone = changes.is_empty() || database.write(&changes).await.is_ok();
    database.close();
    gone
}
