//! Looking back: which check-in is due, how an experiment ends, and the next one from it.

use crate::given::{date, fixture, id};
use cairn::plan::{Experiment, Outcome, Plan, Tried};

/// An experiment that starts on the day, with its three check-ins: `ci_0`, `ci_1`, `ci_2`.
fn begun(starts_on: &str) -> Plan {
    let mut number = 0;
    let mut new_id = || {
        number += 1;
        id(&format!("ci_{}", number - 1))
    };
    let mut experiment = Experiment::starting(id("ex"), date(starts_on), &mut new_id);
    experiment.do_differently = "Speak first".into();
    experiment.first_step.text = "Ask for the agenda".into();
    Plan { experiments: vec![experiment], ..Plan::default() }
}

#[test]
fn the_check_in_whose_day_has_come_is_due() {
    // Start, today, the check-ins that are done, the one that is due.
    check("2026-11-22", "2026-11-22", &[], None);
    check("2026-11-22", "2026-11-28", &[], None);
    check("2026-11-22", "2026-11-29", &[], Some("ci_0"));
    check("2026-11-22", "2026-12-05", &[], Some("ci_0"));
    // What was passed over is not asked for again.
    check("2026-11-22", "2026-12-06", &[], Some("ci_1"));
    check("2026-11-22", "2026-12-06", &["ci_1"], None);
    check("2026-11-22", "2026-12-06", &["ci_0"], Some("ci_1"));
    check("2026-11-22", "2026-12-22", &["ci_0", "ci_1"], Some("ci_2"));
    check("2026-11-22", "2027-06-01", &[], Some("ci_2"));
    check("2026-11-22", "2026-12-22", &["ci_2"], None);
    // Over the end of a month, of a year, of a leap February and of one that is not.
    check("2026-01-25", "2026-02-01", &[], Some("ci_0"));
    check("2026-12-25", "2027-01-01", &[], Some("ci_0"));
    check("2028-02-22", "2028-02-28", &[], None);
    check("2028-02-22", "2028-02-29", &[], Some("ci_0"));
    check("2027-02-22", "2027-03-01", &[], Some("ci_0"));
    check("2028-01-30", "2028-02-29", &[], Some("ci_2"));
    // A clock that was set back asks for nothing, and loses nothing.
    check("2026-11-22", "2026-11-01", &[], None);
    check("2026-11-22", "1999-01-01", &["ci_0"], None);

    fn check(starts_on: &str, today: &str, done: &[&str], expected: Option<&str>) {
        let mut plan = begun(starts_on);
        for name in done {
            plan.answer_check_in(&id(name), Tried::Yes, date(today));
        }
        let due = plan.due_check_in(date(today)).map(|check_in| check_in.id.as_str());
        assert_eq!(due, expected, "started {starts_on}, today {today}, done {done:?}");
    }
}

#[test]
fn a_move_to_another_time_zone_is_a_day_sooner_or_later() {
    // The same moment is the 29th in Auckland and still the 28th in Honolulu.
    let plan = begun("2026-11-22");
    assert!(plan.due_check_in(date("2026-11-29")).is_some());
    assert!(plan.due_check_in(date("2026-11-28")).is_none());
}

#[test]
fn nothing_is_due_of_what_is_over_or_not_begun() {
    check("without words", |it| it.do_differently.clear(), false);
    check("without a first step", |it| it.first_step.text.clear(), false);
    check("ended", |it| it.close(Outcome::Dropped, date("2026-11-25")), false);
    check("with nothing done", |_| {}, true);

    fn check(what: &str, edit: fn(&mut Experiment), expected: bool) {
        let mut plan = begun("2026-11-22");
        edit(&mut plan.experiments[0]);
        assert_eq!(plan.due_check_in(date("2026-12-06")).is_some(), expected, "{what}");
    }
}

#[test]
fn the_latest_of_several_experiments_greets() {
    let mut plan = begun("2026-11-01");
    let mut other = begun("2026-11-20").experiments.remove(0);
    other.id = id("ex_2");
    for (number, check_in) in other.check_ins.iter_mut().enumerate() {
        check_in.id = id(&format!("other_{number}"));
    }
    plan.experiments.push(other);
    assert_eq!(plan.due_check_in(date("2026-11-27")).map(|it| it.id.as_str()), Some("other_0"));
    plan.answer_check_in(&id("other_0"), Tried::NotYet, date("2026-11-27"));
    assert_eq!(plan.due_check_in(date("2026-11-27")).map(|it| it.id.as_str()), Some("ci_1"));
}

#[test]
fn an_answer_has_the_day_of_the_first_one() {
    let mut plan = begun("2026-11-22");
    plan.answer_check_in(&id("ci_0"), Tried::NotYet, date("2026-11-30"));
    plan.answer_check_in(&id("ci_0"), Tried::Partly, date("2026-12-02"));
    let (_, check_in) = plan.check_in(&id("ci_0")).unwrap();
    assert_eq!((check_in.tried.clone(), check_in.done_on), (Some(Tried::Partly), Some(date("2026-11-30"))));
}

#[test]
fn a_check_in_between_stands_among_the_others_by_its_day() {
    check("2026-11-25", 0, 3);
    check("2026-12-01", 1, 9);
    check("2026-12-30", 3, 38);
    // Before the start there is no day to count.
    check("2026-11-20", 0, 0);

    fn check(today: &str, at: usize, day: u32) {
        let mut plan = begun("2026-11-22");
        plan.check_in_now(&id("ex"), id("now"), date(today));
        let check_ins = &plan.experiments[0].check_ins;
        let found = check_ins.iter().position(|it| it.id == id("now")).unwrap();
        assert_eq!((found, check_ins[found].day), (at, day), "{today}");
    }
}

#[test]
fn the_end_comes_with_the_last_day_or_with_the_date_it_was_moved_to() {
    let plan = begun("2026-11-22");
    let experiment = &plan.experiments[0];
    let at_end: Vec<bool> = experiment.check_ins.iter().map(|it| experiment.is_at_end(it)).collect();
    assert_eq!(at_end, [false, false, true]);
    for (today, over) in [("2026-12-21", false), ("2026-12-22", true), ("2027-03-01", true), ("2026-01-01", false)] {
        assert_eq!(experiment.is_over(date(today)), over, "{today}");
    }
    let mut moved = experiment.clone();
    moved.check_ins[1].planned_on = moved.ends_on;
    assert!(moved.is_at_end(&moved.check_ins[1]));
}

#[test]
fn another_ending_keeps_the_day_and_what_was_learned() {
    let mut plan = begun("2026-11-22");
    let experiment = &mut plan.experiments[0];
    experiment.close(Outcome::Kept, date("2026-12-22"));
    experiment.closed.as_mut().unwrap().learned = "Ask sooner".into();
    experiment.close(Outcome::Changed, date("2026-12-24"));
    let closed = experiment.closed.clone().unwrap();
    assert_eq!((closed.outcome, closed.on), (Some(Outcome::Changed), Some(date("2026-12-22"))));
    assert_eq!(closed.learned, "Ask sooner");
}

#[test]
fn the_next_experiment_starts_from_what_was_learned() {
    let mut plan = fixture();
    let from = plan.experiments[0].id.clone();
    plan.add_next_experiment(&from, Experiment::starting(id("next"), date("2026-12-22"), || id("ci")));
    let (last, next) = (plan.experiments[0].clone(), plan.experiments.last().unwrap().clone());
    assert_eq!(next.follows_id, Some(from));
    assert_eq!((next.tool_id, next.helper_id, next.arena), (last.tool_id, last.helper_id, last.arena));
    // The latest change and the latest next step that were written down.
    assert_eq!(next.do_differently, "A five-minute sketch counts.");
    assert_eq!(next.first_step.text, "Draw the next one with a tester");
    assert_eq!(next.starts_on, Some(date("2026-12-22")));

    let mut untold = begun("2026-11-22");
    untold.add_next_experiment(&id("ex"), Experiment::starting(id("next"), date("2026-12-22"), || id("ci")));
    let next = untold.experiments.last().unwrap();
    assert_eq!((next.do_differently.as_str(), next.first_step.text.as_str()), ("Speak first", ""));
    untold.add_next_experiment(&id("no such"), Experiment::default());
    assert_eq!(untold.experiments.len(), 2);
}
