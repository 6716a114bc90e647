//! Pages that stand behind a data link: filled once it is read, or with why it does not open.

use crate::content::{common, share as words};
use crate::route::Route;
use crate::state::{App, SharedError};
use crate::ui::dom::{El, div};
use crate::ui::parts::action_bar::one_action;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::heading::{heading, lead};
use leptos::reactive::computed::ScopedFuture;
use leptos::task::spawn_local;

/// A place that is filled with what is shown in the end.
pub fn opened(app: App, shown: impl Future<Output = Vec<El>> + 'static) -> Vec<El> {
    let place = div("cards");
    fill(app, place.clone(), shown);
    vec![place]
}

/// Fills a place that stands there already.
pub fn fill(app: App, place: El, shown: impl Future<Output = Vec<El>> + 'static) {
    spawn_local(ScopedFuture::new(async move {
        let shown = shown.await;
        // Also where the place stands nowhere yet: the screen may be on its way itself, and gives the focus when it is here.
        place.clone().empty().children(shown);
        if place.element().is_connected() {
            app.focus_heading();
        }
    }));
}

/// Why a link did not open, and the way home. `cannot` names what it would have opened, for a browser that is too old.
pub fn trouble(app: App, cannot: &str, why: SharedError) -> Vec<El> {
    let (title, text) = match &why {
        SharedError::Link(why) => words::refused(why),
        SharedError::Unreadable(why) => words::unreadable(why),
        SharedError::Missing | SharedError::Locked | SharedError::Refused => (cannot, words::CANNOT),
    };
    stop(app, title, text)
}

pub fn stop(app: App, title: &str, text: &str) -> Vec<El> {
    let home = button(Weight::Main, common::HOME, move || app.go(&Route::Start));
    vec![heading("", title), lead(text), one_action(home)]
}
