//! A person who helps.

use super::choice::choices;
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

impl Plan {
    pub fn helper(&self, id: &Id) -> Option<&Helper> {
        self.helpers.iter().find(|helper| &helper.id == id)
    }

    /// The helper of that name, added when nobody has it yet, so that nobody is two people. `None` for a blank name.
    pub fn helper_named(&mut self, name: &str, new_id: impl FnOnce() -> Id) -> Option<Id> {
        let name = name.trim();
        if name.is_empty() {
            return None;
        }
        let known = self.helpers.iter().find(|helper| lower(helper.name.trim()) == lower(name));
        if let Some(helper) = known {
            return Some(helper.id.clone());
        }
        let id = new_id();
        self.helpers.push(Helper { id: id.clone(), name: name.to_owned(), ..Helper::default() });
        Some(id)
    }
}
