//! The 30-day line with its check-ins.

use crate::content::{dates, experiment as words};
use crate::plan::{Date, Experiment};
use leptos::prelude::*;

/// Draws the line of one experiment as it stands `today`.
pub fn thirty_days(experiment: &Experiment, today: Date) -> AnyView {
    let (Some(start), Some(end)) = (experiment.starts_on, experiment.ends_on) else { return ().into_any() };
    let span = end.days_since(start).max(1);
    // The picture is 300 wide; 10 on either side leave room for the dots.
    let x = |date: Date| 10 + (date.days_since(start).clamp(0, span) * 280) / span;
    let check_ins: Vec<(Date, bool)> =
        experiment.check_ins.iter().filter_map(|c| Some((c.planned_on?, c.done_on.is_some()))).collect();
    let mut last_label = 10;
    let dots = check_ins.iter().map(|(date, done)| {
        let at = x(*date);
        let label = (at - last_label >= 40 && 290 - at >= 40).then(|| {
            last_label = at;
            view! { <text class="days__label" x=at y="42" text-anchor="middle">{dates::short(*date)}</text> }
        });
        let class = if *done { "days__dot days__dot--done" } else { "days__dot" };
        view! { <circle class=class cx=at cy="16" r="7" />{label} }
    });
    let dots = dots.collect_view();
    let gone = x(today);
    let spoken: Vec<String> = check_ins.iter().map(|(date, _)| dates::long(*date)).collect();
    let label = words::line(&dates::long(start), &spoken, &dates::long(end));
    view! {
        <svg class="days" viewBox="0 0 300 50" role="img" aria-label=label>
            <path class="days__line" d="M10 16H290" />
            <path class="days__gone" d=format!("M10 16H{gone}") />
            <circle class="days__dot days__dot--done" cx="10" cy="16" r="7" />
            {dots}
            <text class="days__label" x="2" y="42">{dates::short(start)}</text>
            <text class="days__label" x="298" y="42" text-anchor="end">{dates::short(end)}</text>
        </svg>
    }
    .into_any()
}
