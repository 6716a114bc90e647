//! A plan in a link: what was picked and nothing else, and nothing that leads back to the plan it came from.

use crate::given::{fixture, fixture_json, id, places, whole_plan};
use cairn::format::plan_file::{self, MAX_BYTES, MAX_CHARACTERS, MAX_ITEMS_IN_A_LIST, ReadError};
use cairn::format::shared_plan::{SharePart, SharePicks, own_copy, read, write};
use cairn::plan::{
    Advice, AsJson, ByName, CheckIn, Closed, Experiment, Id, LearnedSkill, Opportunity, Plan, Priority, Setback,
    Sharing, ToolKind, WarmUp, Workshop, WorkshopTool,
};
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use std::sync::LazyLock;

fn picks(parts: &[SharePart]) -> SharePicks {
    SharePicks { parts: parts.to_vec() }
}

fn everything() -> SharePicks {
    picks(SharePart::ALL)
}

fn counted(prefix: &str) -> impl FnMut(&str) -> Id {
    let mut count = 0;
    move |_| {
        count += 1;
        id(&format!("{prefix}{count}"))
    }
}

fn is_id(place: &str) -> bool {
    place.ends_with("/id") || place.ends_with("_id")
}

/// What has to be picked for a value of the fixture to go along; `None` where it never does.
fn needed(place: &str) -> Option<Vec<SharePart>> {
    use SharePart::*;
    let names: Vec<&str> = place.trim_start_matches("/plan").split('/').skip(1).collect();
    let last = *names.last()?;
    if is_id(place) || last == "workshop_item" {
        return None;
    }
    Some(match names[0] {
        "title" | "name" => vec![Name],
        "growth_statement" => vec![Priorities],
        "ultimate_goal" | "ingredients" => vec![Ingredients],
        "priorities" if last == "why" => vec![Priorities, Reasons],
        "priorities" => vec![Priorities],
        "gaps" => vec![Gaps],
        // The data architect.
        "tools" if place == "/plan/tools/1/text" => vec![Tools, Helpers],
        "tools" => vec![Tools],
        "experiments" if names.contains(&"check_ins") && last != "planned_on" => vec![Experiments, CheckIns],
        "experiments" if names.contains(&"closed") => vec![Experiments, CheckIns],
        "experiments" => vec![Experiments],
        "value" => vec![Value],
        "learned_skills" => vec![PassItOn],
        "journey" if last != "to_future_self" => vec![Journey],
        "seeking" | "opportunities" => vec![Opportunities],
        "helpers" => vec![Helpers],
        "journey" | "warm_up" | "workshop" | "sharing" | "changes" | "deleted" | "created_at" | "updated_at" => {
            return None;
        }
        _ => panic!("{place}: who says whether it is shared?"),
    })
}

/// Every text in there, with its place.
fn texts(json: &Json) -> Vec<(String, String)> {
    let text = |place: String| Some((json.pointer(&place)?.as_str()?.to_owned(), place));
    places(json).into_iter().filter_map(text).filter(|(text, _)| !text.is_empty()).collect()
}

/// Every text of the fixture's plan.
static TEXTS: LazyLock<Vec<(String, String)>> = LazyLock::new(|| texts(&json!({ "plan": fixture_json()["plan"] })));

fn check_picked(picks: &SharePicks) {
    let (gone, left): (Vec<_>, Vec<_>) = TEXTS
        .iter()
        .partition(|(_, place)| needed(place).is_some_and(|needed| needed.iter().all(|part| picks.has(part))));
    let written = String::from_utf8(write(&fixture(), picks)).unwrap();
    let in_it: Vec<String> = texts(&serde_json::from_str(&written).unwrap())
        .into_iter()
        .filter(|(_, place)| !is_id(place))
        .map(|(text, _)| text)
        .collect();
    for (text, place) in &gone {
        assert!(in_it.contains(text), "{place} was picked with {picks:?}: {text}");
    }
    for text in &in_it {
        assert!(gone.iter().any(|(picked, _)| picked == text), "nobody picked this with {picks:?}: {text}");
    }
    // Nor as a part of anything; single words are the names of fields too.
    for (text, place) in left.iter().filter(|(text, _)| text.contains(' ')) {
        let inside_another = gone.iter().any(|(picked, _)| picked.contains(text));
        assert!(inside_another || !written.contains(text), "{place} is there with {picks:?}: {text}");
    }
}

#[test]
fn what_is_picked_goes_and_nothing_else() {
    check_picked(&SharePicks::default());
    check_picked(&everything());
    check_picked(&picks(&[]));
    for part in SharePart::ALL {
        check_picked(&picks(&SharePart::ALL.iter().filter(|it| *it != part).cloned().collect::<Vec<_>>()));
        for other in SharePart::ALL {
            check_picked(&picks(&[part.clone(), other.clone()]));
        }
    }
}

#[test]
fn no_id_of_the_plan_goes_along() {
    let written = String::from_utf8(write(&fixture(), &everything())).unwrap();
    for (text, place) in TEXTS.iter().filter(|(_, place)| is_id(place) || place.ends_with("/workshop_item")) {
        assert!(!written.contains(text), "{place}: {text}");
    }
    for device in ["d_9tq4kw2m", "d_laptop7c1x", "pr_gone1"] {
        assert!(!written.contains(device));
    }
}

#[test]
fn the_path_alone_is_short() {
    let written = String::from_utf8(write(&whole_plan(), &SharePicks::default())).unwrap();
    assert_eq!(
        written,
        concat!(
            r#"{"priorities":[{"id":"1","prompt":"own","text":"Lead a migration"}],"#,
            r#""gaps":[{"id":"2","priority_id":"1","text":"Nobody has seen me lead","kind":"opportunity"}],"#,
            r#""tools":[{"id":"3","gap_id":"2","kind":"special-assignment","how_to_start":"Ask on Thursday"}],"#,
            r#""experiments":[{"id":"4","tool_id":"3","do_differently":"Offer to lead the next one","#,
            r#""first_step":{"text":"Ask on Thursday","by":"2026-11-28"},"starts_on":"2026-11-21","#,
            r#""ends_on":"2026-12-21","check_ins":[{"id":"5","day":7,"planned_on":"2026-11-28"},"#,
            r#"{"id":"6","day":14,"planned_on":"2026-12-05"},{"id":"7","day":30,"planned_on":"2026-12-21"}]}]}"#
        )
    );
    assert_eq!(write(&Plan::default(), &everything()), b"{}");
}

#[test]
fn what_is_empty_and_says_something_goes_along() {
    let mut plan = Plan::default();
    plan.ingredients[1] = Some("Hard problems".into());
    plan.learned_skills = vec![
        LearnedSkill { id: id("a"), shared_with: Some(Vec::new()), matters: Some(false), ..LearnedSkill::default() },
        LearnedSkill { id: id("b"), ..LearnedSkill::default() },
    ];
    plan.experiments = vec![Experiment { id: id("c"), closed: Some(Closed::default()), ..Experiment::default() }];
    plan.experiments[0].check_ins = vec![CheckIn { id: id("e"), ..CheckIn::default() }];
    plan.value.setbacks = vec![Setback { id: id("f"), ..Setback::default() }];
    plan.priorities = vec![Priority { id: id("g"), in_focus: Some(false), ..Priority::default() }];
    plan.opportunities = vec![Opportunity { id: id("d"), advice: Some(Advice::default()), ..Opportunity::default() }];
    let written: Json = serde_json::from_slice(&write(&plan, &everything())).unwrap();
    let expected = json!({
        "ingredients": [null, "Hard problems", null],
        "priorities": [{ "id": "1", "in_focus": false }],
        "value": { "setbacks": [{ "id": "6" }] },
        "experiments": [{ "id": "2", "check_ins": [{ "id": "3" }], "closed": {} }],
        "learned_skills": [{ "id": "4", "matters": false, "shared_with": [] }, { "id": "5" }],
        "opportunities": [{ "id": "7", "advice": {} }],
    });
    assert_eq!(written, expected);
    let read = read(written.to_string().as_bytes()).unwrap();
    assert_eq!(read.learned_skills[0].shared_with, Some(Vec::new()));
    assert_eq!(read.learned_skills[1].shared_with, None);
    assert_eq!(read.experiments[0].closed, Some(Closed::default()));
    assert_eq!(read.opportunities[0].advice, Some(Advice::default()));
}

#[test]
fn fields_that_this_version_does_not_know_stay_behind() {
    let mut json = fixture_json();
    for place in places(&fixture_json()) {
        if let Some(object) = json.pointer_mut(&place).and_then(Json::as_object_mut) {
            object.insert("private".into(), json!("of a newer version"));
        }
    }
    // Times of changes are objects too, and of one shape.
    json["plan"]["changes"] = json!({});
    json["plan"]["deleted"] = json!({});
    json["plan"]["workshop"] = json!(null);
    json["plan"]["warm_up"] = json!({});
    let plan = plan_file::read(json.to_string().as_bytes()).unwrap().plan;
    assert!(!String::from_utf8(write(&plan, &everything())).unwrap().contains("private"));
}

#[test]
fn a_mentor_or_coach_is_named_only_with_the_helpers() {
    let mut plan = whole_plan();
    for (kind, named) in [(ToolKind::Mentor, false), (ToolKind::Coach, false), (ToolKind::Training, true)] {
        plan.tools[0].kind = Some(kind.clone());
        plan.tools[0].text = "With Ada Lovelace".into();
        let written = String::from_utf8(write(&plan, &SharePicks::default())).unwrap();
        assert_eq!(written.contains("Ada"), named, "{kind:?}");
        let with_helpers = picks(&[SharePart::Tools, SharePart::Helpers]);
        assert!(String::from_utf8(write(&plan, &with_helpers)).unwrap().contains("Ada"), "{kind:?}");
    }
}

#[test]
fn a_tool_of_the_workshop_takes_its_words_along() {
    let mut plan = whole_plan();
    let offered = WorkshopTool { id: id("wt_1"), label: "Shadow week".into(), ..WorkshopTool::default() };
    plan.workshop = Some(Workshop { id: id("w_1"), tools: vec![offered], ..Workshop::default() });
    plan.tools[0].workshop_item = Some(id("wt_1"));
    let tool = |plan: &Plan| read(&write(plan, &SharePicks::default())).unwrap().tools[0].clone();
    assert_eq!((tool(&plan).text.as_str(), tool(&plan).workshop_item), ("Shadow week", None));
    plan.tools[0].text = "A week with the platform team".into();
    assert_eq!(tool(&plan).text, "A week with the platform team");
}

/// The fixture without what never goes.
fn shareable() -> Plan {
    let mut plan = fixture();
    plan.id = id("shared");
    (plan.created_at, plan.updated_at, plan.workshop) = (None, None, None);
    (plan.warm_up, plan.sharing) = (WarmUp::default(), Sharing::default());
    (plan.changes, plan.deleted) = (ByName::default(), ByName::default());
    plan.journey.to_future_self.clear();
    plan.priorities.iter_mut().for_each(|it| it.workshop_item = None);
    plan.tools.iter_mut().for_each(|it| it.workshop_item = None);
    plan
}

#[test]
fn what_was_picked_is_read_as_it_was() {
    let mut expected = shareable();
    expected.rename_items(&mut counted(""));
    assert_eq!(read(&write(&fixture(), &everything())).as_ref(), Ok(&expected));
    // Of the tools, which gap each serves is told with the gaps only.
    let read = |parts: &[SharePart]| read(&write(&fixture(), &picks(parts))).unwrap();
    let tools = read(&[SharePart::Tools]).tools;
    assert!(tools.iter().all(|tool| tool.gap_id.is_none() && tool.helper_id.is_none()));
    let plan = read(&[SharePart::Tools, SharePart::Gaps, SharePart::Helpers]);
    assert_eq!(plan.tools[1].gap_id.as_ref(), Some(&plan.gaps[1].id));
    assert_eq!(plan.tools[1].helper_id.as_ref(), Some(&plan.helpers[0].id));
    assert_eq!(plan.gaps[1].priority_id, None);
    let plan = read(&[SharePart::Experiments]);
    assert_eq!(plan.experiments[1].follows_id.as_ref(), Some(&plan.experiments[0].id));
    assert_eq!((&plan.experiments[1].learned_skill_id, &plan.experiments[0].tool_id), (&None, &None));
    // Written once more it is the same.
    let bytes = write(&fixture(), &everything());
    assert_eq!(write(&expected, &everything()), bytes);
}

/// What this version wrote of the whole fixture. With the file gone, `CAIRN_UPDATE=1 cargo test --test host what_was_ever_shared`
/// writes it anew; one that is there is never touched, as links with it are out in the world.
#[test]
fn what_was_ever_shared_is_read_by_every_later_version() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/shared-plan-v1.json");
    if std::env::var_os("CAIRN_UPDATE").is_some() && !std::path::Path::new(path).exists() {
        std::fs::write(path, write(&fixture(), &everything())).unwrap();
    }
    let bytes = std::fs::read(path).unwrap();
    let written: Json = serde_json::from_slice(&bytes).unwrap();
    let read = read(&bytes).unwrap().to_json();
    for place in places(&written).iter().filter(|place| !place.is_empty()) {
        let value = |json: &Json| json.pointer(place).filter(|it| !it.is_object() && !it.is_array()).cloned();
        assert_eq!(value(&written), value(&read), "{place}");
    }
}

#[test]
fn every_fixture_can_be_shared() {
    for kind in ["minimal", "mid-experiment", "scripts", "limits"] {
        let path = format!("{}/tests/fixtures/plan-v1-{kind}.json", env!("CARGO_MANIFEST_DIR"));
        let plan = plan_file::read(&std::fs::read(path).unwrap()).unwrap().plan;
        let bytes = write(&plan, &everything());
        let shared = read(&bytes).unwrap_or_else(|error| panic!("{kind}: {error:?}"));
        assert_eq!(write(&shared, &everything()), bytes, "{kind}");
        assert_eq!(shared.gaps.len(), plan.gaps.len(), "{kind}");
    }
}

const HOSTILE: [&str; 12] = [
    "</script><img src=x onerror=alert(1)>",
    "\",\"to_future_self\":\"x",
    "\\\"}]}",
    "\\u0022 \\",
    "\u{0}\u{1b}[31m\u{7f}",
    "one\r\ntwo\n\nthree\ttab",
    "\u{2028}line\u{2029}paragraph",
    "خطة العام \u{202e}נסה",
    "👩🏽‍💻🏔️ 老虎",
    "null",
    " ",
    "{{ x }} ${x} %2D # / ?",
];

fn saying(text: &str) -> Plan {
    let mut plan = shareable();
    (plan.title, plan.growth_statement, plan.ingredients[0]) = (text.into(), text.into(), Some(text.into()));
    (plan.priorities[0].why, plan.gaps[0].text, plan.tools[0].text) = (text.into(), text.into(), text.into());
    plan.gaps[1].kind = Some(cairn::plan::GapKind::Other(text.into()));
    plan.experiments[0].check_ins[0].happened = text.into();
    plan.value.setbacks[0].taught = text.into();
    (plan.helpers[0].name, plan.journey.enjoy) = (text.into(), text.into());
    plan.rename_items(&mut counted(""));
    plan
}

#[test]
fn any_text_comes_back_to_the_letter() {
    for text in HOSTILE {
        assert_eq!(read(&write(&saying(text), &everything())), Ok(saying(text)), "{text:?}");
    }
    let letters = proptest::collection::vec(any::<char>(), 1..40);
    proptest!(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(100) }, |(letters in letters)| {
        let text: String = letters.into_iter().collect();
        prop_assert_eq!(read(&write(&saying(&text), &everything())), Ok(saying(&text)));
    });
}

#[test]
fn what_cannot_be_read_says_why() {
    check("", ReadError::Empty);
    check(" \n", ReadError::Empty);
    check("[]", ReadError::NotAPlan);
    check("7", ReadError::NotAPlan);
    check("{\"priorities\":[{\"id\":\"1\"", ReadError::CutOff);
    check("{]", ReadError::NotJson);
    check("{\"title\":7}", ReadError::Misshapen("title should be a text, not 7".into()));
    check("{\"gaps\":[{\"text\":\"x\"}]}", ReadError::Misshapen("an item has no id".into()));
    let twice = "{\"gaps\":[{\"id\":\"1\"}],\"tools\":[{\"id\":\"1\"}]}";
    check(twice, ReadError::Misshapen("two items share the id 1".into()));
    check(&format!("{{\"title\":\"{}\"}}", "é".repeat(MAX_CHARACTERS + 1)), ReadError::TextTooLong("title".into()));
    let many = vec!["{}"; MAX_ITEMS_IN_A_LIST + 1].join(",");
    check(&format!("{{\"gaps\":[{many}]}}"), ReadError::ListTooLong("gaps".into()));
    check(&format!("{{\"x\":[{}]}}", vec!["0"; 200_000].join(",")), ReadError::TooManyItems);
    let deep = format!("{{\"x\":{}{}}}", "[".repeat(127), "]".repeat(127));
    check(&deep, ReadError::Misshapen("it is nested too deep".into()));
    check(&format!("{{}}{}", " ".repeat(MAX_BYTES)), ReadError::TooLarge(MAX_BYTES + 2));

    fn check(text: &str, expected: ReadError) {
        assert_eq!(read(text.as_bytes()), Err(expected), "{}", &text[..text.len().min(80)]);
    }
}

#[test]
fn what_a_newer_version_wrote_is_read_along() {
    let plan = read(br#"{"id":"p_k3v97q2mx0ta","mood":"calm","gaps":[{"id":"1","kind":"courage","size":3}]}"#).unwrap();
    assert_eq!(plan.gaps[0].kind.as_ref().map(|kind| kind.word()), Some("courage"));
    assert_eq!((&plan.rest["mood"], &plan.gaps[0].rest["size"]), (&json!("calm"), &json!(3)));
    assert_eq!(plan.id, id("shared"), "it says whose it is");
}

#[test]
fn a_copy_of_ones_own_shares_no_id_with_anything() {
    let changes = r#""changes":{"pr_h2m4":{"at":"2030-01-01T00:00:00Z","by":"d_9tq4kw2m"}},"#;
    let deleted = r#""deleted":{"ga_7tq":{"at":"2030-01-01T00:00:00Z","by":"d_9tq4kw2m"}},"#;
    // Made by hand to hit the reader's own plan.
    let mut hostile = fixture_json()["plan"].to_string();
    hostile.insert_str(1, &[changes, deleted].concat());
    for bytes in [write(&fixture(), &everything()), hostile.into_bytes()] {
        let shared = read(&bytes).unwrap();
        let copy = own_copy(shared.clone(), &mut counted("new_"));
        assert!(copy.changes.keys().next().is_none() && copy.deleted.keys().next().is_none());
        let json = copy.to_json();
        let is_of_workshop = |place: &str| place.starts_with("/workshop") || place.ends_with("_item");
        for (text, place) in texts(&json) {
            assert!(!is_id(&place) || text.starts_with("new_") || is_of_workshop(&place), "{place}: {text}");
        }
        assert_eq!(copy.clashing_id(), None);
        // It is the same plan: with the same names for the same items, nothing differs.
        let (mut one, mut other) = (copy, shared);
        one.rename_items(&mut counted("same_"));
        other.rename_items(&mut counted("same_"));
        other.id = one.id.clone();
        assert_eq!(one, other);
        assert_eq!(one.experiments[0].tool_id.as_ref(), Some(&one.tools[1].id));
    }
}

#[test]
fn what_was_ticked_is_remembered() {
    check(&[], SharePicks::default());
    check(&["value", "priorities"], picks(&[SharePart::Value, SharePart::Priorities]));
    // A newer version's word is kept, and picks nothing here.
    let newer = picks(&[SharePart::Gaps, SharePart::Other("mood".into())]);
    check(&["gaps", "mood"], newer.clone());
    assert_eq!(newer.words(), ["gaps", "mood"]);
    assert_eq!(write(&fixture(), &newer), write(&fixture(), &picks(&[SharePart::Gaps])));
    for part in SharePart::ALL {
        assert_eq!(SharePart::from(part.word().to_owned()), *part);
    }

    fn check(words: &[&str], expected: SharePicks) {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        assert_eq!(SharePicks::remembered(&words), expected);
    }
}
