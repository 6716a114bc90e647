//! Other ids for all items of a plan, for a copy that must never be taken for what it was made from.

use super::{ByName, Id, NewId, Plan};

impl Plan {
    /// Gives every item another id, in the order of the worksheet. References follow; what leads nowhere is unset. The workshop and
    /// what it offers keep their ids: they are the same for all who took part.
    pub fn rename_items(&mut self, new_id: NewId) {
        let mut names = ByName::default();
        let mut rename = |kind: &str, id: &mut Id| {
            let old = std::mem::replace(id, new_id(kind));
            names.insert(old.as_str().to_owned(), id.clone());
        };
        self.warm_up.more_of.iter_mut().for_each(|note| rename("mo", &mut note.id));
        self.priorities.iter_mut().for_each(|priority| rename("pr", &mut priority.id));
        self.gaps.iter_mut().for_each(|gap| rename("ga", &mut gap.id));
        self.tools.iter_mut().for_each(|tool| rename("to", &mut tool.id));
        for experiment in &mut self.experiments {
            rename("ex", &mut experiment.id);
            experiment.check_ins.iter_mut().for_each(|check_in| rename("ci", &mut check_in.id));
        }
        self.learned_skills.iter_mut().for_each(|skill| rename("ls", &mut skill.id));
        let value = &mut self.value;
        for note in [&mut value.strengths, &mut value.skills, &mut value.successes].into_iter().flatten() {
            rename("va", &mut note.id);
        }
        value.setbacks.iter_mut().for_each(|setback| rename("sb", &mut setback.id));
        self.seeking.iter_mut().for_each(|seeking| rename("se", &mut seeking.id));
        self.opportunities.iter_mut().for_each(|opportunity| rename("op", &mut opportunity.id));
        self.helpers.iter_mut().for_each(|helper| rename("he", &mut helper.id));
        self.follow(&names);
    }

    /// Puts the new name of an item wherever its old one stood.
    fn follow(&mut self, names: &ByName<Id>) {
        let follow = |reference: &mut Option<Id>| {
            *reference = reference.as_ref().and_then(|old| names.get(old.as_str())).cloned();
        };
        self.gaps.iter_mut().for_each(|gap| follow(&mut gap.priority_id));
        for tool in &mut self.tools {
            follow(&mut tool.gap_id);
            follow(&mut tool.helper_id);
        }
        for experiment in &mut self.experiments {
            follow(&mut experiment.tool_id);
            follow(&mut experiment.learned_skill_id);
            follow(&mut experiment.follows_id);
            follow(&mut experiment.helper_id);
        }
        for advice in self.opportunities.iter_mut().filter_map(|opportunity| opportunity.advice.as_mut()) {
            follow(&mut advice.helper_id);
        }
    }
}
