//! Every item has an id of its own: what reading a file makes sure of before anything relies on it.

use super::Plan;

impl Plan {
    /// What is wrong with the ids, in words; `None` when every item has one and no two share it.
    pub fn clashing_id(&self) -> Option<String> {
        let (mut seen, mut wrong) = (Vec::new(), None);
        self.each_item_id(&mut |id| {
            if id.is_empty() {
                wrong.get_or_insert_with(|| "an item has no id".to_owned());
                return;
            }
            match seen.binary_search(&id) {
                Ok(_) => _ = wrong.get_or_insert_with(|| ["two items share the id ", id].concat()),
                Err(at) => seen.insert(at, id),
            }
        });
        wrong.or_else(|| self.id.is_empty().then(|| "the plan has no id".to_owned()))
    }

    /// In plain loops: a chain of iterators is one long function, which a browser has to compile before a plan is opened.
    fn each_item_id<'a>(&'a self, see: &mut dyn FnMut(&'a str)) {
        self.priorities.iter().for_each(|item| see(item.id.as_str()));
        self.gaps.iter().for_each(|item| see(item.id.as_str()));
        self.tools.iter().for_each(|item| see(item.id.as_str()));
        self.experiments.iter().for_each(|item| see(item.id.as_str()));
        let check_ins = self.experiments.iter().flat_map(|experiment| &experiment.check_ins);
        check_ins.for_each(|item| see(item.id.as_str()));
        self.helpers.iter().for_each(|item| see(item.id.as_str()));
        self.value.setbacks.iter().for_each(|item| see(item.id.as_str()));
        self.learned_skills.iter().for_each(|item| see(item.id.as_str()));
        self.seeking.iter().for_each(|item| see(item.id.as_str()));
        self.opportunities.iter().for_each(|item| see(item.id.as_str()));
        for notes in [&self.warm_up.more_of, &self.value.strengths, &self.value.skills, &self.value.successes] {
            notes.iter().for_each(|note| see(note.id.as_str()));
        }
    }
}
