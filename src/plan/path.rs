//! The path priority → gap → tool → experiment, the picture that My plan draws.

use super::{Experiment, Gap, Plan, Priority, Tool};

/// One way through the plan, as far as it goes.
#[derive(Clone, Debug, PartialEq)]
pub struct Path<'a> {
    pub priority: Option<&'a Priority>,
    pub gap: Option<&'a Gap>,
    pub tool: Option<&'a Tool>,
    pub experiment: Option<&'a Experiment>,
}

impl Path<'_> {
    /// Whether it goes from a priority all the way to an experiment that can start.
    pub fn is_complete(&self) -> bool {
        let before = self.priority.is_some() && self.gap.is_some() && self.tool.is_some();
        before && self.experiment.is_some_and(Experiment::is_ready)
    }
}

/// Every path of the plan: the carried priorities in order of rank, each with its gaps, their tools and experiments; then the
/// other experiments, each with what leads to it.
pub fn paths(plan: &Plan) -> Vec<Path<'_>> {
    let mut paths = Vec::new();
    for priority in plan.carried() {
        let before = paths.len();
        for gap in plan.gaps_of(&priority.id) {
            paths_of_gap(plan, priority, gap, &mut paths);
        }
        if paths.len() == before {
            paths.push(Path { priority: Some(priority), gap: None, tool: None, experiment: None });
        }
    }
    let on_a_path =
        |experiment: &&Experiment| paths.iter().any(|path| path.experiment.is_some_and(|e| e.id == experiment.id));
    let loose: Vec<&Experiment> = plan.experiments.iter().filter(|experiment| !on_a_path(experiment)).collect();
    paths.extend(loose.into_iter().map(|experiment| path_to(plan, experiment)));
    paths
}

/// The way to an experiment, as far back as it goes.
fn path_to<'a>(plan: &'a Plan, experiment: &'a Experiment) -> Path<'a> {
    let tool = experiment.tool_id.as_ref().and_then(|id| plan.tool(id));
    let gap = tool.and_then(|tool| tool.gap_id.as_ref()).and_then(|id| plan.gap(id));
    let priority = gap.and_then(|gap| gap.priority_id.as_ref()).and_then(|id| plan.priority(id));
    Path { priority, gap, tool, experiment: Some(experiment) }
}

fn paths_of_gap<'a>(plan: &'a Plan, priority: &'a Priority, gap: &'a Gap, paths: &mut Vec<Path<'a>>) {
    let path = Path { priority: Some(priority), gap: Some(gap), tool: None, experiment: None };
    let mut tools = plan.tools_of(&gap.id).peekable();
    if tools.peek().is_none() {
        paths.push(path);
        return;
    }
    for tool in tools {
        let path = Path { tool: Some(tool), ..path.clone() };
        let mut experiments =
            plan.experiments.iter().filter(|experiment| experiment.tool_id.as_ref() == Some(&tool.id)).peekable();
        if experiments.peek().is_none() {
            paths.push(path);
            continue;
        }
        paths.extend(experiments.map(|experiment| Path { experiment: Some(experiment), ..path.clone() }));
    }
}
