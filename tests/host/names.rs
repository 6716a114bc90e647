//! What a person named something, inside our own sentences: it cannot pass for them or for another name.

use cairn::content::common::{excerpt, plain, removed};

const SETS_DIRECTION: &str =
    "\u{61c}\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}";

#[test]
fn what_only_turns_its_surroundings_round_is_left_out() {
    check("\u{202e}nalp", "nalp");
    check("plan\u{202e}fdp.exe", "planfdp.exe");
    check("a\u{2067}b\u{2069}c", "abc");
    check("\u{200f}خطة\u{200e}", "خطة");
    check("a \u{202d} b", "a b");
    check(SETS_DIRECTION, "");
    for letter in SETS_DIRECTION.chars() {
        check(&format!("a{letter}b"), "ab");
    }
    for control in ('\0'..='\u{9f}').filter(|it| it.is_control()) {
        check(&format!("a{control}b"), if control.is_whitespace() { "a b" } else { "ab" });
    }
    check("one\u{2028}two\u{2029}three\r\nfour\u{85}five", "one two three four five");
    check("\u{1b}[31mred", "[31mred");
}

#[test]
fn what_words_are_written_with_stays() {
    for text in [
        "Über Größe",
        "来年の計画",
        "خطة العام",
        "שלום עולם",
        "می\u{200c}خواهم",
        "क्षत्रिय",
        "👩🏽‍💻🤝",
        "e\u{301}",
        "a/b <b>&amp;",
    ] {
        check(text, text);
    }
}

#[test]
fn every_excerpt_is_plain() {
    assert_eq!(removed("My \u{202e}plan\u{2029}is"), "Removed: My plan is");
    // What is left out takes no room.
    assert_eq!(excerpt(&"\u{202e}a".repeat(10), 10), "aaaaaaaaaa");
}

fn check(text: &str, expected: &str) {
    assert_eq!(plain(text), expected, "{text:?}");
}
