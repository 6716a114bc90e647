//! What a workshop's links carry: within the bounds, and for good what it is.

use crate::bounds::within;
use crate::changed_file::{changed_workshops, soup};
use crate::try_inputs;
use cairn::format::workshop_link::{read, read_follow_up, write};
use cairn::plan::{Plan, Section};
use proptest::prelude::*;

/// Reads these bytes; what is taken for a workshop can be joined, and made into a link once more as the same.
fn check(bytes: &[u8]) {
    _ = within("reading a follow-up", || read_follow_up(bytes));
    if let Ok(workshop) = within("reading a workshop", || read(bytes)) {
        assert!(Section::CORE.iter().all(|core| workshop.sections.contains(core)));
        assert_eq!(workshop.stops(), workshop.sections);
        let again = read(&write(&workshop)).unwrap();
        assert_eq!(write(&again), write(&workshop));
        let plan = Plan { id: workshop.id.clone(), workshop: Some(workshop), ..Plan::default() };
        assert_eq!(plan.clashing_id(), None);
    }
}

#[test]
fn whatever_happened_to_a_workshop() {
    try_inputs(prop_oneof![9 => changed_workshops(), 1 => soup()], |bytes| check(&bytes));
}
