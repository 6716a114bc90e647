//! A workshop in a link: what a QR code on a wall carries, so that every letter counts.
//!
//! JSON with short names and all that is usual left out. What the names mean never changes: a link on a slide opens for ever. To
//! add something is to add a name; a reader passes over names that it does not know.

use super::plan_file::{Limits, ReadError, check_bytes, json};
use crate::plan::{ByName, Date, GapKind, Id, Section, Workshop, WorkshopPrompt, WorkshopTool};
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use serde_json::{Map, Value as Json, json as value};

/// The usual sections: all of them, as the worksheet has them. A link that says nothing about sections has these.
const USUAL: &str = "wpvgtesj";
/// A letter for each section, in the order of `Section::ALL`: those of [`USUAL`].
const LETTERS: [(char, Section); 8] = [
    ('w', Section::WarmUp),
    ('p', Section::Priorities),
    ('v', Section::Value),
    ('g', Section::Gaps),
    ('t', Section::Tools),
    ('e', Section::Experiment),
    ('s', Section::PassItOn),
    ('j', Section::Journey),
];
/// What the ids of workshops begin with; not in the link.
const PREFIX: &str = "w_";
/// Before the id in a link, where it begins otherwise.
const WHOLE: &str = ".";
/// More of them than any wall has room for.
const MAX_OFFERED: usize = 50;
/// The longest texts of a workshop, in characters: what stands on a wall, or on one screen of a phone.
pub const MAX_LINE: usize = 200;
pub const MAX_TEXT: usize = 2_000;
/// Longer than any day.
const MAX_MINUTES: u32 = 999;

const CHECKSUM: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// What a follow-up link carries: whose plan it asks for, and what to say.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FollowUp {
    pub workshop: Id,
    pub title: String,
    pub on: Option<Date>,
    pub contact: String,
}

/// The sections of a workshop that says nothing about them.
pub fn usual_sections() -> Vec<Section> {
    sections(USUAL)
}

pub fn write(workshop: &Workshop) -> Vec<u8> {
    let mut fields = head(&workshop.id, &workshop.title, &workshop.contact);
    let mut put = |name: &str, value: Json| _ = fields.insert(name.to_owned(), value);
    if !workshop.welcome.is_empty() {
        put("w", value!(workshop.welcome));
    }
    if let Some(on) = workshop.on {
        put("d", value!(on.days_since(epoch())));
    }
    if let Some(follow_up) = workshop.follow_up_on {
        put("f", value!(follow_up.days_since(workshop.on.unwrap_or_else(epoch))));
    }
    let letters = letters(&workshop.stops());
    if letters != USUAL {
        put("s", value!(letters));
    }
    let minutes = LETTERS.iter().filter_map(|(letter, section)| {
        workshop.minutes_for(section).map(|minutes| (letter.to_string(), value!(minutes)))
    });
    let minutes: Map<String, Json> = minutes.collect();
    if !minutes.is_empty() {
        put("m", Json::Object(minutes));
    }
    let prompts: Vec<&str> = workshop.prompts.iter().map(|it| it.label.trim()).filter(|it| !it.is_empty()).collect();
    if !prompts.is_empty() {
        put("p", value!(prompts));
    }
    let tools = workshop.tools.iter().filter(|it| !it.label.trim().is_empty());
    let tools: Vec<Json> = tools.map(|it| value!([kind(it), it.label.trim(), it.how_to_start.trim()])).collect();
    if !tools.is_empty() {
        put("o", Json::Array(tools));
    }
    serde_json::to_vec(&fields).unwrap_or_default()
}

pub fn read(bytes: &[u8]) -> Result<Workshop, ReadError> {
    let fields = fields(bytes)?;
    let id = id(&fields)?;
    let on = number(&fields, "d").map(|days| epoch().plus(days));
    let follow_up_on = number(&fields, "f").map(|days| on.unwrap_or_else(epoch).plus(days));
    let mut minutes = ByName::default();
    for (letter, section) in &LETTERS {
        let planned = fields.get("m").and_then(|all| all.get(letter.to_string())).and_then(Json::as_u64);
        if let Some(planned) = planned.and_then(|planned| u32::try_from(planned).ok()).filter(|it| *it <= MAX_MINUTES) {
            minutes.insert(section.word().to_owned(), planned);
        }
    }
    let mut workshop = Workshop {
        title: text(&fields, "t", MAX_LINE),
        welcome: text(&fields, "w", MAX_TEXT),
        contact: text(&fields, "c", MAX_LINE),
        sections: sections(fields.get("s").and_then(Json::as_str).unwrap_or(USUAL)),
        on,
        follow_up_on,
        minutes,
        id,
        ..Workshop::default()
    };
    for label in list(&fields, "p").iter().filter_map(Json::as_str) {
        let label = short(label, MAX_LINE);
        let id = item_id(&workshop.id, 'p', &label);
        if workshop.prompts.iter().all(|it| it.id != id) {
            workshop.prompts.push(WorkshopPrompt { id, label, ..WorkshopPrompt::default() });
        }
    }
    for tool in list(&fields, "o") {
        let part = |at: usize| tool.get(at).and_then(Json::as_str).unwrap_or_default();
        let (label, how_to_start) = (short(part(1), MAX_LINE), short(part(2), MAX_TEXT));
        let id = item_id(&workshop.id, 't', &label);
        if !part(1).is_empty() && workshop.tools.iter().all(|it| it.id != id) {
            let kind = [GapKind::Skill, GapKind::Opportunity].into_iter().find(|kind| kind.word().starts_with(part(0)));
            let kind = kind.filter(|_| !part(0).is_empty());
            workshop.tools.push(WorkshopTool { id, label, kind, how_to_start, ..WorkshopTool::default() });
        }
    }
    workshop.sections = workshop.stops();
    Ok(workshop)
}

pub fn write_follow_up(workshop: &Workshop) -> Vec<u8> {
    let mut fields = head(&workshop.id, &workshop.title, &workshop.contact);
    if let Some(on) = workshop.follow_up_on {
        fields.insert("f".to_owned(), value!(on.days_since(epoch())));
    }
    serde_json::to_vec(&fields).unwrap_or_default()
}

pub fn read_follow_up(bytes: &[u8]) -> Result<FollowUp, ReadError> {
    let fields = fields(bytes)?;
    Ok(FollowUp {
        workshop: id(&fields)?,
        title: text(&fields, "t", MAX_LINE),
        on: number(&fields, "f").map(|days| epoch().plus(days)),
        contact: text(&fields, "c", MAX_LINE),
    })
}

/// The name of something that a workshop offers. It follows from its words, so that it stays the same however often the facilitator
/// moves it or makes the link anew, and is another one when the words are.
pub fn item_id(workshop: &Id, kind: char, label: &str) -> Id {
    let mut digest = CHECKSUM.digest();
    digest.update(workshop.as_str().as_bytes());
    digest.update(label.trim().as_bytes());
    let mut hex = String::new();
    for byte in digest.finalize().to_be_bytes() {
        hex.extend([byte >> 4, byte & 15].into_iter().filter_map(|digit| char::from_digit(digit.into(), 16)));
    }
    Id::new(&["w", &kind.to_string()].concat(), &hex)
}

/// Days in links are counted from here.
fn epoch() -> Date {
    Date::new(2026, 1, 1).unwrap_or_else(|| unreachable!("2026-01-01 is a day"))
}

fn head(id: &Id, title: &str, contact: &str) -> Map<String, Json> {
    let id = id.as_str();
    let short = id.strip_prefix(PREFIX).map_or_else(|| [WHOLE, id].concat(), str::to_owned);
    let mut fields = Map::new();
    fields.insert("i".to_owned(), value!(short));
    for (name, text) in [("t", title), ("c", contact)] {
        if !text.trim().is_empty() {
            fields.insert(name.to_owned(), value!(text.trim()));
        }
    }
    fields
}

fn fields(bytes: &[u8]) -> Result<Map<String, Json>, ReadError> {
    check_bytes(bytes)?;
    let json = json(bytes)?;
    Limits::default().check("workshop", &json)?;
    match json {
        Json::Object(fields) => Ok(fields),
        _ => Err(ReadError::NotAPlan),
    }
}

fn id(fields: &Map<String, Json>) -> Result<Id, ReadError> {
    let short = fields.get("i").and_then(Json::as_str).unwrap_or_default();
    match short.strip_prefix(WHOLE) {
        Some("") | None if short.len() < 2 => Err(ReadError::NotAPlan),
        Some(whole) => Ok(Id::written(whole)),
        None => Ok(Id::written(&[PREFIX, short].concat())),
    }
}

fn text(fields: &Map<String, Json>, name: &str, most: usize) -> String {
    short(fields.get(name).and_then(Json::as_str).unwrap_or_default(), most)
}

fn short(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

fn number(fields: &Map<String, Json>, name: &str) -> Option<i32> {
    fields.get(name).and_then(Json::as_i64).and_then(|days| i32::try_from(days).ok())
}

fn list<'a>(fields: &'a Map<String, Json>, name: &str) -> &'a [Json] {
    let all = fields.get(name).and_then(Json::as_array).map(Vec::as_slice).unwrap_or_default();
    all.get(..MAX_OFFERED).unwrap_or(all)
}

fn kind(tool: &WorkshopTool) -> &str {
    match tool.kind {
        Some(GapKind::Skill) => "s",
        Some(GapKind::Opportunity) => "o",
        _ => "",
    }
}

fn sections(letters: &str) -> Vec<Section> {
    let section = |letter: char| LETTERS.iter().find(|(other, _)| *other == letter).map(|(_, section)| section.clone());
    letters.chars().filter_map(section).collect()
}

fn letters(sections: &[Section]) -> String {
    let letter = |section: &Section| LETTERS.iter().find(|(_, other)| other == section).map(|(letter, _)| *letter);
    sections.iter().filter_map(letter).collect()
}
