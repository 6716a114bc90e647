//! Experiment: a tool put into practice for 30 days.

use crate::plan::Arena;

pub const HEADING: &str = "What will you try for 30 days?";
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

/// What the 30-day line says to somebody who does not see it.
pub fn line(start: &str, check_ins: &[String], end: &str) -> String {
    if check_ins.is_empty() {
        format!("From {start} to {end}")
    } else {
        format!("From {start} to {end}, with check-ins on {}", check_ins.join(", "))
    }
}

pub fn remove(name: &str) -> String {
    format!("Remove experiment: {name}")
}
