//! What My plan shows of the sections around the path; a section that was skipped takes no room.

use crate::content::{check_in, experiment, in_one_line, opportunities, plan as words};
use crate::plan::{CheckIn, Experiment, Noted, Plan};
use crate::route::Route;
use crate::ui::dom::{El, div, el};

pub fn story(plan: &Plan) -> Vec<El> {
    let told = plan.experiments.iter().filter_map(look_backs);
    let parts = [warm_up(plan), value(plan), learned(plan), journey(plan), seeking(plan), weighed(plan), people(plan)];
    told.chain(parts.into_iter().flatten()).collect()
}

/// A heading with a way to its section, and groups of lines; nothing where all are blank.
fn part(title: &str, to: &Route, groups: Vec<(&str, Vec<String>)>) -> Option<El> {
    let groups: Vec<El> = groups.into_iter().filter_map(|(title, texts)| group(title, texts)).collect();
    let change = el("a").class("stop__change").attr("href", &to.href()).text(words::CHANGE);
    let change = change.attr("aria-label", &words::change(title, ""));
    let head = div("story__head").child(el("h2").text(title)).child(change);
    (!groups.is_empty()).then(|| el("section").class("block story").child(head).children(groups))
}

fn group(title: &str, texts: Vec<String>) -> Option<El> {
    let texts: Vec<String> = texts.into_iter().filter(|text| !text.trim().is_empty()).collect();
    let line = |text: &String| el("li").attr("dir", "auto").text(text.trim());
    let list = el("ul").class("plain-list").children(texts.iter().map(line));
    let title = (!title.is_empty()).then(|| el("h3").class("beside__title").text(title));
    (!texts.is_empty()).then(|| div("story__group").maybe(title).child(list))
}

/// The look backs on one experiment, and how it ended.
fn look_backs(experiment: &Experiment) -> Option<El> {
    let done: Vec<&CheckIn> = experiment.check_ins.iter().filter(|check_in| check_in.is_done()).collect();
    if done.is_empty() && experiment.closed.is_none() {
        return None;
    }
    let name = experiment.do_differently.trim();
    let name = if name.is_empty() { experiment::UNNAMED } else { name };
    let told = |check_in: &&CheckIn| {
        let outcome = check_in.tried.as_ref().map(experiment::tried_in_words).unwrap_or_default();
        let head = check_in::look_back(check_in.day, check_in.date(), outcome);
        let texts = [&check_in.happened, &check_in.learned, &check_in.change, &check_in.next_step];
        let texts = texts.into_iter().filter(|text| !text.trim().is_empty());
        let link = el("a").attr("href", &Route::CheckIn(Some(check_in.id.clone())).href()).text(&head);
        let line = el("li").child(link);
        line.children(texts.map(|text| el("p").class("story__text").attr("dir", "auto").text(text.trim())))
    };
    let list = el("ul").class("story__days").children(done.iter().map(told));
    let ended = experiment.closed.as_ref().map(|closed| {
        let how = el("p").class("look-back__end").text(&check_in::ended(closed.outcome.as_ref(), closed.on));
        let learned = closed.learned.trim();
        let learned = (!learned.is_empty()).then(|| el("p").class("story__text").attr("dir", "auto").text(learned));
        div("story__end").child(how).maybe(learned)
    });
    let head = el("h2").attr("dir", "auto").text(&check_in::of_experiment(words::LOOK_BACKS, name));
    Some(el("section").class("block story").child(head).child(list).maybe(ended))
}

fn texts(list: &[Noted]) -> Vec<String> {
    list.iter().map(|line| line.text.clone()).collect()
}

fn warm_up(plan: &Plan) -> Option<El> {
    let answers = plan.warm_up.answers.iter().map(|answer| {
        let title = answer.question.as_ref().map_or(words::WARM_UP, words::warm_up_question);
        (title, answer.responses.values().cloned().collect::<Vec<_>>())
    });
    let mut groups: Vec<(&str, Vec<String>)> = answers.collect();
    groups.push((words::MORE_OF, texts(&plan.warm_up.more_of)));
    part(words::WARM_UP, &Route::section(crate::plan::Section::WarmUp), groups)
}

fn value(plan: &Plan) -> Option<El> {
    let value = &plan.value;
    let groups = vec![
        (words::STATEMENT, vec![value.statement.clone()]),
        (words::STRENGTHS, texts(&value.strengths)),
        (words::SKILLS, texts(&value.skills)),
        (words::SUCCESSES, texts(&value.successes)),
        (words::SETBACKS, value.setbacks.iter().map(in_one_line::setback).collect()),
        (words::VOICES, value.voices.iter().map(|voice| words::voice(voice).to_owned()).collect()),
    ];
    part(words::VALUE, &Route::section(crate::plan::Section::Value), groups)
}

fn learned(plan: &Plan) -> Option<El> {
    let groups = vec![(words::LEARNED, in_one_line::learned(plan))];
    part(words::PASS_IT_ON, &Route::section(crate::plan::Section::PassItOn), groups)
}

fn journey(plan: &Plan) -> Option<El> {
    let journey = &plan.journey;
    let groups = vec![
        (words::ENJOY, vec![journey.enjoy.clone()]),
        (words::MARK, vec![journey.mark_progress.clone()]),
        (words::TO_YOURSELF, vec![in_one_line::to_future_self(plan).to_owned()]),
    ];
    part(words::JOURNEY, &Route::section(crate::plan::Section::Journey), groups)
}

fn seeking(plan: &Plan) -> Option<El> {
    let groups = vec![(opportunities::SEEKING, plan.seeking.iter().map(in_one_line::seeking).collect())];
    part(words::LOOKING, &Route::Opportunities, groups)
}

fn weighed(plan: &Plan) -> Option<El> {
    let groups = plan.opportunities.iter().map(|it| {
        let title = if it.title.trim().is_empty() { opportunities::UNNAMED } else { it.title.trim() };
        let mut texts = vec![it.best_benefit.clone(), it.new_skill.clone(), it.stepping_stone.clone()];
        texts.extend(it.decisions.iter().map(in_one_line::decision));
        if it.decisions.is_empty() {
            texts.push(opportunities::OPEN.to_owned());
        }
        (title, texts)
    });
    part(words::OPPORTUNITIES, &Route::Opportunities, groups.collect())
}

fn people(plan: &Plan) -> Option<El> {
    part(words::HELPERS, &Route::Helpers, vec![("", in_one_line::people(plan))])
}
