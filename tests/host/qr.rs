//! QR codes: drawn from their path and read back by another hand.

use cairn::format::link::{Lock, seal};
use cairn::format::qr::{MAX_CHARACTERS, QUIET_ZONE, Qr};
use rqrr::PreparedImage;

/// The pixels of a module's side.
const SCALE: usize = 4;

/// The modules that the path fills, row by row, with the quiet zone.
fn drawn(qr: &Qr) -> Vec<Vec<bool>> {
    let mut dark = vec![vec![false; qr.width()]; qr.width()];
    for piece in qr.path().split_terminator('z') {
        let (start, shape) = piece.strip_prefix('M').unwrap().split_once('h').unwrap();
        let (left, top) = start.split_once(' ').unwrap();
        let (run, back) = shape.split_once("v1h-").unwrap();
        assert_eq!(run, back, "{piece} is no rectangle");
        let [left, top, run] = [left, top, run].map(|number| number.parse::<usize>().unwrap());
        for module in &mut dark[top][left..left + run] {
            assert!(!std::mem::replace(module, true), "{piece} lies over another");
        }
    }
    dark
}

/// What a reader makes of the drawing.
fn read(qr: &Qr) -> (String, rqrr::MetaData) {
    let dark = drawn(qr);
    let side = qr.width() * SCALE;
    let shade = |x: usize, y: usize| if dark[y / SCALE][x / SCALE] { 0 } else { 255 };
    let mut picture = PreparedImage::prepare_from_greyscale(side, side, shade);
    let grids = picture.detect_grids();
    assert_eq!(grids.len(), 1);
    let (meta, text) = grids[0].decode().unwrap();
    (text, meta)
}

#[test]
fn it_is_read_back() {
    let link = |bytes: usize| {
        let body: Vec<u8> = (0..bytes).map(|at| (at * 151 + at / 7 * 31 + 5) as u8).collect();
        ["https://example.org/cairn/#/p/", &seal('p', Lock::Plain, &body)].concat()
    };
    check("1", 21);
    check("HTTPS://EXAMPLE.ORG/CAIRN", 25);
    check("https://example.org/cairn/", 25);
    check("Größe 老虎 🏔️", 25);
    check(&link(60), 45);
    check(&link(84), 49);
    check(&link(300), 81);
    check(&link(600), 109);
    check(&"x".repeat(MAX_CHARACTERS), 133);
    check(&"7".repeat(MAX_CHARACTERS), 85);
    check(&"A1".repeat(MAX_CHARACTERS / 2), 109);

    fn check(text: &str, modules: usize) {
        let qr = Qr::of(text).unwrap();
        assert_eq!(qr.modules(), modules, "{} characters", text.len());
        let (back, meta) = read(&qr);
        assert_eq!(back, text);
        // As it is written in the code: M is 0; 2 and 3 withstand more.
        assert!([0, 2, 3].contains(&meta.ecc_level), "level {}", meta.ecc_level);
    }
}

#[test]
fn the_path_draws_the_modules_and_nothing_around_them() {
    for text in ["1", "https://example.org/cairn/", &"x".repeat(500)] {
        let qr = Qr::of(text).unwrap();
        let dark = drawn(&qr);
        assert_eq!(qr.width(), qr.modules() + 8);
        for (y, row) in dark.iter().enumerate() {
            for (x, module) in row.iter().enumerate() {
                let inside = x.checked_sub(QUIET_ZONE).zip(y.checked_sub(QUIET_ZONE));
                assert_eq!(*module, inside.is_some_and(|(x, y)| qr.is_dark(x, y)), "{x} {y}");
            }
        }
        assert!(!qr.is_dark(qr.modules(), 0) && !qr.is_dark(0, usize::MAX));
        // The corner of a finder pattern.
        assert!(qr.path().starts_with("M4 4h7v1h-7z"));
    }
}

#[test]
fn what_is_too_long_has_none() {
    assert!(Qr::of(&"x".repeat(MAX_CHARACTERS)).is_some());
    assert!(Qr::of(&"7".repeat(MAX_CHARACTERS + 1)).is_none());
    assert!(Qr::of(&"x".repeat(3_000_000)).is_none());
    // Few characters of many bytes.
    assert!(Qr::of(&"🏔".repeat(500)).is_some());
    assert!(Qr::of(&"🏔".repeat(MAX_CHARACTERS)).is_none());
}
