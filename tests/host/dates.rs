//! Calendar days and times, and the dates of an experiment.

use crate::given::{date, experiment, id};
use cairn::plan::{CHECK_IN_DAYS, DAYS, Date, DayOrMonth, Experiment, FIRST_STEP_WITHIN, Time};

#[test]
fn a_date_is_read_and_printed() {
    for text in
        ["1970-01-01", "2026-11-21", "2024-02-29", "2000-02-29", "0000-01-01", "0000-02-29", "9999-12-31", "1969-12-31"]
    {
        assert_eq!(Date::parse(text).map(|date| date.to_string()).as_deref(), Some(text));
    }
    let days = [
        "2026-02-29",
        "2100-02-29",
        "1900-02-29",
        "1800-02-29",
        "2200-02-29",
        "2026-04-31",
        "2026-11-31",
        "2026-11-00",
        "2026-00-10",
        "2026-13-01",
    ];
    let forms = [
        "",
        "-",
        "--",
        "2026",
        "2026-11",
        "2026-1-01",
        "2026-11-1",
        "26-11-21",
        "02026-11-21",
        "2026-11-21-",
        "-2026-11-21",
        "2026-11-21T00:00:00Z",
        " 2026-11-21",
        "2026-11-21 ",
        "2026/11/21",
        "20261121",
        "+026-11-21",
        "2026-+1-21",
        "２０２６-11-21",
        "2026-11-2\u{0661}",
        "2026\u{2010}11\u{2010}21",
    ];
    for text in days.iter().chain(&forms) {
        assert_eq!(Date::parse(text), None, "{text}");
    }
}

#[test]
fn every_day_of_a_thousand_years_follows_the_one_before() {
    let mut day = date("1600-01-01");
    let mut weekday = 5; // a Saturday
    while day < date("2600-01-01") {
        let (year, month, number) = day.civil();
        assert_eq!(Date::new(year, month, number), Some(day));
        assert_eq!(day.weekday(), weekday, "{day}");
        let next = day.plus(1);
        assert!(next.to_string() > day.to_string(), "{day} is followed by {next}");
        assert_eq!((next.days_since(day), day.days_since(next)), (1, -1));
        (day, weekday) = (next, (weekday + 1) % 7);
    }
}

#[test]
fn days_are_added_over_every_kind_of_end() {
    check("2026-11-21", 30, "2026-12-21");
    check("2026-11-21", 0, "2026-11-21");
    check("2026-11-30", 1, "2026-12-01");
    check("2026-12-31", 1, "2027-01-01");
    check("2026-12-21", 30, "2027-01-20");
    check("2026-02-28", 1, "2026-03-01");
    check("2024-02-28", 1, "2024-02-29");
    check("2024-02-29", 1, "2024-03-01");
    check("2000-02-28", 2, "2000-03-01");
    check("2100-02-28", 1, "2100-03-01");
    check("2024-02-29", 365, "2025-02-28");
    check("2024-02-29", 1_461, "2028-02-29");
    check("1970-01-01", 20_778, "2026-11-21");
    check("0000-01-01", 3_652_424, "9999-12-31");

    fn check(from: &str, days: i32, to: &str) {
        assert_eq!(date(from).plus(days), date(to), "{from} + {days}");
        assert_eq!(date(to).plus(-days), date(from), "{to} - {days}");
        assert_eq!(date(to).days_since(date(from)), days, "{from} to {to}");
    }
}

#[test]
fn a_date_stays_within_the_years_that_can_be_written() {
    assert_eq!(date("9999-12-31").plus(1), date("9999-12-31"));
    assert_eq!(date("2026-11-21").plus(i32::MAX), date("9999-12-31"));
    assert_eq!(date("0000-01-01").plus(-1), date("0000-01-01"));
    assert_eq!(date("2026-11-21").plus(i32::MIN), date("0000-01-01"));
    assert_eq!((Date::new(10_000, 1, 1), Date::new(-1, 12, 31)), (None, None));
    assert_eq!(
        (Date::new(i32::MIN, 1, 1), Date::new(2026, u32::MAX, 1), Date::new(2026, 1, u32::MAX)),
        (None, None, None)
    );
}

#[test]
fn the_week_starts_on_monday() {
    let days = ["2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22"];
    assert_eq!(days.map(|day| date(day).weekday()), [0, 1, 2, 3, 4, 5, 6]);
    assert_eq!([date("1970-01-01").weekday(), date("0000-01-01").weekday()], [3, 5]);
}

#[test]
fn something_is_learned_on_a_day_or_in_a_month() {
    for text in ["2026-03", "2025-10-12", "2024-02-29", "0000-01"] {
        assert_eq!(DayOrMonth::parse(text).as_ref().map(DayOrMonth::as_str), Some(text));
    }
    for text in ["", "2026", "2026-3", "2026-13", "2026-00", "2025-02-29", "2026-03-", "2026-3-1", "March", "2026-0é"]
    {
        assert_eq!(DayOrMonth::parse(text), None, "{text}");
    }
}

#[test]
fn a_time_is_rfc_3339() {
    for text in
        ["2026-11-21T08:45:12Z", "2026-11-21T08:45:12.5Z", "2026-11-21T08:45:12.123456789Z", "2016-12-31T23:59:60Z"]
    {
        assert_eq!(Time::parse(text).as_ref().map(Time::as_str), Some(text));
        assert_eq!(Time::parse(text).unwrap().date(), Date::parse(&text[..10]));
    }
    let others = [
        "",
        "Z",
        "T",
        "TZ",
        "2026-11-21",
        "2026-11-21T08:45:12",
        "2026-11-21 08:45:12Z",
        "2026-11-21T08:45:12+0100",
        "2026-11-21T08:45:12+1:00",
        "2026-11-21T08:45:12+24:00",
        "2026-11-21T08:45:12+00:60",
        "2026-11-21T08:45:12 01:00",
        "2026-11-21T08:45:12+01:00Z",
        "2026-11-21T08:45é01:00",
        "+01:00",
        "2026-11-21T08:45Z",
        "2026-11-21T24:00:00Z",
        "2026-11-21T08:60:00Z",
        "2026-11-21T08:45:61Z",
        "2026-11-21T08:45:12.Z",
        "2026-11-21T08:45:12.5.5Z",
        "2026-11-21T08:45:12:13Z",
        "2026-02-30T08:45:12Z",
        "é026-11-21T08:45:12Z",
    ];
    for text in others {
        assert_eq!(Time::parse(text), None, "{text}");
    }
    assert_eq!(Time::default().date(), None);
}

#[test]
fn a_time_with_an_offset_stays_as_written_and_has_its_day_in_utc() {
    check("2026-11-21T08:45:12+00:00", "2026-11-21");
    check("2026-11-21T08:45:12-00:00", "2026-11-21");
    check("2026-11-21t08:45:12z", "2026-11-21");
    check("2026-11-21T01:45:12.25+02:00", "2026-11-20");
    check("2026-11-21T02:00:00+02:00", "2026-11-21");
    check("2026-11-21T23:30:00-00:30", "2026-11-22");
    check("2026-11-21T23:29:59-00:30", "2026-11-21");
    check("2026-12-31T23:59:00-23:59", "2027-01-01");
    check("2027-01-01T00:00:00+23:59", "2026-12-31");

    fn check(text: &str, day: &str) {
        let time = Time::parse(text).unwrap_or_else(|| panic!("{text} is no time"));
        assert_eq!(time.as_str(), text);
        assert_eq!(time.date(), Date::parse(day), "{text}");
    }
}

#[test]
fn an_experiment_starts_with_all_its_dates() {
    assert_eq!((DAYS, FIRST_STEP_WITHIN, CHECK_IN_DAYS), (30, 7, [7, 14, 30]));
    check("2026-11-21", "2026-12-21", "2026-11-28", ["2026-11-28", "2026-12-05", "2026-12-21"]);
    check("2024-02-01", "2024-03-02", "2024-02-08", ["2024-02-08", "2024-02-15", "2024-03-02"]);
    check("2026-12-25", "2027-01-24", "2027-01-01", ["2027-01-01", "2027-01-08", "2027-01-24"]);

    fn check(start: &str, end: &str, first_step: &str, check_ins: [&str; 3]) {
        let mut ids = ["ci_a", "ci_b", "ci_c"].into_iter();
        let experiment = Experiment::starting(id("ex_1"), date(start), || id(ids.next().unwrap()));
        assert_eq!((experiment.starts_on, experiment.ends_on), (Some(date(start)), Some(date(end))));
        assert_eq!(experiment.first_step.by, Some(date(first_step)));
        assert_eq!(planned(&experiment), check_ins.map(|day| Some(date(day))));
        let days: Vec<_> = experiment.check_ins.iter().map(|check_in| (check_in.day, check_in.id.as_str())).collect();
        assert_eq!(days, [(7, "ci_a"), (14, "ci_b"), (30, "ci_c")]);
        assert!(!experiment.first_step_is_late());
    }
}

fn planned(experiment: &Experiment) -> Vec<Option<Date>> {
    experiment.check_ins.iter().map(|check_in| check_in.planned_on).collect()
}

/// What was done to an experiment that starts on 2026-11-21.
type Edit = fn(&mut Experiment);

#[test]
fn what_still_stands_where_the_start_put_it_moves_along() {
    let moved = ["2026-12-31", "2026-12-08", "2026-12-08", "2026-12-15", "2026-12-31"];
    check("nothing", |_| {}, moved);
    // What the person moved stays.
    check("end", |it| it.ends_on = Some(date("2027-01-06")), ["2027-01-06", moved[1], moved[2], moved[3], moved[4]]);
    check(
        "step",
        |it| it.first_step.by = Some(date("2026-11-23")),
        [moved[0], "2026-11-23", moved[2], moved[3], moved[4]],
    );
    check(
        "check-in",
        |it| it.check_ins[1].planned_on = Some(date("2026-12-07")),
        [moved[0], moved[1], moved[2], "2026-12-07", moved[4]],
    );
    // What the person has done stays.
    check(
        "step done",
        |it| it.first_step.done_on = Some(date("2026-11-22")),
        [moved[0], "2026-11-28", moved[2], moved[3], moved[4]],
    );
    check(
        "check-in done",
        |it| it.check_ins[0].done_on = Some(date("2026-11-29")),
        [moved[0], moved[1], "2026-11-28", moved[3], moved[4]],
    );
    // What has no date yet gets one.
    check("no end", |it| it.ends_on = None, moved);
    check("no step", |it| it.first_step.by = None, moved);
    check("no check-in", |it| it.check_ins[2].planned_on = None, moved);
    // Where there was no start, every date that stands is the person's own.
    check("no start", |it| it.starts_on = None, ["2026-12-21", "2026-11-28", "2026-11-28", "2026-12-05", "2026-12-21"]);

    fn check(what: &str, edit: Edit, expected: [&str; 5]) {
        let mut experiment = experiment("ex_1");
        edit(&mut experiment);
        experiment.start_on(date("2026-12-01"));
        let mut dates = vec![experiment.ends_on, experiment.first_step.by];
        dates.extend(planned(&experiment));
        assert_eq!(dates, expected.map(|day| Some(date(day))), "{what}");
        assert_eq!(experiment.starts_on, Some(date("2026-12-01")));
    }
}

#[test]
fn an_unset_experiment_gets_all_its_dates_with_its_start() {
    let mut experiment = Experiment { id: id("ex_1"), ..Experiment::default() };
    experiment.start_on(date("2026-12-01"));
    assert_eq!(experiment.ends_on, Some(date("2026-12-31")));
    assert_eq!(experiment.first_step.by, Some(date("2026-12-08")));
}

#[test]
fn starting_over_on_the_same_day_changes_nothing() {
    let mut again = experiment("ex_1");
    again.start_on(date("2026-12-01"));
    again.start_on(date("2026-11-21"));
    assert_eq!(again, experiment("ex_1"));
}

#[test]
fn no_day_that_a_file_can_hold_brings_the_calendar_down() {
    for day in [0, 1, 4_000_000, i32::MAX as u32, u32::MAX] {
        let mut experiment = experiment("ex_1");
        (experiment.check_ins[0].day, experiment.check_ins[0].planned_on) = (day, None);
        experiment.start_on(date("9999-12-30"));
        assert!(experiment.check_ins[0].planned_on.is_some());
    }
}

#[test]
fn the_first_step_is_small_and_soon() {
    check(Some("2026-11-21"), Some("2026-11-28"), false);
    check(Some("2026-11-21"), Some("2026-11-29"), true);
    check(Some("2026-11-21"), Some("2026-11-21"), false);
    check(Some("2026-11-21"), Some("2026-11-20"), false);
    check(Some("2026-11-21"), None, false);
    check(None, Some("2026-11-29"), false);

    fn check(start: Option<&str>, by: Option<&str>, expected: bool) {
        let mut experiment = experiment("ex_1");
        (experiment.starts_on, experiment.first_step.by) = (start.map(date), by.map(date));
        assert_eq!(experiment.first_step_is_late(), expected, "start {start:?}, first step by {by:?}");
    }
}
