//! About: the promises, what is stored, erasing it, where the method comes from.

use crate::content::about as words;
use crate::state::{self, erase_everything, stored_entries, use_app};
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::heading::heading;
use leptos::prelude::*;

pub fn page() -> AnyView {
    let promises = words::PROMISES.into_iter().map(|promise| view! { <li>{promise}</li> }).collect_view();
    let sources = words::SOURCES.into_iter().map(|source| view! { <li>{source}</li> }).collect_view();
    view! {
        {heading("", words::HEADING)}
        <p class="lead">{words::WHAT}</p>
        <section class="block"><h2>{words::PROMISES_HEADING}</h2><ul class="plain-list">{promises}</ul></section>
        <section class="block"><h2>{words::STORED_HEADING}</h2>{stored()}</section>
        {erase()}
        <section class="block"><h2>{words::SOURCES_HEADING}</h2><p>{words::SOURCES_TEXT}</p><ul class="plain-list">{sources}</ul></section>
        <p class="hint">{words::VERSION}</p>
    }
    .into_any()
}

fn stored() -> AnyView {
    let entries = stored_entries();
    if entries.is_empty() {
        return view! { <p>{words::STORED_NOTHING}</p> }.into_any();
    }
    let row = |entry: &state::StoredEntry| view! { <tr><td>{words::stored(&entry.key)}</td><td class="number">{words::size(entry.bytes)}</td></tr> };
    let rows = entries.iter().map(row).collect_view();
    view! {
        <table class="table">
            <thead><tr><th scope="col">{words::STORED_KEY}</th><th scope="col" class="number">{words::STORED_SIZE}</th></tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn erase() -> AnyView {
    const DIALOG: &str = "erase";
    let app = use_app();
    let failed = RwSignal::new(false);
    let ask = button(Weight::Second, words::ERASE, || state::show_dialog(DIALOG));
    let keep = button(Weight::Second, words::ERASE_CANCEL, || state::close_dialog(DIALOG));
    let confirm = button(Weight::Main, words::ERASE_CONFIRM, move || {
        state::close_dialog(DIALOG);
        match erase_everything() {
            Ok(()) => app.start_over(),
            Err(_) => failed.set(true),
        }
    });
    let trouble = move || {
        failed.get().then(|| view! { <p role="alert" class="banner banner--trouble">{words::ERASE_FAILED}</p> })
    };
    view! {
        <div class="add">{ask}</div>
        {trouble}
        <dialog class="dialog" id=DIALOG aria-labelledby="erase-title">
            <h2 id="erase-title">{words::ERASE_HEADING}</h2>
            <p>{words::ERASE_TEXT}</p>
            <div class="dialog__actions">{keep}{confirm}</div>
        </dialog>
    }
    .into_any()
}
