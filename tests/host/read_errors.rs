//! What is not a plan that can be opened, and that nothing a file holds can bring the reader down.

use crate::given::{FIXTURE, fixture_json};
use cairn::format::measure::MAX_DEPTH;
use cairn::format::plan_file::{
    MAX_BYTES, MAX_CHARACTERS, MAX_ITEMS, MAX_ITEMS_IN_A_LIST, MAX_NAMES, PlanFile, ReadError, read, read_stored,
    write, write_and_measure, write_compact,
};
use cairn::plan::AsJson;
use serde_json::{Value as Json, json};

fn check(bytes: impl AsRef<[u8]>, expected: ReadError) {
    let bytes = bytes.as_ref();
    let shown = String::from_utf8_lossy(&bytes[..bytes.len().min(80)]).into_owned();
    assert_eq!(read(bytes), Err(expected), "reading {shown}");
}

/// A file whose plan has these fields.
fn file(fields: Json) -> String {
    let mut plan = json!({ "id": "p_x" });
    plan.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    json!({ "type": "cairn/plan", "version": 1, "plan": plan }).to_string()
}

#[test]
fn a_file_without_anything_is_empty() {
    for bytes in ["", " \r\n\t", "\u{feff}", "\u{feff}\n"] {
        check(bytes, ReadError::Empty);
    }
}

#[test]
fn a_file_that_is_not_json() {
    let files: [&[u8]; 9] = [
        b"hello",
        b"<!doctype html><title>Sign in</title>",
        b"%PDF-1.7",
        b"PK\x03\x04",
        b"\xff\xfe{\x00}\x00",
        b"{\"type\":\"cairn/plan\",\"version\":1,\"plan\":{\"id\":\"\xff\"}}",
        b"{'type':'cairn/plan'}",
        b"{\"type\":\"cairn/plan\",\"version\":1,\"plan\":{\"id\":\"p_x\"}} and more",
        b"\x00\x00\x00\x00",
    ];
    for bytes in files {
        check(bytes, ReadError::NotJson);
    }
}

#[test]
fn a_file_that_stops_in_the_middle_is_cut_off() {
    for text in ["{", "{\"type\"", "{\"type\":\"cairn/pl", "{\"version\":", "{\"plan\":{\"title\":\"\\u20", "[tru"] {
        check(text, ReadError::CutOff);
    }
}

#[test]
fn json_that_is_not_a_plan() {
    let files = [
        "null",
        "3",
        "\"cairn/plan\"",
        "[]",
        "{}",
        r#"{"plan":{"id":"p_x"}}"#,
        r#"{"type":"cairn/card","version":1,"plan":{"id":"p_x"}}"#,
        r#"{"type":"cairn/plan","version":1}"#,
        r#"{"type":"cairn/plan","version":1,"plan":null}"#,
        r#"{"type":"cairn/plan","version":1,"plan":[]}"#,
        r#"{"type":"cairn/plan","plan":{"id":"p_x"}}"#,
        r#"{"type":"cairn/plan","version":0,"plan":{"id":"p_x"}}"#,
        r#"{"type":"cairn/plan","version":-1,"plan":{"id":"p_x"}}"#,
        r#"{"type":"cairn/plan","version":"1","plan":{"id":"p_x"}}"#,
        r#"{"type":"cairn/plan","version":1.5,"plan":{"id":"p_x"}}"#,
        r#"{"type":["cairn/plan"],"version":1,"plan":{"id":"p_x"}}"#,
    ];
    for text in files {
        check(text, ReadError::NotAPlan);
    }
}

#[test]
fn a_file_of_a_newer_version() {
    check(r#"{"type":"cairn/plan","version":2,"plan":{"id":"p_x"}}"#, ReadError::Newer(2));
    check(r#"{"type":"cairn/plan","version":18446744073709551615,"plan":{"id":"p_x"}}"#, ReadError::Newer(u32::MAX));
    // Whatever a newer version makes of the rest.
    check(r#"{"type":"cairn/plan","version":2,"plan":["p_x"]}"#, ReadError::Newer(2));
    check(r#"{"type":"cairn/plan","version":2,"plans":[]}"#, ReadError::Newer(2));
    check(r#"{"type":"cairn/plan","version":2,"plan":{"id":"p_x","priorities":{}}}"#, ReadError::Newer(2));
    // What is stored here and newer says so too, and is not taken for damaged.
    for stored in
        [r#"{"type":"cairn/plan","version":2,"plan":{"id":"p_x"}}"#, r#"{"version":2,"plan":[],"type":"cairn/plan"}"#]
    {
        assert_eq!(read_stored(stored.as_bytes()), Err(ReadError::Newer(2)));
    }
}

#[test]
fn a_plan_whose_parts_are_not_what_they_should_be() {
    check_misshapen(json!({ "id": "" }), "the plan has no id");
    check_misshapen(json!({ "id": 7 }), "id should be a text, not 7");
    check_misshapen(
        json!({ "priorities": [{ "id": "a" }, { "id": "b" }, { "id": "c", "text": 7 }] }),
        "priorities[2].text should be a text, not 7",
    );
    check_misshapen(
        json!({ "warm_up": { "answers": [{ "responses": { "a b": [] } }] } }),
        "warm_up.answers[0].responses.a b should be a text, not []",
    );
    check_misshapen(json!({ "gaps": [null] }), "gaps[0] should be an object, not null");
    check_misshapen(json!({ "value": { "voices": ["manager", 3] } }), "value.voices[1] should be a text, not 3");
    check_misshapen(
        json!({ "experiments": [{ "id": "e", "where": true }] }),
        "experiments[0].where should be a text, not true",
    );
    check_misshapen(
        json!({ "learned_skills": [{ "id": "l", "matters": "yes" }] }),
        "learned_skills[0].matters should be true or false",
    );
    check_misshapen(
        json!({ "workshop": { "minutes": { "gaps": 4_294_967_296_u64 } } }),
        "workshop.minutes.gaps should be a whole number",
    );
    check_misshapen(json!({ "title": ["a"] }), "title should be a text, not [\"a\"]");
    check_misshapen(json!({ "ingredients": ["a", null] }), "ingredients should be a list of three");
    check_misshapen(json!({ "ingredients": ["a", null, "b", "c"] }), "ingredients should be a list of three");
    check_misshapen(json!({ "priorities": {} }), "priorities should be a list, not {}");
    check_misshapen(json!({ "priorities": [{ "text": "no id" }] }), "an item has no id");
    check_misshapen(json!({ "gaps": [{ "id": "x" }], "tools": [{ "id": "x" }] }), "share the id x");
    check_misshapen(json!({ "experiments": [{ "id": "e", "check_ins": [{ "id": "e" }] }] }), "share the id e");
    check_misshapen(json!({ "experiments": [{ "id": "e", "starts_on": "2026-02-30" }] }), "2026-02-30");
    check_misshapen(json!({ "experiments": [{ "id": "e", "stretch": 256 }] }), "1 to 5");
    check_misshapen(json!({ "experiments": [{ "id": "e", "check_ins": [{ "id": "c", "day": -7 }] }] }), "-7");
    check_misshapen(json!({ "learned_skills": [{ "id": "l", "learned_on": "2026-13" }] }), "2026-13");
    check_misshapen(json!({ "created_at": "yesterday" }), "yesterday");
    check_misshapen(json!({ "changes": { "title": 3 } }), "changes.title should be an object, not 3");

    fn check_misshapen(fields: Json, says: &str) {
        match read(file(fields.clone()).as_bytes()) {
            Err(ReadError::Misshapen(words)) => assert!(words.contains(says), "{fields}: {words}"),
            other => panic!("{fields} reads as {other:?}"),
        }
    }
}

#[test]
fn a_strangers_text_in_a_message_stays_short() {
    let Err(ReadError::Misshapen(words)) = read(file(json!({ "created_at": "x".repeat(9_000) })).as_bytes()) else {
        panic!("it reads");
    };
    assert!(words.len() < 200, "{} bytes", words.len());
    let Err(ReadError::Misshapen(words)) = read(file(json!({ "changes": { "本".repeat(9_000): [] } })).as_bytes())
    else {
        panic!("it reads");
    };
    assert!(words.len() < 250, "{} bytes", words.len());
}

#[test]
fn at_the_limit_a_file_opens_and_over_it_does_not() {
    let text = |characters: usize, of: &str| file(json!({ "title": of.repeat(characters) }));
    let list = |items: usize| file(json!({ "sharing": { "card": vec!["x"; items] } }));
    let lists = |items: usize| {
        let (full, rest) = (items / MAX_ITEMS_IN_A_LIST, items % MAX_ITEMS_IN_A_LIST);
        let lists: Vec<usize> = std::iter::repeat_n(MAX_ITEMS_IN_A_LIST, full).chain([rest]).collect();
        let named = lists.iter().enumerate().map(|(at, items)| (format!("list_{at}"), json!(vec![0; *items])));
        file(Json::Object(named.collect()))
    };
    let padded = |bytes: usize| format!("{FIXTURE}{}", " ".repeat(bytes - FIXTURE.len()));

    for of in ["x", "\u{e9}", "本", "🏔"] {
        opens(text(MAX_CHARACTERS, of));
        check(text(MAX_CHARACTERS + 1, of), ReadError::TextTooLong("title".into()));
    }
    opens(list(MAX_ITEMS_IN_A_LIST));
    check(list(MAX_ITEMS_IN_A_LIST + 1), ReadError::ListTooLong("card".into()));
    opens(lists(MAX_ITEMS));
    check(lists(MAX_ITEMS + 1), ReadError::TooManyItems);
    let names =
        |count: usize| file(json!({ "x": Json::Object((0..count).map(|at| (at.to_string(), json!(0))).collect()) }));
    opens(names(MAX_NAMES));
    check(names(MAX_NAMES + 1), ReadError::TooManyItems);
    opens(padded(MAX_BYTES));
    check(padded(MAX_BYTES + 1), ReadError::TooLarge(MAX_BYTES + 1));
    check(vec![b'{'; 50_000_000], ReadError::TooLarge(50_000_000));

    fn opens(text: String) {
        assert!(read(text.as_bytes()).is_ok(), "{:?}", read(text.as_bytes()));
    }
}

#[test]
fn what_is_too_large_to_be_read_is_known_before_it_is_written() {
    let whole = read(FIXTURE.as_bytes()).unwrap();
    let with = |edit: &dyn Fn(&mut PlanFile)| {
        let mut file = whole.clone();
        edit(&mut file);
        write_and_measure(&file).1
    };
    let text = |characters: usize| "本".repeat(characters);
    assert_eq!(write_and_measure(&whole).1, None);
    assert_eq!(with(&|file| file.plan.ultimate_goal = text(MAX_CHARACTERS)), None);
    let long = ReadError::TextTooLong("ultimate_goal".into());
    assert_eq!(with(&|file| file.plan.ultimate_goal = text(MAX_CHARACTERS + 1)), Some(long));
    assert_eq!(with(&|file| file.plan.sharing.card = vec![String::new(); MAX_ITEMS_IN_A_LIST]), None);
    let long = ReadError::ListTooLong("card".into());
    assert_eq!(with(&|file| file.plan.sharing.card = vec![String::new(); MAX_ITEMS_IN_A_LIST + 1]), Some(long));
    let size = with(&|file| file.plan.sharing.card = vec![text(5_000); 100]);
    assert!(matches!(size, Some(ReadError::TooLarge(size)) if size > MAX_BYTES), "{size:?}");
}

#[test]
fn what_is_too_large_only_when_indented_is_written_in_one_line() {
    let mut file = read(FIXTURE.as_bytes()).unwrap();
    assert!(write(&file).contains("\n  "));
    // Lists of empty lists: an indent and a line each.
    let deep: Json = (0..60).fold(json!([]), |inner, _| json!([inner]));
    file.plan.rest.insert("deep".into(), json!(vec![deep; 450]));
    let compact = write_compact(&file);
    assert!(compact.len() < MAX_BYTES && serde_json::to_string_pretty(&file.to_json()).unwrap().len() > MAX_BYTES);
    assert_eq!(write(&file), compact);
}

#[test]
fn what_this_device_stored_is_read_however_large() {
    let mut large = read(FIXTURE.as_bytes()).unwrap();
    large.plan.ultimate_goal = "x".repeat(MAX_BYTES + 1);
    large.plan.sharing.card = vec!["x".into(); MAX_ITEMS + 1];
    let stored = write_compact(&large);
    assert!(read(stored.as_bytes()).is_err());
    assert_eq!(read_stored(stored.as_bytes()), Ok(large));
    // What is no plan is none there either.
    assert_eq!(read_stored(b""), Err(ReadError::Empty));
    assert_eq!(read_stored(b"{"), Err(ReadError::CutOff));
    assert_eq!(read_stored(b"{}"), Err(ReadError::NotAPlan));
    assert!(matches!(read_stored(file(json!({ "id": 7 })).as_bytes()), Err(ReadError::Misshapen(_))));
}

#[test]
fn a_download_that_broke_off_anywhere_is_never_a_whole_plan() {
    // As a person keeps it and in one line, with letters of several bytes and escapes to be cut in the middle of.
    let mut json = fixture_json();
    json["plan"]["title"] = json!("Über 本 🏔 \u{7} \"");
    for text in [FIXTURE.trim_end().to_owned(), json.to_string()] {
        for end in 0..text.len() {
            let expected = if end == 0 { ReadError::Empty } else { ReadError::CutOff };
            assert_eq!(read(&text.as_bytes()[..end]).as_ref(), Err(&expected), "cut at {end}");
            assert_eq!(read_stored(&text.as_bytes()[..end]), Err(expected), "cut at {end}");
        }
    }
}

#[test]
fn a_file_that_is_nested_too_deep_says_so() {
    let too_deep = || ReadError::Misshapen("it is nested too deep".into());
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("[{\"plan\":", "}]")] {
        for depth in [200, 90_000] {
            let nested = |inner: &str| format!("{}{inner}{}", open.repeat(depth), close.repeat(depth));
            check(nested("1"), if open.starts_with('{') { too_deep() } else { ReadError::NotAPlan });
            check(file(json!({ "x": "here" })).replace("\"here\"", &nested("1")), too_deep());
        }
    }
    // The envelope and the plan are two of them.
    let deep = |depth: usize| {
        let lists = ["[".repeat(depth - 2), "]".repeat(depth - 2)].join("1");
        file(json!({ "x": "here" })).replace("\"here\"", &lists)
    };
    check(deep(MAX_DEPTH + 1), too_deep());
    // A quarter of the stack that the app has, and these are unoptimised frames.
    let small = std::thread::Builder::new().stack_size(256 * 1024);
    let reading = small.spawn(move || {
        let file = read(deep(MAX_DEPTH).as_bytes()).unwrap();
        assert_eq!(read(write(&file).as_bytes()), Ok(file.clone()));
        assert_eq!(write_and_measure(&file).1, None);
    });
    reading.unwrap().join().unwrap();
}

#[test]
fn brackets_in_a_text_nest_nothing() {
    for text in ["[".repeat(500), "\"[{".repeat(200), "\\".repeat(500) + "[", "\\\"".repeat(300)] {
        let title = json!({ "title": text });
        assert_eq!(read(file(title).as_bytes()).unwrap().plan.title, text);
    }
}

#[test]
fn more_values_than_a_plan_can_have_are_not_even_built() {
    let many = |value: &str, count: usize| vec![value; count].join(",");
    let inside = |values: String| file(json!({ "x": "here" })).replace("\"here\"", &format!("[{values}]"));
    for (value, count) in [("0", 200_000), ("[]", 40_000), ("{}", 40_000), ("{\"\":0}", 30_000), ("\"\"", 200_000)] {
        check(inside(many(value, count)), ReadError::TooManyItems);
    }
    // What such a file would have become here is the person's own.
    assert!(read_stored(inside(many("0", 200_000)).as_bytes()).is_ok());
    // Nothing of ours, such as a table of numbers: no answer about lists that it does not have.
    check(many("7", 200_000), ReadError::NotAPlan);
    check(format!("[{}]", many("0", 200_000)), ReadError::NotAPlan);
}

#[test]
fn a_map_with_its_names_in_any_order_is_the_same() {
    let names = |order: &mut dyn Iterator<Item = usize>| {
        let entries = order.map(|at| format!(r#""n{at:05}":{{"at":"","by":"{at}"}}"#)).collect::<Vec<_>>();
        file(json!({ "changes": "here" })).replace("\"here\"", &format!("{{{}}}", entries.join(",")))
    };
    for count in [0, 1, 2, 3, 10, 101] {
        let expected = read(names(&mut (0..count)).as_bytes()).unwrap();
        let written: Vec<String> = expected.plan.changes.keys().cloned().collect();
        assert_eq!(written, (0..count).map(|at| format!("n{at:05}")).collect::<Vec<_>>());
        assert_eq!(read(names(&mut (0..count).rev()).as_bytes()).as_ref(), Ok(&expected));
        assert_eq!(read(names(&mut (0..count).map(|at| (at * 37 + 5) % count)).as_bytes()).as_ref(), Ok(&expected));
    }
}
