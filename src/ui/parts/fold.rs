//! What is optional folds.

use crate::ui::dom::{El, div, el};

pub fn fold(title: &str, open: bool, inside: impl IntoIterator<Item = El>) -> El {
    let title = el("summary").class("fold__title").text(title);
    el("details").class("fold").attr_if(open, "open", "").child(title).child(div("fold__inside").children(inside))
}
