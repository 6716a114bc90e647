//! The plan file, opened and stored.

use crate::bounds::{turn, within};
use crate::changed_file::{changed_files, soup};
use crate::try_inputs;
use cairn::format::plan_file::{PlanFile, ReadError, over_limits, read, read_stored, write};
use proptest::prelude::*;

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
    match read(written.as_bytes()) {
        Ok(again) => assert_eq!(&again, file),
        // What was written sparsely can grow beyond the limits by all its unset fields; that is said before it is written.
        Err(error) => {
            assert!(over_limits(file).is_some(), "{error:?}");
            assert_eq!(read_stored(written.as_bytes()).as_ref(), Ok(file));
        }
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
