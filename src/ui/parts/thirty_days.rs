//! The 30-day path: the days gone, the first step, each check-in with its outcome, and today.

use crate::content::{dates, experiment as words};
use crate::plan::{CheckIn, Date, Experiment, Tried};
use crate::ui::dom::{El, svg};

/// How high the line stands in the picture; above it *today*, below it the dates.
const LINE: i32 = 34;

/// Draws the path of one experiment as it stands `today`; nothing while it has no start.
pub fn thirty_days(experiment: &Experiment, today: Date) -> Option<El> {
    let (start, end) = (experiment.starts_on?, experiment.ends_on?);
    let span = end.days_since(start).max(1);
    // The picture is 300 wide; 10 on either side leave room for the dots.
    let x = |date: Date| 10 + (date.days_since(start).clamp(0, span) * 280) / span;
    let label = words::path_in_words(experiment, today);
    let line = |class, to: i32| {
        svg("path").attr("class", class).attr("d", &["M10 ", &LINE.to_string(), "H", &to.to_string()].concat())
    };
    let mut picture =
        svg("svg").attr("class", "days").attr("viewBox", "0 0 300 70").attr("role", "img").attr("aria-label", &label);
    picture = picture.child(line("days__line", 290)).maybe((today > start).then(|| line("days__gone", x(today))));
    if today >= start && today <= end && experiment.closed.is_none() {
        picture = picture.child(now(x(today)));
    }
    if let Some(by) = experiment.first_step.by {
        picture = picture.child(step(x(by), experiment.first_step.done_on.is_some()));
    }
    let mut last_label = 10;
    for (date, check_in) in experiment.check_ins.iter().filter_map(|it| Some((it.planned_on?, it))) {
        let at = x(date);
        picture = dots(picture, at, check_in);
        // A date is written only where its neighbours leave room for it.
        if at - last_label >= 72 && 290 - at >= 72 {
            last_label = at;
            picture = picture.child(text(at, "middle", 64, "days__label", &dates::short(date)));
        }
    }
    let label = |at, anchor, date| text(at, anchor, 64, "days__label", &dates::short(date));
    Some(picture.child(label(2, "start", start)).child(label(298, "end", end)))
}

/// A check-in: open while it is to come, full when it was tried, half when partly, with a line through it when not yet.
fn dots(picture: El, at: i32, check_in: &CheckIn) -> El {
    let dot = |class| {
        let dot = svg("circle").attr("class", class).attr("cx", &at.to_string()).attr("cy", &LINE.to_string());
        dot.attr("r", "8")
    };
    let mark = |class, path: &str| {
        let place = ["M", &at.to_string(), " ", &LINE.to_string(), path].concat();
        svg("path").attr("class", class).attr("d", &place)
    };
    match &check_in.tried {
        Some(Tried::Yes) => picture.child(dot("days__dot days__dot--yes")).child(mark("days__tick", "m-4 0l3 3 5-6")),
        Some(Tried::Partly) => picture.child(dot("days__dot")).child(mark("days__half", "m0-8a8 8 0 0 0 0 16z")),
        Some(Tried::NotYet) => picture.child(dot("days__dot days__dot--not-yet")).child(mark("days__dash", "m-3 0h6")),
        _ if check_in.is_done() => picture.child(dot("days__dot days__dot--yes")),
        _ => picture.child(dot("days__dot")),
    }
}

/// The first step: a small stone on the line, full when it is done.
fn step(at: i32, done: bool) -> El {
    let class = if done { "days__step days__step--done" } else { "days__step" };
    let stone = ["M", &(at - 6).to_string(), " ", &LINE.to_string(), "l6-6 6 6-6 6z"].concat();
    svg("path").attr("class", class).attr("d", &stone)
}

/// Where today stands.
fn now(at: i32) -> El {
    let pointer = ["M", &(at - 5).to_string(), " 16h10l-5 7z"].concat();
    let word = text(at.clamp(20, 280), "middle", 12, "days__label days__label--now", words::TODAY);
    svg("g").child(svg("path").attr("class", "days__now").attr("d", &pointer)).child(word)
}

fn text(at: i32, anchor: &str, y: i32, class: &str, text: &str) -> El {
    let place = svg("text").attr("class", class).attr("x", &at.to_string()).attr("y", &y.to_string());
    place.attr("text-anchor", anchor).text(text)
}
