//! What the person has to be told, above the screen.

use crate::state::{App, Role, SaveStatus, StorageError};
use crate::ui::dom::{El, div};
use crate::ui::on_demand;
use leptos::prelude::*;

/// What a banner is about, in the order in which they stand.
#[derive(Clone, Copy)]
pub enum About {
    /// Another app's browser.
    Inside,
    /// Another tab, or another program.
    Role,
    /// What is not saved.
    Storage,
    /// A newer build of the program.
    Newer,
    /// A copy that this tab goes on with.
    Copied,
    /// What could not be read.
    SetAside,
    /// What has just happened.
    Notice,
}

/// A banner is made anew when its key changes; an empty key means that there is nothing to say.
type Key = fn(App) -> String;

/// The places of the banners. What decides about them is here; what they say is loaded when there is one.
pub fn banners(app: App) -> El {
    let places: [(About, Key); 7] = [
        (About::Inside, |app| flag(app.is_inside.get())),
        (About::Role, |app| role(app).to_owned()),
        (About::Storage, |app| trouble(app).to_owned()),
        (About::Newer, |app| flag(app.is_newer_ready.get())),
        (About::Copied, |app| flag(app.draft.became_copy.get())),
        (About::SetAside, |app| count(app.rejected.with(Vec::len))),
        (About::Notice, |app| {
            if app.notice.with(Option::is_some) { app.notice_version.get().to_string() } else { String::new() }
        }),
    ];
    let place = |(about, key): (About, Key)| {
        let make = move || if untrack(|| key(app)).is_empty() { Vec::new() } else { on_demand::banner(app, about) };
        div("banners__place").switch(move || key(app), make)
    };
    div("banners").children(places.into_iter().map(place))
}

fn flag(there: bool) -> String {
    if there { "1".to_owned() } else { String::new() }
}

fn count(count: usize) -> String {
    if count == 0 { String::new() } else { count.to_string() }
}

fn trouble(app: App) -> &'static str {
    match app.draft.status() {
        SaveStatus::Failed(StorageError::Blocked) => "blocked",
        SaveStatus::Failed(StorageError::Full) => "full",
        SaveStatus::Unsure => "unsure",
        SaveStatus::TooLarge => "large",
        _ => "",
    }
}

fn role(app: App) -> &'static str {
    match app.role.get() {
        Role::Writer => "",
        Role::Reader => "reader",
        Role::Outdated => "outdated",
    }
}
