//! What needs a browser: storage, and the live plan on top of it.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used)]

mod draft;
mod lasting;
mod storage;

use cairn::state::{App, Fate, lasting, perform_here};
use wasm_bindgen::JsValue;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// Each test begins on a device that holds nothing.
fn clean() {
    let window = web_sys::window().unwrap();
    window.local_storage().unwrap().unwrap().clear().unwrap();
    window.session_storage().unwrap().unwrap().clear().unwrap();
    window.location().set_hash("").unwrap();
}

/// The same, and with no lasting copies: what they hold is compared in a later moment, which a test that does not wait never sees.
async fn clean_without_lasting() {
    clean();
    show_database(false);
    with_owner(started);
    while lasting() != Fate::Lost {
        // A whole turn of the browser's: its answer about the lock is no promise of ours.
        let turn = js_sys::Promise::new(&mut |done, _| {
            web_sys::window().unwrap().set_timeout_with_callback(&done).unwrap();
        });
        wasm_bindgen_futures::JsFuture::from(turn).await.unwrap();
    }
    clean();
}

/// An app that has taken its turn among the tabs, as the frame has it do in pieces.
fn started() -> App {
    let app = App::start(perform_here);
    app.open();
    app.join_tabs();
    app
}

/// Hides IndexedDB from the page, or shows it again.
fn show_database(shown: bool) {
    let window = web_sys::window().unwrap();
    let (name, aside) = (JsValue::from("indexedDB"), JsValue::from("indexedDBForTests"));
    if !js_sys::Reflect::has(&window, &aside).unwrap() {
        let database = js_sys::Reflect::get(&window, &name).unwrap();
        js_sys::Reflect::set(&window, &aside, &database).unwrap();
    }
    let database = js_sys::Reflect::get(&window, &aside).unwrap();
    let property = js_sys::Object::new();
    let value = if shown { database } else { JsValue::UNDEFINED };
    js_sys::Reflect::set(&property, &"value".into(), &value).unwrap();
    js_sys::Reflect::set(&property, &"configurable".into(), &true.into()).unwrap();
    js_sys::Object::define_property(&window, &name, &property);
}

/// Runs with an owner for signals, as the app does.
fn with_owner<T>(test: impl FnOnce() -> T) -> T {
    // A second initialisation is the same one.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = leptos::prelude::Owner::new();
    let outcome = owner.with(test);
    owner.cleanup();
    outcome
}
