//! The path priority → gap → tool → experiment as four stones on a dotted line.

use super::badge::badge;
use super::thirty_days::thirty_days;
use crate::content::{dates, experiment as experiment_words, plan as words, priorities, tools};
use crate::plan::{Date, Experiment, GapKind, Path, Plan, Section};
use crate::route::Route;
use crate::ui::dom::{El, el};

/// Draws one path as far as it goes; each stop leads back to where it is changed.
pub fn path_picture(plan: &Plan, path: &Path, today: Date) -> El {
    let matters = path.priority.map(|priority| {
        let stop = stop(
            "stop stop--matters",
            words::MATTERS,
            Route::section(Section::Priorities),
            &priorities::name(priority),
        );
        stop.maybe(more("", &priority.why))
    });
    let gap = path.gap.map(|gap| {
        let class = match gap.kind {
            Some(GapKind::Skill) => "stop stop--skill",
            Some(GapKind::Opportunity) => "stop stop--opportunity",
            _ => "stop",
        };
        stop(class, words::IN_THE_WAY, Route::Section(Section::Gaps, gap.priority_id.clone()), &gap.text)
            .child(badge(gap.kind.as_ref()))
    });
    let tool = path.tool.map(|tool| {
        let stop = stop(
            "stop stop--tool",
            words::CLOSES,
            Route::Section(Section::Tools, tool.gap_id.clone()),
            &tools::name(plan, tool),
        );
        stop.maybe(more("", &tool.how_to_start))
    });
    let experiment = path.experiment.map(|experiment| experiment_stop(plan, experiment, today));
    el("ol").class("path").children([matters, gap, tool, experiment].into_iter().flatten())
}

fn experiment_stop(plan: &Plan, experiment: &Experiment, today: Date) -> El {
    let route = Route::Section(Section::Experiment, Some(experiment.id.clone()));
    let stop = stop("stop stop--days", words::THIRTY_DAYS, route, &experiment.do_differently);
    let step = experiment.first_step.text.trim();
    let by = experiment.first_step.by.map(|by| [" (", &dates::long(by), ")"].concat()).unwrap_or_default();
    let step = if step.is_empty() { String::new() } else { [step, &by].concat() };
    let arena = experiment.arena.as_ref().map(experiment_words::arena).unwrap_or_default();
    let place =
        [arena, experiment.place.trim()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ");
    let helper = experiment
        .helper_id
        .as_ref()
        .and_then(|id| plan.helper(id))
        .map(|helper| helper.name.as_str())
        .unwrap_or_default();
    let stop = stop.maybe(more(words::FIRST_STEP, &step)).maybe(more(words::WHERE, &place));
    let stop = stop.maybe(more(words::SIGN, &experiment.success_sign)).maybe(more(words::ASKED_BY, helper));
    stop.maybe(thirty_days(experiment, today))
}

/// A line of a stop, after its label; nothing for a blank text.
fn more(label: &str, text: &str) -> Option<El> {
    let text = text.trim();
    let label = (!label.is_empty()).then(|| el("span").class("stop__label").text(label).text(": "));
    (!text.is_empty())
        .then(|| el("p").class("stop__more").maybe(label).child(el("span").attr("dir", "auto").text(text)))
}

fn stop(class: &str, label: &str, to: Route, text: &str) -> El {
    let change = el("a")
        .class("stop__change")
        .attr("href", &to.href())
        .attr("aria-label", &words::change(label, text))
        .text(words::CHANGE);
    let head = el("p").class("stop__head").child(el("span").class("stop__name").text(label)).child(change);
    el("li").class(class).child(head).child(el("p").class("stop__text").attr("dir", "auto").text(text.trim()))
}
