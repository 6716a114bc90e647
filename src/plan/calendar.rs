//! The days of a plan that belong in a calendar.

use super::{CheckIn, Date, Experiment, Plan, Workshop};

/// One day to be reminded of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CalendarDay<'a> {
    pub on: Date,
    pub what: DayOf<'a>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum DayOf<'a> {
    FirstStep(&'a Experiment),
    CheckIn(&'a Experiment, &'a CheckIn),
    /// The last day, where no check-in stands at it.
    End(&'a Experiment),
    /// The second session of the workshop.
    FollowUp(&'a Workshop),
}

impl Plan {
    /// Every day that is still to come, in order. What is done or has ended needs no reminder, and what is not an experiment yet
    /// has nothing to remind of.
    pub fn calendar_days(&self, today: Date) -> Vec<CalendarDay<'_>> {
        let running = self.experiments.iter().filter(|experiment| experiment.closed.is_none() && experiment.is_ready());
        let mut days: Vec<CalendarDay> = running.flat_map(days_of).collect();
        let follow_up = self.workshop.as_ref().and_then(|it| day(it.follow_up_on, DayOf::FollowUp(it)));
        days.extend(follow_up);
        days.retain(|day| day.on >= today);
        days.sort_by_key(|day| day.on);
        days
    }
}

fn days_of(experiment: &Experiment) -> impl Iterator<Item = CalendarDay<'_>> {
    let step = experiment.first_step.by.filter(|_| experiment.first_step.done_on.is_none());
    let open = experiment.check_ins.iter().filter(|check_in| !check_in.is_done());
    let check_ins = open.filter_map(move |it| day(it.planned_on, DayOf::CheckIn(experiment, it)));
    let looks_back = experiment.check_ins.iter().any(|check_in| experiment.is_at_end(check_in));
    let end = experiment.ends_on.filter(|_| !looks_back);
    let step = day(step, DayOf::FirstStep(experiment));
    step.into_iter().chain(check_ins).chain(day(end, DayOf::End(experiment)))
}

fn day<'a>(on: Option<Date>, what: DayOf<'a>) -> Option<CalendarDay<'a>> {
    on.map(|on| CalendarDay { on, what })
}
