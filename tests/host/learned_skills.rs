//! The ledger of what was learned: how far it looks back, what it counts, and what the counts say.

use crate::given::{date, experiment, fixture, id};
use cairn::plan::{Closed, Date, DayOrMonth, Focus, LEDGER_MONTHS, LearnedSkill, Ledger, Noted, Plan, SharedWith, Use};

const SINCE: &str = "2025-03-22";

fn skill(name: &str) -> LearnedSkill {
    LearnedSkill { id: id(name), name: name.to_owned(), ..LearnedSkill::default() }
}

#[test]
fn the_ledger_begins_twenty_months_ago() {
    assert_eq!(LEDGER_MONTHS, 20);
    check("2026-11-22", "2025-03-22");
    check("2026-08-01", "2024-12-01");
    check("2026-09-30", "2025-01-30");
    check("2026-01-15", "2024-05-15");
    // Months end on different days.
    check("2026-10-31", "2025-02-28");
    check("2026-10-29", "2025-02-28");
    check("2025-10-31", "2024-02-29");
    check("2025-10-29", "2024-02-29");
    check("2027-07-31", "2025-11-30");
    check("2026-12-31", "2025-04-30");
    // Leap years and centuries.
    check("2024-02-29", "2022-06-29");
    check("2101-10-31", "2100-02-28");
    check("2001-10-31", "2000-02-29");
    // The first days that can be written.
    check("0001-09-01", "0000-01-01");
    check("0001-08-31", "0000-01-01");
    check("0000-01-01", "0000-01-01");

    fn check(today: &str, since: &str) {
        assert_eq!(date(today).months_before(LEDGER_MONTHS), date(since), "{today}");
    }
}

#[test]
fn months_are_counted_back_over_any_number() {
    check("2026-11-22", 0, "2026-11-22");
    check("2026-11-22", 11, "2025-12-22");
    check("2026-12-22", 12, "2025-12-22");
    check("2024-02-29", 12, "2023-02-28");
    check("2024-02-29", 48, "2020-02-29");
    check("9999-12-31", 1, "9999-11-30");
    check("2026-11-22", u32::MAX, "0000-01-01");

    fn check(from: &str, months: u32, to: &str) {
        assert_eq!(date(from).months_before(months), date(to), "{from} - {months} months");
    }
}

#[test]
fn every_day_of_a_century_has_a_month_before_it() {
    let mut day = date("1999-01-01");
    while day < date("2101-01-01") {
        let (year, month, number) = day.civil();
        let (before_year, before_month, before_day) = day.months_before(LEDGER_MONTHS).civil();
        assert_eq!((year * 12 + month as i32) - (before_year * 12 + before_month as i32), 20, "{day}");
        let last = Date::new(before_year, before_month, number).is_none();
        assert!(before_day == number || last && before_day < number, "{day}");
        day = day.plus(1);
    }
}

#[test]
fn a_skill_counts_from_the_month_in_which_the_ledger_begins() {
    check(None, true);
    check(Some("2025-03"), true);
    check(Some("2025-03-01"), true);
    check(Some("2025-02"), false);
    check(Some("2025-02-28"), false);
    check(Some("2026-11"), true);
    check(Some("2031-01"), true);
    check(Some("1999-12-31"), false);

    fn check(on: Option<&str>, expected: bool) {
        let learned_on = on.and_then(DayOrMonth::parse);
        assert_eq!(learned_on.is_some(), on.is_some());
        assert_eq!(LearnedSkill { learned_on, ..skill("SQL") }.is_since(date(SINCE)), expected, "{on:?}");
    }
}

/// A skill with its use and whom it is shared with.
type Row<'a> = (&'a str, Option<Use>, Option<&'a [SharedWith]>);

#[test]
fn the_ledger_counts_what_was_learned_used_and_passed_on() {
    use SharedWith::{Clients, Colleagues, Other};
    check(&[], (0, 0, 0, 0), None);
    check(&[("", Some(Use::Constantly), Some(&[Clients]))], (0, 0, 0, 0), None);
    check(&[("SQL", None, None)], (1, 0, 0, 0), None);
    check(&[("SQL", Some(Use::NotYet), Some(&[]))], (1, 0, 0, 1), Some(Focus::Tactical));
    check(&[("SQL", Some(Use::Constantly), Some(&[Clients, Colleagues]))], (1, 1, 1, 1), Some(Focus::Strategic));
    check(
        &[("SQL", Some(Use::Other("daily".into())), Some(&[Other("kids".into())]))],
        (1, 0, 1, 1),
        Some(Focus::Strategic),
    );
    let shared: Row = ("a", Some(Use::Sometimes), Some(&[Colleagues]));
    let mine: Row = ("b", Some(Use::Constantly), Some(&[]));
    let open: Row = ("c", Some(Use::Constantly), None);
    check(&[shared.clone(), mine.clone()], (2, 1, 1, 2), Some(Focus::Strategic));
    check(&[shared.clone(), mine.clone(), mine.clone()], (3, 2, 1, 3), Some(Focus::Tactical));
    check(&[shared.clone(), open.clone(), open.clone()], (3, 2, 1, 1), Some(Focus::Strategic));
    check(&[mine.clone(), open.clone()], (2, 2, 0, 1), Some(Focus::Tactical));
    check(&vec![shared; 60], (60, 0, 60, 60), Some(Focus::Strategic));
    check(&vec![mine; 500], (500, 500, 0, 500), Some(Focus::Tactical));

    fn check(rows: &[Row], expected: (usize, usize, usize, usize), focus: Option<Focus>) {
        let skill = |(name, usage, with): &Row| LearnedSkill {
            usage: usage.clone(),
            shared_with: with.map(<[SharedWith]>::to_vec),
            ..skill(name)
        };
        let ledger = Ledger::of(&rows.iter().map(skill).collect::<Vec<_>>(), date(SINCE));
        assert_eq!((ledger.learned, ledger.constantly, ledger.shared, ledger.answered), expected, "{rows:?}");
        assert_eq!(ledger.focus(), focus, "{rows:?}");
    }
}

#[test]
fn what_is_older_than_the_ledger_is_kept_but_not_counted() {
    let plan = fixture();
    let count = |since: &str| Ledger::of(&plan.learned_skills, date(since)).learned;
    assert_eq!([count("2025-03-22"), count("2025-11-01"), count("2026-04-01")], [3, 2, 1]);
}

#[test]
fn nobody_yet_is_an_answer_of_its_own() {
    use SharedWith::{Clients, Colleagues, Other};
    let mut skill = skill("SQL");
    skill.share_with_nobody(true);
    assert_eq!(skill.shared_with, Some(vec![]));
    skill.share_with_nobody(false);
    assert_eq!(skill.shared_with, None);
    skill.share(&Colleagues, true);
    skill.share(&Clients, true);
    skill.share(&Colleagues, true);
    assert_eq!(skill.shared_with, Some(vec![Clients, Colleagues]));
    skill.share_with_nobody(false);
    assert_eq!(skill.shared_with, Some(vec![Clients, Colleagues]));
    skill.share(&Clients, false);
    skill.share(&Colleagues, false);
    assert_eq!(skill.shared_with, None);
    skill.share_with_nobody(true);
    skill.share(&Other("choir".into()), true);
    assert_eq!(skill.shared_with, Some(vec![Other("choir".into())]));
    skill.share_with_nobody(true);
    assert_eq!(skill.shared_with, Some(vec![]));
    skill.share(&Clients, false);
    assert_eq!(skill.shared_with, None);
}

#[test]
fn the_experiment_of_a_skill_is_the_latest_that_runs() {
    let mut plan = Plan::default();
    let found = |plan: &Plan| plan.experiment_from(&id("ls_1")).map(|experiment| experiment.id.to_string());
    plan.add_experiment(experiment("ex_loose"), None);
    assert_eq!(found(&plan), None);
    for name in ["ex_1", "ex_2"] {
        plan.add_experiment(experiment(name), None);
        plan.experiment_mut(&id(name)).unwrap().learned_skill_id = Some(id("ls_1"));
    }
    assert_eq!(found(&plan).as_deref(), Some("ex_2"));
    plan.experiment_mut(&id("ex_2")).unwrap().closed = Some(Closed::default());
    assert_eq!(found(&plan).as_deref(), Some("ex_1"));
    plan.experiment_mut(&id("ex_1")).unwrap().closed = Some(Closed::default());
    assert_eq!(found(&plan).as_deref(), Some("ex_2"));
}

#[test]
fn skills_are_offered_to_the_ledger_until_they_stand_in_it() {
    let mut plan = Plan::default();
    let noted = |text: &str| Noted { id: id(text), text: text.to_owned(), ..Noted::default() };
    plan.value.skills = ["SQL", "  ", "Writing", "sql "].map(noted).into();
    let offered = |plan: &Plan| plan.skills_for_ledger().map(|skill| skill.text.clone()).collect::<Vec<_>>();
    assert_eq!(offered(&plan), ["SQL", "Writing", "sql "]);
    plan.learned_skills.push(skill(" Sql"));
    assert_eq!(offered(&plan), ["Writing"]);
    plan.learned_skills.push(skill("Writing"));
    assert!(offered(&plan).is_empty());
}
