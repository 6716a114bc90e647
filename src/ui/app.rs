//! The frame around every screen: header, sections, status, and the screen that the route names.

use super::dom::{El, begin_lists_with, begin_screen, div, el, event_as, given};
use super::pages::start;
use super::parts::cairn::cairn_picture;
use super::parts::{banner, undo_bar};
use super::sections::priorities;
use super::{ahead, on_demand};
use crate::content::{common as words, notices};
use crate::plan::{Progress, Section};
use crate::route::Route;
use crate::state::{self, App, Role, SaveStatus, StorageError};
use leptos::prelude::*;
use std::cell::Cell;
use std::time::Duration;
use wasm_bindgen::JsCast;

/// Takes over what stands in index.html. Frame, main and the first screen stand there before there is a program; what is in them stays
/// where it is.
///
/// In pieces: a slow phone that did all of it at once would show no letter that is typed meanwhile.
pub fn app() -> Vec<El> {
    let app = App::start(on_demand::perform);
    provide_context(app);
    let skip = given("skip").on("click", move |event| {
        event.prevent_default();
        app.focus_heading();
    });
    let owner = Owner::current().unwrap_or_default();
    let pieces: &'static [fn(App)] = &[
        undo_bar::undo_bar,
        App::open,
        on_demand::fetch_for_first_screen,
        follow_route,
        App::join_tabs,
        header,
        rail,
        screens,
    ];
    go_on(owner, app, pieces);
    vec![skip, given("frame"), undo_bar::place()]
}

/// Takes over the next piece when the browser has done what waits: a tap, a letter, a frame.
fn go_on(owner: Owner, app: App, pieces: &'static [fn(App)]) {
    let Some((next, rest)) = pieces.split_first() else { return state::say_started() };
    let take_over = move || {
        owner.with(|| next(app));
        go_on(owner, app, rest);
    };
    set_timeout(take_over, Duration::ZERO);
}

fn header(app: App) {
    given("save").give_way(&save_state(app));
    let (sheet, owner) = (div("menu__sheet"), Owner::current().unwrap_or_default());
    let menu = given("menu").on("keydown", close_on_escape).child(sheet.clone());
    // Made when it is first opened: until then its links would follow every letter, and nobody would see it.
    let fill = move || {
        if sheet.element().first_child().is_none() {
            owner.with(|| sheet.clone().child(sections(app)));
        }
    };
    if menu.element().has_attribute("open") {
        fill();
    }
    // A click before it opens, and whatever else opens it.
    let opened = fill.clone();
    let menu = menu.on("toggle", move |_| opened());
    menu.on("click", move |event| {
        fill();
        close_on_link(event);
    });
}

/// Beside the page, where there is room for it: on a phone nobody sees what it would follow.
fn rail(app: App) {
    given("banners").give_way(&banner::banners(app));
    let (place, owner) = (Cell::new(Some(given("rail"))), Owner::current().unwrap_or_default());
    state::on_wide(move || {
        if let Some(place) = place.take() {
            owner.with(|| place.give_way(&div("rail").child(cairn_picture(app)).child(sections(app))));
        }
    });
}

/// In one piece: a tap that was made before leads on at once, and the first screen has to leave with it.
fn screens(app: App) {
    start::take_over(app);
    let shown = Cell::new(None);
    let screens = move || {
        let here = Some(app.route.version());
        let again = shown.replace(here) == here;
        ahead::take(app).unwrap_or_else(|| {
            begin_screen(again);
            screen(&app.route.get_untracked())
        })
    };
    // A screen is made anew when the place changes, or when another plan is opened in it.
    let place = move || [app.route.version(), app.draft.opened.get()].map(|count| count.to_string()).join("-");
    // While another tab writes, everything can be read here and nothing changed.
    let reads = move || (!app.reads_link() && app.role.get() != Role::Writer).then(String::new);
    given("screen").attr_fn("disabled", reads).switch_screens(place, screens);
    // Somebody may have gone on before there was a heading to go to.
    request_animation_frame(move || app.focus_if_it_waits());
}

/// The focus follows the screen, the title the place; the first screen leaves the focus where the browser put it.
fn follow_route(app: App) {
    Effect::new(move |seen: Option<()>| {
        app.route.track();
        if seen.is_some() {
            request_animation_frame(move || app.focus_heading());
        }
    });
    Effect::new(move |_| {
        let route = app.place();
        state::set_title(&words::title(name(&route)));
        // Whoever has begun, or has the app, will need the rest; by then the room's network may be gone.
        if route != Route::Start || state::is_installed() {
            on_demand::fetch_ahead_soon(app);
        }
    });
}

pub fn screen(route: &Route) -> Vec<El> {
    match route {
        Route::Start => start::page(),
        Route::Section(Section::Priorities, _) => priorities::page(),
        _ => on_demand::screen(route.clone()),
    }
}

/// What the page title says of a route.
fn name(route: &Route) -> &str {
    match route {
        Route::Start => "",
        Route::Section(section, _) => words::section(section),
        Route::Plan => words::MY_PLAN,
        Route::CheckIn(_) => words::CHECK_IN,
        Route::Opportunities => words::OPPORTUNITIES,
        Route::Helpers => words::HELPERS,
        Route::Plans => words::ALL_PLANS,
        Route::Talk => words::TALK,
        Route::About => words::ABOUT,
        Route::Data('p', _) => words::READ_HEADING,
        Route::Data('w', _) => words::WORKSHOP,
        Route::Data('f', _) => words::FOLLOW_UP,
        Route::Data(..) => words::DATA_LINK_HEADING,
        Route::Card => words::CARD,
        Route::Unknown(_) => words::UNKNOWN_HEADING,
        _ => words::LATER_HEADING,
    }
}

/// A link in the menu closes it.
fn close_on_link(event: web_sys::Event) {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let link = target.and_then(|target| target.closest("a").ok().flatten());
    if let Some(menu) = link.and_then(|link| link.closest("details").ok().flatten()) {
        close(&menu);
    }
}

fn save_state(app: App) -> El {
    let place = [" ", words::on_this_device(state::is_phone())].concat();
    let status = move || if app.reads_link() { SaveStatus::Untouched } else { app.draft.status() };
    let text = move || match status() {
        SaveStatus::Untouched => "",
        SaveStatus::Saving => words::SAVING,
        SaveStatus::Saved => words::SAVED,
        SaveStatus::Unsure => notices::STORAGE_UNSURE.0,
        SaveStatus::Failed(StorageError::Blocked) => notices::STORAGE_BLOCKED.0,
        SaveStatus::Failed(StorageError::Full) => notices::STORAGE_FULL.0,
        SaveStatus::TooLarge => notices::PLAN_TOO_LARGE.0,
    };
    let class = move || match status() {
        SaveStatus::Untouched => "save",
        SaveStatus::Saving => "save save--saving",
        SaveStatus::Saved => "save save--saved",
        SaveStatus::Unsure | SaveStatus::Failed(_) | SaveStatus::TooLarge => "save save--failed",
    };
    // Not spoken after every word: trouble is told by an alert of its own.
    let said = el("span").attr("role", "status").attr("aria-live", "off").text_fn(move || text().to_owned());
    let place = el("span")
        .class("save__place")
        .text_fn(move || if status() == SaveStatus::Saved { place.clone() } else { String::new() });
    el("p").attr_fn("class", move || Some(class().to_owned())).child(said).child(place)
}

fn sections(app: App) -> El {
    let words_of = |sections: &[Section]| sections.iter().map(|it| it.word().to_owned()).collect();
    let row = move |word: String| section_link(app, Section::from(word));
    let stops = move || app.draft.with(|plan| words_of(&plan.stops()));
    // What a workshop leaves out is not offered; a link to it still leads there.
    let offered =
        move || app.draft.with(|plan| words_of(if plan.workshop.is_none() { &Section::OFFERED } else { &[] }));
    let link = |route: Route, text, class| el("li").child(link_to(app, route, text, class));
    // Both lists all at once: what stands below them would move.
    let list = begin_lists_with(usize::MAX, || el("ul").class("sections__list").list(stops, row));
    let list = list.child(link(Route::Plan, words::MY_PLAN, "sections__link"));
    let small = "sections__link sections__link--small";
    let more = el("ul").class("sections__list").attr("aria-label", words::MORE_SECTIONS);
    let more = begin_lists_with(usize::MAX, || more.list(offered, row));
    let more = more.child(link(Route::CheckIn(None), words::CHECK_IN, "sections__link"));
    let more = more.child(link(Route::Opportunities, words::OPPORTUNITIES, "sections__link"));
    let more = more.child(link(Route::Helpers, words::HELPERS, "sections__link"));
    let title = el("p").class("sections__title").text(words::MORE_SECTIONS);
    let list = list.child(el("li").class("sections__gap").child(title).child(more));
    let list = list.child(link(Route::Plans, words::ALL_PLANS, small).class("sections__gap"));
    let list = list.child(link(Route::About, words::ABOUT, small));
    el("nav").class("sections").attr("aria-label", words::SECTIONS).child(list)
}

fn link_to(app: App, route: Route, text: &str, class: &str) -> El {
    let link = el("a").class(class).attr("href", &route.href()).text(text);
    link.attr_fn("aria-current", move || (app.place() == route).then(|| "page".to_owned()))
}

fn section_link(app: App, section: Section) -> El {
    let (of, at) = (section.clone(), section.clone());
    let progress = move || app.draft.with(|plan| plan.progress(&of));
    let note = {
        let (progress, section) = (progress.clone(), section.clone());
        move || match progress() {
            Progress::Empty => app.draft.with(|plan| words::minutes_in(plan, &section)),
            progress => words::progress(progress).to_owned(),
        }
    };
    let here = move || matches!(app.place(), Route::Section(here, _) if here == at).then(|| "step".to_owned());
    let link = el("a").class("sections__link").attr("href", &Route::section(section.clone()).href());
    let link =
        link.class_if("sections__link--done", move || progress() == Progress::Done).attr_fn("aria-current", here);
    let link = link.child(el("span").class("sections__stone"));
    let link = link.child(el("span").class("sections__name").text(words::section(&section)));
    el("li").child(link.child(el("span").class("sections__note").text_fn(note)))
}

/// Escape closes the menu, as people expect of what lies over the page.
pub fn close_on_escape(event: web_sys::Event) {
    let escape = event_as::<web_sys::KeyboardEvent>(event.clone()).is_some_and(|event| event.key() == "Escape");
    if let Some(menu) =
        event.current_target().filter(|_| escape).and_then(|target| target.dyn_into::<web_sys::Element>().ok())
    {
        close(&menu);
    }
}

/// The focus goes back to what opens the menu: what had it is no longer there, and a link to this very place leads to no other.
fn close(menu: &web_sys::Element) {
    let _ = menu.remove_attribute("open");
    if let Some(button) = menu.first_element_child().and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = button.focus();
    }
}
