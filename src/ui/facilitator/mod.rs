//! The facilitator's pages: the workshop, the wall, the room.

mod card;
mod handout;
mod preview;
mod projector;
mod room;
mod room_pictures;
mod sections;
mod workshop;
mod workshop_offers;
mod workshops;

use super::dom::{El, div, el, event_as};
use super::parts::button::{Weight, button};
use super::parts::cairn::mark;
use crate::content::{common, workshop as words};
use crate::route::Route;
use crate::state::facilitator::Facilitator;
use crate::state::{self, StorageError};
use leptos::prelude::*;

pub fn app() -> Vec<El> {
    let desk = Facilitator::start();
    provide_context(desk);
    follow_route(desk);
    catch_files();
    let main = el("main").class("desk__main").id("main").attr("tabindex", "-1");
    let place = move || [desk.route.version(), desk.opened.get()].map(|count| count.to_string()).join("-");
    // A page without its styles is no page: the place stays empty for as long as they take, the first time.
    let screen = div("desk__screen");
    let filled = screen.clone();
    let owner = Owner::current().unwrap_or_default();
    leptos::task::spawn_local(async move {
        state::switch_on("later").await;
        state::switch_on("facilitator").await;
        owner.with(|| filled.switch(place, move || page(desk)));
        state::focus_heading();
    });
    let frame = div("desk").class_if("desk--wall", move || desk.route.with(|route| *route == Route::Projector));
    vec![frame.child(header(desk)).child(main.child(screen)), undo(desk)]
}

/// What is being dragged or was dropped, where it is files.
fn dropped(event: web_sys::Event) -> Option<web_sys::DataTransfer> {
    let dragged = event_as::<web_sys::DragEvent>(event)?.data_transfer()?;
    dragged.types().includes(&"Files".into(), 0).then_some(dragged)
}

/// A file that falls beside its place would be opened by the browser, and everything on the desk be gone.
fn catch_files() {
    for name in ["dragover", "drop"] {
        let caught = window_event_listener_untyped(name, |event| {
            if dropped(event.clone()).is_some() {
                event.prevent_default();
            }
        });
        on_cleanup(move || caught.remove());
    }
}

fn page(desk: Facilitator) -> Vec<El> {
    match desk.route.get_untracked() {
        Route::Projector => projector::page(desk),
        Route::Room => room::page(desk),
        Route::Data(..) => card::page(desk),
        _ => workshop::page(desk),
    }
}

fn follow_route(desk: Facilitator) {
    Effect::new(move |seen: Option<()>| {
        let route = desk.route.get();
        state::set_title(&common::title(match route {
            Route::Projector => words::PROJECTOR,
            Route::Room => words::ROOM,
            Route::Data(..) => common::CARD,
            _ => words::WORKSHOP,
        }));
        if route == Route::Projector {
            desk.show_wall()
        } else {
            desk.leave_wall()
        }
        if seen.is_some() {
            request_animation_frame(state::focus_heading);
        }
    });
}

fn header(desk: Facilitator) -> El {
    let brand = el("a").class("brand").attr("href", &Route::Start.href());
    let brand = brand.child(mark()).child(el("span").text(common::PRODUCT));
    let link = |route: Route, text| {
        let link = el("a").class("desk__link").attr("href", &route.href()).text(text);
        link.attr_fn("aria-current", move || desk.route.with(|here| *here == route).then(|| "page".to_owned()))
    };
    let nav = el("nav").class("desk__nav").attr("aria-label", words::NAV);
    let nav = nav.child(link(Route::Workshop(None), words::WORKSHOP));
    let nav = nav.child(link(Route::Projector, words::PROJECTOR)).child(link(Route::Room, words::ROOM));
    // What is stored is the workshop; the room has words of its own.
    let saved = move || desk.saved.get().filter(|_| desk.route.with(|route| matches!(route, Route::Workshop(_))));
    let said = move || match saved() {
        None => "",
        Some(Ok(())) => words::SAVED,
        Some(Err(StorageError::Blocked)) => words::BLOCKED,
        Some(Err(StorageError::Full)) => words::FULL,
    };
    let class = move || match saved() {
        None => "save",
        Some(Ok(())) => "save save--saved",
        Some(Err(_)) => "save save--failed",
    };
    let save =
        el("p").attr_fn("class", move || Some(class().to_owned())).attr("role", "status").attr("aria-live", "off");
    el("header").class("header desk__header").child(brand).child(nav).child(save.text_fn(move || said().to_owned()))
}

fn undo(desk: Facilitator) -> El {
    let offer = move || {
        let what = desk.undo.with_untracked(|stack| stack.last().map(|last| last.what.clone()))?;
        let back = button(Weight::Second, common::UNDO, move || desk.take_back());
        let close = button(Weight::Quiet, common::DISMISS, move || desk.undo.update(Vec::clear));
        let text = el("p").class("undo-bar__text").text(&common::removed(&what));
        Some(div("undo-bar").child(text).child(back).child(close))
    };
    let bar = div("undo-place").attr("role", "status");
    bar.switch(move || desk.undo.with(Vec::len).to_string(), move || offer().into_iter().collect())
}
