//! What needs a browser: storage, and the live plan on top of it.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used)]

mod draft;
mod storage;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// Each test begins on a device that holds nothing.
fn clean() {
    let window = web_sys::window().unwrap();
    window.local_storage().unwrap().unwrap().clear().unwrap();
    window.session_storage().unwrap().unwrap().clear().unwrap();
    window.location().set_hash("").unwrap();
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
