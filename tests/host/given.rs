//! What the tests start from: the fixture, small plans, and names for things.

use cairn::format::plan_file;
use cairn::plan::{Date, Experiment, GapKind, Id, Plan, Prompt, Time, ToolKind};
use serde_json::Value as Json;

pub const FIXTURE: &str = include_str!("../fixtures/plan-v1.json");

pub fn fixture_json() -> Json {
    serde_json::from_str(FIXTURE).unwrap()
}

pub fn fixture() -> Plan {
    plan_file::read(FIXTURE.as_bytes()).unwrap().plan
}

pub fn id(text: &str) -> Id {
    Id::written(text)
}

pub fn date(text: &str) -> Date {
    Date::parse(text).unwrap_or_else(|| panic!("{text} is no date"))
}

pub fn time(text: &str) -> Time {
    Time::parse(text).unwrap_or_else(|| panic!("{text} is no time"))
}

/// A plan of these priorities, `pr_0`, `pr_1` …, each in own words.
pub fn plan_of(priorities: &[&str]) -> Plan {
    let mut plan = Plan { id: id("p_1"), ..Plan::default() };
    for (rank, text) in priorities.iter().enumerate() {
        plan.add_priority(id(&format!("pr_{rank}")), Prompt::Own);
        plan.priorities[rank].text = (*text).to_owned();
    }
    plan
}

/// An experiment that starts on 2026-11-21 and has the check-ins `<id>_7`, `<id>_14` and `<id>_30`.
pub fn experiment(name: &str) -> Experiment {
    let mut days = [7, 14, 30].into_iter();
    let new_id = || id(&format!("{name}_{}", days.next().unwrap()));
    Experiment::starting(id(name), date("2026-11-21"), new_id)
}

/// The smallest plan with one whole path: `pr_0` → `ga_0` → `to_0` → `ex_0`.
pub fn whole_plan() -> Plan {
    let mut plan = plan_of(&["Lead a migration"]);
    plan.add_gap(id("ga_0"), id("pr_0"), "Nobody has seen me lead");
    plan.gaps[0].kind = Some(GapKind::Opportunity);
    plan.add_tool(id("to_0"), id("ga_0"), ToolKind::SpecialAssignment, "Ask on Thursday");
    plan.add_experiment(experiment("ex_0"), Some(&id("to_0")));
    plan.experiments[0].do_differently = "Offer to lead the next one".into();
    plan
}

/// The address (a JSON pointer) of every value inside, the whole first.
pub fn places(json: &Json) -> Vec<String> {
    fn walk(json: &Json, place: String, places: &mut Vec<String>) {
        places.push(place.clone());
        match json {
            Json::Object(fields) => {
                fields.iter().for_each(|(name, value)| walk(value, format!("{place}/{name}"), places))
            }
            Json::Array(items) => {
                items.iter().enumerate().for_each(|(at, item)| walk(item, format!("{place}/{at}"), places));
            }
            _ => {}
        }
    }
    let mut places = Vec::new();
    walk(json, String::new(), &mut places);
    places
}

/// Whether the object there maps names that are data, and has no fields of its own.
pub fn is_map(place: &str) -> bool {
    ["/responses", "/minutes", "/changes", "/deleted"].iter().any(|map| place.ends_with(map))
}
