//! The question of a screen.

use leptos::prelude::*;

/// The level-1 heading with the line above it; it takes the focus when the screen changes.
pub fn heading(eyebrow: impl Into<String>, text: impl Into<String>) -> AnyView {
    let (eyebrow, text): (String, String) = (eyebrow.into(), text.into());
    let eyebrow = (!eyebrow.is_empty()).then(|| view! { <p class="eyebrow">{eyebrow}</p> });
    view! { <div class="heading">{eyebrow}<h1 tabindex="-1" dir="auto">{text}</h1></div> }.into_any()
}
