//! The room: files come in, pictures stand there.

use super::dropped;
use super::room_pictures::{comparison, own_words, picture};
use crate::content::room as words;
use crate::format::room_sheet::{self, CSV_MIME, JSON_MIME};
use crate::room::{Count, FEWEST_CARDS, before_and_after, pictures};
use crate::state::facilitator::{Facilitator, Refused, Skipped};
use crate::state::{self, SharedError, today};
use crate::ui::dom::{El, div, el};
use crate::ui::parts::bound::Bound;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::field::Field;
use crate::ui::parts::fold::fold;
use crate::ui::parts::heading::{block, heading, hint, lead};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

pub fn page(desk: Facilitator) -> Vec<El> {
    desk.bring_back();
    let people = move || desk.room.with(|room| room.len());
    let progress = el("p").class("room__progress").attr("role", "status").text_fn(move || {
        let (done, of) = desk.progress.get();
        match people() {
            0 if of == 0 => String::new(),
            _ if of > 0 => words::reading(done, of),
            people => words::people(people),
        }
    });
    let shown = div("room__shown").switch(
        move || desk.room.version().to_string(),
        move || if desk.room.with_untracked(|room| room.is_empty()) { Vec::new() } else { shown(desk) },
    );
    vec![div("room").children([
        heading(words::EYEBROW, words::HEADING),
        lead(words::LEAD),
        entrance(desk),
        progress,
        shown,
        skipped(desk),
    ])]
}

/// Where files and links come in.
fn entrance(desk: Facilitator) -> El {
    const ID: &str = "room-files";
    let input = el("input").id(ID).class("hidden").attr("type", "file").attr("multiple", "");
    let input = input.attr("tabindex", "-1").attr("aria-hidden", "true").on("change", move |event| {
        let input = event.target().and_then(|it| it.dyn_into::<web_sys::HtmlInputElement>().ok());
        if let Some(input) = input {
            desk.take_in(listed(input.files()));
            // So that the same files can be picked again.
            input.set_value("");
        }
    });
    let over = RwSignal::new(false);
    let drop = div("room__drop").class_if("room__drop--over", move || over.get());
    // Wherever on the page they fall.
    let hear = |name: &str, handle: Box<dyn Fn(web_sys::Event)>| {
        let heard = window_event_listener_untyped(name, handle);
        on_cleanup(move || heard.remove());
    };
    hear("dragover", Box::new(move |event| over.set(dropped(event).is_some())));
    hear("dragleave", Box::new(move |_| over.set(false)));
    let take_in = move |event| {
        over.set(false);
        desk.take_in(listed(dropped(event).and_then(|dropped| dropped.files())));
    };
    hear("drop", Box::new(take_in));
    let drop = drop.child(el("p").class("room__drop-text").text(words::DROP));
    let drop = drop.child(button(Weight::Main, words::PICK, || state::press(ID))).child(input);
    let pasted = RwSignal::new(String::new());
    let bound = Bound::of(move || pasted.get(), move |text| pasted.set(text));
    let field = Field::new("room-paste", words::PASTE, bound).hint(words::PASTE_HINT).lines(3).any_length().view();
    let take = button(Weight::Second, words::TAKE_IN, move || {
        desk.take_in_links(&pasted.get_untracked());
        pasted.set(String::new());
    });
    div("room__entrance").child(drop).child(fold(words::PASTE_FOLD, false, [field, div("add").child(take)]))
}

fn listed(files: Option<web_sys::FileList>) -> Vec<web_sys::File> {
    let Some(files) = files else { return Vec::new() };
    (0..files.length()).filter_map(|at| files.get(at)).collect()
}

/// What is not in the room, by name and with the reason.
fn skipped(desk: Facilitator) -> El {
    let line = |it: &Skipped| {
        let why = match &it.why {
            Refused::File(why) => words::refused(&it.name, why),
            Refused::Link(SharedError::Link(why)) => words::link_refused(Some(why)).to_owned(),
            Refused::Link(_) => words::link_refused(None).to_owned(),
            Refused::Unreadable => crate::content::notices::file_unreadable(&it.name).1.to_string(),
        };
        let name = el("strong").attr("dir", "auto").text(&crate::content::common::plain(&it.name)).text(" ");
        el("li").child(name).child(el("span").text(&why))
    };
    let list = move || {
        desk.skipped.with_untracked(|all| {
            if all.is_empty() {
                return Vec::new();
            }
            let list = el("ul").class("plain-list").children(all.iter().take(MOST_NAMED).map(line));
            let more = all.len().saturating_sub(MOST_NAMED);
            let more = (more > 0).then(|| hint(&["+ ", &more.to_string()].concat()));
            vec![block(words::SKIPPED).attr("role", "alert").child(list).maybe(more)]
        })
    };
    div("list-place").switch(move || desk.skipped.version().to_string(), list)
}

/// So many of a thousand broken files say what there is to say.
const MOST_NAMED: usize = 30;

fn shown(desk: Facilitator) -> Vec<El> {
    let keeping = keeping(desk);
    if desk.room.with_untracked(|room| room.len()) < FEWEST_CARDS {
        return vec![hint(words::TOO_FEW), keeping];
    }
    let (all, compared) = desk.room.with_untracked(|room| (pictures(room), before_and_after(room)));
    let drawn = all.iter().map(picture).chain(compared.iter().map(comparison));
    let drawn = div("room__pictures").children(drawn);
    let quotes = own_words(desk);
    let sheets = words::sheets(&all, compared.as_ref());
    let people = desk.room.with_untracked(|room| room.len());
    let failed = RwSignal::new(false);
    let (for_csv, for_json) = (sheets.clone(), sheets);
    let csv = button(Weight::Second, words::CSV, move || {
        let text = room_sheet::csv(&for_csv, words::CSV_HEADS);
        failed.set(!desk.hand_over(&room_sheet::file_name(today(), ".csv"), CSV_MIME, &text));
    });
    let json = button(Weight::Second, words::JSON, move || {
        let text = room_sheet::json(&for_json, people, today());
        failed.set(!desk.hand_over(&room_sheet::file_name(today(), ".json"), JSON_MIME, &text));
    });
    let print = button(Weight::Second, words::PRINT, state::print);
    let trouble = move || el("p").class("trouble").attr("role", "alert").text(words::NOT_DOWNLOADED);
    let along = block(words::TAKE_ALONG).child(div("add").child(csv).child(json).child(print));
    let along = along.show(move || failed.get(), trouble);
    let hidden = all.iter().flat_map(|it| &it.rows).any(|row| row.count == Count::Hidden);
    let dash = hidden.then(|| hint(words::SMALL));
    vec![div("list-place").maybe(dash), drawn, quotes, along.child(keeping)]
}

fn keeping(desk: Facilitator) -> El {
    let kept = move || desk.is_kept.get();
    let said = hint("").text_fn(move || if kept() { words::KEPT } else { words::NOT_KEPT }.to_owned());
    let keep = move || button(Weight::Second, words::KEEP, move || desk.keep());
    let forget = button(Weight::Quiet, words::FORGET, move || {
        desk.forget();
        state::rescue_focus();
    });
    let trouble = || el("p").class("trouble").attr("role", "alert").text(words::KEEPING_FAILED);
    let said = div("list-place").child(said).show(move || desk.keeping_failed.get(), trouble);
    div("room__keeping").child(said).child(div("add").show(move || !kept(), keep).child(forget))
}
