//! The plan file: one JSON object of type `cairn/plan`.
//!
//! Reading never changes anything and says what is wrong in a form that words can be put to. Writing is total.

use super::measure::{TooMuch, too_much};
use super::migrate::migrate;
use crate::plan::{AsJson, Date, Plan, Time, lower, record};
use serde_json::Value as Json;

/// What a plan file is to the system.
pub const MIME: &str = "application/json";

/// What the `type` field of a plan file says.
pub const TYPE: &str = "cairn/plan";
/// The version this code writes; it rises only when an old reader would misread the file.
pub const VERSION: u32 = 1;
/// What the `source` field says.
pub const SOURCE: &str = concat!("cairn ", env!("CARGO_PKG_VERSION"));

/// Limits of a plan file, both ways.
pub const MAX_BYTES: usize = 1_000_000;
pub const MAX_ITEMS_IN_A_LIST: usize = 500;
pub const MAX_ITEMS: usize = 5_000;
pub const MAX_CHARACTERS: usize = 10_000;
/// In one object. `changes` and `deleted` hold as many as there ever were items.
pub const MAX_NAMES: usize = 2 * MAX_ITEMS;

record! {
    /// A plan in its envelope.
    pub struct PlanFile {
        pub kind: String as "type",
        pub version: u32,
        /// The program that wrote the file.
        pub source: String,
        pub exported_at: Option<Time>,
        pub plan: Plan,
    }
}

/// Why a file is not a plan that can be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    Empty,
    /// More than [`MAX_BYTES`]; the size in bytes.
    TooLarge(usize),
    /// Not JSON at all.
    NotJson,
    /// JSON that stops in the middle: a download that broke off.
    CutOff,
    /// JSON, but not a plan of ours.
    NotAPlan,
    /// Written by a newer version that this one would misread.
    Newer(u32),
    /// A list with more than [`MAX_ITEMS_IN_A_LIST`] items: its name.
    ListTooLong(String),
    /// More than [`MAX_ITEMS`] items in all.
    TooManyItems,
    /// A text of more than [`MAX_CHARACTERS`] characters: its place.
    TextTooLong(String),
    /// A plan whose parts are not what they should be: the reader's own words.
    Misshapen(String),
}

/// Reads a plan file of any version up to [`VERSION`].
pub fn read(bytes: &[u8]) -> Result<PlanFile, ReadError> {
    check_bytes(bytes)?;
    let json = parse(bytes)?;
    Limits::default().check("plan", &json)?;
    let mut file = of_json(json)?;
    file.rest.shift_remove(REVISION);
    Ok(file)
}

/// Reads what this device stored itself: never too large and never too dense, since it is the person's own. A sparse file that
/// was opened is stored with all its unset fields, and has to come back.
pub fn read_stored(bytes: &[u8]) -> Result<PlanFile, ReadError> {
    of_json(parse(bytes)?)
}

/// Whether there is no more of it than any plan has, before anything is built from it.
pub(super) fn check_bytes(bytes: &[u8]) -> Result<(), ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge(bytes.len()));
    }
    match too_much(bytes) {
        None => Ok(()),
        Some(_) if !without_mark(bytes).trim_ascii_start().starts_with(b"{") => Err(ReadError::NotAPlan),
        Some(TooMuch::Values) => Err(ReadError::TooManyItems),
        Some(TooMuch::Depth) => Err(ReadError::Misshapen("it is nested too deep".to_owned())),
    }
}

/// A byte order mark is what some editors leave in front.
fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

/// Reads the text as JSON, of whatever kind.
pub(super) fn json(bytes: &[u8]) -> Result<Json, ReadError> {
    let bytes = without_mark(bytes);
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ReadError::Empty);
    }
    let broken = |cut_off| if cut_off { ReadError::CutOff } else { ReadError::NotJson };
    // As text, which is how gloo-storage reads as well: a reader of bytes beside it weighed more than a kilobyte.
    let text = std::str::from_utf8(bytes).map_err(|error| broken(error.error_len().is_none()))?;
    serde_json::from_str(text).map_err(|error| broken(error.is_eof()))
}

/// Reads as much as says that it is a plan file of a version that this code knows, and brings it up to the current one.
fn parse(bytes: &[u8]) -> Result<Json, ReadError> {
    let json = json(bytes)?;
    if json.get("type").and_then(Json::as_str) != Some(TYPE) {
        return Err(ReadError::NotAPlan);
    }
    // Before anything else is asked of it: a newer version may have made something else of the rest.
    match json.get("version").and_then(Json::as_u64) {
        Some(version) if version > u64::from(VERSION) => {
            Err(ReadError::Newer(u32::try_from(version).unwrap_or(u32::MAX)))
        }
        Some(version @ 1..) if json.get("plan").is_some_and(Json::is_object) => migrate(json, version as u32),
        _ => Err(ReadError::NotAPlan),
    }
}

fn of_json(json: Json) -> Result<PlanFile, ReadError> {
    let file = PlanFile::from_json(json).map_err(|misshapen| ReadError::Misshapen(misshapen.in_words()))?;
    check_ids(&file.plan)?;
    Ok(file)
}

/// Whether every item has an id of its own.
pub(super) fn check_ids(plan: &Plan) -> Result<(), ReadError> {
    plan.clashing_id().map_or(Ok(()), |words| Err(ReadError::Misshapen(words)))
}

/// What counts the saves of a stored plan; it is this device's own and not in files that people keep.
const REVISION: &str = "revision";

/// Writes a plan file for people to keep: indented, one field a line; in one line where the indented text would be too large.
pub fn write(file: &PlanFile) -> String {
    let mut json = file.to_json();
    if let Json::Object(fields) = &mut json {
        fields.shift_remove(REVISION);
    }
    match serde_json::to_string_pretty(&json) {
        Ok(text) if text.len() <= MAX_BYTES => text,
        _ => compact(&json),
    }
}

/// Writes a plan for this device's own storage.
pub fn write_compact(file: &PlanFile) -> String {
    compact(&file.to_json())
}

/// The same, and why it is too large for a reader of files, even in one line; `None` when it is not.
pub fn write_and_measure(file: &PlanFile) -> (String, Option<ReadError>) {
    let json = file.to_json();
    let text = compact(&json);
    let over = Limits::default().check("plan", &json).err().or_else(|| match text.len() {
        size if size > MAX_BYTES => Some(ReadError::TooLarge(size)),
        _ => too_much(text.as_bytes()).map(|_| ReadError::TooManyItems),
    });
    (text, over)
}

fn compact(json: &Json) -> String {
    serde_json::to_string(json).unwrap_or_default()
}

impl PlanFile {
    /// How often this device has saved the plan.
    pub fn revision(&self) -> u64 {
        self.rest.get(REVISION).and_then(Json::as_u64).unwrap_or(0)
    }

    pub fn set_revision(&mut self, revision: u64) {
        self.rest.insert(REVISION.to_owned(), Json::from(revision));
    }

    /// Puts a plan into an envelope of the current version.
    pub fn of(plan: Plan, exported_at: Time) -> PlanFile {
        let envelope = PlanFile { kind: TYPE.into(), version: VERSION, source: SOURCE.into(), ..PlanFile::default() };
        PlanFile { exported_at: Some(exported_at), plan, ..envelope }
    }
}

/// What a plan is taken along as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    Plan,
    Page,
    Calendar,
    Markdown,
}

impl FileKind {
    fn ending(self) -> &'static str {
        match self {
            FileKind::Plan => ".json",
            FileKind::Page => ".html",
            FileKind::Calendar => ".ics",
            FileKind::Markdown => ".md",
        }
    }
}

/// The name of a downloaded plan file: `cairn-plan-2026-11-21-title.json`.
pub fn file_name(plan: &Plan, today: Date) -> String {
    file_name_of(FileKind::Plan, plan, today)
}

/// The same for what else a plan is taken along as. Of the title only letters and digits of any script stay, so that it cannot name
/// a path.
pub fn file_name_of(kind: FileKind, plan: &Plan, today: Date) -> String {
    let mut title = String::new();
    // 50 characters of four bytes, with the rest of the name, stay below the 255 bytes that a disk can name.
    for character in lower(&plan.title).chars().take(50) {
        if character.is_alphanumeric() {
            title.push(character);
        } else if !title.is_empty() && !title.ends_with('-') {
            title.push('-');
        }
    }
    let title = title.trim_end_matches('-');
    let dash = if title.is_empty() { "" } else { "-" };
    ["cairn-plan-", &today.to_string(), dash, title, kind.ending()].concat()
}

/// Counts on the way how much there is in all.
#[derive(Default)]
pub(super) struct Limits {
    items: usize,
}

impl Limits {
    pub(super) fn check(&mut self, place: &str, json: &Json) -> Result<(), ReadError> {
        match json {
            Json::String(text) if text.len() > MAX_CHARACTERS && text.chars().count() > MAX_CHARACTERS => {
                Err(ReadError::TextTooLong(place.to_owned()))
            }
            Json::Array(items) => {
                self.items += items.len();
                if items.len() > MAX_ITEMS_IN_A_LIST {
                    return Err(ReadError::ListTooLong(place.to_owned()));
                }
                if self.items > MAX_ITEMS {
                    return Err(ReadError::TooManyItems);
                }
                items.iter().try_for_each(|item| self.check(place, item))
            }
            Json::Object(fields) if fields.len() > MAX_NAMES => Err(ReadError::TooManyItems),
            Json::Object(fields) => fields.iter().try_for_each(|(name, value)| self.check(name, value)),
            _ => Ok(()),
        }
    }
}

/// The JSON Schema (draft 2020-12) of the plan file, made from the types. Unknown fields are allowed, as readers keep them.
#[cfg(not(target_arch = "wasm32"))]
pub fn schema() -> Json {
    let mut schema = schemars::schema_for!(PlanFile);
    schema.insert("title".into(), "A Cairn plan, version 1".into());
    let mut json = schema.to_value();
    if let Some(kind) = json.pointer_mut("/properties/type") {
        *kind = serde_json::json!({ "const": TYPE });
    }
    if let Some(version) = json.pointer_mut("/properties/version") {
        *version = serde_json::json!({ "const": VERSION });
    }
    json["required"] = serde_json::json!(["type", "version", "plan"]);
    json
}
