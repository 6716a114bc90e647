//! What is missing from a plan, how far each section is, and the paths and stones that follow.

use crate::given::{date, experiment, fixture, id, plan_of, whole_plan};
use cairn::plan::{
    Closed, GapKind, LearnedSkill, Missing, Noted, Path, Plan, Progress, Prompt, Question, Section, ToolKind, Use,
    Voice, WarmUpAnswer, missing, paths,
};

type Edit = fn(&mut Plan);

#[test]
fn what_is_missing_on_the_way_from_a_blank_plan_to_a_whole_one() {
    let mut plan = Plan { id: id("p_1"), ..Plan::default() };
    assert_eq!(missing(&plan), [Missing::Priority, Missing::Experiment]);
    plan.add_priority(id("pr_0"), Prompt::Own);
    assert_eq!(missing(&plan), [Missing::Priority, Missing::Experiment]);
    plan.priorities[0].text = "Lead".into();
    assert_eq!(missing(&plan), [Missing::Gap(id("pr_0")), Missing::Experiment]);
    plan.add_gap(id("ga_0"), id("pr_0"), "");
    assert_eq!(missing(&plan), [Missing::GapText(id("ga_0")), Missing::Tool(id("ga_0")), Missing::Experiment]);
    plan.gaps[0].text = "Nobody has seen me lead".into();
    assert_eq!(missing(&plan), [Missing::Kind(id("ga_0")), Missing::Tool(id("ga_0")), Missing::Experiment]);
    plan.gaps[0].kind = Some(GapKind::Opportunity);
    assert_eq!(missing(&plan), [Missing::Tool(id("ga_0")), Missing::Experiment]);
    plan.add_tool(id("to_0"), id("ga_0"), ToolKind::Own, "");
    assert_eq!(missing(&plan), [Missing::Tool(id("ga_0")), Missing::Experiment]);
    plan.tools[0].text = "Shadow week".into();
    assert_eq!(missing(&plan), [Missing::Experiment]);
    plan.add_experiment(experiment("ex_0"), Some(&id("to_0")));
    plan.experiments[0].starts_on = None;
    let lacks = [Missing::DoDifferently(id("ex_0")), Missing::FirstStep(id("ex_0")), Missing::Start(id("ex_0"))];
    assert_eq!(missing(&plan), lacks);
    plan.experiments[0].do_differently = "Offer to lead".into();
    assert_eq!(missing(&plan), lacks[1..]);
    plan.experiments[0].first_step.text = "Ask".into();
    assert_eq!(missing(&plan), lacks[2..]);
    plan.experiments[0].starts_on = Some(date("2026-11-21"));
    assert_eq!(missing(&plan), []);
    assert_eq!(plan.stones(), 4);
}

#[test]
fn what_is_missing_from_a_whole_plan_after_one_edit() {
    check("nothing", |_| {}, vec![]);
    check("a prompt that speaks", |plan| plan.priorities[0].prompt = Some(Prompt::Travel), vec![]);
    check("a name cleared", |plan| plan.priorities[0].text = " ".into(), vec![Missing::Priority]);
    check("set aside", |plan| plan.priorities[0].in_focus = Some(false), vec![Missing::Carried]);
    check("a gap cleared", |plan| plan.gaps[0].text = "\n".into(), vec![Missing::GapText(id("ga_0"))]);
    check("a kind of a newer version", |plan| plan.gaps[0].kind = Some(GapKind::Other("luck".into())), vec![]);
    check("a second gap without a tool", |plan| second_gap(plan, Some(GapKind::Skill)), vec![]);
    check("a second gap without a kind", |plan| second_gap(plan, None), vec![Missing::Kind(id("ga_1"))]);
    check("a second priority, not carried", |plan| plan.add_priority(id("pr_1"), Prompt::Travel), vec![]);
    check("an experiment that was dropped before it was ready", dropped, vec![]);
    check("a second priority, carried", second_priority, vec![Missing::Gap(id("pr_1"))]);
    check("the experiment closed", |plan| plan.experiments[0].closed = Some(Closed::default()), vec![]);
    check("the experiment loose", |plan| plan.experiments[0].tool_id = None, vec![]);
    check(
        "a blank start",
        |plan| plan.experiments[0].first_step.text = " ".into(),
        vec![Missing::FirstStep(id("ex_0"))],
    );
    check(
        "a second experiment",
        second_experiment,
        vec![Missing::DoDifferently(id("ex_1")), Missing::FirstStep(id("ex_1"))],
    );
    check("everything of somebody else's", |plan| *plan = fixture(), vec![Missing::Kind(id("ga_5vv"))]);

    fn check(what: &str, edit: Edit, expected: Vec<Missing>) {
        let mut plan = whole_plan();
        edit(&mut plan);
        assert_eq!(missing(&plan), expected, "{what}");
    }

    fn second_gap(plan: &mut Plan, kind: Option<GapKind>) {
        plan.add_gap(id("ga_1"), id("pr_0"), "Another");
        plan.gaps[1].kind = kind;
    }

    fn second_priority(plan: &mut Plan) {
        plan.add_priority(id("pr_1"), Prompt::Travel);
        plan.priorities[1].in_focus = Some(true);
    }

    fn dropped(plan: &mut Plan) {
        second_experiment(plan);
        plan.experiments[1].closed = Some(Closed::default());
    }

    fn second_experiment(plan: &mut Plan) {
        plan.add_experiment(experiment("ex_1"), None);
    }
}

#[test]
fn each_missing_thing_is_mended_in_its_section() {
    check(Missing::Priority, Section::Priorities);
    check(Missing::Carried, Section::Priorities);
    check(Missing::Gap(id("pr_0")), Section::Gaps);
    check(Missing::GapText(id("ga_0")), Section::Gaps);
    check(Missing::Kind(id("ga_0")), Section::Gaps);
    check(Missing::Tool(id("ga_0")), Section::Tools);
    check(Missing::Experiment, Section::Experiment);
    check(Missing::DoDifferently(id("ex_0")), Section::Experiment);
    check(Missing::FirstStep(id("ex_0")), Section::Experiment);
    check(Missing::Start(id("ex_0")), Section::Experiment);

    fn check(missing: Missing, expected: Section) {
        assert_eq!(missing.section(), expected, "{missing:?}");
    }
}

#[test]
fn a_section_is_empty_started_or_done() {
    use Progress::{Done, Empty, Started};
    let nothing: Edit = |_| {};
    for section in Section::ALL {
        check(section.clone(), nothing, Empty);
    }
    check(Section::Other("from-a-newer-version".into()), nothing, Empty);

    check(Section::WarmUp, |plan| answer(plan, " "), Empty);
    check(Section::WarmUp, |plan| answer(plan, "The outage"), Started);
    check(Section::WarmUp, |plan| plan.warm_up.more_of = vec![noted("Teaching")], Started);
    check(Section::WarmUp, warm, Done);

    check(Section::Priorities, |plan| plan.growth_statement = "More trust".into(), Started);
    check(Section::Priorities, |plan| plan.ultimate_goal = "A hospital".into(), Started);
    check(Section::Priorities, |plan| plan.ingredients[2] = Some("Small teams".into()), Started);
    check(Section::Priorities, |plan| plan.ingredients[2] = Some(String::new()), Empty);
    check(Section::Priorities, |plan| plan.add_priority(id("pr_0"), Prompt::Own), Started);
    check(Section::Priorities, |plan| plan.add_priority(id("pr_0"), Prompt::Travel), Done);

    check(Section::Value, |plan| plan.value.strengths = vec![noted("Calm")], Started);
    check(Section::Value, |plan| plan.value.statement = "I turn slow jobs into fast ones".into(), Done);
    check(Section::Value, |plan| plan.value.voices = vec![Voice::Manager], Empty);

    check(Section::Gaps, |plan| gap(plan, "pr_0", "", Some(GapKind::Skill)), Started);
    check(Section::Gaps, |plan| gap(plan, "pr_0", "In the way", None), Started);
    check(Section::Gaps, |plan| gap(plan, "pr_gone", "In the way", Some(GapKind::Skill)), Started);
    check(Section::Gaps, |plan| gap(plan, "pr_0", "In the way", Some(GapKind::Skill)), Done);

    check(Section::Tools, |plan| tool(plan, "ga_0", ToolKind::Own), Started);
    check(Section::Tools, |plan| tool(plan, "ga_gone", ToolKind::Coach), Started);
    check(Section::Tools, |plan| tool(plan, "ga_0", ToolKind::Coach), Done);

    check(Section::Experiment, |plan| plan.add_experiment(experiment("ex_0"), None), Started);
    check(Section::Experiment, |plan| *plan = whole_plan(), Done);

    check(Section::PassItOn, |plan| learned(plan, "SQL", None), Started);
    check(Section::PassItOn, |plan| learned(plan, " ", Some(Use::NotYet)), Started);
    check(Section::PassItOn, |plan| learned(plan, "SQL", Some(Use::NotYet)), Done);

    check(Section::Journey, |plan| plan.journey.enjoy = "Mornings".into(), Started);
    check(Section::Journey, |plan| plan.journey = fixture().journey, Done);

    fn check(section: Section, edit: Edit, expected: Progress) {
        let mut plan = Plan { id: id("p_1"), ..Plan::default() };
        edit(&mut plan);
        assert_eq!(plan.progress(&section), expected, "{section:?} of {plan:?}");
    }

    fn noted(text: &str) -> Noted {
        Noted { id: id(text), text: text.into(), ..Noted::default() }
    }

    fn answer(plan: &mut Plan, story: &str) {
        let responses = [("story".to_owned(), story.to_owned())].into();
        plan.warm_up.answers =
            vec![WarmUpAnswer { question: Some(Question::LearnBest), responses, ..WarmUpAnswer::default() }];
    }

    fn warm(plan: &mut Plan) {
        answer(plan, "The outage");
        plan.warm_up.more_of = vec![noted("Teaching")];
    }

    fn gap(plan: &mut Plan, priority: &str, text: &str, kind: Option<GapKind>) {
        plan.add_priority(id("pr_0"), Prompt::Travel);
        plan.add_gap(id("ga_0"), id(priority), text);
        plan.gaps[0].kind = kind;
    }

    fn tool(plan: &mut Plan, of: &str, kind: ToolKind) {
        gap(plan, "pr_0", "In the way", None);
        plan.add_tool(id("to_0"), id(of), kind, "");
    }

    fn learned(plan: &mut Plan, name: &str, usage: Option<Use>) {
        plan.learned_skills =
            vec![LearnedSkill { id: id("ls_0"), name: name.into(), usage, ..LearnedSkill::default() }];
    }
}

#[test]
fn every_section_of_the_fixture_is_done() {
    let plan = fixture();
    for section in Section::ALL {
        assert_eq!(plan.progress(section), Progress::Done, "{section:?}");
    }
    assert_eq!(plan.stones(), 4);
}

#[test]
fn a_stone_is_laid_for_each_section_of_the_core_path() {
    let whole = whole_plan();
    let stones = [
        Plan::default(),
        plan_of(&["Lead"]),
        Plan { tools: vec![], experiments: vec![], ..whole.clone() },
        Plan { experiments: vec![], ..whole.clone() },
        whole,
    ];
    assert_eq!(stones.map(|plan| plan.stones()), [0, 1, 2, 3, 4]);
    assert_eq!(Section::CORE.map(|section| section.word().to_owned()), ["priorities", "gaps", "tools", "experiment"]);
}

#[test]
fn a_plan_is_blank_until_something_is_written() {
    check("nothing", |_| {}, true);
    check("only times", |plan| plan.updated_at = fixture().updated_at, true);
    check("only what was deleted", |plan| plan.deleted = fixture().deleted, true);
    check("a title", |plan| plan.title = "Mine".into(), false);
    check("a blank row", |plan| plan.add_priority(id("pr_0"), Prompt::Own), false);
    check("one word", |plan| plan.journey.enjoy = "x".into(), false);
    check("of a newer version", |plan| _ = plan.rest.insert("new".into(), 1.into()), false);
    check("a title", |plan| plan.title = "x".into(), false);
    check("a name", |plan| plan.name = "x".into(), false);
    check("a helper", |plan| plan.helpers = fixture().helpers, false);
    check("what is sought", |plan| plan.seeking = fixture().seeking, false);
    check("an opportunity", |plan| plan.opportunities = fixture().opportunities, false);
    check("a tick", |plan| plan.sharing = fixture().sharing, false);
    check("a voice", |plan| plan.value.voices.push(Voice::Manager), false);
    check("a workshop joined", |plan| plan.workshop = fixture().workshop, true);
    check("bookkeeping", |plan| (plan.changes, plan.deleted) = (fixture().changes, fixture().deleted), true);

    fn check(what: &str, edit: Edit, expected: bool) {
        let mut plan = Plan { id: id("p_1"), created_at: fixture().created_at, ..Plan::default() };
        edit(&mut plan);
        assert_eq!(plan.is_blank(), expected, "{what}");
    }
}

fn row(path: &Path) -> String {
    let names = [
        path.priority.map(|it| it.id.as_str()),
        path.gap.map(|it| it.id.as_str()),
        path.tool.map(|it| it.id.as_str()),
        path.experiment.map(|it| it.id.as_str()),
    ];
    let whole = if path.is_complete() { " *" } else { "" };
    names.map(|name| name.unwrap_or("-")).join(" ") + whole
}

#[test]
fn a_path_goes_as_far_as_the_plan_does() {
    check("nothing", |plan| *plan = Plan::default(), &[]);
    check("a priority", |plan| *plan = plan_of(&["Lead"]), &["pr_0 - - -"]);
    check("the whole way", |_| {}, &["pr_0 ga_0 to_0 ex_0 *"]);
    check("not ready", |plan| plan.experiments[0].starts_on = None, &["pr_0 ga_0 to_0 ex_0"]);
    check("no experiment", |plan| plan.experiments.clear(), &["pr_0 ga_0 to_0 -"]);
    check("no tool", |plan| _ = plan.remove_tool(&id("to_0")), &["pr_0 ga_0 - -", "- - - ex_0"]);
    check("no gap", |plan| _ = plan.remove_gap(&id("ga_0")), &["pr_0 - - -", "- - - ex_0"]);
    check("no priority", |plan| _ = plan.remove_priority(&id("pr_0")), &["- - - ex_0"]);
    check(
        "two of each",
        |plan| {
            plan.add_experiment(experiment("ex_1"), Some(&id("to_0")));
            plan.add_tool(id("to_1"), id("ga_0"), ToolKind::Coach, "");
            plan.add_gap(id("ga_1"), id("pr_0"), "Another");
            plan.add_priority(id("pr_1"), Prompt::Travel);
            plan.priorities[1].in_focus = Some(true);
            plan.add_priority(id("pr_2"), Prompt::Autonomy);
        },
        &["pr_0 ga_0 to_0 ex_0 *", "pr_0 ga_0 to_0 ex_1", "pr_0 ga_0 to_1 -", "pr_0 ga_1 - -", "pr_1 - - -"],
    );
    check("set aside", |plan| plan.priorities[0].in_focus = Some(false), &["pr_0 ga_0 to_0 ex_0 *"]);
    check(
        "set aside for another",
        |plan| {
            plan.add_priority(id("pr_1"), Prompt::Travel);
            plan.priorities[0].in_focus = Some(false);
            plan.priorities[1].in_focus = Some(true);
            plan.add_experiment(experiment("ex_1"), None);
        },
        &["pr_1 - - -", "pr_0 ga_0 to_0 ex_0 *", "- - - ex_1"],
    );
    check("a tool without its gap", |plan| plan.gaps.clear(), &["pr_0 - - -", "- - to_0 ex_0"]);
    check(
        "the fixture",
        |plan| *plan = fixture(),
        &[
            "pr_h2m4 ga_7tq to_c41 -",
            "pr_h2m4 ga_7tq to_q6w -",
            "pr_9x0c ga_1zb to_f09 ex_4mm *",
            "pr_9x0c ga_5vv - -",
            "- - - ex_9kd",
        ],
    );

    fn check(what: &str, edit: Edit, expected: &[&str]) {
        let mut plan = whole_plan();
        edit(&mut plan);
        assert_eq!(paths(&plan).iter().map(row).collect::<Vec<_>>(), expected, "{what}");
    }
}

#[test]
fn every_experiment_stands_on_some_path() {
    let mut plan = whole_plan();
    plan.priorities[0].in_focus = Some(false);
    let paths = paths(&plan);
    assert!(paths.iter().any(|path| path.experiment.is_some()), "{paths:?}");
}

#[test]
fn an_experiment_takes_its_first_step_and_helper_from_its_tool() {
    let mut plan = fixture();
    plan.add_experiment(experiment("ex_new"), Some(&id("to_f09")));
    plan.add_experiment(experiment("ex_loose"), None);
    plan.add_experiment(experiment("ex_lost"), Some(&id("to_gone")));
    let row = |name: &str| {
        let it = plan.experiment(&id(name)).unwrap();
        (it.tool_id.clone(), it.helper_id.clone(), it.first_step.text.clone())
    };
    assert_eq!(row("ex_new"), (Some(id("to_f09")), Some(id("he_arch")), "Ask for one hour a fortnight".into()));
    assert_eq!(row("ex_loose"), (None, None, String::new()));
    assert_eq!(row("ex_lost"), (None, None, String::new()));
}

#[test]
fn a_small_stone_lies_beside_the_cairn_for_each_offered_section_that_is_done() {
    assert_eq!(Plan::default().pebbles(), [false; 4]);
    assert_eq!(whole_plan().pebbles(), [false; 4], "the core path lays none");
    assert_eq!(fixture().pebbles(), [true; 4]);
    let mut plan = Plan::default();
    plan.value.statement = "I make numbers plain".to_owned();
    assert_eq!(plan.pebbles(), [false, true, false, false]);
}
