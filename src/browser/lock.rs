//! Locks that one tab of this page holds at a time (the Web Locks API).

use super::dynamic::{call, get};
use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

/// How much a lock is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Only if nobody has it.
    IfFree,
    /// As soon as nobody has it any more.
    InTurn,
    /// Now, from whoever has it.
    AtOnce,
}

/// Asks for a lock, which this tab then holds for as long as it lives or until another one takes it. `taken` is told whether it is
/// this tab's now; `lost` is called when another tab took it away. `false` where the browser has no locks.
pub fn ask(name: &str, wanted: Wanted, taken: impl FnOnce(bool) + 'static, lost: impl FnOnce() + 'static) -> bool {
    let navigator = web_sys::window().map(|window| window.navigator());
    let locks = navigator.and_then(|navigator| get(&navigator, "locks").ok()).filter(JsValue::is_object);
    let Some(locks) = locks else { return false };
    let options = Object::new();
    let option = match wanted {
        Wanted::IfFree => Some("ifAvailable"),
        Wanted::InTurn => None,
        Wanted::AtOnce => Some("steal"),
    };
    if let Some(option) = option {
        let _ = Reflect::set(&options, &option.into(), &JsValue::TRUE);
    }
    let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        taken(lock.is_object());
        // The lock is held for as long as this promise is open.
        if lock.is_object() { Promise::new(&mut |_, _| {}).into() } else { JsValue::UNDEFINED }
    });
    let Ok(request) = call(&locks, "request", &[name.into(), options.into(), granted]) else { return false };
    let Ok(request) = request.dyn_into::<Promise>() else { return false };
    wasm_bindgen_futures::spawn_local(async move {
        if JsFuture::from(request).await.is_err() {
            lost();
        }
    });
    true
}
