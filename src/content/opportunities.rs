//! Opportunities: what comes up, weighed with three questions.

use super::common::excerpt;
use crate::plan::DecisionAnswer;

pub const HEADING: &str = "What has come up?";
pub const LEAD: &str =
    "A role, a seat at a table, a project. Look at the best it could bring before you look at the trouble.";

pub const MINUTES: &str = "5 min";
pub const HELP: &str = "A quick no is easy, and sometimes it is only fear that speaks. So look at the best first, hold it against what you want, and ask somebody you trust before you turn it down: they see what you cannot.";

pub const SEEKING: &str = "What I am looking for";
pub const SEEKING_HINT: &str = "When you know what you look for, and where, you see it when it passes.";
pub const SEEK: &str = "I am looking for";
pub const SEEK_PLACEHOLDER: &str = "For example: a chance to lead two people for a quarter";
pub const SEEK_WHERE: &str = "Where I look";
pub const SEEK_WHERE_PLACEHOLDER: &str = "People, places, lists, meetings";
pub const ADD_SEEKING: &str = "Add something I look for";

pub const LIST: &str = "What I am weighing";
pub const ADD: &str = "Add an opportunity";
pub const EMPTY: &str = "Nothing yet? That is fine. When something comes up, write it down here before you answer.";
pub const TITLE: &str = "What is it?";
pub const TITLE_PLACEHOLDER: &str = "For example: a seat on the tools council";
pub const FOUND_ON: &str = "It came up on";
pub const BEST: &str = "At its best, what would it bring you?";
pub const SKILL: &str = "Which skill would it build?";
pub const STEP: &str = "Is it a step towards where you want to end up?";
pub const WEIGH: &str = "Weigh it";
pub const UNNAMED: &str = "An opportunity without a name yet";

pub const BESIDE: &str = "Hold it against what you wrote";
pub const BESIDE_EMPTY: &str =
    "Your priorities, your three ingredients and your goal will stand here, once you have written them.";
pub const PRIORITIES: &str = "What matters";
pub const INGREDIENTS: &str = "My work must contain";
pub const GOAL: &str = "Where I would love to end up";

pub const DECIDE: &str = "Your answer for now";
pub const WHY: &str = "Why?";
pub const BEFORE_NO: &str = "Before you say no";
pub const BEFORE_NO_TEXT: &str =
    "A no is hard to take back, and others often see what we do not. Ask one person you trust first.";
pub const ASKED: &str = "Whom did you ask?";
pub const ASKED_HINT: &str = "A colleague you trust. A name is enough.";
pub const SAID: &str = "What did they say?";
pub const SAY_NO: &str = "Note the no";
pub const SKIP: &str = "Skip this on purpose";
pub const SKIPPED: &str = "You chose not to ask anybody about this one.";
pub const ASK_AFTER_ALL: &str = "Ask somebody after all";
pub const STILL_MISSING: &str = "For a no, say whom you asked and what they said, or skip it on purpose.";
pub const EARLIER: &str = "Earlier answers";

pub const COMPARE: &str = "Side by side";
pub const ANSWER: &str = "Answer";
pub const OPPORTUNITY: &str = "Opportunity";
pub const OPEN: &str = "Still open";

pub fn answer(answer: &DecisionAnswer) -> &str {
    match answer {
        DecisionAnswer::Yes => "Yes",
        DecisionAnswer::No => "No",
        DecisionAnswer::Later => "Later",
        DecisionAnswer::Other(word) => word,
    }
}

pub fn remove(name: &str) -> String {
    format!("Remove: {}", excerpt(name, 50))
}

/// One decision: `Later, 21 November 2026: after the move`.
pub fn decision(answer: &str, date: &str, why: &str) -> String {
    let date = if date.is_empty() { String::new() } else { format!(", {date}") };
    let why = if why.is_empty() { String::new() } else { format!(": {why}") };
    [answer, &date, &why].concat()
}
