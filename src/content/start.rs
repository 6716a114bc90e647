//! The start page of somebody who comes back. What the first screen says stands in index.html.

pub const BACK_HEADING: &str = "Welcome back.";
pub const YOUR_PLAN: &str = "Your plan";
pub const UNNAMED: &str = "A plan without a name yet";
pub const WHOLE: &str = "The cairn stands. Read your plan, or take it along.";
pub const DUE: &str = "A check-in is waiting: two minutes to look back.";
pub const OTHER: &str = "Start another plan";

/// Where to go on.
pub fn next_stop(section: &str) -> String {
    format!("Next stop: {section}")
}

/// When the plan was last touched.
pub fn last_changed(date: &str) -> String {
    format!("Last changed on {date}")
}
