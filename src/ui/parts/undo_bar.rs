//! The offer to take a deletion back; it stays until it is used or closed.

use super::button::{Weight, button};
use crate::content::common as words;
use crate::state::use_app;
use leptos::prelude::*;

pub fn undo_bar() -> AnyView {
    let app = use_app();
    let offer = move || {
        let undo = app.undo.last()?;
        let back = button(Weight::Second, words::UNDO, move || app.take_back());
        let close = button(Weight::Quiet, words::DISMISS, move || app.undo.dismiss());
        Some(
            view! { <div class="undo-bar"><p class="undo-bar__text">{words::removed(&undo.what)}</p>{back}{close}</div> },
        )
    };
    view! { <div class="undo-place" role="status">{offer}</div> }.into_any()
}
