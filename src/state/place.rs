//! Where the person is in the worksheet: the screen at once, the address and whatever else tells the place after it.

use super::{App, Preferences};
use crate::browser::{events, location, page};
use crate::plan::Plan;
use crate::route::Route;
use leptos::prelude::*;
use std::time::Duration;

/// Calls this when what was changed can be seen, which must not wait for it. A page that is not seen is not painted: there it is
/// called when the page is.
pub fn after_paint(then: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(then, Duration::ZERO));
}

/// Where the address leads. Somebody's words do not stay in it.
pub(super) fn arrival() -> Route {
    let route = Route::parse(&location::fragment());
    if let Some(bare) = route.without_words() {
        location::conceal(&bare.href());
    }
    route
}

impl App {
    pub(super) fn follow_address(self) {
        events::on_fragment(move || {
            // Late word of the place that a screen has just left. Any other is of somebody who went elsewhere meanwhile.
            if !self.is_still_left() {
                self.goes.set(None);
                self.arrive(arrival());
            }
        });
    }

    /// Whether a screen is ahead of the address, and the address still what it left.
    fn is_still_left(self) -> bool {
        self.goes.with(|goes| goes.as_ref().is_some_and(|(left, _)| *left == location::fragment()))
    }

    /// Goes somewhere, as a new step in the history. The screen does not wait for the address, which takes browsers longer than to
    /// make a screen.
    pub fn go(self, route: &Route) {
        self.settle_address();
        let href = route.href();
        if matches!(route, Route::Data(..)) || route.is_for_facilitators() || page::is_hidden() {
            return location::go(&href);
        }
        self.goes.set(Some((location::fragment(), href)));
        self.arrive(route.clone());
        after_paint(move || self.settle_address());
    }

    /// Goes somewhere in place of here, so that *back* does not lead to a step that is no longer one.
    pub fn go_instead(self, route: &Route) {
        self.settle_address();
        location::replace(&route.href());
    }

    /// Lets the address say where the person is, unless they have gone elsewhere meanwhile.
    pub(super) fn settle_address(self) {
        let still = self.is_still_left();
        if let Some((_, href)) = self.goes.update(Option::take).filter(|_| still) {
            location::go(&href);
        }
    }

    fn arrive(self, route: Route) {
        self.save_now();
        // The same link can be opened again: its words did not stay in the address.
        if matches!(route, Route::Data(..)) || self.route.get_untracked() != route {
            self.show(route);
        }
    }

    pub(super) fn show(self, route: Route) {
        self.route.set(route);
        after_paint(move || self.tell_place());
    }

    /// What stands around the screen and tells the place hears of it, and so does the next start.
    fn tell_place(self) {
        let route = self.route.get_untracked();
        if !matches!(route, Route::Data(..)) && self.draft.peek(|plan: &Plan| !plan.is_blank()) {
            Preferences::change(|preferences| preferences.last_route = Some(route.href()));
        }
        self.seen.update(|count| *count += 1);
    }

    /// The place as what stands around the screen tells it; followed.
    pub fn place(self) -> Route {
        self.seen.track();
        self.route.get_untracked()
    }
}
