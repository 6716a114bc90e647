//! What is taken out can be put back, whatever happened meanwhile.

use crate::given::{experiment, fixture, id, whole_plan};
use cairn::plan::{Id, Plan, Prompt, Removed, ToolKind};

/// One way to take something out, and what.
type Remove = fn(&mut Plan, &Id) -> Removed;

/// Every way, with everything in the fixture that it can take out.
fn removals() -> Vec<(Remove, Id)> {
    let plan = fixture();
    let mut removals: Vec<(Remove, Id)> = Vec::new();
    removals.extend(plan.priorities.iter().map(|it| (Plan::remove_priority as Remove, it.id.clone())));
    removals.extend(plan.gaps.iter().map(|it| (Plan::remove_gap as Remove, it.id.clone())));
    removals.extend(plan.tools.iter().map(|it| (Plan::remove_tool as Remove, it.id.clone())));
    removals.extend(plan.experiments.iter().map(|it| (Plan::remove_experiment as Remove, it.id.clone())));
    let check_ins = plan.experiments.iter().flat_map(|it| &it.check_ins);
    removals.extend(check_ins.map(|it| (Plan::remove_check_in as Remove, it.id.clone())));
    removals
}

fn holds(plan: &Plan, id: &Id) -> bool {
    let check_in = plan.experiments.iter().flat_map(|it| &it.check_ins).any(|it| &it.id == id);
    let path = plan.priority(id).is_some() || plan.gap(id).is_some() || plan.tool(id).is_some();
    path || plan.experiment(id).is_some() || check_in
}

#[test]
fn what_is_put_back_at_once_was_never_away() {
    for (remove, id) in removals() {
        let mut plan = fixture();
        let removed = remove(&mut plan, &id);
        assert!(!holds(&plan, &id), "{id} is still there");
        assert_ne!(removed, Removed::default());
        plan.restore(removed);
        assert_eq!(plan, fixture(), "{id}");
    }
}

#[test]
fn two_removals_are_undone_last_first() {
    for (first, a) in removals() {
        for (second, b) in removals() {
            let mut plan = fixture();
            let (one, two) = (first(&mut plan, &a), second(&mut plan, &b));
            plan.restore(two);
            plan.restore(one);
            assert_eq!(plan, fixture(), "{a}, then {b}");
        }
    }
}

#[test]
fn putting_back_twice_does_not_double_anything() {
    for (remove, id) in removals() {
        let mut plan = fixture();
        let removed = remove(&mut plan, &id);
        plan.restore(removed.clone());
        plan.restore(removed);
        assert_eq!(plan, fixture(), "{id}");
    }
}

#[test]
fn taking_out_what_is_not_there_takes_nothing() {
    let ways: [Remove; 5] =
        [Plan::remove_priority, Plan::remove_gap, Plan::remove_tool, Plan::remove_experiment, Plan::remove_check_in];
    for remove in ways {
        for name in ["gone", ""] {
            let mut plan = fixture();
            assert_eq!(remove(&mut plan, &id(name)), Removed::default());
            assert_eq!(plan, fixture());
        }
    }
}

#[test]
fn what_hangs_on_an_item_goes_and_comes_with_it() {
    // Takes out of the fixture, leaving so many priorities, gaps, tools, experiments and check-ins.
    check(Plan::remove_priority, "pr_h2m4", [2, 2, 1, 2, 4]);
    check(Plan::remove_priority, "pr_9x0c", [2, 1, 2, 2, 4]);
    check(Plan::remove_priority, "pr_lw3e", [2, 3, 3, 2, 4]);
    check(Plan::remove_gap, "ga_7tq", [3, 2, 1, 2, 4]);
    check(Plan::remove_gap, "ga_5vv", [3, 2, 3, 2, 4]);
    check(Plan::remove_tool, "to_f09", [3, 3, 2, 2, 4]);
    check(Plan::remove_experiment, "ex_4mm", [3, 3, 3, 1, 1]);
    check(Plan::remove_check_in, "ci_b2", [3, 3, 3, 2, 3]);

    fn check(remove: Remove, name: &str, left: [usize; 5]) {
        let mut plan = fixture();
        remove(&mut plan, &id(name));
        let check_ins = plan.experiments.iter().map(|it| it.check_ins.len()).sum();
        let counts = [plan.priorities.len(), plan.gaps.len(), plan.tools.len(), plan.experiments.len(), check_ins];
        assert_eq!(counts, left, "without {name}");
    }
}

#[test]
fn an_experiment_outlives_its_tool_and_is_hooked_to_it_again() {
    let ways: [(Remove, &str); 3] =
        [(Plan::remove_tool, "to_f09"), (Plan::remove_gap, "ga_1zb"), (Plan::remove_priority, "pr_9x0c")];
    for (remove, name) in ways {
        let mut plan = fixture();
        let removed = remove(&mut plan, &id(name));
        assert_eq!(plan.experiment(&id("ex_4mm")).unwrap().tool_id, None, "without {name}");
        plan.restore(removed);
        assert_eq!(plan.experiment(&id("ex_4mm")).unwrap().tool_id, Some(id("to_f09")), "{name} is back");
    }
}

#[test]
fn an_experiment_that_found_another_tool_keeps_it() {
    let mut plan = fixture();
    let removed = plan.remove_tool(&id("to_f09"));
    plan.experiment_mut(&id("ex_4mm")).unwrap().tool_id = Some(id("to_c41"));
    plan.restore(removed);
    assert_eq!(plan.experiment(&id("ex_4mm")).unwrap().tool_id, Some(id("to_c41")));
    assert!(plan.tool(&id("to_f09")).is_some());
}

#[test]
fn neither_what_was_taken_out_nor_what_was_done_since_is_lost() {
    for (remove, name) in removals() {
        let mut plan = fixture();
        let removed = remove(&mut plan, &name);
        plan.title = "Written since".into();
        plan.add_priority(id("pr_new"), Prompt::Travel);
        plan.rank_priority(&id("pr_new"), 0);
        plan.add_gap(id("ga_new"), id("pr_new"), "New");
        plan.add_tool(id("to_new"), id("ga_new"), ToolKind::Coach, "");
        plan.add_experiment(experiment("ex_new"), Some(&id("to_new")));
        plan.experiments.iter_mut().for_each(|it| it.success_sign = "Written since".into());
        plan.restore(removed);

        for new in ["pr_new", "ga_new", "to_new", "ex_new", "ex_new_14"] {
            assert!(holds(&plan, &id(new)), "{new} is lost when {name} is back");
        }
        for (_, old) in removals() {
            assert!(holds(&plan, &old), "{old} is lost when {name} is back");
        }
        assert_eq!(plan.title, "Written since");
        let signs = plan.experiments.iter().filter(|it| it.success_sign == "Written since").count();
        assert!(signs >= 2, "{name}");
        assert_eq!(plan.clashing_id(), None);
    }
}

#[test]
fn into_a_list_that_became_shorter_it_goes_last() {
    let mut plan = fixture();
    let removed = plan.remove_priority(&id("pr_lw3e"));
    plan.priorities.clear();
    plan.restore(removed);
    assert_eq!(plan.priorities.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["pr_lw3e"]);
}

#[test]
fn what_came_back_from_elsewhere_is_not_replaced() {
    let mut plan = whole_plan();
    let removed = plan.remove_gap(&id("ga_0"));
    plan.add_gap(id("ga_0"), id("pr_0"), "From another device");
    plan.restore(removed);
    assert_eq!(plan.gaps.len(), 1);
    assert_eq!(plan.gaps[0].text, "From another device");
    assert!(plan.tool(&id("to_0")).is_some());
}
