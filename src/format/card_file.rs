//! The share card as a file and as the body of a link: `{"type":"cairn/card","version":1,…}` with the fields its owner ticked and
//! nothing else.

use super::plan_file::{Limits, ReadError, check_bytes, json};
use crate::plan::{AsJson, Card, Date, Rest};
use serde_json::Value as Json;

/// What the `type` field of a card says.
pub const TYPE: &str = "cairn/card";
/// The version this code writes; it rises only when an old reader would misread the card.
pub const VERSION: u32 = 1;

/// Writes a card for people to keep and to look into.
pub fn write(card: &Card) -> String {
    serde_json::to_string_pretty(&to_json(card)).unwrap_or_default()
}

/// Writes a card as short as it can be, for a link.
pub fn write_compact(card: &Card) -> Vec<u8> {
    serde_json::to_vec(&to_json(card)).unwrap_or_default()
}

fn to_json(card: &Card) -> Json {
    let mut fields = serde_json::Map::new();
    fields.insert("type".to_owned(), TYPE.into());
    fields.insert("version".to_owned(), VERSION.into());
    if let Json::Object(own) = card.to_json() {
        fields.extend(own);
    }
    let mut json = Json::Object(fields);
    leave_out_unset(&mut json);
    json
}

/// What is not there was not ticked; an empty list was.
fn leave_out_unset(json: &mut Json) {
    match json {
        Json::Object(fields) => fields.retain(|_, value| {
            leave_out_unset(value);
            !value.is_null() && value.as_str() != Some("")
        }),
        Json::Array(items) => items.iter_mut().for_each(leave_out_unset),
        _ => {}
    }
}

/// Whether this is a card, of whatever version.
pub fn is_card(json: &Json) -> bool {
    json.get("type").and_then(Json::as_str) == Some(TYPE)
}

/// Reads a card within the limits of a plan file.
pub fn read(bytes: &[u8]) -> Result<Card, ReadError> {
    check_bytes(bytes)?;
    of_json(json(bytes)?)
}

/// Reads a card from what is JSON already.
pub fn of_json(json: Json) -> Result<Card, ReadError> {
    if !is_card(&json) {
        return Err(ReadError::NotAPlan);
    }
    match json.get("version").and_then(Json::as_u64) {
        Some(version) if version > u64::from(VERSION) => {
            return Err(ReadError::Newer(u32::try_from(version).unwrap_or(u32::MAX)));
        }
        Some(1..) => {}
        _ => return Err(ReadError::NotAPlan),
    }
    Limits::default().check("card", &json)?;
    let mut card = Card::from_json(json).map_err(|misshapen| ReadError::Misshapen(misshapen.in_words()))?;
    tidy(&mut card);
    Ok(card)
}

/// More than anybody learns in 20 months, or has to say on a wall.
const MOST_LEARNED: u32 = 500;
const MOST_TEXTS: usize = 20;

/// Keeps a card to what a person could have ticked. What nobody ticked is nobody's business here.
fn tidy(card: &mut Card) {
    card.rest = Rest::new();
    for choice in [&mut card.priorities, &mut card.tools].into_iter().flatten().flatten() {
        choice.rest = Rest::new();
    }
    card.experiments.iter_mut().flatten().for_each(|it| it.rest = Rest::new());
    if let Some(learned) = &mut card.learned {
        learned.rest = Rest::new();
        learned.learned = learned.learned.min(MOST_LEARNED);
        learned.used = learned.used.min(learned.learned);
        learned.shared = learned.shared.min(learned.learned);
    }
    for texts in [&mut card.will_do, &mut card.lessons].into_iter().flatten() {
        texts.truncate(MOST_TEXTS);
    }
}

/// The name of a card's file.
pub fn file_name(today: Date) -> String {
    ["cairn-card-", &today.to_string(), ".json"].concat()
}
