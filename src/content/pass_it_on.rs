//! Pass it on: what was learned lately, and who else has it now.

use crate::plan::{Focus, Ledger, SharedWith, Use};

pub const HEADING: &str = "What have you learned lately, and who has it from you?";
pub const HELP: &str = "In 20 months a person learns more than they think. What you keep to yourself helps one person. What you show to others helps a whole team, and they remember who showed them.";
pub const EMPTY: &str = "A course, a mistake, a trick that somebody showed you: one line is enough to begin.";
pub const ADD: &str = "Add something I learned";
pub const FROM_VALUE: &str = "Take it from my list of skills";
pub const FROM_VALUE_LABEL: &str = "Which of these did you learn lately?";

pub const NAME: &str = "What did you learn?";
pub const NAME_PLACEHOLDER: &str = "For example: reading a contract";
pub const USE: &str = "Do you use it?";
pub const SHARED: &str = "Who has it from you?";
pub const NOBODY_YET: &str = "Nobody yet";
pub const NOT_YET: &str = "Thirty days are enough to find out what it is good for.";
pub const TRY: &str = "Try it for 30 days";
pub const TO_EXPERIMENT: &str = "Go to its 30 days";

pub const MORE: &str = "When, and how to pass it on";
pub const WHEN: &str = "When did you learn it?";
pub const WHEN_HINT: &str = "Year and month, like 2026-03. A guess is fine.";
pub const EARLIER: &str = "That is more than 20 months ago. It stays here, but is not counted below.";
pub const MATTERS: &str = "This one matters to me";
pub const MATTERS_LINE: &str = "If only one is passed on, let it be this.";
pub const WHO: &str = "Who else would it help?";
pub const HOW: &str = "How will you share it?";
pub const HOW_PLACEHOLDER: &str = "For example: ten minutes in the team meeting";
pub const IF_RECEIVED: &str = "And if it does not land?";
pub const IF_RECEIVED_HINT: &str = "Not everybody will want it, or get it at once. What will you do then?";
pub const NOT_ABSORBED: &str = "If they do not get it";
pub const NOT_EXCITED: &str = "If they see nothing in it";
pub const IGNORED: &str = "If they go on as before";

pub const COUNTED: &str = "What it adds up to";
pub const LEARNED: &str = "Learned";
pub const CONSTANTLY: &str = "Used all the time";
pub const REACHED: &str = "Passed on";

/// The lead; `since` is a month.
pub fn lead(since: &str) -> String {
    format!("Look back 20 months, to {since}.")
}

pub fn usage(usage: &Use) -> &str {
    match usage {
        Use::Constantly => "All the time",
        Use::Sometimes => "Sometimes",
        Use::NotYet => "Not yet",
        Use::Other(word) => word,
    }
}

pub fn shared_with(with: &SharedWith) -> &str {
    match with {
        SharedWith::Colleagues => "Colleagues",
        SharedWith::Clients => "Clients",
        SharedWith::Others => "Others",
        SharedWith::Other(word) => word,
    }
}

/// The counts in words.
pub fn counts(ledger: &Ledger, since: &str) -> String {
    if ledger.learned == 0 {
        return format!("Nothing since {since} has a name here yet.");
    }
    let things = if ledger.learned == 1 { "thing" } else { "things" };
    let constantly = match ledger.constantly {
        0 => "None of it is in use all the time yet".to_owned(),
        used => format!("You use {used} all the time"),
    };
    let shared = match ledger.shared {
        0 => "nobody has any of it from you yet".to_owned(),
        shared => format!("you passed on {shared}"),
    };
    format!("Since {since} you learned {} {things}. {constantly}, and {shared}.", ledger.learned)
}

/// What the focus is called, and a line on it.
pub fn focus(focus: Focus) -> (&'static str, &'static str) {
    match focus {
        Focus::Tactical => (
            "Tactical so far: for me",
            "Most of this works for you alone at the moment. One thing, shown to one person, is a start.",
        ),
        Focus::Strategic => {
            ("Strategic: for us", "Much of what you learn reaches others. That is how a whole team gets better.")
        }
    }
}

/// A learned skill's card.
pub fn named(name: &str) -> String {
    format!("Learned: {name}")
}

pub fn remove(name: &str) -> String {
    format!("Remove: {name}")
}
