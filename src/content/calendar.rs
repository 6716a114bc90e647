//! What a calendar says on the days of a plan. It may hang where others look: short, and kind.

use super::common::excerpt;
use super::experiment as experiment_words;
use crate::plan::{CalendarDay, DayOf, Experiment};

pub const TWO_MINUTES: &str = "Two minutes: did you try it, what happened, what comes next?";
pub const NOT_YET: &str = "\u{201c}Not yet\u{201d} is an answer, too.";
pub const ENDINGS: &str = "How does it end? Kept, changed and dropped are all good endings.";
pub const BRING: &str = "Look back at your experiment before you meet, and bring your plan.";

/// The line in the calendar.
pub fn title(day: &CalendarDay) -> String {
    match day.what {
        DayOf::FirstStep(experiment) => format!("First step: {}", excerpt(&experiment.first_step.text, 60)),
        DayOf::CheckIn(experiment, check_in) => format!("Look back, day {}: {}", check_in.day, name(experiment)),
        DayOf::End(experiment) => format!("The last day: {}", name(experiment)),
        DayOf::FollowUp(workshop) if workshop.title.trim().is_empty() => "Follow-up of the workshop".to_owned(),
        DayOf::FollowUp(workshop) => format!("Follow-up: {}", excerpt(&workshop.title, 60)),
    }
}

/// What stands under it.
pub fn text(day: &CalendarDay) -> String {
    match day.what {
        DayOf::FirstStep(experiment) => {
            let step = experiment.first_step.text.trim();
            [step, "\n\n", super::plan::THIRTY_DAYS, ": ", experiment.do_differently.trim()].concat()
        }
        DayOf::CheckIn(experiment, _) => [experiment.do_differently.trim(), "\n\n", TWO_MINUTES, " ", NOT_YET].concat(),
        DayOf::End(experiment) => [experiment.do_differently.trim(), "\n\n", ENDINGS].concat(),
        DayOf::FollowUp(workshop) => [BRING, "\n\n", workshop.contact.trim()].concat().trim_end().to_owned(),
    }
}

fn name(experiment: &Experiment) -> String {
    let name = excerpt(&experiment.do_differently, 60);
    if name.is_empty() { experiment_words::UNNAMED.to_owned() } else { name }
}
