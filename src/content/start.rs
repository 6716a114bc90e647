//! The start page.

pub const HEADING: &str = "Leave with a plan you will really try.";
pub const WHAT: &str = "Four short steps, about 12 minutes. No account.";
pub const QUESTION: &str = "What would growing at work look like for you now?";
pub const QUESTION_HINT: &str = "One sentence is plenty. You can change it any time.";
pub const START: &str = "Start with what matters";
pub const HAVE_A_PLAN: &str = "Have a plan already?";
pub const STEPS: [(&str, &str); 4] = [
    ("What matters", "to you in your work now"),
    ("What is in the way", "a skill, or a chance"),
    ("What closes it", "people, projects, practice"),
    ("30 days", "one small thing, really tried"),
];
pub const STEPS_HEADING: &str = "The path";

/// Where the words stay.
pub fn stays(phone: bool) -> &'static str {
    if phone { "Your words stay on this phone." } else { "Your words stay on this device." }
}

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
