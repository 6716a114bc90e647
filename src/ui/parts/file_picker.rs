//! *Open a plan file*: a button in front of the browser's own picker. No filter by type: phones grey out files they cannot place.

use super::button::{Weight, button};
use crate::content::common as words;
use crate::state::{self, use_app};
use leptos::prelude::*;

pub fn file_picker(weight: Weight) -> AnyView {
    const ID: &str = "plan-file";
    let app = use_app();
    let open = button(weight, words::OPEN_A_PLAN_FILE, || state::press(ID));
    let picked = move |input: web_sys::HtmlInputElement| {
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            app.open_file(file);
        }
        // So that the same file can be picked again.
        input.set_value("");
    };
    view! {
        {open}
        <input id=ID class="hidden" type="file" tabindex="-1" aria-hidden="true" on:change:target=move |event| picked(event.target()) />
    }
    .into_any()
}
