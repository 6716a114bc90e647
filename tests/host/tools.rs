//! Which tools are offered for a gap.

use crate::given::{fixture, id};
use cairn::content::tools as words;
use cairn::plan::{GapKind, Helper, Plan, Tool, ToolKind, Workshop, WorkshopTool};

const SKILL: &str = "mentor coach training professional-organisation";
const OPPORTUNITY: &str = "special-assignment lateral-move get-involved manager-meetings";

fn kind(word: &str) -> Option<GapKind> {
    (word != "-").then(|| GapKind::from(word.to_owned()))
}

#[test]
fn the_tools_of_the_gaps_kind_are_offered() {
    let (skill_first, opportunity_first) = ([SKILL, OPPORTUNITY].join(" "), [OPPORTUNITY, SKILL].join(" "));
    check("skill", false, SKILL);
    check("opportunity", false, OPPORTUNITY);
    check("-", false, &skill_first);
    check("from-a-newer-version", false, &skill_first);
    // With the filter lifted all are there, the fitting ones first.
    check("skill", true, &skill_first);
    check("opportunity", true, &opportunity_first);
    check("-", true, &skill_first);
    check("from-a-newer-version", true, &skill_first);

    fn check(gap: &str, show_all: bool, expected: &str) {
        let offered = ToolKind::offered(kind(gap).as_ref(), show_all);
        let words: Vec<&str> = offered.iter().map(ToolKind::word).collect();
        assert_eq!(words.join(" "), expected, "{gap}, show all: {show_all}");
    }
}

#[test]
fn every_tool_of_the_method_serves_exactly_one_kind_of_gap() {
    for tool in ToolKind::ALL {
        let serves = GapKind::ALL.iter().filter(|kind| ToolKind::for_gap(kind).contains(tool)).count();
        let expected = if matches!(tool, ToolKind::Own | ToolKind::Workshop) { 0 } else { 1 };
        assert_eq!(serves, expected, "{tool:?}");
        let fits = tool.gap_kind().is_some_and(|kind| ToolKind::for_gap(&kind).contains(tool));
        assert_eq!(fits, expected == 1, "{tool:?}");
    }
    assert_eq!(ToolKind::Other("from-a-newer-version".into()).gap_kind(), None);
}

#[test]
fn the_workshops_tools_are_offered_by_kind_too() {
    check("skill", false, "course any");
    check("opportunity", false, "shadow any");
    check("-", false, "course shadow any");
    check("skill", true, "course shadow any");
    check("opportunity", true, "course shadow any");

    fn check(gap: &str, show_all: bool, expected: &str) {
        let tool =
            |name: &str, for_gap: &str| WorkshopTool { id: id(name), kind: kind(for_gap), ..WorkshopTool::default() };
        let tools = vec![tool("course", "skill"), tool("shadow", "opportunity"), tool("any", "-")];
        let mut plan = fixture();
        plan.workshop = Some(Workshop { tools, ..Workshop::default() });
        let offered = plan.workshop_tools(kind(gap).as_ref(), show_all);
        let names: Vec<&str> = offered.iter().map(|tool| tool.id.as_str()).collect();
        assert_eq!(names.join(" "), expected, "{gap}, show all: {show_all}");
        plan.workshop = None;
        assert!(plan.workshop_tools(kind(gap).as_ref(), show_all).is_empty());
    }
}

#[test]
fn a_tool_says_something_by_its_words_or_by_its_kind() {
    check(None, "", None, false);
    check(None, "Read a book", None, true);
    check(Some(ToolKind::Mentor), "", None, true);
    check(Some(ToolKind::ManagerMeetings), "  ", None, true);
    check(Some(ToolKind::Own), "", None, false);
    check(Some(ToolKind::Own), " \n", None, false);
    check(Some(ToolKind::Own), "Read a book", None, true);
    check(Some(ToolKind::Workshop), "", None, false);
    check(Some(ToolKind::Workshop), "", Some("wt_1"), true);
    check(Some(ToolKind::Other("from-a-newer-version".into())), "", None, false);

    fn check(kind: Option<ToolKind>, text: &str, workshop_item: Option<&str>, expected: bool) {
        let tool = Tool { kind, text: text.into(), workshop_item: workshop_item.map(id), ..Tool::default() };
        assert_eq!(tool.is_named(), expected, "{tool:?}");
    }
}

#[test]
fn a_workshops_tool_comes_with_its_words() {
    let mut plan = fixture();
    let offered = plan.workshop.clone().unwrap().tools.remove(0);
    plan.add_workshop_tool(id("to_new"), id("ga_1zb"), &offered);
    let tool = plan.tool(&id("to_new")).unwrap();
    assert_eq!((tool.kind.clone(), tool.workshop_item.clone()), (Some(ToolKind::Workshop), Some(id("wt_1"))));
    assert_eq!(
        (tool.text.as_str(), tool.how_to_start.as_str()),
        ("Shadow week", "Ask the shadow desk for a free week.")
    );
    let gap = id("ga_1zb");
    let of_gap: Vec<&str> = plan.tools_of(&gap).map(|tool| tool.id.as_str()).collect();
    assert_eq!(of_gap, ["to_f09", "to_new"]);
}

#[test]
fn a_tool_that_is_a_person_is_called_by_their_name() {
    let check = |kind: ToolKind, helper: &str, text: &str, expected: &str| {
        let helper_id = (!helper.is_empty()).then(|| id("he_1"));
        let helpers = vec![Helper { id: id("he_1"), name: helper.into(), ..Helper::default() }];
        let tool = Tool { kind: Some(kind), text: text.into(), helper_id, ..Tool::default() };
        let plan = Plan { helpers, ..Plan::default() };
        assert_eq!(words::name(&plan, &tool), expected);
    };
    check(ToolKind::Mentor, "", "", "A mentor or expert");
    check(ToolKind::Mentor, "Ana Lee", "", "A mentor or expert: Ana Lee");
    check(ToolKind::Mentor, " Ana ", "the architect", "A mentor or expert: Ana, the architect");
    check(ToolKind::Coach, "Ana", "Ana from the third floor", "A coach: Ana from the third floor");
    check(ToolKind::Mentor, " ", "the architect", "A mentor or expert: the architect");
    // The others are named by what they are; who helps with them stands beside.
    check(ToolKind::ManagerMeetings, "Ana", "each month", "Regular talks with my manager: each month");
}
