//! The frame around every screen: header, sections, status, and the screen that the route names.

use super::pages::{about, elsewhere, my_plan, plans, start};
use super::parts::cairn::{cairn_picture, mark};
use super::parts::icon::{Icon, icon};
use super::parts::{banner, undo_bar};
use super::sections::{experiment, gaps, priorities, tools};
use crate::content::common as words;
use crate::content::notices;
use crate::plan::{Progress, Section};
use crate::route::Route;
use crate::state::{self, App, SaveStatus, StorageError, use_app};
use leptos::prelude::*;

pub fn app() -> impl IntoView {
    let app = App::start();
    provide_context(app);
    follow_route(app);
    view! {
        <a class="skip" href="#main" on:click=move |event| { event.prevent_default(); state::focus_heading(); }>{words::SKIP}</a>
        <div class="frame">
            {header()}
            <aside class="rail">
                {cairn_picture(move || app.draft.plan().with(|plan| plan.stones()), Section::CORE.len())}
                {sections("rail-sections")}
            </aside>
            <main id="main" class="main" tabindex="-1">
                {banner::banners()}
                {move || screen(&app.route.get())}
            </main>
        </div>
        {undo_bar::undo_bar()}
    }
}

/// Title and focus follow the route; the first screen leaves the focus where the browser put it.
fn follow_route(app: App) {
    Effect::new(move |seen: Option<()>| {
        let route = app.route.get();
        state::set_title(&words::title(&name(&route)));
        if seen.is_some() {
            request_animation_frame(state::focus_heading);
        }
    });
}

fn screen(route: &Route) -> AnyView {
    match route {
        Route::Start => start::page(),
        Route::Section(Section::Priorities, _) => priorities::page(),
        Route::Section(Section::Gaps, item) => gaps::page(item.clone()),
        Route::Section(Section::Tools, item) => tools::page(item.clone()),
        Route::Section(Section::Experiment, item) => experiment::page(item.clone()),
        Route::Plan => my_plan::page(),
        Route::Plans => plans::page(),
        Route::About => about::page(),
        Route::Data(..) => elsewhere::page(words::DATA_LINK_HEADING, words::DATA_LINK_TEXT),
        Route::Unknown(_) => elsewhere::page(words::UNKNOWN_HEADING, words::UNKNOWN_TEXT),
        _ => elsewhere::page(words::LATER_HEADING, words::LATER_TEXT),
    }
}

/// What the page title says of a route.
fn name(route: &Route) -> String {
    match route {
        Route::Start => "",
        Route::Section(section, _) => words::section(section),
        Route::Plan => words::MY_PLAN,
        Route::Plans => words::ALL_PLANS,
        Route::About => words::ABOUT,
        Route::Data(..) => words::DATA_LINK_HEADING,
        Route::Unknown(_) => words::UNKNOWN_HEADING,
        _ => words::LATER_HEADING,
    }
    .to_owned()
}

fn header() -> AnyView {
    view! {
        <header class="header">
            <a class="brand" href=Route::Start.href()>{mark()}<span>{words::PRODUCT}</span></a>
            {save_state()}
            <details class="menu" on:click=close_on_link>
                <summary class="menu__button">{icon(Icon::Menu)}<span class="hidden">{words::MENU}</span></summary>
                <div class="menu__sheet">{sections("menu-sections")}</div>
            </details>
        </header>
    }
    .into_any()
}

/// A link in the menu closes it.
fn close_on_link(event: web_sys::MouseEvent) {
    use wasm_bindgen::JsCast;
    let link = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        .and_then(|at| at.closest("a").ok().flatten());
    if let Some(menu) = link.and_then(|link| link.closest("details").ok().flatten()) {
        let _ = menu.remove_attribute("open");
    }
}

fn save_state() -> AnyView {
    let app = use_app();
    let place = words::on_this_device(state::is_phone());
    let text = move || match app.draft.status() {
        SaveStatus::Untouched => "",
        SaveStatus::Saving => words::SAVING,
        SaveStatus::Saved => words::SAVED,
        SaveStatus::Failed(StorageError::Blocked) => notices::STORAGE_BLOCKED.0,
        SaveStatus::Failed(StorageError::Full) => notices::STORAGE_FULL.0,
    };
    let class = move || match app.draft.status() {
        SaveStatus::Untouched => "save",
        SaveStatus::Saving => "save save--saving",
        SaveStatus::Saved => "save save--saved",
        SaveStatus::Failed(_) => "save save--failed",
    };
    // Spoken only when saving fails: "Saved" after every word would drown the rest.
    let live = move || if matches!(app.draft.status(), SaveStatus::Failed(_)) { "polite" } else { "off" };
    view! {
        <p class=class>
            <span role="status" aria-live=live>{text}</span>
            <span class="save__place">{move || matches!(app.draft.status(), SaveStatus::Saved).then(|| [" ", place].concat())}</span>
        </p>
    }
    .into_any()
}

fn sections(id: &'static str) -> AnyView {
    let core = Section::CORE.into_iter().map(section_link).collect_view();
    let plan = link_to(Route::Plan, words::MY_PLAN, "sections__link");
    let plans = link_to(Route::Plans, words::ALL_PLANS, "sections__link sections__link--small");
    let about = link_to(Route::About, words::ABOUT, "sections__link sections__link--small");
    view! {
        <nav class="sections" aria-label=words::SECTIONS id=id>
            <ul class="sections__list">{core}<li>{plan}</li><li class="sections__gap">{plans}</li><li>{about}</li></ul>
        </nav>
    }
    .into_any()
}

fn link_to(route: Route, text: &'static str, class: &'static str) -> AnyView {
    let app = use_app();
    let href = route.href();
    let current = move || (app.route.get() == route).then_some("page");
    view! { <a class=class href=href aria-current=current>{text}</a> }.into_any()
}

fn section_link(section: Section) -> AnyView {
    let app = use_app();
    let progress = app.draft.slice({
        let section = section.clone();
        move |plan| plan.progress(&section) as u8
    });
    let done = move || progress.get() == Progress::Done as u8;
    let note = {
        let section = section.clone();
        move || match progress.get() {
            done if done == Progress::Done as u8 => words::progress(Progress::Done),
            started if started == Progress::Started as u8 => words::progress(Progress::Started),
            _ => words::minutes(&section),
        }
    };
    let name = words::section(&section).to_owned();
    let href = Route::section(section.clone()).href();
    let current = move || matches!(app.route.get(), Route::Section(at, _) if at == section).then_some("step");
    view! {
        <li>
            <a class="sections__link" class=("sections__link--done", done) href=href aria-current=current>
                <span class="sections__stone"></span>
                <span class="sections__name">{name}</span>
                <span class="sections__note">{note}</span>
            </a>
        </li>
    }
    .into_any()
}
