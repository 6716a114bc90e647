//! How much would have to be built to read a text: known before anything is.
//!
//! Two bytes of JSON can become a value of 72, five an object of 400. A megabyte made for it would fill a phone.

/// How deep objects and lists may stand in each other: as far as the JSON reader follows.
pub const MAX_DEPTH: usize = 127;
/// What all values and names together may weigh. A plan of 5,000 items in which nearly nothing is filled in, as the fixture near
/// the limits is, weighs 65,000; 105,000 when each item has changed as well.
const MAX_WEIGHT: usize = 110_000;
/// An object or a list weighs as much as some values.
const OPENING: usize = 4;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooMuch {
    Depth,
    Values,
}

/// What of this text is more than any plan has.
pub fn too_much(bytes: &[u8]) -> Option<TooMuch> {
    let (mut depth, mut weight) = (0_usize, 0);
    let (mut in_text, mut escaped) = (false, false);
    for byte in bytes {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_text,
            b'"' => in_text = !in_text,
            _ if in_text => {}
            b'{' | b'[' => {
                depth += 1;
                weight += OPENING;
                if depth > MAX_DEPTH {
                    return Some(TooMuch::Depth);
                }
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' | b':' => weight += 1,
            _ => {}
        }
    }
    (weight > MAX_WEIGHT).then_some(TooMuch::Values)
}
