//! Locking bytes with a passphrase, through the browser's WebCrypto: AES-GCM with a key that PBKDF2 makes of it.
//!
//! Sources: RFC 8018 for PBKDF2, NIST SP 800-38D for GCM, the OWASP password storage cheat sheet for the number of rounds.

use super::dynamic::{Outcome, call, get, object, settled};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;

/// Half a million and more: a tenth of a second for a person, and years for whoever tries many.
const ROUNDS: u32 = 600_000;
/// In bytes, before the locked text.
const SALT: usize = 16;
const NONCE: usize = 12;

/// Why bytes were not locked or unlocked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CipherError {
    /// This browser, or this address, has no WebCrypto.
    Missing,
    /// Another passphrase, or other bytes.
    Refused,
}

/// Locks bytes; salt and nonce, new each time, stand before them.
pub async fn lock(passphrase: &str, bytes: &[u8]) -> Result<Vec<u8>, CipherError> {
    let mut head = [0; SALT + NONCE];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok()).ok_or(CipherError::Missing)?;
    crypto.get_random_values_with_u8_array(&mut head).map_err(|_| CipherError::Missing)?;
    let locked = apply("encrypt", passphrase, &head, bytes).await?;
    Ok([head.as_slice(), &locked].concat())
}

/// Unlocks what [`lock`] made.
pub async fn unlock(passphrase: &str, locked: &[u8]) -> Result<Vec<u8>, CipherError> {
    let (head, locked) = locked.split_at_checked(SALT + NONCE).ok_or(CipherError::Refused)?;
    apply("decrypt", passphrase, head, locked).await
}

async fn apply(what: &str, passphrase: &str, head: &[u8], bytes: &[u8]) -> Result<Vec<u8>, CipherError> {
    let (salt, nonce) = head.split_at_checked(SALT).ok_or(CipherError::Refused)?;
    let subtle = subtle().filter(JsValue::is_object).ok_or(CipherError::Missing)?;
    let key = key(&subtle, passphrase, salt).await.map_err(|_| CipherError::Missing)?;
    let with = object(&[("name", "AES-GCM".into()), ("iv", Uint8Array::from(nonce).into())]);
    let made = settled(call(&subtle, what, &[with, key, Uint8Array::from(bytes).into()])).await;
    made.map(|buffer| Uint8Array::new(&buffer).to_vec()).map_err(|_| CipherError::Refused)
}

async fn key(subtle: &JsValue, passphrase: &str, salt: &[u8]) -> Outcome {
    let raw = Uint8Array::from(passphrase.as_bytes());
    let uses = |words: &[&str]| words.iter().map(|word| JsValue::from_str(word)).collect::<Array>();
    let import = ["raw".into(), raw.into(), "PBKDF2".into(), JsValue::FALSE, uses(&["deriveKey"]).into()];
    let base = settled(call(subtle, "importKey", &import)).await?;
    let how = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", Uint8Array::from(salt).into()),
        ("iterations", ROUNDS.into()),
    ]);
    let kind = object(&[("name", "AES-GCM".into()), ("length", 256.into())]);
    let derive = [how, base, kind, JsValue::FALSE, uses(&["encrypt", "decrypt"]).into()];
    settled(call(subtle, "deriveKey", &derive)).await
}

fn subtle() -> Option<JsValue> {
    get(&get(&js_sys::global(), "crypto").ok()?, "subtle").ok()
}
