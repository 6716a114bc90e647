//! Plan files, and plans shared in links, to which something happened: bytes that flipped, a download that broke off, fields that
//! were put in by hand.

use crate::spans::{Spans, spans};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::ops::Range;
use std::sync::LazyLock;

/// What the changes are made to, with where its values stand.
type Original = (&'static str, Spans);

/// Small ones first.
static FILES: LazyLock<Vec<Original>> = LazyLock::new(|| {
    let texts = [
        include_str!("../fixtures/plan-v1-minimal.json"),
        include_str!("../fixtures/plan-v1-mid-experiment.json"),
        include_str!("../fixtures/plan-v1-scripts.json"),
        include_str!("../fixtures/plan-v1.json"),
    ];
    texts.into_iter().map(with_spans).collect()
});

static SHARED_PLANS: LazyLock<Vec<Original>> = LazyLock::new(|| {
    let path = r#"{"growth_statement":"To lead","priorities":[{"id":"1","prompt":"new-role","text":"Lead a migration"}],
        "gaps":[{"id":"2","priority_id":"1","text":"Nobody has seen me lead","kind":"opportunity"}],
        "tools":[{"id":"3","gap_id":"2","kind":"special-assignment","how_to_start":"Ask on Thursday"}],
        "experiments":[{"id":"4","tool_id":"3","first_step":{"text":"Ask","by":"2026-11-28"},"check_ins":[{"id":"5","day":7}]}]}"#;
    [path, include_str!("../fixtures/shared-plan-v1.json")].into_iter().map(with_spans).collect()
});

static WORKSHOPS: LazyLock<Vec<Original>> = LazyLock::new(|| {
    let usual = r#"{"i":"4f9a8b7c6d5e4f3a","t":"Own your career","d":333,"f":42}"#;
    let whole = r#"{"i":"4f9a8b7c6d5e4f3a","t":"Own","c":"room 214","w":"Welcome","d":333,"f":42,"s":"jpgte","m":{"w":20,"p":8},
        "p":["Lisbon","Four days"],"o":[["o","Shadow week","Ask the desk."],["","Library",""]]}"#;
    [usual, whole].into_iter().map(with_spans).collect()
});

static CARDS: LazyLock<Vec<Original>> = LazyLock::new(|| {
    let counts = r#"{"type":"cairn/card","version":1,"id":"p_1","at":"2026-12-22T09:30:00Z","priorities":[{"kind":"new-role"}],
        "gap_kinds":{"skill":1,"unsorted":2},"tools":[{"kind":"workshop","label":"Shadow week"}],"arenas":["meeting"],
        "experiments":[{"tried":"yes","outcome":"kept"},{}],"learned":{"learned":4,"used":2,"shared":1}}"#;
    let words = r#"{"type":"cairn/card","version":1,"id":"c_1","growth":"To lead","will_do":["Ask"],"lessons":["Asking helps"]}"#;
    [counts, words].into_iter().map(with_spans).collect()
});

fn with_spans(text: &'static str) -> Original {
    (text, spans(text.as_bytes()))
}

/// One thing that happens to a file.
#[derive(Clone, Debug)]
enum Change {
    Flip(Index, u8),
    Write(Index, u8),
    Insert(Index, &'static str),
    Remove(Index, usize),
    Cut(Index),
    /// Another value in the place of one.
    Replace(Index, Odd),
    /// A field that nobody knows, before another.
    Unknown(Index, Odd),
    /// One value in the place of another, too.
    Copy(Index, Index),
    /// A field once more: in the same object, or in another.
    Twice(Index, Index),
}

/// A value that should not stand where it does.
#[derive(Clone, Debug)]
enum Odd {
    Plain(&'static str),
    Text(String),
    Number(i64, u32),
    Long(&'static str, usize),
    Nested(&'static str, &'static str, usize),
    Many(&'static str, usize),
    Fields(usize),
}

impl Odd {
    fn text(&self) -> String {
        match self {
            Odd::Plain(text) => (*text).to_owned(),
            Odd::Text(text) => format!("{text:?}"),
            Odd::Number(digits, power) => format!("{digits}e-{power}"),
            Odd::Long(of, count) => format!("\"{}\"", of.repeat(*count)),
            Odd::Nested(open, close, count) => format!("{}1{}", open.repeat(*count), close.repeat(*count)),
            Odd::Many(value, count) => format!("[{}]", vec![*value; *count].join(",")),
            Odd::Fields(count) => {
                let fields: Vec<String> = (0..*count).rev().map(|at| format!("\"{at:04}\":{{}}")).collect();
                format!("{{{}}}", fields.join(","))
            }
        }
    }
}

const PLAIN: [&str; 32] = [
    "null",
    "true",
    "false",
    "0",
    "-0",
    "7",
    "-7",
    "1.5",
    "0.1234567890123456789",
    "1e308",
    "-1e-320",
    "2e400",
    "255",
    "256",
    "4294967296",
    "18446744073709551615",
    "123456789012345678901234567890",
    "[]",
    "{}",
    "[null]",
    "[null,null,null]",
    "\"\"",
    "\"\\ud800\"",
    "\"\\u0000\"",
    "\"2026-02-29\"",
    "\"2026-02-30\"",
    "\"2026-13\"",
    "\"0000-01-01T00:00:00+23:59\"",
    "\"9999-12-31T23:59:60-23:59\"",
    "\"not-sure\"",
    "\"\u{202e}\u{feff}\"",
    "{\"id\":\"\"}",
];

/// Small counts often, large ones seldom.
fn count(largest: u32) -> impl Strategy<Value = usize> {
    (0..=largest).prop_flat_map(|power| 0..(1_usize << power))
}

fn odd() -> impl Strategy<Value = Odd> {
    prop_oneof![
        12 => select(&PLAIN[..]).prop_map(Odd::Plain),
        3 => proptest::collection::vec(any::<char>(), 0..12).prop_map(|text| Odd::Text(text.into_iter().collect())),
        // As many digits as the JSON reader keeps.
        1 => (-999_999_999_999_999..=999_999_999_999_999_i64, 0..=22_u32).prop_map(|(digits, power)| Odd::Number(digits, power)),
        1 => (select(vec!["x", "本", "\\u0007", "🏔"]), count(13)).prop_map(|(of, count)| Odd::Long(of, count)),
        1 => (select(vec![("[", "]"), ("{\"plan\":", "}"), ("[{\"\":", "}]")]), count(8))
            .prop_map(|((open, close), count)| Odd::Nested(open, close, count)),
        1 => (select(vec!["0", "[]", "{}", "\"\"", "{\"id\":\"a\"}"]), count(10)).prop_map(|(of, count)| Odd::Many(of, count)),
        1 => count(8).prop_map(Odd::Fields),
    ]
}

fn change() -> impl Strategy<Value = Change> {
    let at = any::<Index>;
    let token = select(vec!["{", "}", "[", "]", "\"", ",", ":", "0", "-", "\\", "\n", "\"id\":", "\u{feff}", "\u{0}"]);
    prop_oneof![
        3 => (at(), 0..8_u8).prop_map(|(at, bit)| Change::Flip(at, bit)),
        1 => (at(), any::<u8>()).prop_map(|(at, byte)| Change::Write(at, byte)),
        1 => (at(), token).prop_map(|(at, token)| Change::Insert(at, token)),
        1 => (at(), 1..40_usize).prop_map(|(at, count)| Change::Remove(at, count)),
        1 => at().prop_map(Change::Cut),
        6 => (at(), odd()).prop_map(|(at, odd)| Change::Replace(at, odd)),
        2 => (at(), odd()).prop_map(|(at, odd)| Change::Unknown(at, odd)),
        1 => (at(), at()).prop_map(|(from, to)| Change::Copy(from, to)),
        2 => (at(), at()).prop_map(|(from, to)| Change::Twice(from, to)),
    ]
}

/// Files that were changed a few times.
pub fn changed_files() -> impl Strategy<Value = Vec<u8>> {
    changed_a_few_times(&FILES, prop_oneof![4 => Just(0_usize), 3 => Just(1), 2 => Just(2), 1 => Just(3)])
}

/// The same for plans in links.
pub fn changed_shared_plans() -> impl Strategy<Value = Vec<u8>> {
    changed_a_few_times(&SHARED_PLANS, prop_oneof![3 => Just(0_usize), 1 => Just(1)])
}

/// The same for workshops in links.
pub fn changed_workshops() -> impl Strategy<Value = Vec<u8>> {
    changed_a_few_times(&WORKSHOPS, prop_oneof![1 => Just(0_usize), 3 => Just(1)])
}

/// The same for share cards.
pub fn changed_cards() -> impl Strategy<Value = Vec<u8>> {
    changed_a_few_times(&CARDS, prop_oneof![3 => Just(0_usize), 1 => Just(1)])
}

/// Where values moved they are found where they stood, which is a change of its own.
fn changed_a_few_times(
    originals: &'static [Original],
    which: impl Strategy<Value = usize>,
) -> impl Strategy<Value = Vec<u8>> {
    (which, proptest::collection::vec(change(), 1..5)).prop_map(|(which, changes)| {
        let (text, spans) = &originals[which];
        // From the end, as long as the changes come in that order, all that is before stays where it was.
        changes.iter().fold(text.as_bytes().to_vec(), |bytes, change| changed(bytes, change, spans))
    })
}

fn changed(mut bytes: Vec<u8>, change: &Change, spans: &Spans) -> Vec<u8> {
    let inside = |range: &Range<usize>, end: usize| range.start.min(end)..range.end.min(end);
    let end = bytes.len();
    if end == 0 {
        return bytes;
    }
    match change {
        Change::Flip(at, bit) => bytes[at.index(end)] ^= 1 << bit,
        Change::Write(at, byte) => bytes[at.index(end)] = *byte,
        Change::Insert(at, token) => {
            let at = at.index(end);
            bytes.splice(at..at, token.bytes());
        }
        Change::Remove(at, count) => {
            let at = at.index(end);
            bytes.drain(at..(at + count).min(end));
        }
        Change::Cut(at) => bytes.truncate(at.index(end)),
        Change::Replace(at, odd) => {
            bytes.splice(inside(at.get(&spans.values), end), odd.text().bytes());
        }
        Change::Unknown(at, odd) => {
            let at = inside(at.get(&spans.fields), end).start;
            bytes.splice(at..at, format!("\"unknown\":{},", odd.text()).bytes());
        }
        Change::Copy(from, to) => {
            let copy = bytes[inside(from.get(&spans.values), end)].to_vec();
            bytes.splice(inside(to.get(&spans.values), end), copy);
        }
        Change::Twice(from, to) => {
            let mut copy = bytes[inside(from.get(&spans.fields), end)].to_vec();
            copy.push(b',');
            let at = inside(to.get(&spans.fields), end).start;
            bytes.splice(at..at, copy);
        }
    }
    bytes
}

/// Bytes that never were a file of ours: any at all, and what JSON is made of in any order.
pub fn soup() -> impl Strategy<Value = Vec<u8>> {
    let words =
        [&PLAIN[..], &["{", "}", "[", "]", ",", ":", "\"", "\"type\":\"cairn/plan\",", "\"version\":1,", "\"plan\":"]];
    prop_oneof![
        proptest::collection::vec(any::<u8>(), 0..60),
        proptest::collection::vec(select(words.concat()), 0..40).prop_map(|words| words.concat().into_bytes()),
    ]
}
