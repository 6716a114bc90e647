//! Screens whose part of the program arrives when it is first wanted, so that a first visit does not wait for it.
//!
//! The site's build cuts the program at these functions (xtask/src/parts.rs); without the feature `parts` it is in one piece.

use super::dom::{El, begin_lists_with, div, grow};
use super::pages::{
    about, along, card, check_in, elsewhere, follow_up, helpers, my_plan, opportunities, plans, shared, talk, welcome,
};
use super::parts::banner::About;
use super::parts::banner_words;
use super::parts::button::{Weight, button};
use super::parts::heading::{heading, lead};
use super::sections::{experiment, gaps, journey, pass_it_on, priorities_list, priorities_more, tools, value, warm_up};
use crate::content::common as words;
use crate::plan::Section;
use crate::route::Route;
use crate::state::{self, App, Task, switch_on, use_app};
use leptos::prelude::{IsDisposed, Owner, RwSignal, set_timeout};
use leptos::reactive::computed::ScopedFuture;
use leptos::task::spawn_local;
use std::cell::Cell;
use std::pin::Pin;
use std::time::Duration;
use wasm_split_helpers::SplitLoaderError;

/// The elements of a screen, or that its part of the program could not be loaded.
type Loaded = Result<Vec<El>, SplitLoaderError>;

/// Declares what one part of the program holds.
macro_rules! part {
    ($(#[$doc:meta])* $name:ident($argument:ident: $kind:ty), fetched by $fetch:ident, $screen:expr) => {
        part!(@ [$(#[$doc])*] $name [$name, fallible, preload($fetch)] $argument $kind, $screen);

        #[cfg(not(feature = "parts"))]
        async fn $fetch() -> Result<(), SplitLoaderError> {
            Ok(())
        }
    };
    // Never fetched ahead.
    ($(#[$doc:meta])* $name:ident($argument:ident: $kind:ty), $screen:expr) => {
        part!(@ [$(#[$doc])*] $name [$name, fallible] $argument $kind, $screen);
    };
    (@ [$(#[$doc:meta])*] $name:ident [$($split:tt)*] $argument:ident $kind:ty, $screen:expr) => {
        $(#[$doc])*
        #[cfg(feature = "parts")]
        #[wasm_split_helpers::wasm_split($($split)*)]
        fn $name($argument: $kind) -> Loaded {
            Ok($screen)
        }

        #[cfg(not(feature = "parts"))]
        async fn $name($argument: $kind) -> Loaded {
            Ok($screen)
        }
    };
}

/// What is in the part of the core path.
enum OfPath {
    Screen(Route),
    /// What folds under *Add more* in Priorities.
    More(App),
    /// The priorities that were picked.
    Picked(App),
}

part!(
    /// The rest of the core path, and the finished plan.
    path(what: OfPath), fetched by fetch_path, match what {
        OfPath::Screen(Route::Section(Section::Gaps, item)) => gaps::page(item),
        OfPath::Screen(Route::Section(Section::Tools, item)) => tools::page(item),
        OfPath::Screen(Route::Section(_, item)) => experiment::page(item),
        OfPath::Screen(_) => my_plan::page(),
        OfPath::More(app) => priorities_more::more(app),
        // Below all that can be picked: nobody sees the rows come, and what holds them keeps a slow phone busy for long enough.
        OfPath::Picked(app) => begin_lists_with(0, || priorities_list::list(app)),
    }
);

part!(
    /// What the links of a workshop open.
    invited(route: Route), fetched by fetch_invited, match route {
        Route::Data('w', payload) => welcome::page(payload),
        Route::Data(_, payload) => follow_up::page(payload),
        _ => Vec::new(),
    }
);

part!(
    /// The facilitator's desk. No participant loads it.
    facilitator(owner: Owner), owner.with(super::facilitator::app)
);

/// The facilitator's desk, as soon as it is here.
pub fn desk() -> Vec<El> {
    let place = div("desk-place");
    fill_with_desk(place.clone());
    state::say_started();
    vec![place]
}

fn fill_with_desk(place: El) {
    let owner = Owner::current().unwrap_or_default();
    spawn_local(async move {
        let shown = facilitator(owner.clone()).await;
        let again = place.clone();
        let again = button(Weight::Main, words::TRY_AGAIN, move || owner.with(|| fill_with_desk(again.clone())));
        let failed = move |_| {
            let text = lead(words::NOT_LOADED_TEXT).attr("role", "alert");
            vec![heading("", words::NOT_LOADED_HEADING), text, div("add").child(again)]
        };
        place.empty().children(shown.unwrap_or_else(failed));
    });
}

part!(
    /// The sections that are offered, and what brings a person back.
    beyond(route: Route), fetched by fetch_beyond, match route {
        Route::Section(Section::WarmUp, _) => warm_up::page(),
        Route::Section(Section::Value, _) => value::page(),
        Route::Section(Section::PassItOn, _) => pass_it_on::page(),
        Route::Section(..) => journey::page(),
        Route::Opportunities => opportunities::page(),
        Route::Helpers => helpers::page(),
        Route::CheckIn(item) => check_in::page(item),
        _ => Vec::new(),
    }
);

/// What is in the part of what is seldom seen, or last.
enum Aside {
    Page(Route),
    Banner(App, About),
    Task(App, Task),
    /// What keeps the program on the device.
    KeepProgram(App),
    /// What a plan becomes beside its file.
    Along(App),
}

part!(
    /// The pages around the worksheet, what a plan becomes beside its file, and what is for bad days. One part: more of them would
    /// share more with each other, and each piece that two of them share is a file of its own.
    aside(what: Aside), fetched by fetch_aside, match what {
        Aside::Page(Route::Plans) => plans::page(),
        Aside::Page(Route::About) => about::page(),
        Aside::Page(Route::Talk) => talk::page(),
        Aside::Page(Route::Card) => card::page(),
        Aside::Page(Route::Data('p', payload)) => shared::page(payload),
        Aside::Page(Route::Data(..)) => elsewhere::page(words::DATA_LINK_HEADING, words::DATA_LINK_TEXT),
        Aside::Page(Route::Unknown(_)) => elsewhere::page(words::UNKNOWN_HEADING, words::UNKNOWN_TEXT),
        Aside::Page(_) => elsewhere::page(words::LATER_HEADING, words::LATER_TEXT),
        Aside::Banner(app, about) => banner_words::words_of(app, about).into_iter().collect(),
        Aside::Task(app, task) => {
            app.perform(task);
            Vec::new()
        }
        Aside::Along(app) => along::along(app),
        Aside::KeepProgram(app) => {
            spawn_local(app.keep_program());
            Vec::new()
        }
    }
);

/// Does what is seldom to be done; `false` when what does it cannot be loaded.
pub fn perform(app: App, task: Task) -> Pin<Box<dyn Future<Output = bool>>> {
    Box::pin(async move { aside(Aside::Task(app, task)).await.is_ok() })
}

type Loading = Pin<Box<dyn Future<Output = Loaded>>>;

/// Whether a screen is in the part of the core path.
fn is_on_path(route: &Route) -> bool {
    matches!(route, Route::Plan | Route::Section(Section::Gaps | Section::Tools | Section::Experiment, _))
}

/// The screen of a route that is in a part of its own.
pub fn screen(route: Route) -> Vec<El> {
    place(
        true,
        Box::new(move || match &route {
            route if is_on_path(route) => Box::pin(path(OfPath::Screen(route.clone()))),
            Route::Data('w' | 'f', _) => Box::pin(invited(route.clone())),
            Route::Section(..) | Route::CheckIn(_) | Route::Opportunities | Route::Helpers => {
                Box::pin(beyond(route.clone()))
            }
            _ => Box::pin(aside(Aside::Page(route.clone()))),
        }),
    )
}

/// Asks for the part of the path that the first screen of somebody who comes back will want: the network need not wait until that
/// screen is made. Where it does not come, the screen asks again, and says so.
pub fn fetch_for_first_screen(app: App) {
    let is_wanted = app.route.with_untracked(|route| match route {
        Route::Section(Section::Priorities, _) => app.draft.peek(|plan| !plan.priorities.is_empty()),
        route => is_on_path(route),
    });
    if is_wanted {
        spawn_local(async { _ = fetch_path().await });
    }
}

/// Leaves what is seen first time to settle.
const FETCH_AHEAD_AFTER: Duration = Duration::from_secs(1);

thread_local! {
    static IS_FETCHED: Cell<bool> = const { Cell::new(false) };
}

/// Fetches, once, what the person has not asked for yet, so that it is here when the network is not. A part that does not come is asked
/// for again when it is wanted.
pub fn fetch_ahead_soon(app: App) {
    if !IS_FETCHED.replace(true) {
        set_timeout(move || fetch_ahead(app), FETCH_AHEAD_AFTER);
    }
}

fn fetch_ahead(app: App) {
    spawn_local(async move {
        // What is printed, too, has its styles there.
        switch_on("later").await;
        let _ = fetch_path().await;
        let _ = fetch_aside().await;
        let _ = fetch_beyond().await;
        let _ = fetch_invited().await;
        // Last: what is here by now is not fetched twice.
        if aside(Aside::KeepProgram(app)).await.is_err() {
            IS_FETCHED.set(false);
        }
    });
}

/// What the person has to be told.
pub fn banner(app: App, about: About) -> Vec<El> {
    place(false, Box::new(move || Box::pin(aside(Aside::Banner(app, about)))))
}

/// The ways to take the plan along, on My plan.
pub fn along(app: App) -> Vec<El> {
    place(false, Box::new(move || Box::pin(aside(Aside::Along(app)))))
}

/// The priorities that were picked.
pub fn priorities_list(app: App) -> Vec<El> {
    place(false, Box::new(move || Box::pin(path(OfPath::Picked(app)))))
}

/// What folds under *Add more* in Priorities.
pub fn more_of_priorities(app: App) -> Vec<El> {
    place(false, Box::new(move || Box::pin(path(OfPath::More(app)))))
}

/// Where a screen will stand; empty for as long as the network takes, the first time.
fn place(whole: bool, load: Box<dyn Fn() -> Loading>) -> Vec<El> {
    let place = div("on-demand");
    fill(place.clone(), whole, load);
    vec![place]
}

fn fill(place: El, whole: bool, load: Box<dyn Fn() -> Loading>) {
    let (app, owner, asks) = (use_app(), Owner::current().unwrap_or_default(), RwSignal::new(()));
    // Scoped: the screen lives as long as the one that asked for it.
    spawn_local(ScopedFuture::new(async move {
        let screen = load().await;
        switch_on("later").await;
        if asks.is_disposed() {
            // Whoever asked was left meanwhile: what has come for nobody shall follow nothing.
            return owner.cleanup();
        }
        // Also where the place stands nowhere yet: a screen that is on its way itself may hold it.
        place.clone().empty().children(screen.unwrap_or_else(|_| not_loaded(place.clone(), whole, load)));
        grow();
        // The person may have gone elsewhere meanwhile.
        if place.element().is_connected() {
            app.focus_if_it_waits();
        }
    }));
}

fn not_loaded(place: El, whole: bool, load: Box<dyn Fn() -> Loading>) -> Vec<El> {
    let load = std::rc::Rc::new(load);
    // A press comes from outside of every owner; the screen belongs to the one that asked for it first.
    let owner = Owner::current().unwrap_or_default();
    let again = move || {
        let load = load.clone();
        owner.with(|| fill(place.clone(), whole, Box::new(move || load())));
    };
    let title = if whole { heading("", words::NOT_LOADED_HEADING) } else { div("") };
    let text = lead(words::NOT_LOADED_TEXT).attr("role", "alert");
    vec![title, text, div("add").child(button(Weight::Main, words::TRY_AGAIN, again))]
}
