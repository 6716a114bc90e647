//! A place that has no screen, with a way home.

use crate::content::common as words;
use crate::route::Route;
use crate::state::use_app;
use crate::ui::parts::action_bar::one_action;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::heading::heading;
use leptos::prelude::*;

pub fn page(title: &'static str, text: &'static str) -> AnyView {
    let app = use_app();
    let home = button(Weight::Main, words::HOME, move || app.go(&Route::Start));
    view! { {heading("", title)}<p class="lead">{text}</p>{one_action(home)} }.into_any()
}
