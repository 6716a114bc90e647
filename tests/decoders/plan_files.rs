//! The plan file, opened and stored.

use crate::bounds::{turn, within};
use crate::changed_file::{changed_files, soup};
use crate::try_inputs;
use cairn::format::plan_file::{PlanFile, ReadError, read, read_stored, write, write_and_measure};
use cairn::plan::AsJson;
use proptest::prelude::*;
use serde_json::Value as Json;

const FIXTURE: &[u8] = include_bytes!("../fixtures/plan-v1.json");

/// Reads these bytes both ways; what either takes for a plan is the same plan to every later reader.
fn check(bytes: &[u8]) -> Result<PlanFile, ReadError> {
    let opened = check_opened(bytes);
    let stored = within("reading what is stored", || read_stored(bytes));
    match (&opened, &stored) {
        (Ok(_), _) => assert_eq!(stored, opened),
        // It may be larger than a file.
        (Err(ReadError::ListTooLong(_) | ReadError::TooManyItems | ReadError::TextTooLong(_)), Ok(file)) => {
            comes_back(file, bytes.len());
        }
        (Err(error), stored) => assert!(stored.is_err(), "{error:?}, but it reads from storage"),
    }
    opened
}

/// The same for files only: what is stored is ours, and not made to be slow.
pub fn check_opened(bytes: &[u8]) -> Result<PlanFile, ReadError> {
    let opened = within("reading", || read(bytes));
    if let Ok(file) = &opened {
        comes_back(file, bytes.len());
    }
    opened
}

fn comes_back(file: &PlanFile, size: usize) {
    let _turn = (size > 100_000).then(turn);
    let written = write(file);
    // What was written sparsely can grow beyond the limits by all its unset fields; that is said before it is written.
    let again = read(written.as_bytes()).or_else(|error| {
        assert!(write_and_measure(file).1.is_some(), "{error:?}");
        read_stored(written.as_bytes())
    });
    let again = again.unwrap();
    assert!(again == *file || is_same(&again.to_json(), &file.to_json()), "{again:?}\nis not\n{file:?}");
}

/// The same but for the last digits of fractions. This version has none; one that a newer version wrote comes back exactly up to
/// 15 digits and a power of 22, and beyond that as exactly as the JSON reader can.
fn is_same(again: &Json, before: &Json) -> bool {
    match (again, before) {
        (Json::Number(again), Json::Number(before)) if before.is_f64() => {
            let (again, before) = (again.as_f64().unwrap_or(f64::NAN), before.as_f64().unwrap_or(f64::NAN));
            (again - before).abs() <= before.abs() * 1e-14
        }
        (Json::Array(again), Json::Array(before)) => {
            again.len() == before.len() && again.iter().zip(before).all(|(again, before)| is_same(again, before))
        }
        (Json::Object(again), Json::Object(before)) => {
            again.len() == before.len()
                && again.iter().all(|(name, again)| before.get(name).is_some_and(|before| is_same(again, before)))
        }
        _ => again == before,
    }
}

#[test]
fn whatever_happened_to_a_file() {
    try_inputs(prop_oneof![9 => changed_files(), 1 => soup()], |bytes| _ = check(&bytes));
}

#[test]
fn ten_thousand_flipped_bits() {
    let mut opened = 0;
    for bit in (0..FIXTURE.len() * 8).step_by(FIXTURE.len() * 8 / 10_000) {
        let mut bytes = FIXTURE.to_vec();
        bytes[bit / 8] ^= 1 << (bit % 8);
        opened += usize::from(check(&bytes).is_ok());
    }
    assert!((3_000..7_000).contains(&opened), "{opened} opened: the flips try nothing");
}
