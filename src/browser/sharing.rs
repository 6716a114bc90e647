//! The sheet by which a phone hands something on: to a person, into its files (Web Share).

use super::dynamic::{call, construct, fits, get, object, settled};
use js_sys::Array;
use wasm_bindgen::JsValue;

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetAnswer {
    Done,
    /// The person closed the sheet.
    Closed,
    /// The system would not.
    Refused,
}

/// Whether this is a device that people know such a sheet from. Computers have one as well, where nobody looks for a file.
pub fn is_at_hand() -> bool {
    fits("(pointer: coarse)") && get(&navigator(), "share").is_ok_and(|share| share.is_function())
}

/// Hands on a text as a file; nothing where the system takes no such file. It begins at once, while the browser still knows that
/// the person tapped.
pub fn share_file(name: &str, mime: &str, text: &str) -> Option<impl Future<Output = SheetAnswer> + 'static> {
    let parts = Array::of1(&text.into());
    let file = construct("File", &[parts.into(), name.into(), object(&[("type", mime.into())])]).ok()?;
    let what = object(&[("files", Array::of1(&file).into())]);
    let takes = call(&navigator(), "canShare", std::slice::from_ref(&what)).is_ok_and(|takes| takes.is_truthy());
    takes.then(|| share(what))
}

/// Hands on an address.
pub fn share_link(address: &str) -> impl Future<Output = SheetAnswer> + 'static {
    share(object(&[("url", address.into())]))
}

fn share(what: JsValue) -> impl Future<Output = SheetAnswer> + 'static {
    let sharing = call(&navigator(), "share", &[what]);
    async move {
        match settled(sharing).await {
            Ok(_) => SheetAnswer::Done,
            Err(why) if get(&why, "name").is_ok_and(|name| name == "AbortError") => SheetAnswer::Closed,
            Err(_) => SheetAnswer::Refused,
        }
    }
}

fn navigator() -> JsValue {
    get(&js_sys::global(), "navigator").unwrap_or_default()
}
