//! Plans that are shared in links: within the bounds, and for good what they are.

use crate::bounds::{turn, within};
use crate::changed_file::{changed_shared_plans, soup};
use crate::try_inputs;
use cairn::format::plan_file::{MAX_BYTES, ReadError};
use cairn::format::shared_plan::{SharePart, SharePicks, own_copy, read, write};
use cairn::plan::{Id, Plan};
use proptest::prelude::*;

/// Reads these bytes; what is taken for a plan can be kept, and shared once more as the same.
fn check(bytes: &[u8]) -> Result<Plan, ReadError> {
    let shared = within("reading a shared plan", || read(bytes));
    if let Ok(plan) = &shared {
        let _turn = (bytes.len() > 100_000).then(turn);
        let everything = SharePicks { parts: SharePart::ALL.to_vec() };
        let written = write(plan, &everything);
        let again = read(&written).unwrap();
        assert_eq!(write(&again, &everything), written);
        let mut count = 0;
        let copy = own_copy(again, &mut |kind| {
            count += 1;
            Id::new(kind, &count.to_string())
        });
        assert_eq!(copy.clashing_id(), None);
        assert_eq!(write(&copy, &everything), written);
    }
    shared
}

#[test]
fn whatever_happened_to_a_shared_plan() {
    try_inputs(prop_oneof![9 => changed_shared_plans(), 1 => soup()], |bytes| _ = check(&bytes));
}

/// As much as inflating may come to.
#[test]
fn a_megabyte_that_was_compressed_to_a_link() {
    let filled = |open: &str, of: &str, close: &str, most: usize| {
        let count = most.min((MAX_BYTES - open.len() - close.len()) / of.len());
        [open, of.repeat(count).trim_end_matches(','), close].concat()
    };
    for of in ["0,", "[],", "{},", "\"\",", "[[[[0]]]],", "{\"id\":\"a\"},", "{\"\":0},"] {
        let weight = 1 + 4 * of.matches(['[', '{']).count() + of.matches(':').count();
        for open in ["{\"x\":[", "{\"gaps\":[", "{\"changes\":[", "{\"ingredients\":["] {
            for most in [usize::MAX, 109_000 / weight, 500] {
                _ = check(filled(open, of, "]}", most).as_bytes());
            }
        }
    }
    for of in ["x", "本", "\\u0000", "\\\\"] {
        _ = check(filled("{\"title\":\"", of, "\"}", usize::MAX).as_bytes());
    }
    for of in ["[", "{\"a\":", " "] {
        _ = check(filled("", of, "", usize::MAX).as_bytes());
    }
}

#[test]
fn as_many_items_as_a_plan_may_have() {
    let lists = ["priorities", "helpers", "gaps", "tools", "experiments", "learned_skills", "seeking", "opportunities"];
    let list = |(at, name): (usize, &&str)| {
        let items: Vec<String> = (0..500).map(|item| format!("{{\"id\":\"{}\"}}", 9_999 - 500 * at - item)).collect();
        format!("\"{name}\":[{}]", items.join(","))
    };
    let lists: Vec<String> = lists.iter().enumerate().map(list).collect();
    assert!(check(format!("{{{}}}", lists.join(",")).as_bytes()).is_ok());
}
