//! The days of a plan as a calendar file (RFC 5545), for whatever calendar a person has.
//!
//! Each day keeps its UID, so that a second import moves what the first one made; a higher `SEQUENCE` says that it is newer. They are
//! private and leave the day free: a calendar at work is often seen by others.

use crate::plan::{CalendarDay, Date, DayOf, Id, Plan, Time};
use ical_vcard::{Contentline, Writer};
use ics::escape_text;

/// What makes one file differ from the last.
pub struct Edition<'a> {
    pub today: Date,
    pub at: &'a Time,
    /// Grows with every change of the plan: how often it was saved.
    pub sequence: u64,
    /// Where the app is, without a fragment: `https://example.org/cairn/`.
    pub base: &'a str,
}

/// What a day says, in a line and at length.
pub struct Words {
    pub title: fn(&CalendarDay) -> String,
    pub text: fn(&CalendarDay) -> String,
}

const PRODUCT: &str = concat!("-//Cairn//Cairn ", env!("CARGO_PKG_VERSION"), "//EN");
/// The calendar calls at nine in the morning, on whatever clock it shows.
const NINE_IN_THE_MORNING: &str = "PT9H";
/// What a calendar can count to.
const MAX_SEQUENCE: u64 = i32::MAX as u64;

/// Writes the days that are to come; `None` when there are none, since a calendar file must hold something.
pub fn write(plan: &Plan, words: &Words, edition: &Edition) -> Option<String> {
    let days = plan.calendar_days(edition.today);
    if days.is_empty() {
        return None;
    }
    let mut lines = Lines::default();
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", PRODUCT);
    lines.add("CALSCALE", "GREGORIAN");
    lines.add("METHOD", "PUBLISH");
    days.iter().for_each(|day| lines.add_event(plan, day, words, edition));
    lines.add("END", "VCALENDAR");
    let mut bytes = Vec::new();
    Writer::new(&mut bytes).write_all(&lines.0).ok()?;
    String::from_utf8(bytes).ok()
}

#[derive(Default)]
struct Lines(Vec<Contentline>);

impl Lines {
    /// A line whose value is written as it is.
    fn add(&mut self, name: &str, value: &str) {
        self.0.extend(Contentline::try_new(name, printable(value)));
    }

    /// A line whose value is a text.
    fn add_text(&mut self, name: &str, text: &str) {
        self.add(name, &escape_text(printable(text)));
    }

    fn add_date(&mut self, name: &str, date: Date) {
        let date = date.to_string().replace('-', "");
        self.0.extend(Contentline::try_new(name, date).and_then(|line| line.try_add_param("VALUE", ["DATE"])));
    }

    fn add_event(&mut self, plan: &Plan, day: &CalendarDay, words: &Words, edition: &Edition) {
        let (title, link) = ((words.title)(day), [edition.base.trim(), &fragment(&day.what)].concat());
        self.add("BEGIN", "VEVENT");
        self.add_text("UID", &uid(plan, &day.what));
        self.add("DTSTAMP", &stamp(edition.at));
        self.add("SEQUENCE", &edition.sequence.min(MAX_SEQUENCE).to_string());
        self.add_date("DTSTART", day.on);
        self.add_date("DTEND", day.on.plus(1));
        self.add_text("SUMMARY", &title);
        // Many calendars do not show a URL.
        self.add_text("DESCRIPTION", &[&(words.text)(day), "\n\n", &link].concat());
        self.add("URL", &link);
        self.add("TRANSP", "TRANSPARENT");
        self.add("CLASS", "PRIVATE");
        self.add("BEGIN", "VALARM");
        self.add("ACTION", "DISPLAY");
        self.add_text("DESCRIPTION", &title);
        self.add("TRIGGER", NINE_IN_THE_MORNING);
        self.add("END", "VALARM");
        self.add("END", "VEVENT");
    }
}

/// Without the control characters that a calendar file cannot hold, and without space around.
fn printable(text: &str) -> String {
    let text: String = text.chars().filter(|it| !it.is_control() || matches!(it, '\n' | '\r' | '\t')).collect();
    text.trim().to_owned()
}

/// The same name for the same day in every file of this plan.
fn uid(plan: &Plan, what: &DayOf) -> String {
    let (id, day) = match what {
        DayOf::FirstStep(experiment) => (&experiment.id, "-first-step"),
        DayOf::CheckIn(_, check_in) => (&check_in.id, ""),
        DayOf::End(experiment) => (&experiment.id, "-end"),
        DayOf::FollowUp(workshop) => (&workshop.id, "-follow-up"),
    };
    [plan.id.as_str(), "-", id.as_str(), day, "@cairn"].concat()
}

/// Where the day is told about in the app. An id that would have to be written otherwise in an address leads one step less far.
fn fragment(what: &DayOf) -> String {
    let (screen, id) = match what {
        DayOf::FirstStep(experiment) | DayOf::End(experiment) => ("#/experiment", Some(&experiment.id)),
        DayOf::CheckIn(_, check_in) => ("#/check-in", Some(&check_in.id)),
        DayOf::FollowUp(_) => ("#/check-in", None),
    };
    match id.filter(|id| is_plain(id)) {
        Some(id) => [screen, "/", id.as_str()].concat(),
        None => screen.to_owned(),
    }
}

fn is_plain(id: &Id) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    !id.is_empty() && id.as_str().bytes().all(plain)
}

/// A time as calendars write it: `20261121T084512Z`. One with an offset counts from the beginning of its day.
fn stamp(at: &Time) -> String {
    let text = at.as_str();
    let second = text.get(..19).filter(|_| text.ends_with(['Z', 'z']));
    let day = || at.date().map(|date| date.to_string()).unwrap_or_else(|| "1970-01-01".to_owned());
    let text = second.map_or_else(|| [&day(), "T00:00:00"].concat(), str::to_owned);
    [&text.to_ascii_uppercase().replace(['-', ':'], ""), "Z"].concat()
}
