//! About: the promises, what is stored, erasing it, where the method comes from.

use crate::content::{about as words, dates};
use crate::route::Route;
use crate::state::{self, App, StoredEntry, stored_entries, use_app};
use crate::ui::dom::{El, div, el};
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::heading::{block, heading, hint, lead};
use leptos::prelude::*;
use leptos::task::spawn_local;

pub fn page() -> Vec<El> {
    let app = use_app();
    let list = |lines: &[&str]| el("ul").class("plain-list").children(lines.iter().map(|line| el("li").text(line)));
    vec![
        heading("", words::HEADING),
        lead(words::WHAT),
        block(words::METHOD_HEADING).child(method()),
        block(words::PROMISES_HEADING).child(list(&words::PROMISES)),
        block(words::STORED_HEADING).child(stored()),
        erase(app),
        facilitators(),
        block(words::SOURCES_HEADING).child(el("p").text(words::SOURCES_TEXT)).child(list(&words::SOURCES)),
        hint(words::VERSION),
    ]
}

fn facilitators() -> El {
    let link = |route: Route, text| el("a").class("button").attr("href", &route.href()).text(text);
    let links =
        div("add").child(link(Route::Workshop(None), words::TO_WORKSHOP)).child(link(Route::Room, words::TO_ROOM));
    block(words::FACILITATORS).child(el("p").text(words::FACILITATORS_TEXT)).child(links)
}

fn method() -> El {
    let step = |text: &&str| el("li").class("method__step").text(text);
    el("ol").class("method").children(words::METHOD.iter().map(step))
}

/// Filled once everything was looked through.
fn stored() -> El {
    let place = div("stored");
    let filled = place.clone();
    spawn_local(async move {
        let entries = stored_entries().await;
        filled.empty().children([if entries.is_empty() {
            el("p").text(words::STORED_NOTHING)
        } else {
            table(&entries)
        }]);
    });
    place
}

fn table(entries: &[StoredEntry]) -> El {
    let head = |text| el("th").attr("scope", "col").text(text);
    let row = |entry: &StoredEntry| {
        let since = entry.since.as_ref().and_then(|time| time.date()).map(dates::short_with_year);
        el("tr")
            .child(el("td").text(words::stored(&entry.key)))
            .child(el("td").class("since").text(since.as_deref().unwrap_or(words::STORED_AGE_UNKNOWN)))
            .child(el("td").class("number").text(&words::size(entry.bytes)))
    };
    let heads = el("tr").child(head(words::STORED_KEY)).child(head(words::STORED_SINCE));
    let heads = heads.child(head(words::STORED_SIZE).class("number"));
    el("table").class("table").child(el("thead").child(heads)).child(el("tbody").children(entries.iter().map(row)))
}

fn erase(app: App) -> El {
    const DIALOG: &str = "erase";
    let failed = RwSignal::new(false);
    let confirm = move || {
        state::close_dialog(DIALOG);
        spawn_local(async move {
            match app.erase_everything().await {
                Ok(()) => app.start_over(),
                Err(_) => failed.set(true),
            }
        });
    };
    let keep = button(Weight::Main, words::ERASE_CANCEL, || state::close_dialog(DIALOG));
    let actions = div("dialog__actions").child(keep).child(button(Weight::Second, words::ERASE_CONFIRM, confirm));
    let title = el("h2").id("erase-title").text(words::ERASE_HEADING);
    let dialog = el("dialog")
        .class("dialog")
        .id(DIALOG)
        .attr("aria-labelledby", "erase-title")
        .attr("aria-describedby", "erase-text")
        .child(title);
    let dialog = dialog.child(el("p").id("erase-text").text(words::ERASE_TEXT)).child(actions);
    let ask = button(Weight::Second, words::ERASE, || state::show_dialog(DIALOG));
    let trouble = || el("p").class("banner banner--trouble").attr("role", "alert").text(words::ERASE_FAILED);
    div("add").child(ask).show(move || failed.get(), trouble).child(dialog)
}
