//! The plan as a document: all that My plan shows, in the order of the worksheet, and nothing of what was skipped.

use crate::given::{date, experiment, fixture, id, whole_plan};
use cairn::content::outline::whole;
use cairn::plan::outline::{Block, Outline, Part, Stop, Text};
use cairn::plan::{Experiment, GapKind, Outcome, Plan, Question, ToolKind, Tried, WarmUpAnswer};

fn told(plan: &Plan) -> Outline {
    whole(plan, date("2026-11-28"))
}

fn headings(outline: &Outline) -> Vec<&str> {
    outline.parts.iter().map(|part| part.heading.as_ref().map_or("", Text::as_str)).collect()
}

fn part<'a>(outline: &'a Outline, heading: &str) -> &'a Part {
    let is = |part: &&Part| part.heading.as_ref().map_or("", Text::as_str) == heading;
    outline.parts.iter().find(is).unwrap_or_else(|| panic!("no part {heading}: {:?}", headings(outline)))
}

/// Every text of a part, as one reads them.
pub fn read(part: &Part) -> Vec<String> {
    let stop = |stop: &Stop| {
        let kind = if stop.kind.is_empty() { String::new() } else { format!(" [{}]", stop.kind) };
        let more = stop.more.iter().map(|it| format!("- {}: {}", it.label, it.text.as_str()));
        let head = format!("{}{kind}: {}", stop.label, stop.text.as_str());
        [head].into_iter().chain(more).collect::<Vec<_>>()
    };
    let block = |block: &Block| match block {
        Block::Paragraph(text) => vec![text.as_str().to_owned()],
        Block::Labelled(it) => vec![format!("{}: {}", it.label, it.text.as_str())],
        Block::Lines(it) => {
            let kind = if it.kind.is_empty() { String::new() } else { format!(" [{}]", it.kind) };
            let title = it.title.iter().map(|title| format!("{}{kind}", title.as_str()));
            title.chain(it.lines.iter().map(|line| format!("- {}", line.as_str()))).collect()
        }
        Block::Path(stops) => stops.iter().flat_map(stop).collect(),
    };
    part.blocks.iter().flat_map(block).collect()
}

#[test]
fn the_parts_stand_in_the_order_of_the_worksheet() {
    let outline = told(&fixture());
    assert_eq!(outline.title, Text::Theirs("After the November workshop".into()));
    assert_eq!(
        headings(&outline),
        [
            "",
            "What went well",
            "Priorities",
            "What I bring",
            "Lead a migration from start to end",
            "Get really good at data modelling",
            "For 30 days",
            "What I pass on",
            "The way there",
            "Looking back: Draw the model before I write a query",
            "Eyes open",
            "What came up",
            "Who is with me",
        ]
    );
    assert_eq!(read(&outline.parts[0]), ["R.", "As it stood on 28 November 2026"]);
}

#[test]
fn what_was_skipped_takes_no_room() {
    let outline = told(&Plan::default());
    assert_eq!((outline.title.as_str(), headings(&outline)), ("My plan", vec![""]));
    assert_eq!(headings(&told(&whole_plan())), ["", "Lead a migration"]);
    let mut blank = whole_plan();
    blank.value.statement = " \n\t ".into();
    blank.journey.enjoy = "\u{a0}".into();
    blank.helpers.push(cairn::plan::Helper { id: id("he"), ..Default::default() });
    assert_eq!(headings(&told(&blank)), ["", "Lead a migration"]);
}

#[test]
fn a_gap_stands_with_all_its_tools_and_nothing_is_told_twice() {
    let mut plan = whole_plan();
    plan.priorities[0].why = "I like seeing the whole".into();
    plan.add_tool(id("to_1"), id("ga_0"), ToolKind::Mentor, "Ask them");
    plan.add_gap(id("ga_1"), id("pr_0"), "I have not learned it");
    plan.gaps[1].kind = Some(GapKind::Skill);
    let mut second = experiment("ex_1");
    second.do_differently = "Lead a small one first".into();
    second.starts_on = None;
    plan.add_experiment(second, Some(&id("to_0")));
    let outline = told(&plan);
    let lead = part(&outline, "Lead a migration");
    assert_eq!(lead.blocks.len(), 2);
    let read = read(lead);
    let read: Vec<&str> = read.iter().map(String::as_str).filter(|line| !line.starts_with("- : From")).collect();
    assert_eq!(
        read,
        [
            "What matters: Lead a migration",
            "- : I like seeing the whole",
            "What is in the way [Opportunity]: Nobody has seen me lead",
            "What closes it: A special assignment",
            "- : Ask on Thursday",
            "For 30 days: Offer to lead the next one",
            "- First step: Ask on Thursday (Saturday 28 November)",
            "For 30 days: Lead a small one first",
            "- First step: Ask on Thursday (Saturday 28 November)",
            "What closes it: A mentor or expert",
            "- : Ask them",
            "What is in the way [Skill]: I have not learned it",
        ]
    );
}

#[test]
fn an_experiment_tells_where_how_who_and_when() {
    let outline = told(&fixture());
    let second = read(part(&outline, "For 30 days"));
    assert_eq!(
        second,
        [
            "For 30 days: Speak first once in every guild meeting",
            "- First step: Put one item on the agenda (Wednesday 23 December)",
            "- Where: In a meeting or talk: The Tuesday guild",
            "- I know it worked when: Somebody refers back to it",
            "- Who asks me: My former manager",
            "- : From Monday 21 December to Wednesday 20 January. First step by Wednesday 23 December. Check-in on day 7, Monday 28 December: to come.",
        ]
    );
}

#[test]
fn the_line_to_the_future_self_stays_sealed_until_an_experiment_has_ended() {
    let mut plan = whole_plan();
    plan.journey.to_future_self = "You asked for this.".into();
    let line = |plan: &Plan| read(part(&told(plan), "The way there")).join("\n");
    assert_eq!(line(&plan), "A line to myself: Written, and sealed until my last check-in.");
    assert!(!format!("{:?}", told(&plan)).contains("You asked"));
    plan.answer_check_in(&id("ex_0_7"), Tried::Yes, date("2026-11-28"));
    assert!(!format!("{:?}", told(&plan)).contains("You asked"));
    plan.experiments[0].close(Outcome::Kept, date("2026-12-21"));
    assert_eq!(line(&plan), "A line to myself: You asked for this.");
}

#[test]
fn look_backs_come_with_how_it_ended() {
    let outline = told(&fixture());
    let read = read(part(&outline, "Looking back: Draw the model before I write a query"));
    assert_eq!(read[0], "Day 7, 28 Nov: tried");
    assert_eq!(read[1], "- Redrew it, found two duplicates.");
    assert_eq!(read[read.len() - 2..], ["Kept on 21 December 2026", "- A sketch is the cheapest review."]);
    let unnamed = Experiment { closed: Some(Default::default()), ..experiment("ex") };
    let outline = told(&Plan { experiments: vec![unnamed], ..Plan::default() });
    assert_eq!(headings(&outline), ["", "Looking back: An experiment without words yet"]);
}

#[test]
fn a_story_is_told_in_the_order_it_was_asked() {
    let responses = [("why", "2"), ("benefit_me", "4"), ("story", "1"), ("from_later", "5"), ("exciting", "3")];
    let responses = responses.map(|(word, text)| (word.to_owned(), text.to_owned())).into();
    let mut plan = Plan::default();
    let question = Some(Question::BestDevelopment);
    plan.warm_up.answers.push(WarmUpAnswer { question, responses, ..Default::default() });
    let title = "A step that stretched and delighted me";
    assert_eq!(read(part(&told(&plan), "What went well")), [title, "- 1", "- 2", "- 3", "- 4", "- 5"]);
}

#[test]
fn what_the_person_wrote_is_marked_as_theirs() {
    let outline = told(&fixture());
    let mut ours: Vec<&str> = Vec::new();
    let mut note = |text: &'static str| ours.push(text);
    let text = format!("{outline:?}");
    for words in ["I turn slow", "Calm under pressure", "Lead a migration", "A seat on the tools council", "Meet every"]
    {
        if text.contains(&format!("Ours(\"{words}")) {
            note(words);
        }
    }
    assert!(ours.is_empty(), "{ours:?} pass for our words");
    assert!(text.contains("Ours(\"Strengths\")") && text.contains("Ours(\"Day 7, 28 Nov: tried\")"));
}
