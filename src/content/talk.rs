//! The sheet for the talk with a manager or mentor: one page, and only what the person picks.

use super::outline::{first_step, labelled, list, opening, ours, part, theirs, titled};
use super::{check_in, common, dates, experiment as experiment_words, plan as words, priorities, tools};
use crate::plan::outline::{Block, Outline, Part, TalkPart, TalkPicks};
use crate::plan::{Date, Experiment, Gap, Plan, Tool};

pub const TITLE: &str = "For our talk";
pub const GROWTH: &str = "What growing looks like for me";
pub const GAPS_AND_TOOLS: &str = "What is in the way, and what closes it";
pub const ASK: &str = "What I ask of you";
pub const IN_MIND: &str = "What I have in mind";
pub const LOOK_BACKS: &str = "When I look back";

/// What the parts are called where they are picked.
pub fn picked(part: &TalkPart) -> &str {
    match part {
        TalkPart::Growth => GROWTH,
        TalkPart::Priorities => words::MATTERS,
        TalkPart::Reasons => "Why it matters",
        TalkPart::Gaps => words::IN_THE_WAY,
        TalkPart::Tools => words::CLOSES,
        TalkPart::Experiments => words::THIRTY_DAYS,
        TalkPart::Asks => ASK,
        TalkPart::CheckIns => LOOK_BACKS,
        TalkPart::Other(word) => word,
    }
}

/// The sheet.
pub fn sheet(plan: &Plan, today: Date, picks: &TalkPicks) -> Outline {
    let parts = [
        growth(plan, picks),
        what_matters(plan, picks),
        gaps_and_tools(plan, picks),
        experiments(plan, picks),
        asks(plan, picks),
        look_backs(plan, picks),
    ];
    let parts = [opening(plan, today)].into_iter().chain(parts.into_iter().flatten()).collect();
    Outline { title: ours(TITLE), parts }
}

fn growth(plan: &Plan, picks: &TalkPicks) -> Option<Part> {
    let says = picks.has(&TalkPart::Growth) && !plan.growth_statement.trim().is_empty();
    part(ours(GROWTH), vec![says.then(|| Block::Paragraph(theirs(&plan.growth_statement)))])
}

/// The priorities that are carried on, each with its reason where that was picked.
fn what_matters(plan: &Plan, picks: &TalkPicks) -> Option<Part> {
    if !picks.has(&TalkPart::Priorities) {
        return None;
    }
    let carried: Vec<_> = plan.carried().into_iter().filter(|priority| priority.is_named()).collect();
    let blocks = if picks.has(&TalkPart::Reasons) {
        let with_reason = |priority| {
            let priority: &crate::plan::Priority = priority;
            Some(titled(theirs(&priorities::name(priority)), "", [priority.why.as_str()]))
        };
        carried.into_iter().map(with_reason).collect()
    } else {
        let names: Vec<String> = carried.into_iter().map(priorities::name).collect();
        vec![list(None, names.iter().map(String::as_str))]
    };
    part(ours(words::MATTERS), blocks)
}

/// The gaps with their kinds, each with its tools; or only the one or the other.
fn gaps_and_tools(plan: &Plan, picks: &TalkPicks) -> Option<Part> {
    let (gaps, tools) = (picks.has(&TalkPart::Gaps), picks.has(&TalkPart::Tools));
    let names = |gap: &Gap| named_tools(plan, gap).map(|tool| tools::name(plan, tool)).collect::<Vec<String>>();
    let heading = match (gaps, tools) {
        (true, true) => GAPS_AND_TOOLS,
        (true, false) => words::IN_THE_WAY,
        (false, true) => words::CLOSES,
        (false, false) => return None,
    };
    if !gaps {
        let names: Vec<String> = carried_gaps(plan).flat_map(names).collect();
        return part(ours(heading), vec![list(None, names.iter().map(String::as_str))]);
    }
    let block = |gap: &Gap| {
        let names = if tools { names(gap) } else { Vec::new() };
        titled(theirs(&gap.text), common::gap_kind(gap.kind.as_ref()), names.iter().map(String::as_str))
    };
    part(ours(heading), carried_gaps(plan).filter(|gap| gap.is_named()).map(|gap| Some(block(gap))).collect())
}

fn carried_gaps(plan: &Plan) -> impl Iterator<Item = &Gap> {
    plan.carried().into_iter().flat_map(|priority| plan.gaps_of(&priority.id))
}

fn named_tools<'a>(plan: &'a Plan, gap: &'a Gap) -> impl Iterator<Item = &'a Tool> {
    plan.tools_of(&gap.id).filter(|tool| tool.is_named())
}

/// What is being tried; where nothing is, what was tried last and how it ended.
fn to_talk_about(plan: &Plan) -> Vec<&Experiment> {
    let says = |experiment: &&Experiment| !experiment.do_differently.trim().is_empty();
    let open: Vec<&Experiment> = plan.experiments.iter().filter(says).filter(|it| it.closed.is_none()).collect();
    if open.is_empty() { plan.experiments.iter().rev().find(says).into_iter().collect() } else { open }
}

fn experiments(plan: &Plan, picks: &TalkPicks) -> Option<Part> {
    if !picks.has(&TalkPart::Experiments) {
        return None;
    }
    let blocks = to_talk_about(plan).into_iter().flat_map(|experiment| {
        let ended = experiment.closed.as_ref().map(|closed| check_in::ended(closed.outcome.as_ref(), closed.on));
        [
            Some(Block::Paragraph(theirs(&experiment.do_differently))),
            labelled(words::FIRST_STEP, &first_step(experiment)).filter(|_| ended.is_none()),
            ended.map(|ended| Block::Paragraph(ours(&ended))),
        ]
    });
    part(ours(words::THIRTY_DAYS), blocks.collect())
}

/// What the person asks, and the tools that already have a name: those are what a manager or mentor can help with.
fn asks(plan: &Plan, picks: &TalkPicks) -> Option<Part> {
    if !picks.has(&TalkPart::Asks) {
        return None;
    }
    let ask = (!picks.ask.trim().is_empty()).then(|| Block::Paragraph(theirs(&picks.ask)));
    let own = carried_gaps(plan).flat_map(|gap| named_tools(plan, gap)).filter(|tool| !tool.text.trim().is_empty());
    let own: Vec<String> = own.map(|tool| tools::name(plan, tool)).collect();
    part(ours(ASK), vec![ask, list(Some(ours(IN_MIND)), own.iter().map(String::as_str))])
}

/// The days of the check-ins that are still to come.
fn look_backs(plan: &Plan, picks: &TalkPicks) -> Option<Part> {
    if !picks.has(&TalkPart::CheckIns) {
        return None;
    }
    let open = plan.experiments.iter().filter(|experiment| experiment.closed.is_none() && experiment.is_ready());
    let block = |experiment: &Experiment| {
        let to_come = experiment.check_ins.iter().filter(|check_in| !check_in.is_done());
        let day = |it: &crate::plan::CheckIn| {
            it.planned_on.map(|on| format!("{}: {}", experiment_words::check_in(it.day), dates::long(on)))
        };
        let days: Vec<String> = to_come.filter_map(day).collect();
        list(Some(theirs(&experiment.do_differently)), days.iter().map(String::as_str))
    };
    part(ours(LOOK_BACKS), open.map(block).collect())
}
