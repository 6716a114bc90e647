//! The path priority → gap → tool → experiment as four stones on a dotted line.

use super::badge::badge;
use super::thirty_days::thirty_days;
use crate::content::{plan as words, priorities, tools};
use crate::plan::{Date, Path, Plan, Section};
use crate::route::Route;
use leptos::prelude::*;

/// Draws one path as far as it goes; each stop leads back to where it is changed.
pub fn path_picture(plan: &Plan, path: &Path, today: Date) -> AnyView {
    let matters = path.priority.map(|priority| {
        let why = (!priority.why.trim().is_empty())
            .then(|| view! { <p class="stop__more" dir="auto">{priority.why.clone()}</p> });
        let inside = view! { <p class="stop__text" dir="auto">{priorities::name(priority)}</p>{why} }.into_any();
        stop("stop stop--matters", words::MATTERS, Route::section(Section::Priorities), inside)
    });
    let gap = path.gap.map(|gap| {
        let inside =
            view! { <p class="stop__text" dir="auto">{gap.text.clone()}</p>{badge(gap.kind.as_ref())} }.into_any();
        let class =
            if gap.kind == Some(crate::plan::GapKind::Skill) { "stop stop--skill" } else { "stop stop--opportunity" };
        stop(class, words::IN_THE_WAY, Route::Section(Section::Gaps, gap.priority_id.clone()), inside)
    });
    let tool = path.tool.map(|tool| {
        let start = (!tool.how_to_start.trim().is_empty())
            .then(|| view! { <p class="stop__more" dir="auto">{tool.how_to_start.clone()}</p> });
        let inside = view! { <p class="stop__text" dir="auto">{tools::name(plan, tool)}</p>{start} }.into_any();
        stop("stop stop--tool", words::CLOSES, Route::Section(Section::Tools, tool.gap_id.clone()), inside)
    });
    let experiment = path.experiment.map(|experiment| {
        let step = experiment.first_step.text.trim();
        let by = experiment.first_step.by.map(|by| format!(" ({})", crate::content::dates::long(by))).unwrap_or_default();
        let step = (!step.is_empty()).then(|| view! { <p class="stop__more" dir="auto">{format!("{}: {step}{by}", words::FIRST_STEP)}</p> });
        let details = experiment_details(plan, experiment);
        let inside = view! { <p class="stop__text" dir="auto">{experiment.do_differently.clone()}</p>{step}{details}{thirty_days(experiment, today)} };
        stop("stop stop--days", words::THIRTY_DAYS, Route::Section(Section::Experiment, Some(experiment.id.clone())), inside.into_any())
    });
    view! { <ol class="path">{matters}{gap}{tool}{experiment}</ol> }.into_any()
}

fn experiment_details(plan: &Plan, experiment: &crate::plan::Experiment) -> AnyView {
    use crate::content::experiment as words;
    let arena = experiment.arena.as_ref().map(|arena| words::arena(arena).to_owned());
    let place = [arena.unwrap_or_default(), experiment.place.trim().to_owned()];
    let place = place.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(": ");
    let helper = experiment
        .helper_id
        .as_ref()
        .and_then(|id| plan.helper(id))
        .map(|helper| helper.name.clone())
        .unwrap_or_default();
    let rows =
        [(words::ARENA, place), (words::SIGN, experiment.success_sign.trim().to_owned()), (words::HELPER, helper)];
    let rows = rows.into_iter().filter(|(_, text)| !text.is_empty());
    rows.map(|(label, text)| view! { <p class="stop__more" dir="auto"><span class="stop__label">{label}</span>" "{text}</p> }).collect_view().into_any()
}

fn stop(class: &'static str, label: &'static str, to: Route, inside: AnyView) -> AnyView {
    view! {
        <li class=class>
            <p class="stop__head"><span class="stop__name">{label}</span><a class="stop__change" href=to.href() aria-label=words::change(label)>{words::CHANGE}</a></p>
            {inside}
        </li>
    }
    .into_any()
}
