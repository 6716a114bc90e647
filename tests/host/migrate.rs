//! Plans of older versions come up to the current one, whole or not at all.

use crate::given::{FIXTURE, fixture_json};
use cairn::format::migrate::{Step, by_steps, migrate};
use cairn::format::plan_file::{PlanFile, ReadError, VERSION};
use cairn::plan::AsJson;
use serde_json::{Value as Json, json};

/// What a later version might do: a field under another name, as it was written in between.
fn rename_the_goal(mut json: Json) -> Result<Json, ReadError> {
    let plan = json["plan"].as_object_mut().ok_or(ReadError::NotAPlan)?;
    let goal = plan.remove("goal_in_between").ok_or_else(|| ReadError::Misshapen("no goal".into()))?;
    plan.insert("ultimate_goal".into(), goal);
    Ok(json)
}

fn goal_of_version_one(mut json: Json) -> Result<Json, ReadError> {
    json["plan"]["goal_in_between"] = json["plan"]["oldest_goal"].take();
    Ok(json)
}

const STEPS: [Step; 2] = [goal_of_version_one, rename_the_goal];

#[test]
fn a_plan_of_this_version_stays_as_it_is() {
    assert_eq!(migrate(fixture_json(), VERSION), Ok(fixture_json()));
    assert_eq!(by_steps(&STEPS, fixture_json(), 3), Ok(fixture_json()));
}

#[test]
fn each_step_is_taken_once_and_in_order() {
    check(1, "oldest_goal");
    check(2, "goal_in_between");

    fn check(version: u32, name: &str) {
        let old = json!({ "type": "cairn/plan", "version": version, "from_elsewhere": [1], "plan": { "id": "p", name: "The top" } });
        let new = by_steps(&STEPS, old, version).unwrap();
        assert_eq!(new["version"], 3);
        let file = PlanFile::from_json(new).unwrap();
        assert_eq!((file.plan.ultimate_goal.as_str(), &file.rest["from_elsewhere"]), ("The top", &json!([1])));
    }
}

#[test]
fn a_step_that_fails_leaves_the_original() {
    let original = FIXTURE.to_owned();
    let parsed: Json = serde_json::from_str(&original).unwrap();
    // The second step misses what the first should have left.
    let steps: [Step; 2] = [Ok, rename_the_goal];
    assert_eq!(by_steps(&steps, parsed, 1), Err(ReadError::Misshapen("no goal".into())));
    assert_eq!(original, FIXTURE);
}
