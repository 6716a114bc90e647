//! Two copies of one plan made one: the newer wins item by item, and what only one of them has is kept.

use crate::given::{fixture, id, plan_of, time};
use cairn::plan::{Plan, Prompt, Stamp, merge, record_changes};

type Edit = fn(&mut Plan);

/// The plan after an edit on a device, at a minute of one hour.
fn edited(before: &Plan, minute: u32, device: &str, edit: Edit) -> Plan {
    let mut after = before.clone();
    edit(&mut after);
    let at = time(&format!("2027-01-02T03:{minute:02}:00Z"));
    record_changes(before, &mut after, &Stamp { at, by: device.into() });
    after
}

/// Both orders of the copies, with different times, come to the same.
fn check(what: &str, one: (u32, Edit), other: (u32, Edit), expected: Edit) {
    let start = fixture();
    let (phone, laptop) = (edited(&start, one.0, "phone", one.1), edited(&start, other.0, "laptop", other.1));
    let mut wanted = start.clone();
    expected(&mut wanted);
    for (way, merged) in [("one way", merge(&phone, &laptop)), ("the other way", merge(&laptop, &phone))] {
        let bare = |plan: &Plan| {
            let (changes, deleted) = Default::default();
            Plan { changes, deleted, updated_at: None, ..plan.clone() }
        };
        assert_eq!(bare(&merged), bare(&wanted), "{what}, {way}");
        // What came of it merges with either side to itself: a copy that arrives twice changes nothing.
        assert_eq!(merge(&merged, &phone), merged, "{what}, {way}, and the first again");
        assert_eq!(merge(&merged, &laptop), merged, "{what}, {way}, and the second again");
        for name in merged.deleted.keys() {
            assert!(!merged.changes.contains_key(name), "{what}: {name} is both changed and deleted");
        }
    }
}

#[test]
fn a_plan_merged_with_itself_is_itself() {
    assert_eq!(merge(&fixture(), &fixture()), fixture());
    assert_eq!(merge(&Plan::default(), &Plan::default()), Plan::default());
}

#[test]
fn what_changed_in_one_copy_alone_is_in_the_whole() {
    let nothing: Edit = |_| {};
    check("nothing", (1, nothing), (2, nothing), nothing);
    check("a text", (1, |plan| plan.title = "Mine".into()), (2, nothing), |plan| plan.title = "Mine".into());
    check(
        "two single fields",
        (1, |plan| plan.title = "Mine".into()),
        (2, |plan| plan.growth_statement = "Theirs".into()),
        |plan| (plan.title, plan.growth_statement) = ("Mine".into(), "Theirs".into()),
    );
    check(
        "two items of one list",
        (1, |plan| plan.priorities[0].text = "Mine".into()),
        (2, |plan| plan.priorities[1].text = "Theirs".into()),
        |plan| {
            plan.priorities[0].text = "Mine".into();
            plan.priorities[1].text = "Theirs".into();
        },
    );
    check(
        "an experiment and a check-in of it",
        (1, |plan| plan.experiments[0].do_differently = "Mine".into()),
        (2, |plan| plan.experiments[0].check_ins[0].learned = "Theirs".into()),
        |plan| {
            plan.experiments[0].do_differently = "Mine".into();
            plan.experiments[0].check_ins[0].learned = "Theirs".into();
        },
    );
    check(
        "an item that is new, and one that is gone",
        (1, |plan| plan.add_priority(id("pr_new"), Prompt::Travel)),
        (2, |plan| plan.learned_skills.truncate(1)),
        |plan| {
            plan.add_priority(id("pr_new"), Prompt::Travel);
            plan.learned_skills.truncate(1);
        },
    );
    check("an order", (1, |plan| plan.priorities.reverse()), (2, nothing), |plan| plan.priorities.reverse());
    check("a list emptied", (1, |plan| plan.seeking.clear()), (2, nothing), |plan| plan.seeking.clear());
}

#[test]
fn what_changed_in_both_is_as_the_newer_says() {
    check("one field", (1, |plan| plan.title = "Older".into()), (2, |plan| plan.title = "Newer".into()), |plan| {
        plan.title = "Newer".into()
    });
    check(
        "one item",
        (5, |plan| plan.priorities[0].text = "Newer".into()),
        (4, |plan| plan.priorities[0].text = "Older".into()),
        |plan| plan.priorities[0].text = "Newer".into(),
    );
    check(
        "changed after it was deleted: it is back",
        (1, |plan| plan.seeking.clear()),
        (2, |plan| plan.seeking[0].text = "Still looking".into()),
        |plan| {
            plan.seeking.truncate(1);
            plan.seeking[0].text = "Still looking".into();
        },
    );
    check(
        "deleted after it was changed: it is gone",
        (2, |plan| plan.seeking.clear()),
        (1, |plan| plan.seeking[0].text = "Still looking".into()),
        |plan| plan.seeking.clear(),
    );
    check("two orders", (1, |plan| plan.priorities.reverse()), (2, |plan| plan.priorities.rotate_left(1)), |plan| {
        plan.priorities.rotate_left(1)
    });
}

#[test]
fn at_the_same_moment_the_later_copy_wins() {
    let start = plan_of(&["Lead"]);
    let slow = edited(&start, 1, "d", |plan| plan.priorities[0].text = "Lead a".into());
    let fast = edited(&start, 1, "d", |plan| plan.priorities[0].text = "Lead a team".into());
    assert_eq!(merge(&fast, &slow).priorities[0].text, "Lead a team");
    assert_eq!(merge(&slow, &fast).priorities[0].text, "Lead a");
}

#[test]
fn what_only_the_other_copy_has_stands_where_it_stood() {
    let start = plan_of(&["A", "B", "C"]);
    let one = edited(&start, 1, "phone", |plan| {
        plan.add_priority(id("pr_new"), Prompt::Own);
        plan.rank_priority(&id("pr_new"), 1);
    });
    let other = edited(&start, 2, "laptop", |plan| plan.priorities[2].why = "Since".into());
    let order = |plan: &Plan| plan.priorities.iter().map(|it| it.id.to_string()).collect::<Vec<_>>();
    for merged in [merge(&one, &other), merge(&other, &one)] {
        assert_eq!(order(&merged), ["pr_0", "pr_new", "pr_1", "pr_2"]);
    }
}

#[test]
fn times_are_compared_as_moments() {
    for (earlier, later) in [
        ("2026-11-21T08:45:12Z", "2026-11-21T08:45:13Z"),
        ("2026-11-21T08:45:12Z", "2026-11-21T08:45:12.1Z"),
        ("2026-11-21T08:45:12.09Z", "2026-11-21T08:45:12.1Z"),
        ("2026-11-21T23:59:59.999Z", "2026-11-22T00:00:00Z"),
    ] {
        assert!(time(later).is_after(&time(earlier)) && !time(earlier).is_after(&time(later)), "{earlier} {later}");
    }
    assert!(!time("2026-11-21T08:45:12.0Z").is_after(&time("2026-11-21T08:45:12Z")));
}
