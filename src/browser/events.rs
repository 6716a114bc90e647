//! Events of the whole window, listened to for as long as the page lives.

use super::dynamic::{fits, get};
use super::page;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, EventTarget, PageTransitionEvent, StorageEvent};

/// The page is about to be hidden, frozen or left: the last moment to save.
pub fn on_leave(leave: impl Fn() + Clone + 'static) {
    let Some(window) = web_sys::window() else { return };
    listen(&window, "pagehide", {
        let leave = leave.clone();
        move |_| leave()
    });
    let Some(document) = window.document() else { return };
    listen(&document, "visibilitychange", move |_| {
        if page::is_hidden() {
            leave();
        }
    });
}

/// The page is about to be left for good; the browser asks the person first while this holds. It refuses to where nobody has
/// touched the page.
pub fn on_unload(holds: impl Fn() -> bool + 'static) {
    let Some(window) = web_sys::window() else { return };
    let touched = || {
        let activation = get(&js_sys::global(), "navigator").and_then(|navigator| get(&navigator, "userActivation"));
        activation.and_then(|it| get(&it, "hasBeenActive")).is_ok_and(|active| active.is_truthy())
    };
    listen(&window, "beforeunload", move |event| {
        if touched() && holds() {
            event.prevent_default();
        }
    });
}

/// The page is shown again as it was left, after it had been set aside whole.
pub fn on_return(returned: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else { return };
    listen(&window, "pageshow", move |event| {
        if event.dyn_ref::<PageTransitionEvent>().is_some_and(PageTransitionEvent::persisted) {
            returned();
        }
    });
}

/// Another tab of this origin wrote to localStorage: the key it wrote.
pub fn on_storage(changed: impl Fn(String) + 'static) {
    let Some(window) = web_sys::window() else { return };
    listen(&window, "storage", move |event| {
        if let Some(key) = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key) {
            changed(key);
        }
    });
}

/// The address's fragment changed.
pub fn on_fragment(changed: impl Fn() + 'static) {
    if let Some(window) = web_sys::window() {
        listen(&window, "hashchange", move |_| changed());
    }
}

/// Other parts of the page are seen than before.
pub fn on_scroll(scrolled: impl Fn() + Clone + 'static) {
    let Some(window) = web_sys::window() else { return };
    for event in ["scroll", "resize"] {
        let scrolled = scrolled.clone();
        listen(&window, event, move |_| scrolled());
    }
}

/// Where the page stands beside its sections (style/layout.css).
const WIDE: &str = "(width >= 900px)";

/// The page is wide, now or when the window was made so or the phone was turned: called whenever it may have become so.
pub fn on_wide(wide: impl Fn() + 'static) {
    let look = move || {
        if fits(WIDE) {
            wide();
        }
    };
    look();
    // Of the window, whose events a crash keeps from the program.
    if let Some(window) = web_sys::window() {
        listen(&window, "resize", move |_| look());
    }
}

/// Any event of anything.
pub fn listen(target: &EventTarget, name: &str, handle: impl Fn(Event) + 'static) {
    let closure = Closure::<dyn Fn(Event)>::new(handle);
    // A listener that cannot be added is one event less; nothing here relies on one alone.
    let _ = target.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    closure.forget();
}
