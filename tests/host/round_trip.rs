//! What is read is written again: every field, every word, known or not.

use crate::given::{FIXTURE, fixture_json, id, is_map, places};
use crate::schema::described;
use cairn::format::plan_file::{self, PlanFile, read, write, write_compact};
use cairn::plan::{AsJson, Plan, Stretch};
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;

/// Reads this file and writes it again, both ways of writing; what comes out is the same field for field.
pub fn check(json: &Json) {
    let file = read_json(json);
    for written in [write(&file), write_compact(&file)] {
        assert_same(&serde_json::from_str(&written).unwrap(), json);
        assert_eq!(read(written.as_bytes()).as_ref(), Ok(&file));
    }
}

fn read_json(json: &Json) -> PlanFile {
    read(json.to_string().as_bytes()).unwrap_or_else(|error| panic!("{error:?} reading {json}"))
}

fn assert_same(written: &Json, expected: &Json) {
    let differs = |place: &String| written.pointer(place) != expected.pointer(place);
    let places: BTreeSet<String> = places(expected).into_iter().chain(places(written)).filter(differs).collect();
    let deepest = places.iter().max_by_key(|place| place.matches('/').count());
    let pair = deepest.map(|place| (place, written.pointer(place), expected.pointer(place)));
    assert!(pair.is_none(), "(place, written, expected) = {pair:?}");
}

#[test]
fn the_fixture_comes_back_field_for_field() {
    check(&fixture_json());
    assert_same(&serde_json::from_str(&write(&read(FIXTURE.as_bytes()).unwrap())).unwrap(), &fixture_json());
}

#[test]
fn an_unknown_field_survives_in_every_object() {
    let fixture = fixture_json();
    let mut all = fixture.clone();
    let mut objects = 0;
    for place in places(&fixture).iter().filter(|place| fixture.pointer(place).is_some_and(Json::is_object)) {
        let name = "from_a_newer_version";
        let news = match place.rsplit('/').next() {
            Some("responses") => json!("a follow-up"),
            Some("minutes") => json!(7),
            Some("changes" | "deleted") => json!({ "at": "2027-01-01T00:00:00Z", "by": "d_2", "why": [null, 1.5] }),
            _ => json!({ "deep": [true, { "deeper": "日本" }, []], "number": -3, "text": "" }),
        };
        all.pointer_mut(place).unwrap()[name] = news.clone();
        let mut one = fixture.clone();
        one.pointer_mut(place).unwrap()[name] = news;
        check(&one);
        objects += 1;
    }
    assert!(objects > 50, "only {objects} objects were tried");
    check(&all);
}

#[test]
fn an_unknown_word_survives_in_every_choice() {
    let (schema, fixture) = (plan_file::schema(), fixture_json());
    let is_choice = |place: &&String| described(&schema, place).is_some_and(|it| it.get("examples").is_some());
    let mut all = fixture.clone();
    let mut kinds = BTreeSet::new();
    for place in places(&fixture).iter().filter(is_choice) {
        for word in ["from-a-newer-version", ""] {
            let mut one = fixture.clone();
            *one.pointer_mut(place).unwrap() = json!(word);
            check(&one);
        }
        *all.pointer_mut(place).unwrap() = json!("未来 Yes");
        kinds.insert(described(&schema, place).unwrap()["examples"].to_string());
    }
    check(&all);
    let choices = schema["$defs"].as_object().unwrap().values().filter(|it| it.get("examples").is_some()).count();
    assert_eq!(kinds.len(), choices, "a choice does not stand in the fixture");
}

#[test]
fn a_known_word_is_a_known_choice() {
    let plan = read_json(&fixture_json()).plan;
    let text = format!("{plan:?}");
    assert!(!text.contains("Other("), "the fixture has a word that the model does not know");
}

#[test]
fn every_absent_field_reads_as_unset() {
    let fixture = fixture_json();
    for place in places(&fixture) {
        let (object, name) = place.rsplit_once('/').unwrap_or_default();
        let is_field = fixture.pointer(object).is_some_and(Json::is_object) && !is_map(object);
        if place.is_empty() || !is_field || ["type", "version", "plan", "id"].contains(&name) {
            continue;
        }
        let mut without = fixture.clone();
        without.pointer_mut(object).unwrap().as_object_mut().unwrap().remove(name);
        let mut null = fixture.clone();
        null.pointer_mut(object).unwrap()[name] = Json::Null;
        assert_eq!(read_json(&without), read_json(&null), "{place}");
        let written: Json = serde_json::from_str(&write(&read_json(&without))).unwrap();
        assert!(is_unset(written.pointer(&place).unwrap()), "{place} reads as {}", written.pointer(&place).unwrap());
    }
    // A workshop is not an item of the plan; it may come without its id.
    let file = json!({ "type": "cairn/plan", "version": 1, "plan": { "id": "p", "workshop": {} } });
    assert!(read_json(&file).plan.workshop.unwrap().id.is_empty());
}

fn is_unset(value: &Json) -> bool {
    match value {
        Json::Null | Json::Bool(false) => true,
        Json::Number(number) => number.as_u64() == Some(0),
        Json::String(text) => text.is_empty(),
        Json::Array(items) => items.iter().all(Json::is_null),
        Json::Object(fields) => fields.values().all(is_unset),
        Json::Bool(true) => false,
    }
}

#[test]
fn a_stretch_of_another_scale_is_kept() {
    for level in [0, 6, 255] {
        let mut json = fixture_json();
        json["plan"]["experiments"][0]["stretch"] = json!(level);
        assert_eq!(read_json(&json).plan.experiments[0].stretch.map(Stretch::level), Some(level));
        assert_eq!(Stretch::new(level), None);
        check(&json);
    }
}

#[test]
fn a_time_is_written_as_it_came_and_an_empty_one_is_unset() {
    for time in ["2026-11-21T08:45:12+00:00", "2026-11-21T08:45:12.5+02:00", "2026-11-21t08:45:12z"] {
        let mut json = fixture_json();
        json["exported_at"] = json!(time);
        json["plan"]["updated_at"] = json!(time);
        json["plan"]["changes"]["title"] = json!({ "at": time, "by": "" });
        check(&json);
    }
    let mut json = fixture_json();
    json["plan"]["changes"]["title"] = json!({ "at": "", "by": "d_1" });
    check(&json);
    let set = read_json(&json);
    json["exported_at"] = json!("");
    json["plan"]["created_at"] = json!("");
    json["plan"]["updated_at"] = json!("");
    json["plan"]["experiments"][0]["starts_on"] = json!("");
    json["plan"]["experiments"][0]["tool_id"] = json!("");
    json["plan"]["learned_skills"][0]["learned_on"] = json!("");
    let unset = read_json(&json);
    assert!(set.exported_at.is_some() && unset.exported_at.is_none());
    assert_eq!((&unset.plan.created_at, &unset.plan.updated_at), (&None, &None));
    assert_eq!((&unset.plan.experiments[0].starts_on, &unset.plan.experiments[0].tool_id), (&None, &None));
    assert_eq!(unset.plan.learned_skills[0].learned_on, None);
}

#[test]
fn a_known_field_that_an_edit_put_into_the_rest_does_not_hide_the_known_one() {
    let mut plan = read_json(&fixture_json()).plan;
    plan.rest.insert("title".into(), json!(7));
    assert_eq!(plan.to_json()["title"], json!(plan.title));
}

#[test]
fn a_list_that_is_empty_is_not_one_that_is_unanswered() {
    let plan = read_json(&fixture_json()).plan;
    let shared: Vec<_> = plan.learned_skills.iter().map(|skill| skill.shared_with.as_ref().map(Vec::len)).collect();
    assert_eq!(shared, [Some(1), Some(0), None]);
}

#[test]
fn the_smallest_file_is_a_plan_with_nothing_in_it() {
    let file = read(br#"{"type":"cairn/plan","version":1,"plan":{"id":"p_x"}}"#).unwrap();
    let plan = Plan { id: id("p_x"), ..Plan::default() };
    assert_eq!(file, PlanFile { kind: "cairn/plan".into(), version: 1, plan, ..PlanFile::default() });
    assert!(file.plan.is_blank());
    check(&serde_json::from_str(&write(&file)).unwrap());
}

#[test]
fn a_text_of_any_script_survives_in_every_text_field() {
    let texts = [
        "成長したい。チームを率いる経験がない",
        "أريد أن أقود فريقًا \u{200f}(‏2027)",
        "\u{202b}שלום\u{202c} mixed with English",
        "👩🏽‍💻🏔️ e\u{301}\u{328} 🇯🇵",
        "two\nlines\r\n\tand a tab \"quoted\" \\ back/slash \u{2028} \u{0} \u{7f} \u{feff}",
        "   kept as typed  ",
        "</script><!-- %00 ${x} {{y}}",
    ];
    let schema = plan_file::schema();
    for text in texts {
        let mut all = fixture_json();
        let mut fields = 0;
        for place in places(&all) {
            let described = described(&schema, &place).unwrap();
            let is_free = described["type"] == "string" || described["type"] == json!(["string", "null"]);
            let is_bound = ["examples", "format", "pattern"].iter().any(|bound| described.get(bound).is_some());
            let is_id =
                described.get("description").is_some_and(|it| it.as_str().unwrap().starts_with("The name of an item"));
            if is_free && !is_bound && !is_id {
                *all.pointer_mut(&place).unwrap() = json!(text);
                fields += 1;
            }
        }
        assert!(fields > 100, "only {fields} texts were tried");
        check(&all);
    }
}

#[test]
fn what_editors_do_to_a_file_does_not_matter() {
    let expected = read(FIXTURE.as_bytes()).unwrap();
    let variants = [
        ("a byte order mark", format!("\u{feff}{FIXTURE}")),
        ("CRLF", FIXTURE.replace('\n', "\r\n")),
        ("both", format!("\u{feff}{}", FIXTURE.replace('\n', "\r\n"))),
        ("one line", fixture_json().to_string()),
        ("space around", format!("\n\n  {FIXTURE}\n\t\r\n ")),
    ];
    for (what, text) in variants {
        assert_eq!(read(text.as_bytes()).as_ref(), Ok(&expected), "{what}");
    }
}

#[test]
fn an_envelope_of_ours_says_what_it_is() {
    let file = PlanFile::of(Plan { id: id("p_x"), ..Plan::default() }, crate::given::time("2026-12-22T09:30:00Z"));
    let json: Json = serde_json::from_str(&write(&file)).unwrap();
    assert_eq!(json["type"], "cairn/plan");
    assert_eq!(json["version"], 1);
    assert_eq!(json["source"], format!("cairn {}", env!("CARGO_PKG_VERSION")));
    assert_eq!(json["exported_at"], "2026-12-22T09:30:00Z");
    assert_eq!(read(write(&file).as_bytes()), Ok(file));
}
