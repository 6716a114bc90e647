//! Inside another app: its browser may forget everything, so that the page should be opened in the person's own.

use crate::content::notices;
use crate::format::user_agent::{Surroundings, System, outside};
use crate::state::{self, App};
use crate::ui::dom::{El, el};
use crate::ui::parts::banner_words::{banner, dismiss};
use crate::ui::parts::button::{Weight, button};
use leptos::prelude::*;
use leptos::task::spawn_local;

pub fn in_app(app: App) -> Option<El> {
    let Surroundings::InApp { app: name, system } = state::surroundings() else { return None };
    let copied = RwSignal::new("");
    let copy = move || {
        spawn_local(async move {
            let done = state::copy(&state::address()).await;
            copied.set(if done { notices::LINK_COPIED } else { notices::LINK_NOT_COPIED });
        });
    };
    let out = outside(&state::address(), system).map(|address| {
        let label = if system == System::Ios { notices::OPEN_IN_SAFARI } else { notices::OPEN_IN_BROWSER };
        el("a").class("button").attr("href", &address).attr("target", "_blank").attr("rel", "noreferrer").text(label)
    });
    let actions = [
        out,
        Some(button(Weight::Second, notices::COPY_LINK, copy)),
        Some(dismiss(move || app.is_inside.set(false))),
        Some(el("span").attr("role", "status").text_fn(move || copied.get().to_owned())),
    ];
    let (heading, text) = notices::inside(name);
    Some(banner(true, &heading, &text, actions.into_iter().flatten().collect()))
}
