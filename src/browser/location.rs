//! The address.

use super::dynamic::{call, get};
use wasm_bindgen::JsValue;

/// The fragment with its `#`, decoded by nobody.
pub fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Goes to a fragment; a new step in the history.
pub fn go(fragment: &str) {
    if let Some(window) = web_sys::window() {
        // Fails only on an address that is not one; then the person stays where they are.
        let _ = window.location().set_hash(fragment);
    }
}

/// Goes to a fragment in place of the present one.
pub fn replace(fragment: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().replace(fragment);
    }
}

/// Writes another fragment over the present one, and goes nowhere: nobody hears of it.
pub fn conceal(fragment: &str) {
    let arguments = [JsValue::NULL, JsValue::from_str(""), JsValue::from_str(fragment)];
    // Where there is no history nothing stays in it.
    let _ = get(&js_sys::global(), "history").and_then(|history| call(&history, "replaceState", &arguments));
}

/// The whole address.
pub fn address() -> String {
    web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}
