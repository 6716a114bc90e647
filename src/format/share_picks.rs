//! What of a plan goes along when it is shared for reading: what the person picks, and nothing else.

use crate::plan::choice::choices;
use crate::plan::{
    Advice, CheckIn, Closed, Decision, Experiment, FirstStep, Gap, Helper, IfReceived, Journey, LearnedSkill, Noted,
    Opportunity, Plan, Priority, Rest, Seeking, Setback, Tool, ToolKind, Value,
};

choices! {
    /// A part of a plan that can be shared, by its word.
    SharePart {
        // The plan's title and whose it is.
        Name = "name",
        // With what growth looks like.
        Priorities = "priorities",
        // Why each priority matters.
        Reasons = "reasons",
        // With the ultimate goal.
        Ingredients = "ingredients",
        Gaps = "gaps", Tools = "tools", Experiments = "experiments",
        // What was noted at them, and how it ended; the days themselves belong to the experiment.
        CheckIns = "check-ins",
        Value = "value", PassItOn = "pass-it-on", Journey = "journey", Opportunities = "opportunities", Helpers = "helpers",
    }
}

/// The parts that go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharePicks {
    pub parts: Vec<SharePart>,
}

impl Default for SharePicks {
    /// The path only, from priorities to experiments: nobody's name, and nothing of how it went.
    fn default() -> Self {
        SharePicks { parts: vec![SharePart::Priorities, SharePart::Gaps, SharePart::Tools, SharePart::Experiments] }
    }
}

impl SharePicks {
    /// What is remembered as ticked; while nothing is, what is ticked at first.
    pub fn remembered(words: &[String]) -> SharePicks {
        match words {
            [] => SharePicks::default(),
            words => SharePicks { parts: words.iter().cloned().map(SharePart::from).collect() },
        }
    }

    /// The words to remember it by, those that a newer version wrote among them.
    pub fn words(&self) -> Vec<String> {
        self.parts.iter().map(|part| part.word().to_owned()).collect()
    }

    pub fn has(&self, part: &SharePart) -> bool {
        self.parts.contains(part)
    }

    /// The plan with these parts only. Fields that this version does not know stay behind: nobody could see what they say. So does
    /// the line to the future self, which is for no one else.
    pub(super) fn of(&self, plan: &Plan) -> Plan {
        let mut picked = Plan::default();
        if self.has(&SharePart::Name) {
            (picked.title, picked.name) = (plan.title.clone(), plan.name.clone());
        }
        if self.has(&SharePart::Priorities) {
            picked.growth_statement = plan.growth_statement.clone();
            picked.priorities = plan.priorities.iter().map(|it| self.priority(it)).collect();
        }
        if self.has(&SharePart::Ingredients) {
            (picked.ingredients, picked.ultimate_goal) = (plan.ingredients.clone(), plan.ultimate_goal.clone());
        }
        if self.has(&SharePart::Gaps) {
            picked.gaps = plan.gaps.iter().map(|it| Gap { rest: Rest::new(), ..it.clone() }).collect();
        }
        if self.has(&SharePart::Tools) {
            picked.tools = plan.tools.iter().map(|it| self.tool(plan, it)).collect();
        }
        if self.has(&SharePart::Experiments) {
            picked.experiments = plan.experiments.iter().map(|it| self.experiment(it)).collect();
        }
        if self.has(&SharePart::Value) {
            picked.value = value(&plan.value);
        }
        if self.has(&SharePart::PassItOn) {
            picked.learned_skills = plan.learned_skills.iter().map(learned_skill).collect();
        }
        if self.has(&SharePart::Journey) {
            let Journey { enjoy, mark_progress, .. } = plan.journey.clone();
            picked.journey = Journey { enjoy, mark_progress, ..Journey::default() };
        }
        if self.has(&SharePart::Opportunities) {
            picked.seeking = plan.seeking.iter().map(|it| Seeking { rest: Rest::new(), ..it.clone() }).collect();
            picked.opportunities = plan.opportunities.iter().map(opportunity).collect();
        }
        if self.has(&SharePart::Helpers) {
            picked.helpers = plan.helpers.iter().map(|it| Helper { rest: Rest::new(), ..it.clone() }).collect();
        }
        picked
    }

    fn priority(&self, it: &Priority) -> Priority {
        let why = if self.has(&SharePart::Reasons) { it.why.clone() } else { String::new() };
        Priority { workshop_item: None, why, rest: Rest::new(), ..it.clone() }
    }

    /// What stands at a mentor or a coach is about a person, and goes where persons go.
    fn tool(&self, plan: &Plan, it: &Tool) -> Tool {
        let names = it.kind.as_ref().is_some_and(ToolKind::is_a_person);
        let text = if names && !self.has(&SharePart::Helpers) { String::new() } else { own_words(plan, it) };
        Tool { workshop_item: None, text, rest: Rest::new(), ..it.clone() }
    }

    fn experiment(&self, it: &Experiment) -> Experiment {
        let notes = self.has(&SharePart::CheckIns);
        let closed = it.closed.clone().filter(|_| notes).map(|closed| Closed { rest: Rest::new(), ..closed });
        let check_in = |it: &CheckIn| {
            let CheckIn { id, day, planned_on, .. } = it.clone();
            let day_only = CheckIn { id, day, planned_on, ..CheckIn::default() };
            if notes { CheckIn { rest: Rest::new(), ..it.clone() } } else { day_only }
        };
        let check_ins = it.check_ins.iter().map(check_in).collect();
        let first_step = FirstStep { rest: Rest::new(), ..it.first_step.clone() };
        Experiment { first_step, check_ins, closed, rest: Rest::new(), ..it.clone() }
    }
}

/// What a tool says; the workshop's words where the person added none, as the workshop stays behind.
fn own_words(plan: &Plan, tool: &Tool) -> String {
    let mut offered = plan.workshop.iter().flat_map(|workshop| &workshop.tools);
    let offered = offered.find(|offered| Some(&offered.id) == tool.workshop_item.as_ref());
    match offered {
        Some(offered) if tool.text.trim().is_empty() => offered.label.clone(),
        _ => tool.text.clone(),
    }
}

fn value(it: &Value) -> Value {
    let notes = |list: &[Noted]| list.iter().map(|it| Noted { rest: Rest::new(), ..it.clone() }).collect();
    Value {
        strengths: notes(&it.strengths),
        skills: notes(&it.skills),
        successes: notes(&it.successes),
        setbacks: it.setbacks.iter().map(|it| Setback { rest: Rest::new(), ..it.clone() }).collect(),
        statement: it.statement.clone(),
        voices: it.voices.clone(),
        rest: Rest::new(),
    }
}

fn learned_skill(it: &LearnedSkill) -> LearnedSkill {
    let if_received = IfReceived { rest: Rest::new(), ..it.if_received.clone() };
    LearnedSkill { if_received, rest: Rest::new(), ..it.clone() }
}

fn opportunity(it: &Opportunity) -> Opportunity {
    let advice = it.advice.clone().map(|advice| Advice { rest: Rest::new(), ..advice });
    let decisions = it.decisions.iter().map(|it| Decision { rest: Rest::new(), ..it.clone() }).collect();
    Opportunity { advice, decisions, rest: Rest::new(), ..it.clone() }
}
