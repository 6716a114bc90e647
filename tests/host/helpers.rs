//! Nobody is two people, and no two items are one.

use crate::given::{fixture, id, whole_plan};
use cairn::plan::{Helper, Noted, Plan, Setback};

#[test]
fn a_person_is_the_same_however_their_name_is_typed() {
    check("Ana", Some("he_ana"));
    check("ana", Some("he_ana"));
    check("  ANA \n", Some("he_ana"));
    check("ÉLODIE", Some("he_elodie"));
    check("élodie", Some("he_elodie"));
    check("本田", Some("he_honda"));
    check("Anna", Some("he_new"));
    check("An a", Some("he_new"));
    check("", None);
    check(" \t ", None);

    fn check(name: &str, expected: Option<&str>) {
        let mut plan = Plan::default();
        for (known, name) in [("he_ana", "Ana"), ("he_elodie", " Élodie "), ("he_honda", "本田")] {
            plan.helpers.push(Helper { id: id(known), name: name.into(), ..Helper::default() });
        }
        assert_eq!(plan.name_helper(None, name, || id("he_new")), expected.map(id), "{name:?}");
        let added = plan.helpers[3..].iter().map(|helper| helper.name.as_str()).collect::<Vec<_>>();
        assert_eq!(added, if expected == Some("he_new") { vec![name.trim()] } else { vec![] });
    }
}

#[test]
fn an_id_is_not_made_for_somebody_known() {
    let mut plan = fixture();
    let found = plan.name_helper(None, "the DATA architect", || panic!("no id is needed"));
    assert_eq!(found.and_then(|id| plan.helper(&id).cloned()), fixture().helpers.first().cloned());
}

#[test]
fn a_name_that_is_typed_is_one_person_at_every_letter() {
    // What is typed into the field of an experiment, letter after letter, and who is there afterwards.
    check(&["A", "An", "Ana", "Ana ", "Ana L"], &["Ana L"]);
    check(&["M", "My", "My former manager"], &["My former manager"]);
    check(&["My former manager", "My former manager "], &["My former manager"]);
    check(&["My former manager", "My former managers"], &["My former manager", "My former managers"]);
    check(&["Ana", "An", "A", ""], &[]);
    check(&["Ana", " "], &[]);

    fn check(typed: &[&str], expected: &[&str]) {
        let mut plan = fixture();
        // Somebody else is there already, named elsewhere and with an agreement.
        plan.helpers.retain(|helper| helper.name == "My former manager");
        plan.helpers[0].agreed = "Asks on Fridays".into();
        plan.experiments[0].helper_id = None;
        for text in typed {
            let current = plan.experiments[0].helper_id.clone();
            let number = plan.helpers.len();
            let named = plan.name_helper(current.as_ref(), text, || id(&format!("he_{number}{text}")));
            plan.experiments[0].helper_id = named;
        }
        let mut names: Vec<&str> = plan.helpers.iter().map(|helper| helper.name.as_str()).collect();
        if !expected.contains(&"My former manager") {
            names.retain(|name| *name != "My former manager");
        }
        assert_eq!(names, expected, "{typed:?}");
        assert_eq!(plan.experiments[0].helper_id.is_some(), !expected.is_empty(), "{typed:?}");
    }
}

/// What was done to a plan whose ids are in order.
type Edit = fn(&mut Plan);

#[test]
fn every_item_has_an_id_of_its_own() {
    check("nothing", |_| {}, None);
    check("the plan without one", |plan| plan.id = id(""), Some("the plan has no id"));
    check("an item without one", |plan| plan.gaps[0].id = id(""), Some("an item has no id"));
    check("a gap and a tool", |plan| plan.tools[0].id = id("ga_0"), Some("two items share the id ga_0"));
    check("a check-in", |plan| plan.experiments[0].check_ins[1].id = id("ex_0"), Some("two items share the id ex_0"));
    check("a helper", |plan| plan.helpers = vec![Helper::default()], Some("an item has no id"));
    check("a note", |plan| plan.warm_up.more_of = vec![noted("pr_0")], Some("two items share the id pr_0"));
    check("a strength", |plan| plan.value.strengths = vec![noted("pr_0")], Some("two items share the id pr_0"));
    check("a success", |plan| plan.value.successes = vec![noted("a"), noted("a")], Some("two items share the id a"));
    check("a skill", |plan| plan.value.skills = vec![noted("")], Some("an item has no id"));
    check("a setback", |plan| plan.value.setbacks = vec![Setback::default()], Some("an item has no id"));

    fn check(what: &str, edit: Edit, expected: Option<&str>) {
        let mut plan = whole_plan();
        edit(&mut plan);
        assert_eq!(plan.clashing_id().as_deref(), expected, "{what}");
    }

    fn noted(name: &str) -> Noted {
        Noted { id: id(name), ..Noted::default() }
    }
}

#[test]
fn the_fixture_is_in_order_and_each_of_its_items_counts() {
    assert_eq!(fixture().clashing_id(), None);
    let json = crate::given::fixture_json();
    let is_item = |place: &&String| place.ends_with("/id") && !place.starts_with("/plan/workshop");
    let places: Vec<String> = crate::given::places(&json).iter().filter(is_item).cloned().collect();
    assert!(places.len() > 25, "only {} ids were tried", places.len());
    for place in places {
        let mut without = json.clone();
        *without.pointer_mut(&place).unwrap() = "".into();
        assert!(cairn::format::plan_file::read(without.to_string().as_bytes()).is_err(), "{place} may be empty");
    }
}
