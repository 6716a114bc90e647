//! What the device's clock says.

use js_sys::Date;

/// Now in UTC as RFC 3339 writes it, to the second: `2026-11-21T08:45:12Z`.
pub fn now() -> String {
    let iso: String = Date::new_0().to_iso_string().into();
    match iso.split_once('.') {
        Some((seconds, _)) => [seconds, "Z"].concat(),
        None => iso,
    }
}

/// Milliseconds since 1970; a person can set them back.
pub fn milliseconds() -> u64 {
    Date::now() as u64
}

/// Today where the person is: year, month (1–12), day (1–31).
pub fn today() -> (i32, u32, u32) {
    let date = Date::new_0();
    (date.get_full_year() as i32, date.get_month() + 1, date.get_date())
}

/// A moment as the clock on the wall shows it: year, month (1–12), day (1–31); hour and minute.
pub fn local(moment: &str) -> ((i32, u32, u32), [u32; 2]) {
    let date = Date::new(&moment.into());
    ((date.get_full_year() as i32, date.get_month() + 1, date.get_date()), [date.get_hours(), date.get_minutes()])
}
