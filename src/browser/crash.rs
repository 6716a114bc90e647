//! What happens when the program panics: the shell takes over with a page that needs none of it.

use wasm_bindgen::{JsCast, JsValue};

/// Reports panics to the console and hands the page to the shell's `cairnCrashed`.
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        let shell = js_sys::Reflect::get(&js_sys::global(), &JsValue::from_str("cairnCrashed"));
        // Without the shell there is nobody left to tell; the console has it.
        if let Some(crashed) = shell.ok().and_then(|shell| shell.dyn_into::<js_sys::Function>().ok()) {
            let _ = crashed.call0(&JsValue::NULL);
        }
    }));
}
