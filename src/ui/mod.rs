//! The screens.

mod ahead;
mod app;
mod dom;
mod facilitator;
mod on_demand;
mod pages;
mod parts;
mod sections;

use crate::state;
use dom::El;
use leptos::mount::mount_to;
use leptos::prelude::{document, set_timeout};
use std::time::Duration;
use wasm_bindgen::JsCast;

/// Puts what the address asks for into the shell: the worksheet, or the facilitator's desk.
pub fn start() {
    state::install_crash_page();
    let screen = if state::is_for_facilitators() { on_demand::desk } else { app::app };
    // The browser has only just made the program ready, and may have letters to show.
    set_timeout(move || put(screen), Duration::ZERO);
}

fn put(screen: fn() -> Vec<El>) {
    let root = document().get_element_by_id("app").and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok());
    let Some(root) = root else {
        leptos::logging::error!("the page has no #app to live in");
        return;
    };
    let shell = root.clone();
    mount_to(root, move || {
        // What of the shell was not taken over leaves in the same frame in which the app's own arrives.
        dom::put_in(&shell, &screen());
    })
    .forget();
}
