//! Check-in: was it tried, what happened, what next.

use super::common::excerpt;
use super::dates;
use crate::plan::{Date, Outcome, Tried};

pub const HEADING: &str = "How is it going?";
pub const MINUTES: &str = "2 min";
pub const HELP: &str = "Trying something teaches you little until you look back at it. There is no wrong answer here. \u{201c}Not yet\u{201d} often says that the step was too big, and that is worth knowing.";
pub const EMPTY: &str = "A check-in looks back at an experiment, and there is none yet. Begin one, and come back in a week: it takes two minutes.";
pub const TO_EXPERIMENT: &str = "Begin an experiment";
pub const ALL_HEADING: &str = "Your experiments so far";
pub const NOW: &str = "Check in now";
pub const DUE: &str = "Look back now";
pub const LOOK_BACKS: &str = "Look backs";

pub const TRIED: &str = "Did you try it?";
pub const STEP_DONE: &str = "I have taken the first step";
pub const HAPPENED: &str = "What happened?";
pub const HAPPENED_PLACEHOLDER: &str = "A sentence or two is plenty";
pub const LEARNED: &str = "What did you learn?";
pub const CHANGE: &str = "What will you do differently from here?";
pub const NOT_YET_TITLE: &str = "Good to know.";
pub const NOT_YET: &str = "Nobody does everything they plan. Most of the time the step was too big for the week it met. What would be so small that you can do it tomorrow?";
pub const NEXT_STEP: &str = "A smaller first step";
pub const NEXT_STEP_PLACEHOLDER: &str = "For example: ask one person one question";
pub const GOT_IN_THE_WAY: &str = "What got in the way?";
pub const THEN: &str = "And the next step?";

pub const FROM_YOU: &str = "What you wrote to yourself at the start";
pub const END_HEADING: &str = "How does it end?";
pub const END_HINT: &str = "All three are good endings. Dropping something that does not work is a result, too.";
pub const END_EARLY: &str = "End this experiment";
pub const END_LEARNED: &str = "What do you take with you?";
pub const OPEN_AGAIN: &str = "It is not over: go on with it";
pub const NEXT_EXPERIMENT: &str = "Next experiment from this one";
pub const NEXT_EXPERIMENT_HINT: &str = "It starts today, with what you learned.";
pub const NEXT_IS_THERE: &str = "See the next experiment";
pub const DONE: &str = "Done";
pub const ALL: &str = "All experiments";
pub const GONE_HEADING: &str = "This check-in is not here";
pub const GONE: &str =
    "It belongs to a plan that is not open on this device. Open that plan, or its file, and look again.";

/// The line above the question.
pub fn eyebrow(day: u32) -> String {
    if day == 0 { "Check-in".to_owned() } else { format!("Check-in \u{b7} day {day}") }
}

pub fn tried(tried: &Tried) -> &str {
    match tried {
        Tried::Yes => "Yes",
        Tried::Partly => "Partly",
        Tried::NotYet => "Not yet",
        Tried::Other(word) => word,
    }
}

/// The three endings, each with a line.
pub fn outcome(outcome: &Outcome) -> &str {
    match outcome {
        Outcome::Kept => "Kept: I go on doing it",
        Outcome::Changed => "Changed: I go on in another way",
        Outcome::Dropped => "Dropped: it is not for me",
        Outcome::Other(word) => word,
    }
}

/// The ending as the story of the experiment tells it.
pub fn ended(outcome: Option<&Outcome>, on: Option<Date>) -> String {
    let how = match outcome {
        Some(Outcome::Kept) => "Kept",
        Some(Outcome::Changed) => "Changed",
        Some(Outcome::Dropped) => "Dropped",
        Some(Outcome::Other(word)) => word,
        None => "Ended",
    };
    on.map_or_else(|| how.to_owned(), |on| format!("{how} on {}", dates::with_year(on)))
}

pub fn upcoming(date: Date) -> String {
    format!("Next look back on {}", dates::long(date))
}

/// One look back in a list: `Day 7, 28 Nov: partly tried`.
pub fn look_back(day: u32, date: Option<Date>, outcome: &str) -> String {
    let date = date.map(|date| format!(", {}", dates::short(date))).unwrap_or_default();
    format!("Day {day}{date}: {outcome}")
}

pub fn of_experiment(what: &str, name: &str) -> String {
    format!("{what}: {}", excerpt(name, 50))
}

pub fn remove(day: u32) -> String {
    format!("Remove the check-in of day {day}")
}

/// What a removed check-in is called in the offer to take it back.
pub fn removed(day: u32) -> String {
    format!("Check-in, day {day}")
}
