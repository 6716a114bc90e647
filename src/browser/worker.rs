//! The service worker, which opens the page without a network (src/pwa/worker.js).

use super::dynamic::{Outcome, call, get};
use super::events;
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The worker of this page, once it is registered.
#[derive(Clone)]
pub struct Worker(JsValue);

impl Worker {
    /// Registers the one that the page names; `None` where the browser has no workers, the page names none, or it did not arrive.
    pub async fn register() -> Option<Worker> {
        let document = JsValue::from(web_sys::window()?.document()?);
        let script = call(&document, "querySelector", &["script[data-worker]".into()]).ok()?;
        let address = get(&get(&script, "dataset").ok()?, "worker").ok()?;
        let options = js_sys::Object::new();
        // What stands in the worker changes with each build: no cache on the way may answer for it.
        js_sys::Reflect::set(&options, &"updateViaCache".into(), &"none".into()).ok()?;
        let registered = call(&workers().ok()?, "register", &[address, options.into()]);
        JsFuture::from(registered.ok()?.dyn_into::<Promise>().ok()?).await.ok().map(Worker)
    }

    /// Calls `is_waiting` when a newer build is all here, now or later.
    pub fn on_newer(&self, is_waiting: impl Fn() + Clone + 'static) {
        let worker = self.clone();
        let look = move || {
            // The first one has nothing to wait for.
            if worker.is_waiting() && get(&workers().unwrap_or_default(), "controller").is_ok_and(|it| it.is_truthy()) {
                is_waiting();
            }
        };
        look();
        let worker = self.0.clone();
        listen(&self.0, "updatefound", move || {
            if let Ok(installing) = get(&worker, "installing") {
                listen(&installing, "statechange", look.clone());
            }
        });
    }

    fn is_waiting(&self) -> bool {
        get(&self.0, "waiting").is_ok_and(|waiting| waiting.is_truthy())
    }

    /// Lets the newer build take charge of this page, and calls `done` when it has.
    pub fn take_over(&self, done: impl Fn() + 'static) {
        if let Ok(workers) = workers() {
            listen(&workers, "controllerchange", done);
        }
        // One that has gone meanwhile is in charge already, or will be with the next start.
        let _ = get(&self.0, "waiting").and_then(|waiting| call(&waiting, "postMessage", &["take over".into()]));
    }
}

/// Whether the page says that it has no worker, as against one that names its worker.
pub fn is_unwanted() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document
        .is_some_and(|document| document.query_selector("script[data-no-worker]").is_ok_and(|found| found.is_some()))
}

/// How the names of the worker's caches begin, on this path of the host (src/pwa/worker.js).
pub fn cache_prefix() -> String {
    let path = web_sys::window().and_then(|window| window.location().pathname().ok()).unwrap_or_default();
    let folder = path.rfind('/').and_then(|end| path.get(..=end)).unwrap_or("/");
    ["cairn-", folder, "-"].concat()
}

fn workers() -> Outcome {
    let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
    get(&JsValue::from(window.navigator()), "serviceWorker")
}

fn listen(target: &JsValue, event: &str, heard: impl Fn() + 'static) {
    if target.is_object() {
        events::listen(target.unchecked_ref(), event, move |_| heard());
    }
}
