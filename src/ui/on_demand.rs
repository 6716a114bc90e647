//! Screens whose part of the program arrives when it is first wanted, so that a first visit does not wait for it.
//!
//! The site's build cuts the program at these functions (xtask/src/parts.rs); without the feature `parts` it is in one piece.

use super::dom::{El, div};
use super::pages::{about, check_in, elsewhere, helpers, my_plan, opportunities, plans};
use super::parts::banner::Told;
use super::parts::button::{Weight, button};
use super::parts::heading::{heading, lead};
use super::parts::told;
use super::sections::{experiment, gaps, journey, pass_it_on, priorities_more, tools, value, warm_up};
use crate::content::common as words;
use crate::plan::Section;
use crate::route::Route;
use crate::state::{App, switch_on, use_app};
use leptos::prelude::Owner;
use leptos::reactive::computed::ScopedFuture;
use leptos::task::spawn_local;
use std::pin::Pin;
use wasm_split_helpers::SplitLoaderError;

/// The elements of a screen, or that its part of the program could not be loaded.
type Loaded = Result<Vec<El>, SplitLoaderError>;

/// Declares what one part of the program holds.
macro_rules! part {
    ($(#[$doc:meta])* $name:ident($argument:ident: $kind:ty), fetched by $fetch:ident, $screen:expr) => {
        $(#[$doc])*
        #[cfg(feature = "parts")]
        #[wasm_split_helpers::wasm_split($name, fallible, preload($fetch))]
        fn $name($argument: $kind) -> Loaded {
            Ok($screen)
        }

        #[cfg(not(feature = "parts"))]
        async fn $name($argument: $kind) -> Loaded {
            Ok($screen)
        }

        #[cfg(not(feature = "parts"))]
        async fn $fetch() -> Result<(), SplitLoaderError> {
            Ok(())
        }
    };
}

part!(
    /// The middle of the core path.
    middle(route: Route), fetched by fetch_middle, match route {
        Route::Section(Section::Gaps, item) => gaps::page(item),
        Route::Section(_, item) => tools::page(item),
        _ => Vec::new(),
    }
);

part!(
    /// The end of the core path.
    finish(route: Route), fetched by fetch_finish, match route {
        Route::Section(_, item) => experiment::page(item),
        _ => my_plan::page(),
    }
);

part!(
    /// What folds under *Add more* in Priorities.
    more(app: App), fetched by fetch_more, priorities_more::more(app)
);

part!(
    /// The sections that are offered.
    offered(section: Section), fetched by fetch_offered, match section {
        Section::WarmUp => warm_up::page(),
        Section::Value => value::page(),
        Section::PassItOn => pass_it_on::page(),
        _ => journey::page(),
    }
);

part!(
    /// What brings a person back.
    come_back(route: Route), fetched by fetch_come_back, match route {
        Route::Opportunities => opportunities::page(),
        Route::Helpers => helpers::page(),
        Route::CheckIn(item) => check_in::page(item),
        _ => Vec::new(),
    }
);

part!(
    /// The pages around the worksheet.
    around(route: Route), fetched by fetch_around, match route {
        Route::Plans => plans::page(),
        Route::About => about::page(),
        Route::Data(..) => elsewhere::page(words::DATA_LINK_HEADING, words::DATA_LINK_TEXT),
        Route::Unknown(_) => elsewhere::page(words::UNKNOWN_HEADING, words::UNKNOWN_TEXT),
        _ => elsewhere::page(words::LATER_HEADING, words::LATER_TEXT),
    }
);

part!(
    /// The banners: few people ever see one.
    banner(about: (App, Told)), fetched by fetch_banner, told::told(about.0, about.1).into_iter().collect()
);

part!(
    /// What makes the two copies of the plans one, where they differ.
    mending(app: App), fetched by fetch_mending, {
        app.mend();
        Vec::new()
    }
);

/// Mends the two copies of the plans; `false` when what does it cannot be loaded.
pub fn mend(app: App) -> Pin<Box<dyn Future<Output = bool>>> {
    Box::pin(async move { mending(app).await.is_ok() })
}

type Loading = Pin<Box<dyn Future<Output = Loaded>>>;

/// The screen of a route that is in a part of its own.
pub fn screen(route: Route) -> Vec<El> {
    place(
        true,
        Box::new(move || match &route {
            Route::Section(Section::Gaps | Section::Tools, _) => Box::pin(middle(route.clone())),
            Route::Plan | Route::Section(Section::Experiment, _) => Box::pin(finish(route.clone())),
            Route::Section(section, _) => Box::pin(offered(section.clone())),
            Route::CheckIn(_) | Route::Opportunities | Route::Helpers => Box::pin(come_back(route.clone())),
            _ => Box::pin(around(route.clone())),
        }),
    )
}

/// Fetches what the person has not asked for yet, so that it is here when the network is not. A part that does not come is asked
/// for again when it is wanted.
pub fn fetch_ahead() {
    spawn_local(async {
        let _ = fetch_middle().await;
        let _ = fetch_finish().await;
        let _ = fetch_more().await;
        let _ = fetch_mending().await;
        let _ = fetch_come_back().await;
        let _ = fetch_offered().await;
        let _ = fetch_around().await;
        let _ = fetch_banner().await;
    });
}

/// What the person has to be told.
pub fn told(app: App, what: Told) -> Vec<El> {
    place(false, Box::new(move || Box::pin(banner((app, what)))))
}

/// What folds under *Add more* in Priorities.
pub fn more_of_priorities(app: App) -> Vec<El> {
    place(false, Box::new(move || Box::pin(more(app))))
}

/// Where a screen will stand; empty for as long as the network takes, the first time.
fn place(whole: bool, load: Box<dyn Fn() -> Loading>) -> Vec<El> {
    let place = div("on-demand");
    fill(place.clone(), whole, load);
    vec![place]
}

fn fill(place: El, whole: bool, load: Box<dyn Fn() -> Loading>) {
    let app = use_app();
    // Scoped: the screen lives as long as the one that asked for it.
    spawn_local(ScopedFuture::new(async move {
        let screen = load().await;
        switch_on("later").await;
        // The person may have gone elsewhere meanwhile.
        if place.element().is_connected() {
            place.clone().empty().children(screen.unwrap_or_else(|_| not_loaded(place.clone(), whole, load)));
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
