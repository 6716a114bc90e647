//! Where the values of a JSON text stand in it, so that one can be put in the place of another without reading any.

use std::ops::Range;

/// The bytes of each.
#[derive(Default)]
pub struct Spans {
    pub values: Vec<Range<usize>>,
    /// With their names.
    pub fields: Vec<Range<usize>>,
}

pub fn spans(text: &[u8]) -> Spans {
    let mut found = Spans::default();
    value(text, 0, &mut found);
    found
}

/// The end of the value that starts there, after space.
fn value(text: &[u8], start: usize, found: &mut Spans) -> usize {
    let start = past_space(text, start);
    let end = match text[start] {
        b'"' => string(text, start),
        open @ (b'{' | b'[') => {
            let mut at = past_space(text, start + 1);
            while !matches!(text[at], b'}' | b']') {
                let field = at;
                if open == b'{' {
                    at = past_space(text, string(text, at)) + 1;
                }
                at = value(text, at, found);
                if open == b'{' {
                    found.fields.push(field..at);
                }
                at = past_space(text, at);
                if text[at] == b',' {
                    at = past_space(text, at + 1);
                }
            }
            at + 1
        }
        _ => start + text[start..].iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'-').count(),
    };
    found.values.push(start..end);
    end
}

fn string(text: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while text[at] != b'"' {
        at += if text[at] == b'\\' { 2 } else { 1 };
    }
    at + 1
}

fn past_space(text: &[u8], start: usize) -> usize {
    start + text[start..].iter().take_while(|byte| byte.is_ascii_whitespace()).count()
}
