//! Words between the tabs of this page (BroadcastChannel).

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

/// A channel that lives as long as the page.
pub struct Channel(BroadcastChannel);

impl Channel {
    /// Opens it, where the browser has one, and listens.
    pub fn open(name: &str, heard: impl Fn(String) + 'static) -> Option<Channel> {
        let channel = BroadcastChannel::new(name).ok()?;
        let listen = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(word) = event.data().as_string() {
                heard(word);
            }
        });
        channel.set_onmessage(Some(listen.as_ref().unchecked_ref()));
        listen.forget();
        Some(Channel(channel))
    }

    /// Says a word to every other tab; one that is not heard is no reason to stop.
    pub fn say(&self, word: &str) {
        let _ = self.0.post_message(&JsValue::from_str(word));
    }
}
