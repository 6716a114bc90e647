//! A short, soft sound through Web Audio. A device that is muted or has no sound stays silent.

use super::dynamic::{Outcome, call, construct, get};
use std::cell::RefCell;
use wasm_bindgen::JsValue;

thread_local! {
    static CONTEXT: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// Browsers play nothing that a tap has not allowed: to be called while one is handled.
pub fn prepare() {
    CONTEXT.with_borrow_mut(|context| {
        if context.is_none() {
            *context = construct("AudioContext", &[]).ok();
        }
        if let Some(context) = context {
            let _ = call(context, "resume", &[]);
        }
    });
}

/// Plays two notes, where it was prepared and the device can.
pub fn play() {
    CONTEXT.with_borrow(|context| {
        if let Some(context) = context {
            let _ = note(context, 660.0, 0.0).and_then(|_| note(context, 880.0, 0.5));
        }
    });
}

fn note(context: &JsValue, pitch: f64, after: f64) -> Outcome {
    let start = get(context, "currentTime")?.as_f64().unwrap_or_default() + after;
    let (tone, volume) = (call(context, "createOscillator", &[])?, call(context, "createGain", &[])?);
    call(&get(&tone, "frequency")?, "setValueAtTime", &[pitch.into(), start.into()])?;
    let gain = get(&volume, "gain")?;
    call(&gain, "setValueAtTime", &[0.2.into(), start.into()])?;
    // Dies away as a bell does; an end at once would click.
    call(&gain, "exponentialRampToValueAtTime", &[0.001.into(), (start + 0.9).into()])?;
    call(&tone, "connect", std::slice::from_ref(&volume))?;
    call(&volume, "connect", &[get(context, "destination")?])?;
    call(&tone, "start", &[start.into()])?;
    call(&tone, "stop", &[(start + 1.0).into()])
}
