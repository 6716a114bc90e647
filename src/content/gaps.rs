//! Gaps: what stands in the way.

use crate::plan::{Answer, Suggestion};

pub const HELP: &str = "Two very different things can be in the way. Either you cannot do it well enough yet, or you can and nobody has let you. A course is no help when you need a chance, and a chance is no help when you need practice. So find out which it is.";
pub const HINT: &str = "Think of the last time it did not happen. What stopped it?";
pub const NO_PRIORITY_HEADING: &str = "First, what matters to you?";
pub const NO_PRIORITY: &str =
    "A gap is what stands between you and something you want. Pick one thing you want, then come back.";
pub const TO_PRIORITIES: &str = "Go to Priorities";
pub const STARTERS_LABEL: &str = "Does one of these sound like you?";
/// What people often find in the way, to begin with.
pub const STARTERS: [&str; 4] = [
    "I have not learned it well enough yet",
    "Nobody has seen me do it",
    "I never get to work on it",
    "I do not know where to begin",
];
pub const TEXT: &str = "What is in the way?";
pub const CAN: &str = "Could you do this well today, given the chance?";
pub const CHANCE: &str = "Have you been given the chance?";
pub const DIFFERENTLY: &str = "I see it differently";
pub const KIND: &str = "What kind of gap is it?";
pub const KIND_SKILL: &str = "Skill: I cannot do it well enough yet";
pub const KIND_OPPORTUNITY: &str = "Opportunity: I could, but have had no chance";
pub const KIND_OPEN: &str = "Leave it open";
pub const SPLIT: &str = "Make it two gaps";
pub const OVERRULED: &str = "You put it here yourself.";

pub fn heading(priority: &str) -> String {
    format!("What is in the way of \u{201c}{priority}\u{201d}?")
}

/// The line above the heading; `at` from 1.
pub fn eyebrow(at: usize, of: usize) -> String {
    if of == 1 { "Gaps".to_owned() } else { format!("Gaps \u{b7} priority {at} of {of}") }
}

/// The add button; it names the priority where there are several.
pub fn add(priority: Option<&str>) -> String {
    priority.map_or_else(|| "Add a gap".to_owned(), |priority| format!("Add a gap for {priority}"))
}

pub fn answer(answer: &Answer) -> &str {
    match answer {
        Answer::Yes => "Yes",
        Answer::No => "No",
        Answer::NotSure => "Not sure",
        Answer::Other(word) => word,
    }
}

/// What the two answers say, and why.
pub fn insight(suggestion: Suggestion) -> Option<(&'static str, &'static str)> {
    match suggestion {
        Suggestion::Waiting => None,
        Suggestion::Skill => Some((
            "You get to try; it does not come easily yet.",
            "So this is about skill. Next come ways to learn it from somebody or something.",
        )),
        Suggestion::Opportunity => Some((
            "You can; nobody has let you yet.",
            "So this is about opportunity. Next come ways to get the chance.",
        )),
        Suggestion::Both => Some((
            "There are two gaps in this one.",
            "One is learning it, the other is getting to use it. They close in different ways, so it helps to split them.",
        )),
        Suggestion::SomethingElse => Some((
            "You can, and you have had the chance.",
            "Then something else is in the way: time, fear, a person, a habit. Put that into the words above, and answer again.",
        )),
        Suggestion::FindOut => Some((
            "Not sure is a fine answer.",
            "To find out, ask somebody who has seen you work what they would trust you with, or try a small piece of it this week. It can stay open until then.",
        )),
    }
}

/// What one half of a split gap is about.
pub fn half(kind: &crate::plan::GapKind) -> (&'static str, &'static str) {
    match kind {
        crate::plan::GapKind::Skill => {
            ("This half is learning it.", "Next come ways to learn it from somebody or something.")
        }
        _ => ("This half is getting the chance.", "Next come ways to get it."),
    }
}

pub fn remove(name: &str) -> String {
    format!("Remove gap: {name}")
}

/// What a card is called to somebody who does not see it.
pub fn named(text: &str) -> String {
    let text = super::common::excerpt(text, 80);
    if text.is_empty() { "A gap without words yet".to_owned() } else { ["Gap: ", &text].concat() }
}

pub fn number(at: usize) -> String {
    format!("Gap {at}")
}
