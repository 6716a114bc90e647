//! Files that must open for ever: one of each kind for every version of the format, beside the one that shows every field.

use crate::given::{date, fixture_json, id, places, time};
use crate::round_trip;
use crate::schema::validates;
use cairn::format::plan_file::{
    MAX_BYTES, MAX_CHARACTERS, MAX_ITEMS, MAX_ITEMS_IN_A_LIST, PlanFile, read, read_stored, write, write_and_measure,
};
use cairn::plan::{
    Change, CheckIn, Gap, Helper, Id, LearnedSkill, Noted, Opportunity, Plan, Priority, Prompt, Seeking, Tool, ToolKind,
};
use serde_json::{Value as Json, json};

const KINDS: [&str; 4] = ["minimal", "mid-experiment", "scripts", "limits"];

fn path(kind: &str) -> String {
    format!("{}/tests/fixtures/plan-v1-{kind}.json", env!("CARGO_MANIFEST_DIR"))
}

fn text(kind: &str) -> String {
    std::fs::read_to_string(path(kind)).unwrap()
}

#[test]
fn each_opens_and_comes_back_with_all_that_is_in_it() {
    for kind in KINDS {
        let text = text(kind);
        let file = read(text.as_bytes()).unwrap_or_else(|error| panic!("{kind}: {error:?}"));
        assert_eq!(read_stored(text.as_bytes()).as_ref(), Ok(&file), "{kind}");
        assert_eq!(write_and_measure(&file).1, None, "{kind}");
        assert_eq!(read(write(&file).as_bytes()).as_ref(), Ok(&file), "{kind}");
        let (written, original): (Json, Json) =
            (serde_json::from_str(&write(&file)).unwrap(), serde_json::from_str(&text).unwrap());
        assert!(holds(&written, &original), "{kind} lost something");
    }
}

/// Whether all of the original stands there. What it left out is written as unset.
fn holds(written: &Json, original: &Json) -> bool {
    match (written, original) {
        (Json::Object(written), Json::Object(original)) => {
            original.iter().all(|(name, value)| written.get(name).is_some_and(|it| holds(it, value)))
        }
        (Json::Array(written), Json::Array(original)) => {
            written.len() == original.len()
                && written.iter().zip(original).all(|(written, original)| holds(written, original))
        }
        _ => written == original,
    }
}

#[test]
fn each_validates() {
    for kind in KINDS {
        validates(&serde_json::from_str(&text(kind)).unwrap());
    }
}

#[test]
fn unknown_fields_are_kept_in_each() {
    for kind in KINDS {
        let written = write(&read(text(kind).as_bytes()).unwrap());
        let mut json: Json = serde_json::from_str(&written).unwrap();
        for place in ["", "/plan", "/plan/priorities/0", "/plan/experiments/0/check_ins/0", "/plan/journey"] {
            if let Some(object) = json.pointer_mut(place).and_then(Json::as_object_mut) {
                object.insert("from_a_newer_version".into(), json!({ "deep": ["日本", 1.5, null] }));
            }
        }
        let read_again = read(json.to_string().as_bytes()).unwrap();
        assert_eq!(serde_json::from_str::<Json>(&write(&read_again)).unwrap(), json, "{kind}");
    }
}

#[test]
fn each_is_of_its_kind() {
    let plan = |kind: &str| read(text(kind).as_bytes()).unwrap().plan;
    assert!(plan("minimal").is_blank());
    assert!(plan("mid-experiment").experiments[0].closed.is_none());
    round_trip::check(&fixture_json());
    let scripts = text("scripts");
    for range in ['\u{3040}'..='\u{30ff}', '\u{5d0}'..='\u{5ea}', '\u{620}'..='\u{64a}', '\u{1f300}'..='\u{1faff}'] {
        assert!(scripts.chars().any(|letter| range.contains(&letter)), "{range:?} is not there");
    }
    let limits: Json = serde_json::from_str(&text("limits")).unwrap();
    let lists: Vec<usize> =
        places(&limits).iter().filter_map(|place| limits.pointer(place)?.as_array().map(Vec::len)).collect();
    assert_eq!(lists.iter().max(), Some(&MAX_ITEMS_IN_A_LIST));
    assert!((MAX_ITEMS - 300..=MAX_ITEMS).contains(&lists.iter().sum()));
    assert!((MAX_BYTES / 2..MAX_BYTES).contains(&text("limits").len()));
}

/// How the one near the limits was made: with the file gone, `CAIRN_UPDATE=1 cargo test --test host near_the_limits` writes it
/// anew. A file that is there is never touched: later versions write more fields, and it must stay as this one wrote it.
#[test]
fn the_one_near_the_limits_can_be_made() {
    let made = near_the_limits();
    assert_eq!(write_and_measure(&made).1, None);
    if std::env::var_os("CAIRN_UPDATE").is_some() && !std::path::Path::new(&path("limits")).exists() {
        std::fs::write(path("limits"), write(&made)).unwrap();
    }
}

fn near_the_limits() -> PlanFile {
    let mut count = 0;
    let mut next = |kind: &str| {
        count += 1;
        id(&format!("{kind}_{count:x}"))
    };
    let most = MAX_ITEMS_IN_A_LIST;
    let longest = |letters: &str| letters.chars().cycle().take(MAX_CHARACTERS).collect::<String>();
    let mut plan = Plan {
        id: id("p_limits"),
        title: "Near the limits".into(),
        created_at: Some(time("2026-11-21T08:45:12Z")),
        growth_statement: longest("あいうえお、"),
        ultimate_goal: longest("to grow "),
        ingredients: [Some(longest("🏔")), Some(longest("\"\\\n")), None],
        ..Plan::default()
    };
    let mut notes = |count: usize| (0..count).map(|_| Noted { id: next("no"), ..Noted::default() }).collect::<Vec<_>>();
    plan.warm_up.more_of = notes(most);
    plan.value.strengths = notes(most);
    plan.value.skills = notes(most);
    plan.value.successes = notes(most);
    let mut ids = |kind: &str, count: usize| (0..count).map(|_| next(kind)).collect::<Vec<Id>>();
    plan.priorities = ids("pr", most)
        .into_iter()
        .map(|id| Priority { id, prompt: Some(Prompt::Own), ..Priority::default() })
        .collect();
    plan.helpers = ids("he", most).into_iter().map(|id| Helper { id, ..Helper::default() }).collect();
    plan.seeking = ids("se", most).into_iter().map(|id| Seeking { id, ..Seeking::default() }).collect();
    let priority_id = plan.priorities[most - 1].id.clone();
    plan.gaps = ids("ga", most)
        .into_iter()
        .map(|id| Gap { id, priority_id: Some(priority_id.clone()), ..Gap::default() })
        .collect();
    plan.tools =
        ids("to", most).into_iter().map(|id| Tool { id, kind: Some(ToolKind::Own), ..Tool::default() }).collect();
    plan.learned_skills = ids("ls", 200).into_iter().map(|id| LearnedSkill { id, ..LearnedSkill::default() }).collect();
    plan.opportunities = ids("op", 50).into_iter().map(|id| Opportunity { id, ..Opportunity::default() }).collect();
    plan.experiments.push(cairn::plan::Experiment {
        id: id("ex_1"),
        starts_on: Some(date("2026-11-21")),
        ..Default::default()
    });
    plan.experiments[0].check_ins = ids("ci", 30).into_iter().map(|id| CheckIn { id, ..CheckIn::default() }).collect();
    for priority in &plan.priorities {
        let change = Change { at: time("2026-11-21T08:52:03Z"), by: "d_1".into(), ..Change::default() };
        plan.changes.insert(priority.id.to_string(), change);
    }
    PlanFile::of(plan, time("2026-12-22T09:30:00Z"))
}
