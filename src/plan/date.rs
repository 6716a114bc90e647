//! Calendar days and times as the plan file writes them: `YYYY-MM-DD`, `YYYY-MM` and RFC 3339.
//!
//! A date is a count of days since 1970-01-01 in the proleptic Gregorian calendar; there is no time zone in it, since a
//! person's check-in is on the same day wherever they are.

use super::{AsJson, Misshapen};
use serde_json::Value as Json;
use std::fmt;

/// A calendar day between the years 0000 and 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(from = "String", into = "String"))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("format" = "date")))]
pub struct Date(i32);

const FIRST: i32 = -719_528; // 0000-01-01
const LAST: i32 = 2_932_896; // 9999-12-31

impl Date {
    /// The day `year-month-day`, or `None` where the calendar has no such day.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Date> {
        if !(0..=9999).contains(&year) || !(1..=12).contains(&month) || day < 1 || day > days_in(year, month) {
            return None;
        }
        // Days from civil, after Howard Hinnant's "chrono-compatible low-level date algorithms".
        let y = if month <= 2 { year - 1 } else { year };
        let era = y.div_euclid(400);
        let year_of_era = y.rem_euclid(400);
        let month_from_march = (month as i32 + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + day as i32 - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Some(Date(era * 146_097 + day_of_era - 719_468))
    }

    /// Reads `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Option<Date> {
        let mut parts = text.split('-');
        let (year, month, day) = (digits(parts.next()?, 4)?, digits(parts.next()?, 2)?, digits(parts.next()?, 2)?);
        match parts.next() {
            None => Date::new(year as i32, month, day),
            Some(_) => None,
        }
    }

    /// Year, month (1–12) and day (1–31).
    pub fn civil(self) -> (i32, u32, u32) {
        let z = self.0 + 719_468;
        let era = z.div_euclid(146_097);
        let day_of_era = z.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = (day_of_year - (153 * month_from_march + 2) / 5 + 1) as u32;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 } as u32;
        let year = year_of_era + era * 400 + i32::from(month <= 2);
        (year, month, day)
    }

    /// The day `days` later (earlier when negative), kept within the years this calendar can write.
    pub fn plus(self, days: i32) -> Date {
        Date(self.0.saturating_add(days).clamp(FIRST, LAST))
    }

    /// The same day of the month that many months before, or that month's last day where it has no such day.
    pub fn months_before(self, months: u32) -> Date {
        let (year, month, day) = self.civil();
        let month = i64::from(year) * 12 + i64::from(month) - 1 - i64::from(months);
        let (year, month) = (month.div_euclid(12) as i32, month.rem_euclid(12) as u32 + 1);
        Date::new(year, month, day.min(days_in(year, month))).unwrap_or(Date(FIRST))
    }

    /// How many days after `earlier` this day is; negative when it is before.
    pub fn days_since(self, earlier: Date) -> i32 {
        self.0 - earlier.0
    }

    /// 0 is Monday.
    pub fn weekday(self) -> usize {
        (self.0 + 3).rem_euclid(7) as usize
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        f.write_str(&padded(year as u32, 4))?;
        f.write_str("-")?;
        f.write_str(&padded(month, 2))?;
        f.write_str("-")?;
        f.write_str(&padded(day, 2))
    }
}

impl AsJson for Date {
    fn unset() -> Date {
        Date(0)
    }

    fn empty_is_unset() -> bool {
        true
    }

    fn read(&mut self, json: Json) -> Result<(), Misshapen> {
        *self = json.as_str().and_then(Date::parse).ok_or_else(|| Misshapen::new("a date like 2026-11-21", &json))?;
        Ok(())
    }

    fn to_json(&self) -> Json {
        Json::String(self.to_string())
    }
}

/// A day, or only its month: when somebody learned something.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(from = "String", into = "String"))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("pattern" = r"^\d{4}-\d{2}(-\d{2})?$")))]
pub struct DayOrMonth(String);

impl DayOrMonth {
    /// Reads `YYYY-MM-DD` or `YYYY-MM`.
    pub fn parse(text: &str) -> Option<DayOrMonth> {
        let day = if text.len() == 7 { "-01" } else { "" };
        Date::parse(&[text, day].concat()).map(|_| DayOrMonth(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl AsJson for DayOrMonth {
    fn unset() -> DayOrMonth {
        DayOrMonth(String::new())
    }

    fn empty_is_unset() -> bool {
        true
    }

    fn read(&mut self, json: Json) -> Result<(), Misshapen> {
        let day = json.as_str().and_then(DayOrMonth::parse);
        *self = day.ok_or_else(|| Misshapen::new("a date like 2026-11 or 2026-11-21", &json))?;
        Ok(())
    }

    fn to_json(&self) -> Json {
        Json::from(self.as_str())
    }
}

/// A moment as RFC 3339 writes it, to the second or finer: `2026-11-21T08:45:12Z`, or with an offset as another program wrote it.
/// Empty is unset. Two in UTC of the same precision compare as text.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema), schemars(from = "String", into = "String"))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(extend("format" = "date-time")))]
pub struct Time(String);

impl Time {
    /// Reads an RFC 3339 time.
    pub fn parse(text: &str) -> Option<Time> {
        moment(text).map(|_| Time(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether this moment is after the other, where both are written in UTC as this code does; a whole second counts as its first
    /// moment.
    pub fn is_after(&self, other: &Time) -> bool {
        fn parts(time: &Time) -> (&str, &str) {
            let text = time.0.trim_end_matches(['Z', 'z']);
            let (second, fraction) = text.split_once('.').unwrap_or((text, ""));
            (second, fraction.trim_end_matches('0'))
        }
        parts(self) > parts(other)
    }

    /// The day of this moment in UTC.
    pub fn date(&self) -> Option<Date> {
        moment(&self.0)
    }
}

impl AsJson for Time {
    fn unset() -> Time {
        Time::default()
    }

    fn empty_is_unset() -> bool {
        true
    }

    fn read(&mut self, json: Json) -> Result<(), Misshapen> {
        match json {
            Json::String(text) if text.is_empty() || moment(&text).is_some() => self.0 = text,
            json => return Err(Misshapen::new("a time like 2026-11-21T08:45:12Z", &json)),
        }
        Ok(())
    }

    fn to_json(&self) -> Json {
        Json::from(self.as_str())
    }
}

/// The day in UTC of an RFC 3339 time.
fn moment(text: &str) -> Option<Date> {
    let (date, time) = text.split_at_checked(10)?;
    let date = Date::parse(date)?;
    let time = time.strip_prefix(['T', 't'])?;
    let (clock, ahead) = match time.strip_suffix(['Z', 'z']) {
        Some(clock) => (clock, 0),
        None => {
            let (clock, offset) = time.split_at_checked(time.len().checked_sub(6)?)?;
            let (hours, minutes) = offset.get(1..)?.split_once(':')?;
            let minutes = minutes_of(digits(hours, 2)?, digits(minutes, 2)?)?;
            match offset.get(..1)? {
                "+" => (clock, minutes),
                "-" => (clock, -minutes),
                _ => return None,
            }
        }
    };
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
    let mut parts = clock.split(':');
    let (hour, minute, second) = (digits(parts.next()?, 2)?, digits(parts.next()?, 2)?, digits(parts.next()?, 2)?);
    let minutes = minutes_of(hour, minute)?;
    let whole = parts.next().is_none() && second <= 60;
    let fine = !fraction.is_empty() && fraction.bytes().all(|b| b.is_ascii_digit());
    (whole && fine).then(|| date.plus((minutes - ahead).div_euclid(24 * 60)))
}

fn minutes_of(hours: u32, minutes: u32) -> Option<i32> {
    (hours < 24 && minutes < 60).then_some((hours * 60 + minutes) as i32)
}

fn days_in(year: i32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

fn digits(text: &str, count: usize) -> Option<u32> {
    (text.len() == count && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

fn padded(number: u32, width: usize) -> String {
    let digits = number.to_string();
    "0".repeat(width.saturating_sub(digits.len())) + &digits
}
