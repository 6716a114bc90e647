//! Taking an item out of a plan together with what hangs on it, and putting it all back.

use super::{CheckIn, Experiment, Gap, Id, Plan, Priority, Tool};

/// What was taken out, with the places it came from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Removed {
    priorities: Vec<(usize, Priority)>,
    gaps: Vec<(usize, Gap)>,
    tools: Vec<(usize, Tool)>,
    experiments: Vec<(usize, Experiment)>,
    check_ins: Vec<(Id, usize, CheckIn)>,
    /// Experiments that outlived their tool: experiment and tool.
    unhooked: Vec<(Id, Id)>,
}

impl Plan {
    /// Takes out a priority with its gaps and their tools. Experiments stay: somebody may be in the middle of one.
    pub fn remove_priority(&mut self, id: &Id) -> Removed {
        let mut removed =
            Removed { priorities: extract(&mut self.priorities, |priority| &priority.id == id), ..Removed::default() };
        let gaps = extract(&mut self.gaps, |gap| gap.priority_id.as_ref() == Some(id));
        self.remove_tools_of(&gaps, &mut removed);
        removed.gaps = gaps;
        removed
    }

    /// Takes out a gap with its tools.
    pub fn remove_gap(&mut self, id: &Id) -> Removed {
        let mut removed = Removed::default();
        let gaps = extract(&mut self.gaps, |gap| &gap.id == id);
        self.remove_tools_of(&gaps, &mut removed);
        removed.gaps = gaps;
        removed
    }

    pub fn remove_tool(&mut self, id: &Id) -> Removed {
        let mut removed = Removed { tools: extract(&mut self.tools, |tool| &tool.id == id), ..Removed::default() };
        self.unhook(&mut removed);
        removed
    }

    pub fn remove_experiment(&mut self, id: &Id) -> Removed {
        Removed { experiments: extract(&mut self.experiments, |experiment| &experiment.id == id), ..Removed::default() }
    }

    pub fn remove_check_in(&mut self, id: &Id) -> Removed {
        let mut removed = Removed::default();
        for experiment in &mut self.experiments {
            let taken = extract(&mut experiment.check_ins, |check_in| &check_in.id == id);
            removed.check_ins.extend(taken.into_iter().map(|(at, check_in)| (experiment.id.clone(), at, check_in)));
        }
        removed
    }

    /// Puts back what was taken out; what has changed since stays as it is now. Strictly last out, first in: a check-in whose
    /// experiment was taken out after it has no place to go back to until the experiment has.
    pub fn restore(&mut self, removed: Removed) {
        insert(&mut self.priorities, removed.priorities, |priority| &priority.id);
        insert(&mut self.gaps, removed.gaps, |gap| &gap.id);
        insert(&mut self.tools, removed.tools, |tool| &tool.id);
        insert(&mut self.experiments, removed.experiments, |experiment| &experiment.id);
        for (experiment, at, check_in) in removed.check_ins {
            if let Some(experiment) = self.experiment_mut(&experiment) {
                insert(&mut experiment.check_ins, vec![(at, check_in)], |check_in| &check_in.id);
            }
        }
        for (experiment, tool) in removed.unhooked {
            if let Some(experiment) = self.experiment_mut(&experiment).filter(|experiment| experiment.tool_id.is_none())
            {
                experiment.tool_id = Some(tool);
            }
        }
    }

    fn remove_tools_of(&mut self, gaps: &[(usize, Gap)], removed: &mut Removed) {
        removed.tools =
            extract(&mut self.tools, |tool| gaps.iter().any(|(_, gap)| tool.gap_id.as_ref() == Some(&gap.id)));
        self.unhook(removed);
    }

    fn unhook(&mut self, removed: &mut Removed) {
        for experiment in &mut self.experiments {
            if let Some(tool) = experiment.tool_id.take_if(|id| removed.tools.iter().any(|(_, tool)| &tool.id == id)) {
                removed.unhooked.push((experiment.id.clone(), tool));
            }
        }
    }
}

fn extract<T>(list: &mut Vec<T>, is_taken: impl Fn(&T) -> bool) -> Vec<(usize, T)> {
    let mut taken = Vec::new();
    let mut kept = Vec::with_capacity(list.len());
    for (at, item) in std::mem::take(list).into_iter().enumerate() {
        if is_taken(&item) { taken.push((at, item)) } else { kept.push(item) }
    }
    *list = kept;
    taken
}

fn insert<T>(list: &mut Vec<T>, items: Vec<(usize, T)>, id: impl Fn(&T) -> &Id) {
    for (at, item) in items {
        if !list.iter().any(|present| id(present) == id(&item)) {
            list.insert(at.min(list.len()), item);
        }
    }
}
