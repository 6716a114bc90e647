//! Value: what the person brings.

use crate::plan::{DraftWords, Voice};

pub const HEADING: &str = "What do you bring that others count on?";
pub const LEAD: &str = "Write what is true, in plain words. Small things count.";
pub const HELP: &str = "It is hard to say what you are worth when somebody asks out of the blue. Written down, it is there when you need it. What went wrong has a place here too: keep what it taught you, and put the rest down.";

pub const STRENGTHS: &str = "Your strengths";
pub const STRENGTHS_HINT: &str = "What comes easily to you, and not to everybody?";
pub const STRENGTH: &str = "A strength";
pub const STRENGTH_PLACEHOLDER: &str = "For example: calm when things break";
pub const ADD_STRENGTH: &str = "Add a strength";

pub const SKILLS: &str = "Your skills";
pub const SKILLS_HINT: &str = "What have you learned to do well?";
pub const SKILL: &str = "A skill";
pub const SKILL_PLACEHOLDER: &str = "For example: explaining numbers";
pub const ADD_SKILL: &str = "Add a skill";

pub const SUCCESSES: &str = "Your successes";
pub const SUCCESSES_HINT: &str = "What went well because you were there?";
pub const SUCCESS: &str = "A success";
pub const SUCCESS_PLACEHOLDER: &str = "For example: kept the team together in May";
pub const ADD_SUCCESS: &str = "Add a success";

pub const SETBACKS: &str = "Something still weighing on you?";
pub const SETBACKS_HINT: &str = "Write it down once. Keep what it taught you, and put the rest down.";
pub const ADD_SETBACK: &str = "Add a setback";
pub const HAPPENED: &str = "What happened?";
pub const TAUGHT: &str = "What did it teach you?";
pub const LET_GO: &str = "Let it go";
pub const LET_GO_LINE: &str = "It happened, and it is over.";
pub const LIGHTER: &str = "Put down. What it taught you stays yours.";

pub const STATEMENT: &str = "Say it in a few sentences";
pub const STATEMENT_FIELD: &str = "My value, in my own words";
pub const STATEMENT_HINT: &str = "Two or three sentences that you could say out loud.";
pub const NO_LINES: &str = "Write one line in a list above, and a first draft can be made of it.";
pub const FIRST_DRAFT: &str = "Make a first draft";
pub const NEW_DRAFT: &str = "Make a new draft";
pub const BESIDE: &str = "A new draft from your lists";
pub const BESIDE_HINT: &str = "Your own words stay until you decide.";
pub const USE: &str = "Use this instead";
pub const BELOW: &str = "Put it below mine";
pub const KEEP: &str = "Keep mine";
pub const COPY: &str = "Copy my words";
pub const COPIED: &str = "Copied";
pub const BY_HAND: &str = "This browser would not copy it. Select and copy it by hand.";

pub const VOICES: &str = "Where will you say it?";
pub const VOICES_HINT: &str = "Pick one place to begin with.";

/// What stands around the lists in a draft.
pub const DRAFT: DraftWords = DraftWords {
    strengths: "What I bring:",
    skills: "What I do well:",
    successes: "What I have done:",
    and: "and",
    article: "A",
};

/// Title and a line of each place.
pub fn voice(voice: &Voice) -> (&str, &'static str) {
    match voice {
        Voice::Networking => ("Meeting new people", "A lunch, an evening, a first message"),
        Voice::Interview => ("In an interview", "For a new role, here or elsewhere"),
        Voice::Manager => ("With my manager", "In our next talk about my work"),
        Voice::SeniorLeaders => ("With senior leaders", "When they ask what I do"),
        Voice::Other(word) => (word, ""),
    }
}

/// A setback's card.
pub fn setback(what: &str) -> String {
    format!("Setback: {what}")
}

pub fn remove_setback(what: &str) -> String {
    format!("Remove setback: {what}")
}
