//! Other ids for all items: references follow, and nothing else changes.

use crate::given::{fixture, fixture_json, id, places};
use cairn::plan::{AsJson, Id, Plan};
use serde_json::Value as Json;

fn renamed(mut plan: Plan) -> Plan {
    let mut count = 0;
    plan.rename_items(&mut |kind| {
        count += 1;
        Id::new(kind, &format!("other{count}"))
    });
    plan
}

#[test]
fn every_item_gets_another_and_references_follow() {
    let (before, after) = (fixture().to_json(), renamed(fixture()).to_json());
    let mut names: Vec<(String, String)> = Vec::new();
    for place in places(&before).iter().filter(|place| is_of_an_item(place)) {
        let text = |json: &Json| json.pointer(place).and_then(Json::as_str).map(str::to_owned);
        assert_eq!(text(&before).is_some(), text(&after).is_some(), "{place}");
        names.extend(text(&before).zip(text(&after)));
    }
    assert!(names.len() > 40, "only {} names", names.len());
    for (old, new) in &names {
        assert!(new.contains("_other") && new.split('_').next() == old.split('_').next(), "{old} became {new}");
        assert!(names.iter().all(|(o, n)| (o == old) == (n == new)), "{old} became {new} and another");
    }
}

/// Ids of items and references to them.
fn is_of_an_item(place: &str) -> bool {
    place != "/id" && !place.starts_with("/workshop/") && (place.ends_with("/id") || place.ends_with("_id"))
}

#[test]
fn nothing_else_changes() {
    let (before, after) = (fixture().to_json(), renamed(fixture()).to_json());
    assert_eq!(places(&before), places(&after));
    for place in places(&fixture_json()["plan"]) {
        let value = |json: &Json| json.pointer(&place).filter(|it| !it.is_object() && !it.is_array()).cloned();
        if !is_of_an_item(&place) {
            assert_eq!(value(&before), value(&after), "{place}");
        }
    }
}

#[test]
fn a_reference_that_leads_nowhere_is_unset() {
    let mut plan = fixture();
    plan.gaps[0].priority_id = Some(id("pr_gone"));
    plan.helpers.clear();
    let plan = renamed(plan);
    assert_eq!(plan.gaps[0].priority_id, None);
    assert!(plan.tools.iter().all(|tool| tool.helper_id.is_none()));
    assert!(plan.experiments.iter().all(|experiment| experiment.helper_id.is_none()));
    let advice = plan.opportunities[0].advice.as_ref().unwrap();
    assert_eq!((advice.helper_id.as_ref(), advice.said.as_str()), (None, "Take it for a year"));
}
