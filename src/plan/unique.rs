//! Every item has an id of its own: what reading a file makes sure of before anything relies on it.

use super::{Id, Plan};

impl Plan {
    /// What is wrong with the ids, in words; `None` when every item has one and no two share it.
    pub fn clashing_id(&self) -> Option<String> {
        let mut seen: Vec<&str> = Vec::new();
        for id in self.item_ids() {
            if id.is_empty() {
                return Some("an item has no id".to_owned());
            }
            match seen.binary_search(&id.as_str()) {
                Ok(_) => return Some(["two items share the id ", id.as_str()].concat()),
                Err(at) => seen.insert(at, id.as_str()),
            }
        }
        self.id.is_empty().then(|| "the plan has no id".to_owned())
    }

    fn item_ids(&self) -> impl Iterator<Item = &Id> {
        let notes = [&self.warm_up.more_of, &self.value.strengths, &self.value.skills, &self.value.successes];
        let notes = notes.into_iter().flatten().map(|note| &note.id);
        let check_ins =
            self.experiments.iter().flat_map(|experiment| &experiment.check_ins).map(|check_in| &check_in.id);
        let path = self.priorities.iter().map(|item| &item.id).chain(self.gaps.iter().map(|item| &item.id));
        let path =
            path.chain(self.tools.iter().map(|item| &item.id)).chain(self.experiments.iter().map(|item| &item.id));
        let others = self.helpers.iter().map(|item| &item.id).chain(self.value.setbacks.iter().map(|item| &item.id));
        let others = others
            .chain(self.learned_skills.iter().map(|item| &item.id))
            .chain(self.seeking.iter().map(|item| &item.id));
        path.chain(check_ins).chain(others).chain(self.opportunities.iter().map(|item| &item.id)).chain(notes)
    }
}
