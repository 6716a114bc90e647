//! What needs a browser: storage, and the live plan on top of it.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used)]

mod draft;
mod lasting;
mod storage;

use cairn::state::{App, Fate, lasting, mend_here};

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
    let window = web_sys::window().unwrap();
    let nothing = js_sys::Object::new();
    js_sys::Reflect::set(&nothing, &"value".into(), &wasm_bindgen::JsValue::UNDEFINED).unwrap();
    js_sys::Reflect::set(&nothing, &"configurable".into(), &true.into()).unwrap();
    js_sys::Object::define_property(&window, &"indexedDB".into(), &nothing);
    with_owner(|| App::start(mend_here));
    while lasting() != Fate::Lost {
        wasm_bindgen_futures::JsFuture::from(js_sys::Promise::resolve(&nothing)).await.unwrap();
    }
    clean();
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
