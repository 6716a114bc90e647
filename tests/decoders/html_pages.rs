//! Pages that may carry a plan: what is found is no larger than a plan file, and a plan or none.

use crate::bounds::{Turn, turn, within_turn};
use crate::try_inputs;
use cairn::format::html_page::{Words, read, write};
use cairn::format::plan_file::{self, MAX_BYTES};
use cairn::plan::outline::{Outline, Text};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::sync::LazyLock;

const BLOCK: &str = "<script type=\"application/json\" id=\"cairn-plan\">";

/// Pages with a plan in them, small ones first.
static PAGES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let texts = [
        include_str!("../fixtures/plan-v1-minimal.json"),
        include_str!("../fixtures/plan-v1-mid-experiment.json"),
        include_str!("../fixtures/plan-v1-scripts.json"),
    ];
    let outline = Outline { title: Text::Ours("My plan".into()), parts: Vec::new() };
    let words = Words { language: "en", note: "Made with Cairn." };
    texts.into_iter().map(|text| write(&outline, Some(text), &words)).collect()
});

fn check(turn: &Turn, page: &[u8]) -> Option<String> {
    let found = within_turn(turn, "looking for a plan in a page", || read(page));
    if let Some(text) = &found {
        assert!(text.len() <= page.len().min(MAX_BYTES));
        _ = plan_file::read(text.as_bytes());
    }
    found
}

const TOKENS: [&str; 17] = [
    BLOCK,
    "</script>",
    "</SCRIPT>",
    "<!--",
    "-->",
    "<",
    ">",
    "&",
    "\\",
    "\\\\",
    "\\u003c",
    "\\u003e",
    "\\u00",
    "\\u2028",
    "\"",
    "本",
    "\u{0}",
];

#[test]
fn whatever_happened_to_a_page() {
    let which = prop_oneof![4 => Just(0_usize), 1 => Just(1), 1 => Just(2)];
    let edits = proptest::collection::vec((any::<Index>(), any::<bool>(), 0..40_usize, select(&TOKENS[..])), 0..5);
    let flips = proptest::collection::vec((any::<Index>(), any::<u8>()), 0..3);
    let ends = prop_oneof![3 => Just(None), 1 => any::<Index>().prop_map(Some)];
    try_inputs((which, edits, flips, ends), |(which, edits, flips, end)| {
        let original = &PAGES[which];
        let mut page = original.clone().into_bytes();
        // Half of the edits where the plan is: most of a page is style.
        let start = original.find(BLOCK).unwrap();
        for (at, in_block, count, token) in &edits {
            let from = if *in_block { start.min(page.len()) } else { 0 };
            let at = from + at.index(page.len() - from + 1);
            page.splice(at..(at + count).min(page.len()), token.bytes());
        }
        for (at, byte) in &flips {
            if !page.is_empty() {
                let at = at.index(page.len());
                page[at] = *byte;
            }
        }
        if let Some(end) = end {
            page.truncate(end.index(page.len() + 1));
        }
        let found = check(&turn(), &page);
        if page == original.as_bytes() {
            assert!(plan_file::read(found.unwrap().as_bytes()).is_ok());
        }
    });
}

#[test]
fn any_bytes_are_a_page_or_none() {
    let bytes = proptest::collection::vec(any::<u8>(), 0..100);
    let tokens = proptest::collection::vec(select(&TOKENS[..]), 0..30).prop_map(|tokens| tokens.concat().into_bytes());
    try_inputs(prop_oneof![bytes, tokens], |page| _ = check(&turn(), &page));
}

#[test]
fn a_page_as_large_as_any() {
    for token in TOKENS {
        for (open, bytes, close) in [
            ("", 10_000_000, ""),
            (BLOCK, 10_000_000, ""),
            (BLOCK, 6 * MAX_BYTES, "</script>"),
            (BLOCK, MAX_BYTES, "</script>"),
        ] {
            let turn = turn();
            let page = [open, &token.repeat(bytes / token.len()), close].concat();
            _ = check(&turn, page.as_bytes());
        }
    }
}
