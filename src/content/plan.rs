//! My plan: the whole of it, to read and to take along.

use crate::plan::{Missing, Plan, Question, Use, Voice};

pub const HEADING: &str = "My plan";
pub const EMPTY: &str =
    "Your plan will stand here: what matters, what is in the way, what closes it, and what you try for 30 days.";
pub const MATTERS: &str = "What matters";
pub const IN_THE_WAY: &str = "What is in the way";
pub const CLOSES: &str = "What closes it";
pub const THIRTY_DAYS: &str = "For 30 days";
pub const FIRST_STEP: &str = "First step";
pub const WHERE: &str = "Where";
pub const SIGN: &str = "I know it worked when";
pub const ASKED_BY: &str = "Who asks me";
pub const OPEN_HEADING: &str = "Still open";
pub const WHOLE: &str = "One path is whole. The next step is yours.";
pub const INGREDIENTS: &str = "My work must contain";
pub const GOAL: &str = "Where I would love to end up";
pub const OTHER_PRIORITIES: &str = "Also on my list";
pub const LOOK_BACKS: &str = "Looking back";
pub const WARM_UP: &str = "What went well";
pub const MORE_OF: &str = "What I want more of";
pub const VALUE: &str = "What I bring";
pub const STATEMENT: &str = "In a sentence";
pub const STRENGTHS: &str = "Strengths";
pub const SKILLS: &str = "Skills";
pub const SUCCESSES: &str = "Successes";
pub const SETBACKS: &str = "What setbacks taught me";
pub const VOICES: &str = "Where I say it";
pub const PASS_IT_ON: &str = "What I pass on";
pub const LEARNED: &str = "Learned in the last 20 months";
pub const JOURNEY: &str = "The way there";
pub const ENJOY: &str = "What I will enjoy";
pub const MARK: &str = "How I mark progress";
pub const LOOKING: &str = "Eyes open";
pub const OPPORTUNITIES: &str = "What came up";
pub const TO_YOURSELF: &str = "A line to myself";
pub const SEALED: &str = "Written, and sealed until my last check-in.";
pub const HELPERS: &str = "Who is with me";
pub const MINUTES: &str = "2 min";
pub const HELP: &str = "What you have just written is easy to forget by Monday. Read it once from top to bottom, change what does not sound like you, and take the file along. Then do the first step.";
pub const KEEP: &str = "The file is your record";
pub const KEEP_TEXT: &str =
    "A browser may clear what it keeps. The file is yours for years, and opens here again on any device.";
pub const NAME_LABEL: &str = "Name this plan";
pub const NAME_HINT: &str = "It becomes part of the file\u{2019}s name.";
pub const CHANGE: &str = "Change";
pub const DOWNLOADED_OLD: &str = "Your last download is older than the plan.";
pub const FILE_IS_OLD: &str =
    "You have no file of this plan as it is now. A browser may lose what it keeps; a file is yours.";
pub const SAFARI: &str = "Safari may erase what a page keeps after seven days without a visit. On an iPhone or iPad, Cairn on the home screen keeps its plans apart from Safari: open your file there.";
pub const NEVER_DOWNLOADED: &str = "Not downloaded yet.";

pub fn downloaded(date: &str) -> String {
    format!("Downloaded on {date}, and nothing has changed since.")
}

/// A question of the warm-up, as a heading.
pub fn warm_up_question(question: &Question) -> &str {
    match question {
        Question::BestDevelopment => "A step that stretched and delighted me",
        Question::LearnBest => "How I learn best",
        Question::LearnedMost => "Where I learned the most",
        Question::Other(word) => word,
    }
}

pub fn voice(voice: &Voice) -> &str {
    match voice {
        Voice::Networking => "When I meet people",
        Voice::Interview => "In interviews",
        Voice::Manager => "With my manager",
        Voice::SeniorLeaders => "With senior leaders",
        Voice::Other(word) => word,
    }
}

pub fn usage(usage: &Use) -> &str {
    match usage {
        Use::Constantly => "used all the time",
        Use::Sometimes => "used now and then",
        Use::NotYet => "not used yet",
        Use::Other(word) => word,
    }
}

/// The offer at the end of a path.
pub fn next_priority(name: &str) -> String {
    format!("Do the same for \u{201c}{name}\u{201d}")
}

/// Changing a part; the name says which.
pub fn change(what: &str, text: &str) -> String {
    format!("Change: {what}, {}", super::common::excerpt(text, 60))
}

/// What is missing, as the thing to do.
pub fn missing(plan: &Plan, missing: &Missing) -> String {
    use super::common::excerpt;
    let gap = |id| plan.gap(id).map_or_else(String::new, |gap| excerpt(&gap.text, 50));
    match missing {
        Missing::Priority => "Pick what matters to you".to_owned(),
        Missing::Carried => "Choose which priority to work on now".to_owned(),
        Missing::Gap(id) => {
            let name = plan.priority(id).map(super::priorities::short_name).unwrap_or_default();
            format!("Say what is in the way of \u{201c}{name}\u{201d}")
        }
        Missing::GapText(_) => "Put a gap into words".to_owned(),
        Missing::Kind(id) => format!("Skill or opportunity? Sort \u{201c}{}\u{201d}", gap(id)),
        Missing::Tool(id) => format!("Choose what closes \u{201c}{}\u{201d}", gap(id)),
        Missing::Experiment => "Turn a tool into a 30-day experiment".to_owned(),
        Missing::DoDifferently(_) => "Say what you will do differently".to_owned(),
        Missing::FirstStep(_) => "Name a first small step".to_owned(),
        Missing::Start(_) => "Set the day you start".to_owned(),
    }
}
