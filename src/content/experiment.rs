//! Experiment: a tool put into practice for 30 days.

use super::dates;
use crate::plan::{Arena, Date, Experiment, Tried};

pub const HEADING: &str = "What will you try for 30 days?";
pub const HELP: &str = "Good plans are forgotten when nothing is tried soon. Thirty days are long enough to see whether something works, and short enough to dare it. The first step is small on purpose: whoever has begun tends to go on.";
pub const HINT: &str = "Nobody has to be impressed. Small and really done beats big and planned.";
pub const FROM_TOOL: &str = "Start from";
pub const WITHOUT_TOOL: &str = "Start without a tool";
pub const WITHOUT_TOOL_HINT: &str = "From something you have just learned, or an idea of your own.";
pub const ANOTHER: &str = "Add another experiment";
pub const CHOOSE: &str = "Which one do you want to put into practice?";
pub const DO: &str = "What will you do differently?";
pub const DO_PLACEHOLDER: &str = "For example: I speak first once in every planning meeting";
pub const STEP: &str = "Your first small step";
pub const STEP_HINT: &str = "Small enough to do within seven days.";
pub const START: &str = "Start";
pub const ARENA: &str = "Where will you use it?";
pub const PLACE: &str = "Where exactly?";
pub const STRETCH: &str = "How far out of your comfort zone is it? 1 is comfortable, 5 is frightening.";
pub const SIGN: &str = "How will you know that it worked?";
pub const HELPER: &str = "Who will ask you how it went?";
pub const HELPER_HINT: &str = "A name is enough. People keep promises better when somebody asks.";
pub const STEP_BY: &str = "First step by";
pub const STEP_LATE: &str = "That is more than a week away. Is there a smaller step?";
pub const END: &str = "Until";
pub const CHECK_INS: &str = "Check-ins";
pub const CHECK_INS_HINT: &str = "Three short looks back. Move them to days that suit you.";
pub const UNNAMED: &str = "An experiment without words yet";
pub const SERVES: &str = "Puts into practice";
pub const SERVES_SKILL: &str = "Puts to use what you learned:";
pub const FRESH: &str = "Begin with something you want to try";
pub const YOURS: &str = "Your experiments";

pub fn eyebrow(at: usize, of: usize) -> String {
    if of <= 1 { "Experiment".to_owned() } else { format!("Experiment {at} of {of}") }
}

pub fn arena(arena: &Arena) -> &str {
    match arena {
        Arena::Project => "In a project",
        Arena::Meeting => "In a meeting or talk",
        Arena::StretchAssignment => "In a stretch assignment",
        Arena::Workflow => "In my everyday work",
        Arena::Other(word) => word,
    }
}

/// The label of a check-in's date.
pub fn check_in(day: u32) -> String {
    format!("Day {day}")
}

pub const TODAY: &str = "today";

/// What the picture of the 30 days says to somebody who does not see it.
pub fn path_in_words(experiment: &Experiment, today: Date) -> String {
    let long = |date: Option<Date>| date.map(dates::long).unwrap_or_default();
    let mut words = vec![format!("From {} to {}.", long(experiment.starts_on), long(experiment.ends_on))];
    let runs = experiment.closed.is_none() && experiment.ends_on.is_some_and(|end| today <= end);
    words.extend(experiment.day_on(today).filter(|_| runs).map(|day| format!("Today is day {day}.")));
    if let Some(by) = experiment.first_step.by {
        words.push(match experiment.first_step.done_on {
            Some(done) => format!("First step done on {}.", dates::long(done)),
            None => format!("First step by {}.", dates::long(by)),
        });
    }
    for check_in in &experiment.check_ins {
        let outcome = check_in.tried.as_ref().map_or("to come", tried_in_words);
        words.push(format!("Check-in on day {}, {}: {outcome}.", check_in.day, long(check_in.planned_on)));
    }
    words.join(" ")
}

/// An answer to *did you try it?*, as the story of the experiment tells it.
pub fn tried_in_words(tried: &Tried) -> &str {
    match tried {
        Tried::Yes => "tried",
        Tried::Partly => "partly tried",
        Tried::NotYet => "not tried yet",
        Tried::Other(word) => word,
    }
}

pub fn remove(name: &str) -> String {
    format!("Remove experiment: {name}")
}
