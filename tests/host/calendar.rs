//! The days of a plan as a calendar file: which days, the same names every time, and every character of the words.

use crate::given::{date, experiment, fixture, id, time, whole_plan};
use cairn::content::calendar::{text, title};
use cairn::format::calendar::{Edition, Words, write};
use cairn::plan::{CalendarDay, Date, Outcome, Plan, Time, Tried, Workshop};
use cairn::route::Route;

const WORDS: Words = Words { title, text };
const BASE: &str = "https://example.org/cairn/";

fn written_on(plan: &Plan, today: &str, at: &Time, sequence: u64) -> Option<String> {
    write(plan, &WORDS, &Edition { today: date(today), at, sequence, base: BASE })
}

fn written(plan: &Plan) -> String {
    let calendar = written_on(plan, "2026-11-21", &time("2026-11-21T08:45:12Z"), 3).unwrap();
    for line in calendar.split_inclusive("\r\n") {
        let line = line.strip_suffix("\r\n").unwrap_or_else(|| panic!("no end of line: {line:?}"));
        assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{} octets: {line}", line.len());
    }
    calendar
}

/// Names with their parameters, and values, as another reader sees them.
fn lines(calendar: &str) -> Vec<(String, String)> {
    let name = |line: &vparser::ContentLine| match line.params().as_ref() {
        "" => line.name().into_owned(),
        params => format!("{};{params}", line.name()),
    };
    vparser::Parser::new(calendar).map(|line| (name(&line), line.value().into_owned())).collect()
}

/// Every value of this name; texts as they were before they were escaped.
fn values(calendar: &str, name: &str) -> Vec<String> {
    let unescape = |text: String| {
        let mut plain = String::new();
        let mut letters = text.chars();
        while let Some(letter) = letters.next() {
            plain.push(match letter {
                '\\' => match letters.next().expect("a backslash is not alone") {
                    'n' | 'N' => '\n',
                    escaped @ ('\\' | ',' | ';') => escaped,
                    other => panic!("\\{other} is no escape"),
                },
                ',' | ';' if name != "URL" => panic!("{letter} is not escaped: {text}"),
                letter => letter,
            });
        }
        plain
    };
    lines(calendar).into_iter().filter(|(other, _)| other == name).map(|(_, value)| unescape(value)).collect()
}

fn titles(plan: &Plan, today: &str) -> Vec<String> {
    let days = plan.calendar_days(date(today));
    days.iter().map(|day: &CalendarDay| format!("{} {}", day.on, title(day))).collect()
}

#[test]
fn one_event_in_full() {
    let mut plan = whole_plan();
    plan.experiments[0].check_ins.clear();
    plan.experiments[0].ends_on = None;
    let expected = "BEGIN:VCALENDAR|VERSION:2.0|PRODID:-//Cairn//Cairn 0.1.0//EN|CALSCALE:GREGORIAN|METHOD:PUBLISH|\
        BEGIN:VEVENT|UID:p_1-ex_0-first-step@cairn|DTSTAMP:20261121T084512Z|SEQUENCE:3|DTSTART;VALUE=DATE:20261128|\
        DTEND;VALUE=DATE:20261129|SUMMARY:First step: Ask on Thursday|DESCRIPTION:Ask on Thursday\\n\\nFor 30 days: \
        Offer to lead the next one\\n\\nhttps://example.org/cairn/#/experiment/ex_0|\
        URL:https://example.org/cairn/#/experiment/ex_0|TRANSP:TRANSPARENT|CLASS:PRIVATE|BEGIN:VALARM|ACTION:DISPLAY|\
        DESCRIPTION:First step: Ask on Thursday|TRIGGER:PT9H|END:VALARM|END:VEVENT|END:VCALENDAR";
    let found: Vec<String> = lines(&written(&plan)).iter().map(|(name, value)| format!("{name}:{value}")).collect();
    assert_eq!(found.join("|"), expected);
}

#[test]
fn every_day_that_is_to_come_and_no_other() {
    let all = [
        "2026-11-28 First step: Ask on Thursday",
        "2026-11-28 Look back, day 7: Offer to lead the next one",
        "2026-12-05 Look back, day 14: Offer to lead the next one",
        "2026-12-21 Look back, day 30: Offer to lead the next one",
    ];
    check("as it begins", |_| {}, "2026-11-21", &all);
    check("on the day itself", |_| {}, "2026-11-28", &all);
    check("a day later", |_| {}, "2026-11-29", &all[2..]);
    check("long after", |_| {}, "2027-06-01", &[]);
    check(
        "the first step done",
        |it| it.experiments[0].first_step.done_on = Some(date("2026-11-22")),
        "2026-11-22",
        &all[1..],
    );
    check(
        "a check-in done",
        |it| it.answer_check_in(&id("ex_0_7"), Tried::NotYet, date("2026-11-22")),
        "2026-11-29",
        &all[2..],
    );
    check("ended", |it| it.experiments[0].close(Outcome::Kept, date("2026-11-22")), "2026-11-22", &[]);
    check("without words", |it| it.experiments[0].do_differently.clear(), "2026-11-21", &[]);
    check("without a first step", |it| it.experiments[0].first_step.text.clear(), "2026-11-21", &[]);
    check("without a start", |it| it.experiments[0].starts_on = None, "2026-11-21", &[]);
    // The last day has an event of its own only where no check-in stands at it.
    let last = ["2026-12-21 The last day: Offer to lead the next one"];
    check("without the last check-in", |it| it.experiments[0].check_ins.truncate(2), "2026-12-06", &last);
    check("a later end", |it| it.experiments[0].ends_on = Some(date("2027-01-21")), "2026-12-06", &all[3..]);
    let follow_up = ["2026-12-19 Follow-up: Own your career"];
    check("a workshop", |it| (it.workshop, it.experiments) = (fixture().workshop, vec![]), "2026-11-21", &follow_up);
    let unnamed = ["2026-12-19 Follow-up of the workshop"];
    let of_a_workshop = |it: &mut Plan| {
        let follow_up_on = Some(date("2026-12-19"));
        (it.workshop, it.experiments) = (Some(Workshop { follow_up_on, ..Workshop::default() }), vec![]);
    };
    check("a workshop without a title", of_a_workshop, "2026-12-19", &unnamed);

    fn check(what: &str, edit: fn(&mut Plan), today: &str, expected: &[&str]) {
        let mut plan = whole_plan();
        edit(&mut plan);
        assert_eq!(titles(&plan, today), expected, "{what}");
        assert_eq!(written_on(&plan, today, &Time::default(), 0).is_none(), expected.is_empty(), "{what}");
    }
}

#[test]
fn a_second_import_finds_what_the_first_one_made() {
    let mut plan = fixture();
    plan.add_experiment(experiment("ex_new"), Some(&id("to_c41")));
    plan.experiments[2].do_differently = "Ask once a week".into();
    let first = written(&plan);
    plan.experiments[2].start_on(date("2026-11-23"));
    plan.experiments[2].do_differently = "Ask twice a week".into();
    let second = written_on(&plan, "2026-11-22", &time("2026-11-22T10:00:00Z"), 4).unwrap();
    let sorted = |mut uids: Vec<String>| {
        uids.sort();
        uids
    };
    let mut uids = sorted(values(&first, "UID"));
    assert_eq!(uids, sorted(values(&second, "UID")));
    assert!(uids.contains(&"p_k3v97q2mx0ta-ex_new_14@cairn".to_owned()), "{uids:?}");
    uids.dedup();
    assert_eq!(uids.len(), values(&first, "DTSTART;VALUE=DATE").len());
    assert_ne!(values(&first, "DTSTART;VALUE=DATE"), values(&second, "DTSTART;VALUE=DATE"));
    assert_eq!((values(&first, "SEQUENCE")[0].as_str(), values(&second, "SEQUENCE")[0].as_str()), ("3", "4"));
    assert_eq!(values(&second, "DTSTAMP")[0], "20261122T100000Z");
    // Two plans on one device are two.
    plan.id = id("p_other");
    assert!(values(&written(&plan), "UID").iter().all(|uid| !uids.contains(uid)));
}

#[test]
fn every_link_leads_to_its_place() {
    let mut plan = fixture();
    plan.experiments[1].check_ins[0].id = id("two words\n");
    let calendar = written(&plan);
    let route = |url: &String| Route::parse(url.strip_prefix(BASE).unwrap());
    let routes: Vec<Route> = values(&calendar, "URL").iter().map(route).collect();
    let experiment = Route::Section(cairn::plan::Section::Experiment, Some(id("ex_9kd")));
    let check_ins = Route::CheckIn(None);
    assert_eq!(routes, [check_ins.clone(), experiment.clone(), check_ins, experiment]);
    plan.experiments[1].check_ins[0].id = id("ci_d4");
    assert!(values(&written(&plan), "URL").contains(&format!("{BASE}{}", Route::CheckIn(Some(id("ci_d4"))).href())));
}

#[test]
fn every_character_of_the_words_comes_through() {
    let long = "Größe 老虎 🏔️ und noch ein Wort, ".repeat(400);
    for words in [
        "one, two; three \\ four: \"five\" 'six'",
        "first line\nsecond line\n\nthird\\nline",
        "END:VEVENT\nBEGIN:VEVENT\nATTACH:https://example.org",
        ";,\\\\,;",
        "😀👩🏽‍💻🏔️ all the way up, 老虎",
        "خطة العام، ثم נסה שוב",
        "a\ttab, =1+1, %20, </script>",
        long.trim(),
        "\u{7f}",
    ] {
        let mut plan = whole_plan();
        plan.experiments[0].do_differently = words.into();
        plan.experiments[0].first_step.text = words.into();
        let calendar = written(&plan);
        let words: String = words.chars().filter(|letter| *letter != '\u{7f}').collect();
        let texts = values(&calendar, "DESCRIPTION");
        assert!(texts.iter().filter(|text| text.starts_with(&words)).count() >= 4, "{words}: {texts:?}");
        assert_eq!(values(&calendar, "BEGIN").iter().filter(|it| *it == "VEVENT").count(), 4, "{words}");
        assert_eq!(values(&calendar, "ATTACH"), [""; 0]);
    }
}

#[test]
fn line_breaks_of_every_kind_are_one() {
    let mut plan = whole_plan();
    plan.experiments[0].first_step.text = "one\r\ntwo\rthree\u{0}".into();
    assert!(values(&written(&plan), "DESCRIPTION")[0].starts_with("one\ntwo\nthree\n\n"));
}

#[test]
fn a_time_is_written_as_calendars_do() {
    check("2026-11-21T08:45:12Z", "20261121T084512Z");
    check("2026-11-21t08:45:12.123z", "20261121T084512Z");
    check("2026-11-21T23:45:12-02:00", "20261122T000000Z");
    check("", "19700101T000000Z");

    fn check(at: &str, expected: &str) {
        let at = Time::parse(at).unwrap_or_default();
        let calendar = written_on(&whole_plan(), "2026-11-21", &at, u64::MAX).unwrap();
        assert_eq!(values(&calendar, "DTSTAMP")[0], expected, "{at:?}");
        assert_eq!(values(&calendar, "SEQUENCE")[0], "2147483647");
    }
}

#[test]
fn the_last_day_of_a_month_ends_on_the_first_of_the_next() {
    let mut plan = whole_plan();
    let last: Date = date("2028-02-29");
    plan.experiments[0].first_step.by = Some(last);
    let calendar = written_on(&plan, "2028-02-01", &Time::default(), 1).unwrap();
    assert_eq!(values(&calendar, "DTSTART;VALUE=DATE"), ["20280229"]);
    assert_eq!(values(&calendar, "DTEND;VALUE=DATE"), ["20280301"]);
}
