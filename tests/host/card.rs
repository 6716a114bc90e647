//! The share card says exactly what its owner ticked.

use crate::given::{date as day, fixture as example, id};
use cairn::format::card_file::{read, write, write_compact};
use cairn::format::plan_file::ReadError;
use cairn::plan::{Card, CardPart, Plan};
use serde_json::{Value, json};

fn card(plan: &Plan, parts: &[CardPart]) -> Value {
    serde_json::from_str(&write(&Card::of(plan, parts, id("c_1"), day("2026-12-22")))).unwrap()
}

#[test]
fn each_part_brings_its_field_and_no_other() {
    check(&[], json!({}));
    check(
        &[CardPart::Priorities],
        json!({ "priorities": [
        { "kind": "new-role" }, { "kind": "master-skill" }, { "kind": "workshop", "label": "Move into the new Lisbon team" },
    ] }),
    );
    check(&[CardPart::GapKinds], json!({ "gap_kinds": { "opportunity": 1, "skill": 1, "unsorted": 1 } }));
    check(&[CardPart::Arenas], json!({ "arenas": ["workflow", "meeting"] }));
    check(&[CardPart::Experiments], json!({ "experiments": [{ "tried": "yes", "outcome": "kept" }, {}] }));
    check(
        &[CardPart::WillDo],
        json!({ "will_do": [
        "Draw the model before I write a query", "Speak first once in every guild meeting",
    ] }),
    );

    fn check(parts: &[CardPart], expected: Value) {
        let mut card = card(&example(), parts);
        let fields = card.as_object_mut().unwrap();
        assert_eq!(fields.remove("type"), Some(json!("cairn/card")));
        assert_eq!(fields.remove("version"), Some(json!(1)));
        assert_eq!(fields.remove("id"), Some(json!("c_1")), "it says nothing of whose it is");
        assert_eq!(card, expected, "{parts:?}");
    }
}

#[test]
fn at_first_no_word_of_theirs_is_ticked() {
    let mut plan = example();
    plan.sharing.card = Vec::new();
    let parts = CardPart::ticked(&plan);
    assert!(parts.iter().all(|part| !part.is_free_text()) && parts.len() == 7, "{parts:?}");
    let text = card(&plan, &parts).to_string();
    let own =
        [plan.growth_statement.as_str(), "Draw the model", "Speak first", &plan.gaps[0].text, &plan.tools[0].text];
    for words in own.into_iter().chain(plan.helpers.iter().map(|it| it.name.as_str())).filter(|it| !it.is_empty()) {
        assert!(!text.contains(words), "{words}");
    }
}

#[test]
fn all_cards_of_a_plan_are_known_for_its_own_only_where_that_is_ticked() {
    let (plan, today) = (example(), day("2026-12-22"));
    let once = Card::of(&plan, &[CardPart::Once], id("c_1"), today);
    assert_eq!((once.id, once.at), (plan.id.clone(), plan.updated_at.clone()));
    let unnamed = Card::of(&plan, &[CardPart::Tools], id("c_1"), today);
    assert_eq!((unnamed.id, unnamed.at), (id("c_1"), None));
}

#[test]
fn a_whole_plan_is_reduced_to_what_its_owner_ticked() {
    let mut plan = example();
    plan.sharing.card = vec!["tools".into(), "lessons".into()];
    let card = Card::of_whole_plan(&plan, id("c_1"), day("2026-12-22"));
    assert!(card.tools.is_some() && card.lessons.is_some() && card.priorities.is_none() && card.growth.is_none());
    assert_eq!(card.id, plan.id);
}

#[test]
fn what_is_written_reads_back() {
    let plan = example();
    for parts in [CardPart::ALL, &[], &[CardPart::Experiments, CardPart::Learned]] {
        let card = Card::of(&plan, parts, id("c_1"), day("2026-12-22"));
        assert_eq!(read(write(&card).as_bytes()), Ok(card.clone()));
        assert_eq!(read(&write_compact(&card)), Ok(card));
    }
}

#[test]
fn what_is_no_card_is_refused_and_what_nobody_ticked_is_dropped() {
    check("", ReadError::Empty);
    check("{", ReadError::CutOff);
    check("[]", ReadError::NotAPlan);
    check(r#"{"type":"cairn/plan","version":1}"#, ReadError::NotAPlan);
    check(r#"{"type":"cairn/card"}"#, ReadError::NotAPlan);
    check(r#"{"type":"cairn/card","version":0}"#, ReadError::NotAPlan);
    check(r#"{"type":"cairn/card","version":2}"#, ReadError::Newer(2));
    let long = format!(r#"{{"type":"cairn/card","version":1,"growth":"{}"}}"#, "x".repeat(10_001));
    check(&long, ReadError::TextTooLong("growth".into()));
    assert!(matches!(read(br#"{"type":"cairn/card","version":1,"tools":7}"#), Err(ReadError::Misshapen(_))));
    let boast =
        br#"{"type":"cairn/card","version":1,"learned":{"learned":4294967295,"used":9999,"shared":3,"who":"Ana"}}"#;
    let learned = read(boast).unwrap().learned.unwrap();
    assert_eq!((learned.learned, learned.used, learned.shared, learned.rest.len()), (500, 500, 3, 0));
    let texts = vec!["x"; 200];
    let many = json!({ "type": "cairn/card", "version": 1, "will_do": texts }).to_string();
    assert_eq!(read(many.as_bytes()).unwrap().will_do.map(|texts| texts.len()), Some(20));
    let unknown = read(br#"{"type":"cairn/card","version":1,"id":"c_1","name":"Ana"}"#).unwrap();
    assert!(unknown.rest.is_empty());

    fn check(text: &str, why: ReadError) {
        assert_eq!(read(text.as_bytes()), Err(why), "{text}");
    }
}
