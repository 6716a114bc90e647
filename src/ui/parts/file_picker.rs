//! *Open a plan file*: a button in front of the browser's own picker. No filter by type: phones grey out files they cannot place.

use super::button::{Weight, button};
use crate::content::common as words;
use crate::state::{self, App};
use crate::ui::dom::{El, el};
use wasm_bindgen::JsCast;

pub fn file_picker(app: App, weight: Weight) -> [El; 2] {
    const ID: &str = "plan-file";
    let open = button(weight, words::OPEN_A_PLAN_FILE, || state::press(ID));
    let picked = move |event: web_sys::Event| {
        let Some(input) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok()) else {
            return;
        };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            app.open_file(file);
        }
        // So that the same file can be picked again.
        input.set_value("");
    };
    let input =
        el("input").id(ID).class("hidden").attr("type", "file").attr("tabindex", "-1").attr("aria-hidden", "true");
    [open, input.on("change", picked)]
}
