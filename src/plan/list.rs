//! Items of a list, found by id, taken out and put back.

use super::{Helper, Id, LearnedSkill, Noted, Opportunity, Plan, Seeking, Setback, WorkshopPrompt, WorkshopTool};

/// Something that stands in a list under an id of its own.
pub trait Item: Clone + Default {
    fn id(&self) -> &Id;
}

macro_rules! items {
    ($($name:ident),+) => { $(
        impl Item for $name {
            fn id(&self) -> &Id {
                &self.id
            }
        }
    )+ };
}

items!(Helper, LearnedSkill, Noted, Opportunity, Seeking, Setback, WorkshopPrompt, WorkshopTool);

/// An item and where it stood.
#[derive(Clone, Debug, PartialEq)]
pub struct TakenOut<T> {
    at: usize,
    item: T,
}

pub fn item<'a, T: Item>(list: &'a [T], id: &Id) -> Option<&'a T> {
    list.iter().find(|item| item.id() == id)
}

pub fn item_mut<'a, T: Item>(list: &'a mut [T], id: &Id) -> Option<&'a mut T> {
    list.iter_mut().find(|item| item.id() == id)
}

pub fn take_out<T: Item>(list: &mut Vec<T>, id: &Id) -> Option<TakenOut<T>> {
    let at = list.iter().position(|item| item.id() == id)?;
    Some(TakenOut { at, item: list.remove(at) })
}

/// Puts an item back where it stood; nothing when it is there already.
pub fn put_back<T: Item>(list: &mut Vec<T>, taken: TakenOut<T>) {
    if item(list, taken.item.id()).is_none() {
        list.insert(taken.at.min(list.len()), taken.item);
    }
}

/// A learned skill with the experiments that started from it.
#[derive(Clone, Debug, PartialEq)]
pub struct TakenSkill {
    skill: TakenOut<LearnedSkill>,
    experiments: Vec<Id>,
}

/// A helper with the places where the person was named.
#[derive(Clone, Debug, PartialEq)]
pub struct TakenHelper {
    helper: TakenOut<Helper>,
    tools: Vec<Id>,
    experiments: Vec<Id>,
    opportunities: Vec<Id>,
}

impl Plan {
    /// Takes out a learned skill. Experiments that started from it stay: somebody may be in the middle of one.
    pub fn take_out_skill(&mut self, id: &Id) -> Option<TakenSkill> {
        let skill = take_out(&mut self.learned_skills, id)?;
        let unhook = |experiment: &mut super::Experiment| {
            experiment.learned_skill_id.take_if(|skill| skill == id).map(|_| experiment.id.clone())
        };
        Some(TakenSkill { skill, experiments: self.experiments.iter_mut().filter_map(unhook).collect() })
    }

    pub fn put_back_skill(&mut self, taken: TakenSkill) {
        let id = taken.skill.item.id.clone();
        put_back(&mut self.learned_skills, taken.skill);
        for experiment in self.experiments.iter_mut().filter(|it| taken.experiments.contains(&it.id)) {
            experiment.learned_skill_id.get_or_insert_with(|| id.clone());
        }
    }

    /// Takes out a helper, also from every place where the person is named.
    pub fn take_out_helper(&mut self, id: &Id) -> Option<TakenHelper> {
        let helper = take_out(&mut self.helpers, id)?;
        let mut taken = TakenHelper { helper, tools: Vec::new(), experiments: Vec::new(), opportunities: Vec::new() };
        for tool in &mut self.tools {
            taken.tools.extend(tool.helper_id.take_if(|helper| helper == id).map(|_| tool.id.clone()));
        }
        for experiment in &mut self.experiments {
            let unhooked = experiment.helper_id.take_if(|helper| helper == id);
            taken.experiments.extend(unhooked.map(|_| experiment.id.clone()));
        }
        for opportunity in &mut self.opportunities {
            let named = opportunity.advice.as_mut().and_then(|advice| advice.helper_id.take_if(|helper| helper == id));
            taken.opportunities.extend(named.map(|_| opportunity.id.clone()));
        }
        Some(taken)
    }

    pub fn put_back_helper(&mut self, taken: TakenHelper) {
        let id = taken.helper.item.id.clone();
        put_back(&mut self.helpers, taken.helper);
        for tool in self.tools.iter_mut().filter(|it| taken.tools.contains(&it.id)) {
            tool.helper_id.get_or_insert_with(|| id.clone());
        }
        for experiment in self.experiments.iter_mut().filter(|it| taken.experiments.contains(&it.id)) {
            experiment.helper_id.get_or_insert_with(|| id.clone());
        }
        for opportunity in self.opportunities.iter_mut().filter(|it| taken.opportunities.contains(&it.id)) {
            if let Some(advice) = &mut opportunity.advice {
                advice.helper_id.get_or_insert_with(|| id.clone());
            }
        }
    }
}
