//! A chosen tool put into practice for 30 days.

use super::choice::choices;
use super::record::record;
use super::section::is_written;
use super::{AsJson, CheckIn, Date, Id, Misshapen, Plan};
use serde_json::Value as Json;

/// How long an experiment runs, in days.
pub const DAYS: i32 = 30;
/// The days on which a check-in is proposed.
pub const CHECK_IN_DAYS: [u32; 3] = [7, 14, 30];
/// The first small step is taken within this many days.
pub const FIRST_STEP_WITHIN: i32 = 7;

choices! { Arena { Project = "project", Meeting = "meeting", StretchAssignment = "stretch-assignment", Workflow = "workflow" } }

choices! { Outcome { Kept = "kept", Changed = "changed", Dropped = "dropped" } }

/// How far out of the comfort zone: 1 is comfortable, 5 is frightening. Another number is kept as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Stretch(u8);

impl Stretch {
    pub fn new(level: u8) -> Option<Stretch> {
        (1..=5).contains(&level).then_some(Stretch(level))
    }

    pub fn level(self) -> u8 {
        self.0
    }
}

impl AsJson for Stretch {
    fn unset() -> Stretch {
        Stretch(0)
    }

    fn read(&mut self, json: Json) -> Result<(), Misshapen> {
        let level = json.as_u64().and_then(|level| u8::try_from(level).ok());
        self.0 = level.ok_or_else(|| Misshapen::new("a number from 1 to 5", &json))?;
        Ok(())
    }

    fn to_json(&self) -> Json {
        Json::from(self.0)
    }
}

record! {
    pub struct Experiment {
        pub id: Id,
        pub tool_id: Option<Id>,
        /// The learned skill it starts from, when there is no tool.
        pub learned_skill_id: Option<Id>,
        /// The experiment that it continues.
        pub follows_id: Option<Id>,
        pub do_differently: String,
        pub arena: Option<Arena>,
        pub place: String as "where",
        pub first_step: FirstStep,
        pub stretch: Option<Stretch>,
        pub success_sign: String,
        /// Who holds the person to it.
        pub helper_id: Option<Id>,
        pub starts_on: Option<Date>,
        pub ends_on: Option<Date>,
        pub check_ins: Vec<CheckIn>,
        pub closed: Option<Closed>,
    }
}

record! {
    pub struct FirstStep {
        pub text: String,
        pub by: Option<Date>,
        pub done_on: Option<Date>,
    }
}

record! {
    pub struct Closed {
        pub outcome: Option<Outcome>,
        pub learned: String,
        pub on: Option<Date>,
    }
}

impl Experiment {
    /// An experiment that starts on `starts_on` with everything that follows from it: end, first step's date, check-ins.
    pub fn starting(id: Id, starts_on: Date, mut new_id: impl FnMut() -> Id) -> Experiment {
        let check_in = |day: u32| CheckIn {
            id: new_id(),
            day,
            planned_on: Some(starts_on.plus(day as i32)),
            ..CheckIn::default()
        };
        Experiment {
            id,
            starts_on: Some(starts_on),
            ends_on: Some(starts_on.plus(DAYS)),
            first_step: FirstStep { by: Some(starts_on.plus(FIRST_STEP_WITHIN)), ..FirstStep::default() },
            check_ins: CHECK_IN_DAYS.map(check_in).into(),
            ..Experiment::default()
        }
    }

    /// Moves the start. What still stands where the old start put it moves along; what the person moved, or has done, stays.
    pub fn start_on(&mut self, new: Date) {
        let old = self.starts_on.replace(new);
        let follows = |date: Option<Date>, days: i32| {
            date.is_none() || (old.is_some() && date == old.map(|start| start.plus(days)))
        };
        if follows(self.ends_on, DAYS) {
            self.ends_on = Some(new.plus(DAYS));
        }
        if self.first_step.done_on.is_none() && follows(self.first_step.by, FIRST_STEP_WITHIN) {
            self.first_step.by = Some(new.plus(FIRST_STEP_WITHIN));
        }
        for check_in in self.check_ins.iter_mut().filter(|check_in| check_in.done_on.is_none()) {
            if follows(check_in.planned_on, check_in.day as i32) {
                check_in.planned_on = Some(new.plus(check_in.day as i32));
            }
        }
    }

    /// What makes an experiment one: what I will do, the first step, and a start.
    pub fn is_ready(&self) -> bool {
        !self.do_differently.trim().is_empty() && !self.first_step.text.trim().is_empty() && self.starts_on.is_some()
    }

    /// Whether the first step is later than a week after the start.
    pub fn first_step_is_late(&self) -> bool {
        matches!((self.first_step.by, self.starts_on), (Some(by), Some(start)) if by.days_since(start) > FIRST_STEP_WITHIN)
    }
}

impl Plan {
    /// The line to the future self is sealed until an experiment has ended: it comes back at the last check-in.
    pub fn line_is_sealed(&self) -> bool {
        is_written(&self.journey.to_future_self)
            && self.experiments.iter().all(|experiment| experiment.closed.is_none())
    }

    pub fn experiment(&self, id: &Id) -> Option<&Experiment> {
        self.experiments.iter().find(|experiment| &experiment.id == id)
    }

    pub fn experiment_mut(&mut self, id: &Id) -> Option<&mut Experiment> {
        self.experiments.iter_mut().find(|experiment| &experiment.id == id)
    }

    /// Starts an experiment from a tool (its way to start is the first step), or without one.
    pub fn add_experiment(&mut self, mut experiment: Experiment, tool: Option<&Id>) {
        if let Some(tool) = tool.and_then(|id| self.tool(id)) {
            experiment.tool_id = Some(tool.id.clone());
            experiment.helper_id = tool.helper_id.clone();
            experiment.first_step.text = tool.how_to_start.clone();
        }
        self.experiments.push(experiment);
    }
}
