//! Files that are made to cost as much as their size allows.

use crate::plan_files::check_opened;
use cairn::format::plan_file::{MAX_BYTES, MAX_NAMES};

/// A plan file, as large as one may be: in its plan what opens, then each of these as long as there is room, then what closes.
/// Space fills the rest.
fn filled(open: &str, each: impl Iterator<Item = String>, close: &str) -> String {
    let mut text = r#"{"type":"cairn/plan","version":1,"plan":{"id":"p","#.to_owned() + open;
    for next in each {
        if text.len() + next.len() + close.len() + 3 > MAX_BYTES {
            break;
        }
        text += &next;
    }
    let text = text.trim_end_matches(',').to_owned() + close + "}}";
    let space = " ".repeat(MAX_BYTES - text.len());
    text + &space
}

fn check(open: &str, each: impl Iterator<Item = String>, close: &str) {
    let text = filled(open, each, close);
    assert_eq!(text.len(), MAX_BYTES);
    _ = check_opened(text.as_bytes());
}

#[test]
fn a_megabyte_of_anything() {
    for value in ["0,", "\"\",", "[],", "[0],", "{},", "{\"\":0},", "[[[[0]]]],", "1e99,", "\"a\\n\","] {
        let weight = 1 + 4 * value.matches(['[', '{']).count() + value.matches(':').count();
        // As many as there is room for, and as many as are looked at at all.
        for most in [usize::MAX, 109_000 / weight] {
            check("\"x\":[", std::iter::repeat_n(value.to_owned(), most), "]");
            check("\"priorities\":[", std::iter::repeat_n(value.to_owned(), most), "]");
        }
    }
    for (open, close) in [("[", "]"), ("{\"\":", "}"), ("[{\"\":", "}]")] {
        let depth = 120 / open.matches(['[', '{']).count();
        let nested = open.repeat(depth) + "0" + &close.repeat(depth) + ",";
        for most in [usize::MAX, 200] {
            check("\"x\":[", std::iter::repeat_n(nested.clone(), most), "]");
            check("", (0..most).map(|at| format!("\"{at}\":{nested}")), "");
        }
    }
    for of in ["x", "本", "\\u0000", "\\\"", "\\\\"] {
        check("\"title\":\"", std::iter::repeat(of.to_owned()), "\"");
        check("\"created_at\":\"", std::iter::repeat(of.to_owned()), "\"");
    }
}

#[test]
fn a_megabyte_of_names() {
    let maps = [
        ("\"changes\":{", "{}", "}"),
        ("\"changes\":{", "{\"at\":\"\",\"by\":\"d\"}", "}"),
        ("\"deleted\":{", "0", "}"),
        ("\"workshop\":{\"minutes\":{", "0", "}}"),
        ("\"warm_up\":{\"answers\":[{\"responses\":{", "\"\"", "}}]}"),
        // Names that no object of ours knows, in the plan itself and in an item.
        ("", "0", ""),
        ("\"gaps\":[{\"id\":\"g\",", "\"\"", "}]"),
    ];
    for (open, value, close) in maps {
        let weight = 2 + 4 * value.matches('{').count() + value.matches([':', ',']).count();
        for most in [usize::MAX, 109_000 / weight, MAX_NAMES] {
            for name in [|at: usize| 1_000_000 - at, |at| at, |at| at * 7_919 % 1_000_003] {
                check(open, (0..most).map(|at| format!("\"{}\":{value},", name(at))), close);
            }
        }
    }
}

#[test]
fn a_megabyte_of_items() {
    let lists = ["priorities", "helpers", "gaps", "tools", "experiments", "learned_skills", "seeking", "opportunities"];
    let list = |(at, name): (usize, &&str)| {
        let items: Vec<String> = (0..500).map(|item| format!("{{\"id\":\"{}\"}}", 9_999 - 500 * at - item)).collect();
        format!("\"{name}\":[{}],", items.join(","))
    };
    assert!(check_opened(filled("", lists.iter().enumerate().map(list), "").as_bytes()).is_ok());
}
