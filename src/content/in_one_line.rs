//! Things of a plan told in one line, the same wherever the plan is read: on the page, on paper, in a text.

use super::{dates, helpers, opportunities, plan as words};
use crate::plan::{Decision, Helper, LearnedSkill, Plan, Seeking, Setback};

const DOT: &str = " \u{b7} ";

/// What is not blank of these, in one line.
pub fn joined(parts: &[&str], between: &str) -> String {
    parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}

pub fn setback(setback: &Setback) -> String {
    joined(&[&setback.what, &setback.taught], " \u{2192} ")
}

/// The skills that have a name.
pub fn learned(plan: &Plan) -> Vec<String> {
    let line = |skill: &LearnedSkill| {
        joined(&[&skill.name, skill.usage.as_ref().map(words::usage).unwrap_or_default(), &skill.share_plan], DOT)
    };
    plan.learned_skills.iter().filter(|skill| !skill.name.trim().is_empty()).map(line).collect()
}

pub fn seeking(seeking: &Seeking) -> String {
    joined(&[&seeking.text, &seeking.place], DOT)
}

pub fn decision(decision: &Decision) -> String {
    let answer = decision.answer.as_ref().map(opportunities::answer).unwrap_or_default();
    opportunities::decision(answer, &decision.on.map(dates::with_year).unwrap_or_default(), decision.why.trim())
}

/// The people who have a name.
pub fn people(plan: &Plan) -> Vec<String> {
    let line = |helper: &Helper| {
        joined(&[&helper.name, helper.role.as_ref().map(helpers::role).unwrap_or_default(), &helper.agreed], DOT)
    };
    plan.helpers.iter().filter(|helper| !helper.name.trim().is_empty()).map(line).collect()
}

/// The line to the future self, or that it is sealed.
pub fn to_future_self(plan: &Plan) -> &str {
    if plan.line_is_sealed() { words::SEALED } else { plan.journey.to_future_self.trim() }
}
