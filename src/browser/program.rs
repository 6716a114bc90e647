//! What the browser keeps of the program itself (caches, the worker that answers without a network), and how to be rid of it.

use super::dynamic::{Outcome, call, get, settled};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

/// Removes the caches whose names begin so, and the worker of this page. Where there are none there is nothing to do.
pub async fn forget(prefix: &str) {
    if let Ok(caches) = get(&js_sys::global(), "caches") {
        for name in list(call(&caches, "keys", &[])).await {
            if name.as_string().is_some_and(|name| name.starts_with(prefix)) {
                let _ = settled(call(&caches, "delete", &[name])).await;
            }
        }
    }
    let navigator = web_sys::window().map(|window| JsValue::from(window.navigator())).unwrap_or_default();
    if let Ok(workers) = get(&navigator, "serviceWorker") {
        // Of this page alone: others of the origin have scopes of their own.
        if let Ok(worker) = settled(call(&workers, "getRegistration", &[])).await {
            let _ = settled(call(&worker, "unregister", &[])).await;
        }
    }
}

async fn list(call: Outcome) -> Vec<JsValue> {
    settled(call).await.map(|list| list.unchecked_into::<Array>().to_vec()).unwrap_or_default()
}
