//! What a facilitator finds until workshop, projector and room have their screens.

use crate::content::{common, facilitator as words};
use crate::route::Route;
use crate::ui::parts::cairn::mark;
use crate::ui::parts::heading::heading;
use leptos::prelude::*;

pub fn page() -> AnyView {
    view! {
        <main class="shell">
            <a class="brand" href=Route::Start.href()>{mark()}<span>{common::PRODUCT}</span></a>
            {heading("", words::HEADING)}
            <p class="lead">{words::TEXT}</p>
            <p><a class="button button--main" href=Route::Start.href()>{common::HOME}</a></p>
        </main>
    }
    .into_any()
}
