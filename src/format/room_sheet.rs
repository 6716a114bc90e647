//! The pictures of a room as tables for other programs: CSV that no spreadsheet takes for formulas, and JSON.

use crate::plan::Date;
use serde_json::{Value as Json, json};

pub const CSV_MIME: &str = "text/csv";
pub const JSON_MIME: &str = "application/json";
/// What stands where a number would single somebody out.
pub const HIDDEN: &str = "hidden";

/// One picture as a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    pub title: String,
    /// How many people it is about.
    pub of: usize,
    /// What each number counts, in the order of the numbers of a row.
    pub columns: Vec<String>,
    /// What a row is called, and its numbers; `None` where it is hidden.
    pub rows: Vec<(String, Vec<Option<usize>>)>,
}

/// One line for each number: picture, people, row, column, number (RFC 4180, with the mark that spreadsheets know UTF-8 by).
pub fn csv(sheets: &[Sheet], heads: [&str; 5]) -> String {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Writing into memory does not fail.
    let _ = writer.write_record(heads);
    for sheet in sheets {
        for (name, numbers) in &sheet.rows {
            for (number, column) in numbers.iter().zip(&sheet.columns) {
                let number = number.map_or_else(|| HIDDEN.to_owned(), |number| number.to_string());
                let of = sheet.of.to_string();
                let cells = [&sheet.title, &of, name, column, &number].map(|cell| harmless(cell));
                let _ = writer.write_record(cells);
            }
        }
    }
    let text = writer.into_inner().map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
    ["\u{feff}", &text].concat()
}

/// A text that no spreadsheet runs: one that begins like a formula gets an apostrophe in front, as OWASP's page on CSV injection
/// has it.
fn harmless(cell: &str) -> String {
    let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}']);
    if runs { ["'", cell].concat() } else { cell.to_owned() }
}

pub fn json(sheets: &[Sheet], people: usize, today: Date) -> String {
    let picture = |sheet: &Sheet| {
        let rows: Vec<Json> =
            sheet.rows.iter().map(|(name, numbers)| json!({ "name": name, "counts": numbers })).collect();
        json!({ "title": sheet.title, "people": sheet.of, "columns": sheet.columns, "rows": rows })
    };
    let pictures: Vec<Json> = sheets.iter().map(picture).collect();
    let room = json!({
        "type": "cairn/room", "version": 1, "made_on": today.to_string(), "people": people, "pictures": pictures,
    });
    serde_json::to_string_pretty(&room).unwrap_or_default()
}

/// What a file of the room is called.
pub fn file_name(today: Date, ending: &str) -> String {
    ["cairn-room-", &today.to_string(), ending].concat()
}
