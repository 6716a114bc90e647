//! localStorage: every failure is a value, and other apps' keys are not ours.

use super::clean;
use cairn::browser::storage;
use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_text_comes_back_as_it_was() {
    clean();
    for text in ["", "plain", "two\nlines", "日本語 עברית 🪨", "\u{0}"] {
        storage::set("cairn:test", text).unwrap();
        assert_eq!(storage::get("cairn:test"), Ok(Some(text.to_owned())));
    }
    storage::remove("cairn:test").unwrap();
    assert_eq!(storage::get("cairn:test"), Ok(None));
}

#[wasm_bindgen_test]
fn keys_are_those_of_the_prefix() {
    clean();
    for key in ["cairn:plan:b", "cairn:plan:a", "cairn:preferences", "other:plan:c"] {
        storage::set(key, "x").unwrap();
    }
    assert_eq!(storage::keys("cairn:plan:"), ["cairn:plan:a", "cairn:plan:b"]);
}

#[wasm_bindgen_test]
fn what_does_not_fit_is_refused_and_what_stood_there_stands() {
    clean();
    storage::set("cairn:test", "before").unwrap();
    let too_much = "x".repeat(12 * 1024 * 1024);
    assert_eq!(storage::set("cairn:test", &too_much), Err(storage::StorageError::Full));
    assert_eq!(storage::get("cairn:test"), Ok(Some("before".to_owned())));
}

#[wasm_bindgen_test]
fn a_value_that_cannot_be_read_is_none() {
    clean();
    storage::set_json("cairn:preferences", &json!({ "device": "d_1" })).unwrap();
    assert_eq!(storage::get_json("cairn:preferences"), Some(json!({ "device": "d_1" })));
    storage::set("cairn:preferences", "{ not json").unwrap();
    assert_eq!(storage::get_json("cairn:preferences"), None);
}
