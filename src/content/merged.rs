//! What a file brought into the plan that it is a copy of.

use super::common::excerpt;
use super::notices::Words;
use super::{opportunities, plan as words};
use crate::plan::{Difference, Turn};

/// What the offer to take it back calls it.
pub const FROM_THE_FILE: &str = "what stood here before the file";
pub const WHAT: &str = "What came from the file";
pub const OPEN_BESIDE: &str = "Open the file as it was";

/// What the plan of a file is called beside the one that it is a copy of.
pub fn named_beside(name: &str) -> String {
    [&excerpt(name, 60), " (from the file)"].concat().trim_start().to_owned()
}

/// A heading and what happened.
pub fn heading(differences: &[Difference], is_beside: bool) -> Words {
    let heading = match differences.len() {
        0 => "Nothing in the file is newer than what you have here.".to_owned(),
        1 => "The file and your plan are one now: one thing came from the file.".to_owned(),
        many => format!("The file and your plan are one now: {many} things came from the file."),
    };
    let text = match (differences.is_empty(), is_beside) {
        (_, true) => {
            "Of some things nobody can tell which is newer. Here they stay as they were; the file is kept beside, under All my plans."
        }
        (false, false) => "What was only here is still here. Where both had changed the same, the newer words stand.",
        (true, false) => "Your plan is as it was.",
    };
    (heading, text.to_owned())
}

/// One thing, with where it stands and what became of it.
pub fn line(difference: &Difference) -> String {
    let place = place(&difference.place);
    let turn = match difference.turn {
        Turn::Added => "new",
        Turn::Changed => "changed",
        Turn::Moved => "in another order",
        Turn::Removed => "removed",
    };
    match difference.text.as_str() {
        "" => format!("{place} ({turn})"),
        text => format!("{place}: {} ({turn})", excerpt(text, 80)),
    }
}

fn place(place: &str) -> &str {
    match place {
        "title" | "name" => "Name",
        "growth_statement" => super::priorities::YOUR_SENTENCE,
        "ultimate_goal" => words::GOAL,
        "ingredients" => words::INGREDIENTS,
        "priorities" => words::MATTERS,
        "gaps" => words::IN_THE_WAY,
        "tools" => words::CLOSES,
        "experiments" => words::THIRTY_DAYS,
        "warm_up" => words::WARM_UP,
        "value" => words::VALUE,
        "learned_skills" => words::PASS_IT_ON,
        "journey" => words::JOURNEY,
        "helpers" => words::HELPERS,
        "seeking" => opportunities::SEEKING,
        "opportunities" => words::OPPORTUNITIES,
        _ => "Settings",
    }
}
