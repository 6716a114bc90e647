//! Web APIs that not every browser has, called by name: a typed binding is a function in the script that every visit loads.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// What a call gave, or why there is no such thing here.
pub type Outcome = Result<JsValue, JsValue>;

pub fn get(of: &JsValue, name: &str) -> Outcome {
    Reflect::get(of, &name.into())
}

/// Calls a method.
pub fn call(of: &JsValue, name: &str, arguments: &[JsValue]) -> Outcome {
    get(of, name)?.dyn_into::<Function>()?.apply(of, &list(arguments))
}

/// Makes an object of a class of the window's.
pub fn construct(class: &str) -> Outcome {
    let class = get(&js_sys::global(), class)?.dyn_into::<Function>()?;
    Reflect::construct(&class, &Array::new())
}

fn list(arguments: &[JsValue]) -> Array {
    arguments.iter().collect()
}
