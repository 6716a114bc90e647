//! The sheet for the talk: only what the person picks, and nothing that is not for others at first.

use crate::given::{date, fixture, id, whole_plan};
use crate::outline::read;
use cairn::content::talk::{picked, sheet};
use cairn::plan::outline::{Outline, TalkPart, TalkPicks, Text};
use cairn::plan::{Outcome, Plan, Tried};

fn told(plan: &Plan, picks: &TalkPicks) -> Vec<String> {
    let Outline { title, parts } = sheet(plan, date("2026-11-28"), picks);
    assert_eq!(title, Text::Ours("For our talk".into()));
    let part = |part: &cairn::plan::outline::Part| {
        let heading = part.heading.iter().map(|heading| format!("# {}", heading.as_str()));
        heading.chain(read(part)).collect::<Vec<_>>()
    };
    parts.iter().flat_map(part).collect()
}

fn only(parts: &[TalkPart]) -> TalkPicks {
    TalkPicks { parts: parts.to_vec(), ask: "Half an hour a month".into() }
}

#[test]
fn all_but_the_reasons_stand_on_it_at_first() {
    let picks = TalkPicks { ask: "Half an hour a month.\nAnd a word with the board.".into(), ..TalkPicks::default() };
    assert_eq!(
        told(&fixture(), &picks),
        [
            "R.",
            "As it stood on 28 November 2026",
            "# What growing looks like for me",
            "Being trusted with the hard migrations, and teaching others how.",
            "# What matters",
            "- Lead a migration from start to end",
            "- Get really good at data modelling",
            "# What is in the way, and what closes it",
            "Nobody has seen me lead [Opportunity]",
            "- A special assignment: The archive migration in January",
            "- Shadow week with the platform team",
            "I model by copying what is there [Skill]",
            "- A mentor or expert: The data architect on the third floor",
            "I do not know who decides [Not sorted yet]",
            "# For 30 days",
            "Speak first once in every guild meeting",
            "First step: Put one item on the agenda (Wednesday 23 December)",
            "# What I ask of you",
            "Half an hour a month.\nAnd a word with the board.",
            "What I have in mind",
            "- A special assignment: The archive migration in January",
            "- Shadow week with the platform team",
            "- A mentor or expert: The data architect on the third floor",
            "# When I look back",
            "Speak first once in every guild meeting",
            "- Day 7: Monday 28 December",
        ]
    );
}

#[test]
fn each_part_stands_there_only_when_it_is_picked() {
    check(&[], &[]);
    check(&[TalkPart::Other("later".into())], &[]);
    check(&[TalkPart::Growth], &["# What growing looks like for me"]);
    check(&[TalkPart::Reasons], &[]);
    check(&[TalkPart::Priorities, TalkPart::Reasons], &["# What matters", "- I like seeing the whole."]);
    check(&[TalkPart::Gaps], &["# What is in the way", "Nobody has seen me lead [Opportunity]"]);
    check(&[TalkPart::Tools], &["# What closes it", "- Shadow week with the platform team"]);
    check(&[TalkPart::Experiments], &["# For 30 days"]);
    check(&[TalkPart::Asks], &["# What I ask of you", "Half an hour a month"]);
    check(&[TalkPart::CheckIns], &["# When I look back"]);

    fn check(parts: &[TalkPart], expected: &[&str]) {
        let lines = told(&fixture(), &only(parts));
        let headings = lines.iter().filter(|line| line.starts_with("# ")).count();
        assert_eq!(headings, usize::from(!expected.is_empty()), "{parts:?}: {lines:?}");
        assert!(expected.iter().all(|line| lines.iter().any(|other| other == line)), "{parts:?}: {lines:?}");
        let reason = lines.iter().any(|line| line.contains("I like seeing the whole"));
        assert_eq!(reason, parts.len() == 2, "{parts:?}");
    }
}

#[test]
fn nothing_private_is_on_it_whatever_is_picked() {
    let mut plan = fixture();
    plan.experiments[0].closed = None;
    let all = TalkPicks { parts: TalkPart::ALL.to_vec(), ask: String::new() };
    let text = told(&plan, &all).join("\n");
    for private in
        ["hospital", "Passed over", "You asked for this", "outage", "tools council", "Skipped it", "Invoices"]
    {
        assert!(!text.contains(private), "{private}");
    }
}

#[test]
fn what_was_tried_last_stands_there_when_nothing_runs() {
    let mut plan = whole_plan();
    let picks = only(&[TalkPart::Experiments, TalkPart::CheckIns]);
    plan.answer_check_in(&id("ex_0_7"), Tried::Yes, date("2026-11-28"));
    assert_eq!(
        told(&plan, &picks)[1..],
        [
            "# For 30 days",
            "Offer to lead the next one",
            "First step: Ask on Thursday (Saturday 28 November)",
            "# When I look back",
            "Offer to lead the next one",
            "- Day 14: Saturday 5 December",
            "- Day 30: Monday 21 December",
        ]
    );
    plan.experiments[0].close(Outcome::Changed, date("2026-12-21"));
    assert_eq!(
        told(&plan, &picks)[1..],
        ["# For 30 days", "Offer to lead the next one", "Changed on 21 December 2026"]
    );
    assert_eq!(told(&Plan::default(), &TalkPicks::default()).len(), 1);
}

#[test]
fn what_was_ticked_is_remembered_by_its_word() {
    let plan = fixture();
    let picks = TalkPicks::remembered(&plan.sharing.sheet);
    assert_eq!(picks.parts, [TalkPart::Priorities, TalkPart::Asks, TalkPart::CheckIns]);
    assert_eq!(TalkPicks::remembered(&[]), TalkPicks::default());
    assert!(!TalkPicks::default().has(&TalkPart::Reasons));
    assert!(TalkPart::ALL.iter().all(|part| !picked(part).is_empty()));
}
