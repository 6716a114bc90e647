//! The model: everything one person writes for one pass through the worksheet, and the rules of the method.
//!
//! Plain Rust with no browser in it. Each type is one object of the plan file; fields that this version does not know ride
//! along in `rest` and are written back.

mod by_name;
mod calendar;
mod card;
mod carry;
mod changes;
mod check_in;
pub(crate) mod choice;
mod complete;
mod countdown;
mod date;
mod differences;
mod experiment;
mod gap;
mod helper;
mod id;
mod interview;
mod learned_skill;
mod letters;
pub mod list;
mod merge;
mod opportunity;
pub mod outline;
mod path;
mod priority;
pub(crate) mod record;
mod removed;
mod rename;
mod section;
mod tool;
mod unique;
mod value;
mod warm_up;
mod workshop;

pub use by_name::ByName;
pub use calendar::{CalendarDay, DayOf};
pub use card::{Card, CardChoice, CardExperiment, CardLearned, CardPart, UNSORTED};
pub use changes::{Change, Parts, Stamp, record_changes};
pub use check_in::{CheckIn, Tried};
pub use complete::{Missing, missing};
pub use countdown::Countdown;
pub use date::{Date, DayOrMonth, Time};
pub use differences::{Difference, Turn, differences, is_unsure};
pub use experiment::{Arena, CHECK_IN_DAYS, Closed, DAYS, Experiment, FIRST_STEP_WITHIN, FirstStep, Outcome, Stretch};
pub use gap::{Answer, Gap, GapKind, Suggestion, suggest};
pub use helper::{Helper, HelperRole, NamedIn};
pub use id::{Id, NewId};
pub use interview::{Interview, Stage, TURN, Teller};
pub use learned_skill::{Focus, IfReceived, LEDGER_MONTHS, LearnedSkill, Ledger, SharedWith, Use};
pub use letters::lower;
pub use merge::merge;
pub use opportunity::{Advice, AdviceStatus, Decision, DecisionAnswer, Opportunity, Seeking};
pub use path::{Path, paths};
pub use priority::{Priority, Prompt};
pub(crate) use record::record;
pub use record::{AsJson, Misshapen};
pub use removed::Removed;
pub use section::{Progress, Section};
pub use tool::{Tool, ToolKind};
pub use value::{DraftWords, Drafting, Replaced, Setback, Value, Voice};
pub use warm_up::{Mode, Question, WarmUp, WarmUpAnswer};
pub use workshop::{Workshop, WorkshopPrompt, WorkshopTool};

/// Fields that this version does not know, kept as they came.
pub type Rest = serde_json::Map<String, serde_json::Value>;

record! {
    /// Everything one person writes for one pass through the worksheet.
    pub struct Plan {
        pub id: Id,
        /// What the person calls this plan; it becomes part of the file's name.
        pub title: String,
        /// Who the plan belongs to, if they want it on the page.
        pub name: String,
        pub created_at: Option<Time>,
        pub updated_at: Option<Time>,
        pub workshop: Option<Workshop>,
        pub warm_up: WarmUp,
        /// What growing at work would look like now, in a sentence.
        pub growth_statement: String,
        pub ultimate_goal: String,
        /// What the work must contain for the person to be happy in it: three slots, `null` while one is open.
        pub ingredients: [Option<String>; 3],
        /// In order of rank, the one that matters most first.
        pub priorities: Vec<Priority>,
        pub value: Value,
        pub helpers: Vec<Helper>,
        pub gaps: Vec<Gap>,
        pub tools: Vec<Tool>,
        pub experiments: Vec<Experiment>,
        pub learned_skills: Vec<LearnedSkill>,
        pub journey: Journey,
        pub seeking: Vec<Seeking>,
        pub opportunities: Vec<Opportunity>,
        pub sharing: Sharing,
        /// When and on which device each item, or each single field by its path, last changed.
        pub changes: ByName<Change>,
        /// The same for what was removed, so that a late copy cannot bring it back.
        pub deleted: ByName<Change>,
    }
}

record! {
    /// A line of text that a person keeps in a list.
    pub struct Noted {
        pub id: Id,
        pub text: String,
    }
}

record! {
    /// What the person will enjoy on the way, and a line to who they will be at its end.
    pub struct Journey {
        pub enjoy: String,
        pub mark_progress: String,
        pub to_future_self: String,
    }
}

record! {
    /// What the person ticked for the share card and for the sheet; names of parts, kept as written.
    pub struct Sharing {
        pub card: Vec<String>,
        pub sheet: Vec<String>,
    }
}

/// Younger than the format's first readers, which keep it as a field they do not know.
const ASK: &str = "ask";

impl Sharing {
    /// What the person asks of whoever gets the sheet.
    pub fn ask(&self) -> &str {
        self.rest.get(ASK).and_then(serde_json::Value::as_str).unwrap_or_default()
    }

    /// Written only where it says something.
    pub fn set_ask(&mut self, ask: String) {
        if ask.is_empty() {
            self.rest.remove(ASK);
        } else {
            self.rest.insert(ASK.to_owned(), ask.into());
        }
    }
}
