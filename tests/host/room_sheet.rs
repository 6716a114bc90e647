//! The room's tables: what a spreadsheet reads is what stands there, and nothing of it runs.

use crate::given::date as day;
use cairn::format::room_sheet::{Sheet, csv, file_name, json};

const HEADS: [&str; 5] = ["Picture", "People", "Row", "Column", "Number"];

fn sheet(row: &str, number: Option<usize>) -> Sheet {
    Sheet {
        title: "What closes it".into(),
        of: 12,
        columns: vec!["People".into()],
        rows: vec![(row.into(), vec![number])],
    }
}

#[test]
fn a_line_for_each_number() {
    check("A mentor", Some(7), "What closes it,12,A mentor,People,7");
    check("A mentor", None, "What closes it,12,A mentor,People,hidden");
    check("\"Shadow\", week", Some(3), "What closes it,12,\"\"\"Shadow\"\", week\",People,3");
    check("two\nlines", Some(3), "What closes it,12,\"two\nlines\",People,3");

    fn check(row: &str, number: Option<usize>, line: &str) {
        assert_eq!(csv(&[sheet(row, number)], HEADS), format!("\u{feff}{}\r\n{line}\r\n", HEADS.join(",")));
    }
}

#[test]
fn no_cell_is_a_formula() {
    for begin in ["=", "+", "-", "@", "\t", "\r", "\n", "\u{ff1d}"] {
        let row = format!("{begin}HYPERLINK(\"https://example.org\")");
        let text = csv(&[sheet(&row, Some(3))], HEADS);
        let mut cells = text.split(',').map(|cell| cell.trim_start_matches('"'));
        assert!(cells.all(|cell| !cell.starts_with(begin)), "{text}");
        assert!(text.contains(&format!("'{begin}HYPERLINK")), "{text}");
    }
}

#[test]
fn json_says_what_is_hidden() {
    let text = json(&[sheet("A mentor", None)], 12, day("2026-12-22"));
    let read: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(read["people"], 12);
    assert_eq!(read["pictures"][0]["rows"][0], serde_json::json!({ "name": "A mentor", "counts": [null] }));
}

#[test]
fn its_name_says_when() {
    assert_eq!(file_name(day("2026-12-22"), ".csv"), "cairn-room-2026-12-22.csv");
}
