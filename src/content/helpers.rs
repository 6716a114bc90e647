//! Helpers: everyone named anywhere in the plan.

use super::common::excerpt;
use crate::plan::HelperRole;

pub const HEADING: &str = "Who is with you?";
pub const MINUTES: &str = "2 min";
pub const HELP: &str = "It is hard to change alone. When somebody is going to ask how it went, you are more likely to do it. And whoever helped you will be glad to hear what came of it.";
pub const LEAD: &str = "Everyone you have named in this plan, where, and what you agreed.";
pub const EMPTY: &str = "Nobody is named yet. Whoever you name in an experiment or ask for advice stands here; or begin with one person now.";
pub const ADD: &str = "Add a helper";
pub const NAME: &str = "Name";
pub const NAME_PLACEHOLDER: &str = "A name, or \u{201c}my former manager\u{201d}";
pub const ROLE: &str = "Who they are for you";
pub const AGREED: &str = "What did you agree?";
pub const AGREED_PLACEHOLDER: &str = "For example: asks me on Fridays until January";
pub const UNNAMED: &str = "Somebody without a name yet";
pub const NAMED_IN: &str = "Named in";
pub const NOWHERE: &str = "Not named in the plan yet.";
pub const TOOLS: &str = "Your tools ask for a person";
pub const TOOLS_HINT: &str = "Say who it is, and they stand in the list below.";

pub fn role(role: &HelperRole) -> &str {
    match role {
        HelperRole::Mentor => "Mentor",
        HelperRole::Coach => "Coach",
        HelperRole::Sponsor => "Sponsor",
        HelperRole::Manager => "Manager",
        HelperRole::Buddy => "Buddy",
        HelperRole::Peer => "Peer",
        HelperRole::Else => "Somebody else",
        HelperRole::Other(word) => word,
    }
}

pub fn tool(name: &str) -> String {
    format!("Tool: {}", excerpt(name, 60))
}

pub fn experiment(name: &str) -> String {
    format!("Experiment: {}", excerpt(name, 60))
}

pub fn opportunity(name: &str) -> String {
    format!("Asked about: {}", excerpt(name, 60))
}

pub fn remove(name: &str) -> String {
    format!("Remove: {}", excerpt(name, 50))
}
