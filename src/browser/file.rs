//! Reading a file that the person picked.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// What came of reading a file.
pub enum Picked {
    Bytes(Vec<u8>),
    /// More than the limit; its size in bytes. Nothing of it was read.
    TooLarge(usize),
}

/// Reads at most `limit` bytes; a larger file is not read at all.
pub async fn read(file: File, limit: usize) -> Result<Picked, JsValue> {
    let size = file.size() as usize;
    if size > limit {
        return Ok(Picked::TooLarge(size));
    }
    let buffer = JsFuture::from(file.array_buffer()).await?;
    Ok(Picked::Bytes(js_sys::Uint8Array::new(&buffer).to_vec()))
}
