//! Every plan on this device: open, name, duplicate, download, delete with undo.

use super::earlier_versions::earlier_versions;
use crate::content::{common, dates, plans as words};
use crate::plan::{Id, Section};
use crate::route::Route;
use crate::state::{App, PlanCard, go_on, use_app};
use crate::ui::dom::{El, div, el, event_as};
use crate::ui::parts::bound::Bound;
use crate::ui::parts::button::{Weight, button, plain_button};
use crate::ui::parts::field::Field;
use crate::ui::parts::file_picker::file_picker;
use crate::ui::parts::fold::fold;
use crate::ui::parts::heading::{heading, hint, lead};
use leptos::prelude::*;
use web_sys::{DragEvent, Event};

pub fn page() -> Vec<El> {
    let app = use_app();
    app.save_now();
    app.take_given_files();
    let begin = move || {
        if app.new_plan() {
            app.go(&Route::section(Section::Priorities));
        }
    };
    let cards = move || app.plan_cards();
    let ids = move || cards().into_iter().map(|card| card.id.to_string()).collect();
    let list = el("ul").class("plans").list(ids, move |id| card(app, &Id::written(&id)));
    vec![
        heading("", words::HEADING),
        div("plans-shared").show(move || app.shared_file().is_some(), move || shared_file(app)),
        div("plans-empty").show(move || cards().is_empty(), || lead(words::EMPTY)),
        list,
        drop_zone(app).child(button(Weight::Main, words::NEW, begin)).children(file_picker(app, Weight::Second)),
        hint(words::FILE_HINT),
        paste(app),
    ]
}

/// What another app has shared to this one.
fn shared_file(app: App) -> El {
    let asks = move || words::shared_file(&common::excerpt(&app.shared_file().unwrap_or_default(), 80));
    let answer = |weight, text, open| button(weight, text, move || app.answer_shared_file(open));
    let answers = [answer(Weight::Main, words::OPEN_SHARED, true), answer(Weight::Second, words::LEAVE_SHARED, false)];
    el("section").class("card").attr("role", "status").child(el("p").text_fn(asks)).child(div("add").children(answers))
}

/// A file can be dropped where it can be picked.
fn drop_zone(app: App) -> El {
    let over = |event: Event| event.prevent_default();
    let drop = move |event: Event| {
        event.prevent_default();
        let files = event_as::<DragEvent>(event).and_then(|event| event.data_transfer()?.files());
        if let Some(file) = files.and_then(|files| files.get(0)) {
            app.open_given_file(file);
        }
    };
    div("add plans__drop").on("dragover", over).on("drop", drop)
}

/// For where there is no file: in some apps' browsers neither downloads nor pickers work.
fn paste(app: App) -> El {
    let text = RwSignal::new(String::new());
    let bound = Bound::of(move || text.get(), move |pasted| text.set(pasted));
    let field = Field::new("plan-text", words::PASTE_LABEL, bound).hint(words::PASTE_HINT).lines(4).any_length();
    let open = move || app.open_text(text.get_untracked().trim());
    fold(words::PASTE, false, [field.view(), div("add").child(button(Weight::Second, words::OPEN_PASTED, open))])
}

fn card(app: App, id: &Id) -> El {
    let Some(stored) = app.plan_cards().into_iter().find(|card| card.id == *id) else { return el("li") };
    let title = RwSignal::new(stored.title.clone());
    let growth = stored.growth_statement.clone();
    let name = move || {
        let title = title.get();
        let names = [title.trim(), growth.trim()];
        names
            .into_iter()
            .find(|name| !name.is_empty())
            .map_or_else(|| words::UNNAMED.to_owned(), |name| common::excerpt(name, 80))
    };
    let renamed = id.clone();
    let bound = Bound::of(
        move || title.get(),
        move |text: String| {
            title.set(text.clone());
            app.name_plan(&renamed, text);
        },
    );
    let open = app.draft.id() == *id;
    let shown = name.clone();
    let head = div("plan-card__head").child(el("h2").attr("dir", "auto").text_fn(shown));
    let head = head.maybe(open.then(|| el("span").class("badge badge--now").text(words::OPEN_NOW)));
    let field = Field::new(&["name-", id.as_str()].concat(), words::NAME, bound).view();
    el("li")
        .class("card plan-card")
        .child(head)
        .child(hint(&about(&stored)))
        .child(field)
        .child(actions(app, id, name, title))
        .child(earlier_versions(app, id))
}

fn about(card: &PlanCard) -> String {
    let changed =
        card.updated_at.as_ref().and_then(|time| time.date()).map(|date| words::changed(&dates::with_year(date)));
    let stones = words::stones(card.stones, Section::CORE.len());
    [changed, Some(stones)].into_iter().flatten().collect::<Vec<_>>().join(" \u{b7} ")
}

fn actions(app: App, id: &Id, name: impl Fn() -> String + Clone + 'static, title: RwSignal<String>) -> El {
    let action = |text: &'static str, press: Box<dyn Fn()>| {
        let name = name.clone();
        plain_button("button", press).attr_fn("aria-label", move || Some(words::on(text, &name()))).text(text)
    };
    let (open, copy, keep, gone, what) = (id.clone(), id.clone(), id.clone(), id.clone(), name.clone());
    let open = move || {
        if app.open_plan(&open) {
            app.go(&app.draft.peek(go_on));
        }
    };
    let delete = move || app.delete_plan(&gone, untrack(&what));
    let row = div("plan-card__actions").child(action(words::OPEN, Box::new(open)));
    let row = row.child(action(
        words::DUPLICATE,
        Box::new(move || app.duplicate_plan(&copy, words::copy_of(title.get_untracked().trim()))),
    ));
    let row = row.child(action(words::DOWNLOAD, Box::new(move || app.download_plan(&keep))));
    row.child(action(words::DELETE, Box::new(delete)))
}
