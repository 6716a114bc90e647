//! The screen that a button leads to, made while the finger is still down on it: by the time it is lifted only the page has to change.
//!
//! It may never be shown, so that to make one of these screens changes nothing.

use super::app::screen;
use super::dom::{El, make_screen_ahead, show_screen_ahead};
use super::parts::button::{Weight, button};
use crate::route::Route;
use crate::state::App;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

/// How long a finger may stay down. What is made for nobody would follow every letter.
const HELD: Duration = Duration::from_secs(1);

thread_local! {
    static AHEAD: RefCell<Option<Ahead>> = const { RefCell::new(None) };
    static PRESSES: Cell<u32> = const { Cell::new(0) };
}

/// A screen that stands nowhere yet.
struct Ahead {
    /// Which press it was made for.
    press: u32,
    route: Route,
    /// The plan that it was made of: a screen asks some things once.
    plan: u32,
    screen: Vec<El>,
    life: Life,
}

/// What the screen follows ends with this.
struct Life(Owner);

impl Drop for Life {
    fn drop(&mut self) {
        self.0.cleanup();
    }
}

/// A button that leads on; where to is asked when it is pressed.
pub fn leads(app: App, weight: Weight, text: &str, to: impl Fn() -> Route + 'static) -> El {
    lead_on(app, weight, text, Rc::new(to))
}

fn lead_on(app: App, weight: Weight, text: &str, to: Rc<dyn Fn() -> Route>) -> El {
    let press = to.clone();
    button(weight, text, move || app.go(&press())).on("pointerdown", move |_| make(app, to()))
}

/// Makes the screen of a route for whoever is about to go there.
pub fn make(app: App, route: Route) {
    AHEAD.take();
    if matches!(route, Route::Section(..) | Route::Plan) {
        let owner = Owner::new();
        let make = || {
            provide_context(app);
            untrack(|| screen(&route))
        };
        let screen = owner.with(|| make_screen_ahead(make));
        let (plan, life) = (app.draft.version(), Life(owner));
        let press = PRESSES.get() + 1;
        PRESSES.set(press);
        AHEAD.set(Some(Ahead { press, route, plan, screen, life }));
        // Only what this press made.
        set_timeout(move || AHEAD.set(AHEAD.take().filter(|later| later.press != press)), HELD);
    }
}

/// The screen of the route that is shown now, where it was made of what the plan still is.
pub fn take(app: App) -> Option<Vec<El>> {
    let is_it =
        |ahead: &Ahead| ahead.plan == app.draft.version() && app.route.with_untracked(|route| *route == ahead.route);
    let Ahead { screen, life, .. } = AHEAD.take().filter(is_it)?;
    // As long as the one that takes it.
    on_cleanup(move || drop(life));
    show_screen_ahead();
    Some(screen)
}
