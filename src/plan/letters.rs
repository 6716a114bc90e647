//! Small letters without the standard library's table, which would be kilobytes of every download.

/// The text in small letters: Latin with its accents, Greek and Cyrillic. Any other letter stays as it is.
pub fn lower(text: &str) -> String {
    text.chars().map(lower_letter).collect()
}

fn lower_letter(letter: char) -> char {
    let code = u32::from(letter);
    let small = match code {
        0x130 | 0x3a2 => code,
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3ab | 0x410..=0x42f => code + 0x20,
        0x400..=0x40f => code + 0x50,
        // Capital and small letter side by side.
        0x100..=0x137
        | 0x14a..=0x177
        | 0x1e00..=0x1e95
        | 0x1ea0..=0x1eff
        | 0x460..=0x481
        | 0x48a..=0x4bf
        | 0x4d0..=0x52f => code | 1,
        0x139..=0x148 | 0x179..=0x17e | 0x4c1..=0x4ce => (code + 1) & !1,
        0x178 => 0xff,
        0x386 => 0x3ac,
        0x4c0 => 0x4cf,
        0x388..=0x38a => code + 0x25,
        0x38c => 0x3cc,
        0x38e | 0x38f => code + 0x3f,
        _ => code,
    };
    char::from_u32(small).unwrap_or(letter)
}
