//! Vibration. Many devices have none, and some browsers no way to ask for it.

use super::dynamic::{call, get};

/// Shakes the device three times, where it can.
pub fn vibrate() {
    let pattern: js_sys::Array = [300, 200, 300, 200, 300].into_iter().map(wasm_bindgen::JsValue::from).collect();
    // Without it the screen still says what there is to say.
    let _ = get(&js_sys::global(), "navigator").and_then(|navigator| call(&navigator, "vibrate", &[pattern.into()]));
}
