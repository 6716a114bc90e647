//! A workshop as its participants meet it: the welcome, and the link to the second session.

use super::dates;
use crate::plan::Date;

pub const UNTITLED: &str = "A workshop on your career";
pub const EYEBROW: &str = "You are invited";
pub const PRIVATE: &str = "Your words stay on this device. Nobody sees them unless you hand them over.";
pub const STEPS: &str = "What we will do";
pub const START: &str = "Start";
pub const BESIDE: &str = "You have a plan here already. It stays as it is; this one stands beside it.";
pub const GO_ON_OTHER: &str = "Go on with the plan I have";
pub const AGAIN: &str = "You have begun already. Your plan is here, as you left it.";
pub const GO_ON: &str = "Go on with my plan";
pub const EDIT: &str = "For the facilitator: edit this workshop";

pub const FOLLOW_UP_EYEBROW: &str = "The second meeting";
pub const MISSING_HEADING: &str = "Your plan is not on this device";
pub const MISSING: &str = "This link looks for the plan you made in the workshop, and this browser does not have it. It is safe wherever you made it or kept it.";
pub const WAYS: &str = "Where it may be";
pub const IN_A_FILE: &str =
    "You took it along as a file (cairn-plan-\u{2026}.json)? Look in your downloads or your mail, and open it here.";
pub const ELSEWHERE: &str = "You made it on another phone, or in another browser? Open this same link there: inside the app of a messenger, too.";
pub const NOWHERE: &str = "It is nowhere? Browsers clear what is not visited. You still know what you tried: start with that, it takes five minutes.";
pub const OTHERS: &str = "Look through the plans on this device";
pub const BEGIN: &str = "Start again";

/// When it is.
pub fn on(date: Date) -> String {
    dates::long(date)
}

/// When the second meeting is.
pub fn again_on(date: Date) -> String {
    ["We meet again on ", &dates::long(date), "."].concat()
}

/// Whom to ask.
pub fn contact(line: &str) -> String {
    ["Questions: ", line].concat()
}
