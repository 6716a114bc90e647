//! The 30-day line with its check-ins.

use crate::content::{dates, experiment as words};
use crate::plan::{Date, Experiment};
use crate::ui::dom::{El, svg};

/// Draws the line of one experiment as it stands `today`; nothing while it has no start.
pub fn thirty_days(experiment: &Experiment, today: Date) -> Option<El> {
    let (start, end) = (experiment.starts_on?, experiment.ends_on?);
    let span = end.days_since(start).max(1);
    // The picture is 300 wide; 10 on either side leave room for the dots.
    let x = |date: Date| 10 + (date.days_since(start).clamp(0, span) * 280) / span;
    let check_ins =
        experiment.check_ins.iter().filter_map(|check_in| Some((check_in.planned_on?, check_in.done_on.is_some())));
    let check_ins: Vec<(Date, bool)> = check_ins.collect();
    let spoken: Vec<String> = check_ins.iter().map(|(date, _)| dates::long(*date)).collect();
    let label = words::line(&dates::long(start), &spoken, &dates::long(end));
    let line = |class, to: i32| svg("path").attr("class", class).attr("d", &["M10 16H", &to.to_string()].concat());
    let mut picture =
        svg("svg").attr("class", "days").attr("viewBox", "0 0 300 50").attr("role", "img").attr("aria-label", &label);
    picture = picture.child(line("days__line", 290)).child(line("days__gone", x(today))).child(dot(10, true));
    let mut last_label = 10;
    for (date, done) in check_ins {
        let at = x(date);
        picture = picture.child(dot(at, done));
        // A date is written only where its neighbours leave room for it.
        if at - last_label >= 72 && 290 - at >= 72 {
            last_label = at;
            picture = picture.child(text(at, "middle", &dates::short(date)));
        }
    }
    Some(picture.child(text(2, "start", &dates::short(start))).child(text(298, "end", &dates::short(end))))
}

fn dot(at: i32, done: bool) -> El {
    let class = if done { "days__dot days__dot--done" } else { "days__dot" };
    svg("circle").attr("class", class).attr("cx", &at.to_string()).attr("cy", "16").attr("r", "7")
}

fn text(at: i32, anchor: &str, text: &str) -> El {
    svg("text")
        .attr("class", "days__label")
        .attr("x", &at.to_string())
        .attr("y", "44")
        .attr("text-anchor", anchor)
        .text(text)
}
