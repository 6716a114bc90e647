//! Days in words.

use crate::plan::Date;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

fn month(date: Date) -> &'static str {
    let (_, month, _) = date.civil();
    MONTHS.get(month as usize - 1).copied().unwrap_or_default()
}

/// `Saturday 28 November`
pub fn long(date: Date) -> String {
    let (_, _, day) = date.civil();
    let weekday = WEEKDAYS.get(date.weekday()).copied().unwrap_or_default();
    format!("{weekday} {day} {}", month(date))
}

/// `28 Nov`
pub fn short(date: Date) -> String {
    let ((_, _, day), month) = (date.civil(), month(date));
    // Not by a range, which may be none: the words for that are kilobytes.
    format!("{day} {}", month.get(..3).unwrap_or(month))
}

/// `28 Nov 2026`
pub fn short_with_year(date: Date) -> String {
    let (year, ..) = date.civil();
    format!("{} {year}", short(date))
}

/// `November 2026`
pub fn month_and_year(date: Date) -> String {
    let (year, ..) = date.civil();
    format!("{} {year}", month(date))
}

/// `28 November 2026`
pub fn with_year(date: Date) -> String {
    let (year, _, day) = date.civil();
    format!("{day} {} {year}", month(date))
}
