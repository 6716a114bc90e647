//! The screens.

mod app;
mod pages;
mod parts;
mod sections;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Puts the participants' app into the shell.
pub fn start() {
    put(app::app);
}

/// Puts the facilitators' page into the shell.
pub fn start_facilitator() {
    put(pages::facilitator::page);
}

fn put<V: IntoView + 'static>(view: impl FnOnce() -> V + 'static) {
    crate::state::install_crash_page();
    let root = document().get_element_by_id("app").and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok());
    let Some(root) = root else {
        leptos::logging::error!("the page has no #app to live in");
        return;
    };
    root.set_inner_text("");
    mount_to(root, view).forget();
}
