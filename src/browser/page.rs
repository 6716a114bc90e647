//! The document: its title, the focus, its dialogs.

use super::dynamic::{call, fits, get};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// The heading of the screen; the page has others, for when the app cannot run.
const HEADING: &str = "#app h1";

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Whether nobody sees the page now.
pub fn is_hidden() -> bool {
    document().is_some_and(|document| document.visibility_state() == web_sys::VisibilityState::Hidden)
}

/// Tells the shell, and whoever measures, that all of the page answers.
pub fn say_started() {
    if let Some(page) = document().and_then(|document| document.document_element()) {
        let _ = page.set_attribute("data-boot", "started");
    }
    let _ = get(&js_sys::global(), "performance").and_then(|clock| call(&clock, "mark", &["cairn-started".into()]));
}

/// Moves the focus to an element by its id and brings it into view; `false` while there is none.
pub fn focus(id: &str) -> bool {
    let element = document().and_then(|document| document.get_element_by_id(id));
    let element = element.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = &element {
        let _ = element.focus();
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
    element.is_some()
}

/// Moves the focus to the heading of a new screen and shows it from its top.
/// `false` while there is none to be seen.
pub fn focus_heading() -> bool {
    let heading = document().and_then(|document| document.query_selector(HEADING).ok().flatten());
    let heading = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok());
    if let Some(heading) = &heading {
        let _ = heading.focus();
    }
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
    // One that is not seen does not take it.
    heading.is_some_and(|heading| document().and_then(|document| document.active_element()).as_ref() == Some(&heading))
}

/// Gives the focus to the heading when nothing has it, without moving the page.
pub fn rescue_focus() {
    let Some(document) = document() else { return };
    let lost = document.active_element().is_none_or(|element| element.tag_name() == "BODY");
    let heading =
        document.query_selector(HEADING).ok().flatten().and_then(|heading| heading.dyn_into::<HtmlElement>().ok());
    if let Some(heading) = heading.filter(|_| lost) {
        let still = web_sys::FocusOptions::new();
        still.set_prevent_scroll(true);
        let _ = heading.focus_with_options(&still);
    }
}

/// What had the focus.
pub struct Focus(Option<Element>);

impl Focus {
    pub fn now() -> Focus {
        Focus(document().and_then(|document| document.active_element()))
    }

    /// Whether something else has it by now. It is nowhere, which is no place, where what had it has gone.
    pub fn has_moved(&self) -> bool {
        let Focus(now) = Focus::now();
        now != self.0 && now.is_some_and(|element| element.tag_name() != "BODY")
    }
}

/// Whether the person is in a field that takes words.
pub fn is_in_field() -> bool {
    let active = document().and_then(|document| document.active_element());
    active.is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA"))
}

pub fn show_dialog(id: &str) {
    tell(id, "showModal");
}

pub fn close_dialog(id: &str) {
    tell(id, "close");
}

/// Calls a method of an element, where both are there.
fn tell(id: &str, method: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        let _ = call(&element, method, &[]);
    }
}

/// Presses a control that stands elsewhere: the file picker behind a button.
pub fn press(id: &str) {
    tell(id, "click");
}

/// Whether the screen is a phone's, to say where words are kept.
pub fn is_phone() -> bool {
    fits("(max-width: 600px) and (pointer: coarse)")
}

/// Opens the browser's print dialog; by name, since it is pressed once and a binding is loaded always.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = call(&window, "print", &[]);
    }
}

pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}
