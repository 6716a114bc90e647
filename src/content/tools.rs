//! Tools: what closes a gap.

use super::common::excerpt;
use crate::plan::{GapKind, Plan, Tool, ToolKind};

pub const HELP: &str = "A tool is a person, a place or a piece of work that takes you across the gap. What builds a skill seldom brings a chance, so you see first what fits. The best tool is one that you can begin this week.";
pub const FOR_THE_GAP: &str = "For the gap";
pub const ONE_IS_ENOUGH: &str = "Pick what fits; one is enough.";
pub const UNSORTED: &str = "This gap is not sorted yet, so here is everything.";
pub const LABEL: &str = "Ways to close it";
pub const SHOW_ALL: &str = "Show all";
pub const SHOW_FITTING: &str = "Show only what fits";
pub const ADD_OWN: &str = "Add a tool of your own";
pub const START: &str = "How to start this week";
pub const OWN_TEXT: &str = "What would help?";
pub const MORE_ABOUT_THEM: &str = "In your words";
pub const NO_GAP_HEADING: &str = "First, what is in the way?";
pub const NO_GAP: &str = "A tool closes a gap. Name one gap, then come back and pick what closes it.";
pub const TO_GAPS: &str = "Go to Gaps";

pub fn heading(kind: Option<&GapKind>) -> &'static str {
    match kind {
        Some(GapKind::Skill) => "How could you learn this?",
        Some(GapKind::Opportunity) => "How could you get the chance?",
        _ => "What could help here?",
    }
}

/// The line above the heading; `at` from 1.
pub fn eyebrow(at: usize, of: usize) -> String {
    if of == 1 { "Tools".to_owned() } else { format!("Tools \u{b7} gap {at} of {of}") }
}

/// What a tool is, in a word, a line, the question that makes it one's own, and a way to start this week.
pub struct Words<'a> {
    pub title: &'a str,
    pub line: &'static str,
    pub own: &'static str,
    pub start: &'static str,
}

pub fn words(kind: &ToolKind) -> Words<'_> {
    let (title, line, own, start) = match kind {
        ToolKind::Mentor => (
            "A mentor or expert",
            "Somebody who does it well and tells you how.",
            "Who exactly?",
            "Ask them for half an hour next week.",
        ),
        ToolKind::Coach => (
            "A coach",
            "Somebody who asks, listens and keeps you going.",
            "Who exactly?",
            "Ask two people whether they know a good one.",
        ),
        ToolKind::Training => (
            "Training",
            "A course, a seminar, a book with exercises.",
            "Which one?",
            "Pick one, and put its first lesson in the calendar.",
        ),
        ToolKind::ProfessionalOrganisation => (
            "A professional group",
            "People of the same trade, outside your own team.",
            "Which one?",
            "Go to one evening, or read what they talk about.",
        ),
        ToolKind::SpecialAssignment => (
            "A special assignment",
            "One project with a start, an end and your name on it.",
            "Which one?",
            "Ask your manager for it in one sentence.",
        ),
        ToolKind::LateralMove => (
            "A sideways move",
            "A role beside yours where you get to do it.",
            "Which role?",
            "Have a coffee with somebody who does it.",
        ),
        ToolKind::GetInvolved => (
            "Getting involved",
            "Volunteer, network, join in where it happens.",
            "Where?",
            "Offer one hour where they need hands.",
        ),
        ToolKind::ManagerMeetings => (
            "Regular talks with my manager",
            "Your progress on the agenda, every month.",
            "When, and about what?",
            "Ask for twenty minutes, and say what for.",
        ),
        ToolKind::Own => ("My own", "", "What would help?", ""),
        ToolKind::Workshop => ("From the workshop", "", "What exactly?", ""),
        ToolKind::Other(word) => (word.as_str(), "", "What exactly?", ""),
    };
    Words { title, line, own, start }
}

/// What a tool is called on other screens: its kind, who it is, and the person's words.
pub fn name(plan: &Plan, tool: &Tool) -> String {
    let text = tool.text.trim();
    let title = tool.kind.as_ref().map_or("", |kind| words(kind).title);
    match tool.kind {
        Some(ToolKind::Own | ToolKind::Workshop) | None if !text.is_empty() => text.to_owned(),
        Some(ToolKind::Workshop) => workshop_label(plan, tool).unwrap_or_else(|| title.to_owned()),
        _ => {
            let who = tool.helper_id.as_ref().filter(|_| tool.kind.as_ref().is_some_and(ToolKind::is_a_person));
            let who = who.and_then(|id| plan.helper(id)).map_or("", |helper| helper.name.trim());
            // By its bytes: the standard search brings the words for texts that break off, three kilobytes of them.
            let says_who = !who.is_empty() && text.as_bytes().windows(who.len()).any(|part| part == who.as_bytes());
            let who = if says_who { "" } else { who };
            let own: Vec<&str> = [who, text].into_iter().filter(|part| !part.is_empty()).collect();
            if own.is_empty() { title.to_owned() } else { format!("{title}: {}", own.join(", ")) }
        }
    }
}

/// The same, short enough for a button.
pub fn short_name(plan: &Plan, tool: &Tool) -> String {
    excerpt(&name(plan, tool), 70)
}

fn workshop_label(plan: &Plan, tool: &Tool) -> Option<String> {
    let tools = &plan.workshop.as_ref()?.tools;
    tools.iter().find(|offered| Some(&offered.id) == tool.workshop_item.as_ref()).map(|offered| offered.label.clone())
}

pub fn remove(name: &str) -> String {
    format!("Remove tool: {name}")
}
