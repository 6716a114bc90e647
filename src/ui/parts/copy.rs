//! A button that copies a text, and what is said of it.

use super::button::{Weight, button};
use crate::state;
use crate::ui::dom::{El, el};
use leptos::prelude::*;

/// What was copied last, and whether the browser did it.
pub type Copied = RwSignal<Option<(String, bool)>>;

pub fn copy(weight: Weight, name: &str, copied: Copied, text: impl Fn() -> String + 'static) -> El {
    button(weight, name, move || {
        let text = text();
        let copying = state::copy(&text);
        copied.set(None);
        leptos::task::spawn_local(async move {
            let done = copying.await;
            // The person may have left the screen meanwhile.
            _ = copied.try_set(Some((text, done)));
        });
    })
}

/// Whether it was copied, as long as it `is_true` of that text.
pub fn copied_or_not(copied: Copied, words: [&'static str; 2], is_true: impl Fn(&str) -> bool + 'static) -> El {
    let [yes, no] = words;
    let said = move || match copied.get() {
        Some((text, done)) if is_true(&text) => if done { yes } else { no }.to_owned(),
        _ => String::new(),
    };
    el("p").class("copy__said").attr("role", "status").text_fn(said)
}
