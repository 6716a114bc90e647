//! Days, months and times as text.

use crate::bounds::within;
use crate::try_inputs;
use cairn::plan::{Date, DayOrMonth, Time};
use proptest::prelude::*;
use proptest::sample::select;

/// Texts that are nearly dates: the right parts, with numbers of any size, in any number, and now and then another letter.
fn nearly() -> impl Strategy<Value = String> {
    let number = prop_oneof![
        (0..10_000_u32).prop_map(|year| format!("{year:04}")),
        (0..70_u32).prop_map(|two| format!("{two:02}")),
        any::<u64>().prop_map(|any| any.to_string()),
    ];
    let date =
        (0..10_000_u32, 0..14_u32, 0..33_u32).prop_map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}"));
    let zone = prop_oneof![
        Just("Z".to_owned()),
        (0..26_u32, 0..62_u32).prop_map(|(hours, minutes)| format!("+{hours:02}:{minutes:02}"))
    ];
    let time = (date.clone(), 0..26_u32, 0..62_u32, 0..62_u32, zone)
        .prop_map(|(date, hour, minute, second, zone)| format!("{date}T{hour:02}:{minute:02}:{second:02}{zone}"));
    let mark =
        select(vec!["-", ":", "T", "t", "Z", "z", ".", "+", " ", "é", "本", "٣", "\u{0}"]).prop_map(str::to_owned);
    let mixed = proptest::collection::vec(prop_oneof![number, mark], 0..12).prop_map(|parts| parts.concat());
    let month = date.clone().prop_map(|date| date[..7].to_owned());
    let with = |text: BoxedStrategy<String>| {
        (text, any::<proptest::sample::Index>(), any::<char>()).prop_map(|(text, at, letter)| {
            let mut letters: Vec<char> = text.chars().collect();
            let at = at.index(letters.len());
            letters[at] = letter;
            letters.into_iter().collect()
        })
    };
    let right = prop_oneof![date, month, time].boxed();
    prop_oneof![3 => right.clone(), 2 => with(right), 2 => mixed]
}

#[test]
fn any_text_is_a_day_or_is_none() {
    try_inputs(nearly(), |text| {
        if let Some(date) = within("reading a date", || Date::parse(&text)) {
            assert_eq!(date.to_string(), text);
            let (year, month, day) = date.civil();
            assert_eq!(Date::new(year, month, day), Some(date));
        }
    });
}

#[test]
fn any_text_is_a_day_or_a_month_or_is_none() {
    try_inputs(nearly(), |text| {
        let read = within("reading a day or a month", || DayOrMonth::parse(&text));
        assert!(read.is_none_or(|it| it.as_str() == text && it.as_str().is_ascii()));
    });
}

#[test]
fn any_text_is_a_time_or_is_none() {
    try_inputs(nearly(), |text| {
        let read = within("reading a time", || Time::parse(&text));
        if let Some(time) = read {
            assert_eq!(time.as_str(), text);
            let (in_utc, written) = (time.date().unwrap(), Date::parse(&text[..10]).unwrap());
            assert!(in_utc.days_since(written).abs() <= 1, "{text} is on {in_utc}");
        }
    });
}
