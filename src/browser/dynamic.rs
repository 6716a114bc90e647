//! Web APIs that not every browser has, called by name: a typed binding is a function in the script that every visit loads.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What a call gave, or why there is no such thing here.
pub type Outcome = Result<JsValue, JsValue>;

pub fn get(of: &JsValue, name: &str) -> Outcome {
    Reflect::get(of, &name.into())
}

pub fn set(of: &JsValue, name: &str, value: &JsValue) -> Result<(), JsValue> {
    Reflect::set(of, &name.into(), value).map(|_| ())
}

/// Calls a method.
pub fn call(of: &JsValue, name: &str, arguments: &[JsValue]) -> Outcome {
    get(of, name)?.dyn_into::<Function>()?.apply(of, &list(arguments))
}

/// Whether a media query fits.
pub fn fits(query: &str) -> bool {
    let query = call(&js_sys::global(), "matchMedia", &[query.into()]);
    query.and_then(|query| get(&query, "matches")).is_ok_and(|fits| fits.is_truthy())
}

/// Makes an object of a class of the window's.
pub fn construct(class: &str, arguments: &[JsValue]) -> Outcome {
    let class = get(&js_sys::global(), class)?.dyn_into::<Function>()?;
    Reflect::construct(&class, &list(arguments))
}

/// A plain object of these fields.
pub fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // A plain object takes any field.
        let _ = set(&object, name, value);
    }
    object.into()
}

fn list(arguments: &[JsValue]) -> Array {
    arguments.iter().collect()
}

/// What a promise that was called for comes to.
pub async fn settled(call: Outcome) -> Outcome {
    JsFuture::from(call?.dyn_into::<Promise>()?).await
}
