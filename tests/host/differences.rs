//! What tells two copies of a plan apart, and where no merge can know which is meant.

use crate::given::{fixture, id, plan_of, time};
use cairn::plan::{Difference, Plan, Stamp, Turn, differences, is_unsure, record_changes};

fn difference(turn: Turn, place: &str, text: &str) -> Difference {
    Difference { turn, place: place.into(), text: text.into() }
}

#[test]
fn each_thing_is_named_with_where_it_stands_and_what_became_of_it() {
    check("nothing", |_| {}, &[]);
    check("bookkeeping", |plan| plan.updated_at = Some(time("2027-01-02T03:04:05Z")), &[]);
    check("a sentence", |plan| plan.growth_statement = "New".into(), &[(Turn::Changed, "growth_statement", "New")]);
    check(
        "an item, in its own words",
        |plan| plan.priorities[0].text = "Mine".into(),
        &[(Turn::Changed, "priorities", "Mine")],
    );
    check(
        "an item that is gone, with what it said",
        |plan| _ = plan.helpers.remove(0),
        &[(Turn::Removed, "helpers", fixture().helpers[0].name.as_str())],
    );
    check(
        "an item in an item stands where the outer one does",
        |plan| plan.experiments[0].check_ins[0].happened = "It rained".into(),
        &[(Turn::Changed, "experiments", "It rained")],
    );
    check("another order", |plan| plan.priorities.swap(0, 1), &[(Turn::Moved, "priorities", "")]);
    check("a part of a part", |plan| plan.journey.enjoy = "Tea".into(), &[(Turn::Changed, "journey", "Tea")]);

    fn check(what: &str, edit: fn(&mut Plan), expected: &[(Turn, &str, &str)]) {
        let (before, mut after) = (fixture(), fixture());
        edit(&mut after);
        let expected: Vec<Difference> =
            expected.iter().map(|(turn, place, text)| difference(*turn, place, text)).collect();
        assert_eq!(differences(&before, &after), expected, "{what}");
    }
}

#[test]
fn something_new_is_added_and_a_blank_one_has_no_words() {
    let (before, after) = (plan_of(&["One"]), plan_of(&["One", ""]));
    assert_eq!(differences(&before, &after), [difference(Turn::Added, "priorities", "")]);
    let after = plan_of(&["One", "Two"]);
    assert_eq!(differences(&before, &after), [difference(Turn::Added, "priorities", "Two")]);
}

#[test]
fn it_is_unsure_only_where_no_time_tells() {
    let one = |text: &str| plan_of(&[text]);
    let at = |plan: Plan, from: &Plan, when: &str, by: &str| {
        let mut plan = plan;
        record_changes(from, &mut plan, &Stamp { at: time(when), by: by.into() });
        plan
    };
    let (start, mine, theirs) = (one("Both"), one("Mine"), one("Theirs"));
    let (early, late) = ("2027-01-02T03:00:00Z", "2027-01-02T03:00:01Z");
    assert!(!is_unsure(&start, &start));
    assert!(is_unsure(&mine, &theirs), "no times at all");
    assert!(!is_unsure(&mine, &at(theirs.clone(), &start, early, "laptop")), "only one knows when");
    let mine_early = at(mine.clone(), &start, early, "phone");
    assert!(!is_unsure(&mine_early, &at(theirs.clone(), &start, late, "laptop")), "one is later");
    assert!(is_unsure(&mine_early, &at(theirs.clone(), &start, early, "laptop")), "the same moment");
    assert!(is_unsure(&at(theirs, &start, early, "laptop"), &mine_early), "the other way round");
    assert!(!is_unsure(&mine, &Plan { id: id("p_1"), ..Plan::default() }), "what only one has is no question");
    let blank = plan_of(&[""]);
    let titled = Plan { title: "Mine".into(), ..start.clone() };
    assert!(!is_unsure(&titled, &start), "an empty text takes nothing away");
    assert!(is_unsure(&blank, &start), "an item is one thing");
}
