//! Styles that arrive on demand.

use js_sys::{Function, Promise};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

/// Switches on the stylesheet of this id and waits until it is there. One that does not come is done without: a plain page is
/// better than none.
pub async fn switch_on(id: &str) {
    let sheet =
        web_sys::window().and_then(|window| window.document()).and_then(|document| document.get_element_by_id(id));
    if let Some(sheet) = sheet.filter(|sheet| sheet.has_attribute("disabled")) {
        let _ = JsFuture::from(Promise::new(&mut |arrived, _| wait_for(&sheet, &arrived))).await;
    }
}

fn wait_for(sheet: &Element, arrived: &Function) {
    for event in ["load", "error"] {
        let _ = sheet.add_event_listener_with_callback(event, arrived.unchecked_ref());
    }
    let _ = sheet.remove_attribute("disabled");
}
