//! What the person has to be told, above the screen.

use crate::state::{App, Role, SaveStatus, StorageError};
use crate::ui::dom::{El, div};
use crate::ui::on_demand;
use leptos::prelude::*;

/// What there is to tell, of which the one that a banner is about stands first; its words arrive on demand.
#[derive(Clone, Copy)]
pub enum Told {
    Inside,
    Role,
    Storage,
    Copied,
    SetAside,
    Notice,
}

/// The places of the banners. What decides about them is here, what they say is loaded when one is to be shown.
pub fn banners(app: App) -> El {
    let place = move |told: Told, key: Box<dyn Fn() -> String>| {
        let make = move |key: String| if key.is_empty() { Vec::new() } else { on_demand::told(app, told) };
        let key = std::rc::Rc::new(key);
        let again = key.clone();
        div("banners__place").switch(move || key(), move || make(untrack(|| again())))
    };
    let flag = |there: bool| if there { "1".to_owned() } else { String::new() };
    let count = |count: usize| if count == 0 { String::new() } else { count.to_string() };
    let trouble = move || match app.draft.status() {
        SaveStatus::Failed(StorageError::Blocked) => "blocked",
        SaveStatus::Failed(StorageError::Full) => "full",
        SaveStatus::Unsure => "unsure",
        SaveStatus::TooLarge => "large",
        _ => "",
    };
    let role = move || match app.role.get() {
        Role::Writer => "",
        Role::Reader => "reader",
        Role::Outdated => "outdated",
    };
    let notice = move || match app.notice_version.get() {
        version if app.notice.with_untracked(Option::is_some) => version.to_string(),
        _ => String::new(),
    };
    div("banners").children([
        place(Told::Inside, Box::new(move || flag(app.is_inside.get()))),
        place(Told::Role, Box::new(move || role().to_owned())),
        place(Told::Storage, Box::new(move || trouble().to_owned())),
        place(Told::Copied, Box::new(move || flag(app.draft.became_copy.get()))),
        place(Told::SetAside, Box::new(move || count(app.rejected.with(Vec::len)))),
        place(Told::Notice, Box::new(notice)),
    ])
}
