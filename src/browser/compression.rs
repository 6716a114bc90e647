//! The browser's own compression (`deflate-raw`), so that none of ours has to be loaded.

use super::dynamic::{Outcome, call, construct, get, settled};
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;

const FORMAT: &str = "deflate-raw";

/// Why bytes were not compressed, or not taken apart again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompressionError {
    /// This browser has none.
    Missing,
    /// They are not what compression makes.
    Damaged,
    /// They would become more than the limit.
    TooLarge,
}

/// Makes bytes fewer.
pub async fn deflate(bytes: &[u8]) -> Result<Vec<u8>, CompressionError> {
    through("CompressionStream", bytes, usize::MAX).await
}

/// The bytes as they were; at most `limit` of them: it stops as soon as there are more.
pub async fn inflate(bytes: &[u8], limit: usize) -> Result<Vec<u8>, CompressionError> {
    through("DecompressionStream", bytes, limit).await
}

async fn through(class: &str, bytes: &[u8], limit: usize) -> Result<Vec<u8>, CompressionError> {
    let stream = construct(class, &[FORMAT.into()]).map_err(|_| CompressionError::Missing)?;
    let damaged = |_| CompressionError::Damaged;
    let writer = get(&stream, "writable").and_then(|it| call(&it, "getWriter", &[])).map_err(damaged)?;
    let reader = get(&stream, "readable").and_then(|it| call(&it, "getReader", &[])).map_err(damaged)?;
    // Not waited for: the writer waits for the reader. What goes wrong is heard there.
    for promise in [call(&writer, "write", &[Uint8Array::from(bytes).into()]), call(&writer, "close", &[])] {
        forgive(promise);
    }
    let mut made = Vec::new();
    loop {
        let part = settled(call(&reader, "read", &[])).await.map_err(damaged)?;
        if get(&part, "done").is_ok_and(|done| done.is_truthy()) {
            return Ok(made);
        }
        let part = get(&part, "value").ok().and_then(|part| part.dyn_into::<Uint8Array>().ok());
        let part = part.ok_or(CompressionError::Damaged)?;
        if made.len() + part.length() as usize > limit {
            forgive(call(&reader, "cancel", &[]));
            return Err(CompressionError::TooLarge);
        }
        made.extend(part.to_vec());
    }
}

/// An error that is heard elsewhere is none that nobody handles.
fn forgive(promise: Outcome) {
    wasm_bindgen_futures::spawn_local(async move {
        let _ = settled(promise).await;
    });
}
