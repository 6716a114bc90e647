//! Files that the system hands to the page: opened with the installed app (Launch Handler, File Handling), or shared to it (Web Share
//! Target, which the worker receives). All by name: few browsers have any of it.

use super::dynamic::{call, get, settled};
use super::events::listen;
use js_sys::{Array, Function};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

thread_local! {
    static IS_FOLLOWED: Cell<bool> = const { Cell::new(false) };
}

/// Asks for the files that are there, and follows those to come: `opened` by the person's own choice of this app, `shared` by whoever
/// can lead a browser to an address. One that the system no longer gives out has only its name.
pub fn take_files(opened: impl Fn(Result<File, String>) + Clone + 'static, shared: impl Fn(File) + Clone + 'static) {
    let workers = get(&js_sys::global(), "navigator").and_then(|navigator| get(&navigator, "serviceWorker"));
    let workers = workers.ok().filter(JsValue::is_object);
    if !IS_FOLLOWED.replace(true) {
        follow_launches(opened, shared.clone());
        if let Some(workers) = &workers {
            listen(workers.unchecked_ref(), "message", move |event| {
                let files = get(&event, "data").and_then(|data| get(&data, "shared"));
                files.iter().flat_map(Array::from).filter_map(|file| file.dyn_into().ok()).for_each(&shared);
            });
        }
    }
    // src/pwa/worker.js answers. A page without one in charge was shared nothing.
    let _ = workers
        .and_then(|workers| get(&workers, "controller").ok())
        .map(|worker| call(&worker, "postMessage", &["what was shared?".into()]));
}

/// Browsers hand the last launch out again to a page that was loaded anew: what the person has not opened just now is as good as shared.
fn follow_launches(opened: impl Fn(Result<File, String>) + Clone + 'static, shared: impl Fn(File) + Clone + 'static) {
    let is_again = Rc::new(Cell::new(was_reloaded()));
    let Ok(queue) = get(&js_sys::global(), "launchQueue") else { return };
    let launched = move |launch: JsValue| {
        let is_again = is_again.take();
        for handle in get(&launch, "files").iter().flat_map(Array::from) {
            let (opened, shared) = (opened.clone(), shared.clone());
            spawn_local(async move {
                let file = settled(call(&handle, "getFile", &[])).await.and_then(JsCast::dyn_into);
                if is_again {
                    return file.into_iter().for_each(shared);
                }
                opened(
                    file.map_err(|_| get(&handle, "name").ok().and_then(|name| name.as_string()).unwrap_or_default()),
                );
            });
        }
    };
    let launched = Closure::<dyn Fn(JsValue)>::new(launched).into_js_value();
    let _ = call(&queue, "setConsumer", &[launched.unchecked_into::<Function>().into()]);
}

fn was_reloaded() -> bool {
    let visits = get(&js_sys::global(), "performance")
        .and_then(|clock| call(&clock, "getEntriesByType", &["navigation".into()]));
    let visit = visits.map(|visits| Array::from(&visits).get(0));
    visit.and_then(|visit| get(&visit, "type")).is_ok_and(|kind| kind == "reload")
}
