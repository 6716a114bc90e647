//! The order of priorities, and which of them are carried on.

use crate::given::{fixture, id, plan_of};
use cairn::plan::{Plan, Priority, Prompt};

fn ids<'a>(priorities: impl IntoIterator<Item = &'a Priority>) -> String {
    priorities.into_iter().map(|priority| priority.id.as_str().trim_start_matches("pr_")).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_priority_moves_to_a_rank() {
    //    from  rank
    check("0", 0, "0 1 2 3");
    check("0", 1, "1 0 2 3");
    check("0", 3, "1 2 3 0");
    check("3", 0, "3 0 1 2");
    check("2", 1, "0 2 1 3");
    check("1", 99, "0 2 3 1");
    check("1", usize::MAX, "0 2 3 1");
    check("gone", 0, "0 1 2 3");

    fn check(from: &str, rank: usize, expected: &str) {
        let mut plan = plan_of(&["a", "b", "c", "d"]);
        plan.rank_priority(&id(&format!("pr_{from}")), rank);
        assert_eq!(ids(&plan.priorities), expected, "{from} to {rank}");
    }
}

#[test]
fn ranking_in_a_plan_without_priorities_does_nothing() {
    let mut plan = Plan::default();
    plan.rank_priority(&id("pr_0"), 3);
    assert_eq!(plan, Plan::default());
}

#[test]
fn priorities_are_carried_on_by_rank_by_choice_and_by_their_gaps() {
    // A row is the priorities in order of rank: `a` a named one, `_` a blank one; `+` chosen, `-` set aside, `.` decided by
    // rank; `g` has a gap.
    check("", "", None);
    check("a.", "0", None);
    check("a. a. a.", "0", Some(1));
    check("a+ a.", "0", Some(1));
    check("a. a+", "0 1", None);
    check("a. a+ a.", "0 1", Some(2));
    check("a+ a+ a+", "0 1 2", None);
    // Set aside, also the first: it is not asked about again.
    check("a- a.", "", Some(1));
    check("a- a+ a.", "1", Some(2));
    check("a- a-", "", None);
    check("a. a- a.", "0", Some(2));
    // Work that is there does not drop out of sight when the ranking changes.
    check("a. a.g", "0 1", None);
    check("a. a. a.g", "0 2", Some(1));
    check("a. a-g", "0", None);
    check("a. _.g", "0 1", None);
    // A blank one has no rank yet.
    check("_.", "", None);
    check("_. a.", "1", None);
    check("_. _. a. a.", "2", Some(3));
    check("a. _. a.", "0", Some(2));

    fn check(row: &str, carried: &str, next: Option<usize>) {
        let mut plan = Plan::default();
        for (rank, word) in row.split_whitespace().enumerate() {
            let name = id(&format!("pr_{rank}"));
            plan.add_priority(name.clone(), Prompt::Own);
            plan.priorities[rank].text = if word.starts_with('a') { "named".into() } else { " ".into() };
            plan.priorities[rank].in_focus = match &word[1..2] {
                "+" => Some(true),
                "-" => Some(false),
                _ => None,
            };
            if word.ends_with('g') {
                plan.add_gap(id(&format!("ga_{rank}")), name, "");
            }
        }
        assert_eq!(ids(plan.carried()), carried, "carried of [{row}]");
        let waits = plan.next_to_carry().map(|priority| priority.id.to_string());
        assert_eq!(waits, next.map(|rank| format!("pr_{rank}")), "next of [{row}]");
    }
}

#[test]
fn the_fixture_carries_what_its_owner_chose() {
    let plan = fixture();
    assert_eq!(ids(plan.carried()), "h2m4 9x0c");
    assert_eq!(plan.next_to_carry().map(|priority| priority.id.as_str()), Some("pr_lw3e"));
}

#[test]
fn a_new_first_rank_is_carried_on_instead() {
    let mut plan = plan_of(&["a", "b"]);
    plan.rank_priority(&id("pr_1"), 0);
    assert_eq!(ids(plan.carried()), "1");
    plan.add_gap(id("ga_0"), id("pr_1"), "In the way");
    plan.rank_priority(&id("pr_0"), 0);
    assert_eq!(ids(plan.carried()), "0 1");
}

#[test]
fn a_priority_says_something_by_its_words_or_by_its_prompt() {
    for prompt in Prompt::ALL {
        let mut priority = Priority { prompt: Some(prompt.clone()), ..Priority::default() };
        let speaks = !matches!(prompt, Prompt::Own | Prompt::Workshop);
        assert_eq!((priority.is_named(), prompt.speaks()), (speaks, speaks), "{prompt:?}");
        priority.text = "In own words".into();
        assert!(priority.is_named(), "{prompt:?}");
    }
    assert_eq!(Prompt::OFFERED.len(), 6);
    assert!(!Priority { text: " \n".into(), ..Priority::default() }.is_named());
}

#[test]
fn a_priority_is_found_by_its_prompt() {
    let plan = fixture();
    assert_eq!(plan.priority_from(&Prompt::MasterSkill).map(|found| found.id.as_str()), Some("pr_9x0c"));
    assert_eq!(plan.priority_from(&Prompt::Travel), None);
}
