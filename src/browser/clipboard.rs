//! The clipboard.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Clipboard, Document, HtmlDocument, HtmlElement, HtmlTextAreaElement};

/// Puts a text on the clipboard. It begins at once, while the browser still knows that the person tapped.
pub fn write(text: &str) -> impl Future<Output = Result<(), JsValue>> + 'static {
    let writing = clipboard().map(|clipboard| clipboard.write_text(text));
    let text = text.to_owned();
    async move {
        if let Some(writing) = writing
            && JsFuture::from(writing).await.is_ok()
        {
            return Ok(());
        }
        by_selection(&text)
    }
}

/// Absent on an address that is not secure, and in older browsers.
fn clipboard() -> Option<Clipboard> {
    let navigator = web_sys::window()?.navigator();
    let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok()?;
    clipboard.is_object().then(|| clipboard.unchecked_into())
}

/// The old way: the text is selected in a field that nobody sees, and copied from there.
fn by_selection(text: &str) -> Result<(), JsValue> {
    let document: Document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let body = document.body().ok_or(JsValue::NULL)?;
    let before = document.active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let field: HtmlTextAreaElement =
        document.create_element("textarea")?.dyn_into().map_err(|_| JsValue::from_str("no text field"))?;
    field.set_class_name("hidden");
    field.set_read_only(true);
    field.set_value(text);
    body.append_child(&field)?;
    field.select();
    let copied = document.unchecked_into::<HtmlDocument>().exec_command("copy");
    field.remove();
    if let Some(before) = before {
        before.focus()?;
    }
    if copied? { Ok(()) } else { Err(JsValue::from_str("the browser would not copy")) }
}
