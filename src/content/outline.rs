//! My plan as a document to take along: all that the page shows, in the order of the worksheet. A section that was skipped takes
//! no room.

use super::in_one_line::{self, joined};
use super::{check_in, common, dates, experiment as experiment_words, opportunities, plan as words, priorities, tools};
use crate::plan::outline::{Block, Labelled, Lines, Outline, Part, Stop, Text};
use crate::plan::{CheckIn, Date, Experiment, Id, Noted, Path, Plan, Section, WarmUpAnswer, paths};

/// The line that says how old a page is.
pub fn as_it_stood(today: Date) -> String {
    format!("As it stood on {}", dates::with_year(today))
}

/// The whole plan.
pub fn whole(plan: &Plan, today: Date) -> Outline {
    let title = plan.title.trim();
    let title = if title.is_empty() { ours(words::HEADING) } else { theirs(title) };
    let mut parts = vec![opening(plan, today)];
    parts.extend([warm_up(plan), what_matters(plan), value(plan)].into_iter().flatten());
    parts.extend(path_parts(plan, today));
    parts.extend([learned(plan), journey(plan)].into_iter().flatten());
    parts.extend(plan.experiments.iter().filter_map(look_backs));
    parts.extend([seeking(plan), weighed(plan), people(plan)].into_iter().flatten());
    Outline { title, parts }
}

/// Whose it is and how old, under the title.
pub(super) fn opening(plan: &Plan, today: Date) -> Part {
    let name = (!plan.name.trim().is_empty()).then(|| Block::Paragraph(theirs(&plan.name)));
    let blocks = name.into_iter().chain([Block::Paragraph(ours(&as_it_stood(today)))]).collect();
    Part { heading: None, blocks }
}

pub(super) fn ours(text: &str) -> Text {
    Text::Ours(text.to_owned())
}

pub(super) fn theirs(text: &str) -> Text {
    Text::Theirs(text.trim().to_owned())
}

/// A part with its heading; nothing where nothing stands in it.
pub(super) fn part(heading: Text, blocks: Vec<Option<Block>>) -> Option<Part> {
    let blocks: Vec<Block> = blocks.into_iter().flatten().collect();
    (!blocks.is_empty()).then_some(Part { heading: Some(heading), blocks })
}

/// A text after its label; nothing for a blank one.
pub(super) fn labelled(label: &str, text: &str) -> Option<Block> {
    label_and_text(label, text).map(Block::Labelled)
}

fn label_and_text(label: &str, text: &str) -> Option<Labelled> {
    (!text.trim().is_empty()).then(|| Labelled { label: label.to_owned(), text: theirs(text) })
}

/// The texts that say something, under a title; nothing where all are blank.
pub(super) fn list<'a>(title: Option<Text>, texts: impl IntoIterator<Item = &'a str>) -> Option<Block> {
    let lines: Vec<Text> = texts.into_iter().filter(|text| !text.trim().is_empty()).map(theirs).collect();
    (!lines.is_empty()).then_some(Block::Lines(Lines { title, kind: String::new(), lines }))
}

/// A title with the texts that say something; it stands there also without them.
pub(super) fn titled<'a>(title: Text, kind: &str, texts: impl IntoIterator<Item = &'a str>) -> Block {
    let lines = texts.into_iter().filter(|text| !text.trim().is_empty()).map(theirs).collect();
    Block::Lines(Lines { title: Some(title), kind: kind.to_owned(), lines })
}

fn texts(list: &[Noted]) -> impl Iterator<Item = &str> {
    list.iter().map(|line| line.text.as_str())
}

fn warm_up(plan: &Plan) -> Option<Part> {
    let answer = |answer: &WarmUpAnswer| {
        let title = answer.question.as_ref().map_or(words::WARM_UP, words::warm_up_question);
        list(Some(ours(title)), in_order(answer))
    };
    let mut blocks: Vec<Option<Block>> = plan.warm_up.answers.iter().map(answer).collect();
    blocks.push(list(Some(ours(words::MORE_OF)), texts(&plan.warm_up.more_of)));
    part(ours(words::WARM_UP), blocks)
}

/// The story first, then the follow-ups as they were asked, then what this version does not know.
fn in_order(answer: &WarmUpAnswer) -> Vec<&str> {
    let known = answer.question.as_ref().map(|question| question.responses()).unwrap_or_default();
    let asked = known.iter().filter_map(|word| answer.responses.get(word));
    let others = answer.responses.iter().filter(|(word, _)| !known.contains(&word.as_str())).map(|(_, text)| text);
    asked.chain(others).map(String::as_str).collect()
}

/// What stands around the paths: growing, the three ingredients, the other priorities, the goal.
fn what_matters(plan: &Plan) -> Option<Part> {
    let carried: Vec<&Id> = plan.carried().iter().map(|priority| &priority.id).collect();
    let others = plan.priorities.iter().filter(|priority| !carried.contains(&&priority.id) && priority.is_named());
    let others: Vec<String> = others.map(priorities::name).collect();
    let blocks = vec![
        labelled(priorities::YOUR_SENTENCE, &plan.growth_statement),
        list(Some(ours(words::INGREDIENTS)), plan.ingredients.iter().flatten().map(String::as_str)),
        list(Some(ours(words::OTHER_PRIORITIES)), others.iter().map(String::as_str)),
        labelled(words::GOAL, &plan.ultimate_goal),
    ];
    part(ours(common::section(&Section::Priorities)), blocks)
}

fn value(plan: &Plan) -> Option<Part> {
    let value = &plan.value;
    let setbacks: Vec<String> = value.setbacks.iter().map(in_one_line::setback).collect();
    let blocks = vec![
        labelled(words::STATEMENT, &value.statement),
        list(Some(ours(words::STRENGTHS)), texts(&value.strengths)),
        list(Some(ours(words::SKILLS)), texts(&value.skills)),
        list(Some(ours(words::SUCCESSES)), texts(&value.successes)),
        list(Some(ours(words::SETBACKS)), setbacks.iter().map(String::as_str)),
        list(Some(ours(words::VOICES)), value.voices.iter().map(words::voice)),
    ];
    part(ours(words::VALUE), blocks)
}

/// The paths of one priority in one part, those through one gap in one picture: nothing is told twice.
fn path_parts(plan: &Plan, today: Date) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut last: Option<Path> = None;
    for path in paths(plan) {
        let priority_is_new = last.as_ref().is_none_or(|last| of(last).0 != of(&path).0);
        let gap_is_new =
            priority_is_new || path.gap.is_none() || last.as_ref().is_none_or(|it| of(it).1 != of(&path).1);
        let tool_is_new = gap_is_new || last.as_ref().is_none_or(|last| of(last).2 != of(&path).2);
        if priority_is_new {
            let heading =
                path.priority.map_or_else(|| ours(words::THIRTY_DAYS), |it| theirs(&priorities::short_name(it)));
            parts.push(Part { heading: Some(heading), blocks: Vec::new() });
        }
        let stops = [
            path.priority.filter(|_| priority_is_new).and_then(|it| {
                let why = label_and_text("", &it.why);
                stop(words::MATTERS, "", &priorities::name(it), vec![why])
            }),
            path.gap
                .filter(|_| gap_is_new)
                .and_then(|it| stop(words::IN_THE_WAY, common::gap_kind(it.kind.as_ref()), &it.text, Vec::new())),
            path.tool.filter(|_| tool_is_new).and_then(|it| {
                let start = label_and_text("", &it.how_to_start);
                stop(words::CLOSES, "", &tools::name(plan, it), vec![start])
            }),
            path.experiment.and_then(|it| experiment_stop(plan, it, today)),
        ];
        if let Some(part) = parts.last_mut() {
            add_stops(part, gap_is_new, stops.into_iter().flatten().collect());
        }
        last = Some(path);
    }
    parts.retain(|part| !part.blocks.is_empty());
    parts
}

/// What a path leads through, by id.
fn of<'a>(path: &Path<'a>) -> (Option<&'a Id>, Option<&'a Id>, Option<&'a Id>) {
    (path.priority.map(|it| &it.id), path.gap.map(|it| &it.id), path.tool.map(|it| &it.id))
}

fn add_stops(part: &mut Part, begins: bool, stops: Vec<Stop>) {
    match part.blocks.last_mut() {
        _ if stops.is_empty() => {}
        Some(Block::Path(path)) if !begins => path.extend(stops),
        _ => part.blocks.push(Block::Path(stops)),
    }
}

fn stop(label: &str, kind: &str, text: &str, more: Vec<Option<Labelled>>) -> Option<Stop> {
    let more: Vec<Labelled> = more.into_iter().flatten().collect();
    let says_something = !text.trim().is_empty() || !more.is_empty();
    says_something.then(|| Stop { label: label.to_owned(), kind: kind.to_owned(), text: theirs(text), more })
}

fn experiment_stop(plan: &Plan, experiment: &Experiment, today: Date) -> Option<Stop> {
    let arena = experiment.arena.as_ref().map(experiment_words::arena).unwrap_or_default();
    let helper = experiment.helper_id.as_ref().and_then(|id| plan.helper(id)).map(|it| it.name.as_str());
    let has_days = experiment.starts_on.is_some() && experiment.ends_on.is_some();
    let days = || Labelled { label: String::new(), text: ours(&experiment_words::path_in_words(experiment, today)) };
    let more = vec![
        label_and_text(words::FIRST_STEP, &first_step(experiment)),
        label_and_text(words::WHERE, &joined(&[arena, &experiment.place], ": ")),
        label_and_text(words::SIGN, &experiment.success_sign),
        label_and_text(words::ASKED_BY, helper.unwrap_or_default()),
    ];
    let mut stop = stop(words::THIRTY_DAYS, "", &experiment.do_differently, more)?;
    stop.more.extend(has_days.then(days));
    Some(stop)
}

/// The first step with its day; empty where none is named.
pub(super) fn first_step(experiment: &Experiment) -> String {
    let step = experiment.first_step.text.trim();
    match experiment.first_step.by {
        Some(by) if !step.is_empty() => format!("{step} ({})", dates::long(by)),
        _ => step.to_owned(),
    }
}

fn learned(plan: &Plan) -> Option<Part> {
    let lines = in_one_line::learned(plan);
    part(ours(words::PASS_IT_ON), vec![list(Some(ours(words::LEARNED)), lines.iter().map(String::as_str))])
}

fn journey(plan: &Plan) -> Option<Part> {
    let journey = &plan.journey;
    let blocks = vec![
        labelled(words::ENJOY, &journey.enjoy),
        labelled(words::MARK, &journey.mark_progress),
        labelled(words::TO_YOURSELF, in_one_line::to_future_self(plan)),
    ];
    part(ours(words::JOURNEY), blocks)
}

/// The look backs on one experiment, and how it ended.
fn look_backs(experiment: &Experiment) -> Option<Part> {
    let name = experiment.do_differently.trim();
    let name = if name.is_empty() { experiment_words::UNNAMED } else { name };
    let told = |check_in: &CheckIn| {
        let outcome = check_in.tried.as_ref().map(experiment_words::tried_in_words).unwrap_or_default();
        let title = ours(&check_in::look_back(check_in.day, check_in.date(), outcome));
        let texts = [&check_in.happened, &check_in.learned, &check_in.change, &check_in.next_step];
        Some(titled(title, "", texts.map(String::as_str)))
    };
    let done = experiment.check_ins.iter().filter(|check_in| check_in.is_done());
    let mut blocks: Vec<Option<Block>> = done.map(told).collect();
    blocks.push(experiment.closed.as_ref().map(|closed| {
        let title = ours(&check_in::ended(closed.outcome.as_ref(), closed.on));
        titled(title, "", [closed.learned.as_str()])
    }));
    part(theirs(&check_in::of_experiment(words::LOOK_BACKS, name)), blocks)
}

fn seeking(plan: &Plan) -> Option<Part> {
    let lines: Vec<String> = plan.seeking.iter().map(in_one_line::seeking).collect();
    part(ours(words::LOOKING), vec![list(Some(ours(opportunities::SEEKING)), lines.iter().map(String::as_str))])
}

fn weighed(plan: &Plan) -> Option<Part> {
    let blocks = plan.opportunities.iter().map(|it| {
        let title = if it.title.trim().is_empty() { opportunities::UNNAMED } else { it.title.trim() };
        let decisions: Vec<String> = it.decisions.iter().map(in_one_line::decision).collect();
        let open = decisions.is_empty().then_some(opportunities::OPEN);
        let weighed = [&it.best_benefit, &it.new_skill, &it.stepping_stone].map(String::as_str);
        let texts = weighed.into_iter().chain(decisions.iter().map(String::as_str)).chain(open);
        Some(titled(theirs(title), "", texts))
    });
    part(ours(words::OPPORTUNITIES), blocks.collect())
}

fn people(plan: &Plan) -> Option<Part> {
    let lines = in_one_line::people(plan);
    part(ours(words::HELPERS), vec![list(None, lines.iter().map(String::as_str))])
}
