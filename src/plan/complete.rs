//! What is missing from a plan before its first path is whole.

use super::{Experiment, Id, Plan, Section};

/// One thing that is missing, with the place to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    Priority,
    /// No priority is carried on.
    Carried,
    /// A carried priority has no gap.
    Gap(Id),
    /// A gap has no words.
    GapText(Id),
    /// A gap has no kind.
    Kind(Id),
    /// No gap of a priority has a tool that says anything; the first of its gaps.
    Tool(Id),
    /// No tool has become an experiment.
    Experiment,
    /// An experiment lacks what makes it one.
    DoDifferently(Id),
    FirstStep(Id),
    Start(Id),
}

impl Missing {
    /// The section where it is mended.
    pub fn section(&self) -> Section {
        match self {
            Missing::Priority | Missing::Carried => Section::Priorities,
            Missing::Gap(_) | Missing::GapText(_) | Missing::Kind(_) => Section::Gaps,
            Missing::Tool(_) => Section::Tools,
            Missing::Experiment | Missing::DoDifferently(_) | Missing::FirstStep(_) | Missing::Start(_) => {
                Section::Experiment
            }
        }
    }
}

/// Everything that is missing, in the order of the worksheet. A plan with one whole path and no loose ends misses nothing.
pub fn missing(plan: &Plan) -> Vec<Missing> {
    let mut missing = Vec::new();
    if !plan.priorities.iter().any(super::Priority::is_named) {
        missing.push(Missing::Priority);
    } else if plan.carried().is_empty() {
        missing.push(Missing::Carried);
    }
    for priority in plan.carried() {
        let gaps: Vec<_> = plan.gaps_of(&priority.id).collect();
        if gaps.is_empty() {
            missing.push(Missing::Gap(priority.id.clone()));
        }
        for gap in &gaps {
            if !gap.is_named() {
                missing.push(Missing::GapText(gap.id.clone()));
            } else if gap.kind.is_none() {
                missing.push(Missing::Kind(gap.id.clone()));
            }
        }
        if let Some(first) =
            gaps.first().filter(|_| !gaps.iter().any(|gap| plan.tools_of(&gap.id).any(super::Tool::is_named)))
        {
            missing.push(Missing::Tool(first.id.clone()));
        }
    }
    if plan.experiments.is_empty() {
        missing.push(Missing::Experiment);
    }
    for experiment in plan.experiments.iter().filter(|experiment| experiment.closed.is_none()) {
        missing.extend(missing_from(experiment));
    }
    missing
}

fn missing_from(experiment: &Experiment) -> impl Iterator<Item = Missing> {
    let id = || experiment.id.clone();
    let lacks = [
        experiment.do_differently.trim().is_empty().then(|| Missing::DoDifferently(id())),
        experiment.first_step.text.trim().is_empty().then(|| Missing::FirstStep(id())),
        experiment.starts_on.is_none().then(|| Missing::Start(id())),
    ];
    lacks.into_iter().flatten()
}
