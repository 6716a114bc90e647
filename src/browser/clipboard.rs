//! The clipboard.

use super::dynamic::{call, get, set, settled};
use wasm_bindgen::JsValue;

/// Puts a text on the clipboard. It begins at once, while the browser still knows that the person tapped.
pub fn write(text: &str) -> impl Future<Output = Result<(), JsValue>> + 'static {
    // Absent on an address that is not secure, and in older browsers.
    let clipboard = get(&js_sys::global(), "navigator").and_then(|navigator| get(&navigator, "clipboard"));
    let writing = clipboard.and_then(|clipboard| call(&clipboard, "writeText", &[text.into()]));
    let text = text.to_owned();
    async move {
        if settled(writing).await.is_ok() {
            return Ok(());
        }
        by_selection(&text)
    }
}

/// The old way: the text is selected in a field that nobody sees, and copied from there.
fn by_selection(text: &str) -> Result<(), JsValue> {
    let document = get(&js_sys::global(), "document")?;
    let before = get(&document, "activeElement")?;
    let field = call(&document, "createElement", &["textarea".into()])?;
    for (name, value) in [("className", "hidden".into()), ("readOnly", JsValue::TRUE), ("value", text.into())] {
        set(&field, name, &value)?;
    }
    call(&get(&document, "body")?, "append", std::slice::from_ref(&field))?;
    call(&field, "select", &[])?;
    let copied = call(&document, "execCommand", &["copy".into()]);
    call(&field, "remove", &[])?;
    // What had the focus may be gone.
    let _ = call(&before, "focus", &[]);
    if copied?.is_truthy() { Ok(()) } else { Err(JsValue::from_str("the browser would not copy")) }
}
