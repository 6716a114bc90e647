//! What a data link carries behind its `#/p/`, `#/w/` …: bytes as letters that stay whole in an address, and what tells a whole
//! payload from one that was cut off or damaged on its way.
//!
//! A frame, in base64url without padding: the version (1 byte), the body's length and whether it is locked (1 to 3 bytes), a
//! checksum of all of it and of the kind of link (4 bytes), the body. The frame is the same in every version, so that a newer
//! link is known for one; only what its body means may become another.

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use data_encoding::BASE64URL_NOPAD;

/// The version this code writes; it rises only when an old reader would misread the body.
pub const VERSION: u8 = 1;
/// The longest payload that is looked at: as much as an address may carry (`route::MAX_FRAGMENT_BYTES`), without its `#/p/`.
pub const MAX_PAYLOAD_BYTES: usize = 32 * 1024 - 4;

/// Whether a passphrase is needed to read the body. Locking and unlocking is for others: here it is a body like any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lock {
    Plain,
    Locked,
}

/// What a payload holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    pub lock: Lock,
    pub body: Vec<u8>,
}

/// Why a payload cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// The beginning of a link whose end is missing.
    CutOff,
    /// Something in it is not what it was; or it belongs to another kind of link.
    Damaged,
    /// Written by a newer version that this one would misread.
    Newer,
    /// More than [`MAX_PAYLOAD_BYTES`].
    TooLong,
}

/// Without a table, which serves much longer data than a link.
const CHECKSUM: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);
const CHECKSUM_BYTES: usize = 4;
/// The letters of the shortest frame. Its bytes hold the whole head of any frame.
const SHORTEST: usize = 8;
/// The bytes of a number that says more than any payload can hold.
const MAX_NUMBER_BYTES: usize = 3;

/// Writes a payload. One that is longer than [`MAX_PAYLOAD_BYTES`] is written too, so that one can say how long it is.
pub fn seal(kind: char, lock: Lock, body: &[u8]) -> String {
    let mut frame = vec![VERSION];
    let mut number = (body.len() << 1) | usize::from(lock == Lock::Locked);
    while number > 0x7f {
        frame.push(number as u8 | 0x80);
        number >>= 7;
    }
    frame.push(number as u8);
    let checksum = checksum(kind, &frame, body);
    frame.extend(checksum);
    frame.extend(body);
    BASE64URL_NOPAD.encode(&frame)
}

/// Opens a payload, however a mail program has broken it into lines.
pub fn open(kind: char, payload: &str) -> Result<Sealed, LinkError> {
    if payload.len() > MAX_PAYLOAD_BYTES {
        return Err(LinkError::TooLong);
    }
    let letters = letters(payload);
    let start = letters.get(..SHORTEST).ok_or(LinkError::CutOff)?;
    let head = Head::read(&decoded(start)?).ok_or(LinkError::Damaged)?;
    let whole = BASE64URL_NOPAD.encode_len(head.size + CHECKSUM_BYTES + head.body);
    if letters.len() < whole {
        return Err(LinkError::CutOff);
    }
    let frame = decoded(&letters)?;
    let (start, rest) = frame.split_at_checked(head.size).ok_or(LinkError::Damaged)?;
    let (written, body) = rest.split_at_checked(CHECKSUM_BYTES).ok_or(LinkError::Damaged)?;
    if body.len() != head.body || written != checksum(kind, start, body) {
        return Err(LinkError::Damaged);
    }
    match head.version {
        VERSION => Ok(Sealed { lock: head.lock, body: body.to_vec() }),
        newer if newer > VERSION => Err(LinkError::Newer),
        _ => Err(LinkError::Damaged),
    }
}

/// What stands before checksum and body.
struct Head {
    version: u8,
    lock: Lock,
    /// The length of the body, in bytes.
    body: usize,
    /// The length of the head itself.
    size: usize,
}

impl Head {
    fn read(frame: &[u8]) -> Option<Head> {
        let (version, rest) = frame.split_first()?;
        let last = rest.iter().take(MAX_NUMBER_BYTES).position(|byte| byte & 0x80 == 0)?;
        let number = rest.iter().take(last + 1).rev().fold(0, |number, byte| (number << 7) | usize::from(byte & 0x7f));
        let lock = if number & 1 == 0 { Lock::Plain } else { Lock::Locked };
        Some(Head { version: *version, lock, body: number >> 1, size: last + 2 })
    }
}

fn checksum(kind: char, head: &[u8], body: &[u8]) -> [u8; CHECKSUM_BYTES] {
    let mut digest = CHECKSUM.digest();
    digest.update(kind.encode_utf8(&mut [0; 4]).as_bytes());
    digest.update(head);
    digest.update(body);
    digest.finalize().to_be_bytes()
}

fn decoded(letters: &[u8]) -> Result<Vec<u8>, LinkError> {
    BASE64URL_NOPAD.decode(letters).map_err(|_| LinkError::Damaged)
}

/// The letters of a payload, without what was put between and behind them on the way. None of that is ever part of a payload, and
/// without any one of its letters a payload is too short: nothing else can come of it.
fn letters(payload: &str) -> Vec<u8> {
    let bytes = unescaped(payload.as_bytes());
    let text = String::from_utf8_lossy(&bytes);
    let text = text.trim_end_matches(|letter: char| !is_of_payload(letter));
    text.chars().filter(|letter| !is_put_between(*letter)).collect::<String>().into_bytes()
}

fn is_of_payload(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_')
}

/// Space and line breaks, the marks of a reply (`>`) and of a broken line (`=`), what shows nothing and lets a long word break.
fn is_put_between(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_control()
        || matches!(letter, '>' | '=' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// With each `%2D` as the byte it stands for. One that was cut off at the end says nothing.
fn unescaped(bytes: &[u8]) -> Vec<u8> {
    let mut unescaped = Vec::new();
    let mut rest = bytes;
    while let Some((first, after)) = rest.split_first() {
        let escaped = match after {
            [high, low, ..] if *first == b'%' => of_digits(*high, *low),
            _ if *first == b'%' => break,
            _ => None,
        };
        unescaped.push(escaped.unwrap_or(*first));
        rest = if escaped.is_some() { &after[2..] } else { after };
    }
    unescaped
}

fn of_digits(high: u8, low: u8) -> Option<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    Some((digit(high)? << 4 | digit(low)?) as u8)
}
