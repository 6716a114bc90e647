//! A dated note on an experiment: was it tried, what happened, what next.

use super::choice::choices;
use super::record::record;
use super::{Closed, DAYS, Date, Experiment, Id, Outcome, Plan};

choices! { Tried { Yes = "yes", Partly = "partly", NotYet = "not-yet" } }

record! {
    pub struct CheckIn {
        pub id: Id,
        /// The day of the experiment it was proposed for: 7, 14 or 30.
        pub day: u32,
        pub planned_on: Option<Date>,
        pub done_on: Option<Date>,
        pub tried: Option<Tried>,
        pub happened: String,
        pub learned: String,
        pub change: String,
        pub next_step: String,
    }
}

impl CheckIn {
    /// Whether the person has looked back on this day.
    pub fn is_done(&self) -> bool {
        self.done_on.is_some() || self.tried.is_some()
    }

    /// The day it stands for on the calendar: when it was done, else when it is planned.
    pub fn date(&self) -> Option<Date> {
        self.done_on.or(self.planned_on)
    }
}

impl Experiment {
    /// The check-in that is due: the latest one whose day has come and that is not done, unless a later one is done already. What
    /// was passed over is not asked for again.
    pub fn due(&self, today: Date) -> Option<&CheckIn> {
        if self.closed.is_some() || !self.is_ready() {
            return None;
        }
        let come = |check_in: &&CheckIn| check_in.planned_on.is_some_and(|planned| planned <= today);
        let latest_done = self
            .check_ins
            .iter()
            .filter(|check_in| check_in.is_done())
            .filter_map(|check_in| check_in.planned_on)
            .max();
        let open = self.check_ins.iter().filter(|check_in| !check_in.is_done()).filter(come);
        open.filter(|check_in| latest_done.is_none_or(|done| check_in.planned_on > Some(done)))
            .max_by_key(|check_in| check_in.planned_on)
    }

    /// The next check-in after today that is not done.
    pub fn upcoming(&self, today: Date) -> Option<&CheckIn> {
        let ahead =
            |check_in: &&CheckIn| !check_in.is_done() && check_in.planned_on.is_some_and(|planned| planned > today);
        let open = self.closed.is_none().then_some(&self.check_ins).into_iter().flatten();
        open.filter(ahead).min_by_key(|check_in| check_in.planned_on)
    }

    /// The day of the experiment that a date is, the start being day 0; none before the start.
    pub fn day_on(&self, date: Date) -> Option<u32> {
        self.starts_on.and_then(|start| u32::try_from(date.days_since(start)).ok())
    }

    /// Whether a check-in is the look back at the end: proposed for the last day, or moved to the end or past it.
    pub fn is_at_end(&self, check_in: &CheckIn) -> bool {
        let at_end = matches!((check_in.planned_on, self.ends_on), (Some(planned), Some(end)) if planned >= end);
        at_end || i64::from(check_in.day) >= i64::from(DAYS)
    }

    /// Whether it has ended, by its dates or by the person.
    pub fn is_over(&self, today: Date) -> bool {
        self.closed.is_some() || self.ends_on.is_some_and(|end| end <= today)
    }

    /// Ends it; what was learned stays when the outcome is changed.
    pub fn close(&mut self, outcome: Outcome, today: Date) {
        let closed = self.closed.get_or_insert_with(Closed::default);
        closed.outcome = Some(outcome);
        closed.on.get_or_insert(today);
    }
}

impl Plan {
    /// The experiment that a check-in belongs to, and the check-in.
    pub fn check_in(&self, id: &Id) -> Option<(&Experiment, &CheckIn)> {
        let of = |experiment| {
            let experiment: &Experiment = experiment;
            experiment.check_ins.iter().find(|check_in| &check_in.id == id).map(|check_in| (experiment, check_in))
        };
        self.experiments.iter().find_map(of)
    }

    pub fn check_in_mut(&mut self, id: &Id) -> Option<&mut CheckIn> {
        self.experiments.iter_mut().flat_map(|experiment| &mut experiment.check_ins).find(|check_in| &check_in.id == id)
    }

    /// The check-in that greets a returning person: of all experiments that run, the one that has waited least.
    pub fn due_check_in(&self, today: Date) -> Option<&CheckIn> {
        let due = self.experiments.iter().filter_map(|experiment| experiment.due(today));
        due.max_by_key(|check_in| check_in.planned_on)
    }

    /// Answers whether it was tried. The day it was done is the day of the first answer.
    pub fn answer_check_in(&mut self, id: &Id, tried: Tried, today: Date) {
        if let Some(check_in) = self.check_in_mut(id) {
            check_in.tried = Some(tried);
            check_in.done_on.get_or_insert(today);
        }
    }

    /// Adds a check-in for today, for whoever comes back between two planned ones.
    pub fn check_in_now(&mut self, experiment: &Id, id: Id, today: Date) {
        let Some(experiment) = self.experiment_mut(experiment) else { return };
        let check_in =
            CheckIn { id, day: experiment.day_on(today).unwrap_or(0), planned_on: Some(today), ..CheckIn::default() };
        let at = experiment.check_ins.iter().position(|other| other.planned_on > Some(today));
        experiment.check_ins.insert(at.unwrap_or(experiment.check_ins.len()), check_in);
    }

    /// Makes the next experiment from one: the same tool, place and helper; what is to change, or what was done, as its words; the
    /// smaller step that a check-in named as its first one.
    pub fn add_next_experiment(&mut self, from: &Id, mut next: Experiment) {
        let Some(last) = self.experiment(from) else { return };
        let latest = |text: fn(&CheckIn) -> &String| {
            let written = last.check_ins.iter().rev().map(|check_in| text(check_in).trim());
            written.into_iter().find(|text| !text.is_empty()).map(str::to_owned)
        };
        next.follows_id = Some(last.id.clone());
        next.tool_id = last.tool_id.clone();
        next.learned_skill_id = last.learned_skill_id.clone();
        next.arena = last.arena.clone();
        next.place = last.place.clone();
        next.helper_id = last.helper_id.clone();
        next.do_differently = latest(|check_in| &check_in.change).unwrap_or_else(|| last.do_differently.clone());
        next.first_step.text = latest(|check_in| &check_in.next_step).unwrap_or_default();
        self.experiments.push(next);
    }
}
