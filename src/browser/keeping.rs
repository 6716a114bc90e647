//! How the browser keeps what it is given: what it says of itself, and the wish that it keep it for good.

use super::dynamic::{call, fits, get};
use wasm_bindgen::JsValue;

fn navigator() -> JsValue {
    web_sys::window().map(|window| JsValue::from(window.navigator())).unwrap_or_default()
}

pub fn user_agent() -> String {
    get(&navigator(), "userAgent").ok().and_then(|text| text.as_string()).unwrap_or_default()
}

/// Whether the page was put on the home screen and stands alone.
pub fn is_installed() -> bool {
    fits("(display-mode: standalone)") || get(&navigator(), "standalone").is_ok_and(|alone| alone.is_truthy())
}

/// Asks the browser not to clear what is stored here to make room. It may ask the person, so the moment has to make sense to them.
pub fn ask_to_keep() {
    if let Ok(storage) = get(&navigator(), "storage") {
        let _ = call(&storage, "persist", &[]);
    }
}
