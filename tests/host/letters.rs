//! Small letters are those of the standard library, in the scripts that know two kinds.

use cairn::plan::lower;

#[test]
fn a_letter_is_made_small_as_everywhere_or_left_as_it_is() {
    for letter in '\0'..=char::MAX {
        let (ours, known) = (lower(&letter.to_string()), letter.to_lowercase().to_string());
        assert!(ours == known || ours == letter.to_string(), "{letter} becomes {ours}, not {known}");
    }
}

#[test]
fn latin_greek_and_cyrillic_are_all_made_small() {
    // But for a few of two letters (\u{130}) and for symbols.
    for letter in
        ('\0'..='\u{17e}').chain('\u{386}'..='\u{3ce}').chain('\u{400}'..='\u{52f}').chain('\u{1e00}'..='\u{1e95}')
    {
        if !['\u{130}', '\u{3cf}'].contains(&letter) {
            assert_eq!(lower(&letter.to_string()), letter.to_lowercase().to_string(), "{letter}");
        }
    }
    assert_eq!(lower("ÉLODIE Müller, ŁÓDŹ, Ünal, Nguyễn ẤN"), "élodie müller, łódź, ünal, nguyễn ấn");
    assert_eq!(lower("本田 علي ΆΝΝΑ ЁЛКА"), "本田 علي άννα ёлка");
}
