//! A text as a QR code: a square of modules, and the path that draws it.

use qrcodegen::{QrCode, QrCodeEcc};

/// What a phone still reads from a screen; a code itself would hold twice as much.
pub const MAX_CHARACTERS: usize = 1_200;
/// The modules that stay light on every side, without which a code is not found.
pub const QUIET_ZONE: usize = 4;

/// A QR code.
#[derive(Clone, PartialEq, Eq)]
pub struct Qr {
    code: QrCode,
}

impl Qr {
    /// The smallest code that holds the text at level M, which is read with up to 15 % of it gone; at a higher level where that
    /// takes no more modules. `None` when the text is too long.
    pub fn of(text: &str) -> Option<Qr> {
        if text.chars().count() > MAX_CHARACTERS {
            return None;
        }
        QrCode::encode_text(text, QrCodeEcc::Medium).ok().map(|code| Qr { code })
    }

    /// The modules of a side, without the quiet zone: the fewer, the farther away it can be read.
    pub fn modules(&self) -> usize {
        usize::try_from(self.code.size()).unwrap_or_default()
    }

    /// The modules of a side with the quiet zone: the drawing's view box is `0 0 width width`.
    pub fn width(&self) -> usize {
        self.modules() + 2 * QUIET_ZONE
    }

    /// Whether a module is dark, counted from the left and from the top of the code; all around it none is.
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        match (i32::try_from(x), i32::try_from(y)) {
            (Ok(x), Ok(y)) => self.code.get_module(x, y),
            _ => false,
        }
    }

    /// The dark modules as the `d` of an SVG path, to be filled, in units of one module: those side by side in one piece.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for y in 0..self.modules() {
            let mut x = 0;
            while x < self.modules() {
                let run = (x..self.modules()).take_while(|x| self.is_dark(*x, y)).count();
                if run > 0 {
                    let [left, top, run] = [x + QUIET_ZONE, y + QUIET_ZONE, run].map(|number| number.to_string());
                    path.push_str(&["M", &left, " ", &top, "h", &run, "v1h-", &run, "z"].concat());
                }
                x += run + 1;
            }
        }
        path
    }
}
