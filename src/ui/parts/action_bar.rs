//! Back and the one next step, within thumb reach.

use super::button::{Weight, button};
use crate::content::common as words;
use crate::route::Route;
use crate::state::use_app;
use leptos::prelude::*;

/// `Back` and `Next`; where they lead is asked when they are pressed.
pub fn action_bar(back: impl Fn() -> Route + 'static, next: impl Fn() -> Route + 'static) -> AnyView {
    let app = use_app();
    let back = button(Weight::Second, words::BACK, move || app.go(&back()));
    let next = button(Weight::Main, words::NEXT, move || app.go(&next()));
    view! { <div class="action-bar">{back}{next}</div> }.into_any()
}

/// One wide button.
pub fn one_action(action: AnyView) -> AnyView {
    view! { <div class="action-bar action-bar--one">{action}</div> }.into_any()
}
