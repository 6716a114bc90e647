//! Every change leaves its name: the item's id, the single field's path, or the list whose order it is.

use crate::given::{experiment, fixture, id, time};
use cairn::plan::{
    Answer, CheckIn, Date, GapKind, Helper, Noted, Parts, Plan, Prompt, Stamp, ToolKind, Voice, WorkshopTool,
    record_changes,
};

type Edit = fn(&mut Plan);

fn stamp() -> Stamp {
    Stamp { at: time("2027-01-02T03:04:05Z"), by: "d_test".into() }
}

/// The fixture after this edit, with its changes recorded.
fn recorded(edit: Edit) -> Plan {
    let before = fixture();
    let mut after = before.clone();
    edit(&mut after);
    let differs = record_changes(&before, &mut after, &stamp());
    assert_eq!(differs, !stamped(&after, "").is_empty(), "says whether anything differs");
    assert_eq!(after.updated_at, if differs { Some(stamp().at) } else { before.updated_at });
    after
}

/// What carries the stamp: names in `changes`, and with a minus before them names in `deleted`.
fn stamped(plan: &Plan, between: &str) -> String {
    let is_new = |change: &cairn::plan::Change| change.at == stamp().at && change.by == stamp().by;
    let changed = plan.changes.iter().filter(|(_, change)| is_new(change)).map(|(name, _)| name.clone());
    let deleted = plan.deleted.iter().filter(|(_, change)| is_new(change)).map(|(name, _)| format!("-{name}"));
    changed.chain(deleted).collect::<Vec<_>>().join(if between.is_empty() { " " } else { between })
}

fn check(what: &str, edit: Edit, expected: &str) {
    let plan = recorded(edit);
    assert_eq!(stamped(&plan, " "), expected, "{what}");
    for name in plan.deleted.keys() {
        assert!(!plan.changes.contains_key(name), "{what}: {name} is both changed and deleted");
    }
    // What was noted before and has nothing to do with this edit stays.
    for (name, old) in fixture().changes {
        let kept = plan.changes.get(&name) == Some(&old);
        assert!(
            kept || expected.split(' ').any(|new| new.trim_start_matches('-') == name),
            "{what}: {name} lost its time"
        );
    }
    assert!(plan.deleted.contains_key("pr_gone1"), "{what}: an old tombstone is gone");
}

#[test]
fn no_change_leaves_no_name() {
    check("nothing", |_| {}, "");
    check("the same again", |plan| plan.title = plan.title.clone(), "");
    check("moved to where it is", |plan| plan.rank_priority(&id("pr_h2m4"), 0), "");
    check("there and back", put_back, "");
    check("bookkeeping", |plan| plan.created_at = None, "");

    fn put_back(plan: &mut Plan) {
        let removed = plan.remove_priority(&id("pr_9x0c"));
        plan.restore(removed);
    }
}

#[test]
fn a_changed_item_is_named_by_its_id_and_nothing_else_is() {
    check("a priority", |plan| plan.priorities[0].why.push('!'), "pr_h2m4");
    check("a gap", |plan| plan.gaps[1].kind = None, "ga_1zb");
    check("a tool", |plan| plan.tools[2].text.clear(), "to_q6w");
    check("an experiment", |plan| plan.experiments[0].first_step.text.push('!'), "ex_4mm");
    check("its close", |plan| plan.experiments[0].closed = None, "ex_4mm");
    check("a check-in", |plan| plan.experiments[0].check_ins[1].happened.push('!'), "ci_b2");
    check("a helper", |plan| plan.helpers[0].agreed.clear(), "he_arch");
    check("a learned skill", |plan| plan.learned_skills[0].if_received.ignored.clear(), "ls_w1");
    check("nobody yet", |plan| plan.learned_skills[2].shared_with = Some(vec![]), "ls_z7");
    check("no answer", |plan| plan.learned_skills[1].shared_with = None, "ls_p3");
    check("not shared", |plan| plan.learned_skills[0].shared_with = Some(vec![]), "ls_w1");
    check("a note", |plan| plan.warm_up.more_of[1].text.push('!'), "mo_77dp");
    check("a strength", |plan| plan.value.strengths[0].text.clear(), "va_1n");
    check("a setback", |plan| plan.value.setbacks[0].let_go = false, "sb_8q");
    check("what is sought", |plan| plan.seeking[0].place.clear(), "se_2u");
    check("an opportunity", |plan| plan.opportunities[0].decisions.clear(), "op_t6");
    check("its advice", |plan| plan.opportunities[0].advice = None, "op_t6");
    check("of a newer version", |plan| _ = plan.gaps[0].rest.insert("new".into(), 1.into()), "ga_7tq");
    check(
        "two at once",
        |plan| {
            plan.gaps[0].text.clear();
            plan.tools[0].text.clear();
        },
        "ga_7tq to_c41",
    );
}

#[test]
fn a_changed_field_is_named_by_its_path() {
    check("a title", |plan| plan.title = "Mine".into(), "title");
    check("a cleared text", |plan| plan.growth_statement.clear(), "growth_statement");
    check("a goal", |plan| plan.ultimate_goal.push('!'), "ultimate_goal");
    check("an ingredient", |plan| plan.ingredients[2] = Some("Time".into()), "ingredients");
    check("a cleared ingredient", |plan| plan.ingredients[0] = None, "ingredients");
    check("a mode", |plan| plan.warm_up.mode = None, "warm_up.mode");
    check("an answer", |plan| _ = plan.warm_up.answers.pop(), "warm_up.answers");
    check("no answers", |plan| plan.warm_up.answers.clear(), "warm_up.answers");
    check("a statement", |plan| plan.value.statement.clear(), "value.statement");
    check("a voice", |plan| plan.value.voices.push(Voice::Interview), "value.voices");
    check("no voices", |plan| plan.value.voices.clear(), "value.voices");
    check("a card", |plan| plan.sharing.card.clear(), "sharing.card");
    check("a journey", |plan| plan.journey.to_future_self.clear(), "journey.to_future_self");
    check("a workshop's title", |plan| plan.workshop.as_mut().unwrap().title.clear(), "workshop.title");
    check("of a newer version", |plan| _ = plan.rest.insert("new".into(), 1.into()), "new");
}

#[test]
fn what_is_removed_is_deleted_and_no_longer_changed() {
    check("a gap", |plan| _ = plan.remove_gap(&id("ga_5vv")), "-ga_5vv");
    check(
        "a priority with all of it",
        |plan| _ = plan.remove_priority(&id("pr_h2m4")),
        "-ga_7tq -pr_h2m4 -to_c41 -to_q6w",
    );
    check("a tool, and the experiment it leaves", |plan| _ = plan.remove_tool(&id("to_f09")), "ex_4mm -to_f09");
    check("a check-in", |plan| _ = plan.remove_check_in(&id("ci_b2")), "-ci_b2");
    check("the only check-in", |plan| _ = plan.remove_check_in(&id("ci_d4")), "-ci_d4");
    check("an experiment", |plan| _ = plan.remove_experiment(&id("ex_4mm")), "-ci_a1 -ci_b2 -ci_c3 -ex_4mm");
    check("a note", |plan| plan.value.strengths.clear(), "-va_1n");
    check("every helper", |plan| plan.helpers.clear(), "-he_arch -he_former");
    check("every priority", |plan| plan.priorities.clear(), "-pr_9x0c -pr_h2m4 -pr_lw3e");
}

#[test]
fn what_comes_back_is_no_longer_deleted() {
    let before = recorded(|plan| _ = plan.remove_gap(&id("ga_7tq")));
    let mut after = Plan { changes: before.changes.clone(), deleted: before.deleted.clone(), ..fixture() };
    let later = Stamp { at: time("2027-02-02T00:00:00Z"), by: "d_test".into() };
    assert!(record_changes(&before, &mut after, &later));
    for name in ["ga_7tq", "to_c41", "to_q6w"] {
        assert!(!after.deleted.contains_key(name), "{name} is still deleted");
        assert_eq!(after.changes.get(name).map(|change| &change.at), Some(&later.at), "{name}");
    }
    assert_eq!(after.updated_at, Some(later.at));
}

#[test]
fn an_order_is_named_by_its_list() {
    check("priorities", |plan| plan.rank_priority(&id("pr_lw3e"), 0), "priorities");
    check("two swapped", |plan| plan.priorities.swap(0, 1), "priorities");
    check("helpers", |plan| plan.helpers.reverse(), "helpers");
    check("skills", |plan| plan.value.skills.reverse(), "value.skills");
    check("check-ins", |plan| plan.experiments[0].check_ins.reverse(), "ex_4mm.check_ins");
    check("sections of a workshop", |plan| plan.workshop.as_mut().unwrap().sections.reverse(), "workshop.sections");
    // Coming and going is not an order.
    check("one goes", |plan| _ = plan.priorities.remove(0), "-pr_h2m4");
    check("one comes first", |plan| plan.helpers.insert(0, Helper { id: id("he_0"), ..Helper::default() }), "he_0");
    check(
        "one goes and two swap",
        |plan| {
            plan.priorities.remove(0);
            plan.priorities.swap(0, 1);
        },
        "priorities -pr_h2m4",
    );
}

#[test]
fn each_save_is_held_against_the_one_before_it() {
    let edits: [Edit; 5] = [
        |plan| plan.rank_priority(&id("pr_lw3e"), 0),
        |_| {},
        |plan| _ = plan.remove_gap(&id("ga_7tq")),
        |plan| plan.priorities.clear(),
        |plan| plan.growth_statement = "More trust".into(),
    ];
    let mut plan = fixture();
    let mut parts = Parts::of(&plan);
    for (at, edit) in edits.into_iter().enumerate() {
        let before = plan.clone();
        edit(&mut plan);
        let mut expected = plan.clone();
        let stamp = Stamp { at: time(&format!("2027-01-0{}T03:04:05Z", at + 1)), by: "d_test".into() };
        assert_eq!(parts.record(&mut plan, &stamp), record_changes(&before, &mut expected, &stamp), "edit {at}");
        assert_eq!(plan, expected, "edit {at}");
    }
}

#[test]
fn joining_a_workshop_deletes_nothing_and_leaving_one_keeps_its_name() {
    let with = fixture();
    let mut without = fixture();
    without.workshop = None;

    let mut joined = with.clone();
    assert!(record_changes(&without, &mut joined, &stamp()));
    assert!(!joined.deleted.keys().any(|name| name.starts_with("workshop")), "{:?}", joined.deleted);
    for name in ["workshop.id", "workshop.title", "workshop.minutes.gaps", "workshop.sections"] {
        assert!(joined.changes.contains_key(name), "{name}");
    }

    let mut left = without.clone();
    assert!(record_changes(&with, &mut left, &stamp()));
    assert!(left.changes.contains_key("workshop"), "{:?}", left.changes);
    assert!(!left.deleted.keys().any(|name| name.starts_with("workshop")), "{:?}", left.deleted);
}

#[test]
fn a_first_edit_in_a_blank_plan_is_noticed() {
    let before = Plan { id: id("p_1"), ..Plan::default() };
    let mut after = before.clone();
    after.growth_statement = "More trust".into();
    after.warm_up.more_of.push(Noted { id: id("mo_1"), text: String::new(), ..Noted::default() });
    assert!(record_changes(&before, &mut after, &stamp()));
    assert_eq!(stamped(&after, " "), "growth_statement mo_1");
    assert_eq!(after.updated_at, Some(stamp().at));
}

#[test]
fn a_first_check_in_leaves_the_experiment_alone() {
    let mut before = fixture();
    before.experiments[1].check_ins.clear();
    let mut after = before.clone();
    after.experiments[1].check_ins.push(CheckIn { id: id("ci_new"), ..CheckIn::default() });
    assert!(record_changes(&before, &mut after, &stamp()));
    assert_eq!(stamped(&after, " "), "ci_new");
}

#[test]
fn every_edit_of_the_model_is_noticed() {
    check("add_priority", |plan| plan.add_priority(id("pr_new"), Prompt::Travel), "pr_new");
    check("rank_priority", |plan| plan.rank_priority(&id("pr_h2m4"), 2), "priorities");
    check("add_gap", |plan| plan.add_gap(id("ga_new"), id("pr_h2m4"), ""), "ga_new");
    check("split_gap", |plan| plan.split_gap(&id("ga_5vv"), id("ga_new")), "ga_5vv ga_new");
    check("answer", |plan| plan.gaps[2].answer(|gap| &mut gap.can_do_now, Answer::No), "ga_5vv");
    check("overrule", |plan| plan.gap_mut(&id("ga_5vv")).unwrap().kind = Some(GapKind::Skill), "ga_5vv");
    check("add_tool", |plan| plan.add_tool(id("to_new"), id("ga_5vv"), ToolKind::Coach, "Ask"), "to_new");
    check(
        "add_workshop_tool",
        |plan| plan.add_workshop_tool(id("to_new"), id("ga_5vv"), &WorkshopTool::default()),
        "to_new",
    );
    check(
        "add_experiment",
        |plan| plan.add_experiment(experiment("ex_new"), Some(&id("to_c41"))),
        "ex_new ex_new_14 ex_new_30 ex_new_7",
    );
    check("start_on", |plan| plan.experiments[1].start_on(Date::new(2027, 1, 1).unwrap()), "ci_d4 ex_9kd");
    check("name_helper", |plan| _ = plan.name_helper(None, "Ana", || id("he_new")), "he_new");
    check("name_helper, known", |plan| _ = plan.name_helper(None, "My FORMER manager", || id("he_new")), "");
    check("remove_priority", |plan| _ = plan.remove_priority(&id("pr_lw3e")), "-pr_lw3e");
    check("remove_gap", |plan| _ = plan.remove_gap(&id("ga_1zb")), "ex_4mm -ga_1zb -to_f09");
    check("remove_tool", |plan| _ = plan.remove_tool(&id("to_c41")), "-to_c41");
    check("remove_experiment", |plan| _ = plan.remove_experiment(&id("ex_9kd")), "-ci_d4 -ex_9kd");
    check("remove_check_in", |plan| _ = plan.remove_check_in(&id("ci_a1")), "-ci_a1");
}
