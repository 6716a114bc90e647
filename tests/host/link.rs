//! The payload of a data link: it opens as it was sealed, or says what happened to it.

use cairn::format::link::LinkError::{CutOff, Damaged, Newer, TooLong};
use cairn::format::link::{Lock, MAX_PAYLOAD_BYTES, Sealed, VERSION, open, seal};
use cairn::route::{MAX_FRAGMENT_BYTES, Route};
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use data_encoding::{BASE64URL_NOPAD, HEXLOWER};

const FIXTURE: &str = include_str!("../fixtures/link-v1.txt");

/// Bytes of every kind, as a compressed body has them.
fn body(length: usize) -> Vec<u8> {
    (0..length).map(|at| (at * 151 + at / 7 * 31 + 5) as u8).collect()
}

fn sealed(lock: Lock, body: &[u8]) -> Sealed {
    Sealed { lock, body: body.to_vec() }
}

/// A frame written by another hand.
fn by_hand(kind: char, version: u8, body: &[u8]) -> String {
    let head = [version, (body.len() << 1) as u8];
    let checked = [kind.to_string().as_bytes(), &head, body].concat();
    let checksum = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC).checksum(&checked).to_be_bytes();
    BASE64URL_NOPAD.encode(&[&head[..], &checksum, body].concat())
}

#[test]
fn it_opens_as_it_was_sealed() {
    for length in (0..300).chain([8_190, 8_191, 8_192, 8_193, 20_000]) {
        for lock in [Lock::Plain, Lock::Locked] {
            for kind in ['p', 'w', 'f', 'c'] {
                let payload = seal(kind, lock, &body(length));
                assert_eq!(open(kind, &payload), Ok(sealed(lock, &body(length))), "{kind} {lock:?} {length}");
            }
        }
    }
}

#[test]
fn what_is_around_a_body_is_short() {
    check(0, 8);
    check(60, 88);
    check(63, 92);
    check(64, 95);
    check(100, 143);
    check(8_192, 10_934);

    fn check(length: usize, letters: usize) {
        assert_eq!(seal('p', Lock::Plain, &body(length)).len(), letters, "{length}");
    }
}

#[test]
fn it_goes_through_an_address_as_it_is() {
    let payload = seal('p', Lock::Plain, &body(500));
    assert!(payload.bytes().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, b'-' | b'_')));
    let route = Route::Data('p', payload);
    assert_eq!(Route::parse(&route.href()), route);
}

#[test]
fn every_beginning_of_a_link_says_that_it_was_cut_off() {
    for length in (0..70).chain([127, 128, 129, 300, 8_192, 10_000]) {
        let payload = seal('p', Lock::Plain, &body(length));
        let step = if length > 1_000 { 37 } else { 1 };
        for end in (0..payload.len()).step_by(step).chain(payload.len().saturating_sub(70)..payload.len()) {
            assert_eq!(open('p', &payload[..end]), Err(CutOff), "{end} of {} letters", payload.len());
        }
    }
    // In whatever way it is written.
    let payload = seal('p', Lock::Plain, &body(100)).replace('-', "%2D").replace('_', "%5f");
    for end in 0..payload.len() {
        assert_eq!(open('p', &payload[..end]), Err(CutOff), "{end}");
    }
}

#[test]
fn no_changed_letter_goes_unseen() {
    let others: Vec<char> = (0..=255_u8).map(char::from).chain(['…', '本', '\u{200b}', '🏔']).collect();
    for payload in [0, 1, 2, 63, 64, 130].map(|length| seal('p', Lock::Plain, &body(length))) {
        for (at, letter) in payload.char_indices() {
            for other in others.iter().filter(|other| **other != letter) {
                let changed = [&payload[..at], &other.to_string(), &payload[at + 1..]].concat();
                let opened = open('p', &changed);
                assert!(matches!(opened, Err(Damaged | CutOff)), "{changed}: {opened:?}");
            }
        }
    }
}

#[test]
fn nothing_else_that_happens_on_the_way_goes_unseen() {
    let payload = seal('p', Lock::Locked, &body(120));
    for at in 0..payload.len() {
        for end in at + 1..payload.len() {
            let without = [&payload[..at], &payload[end..]].concat();
            assert!(matches!(open('p', &without), Err(Damaged | CutOff)), "{at} to {end} lost");
        }
        for letter in ["A", "-", "é", "%41", "AAAA"] {
            let more = [&payload[..at], letter, &payload[at..]].concat();
            assert!(matches!(open('p', &more), Err(Damaged | CutOff)), "{letter} at {at}");
        }
        let mut swapped = payload.clone().into_bytes();
        swapped.swap(at, (at + 1) % payload.len());
        let swapped = String::from_utf8(swapped).unwrap();
        assert!(swapped == payload || open('p', &swapped).is_err(), "{at} swapped");
    }
    assert_eq!(open('p', &[&payload, "A"].concat()), Err(Damaged));
    assert_eq!(open('p', &[&payload as &str, &payload].concat()), Err(Damaged));
    // Another case, as some programs write addresses.
    assert!(open('p', &payload.to_lowercase()).is_err());
}

#[test]
fn a_link_of_another_kind_is_not_opened() {
    for (kind, other) in [('p', 'w'), ('w', 'f'), ('f', 'c'), ('c', 'p'), ('p', 'P'), ('p', 'é')] {
        assert_eq!(open(other, &seal(kind, Lock::Plain, &body(40))), Err(Damaged), "{kind} as {other}");
    }
}

#[test]
fn a_link_of_a_newer_version_says_so() {
    let body = body(40);
    assert_eq!(by_hand('p', VERSION, &body), seal('p', Lock::Plain, &body));
    for newer in [VERSION + 1, 7, 127, 128, 255] {
        let payload = by_hand('p', newer, &body);
        assert_eq!(open('p', &payload), Err(Newer), "{newer}");
        // When nothing happened to it.
        assert_eq!(open('p', &payload[..payload.len() - 1]), Err(CutOff), "{newer}");
        assert_eq!(open('w', &payload), Err(Damaged), "{newer}");
    }
    assert_eq!(open('p', &by_hand('p', 0, &body)), Err(Damaged));
}

#[test]
fn what_mail_programs_do_to_a_link_is_forgiven() {
    let payload = seal('p', Lock::Plain, &body(120));
    let (before, after) = payload.split_at(76);
    let put = |between: &str| [before, between, after].concat();
    let put_all = |between: &str| payload.chars().map(|letter| format!("{letter}{between}")).collect::<String>();
    for forgiven in [
        put("\r\n"),
        put(" "),
        put("\n\t "),
        put("\u{a0}\u{2028}"),
        put("=\r\n"),
        put("\r\n> > "),
        put("\u{200b}\u{ad}\u{feff}"),
        put("%0D%0A"),
        put("%20"),
        put("%E2%80%8B"),
        put_all("\n"),
        put_all("%20"),
        format!("\u{feff} {payload}\r\n"),
        payload.replace('-', "%2D").replace('_', "%5F"),
        payload.replace('-', "%2d").replace('_', "%5f"),
        payload.bytes().map(|byte| format!("%{byte:02x}")).collect(),
    ] {
        check(&forgiven);
    }
    for end in
        [".", ")", ">", ").", "\".", "’", "…", ",", ";", "!?", "]", "}", "==", "/", "%", "%2", "%2E", "%29.", "\n."]
    {
        check(&[&payload, end].concat());
    }

    fn check(payload: &str) {
        assert_eq!(open('p', payload), Ok(sealed(Lock::Plain, &body(120))), "{payload:?}");
    }
}

#[test]
fn what_no_payload_is_says_so_too() {
    check("", CutOff);
    check("A", CutOff);
    check("...", CutOff);
    check("%", CutOff);
    check("%4", CutOff);
    check(" \n ", CutOff);
    check("本本本本本本本本", CutOff);
    check("%zz-%zz-%zz-%zz-", Damaged);
    check("本本本本本本本本-", Damaged);
    check("________", Damaged);
    check("AAAAAAAA", Damaged);
    check("a+b/c+d/AAAA", Damaged);
    check("%25%34%31AAAAAAAA", Damaged);
    // A length that no payload has.
    check("Af___38AAAAAAAAA", Damaged);

    fn check(payload: &str, expected: cairn::format::link::LinkError) {
        assert_eq!(open('p', payload), Err(expected), "{payload:?}");
    }
}

#[test]
fn as_much_as_an_address_carries_is_opened() {
    assert_eq!(MAX_PAYLOAD_BYTES, MAX_FRAGMENT_BYTES - "#/p/".len());
    let most = BASE64URL_NOPAD.decode_len(MAX_PAYLOAD_BYTES).unwrap() - 8;
    let payload = seal('p', Lock::Plain, &body(most));
    assert_eq!(payload.len(), MAX_PAYLOAD_BYTES);
    assert_eq!(open('p', &payload), Ok(sealed(Lock::Plain, &body(most))));
    assert!(
        matches!(Route::parse(&Route::Data('p', payload.clone()).href()), Route::Data('p', same) if same == payload)
    );
    for long in [seal('p', Lock::Plain, &body(most + 1)), seal('p', Lock::Plain, &body(3_000_000)), payload + " "] {
        assert_eq!(open('p', &long), Err(TooLong));
    }
}

/// One a line: the kind, `plain` or `locked`, the body as hexadecimal digits, the payload. Lines are added, never edited.
#[test]
fn every_link_that_was_ever_made_opens() {
    let lines: Vec<&str> = FIXTURE.lines().filter(|line| !line.starts_with('#')).collect();
    assert!(lines.len() >= 10);
    for line in lines {
        let [kind, lock, body, payload] = line.split(' ').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let kind = kind.chars().next().unwrap();
        let lock = if lock == "locked" { Lock::Locked } else { Lock::Plain };
        let body = HEXLOWER.decode(body.as_bytes()).unwrap();
        assert_eq!(open(kind, payload), Ok(Sealed { lock, body }), "{line}");
    }
}
