//! The payloads of data links: what opens is what was sealed.

use crate::bounds::{turn, within, within_turn};
use crate::try_inputs;
use cairn::format::link::{LinkError, Lock, MAX_PAYLOAD_BYTES, Sealed, open, seal};
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// One thing that happens to a payload on its way.
#[derive(Clone, Debug)]
enum Change {
    Put(Index, String),
    Write(Index, char),
    Remove(Index, usize),
    Cut(Index),
    Swap(Index, Index),
    Escape(Index),
}

const PUT: [&str; 24] = [
    " ",
    "\r\n",
    "\n> ",
    "=\r\n",
    "=",
    "%",
    "%2",
    "%20",
    "%2D",
    "%5f",
    "%zz",
    "%E2%80%8B",
    "%ff",
    "\u{200b}",
    "\u{ad}",
    ".",
    ")",
    "…",
    "/",
    "#/p/",
    "A",
    "-",
    "本",
    "🏔",
];

fn change() -> impl Strategy<Value = Change> {
    let at = any::<Index>;
    let put = prop_oneof![
        9 => select(&PUT[..]).prop_map(str::to_owned),
        1 => (select(&PUT[..]), 0..=8_u32).prop_map(|(put, power)| put.repeat(1 << power)),
    ];
    let letter = prop_oneof![select(vec!['A', '_', '-', '%', 'z', '9']), any::<char>()];
    prop_oneof![
        3 => (at(), put).prop_map(|(at, put)| Change::Put(at, put)),
        3 => (at(), letter).prop_map(|(at, letter)| Change::Write(at, letter)),
        1 => (at(), 1..20_usize).prop_map(|(at, count)| Change::Remove(at, count)),
        1 => at().prop_map(Change::Cut),
        1 => (at(), at()).prop_map(|(one, other)| Change::Swap(one, other)),
        1 => at().prop_map(Change::Escape),
    ]
}

fn changed(mut letters: Vec<char>, change: &Change) -> Vec<char> {
    let end = letters.len();
    if end == 0 {
        return letters;
    }
    match change {
        Change::Put(at, put) => {
            let at = at.index(end + 1);
            letters.splice(at..at, put.chars());
        }
        Change::Write(at, letter) => letters[at.index(end)] = *letter,
        Change::Remove(at, count) => {
            let at = at.index(end);
            letters.drain(at..(at + count).min(end));
        }
        Change::Cut(at) => letters.truncate(at.index(end)),
        Change::Swap(one, other) => letters.swap(one.index(end), other.index(end)),
        Change::Escape(at) => {
            let at = at.index(end);
            let mut bytes = [0; 4];
            let bytes = letters[at].encode_utf8(&mut bytes).bytes();
            let escaped: String = bytes.map(|byte| format!("%{byte:02X}")).collect();
            letters.splice(at..=at, escaped.chars());
        }
    }
    letters
}

fn lock() -> impl Strategy<Value = Lock> {
    prop_oneof![Just(Lock::Plain), Just(Lock::Locked)]
}

fn kind() -> impl Strategy<Value = char> {
    prop_oneof![9 => select(vec!['p', 'w', 'f', 'c']), 1 => any::<char>()]
}

#[test]
fn whatever_happened_to_a_link() {
    let lengths = prop_oneof![150 => 0..100_usize, 20 => 100..600_usize, 1 => 0..25_000_usize];
    let bodies = lengths
        .prop_flat_map(|length| (Just(length), any::<[u8; 8]>()))
        .prop_map(|(length, seed)| (0..length).map(|at| seed[at % 8].wrapping_mul(at as u8 | 1)).collect::<Vec<u8>>());
    let changes = proptest::collection::vec(change(), 0..4);
    try_inputs((kind(), kind(), lock(), bodies, changes), |(kind, other, lock, body, changes)| {
        let payload = seal(kind, lock, &body);
        let letters = changes.iter().fold(payload.chars().collect(), changed);
        let after: String = letters.into_iter().collect();
        let opened = within("opening a link", || open(kind, &after));
        match &opened {
            Ok(sealed) => assert_eq!(sealed, &Sealed { lock, body }),
            Err(LinkError::TooLong) => assert!(after.len() > MAX_PAYLOAD_BYTES),
            Err(error) => assert!(after != payload, "{error:?}"),
        }
        if kind != other {
            assert!(open(other, &after).is_err());
        }
    });
}

#[test]
fn any_letters_open_or_say_why() {
    let of_payloads: Vec<char> = ('A'..='Z').chain('a'..='z').chain('0'..='9').chain(['-', '_']).collect();
    let any_of_them = proptest::collection::vec(select(of_payloads), 0..60).prop_map(String::from_iter);
    let parts = proptest::collection::vec(select([&PUT[..], &["AQ", "AQBB", "AQAA", "AgEA", "____"]].concat()), 0..20);
    let any_at_all = proptest::collection::vec(any::<char>(), 0..40).prop_map(String::from_iter);
    try_inputs(
        (kind(), prop_oneof![any_of_them, parts.prop_map(|parts| parts.concat()), any_at_all]),
        |(kind, payload)| {
            if let Ok(Sealed { lock, body }) = within("opening letters", || open(kind, &payload)) {
                assert_eq!(open(kind, &seal(kind, lock, &body)), Ok(Sealed { lock, body }));
            }
        },
    );
}

#[test]
fn as_many_letters_as_there_can_be() {
    for put in PUT {
        for bytes in [MAX_PAYLOAD_BYTES, 40_000_000] {
            let turn = turn();
            let payload = put.repeat(bytes / put.len());
            assert!(within_turn(&turn, "opening many letters", || open('p', &payload)).is_err(), "{put}");
        }
    }
}
