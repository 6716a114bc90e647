//! What is optional folds.

use leptos::prelude::*;

pub fn fold(title: &'static str, open: bool, inside: AnyView) -> AnyView {
    view! { <details class="fold" open=open><summary class="fold__title">{title}</summary><div class="fold__inside">{inside}</div></details> }.into_any()
}
