//! The screen: all of it for the page, and awake. Both by name: not every browser has them.

use super::dynamic::{call, get, object, settled};
use super::events::listen;
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsValue;

thread_local! {
    static LOCK: RefCell<Option<JsValue>> = const { RefCell::new(None) };
    static IS_WANTED: Cell<bool> = const { Cell::new(false) };
    static IS_FOLLOWED: Cell<bool> = const { Cell::new(false) };
}

/// Keeps the screen awake for as long as the page is seen. A browser that cannot, or does not want to, lets it sleep.
pub fn stay_awake() {
    IS_WANTED.set(true);
    ask();
    if !IS_FOLLOWED.replace(true) {
        let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
        // It is lost whenever the page is hidden.
        listen(&document, "visibilitychange", |_| {
            if IS_WANTED.get() {
                ask();
            }
        });
    }
}

pub fn may_sleep() {
    IS_WANTED.set(false);
    if let Some(lock) = LOCK.take() {
        let _ = call(&lock, "release", &[]);
    }
}

fn ask() {
    let lock = get(&js_sys::global(), "navigator").and_then(|navigator| get(&navigator, "wakeLock"));
    let Some(lock) = lock.ok().filter(JsValue::is_object) else { return };
    wasm_bindgen_futures::spawn_local(async move {
        if let Ok(lock) = settled(call(&lock, "request", &["screen".into()])).await {
            // One is enough, and none where the page was left meanwhile.
            let spare = if IS_WANTED.get() { LOCK.replace(Some(lock)) } else { Some(lock) };
            if let Some(spare) = spare {
                let _ = call(&spare, "release", &[]);
            }
        }
    });
}

/// Gives the page the whole screen, or gives it back.
pub fn toggle_full() {
    let Ok(document) = get(&js_sys::global(), "document") else { return };
    let is_full = get(&document, "fullscreenElement").is_ok_and(|element| element.is_object());
    let asked = if is_full {
        call(&document, "exitFullscreen", &[])
    } else {
        let hide = object(&[("navigationUI", "hide".into())]);
        get(&document, "documentElement").and_then(|page| call(&page, "requestFullscreen", &[hide]))
    };
    wasm_bindgen_futures::spawn_local(async move {
        // Where it is refused the page stays as it is, and every control with it.
        let _ = settled(asked).await;
    });
}
