//! The served JSON Schema is the one the types make, and it knows what the fixture shows.

use crate::given::{fixture_json, is_map, places};
use cairn::format::plan_file;
use serde_json::Value as Json;
use std::collections::BTreeSet;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/schema/plan-v1.json");

#[test]
fn the_served_schema_is_current() {
    let made = serde_json::to_string_pretty(&plan_file::schema()).unwrap() + "\n";
    if std::env::var_os("CAIRN_UPDATE").is_some() {
        std::fs::write(PATH, &made).unwrap();
    }
    let served = std::fs::read_to_string(PATH).unwrap_or_default();
    assert!(served == made, "schema/plan-v1.json is not what the types make; run: cargo xtask schema");
}

#[test]
fn it_is_of_the_draft_that_the_contract_names() {
    let schema = plan_file::schema();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(schema["required"], serde_json::json!(["type", "version", "plan"]));
}

#[test]
fn nothing_inside_the_plan_is_required() {
    for (name, described) in plan_file::schema()["$defs"].as_object().unwrap() {
        assert!(described.get("required").is_none(), "{name} requires {}", described["required"]);
    }
}

#[test]
fn the_fixture_validates() {
    validates(&fixture_json());
}

/// Every field is one that the schema knows, and has the type that it says.
pub fn validates(file: &Json) {
    let schema = plan_file::schema();
    let places = places(file);
    let unknown: Vec<&String> = places.iter().filter(|place| described(&schema, place).is_none()).collect();
    assert!(unknown.is_empty(), "not in the schema: {unknown:?}");
    for place in &places {
        let value = file.pointer(place).unwrap();
        let is = |kind: &str| match kind {
            "object" => value.is_object(),
            "array" => value.is_array(),
            "string" => value.is_string(),
            "integer" => value.is_u64(),
            "boolean" => value.is_boolean(),
            _ => value.is_null(),
        };
        let allowed = match &described(&schema, place).unwrap()["type"] {
            Json::String(kind) => is(kind),
            Json::Array(kinds) => kinds.iter().filter_map(Json::as_str).any(is),
            _ => true,
        };
        assert!(allowed || value.is_null(), "{place} is {value}");
        assert!(!is_map(place) || value.is_object(), "{place} is no map");
    }
}

#[test]
fn every_field_of_the_schema_stands_in_the_fixture() {
    let (schema, fixture) = (plan_file::schema(), fixture_json());
    let mut absent = BTreeSet::new();
    for place in places(&fixture) {
        let Some(fields) = described(&schema, &place).and_then(|described| described["properties"].as_object()) else {
            continue;
        };
        // An unset object (`null`) shows no fields; another item of its list does.
        let Some(shown) = fixture.pointer(&place).and_then(Json::as_object) else { continue };
        let names = fields.keys().filter(|name| !shown.contains_key(*name));
        absent.extend(names.map(|name| format!("{place}/{name}")));
    }
    assert!(absent.is_empty(), "not in the fixture: {absent:?}");
}

#[test]
fn the_words_of_each_choice_are_the_contracts() {
    check("GapKind", "skill, opportunity");
    check("Answer", "yes, no, not-sure");
    check(
        "ToolKind",
        "mentor, coach, training, professional-organisation, special-assignment, lateral-move, get-involved, manager-meetings, \
         own, workshop",
    );
    check("Prompt", "promotion, new-role, autonomy, new-skill, master-skill, travel, own, workshop");
    check("Arena", "project, meeting, stretch-assignment, workflow");
    check("Tried", "yes, partly, not-yet");
    check("Outcome", "kept, changed, dropped");
    check("Use", "constantly, sometimes, not-yet");
    check("SharedWith", "colleagues, clients, others");
    check("Voice", "networking, interview, manager, senior-leaders");
    check("HelperRole", "mentor, coach, sponsor, manager, buddy, peer, other");
    check("Mode", "alone, pair");
    check("Question", "best-development, learn-best, learned-most");
    check("AdviceStatus", "asked, skipped");
    check("DecisionAnswer", "yes, no, later");
    check("Section", "warm-up, priorities, value, gaps, tools, experiment, pass-it-on, journey");

    fn check(choice: &str, expected: &str) {
        let schema = plan_file::schema();
        let words: Vec<&str> =
            schema["$defs"][choice]["examples"].as_array().unwrap().iter().filter_map(Json::as_str).collect();
        assert_eq!(words.join(", "), expected, "{choice}");
    }
}

#[test]
fn a_choice_is_described_as_open_so_that_a_newer_word_validates() {
    for (name, described) in plan_file::schema()["$defs"].as_object().unwrap() {
        assert!(described.get("enum").is_none(), "{name} is closed");
        assert_ne!(described.get("additionalProperties"), Some(&Json::Bool(false)), "{name} is closed");
    }
}

/// What the schema says of the value at this address of a plan file; `None` where it says nothing.
pub fn described<'a>(schema: &'a Json, place: &str) -> Option<&'a Json> {
    let mut at = schema;
    for step in place.split('/').skip(1) {
        let fields = at.get("properties").and_then(|fields| fields.get(step));
        let entry = at.get("additionalProperties").filter(|entry| entry.is_object());
        let item = at.get("items").filter(|_| step.bytes().all(|byte| byte.is_ascii_digit()));
        at = resolved(schema, fields.or(item).or(entry)?);
    }
    Some(at)
}

/// Follows references, and takes the part of an *or null* that is not null.
fn resolved<'a>(schema: &'a Json, mut at: &'a Json) -> &'a Json {
    loop {
        if let Some(path) = at.get("$ref").and_then(Json::as_str) {
            at = schema.pointer(path.trim_start_matches('#')).unwrap();
        } else if let Some(choices) = at.get("anyOf").and_then(Json::as_array) {
            at = choices.iter().find(|choice| choice["type"] != "null").unwrap();
        } else {
            return at;
        }
    }
}
