//! The wall, read from ten metres: the code, one sentence, the section the room is at and its clock.

use crate::content::{common, welcome, workshop as words};
use crate::format::qr::Qr;
use crate::plan::Section;
use crate::route::Route;
use crate::state::facilitator::{Facilitator, seconds};
use crate::ui::dom::{El, div, el, event_as};
use crate::ui::parts::button::{Weight, button, plain_button};
use crate::ui::parts::heading::title;
use crate::ui::parts::qr_picture::qr_picture;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

pub fn page(desk: Facilitator) -> Vec<El> {
    let name = desk.workshop.with_untracked(|workshop| workshop.title.trim().to_owned());
    let heading = title(if name.is_empty() { welcome::UNTITLED } else { &name });
    let again = move || desk.shows_follow_up.get();
    let point = el("p").class("wall__point");
    let point = point.text_fn(move || if again() { words::POINT_AGAIN } else { words::POINT }.to_owned());
    let words = div("wall__words").child(heading).child(point).show(move || !again(), move || now(desk));
    let words = words.child(controls(desk));
    let wall = div("wall").child(words).child(code(desk));
    let listener = window_event_listener_untyped("keydown", move |event| pressed(desk, event));
    on_cleanup(move || listener.remove());
    vec![wall]
}

fn code(desk: Facilitator) -> El {
    div("wall__code").switch(
        move || [desk.links.version(), desk.shows_follow_up.version()].map(|count| count.to_string()).join("-"),
        move || match desk.links.get_untracked() {
            Some(Ok(links)) => {
                let (link, name) = match desk.shows_follow_up.get_untracked() {
                    true => (links.follow_up, words::FOLLOW_UP_QR),
                    false => (links.workshop, words::QR),
                };
                let address = el("p").class("wall__address").text(&words::shown(&link));
                match Qr::of(&link) {
                    Some(qr) => vec![qr_picture(&qr, name), address],
                    None => vec![el("p").text(words::NO_CODE), address],
                }
            }
            Some(Err(_)) => vec![el("p").text(words::MISSING)],
            None => vec![el("p").text(words::NO_LINK)],
        },
    )
}

/// The section, and the time it has.
fn now(desk: Facilitator) -> El {
    let section = move || desk.countdown.with(|it| it.section.clone());
    let left = move || {
        desk.ticks.track();
        desk.countdown.with(|it| it.left(seconds()))
    };
    let is_over = move || {
        desk.ticks.track();
        desk.countdown.with(|it| it.is_over(seconds()))
    };
    let said = move || match section() {
        None => desk.workshop.with(|workshop| {
            let first = workshop.stops().into_iter().next();
            [words::FIRST, ": ", first.as_ref().map_or("", common::section)].concat()
        }),
        Some(section) => [words::NOW, ": ", common::section(&section)].concat(),
    };
    let name = el("p").class("wall__section").attr("role", "status").text_fn(said);
    // Read when somebody asks for it, not at every second.
    let clock = el("p").class("wall__clock").attr("role", "timer").attr("aria-live", "off");
    let clock = clock.attr("aria-label", words::TIME_LEFT).class_if("wall__clock--over", is_over);
    let first = move || {
        desk.workshop
            .with(|workshop| workshop.stops().first().map_or(0, |first| words::planned_minutes(workshop, first) * 60))
    };
    let clock = clock.text_fn(move || words::clock(if section().is_none() { first() } else { left() }));
    let over = el("p").class("wall__over").attr("role", "status");
    let over = over.text_fn(move || if is_over() { words::TIME_OVER } else { "" }.to_owned());
    let stones = el("ol").class("wall__stops").children(
        desk.workshop.with_untracked(|workshop| workshop.stops()).into_iter().map(|stop| stop_of(desk, stop)),
    );
    div("wall__now").child(name).child(clock).child(over).child(stones)
}

/// One section on the way: a stone, laid once the room has passed it.
fn stop_of(desk: Facilitator, stop: Section) -> El {
    let (of, here) = (stop.clone(), stop.clone());
    let passed = move || {
        let stops = desk.workshop.with(|workshop| workshop.stops());
        let at = |section: &Section| stops.iter().position(|other| other == section);
        let now = desk.countdown.with(|it| it.section.as_ref().and_then(at));
        now.is_some_and(|now| at(&of).is_some_and(|of| of < now))
    };
    let current = move || {
        let here = desk.countdown.with(|it| it.section.as_ref() == Some(&here));
        here.then(|| "step".to_owned())
    };
    let name = common::section(&stop).to_owned();
    let pick = plain_button("wall__stop", move || desk.stand_at(stop.clone())).attr_fn("aria-current", current);
    let pick = pick.class_if("wall__stop--passed", passed).text(&name);
    el("li").child(pick)
}

fn controls(desk: Facilitator) -> El {
    let is_running = move || desk.countdown.with(|it| it.is_running());
    let step = plain_button("button button--main", move || desk.step_clock());
    let step = step.text_fn(move || if is_running() { words::PAUSE } else { words::START_CLOCK }.to_owned());
    let before = button(Weight::Second, words::SECTION_BEFORE, move || desk.move_on(-1));
    let next = button(Weight::Second, words::NEXT_SECTION, move || desk.move_on(1));
    let more = button(Weight::Second, words::ONE_MORE, move || desk.extend_clock(1));
    let full = button(Weight::Second, words::FULL_SCREEN, move || desk.toggle_full_screen());
    let other = plain_button("button", move || desk.shows_follow_up.update(|shows| *shows = !*shows));
    let other = other.text_fn(move || {
        if desk.shows_follow_up.get() { words::WORKSHOP_CODE } else { words::FOLLOW_UP_CODE }.to_owned()
    });
    let back = el("a").class("button button--quiet").attr("href", &Route::Workshop(None).href()).text(words::BACK);
    let keys = el("p").class("hint wall__keys").text(words::KEYS);
    div("wall__controls").children([before, step, next, more, full, other, back, keys])
}

/// What a keyboard says, or the buttons of a presenter's remote: they send *page up* and *page down*.
fn pressed(desk: Facilitator, event: web_sys::Event) {
    let on_control = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let on_control = on_control.is_some_and(|target| matches!(target.tag_name().as_str(), "BUTTON" | "A" | "INPUT"));
    let Some(key) = event_as::<web_sys::KeyboardEvent>(event.clone()) else { return };
    // Held down it is one press; and a clock that is not to be seen is not changed.
    let is_other = key.ctrl_key() || key.meta_key() || key.alt_key() || key.repeat();
    let clock = !desk.shows_follow_up.get_untracked();
    if is_other || (!clock && !matches!(key.key().as_str(), "f" | "F")) {
        return;
    }
    match key.key().as_str() {
        // A button that has the focus is pressed by the same key.
        " " | "Enter" if on_control => return,
        " " => desk.step_clock(),
        "PageDown" | "ArrowRight" => desk.move_on(1),
        "PageUp" | "ArrowLeft" => desk.move_on(-1),
        "+" => desk.extend_clock(1),
        "f" | "F" => desk.toggle_full_screen(),
        _ => return,
    }
    event.prevent_default();
}
