//! A QR code, drawn.

use crate::format::qr::Qr;
use crate::ui::dom::{El, svg};

pub fn qr_picture(qr: &Qr, name: &str) -> El {
    let width = qr.width().to_string();
    let drawing = svg("svg").attr("class", "qr").attr("viewBox", &["0 0 ", &width, " ", &width].concat());
    let paper = svg("rect").attr("class", "qr__paper").attr("width", &width).attr("height", &width);
    let dark = svg("path").attr("class", "qr__dark").attr("d", &qr.path());
    drawing.attr("role", "img").attr("aria-label", name).child(paper).child(dark)
}
