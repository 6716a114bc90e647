//! The offer to take a deletion back; it stays until it is used or closed.

use super::button::{Weight, button};
use crate::content::common as words;
use crate::state::App;
use crate::ui::dom::{El, div, el, given};

const PLACE: &str = "undo";

/// Where it will stand.
pub fn place() -> El {
    div("undo-place").id(PLACE).attr("role", "status")
}

pub fn undo_bar(app: App) {
    let offer = move || {
        let what = app.undo.last_what()?;
        let back = button(Weight::Second, words::UNDO, move || app.take_back());
        let close = button(Weight::Quiet, words::DISMISS, move || app.undo.dismiss());
        Some(
            div("undo-bar")
                .child(el("p").class("undo-bar__text").text(&words::removed(&what)))
                .child(back)
                .child(close),
        )
    };
    given(PLACE).switch(move || app.undo.depth().to_string(), move || offer().into_iter().collect());
}
