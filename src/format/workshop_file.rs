//! A facilitator's draft as it is stored on their device: the workshop, and where its room is.

use super::plan_file::{ReadError, check_bytes, json};
use crate::plan::{AsJson, Countdown, Time, Workshop, record};

/// What the `type` field of a stored draft says.
pub const TYPE: &str = "cairn/workshop";
const VERSION: u32 = 1;

record! {
    /// A workshop in its envelope.
    pub struct WorkshopFile {
        pub kind: String as "type",
        pub version: u32,
        pub saved_at: Option<Time>,
        pub workshop: Workshop,
        pub countdown: Countdown,
    }
}

impl WorkshopFile {
    pub fn of(workshop: Workshop, countdown: Countdown, saved_at: Time) -> WorkshopFile {
        let (kind, saved_at) = (TYPE.to_owned(), Some(saved_at));
        WorkshopFile { kind, version: VERSION, saved_at, workshop, countdown, ..WorkshopFile::default() }
    }
}

pub fn write(file: &WorkshopFile) -> String {
    serde_json::to_string(&file.to_json()).unwrap_or_default()
}

/// Reads a stored draft; what is none of ours, or newer, is left alone where it lies.
pub fn read(bytes: &[u8]) -> Result<WorkshopFile, ReadError> {
    check_bytes(bytes)?;
    let file = WorkshopFile::from_json(json(bytes)?).map_err(|wrong| ReadError::Misshapen(wrong.in_words()))?;
    match file.version {
        _ if file.kind != TYPE => Err(ReadError::NotAPlan),
        VERSION => Ok(file),
        newer => Err(ReadError::Newer(newer)),
    }
}
