//! A person who helps.

use super::choice::choices;
use super::list::{item, item_mut};
use super::record::record;
use super::{Id, Plan, lower};

choices! {
    HelperRole {
        Mentor = "mentor", Coach = "coach", Sponsor = "sponsor", Manager = "manager", Buddy = "buddy", Peer = "peer", Else = "other",
    }
}

record! {
    pub struct Helper {
        pub id: Id,
        pub name: String,
        pub role: Option<HelperRole>,
        /// What was agreed with this person.
        pub agreed: String,
    }
}

impl Helper {
    /// Whether nothing but the name is known.
    fn is_bare(&self) -> bool {
        self.role.is_none() && self.agreed.trim().is_empty() && self.rest.is_empty()
    }
}

/// A place of the plan where a helper is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NamedIn {
    Tool(Id),
    Experiment(Id),
    Opportunity(Id),
}

impl Plan {
    pub fn helper(&self, id: &Id) -> Option<&Helper> {
        item(&self.helpers, id)
    }

    /// Everywhere a helper is named, in the order of the worksheet.
    pub fn named_in(&self, helper: &Id) -> Vec<NamedIn> {
        let is = |id: &Option<Id>| id.as_ref() == Some(helper);
        let tools = self.tools.iter().filter(|it| is(&it.helper_id)).map(|it| NamedIn::Tool(it.id.clone()));
        let experiments =
            self.experiments.iter().filter(|it| is(&it.helper_id)).map(|it| NamedIn::Experiment(it.id.clone()));
        let asked = self.opportunities.iter().filter(|it| it.advice.as_ref().is_some_and(|it| is(&it.helper_id)));
        tools.chain(experiments).chain(asked.map(|it| NamedIn::Opportunity(it.id.clone()))).collect()
    }

    /// What a field that names a helper holds after another letter was typed: the helper of that name, so that nobody is two
    /// people; else the one that the field made itself, renamed; else a new one. `None` for a blank name. Whoever is named nowhere
    /// any more and has nothing but a name goes.
    ///
    /// `current` is what the field holds now, and it must still be named there.
    pub fn name_helper(&mut self, current: Option<&Id>, name: &str, new_id: impl FnOnce() -> Id) -> Option<Id> {
        let wanted = lower(name.trim());
        let own =
            current.filter(|id| self.named_in(id).len() < 2 && self.helper(id).is_some_and(Helper::is_bare)).cloned();
        let known = self.helpers.iter().find(|helper| lower(helper.name.trim()) == wanted).map(|it| it.id.clone());
        let found = known.or_else(|| own.clone()).filter(|_| !wanted.is_empty());
        if let Some(own) = own.as_ref().filter(|own| found.as_ref() != Some(own)) {
            self.helpers.retain(|helper| &helper.id != own);
        }
        if wanted.is_empty() {
            return None;
        }
        let made = found.is_none() || found == own;
        let id = found.unwrap_or_else(|| {
            let id = new_id();
            self.helpers.push(Helper { id: id.clone(), ..Helper::default() });
            id
        });
        // Not trimmed: the next letter may follow the space.
        if let Some(helper) = item_mut(&mut self.helpers, &id).filter(|_| made) {
            name.clone_into(&mut helper.name);
        }
        Some(id)
    }
}
