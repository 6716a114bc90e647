//! Every plan on this device: open, name, duplicate, download, delete with undo.

use crate::content::{common, dates, plans as words};
use crate::format::plan_file::{self, PlanFile};
use crate::plan::{Id, Section};
use crate::route::Route;
use crate::state::{App, PlanCard, go_on, now, today, use_app};
use crate::ui::parts::bound::Bound;
use crate::ui::parts::button::{Weight, button, named_button};
use crate::ui::parts::field::Field;
use crate::ui::parts::file_picker::file_picker;
use crate::ui::parts::heading::heading;
use leptos::prelude::*;

pub fn page() -> AnyView {
    let app = use_app();
    app.save_now();
    let ids = Memo::new(move |_| app.plan_cards().into_iter().map(|card| card.id).collect::<Vec<_>>());
    let empty = move || ids.with(Vec::is_empty).then(|| view! { <p class="lead">{words::EMPTY}</p> });
    let begin = move || {
        app.new_plan();
        app.go(&Route::section(Section::Priorities));
    };
    view! {
        {heading("", words::HEADING)}
        {empty}
        <ul class="plans"><For each=move || ids.get() key=Id::clone children=move |id| card(app, id) /></ul>
        <div class="add">{button(Weight::Main, words::NEW, begin)}{file_picker(Weight::Second)}</div>
        <p class="hint">{words::FILE_HINT}</p>
    }
    .into_any()
}

fn card(app: App, id: Id) -> AnyView {
    let Some(stored) = app.plan_cards().into_iter().find(|card| card.id == id) else { return ().into_any() };
    let title = RwSignal::new(stored.title.clone());
    let growth = stored.growth_statement.clone();
    let name = Signal::derive(move || {
        let title = title.get();
        let names = [title.trim(), growth.trim()];
        names
            .into_iter()
            .find(|name| !name.is_empty())
            .map_or_else(|| words::UNNAMED.to_owned(), |name| common::excerpt(name, 80))
    });
    let renamed = id.clone();
    let bound = Bound {
        value: title.into(),
        set: Callback::new(move |text: String| {
            title.set(text.clone());
            app.name_plan(&renamed, text);
        }),
    };
    let field = Field::new(["name-", id.as_str()].concat(), words::NAME, bound).view();
    let open_now = (app.draft.id() == id).then(|| view! { <span class="badge badge--now">{words::OPEN_NOW}</span> });
    view! {
        <li class="card plan-card">
            <div class="plan-card__head"><h2 dir="auto">{move || name.get()}</h2>{open_now}</div>
            <p class="hint">{about(&stored)}</p>
            {field}
            {move || actions(app, id.clone(), name.get(), title)}
        </li>
    }
    .into_any()
}

fn about(card: &PlanCard) -> String {
    let changed =
        card.updated_at.as_ref().and_then(|time| time.date()).map(|date| words::changed(&dates::with_year(date)));
    let stones = words::stones(card.stones, Section::CORE.len());
    [changed, Some(stones)].into_iter().flatten().collect::<Vec<_>>().join(" \u{b7} ")
}

fn actions(app: App, id: Id, name: String, title: RwSignal<String>) -> AnyView {
    let named =
        |text: &'static str, press: Box<dyn Fn()>| named_button(Weight::Second, text, words::on(text, &name), press);
    let (open, copy, keep, gone, what) = (id.clone(), id.clone(), id.clone(), id, name.clone());
    let open = move || {
        if app.open_plan(&open) {
            app.go(&app.draft.peek(go_on));
        }
    };
    let download = move || {
        if app.draft.id() == keep {
            app.download();
        } else if let Some(plan) = app.stored_plan(&keep) {
            app.hand_over(&plan_file::file_name(&plan, today()), &plan_file::write(&PlanFile::of(plan, now())));
        }
    };
    view! {
        <div class="plan-card__actions">
            {named(words::OPEN, Box::new(open))}
            {named(words::DUPLICATE, Box::new(move || app.duplicate_plan(&copy, words::copy_of(title.get_untracked().trim()))))}
            {named(words::DOWNLOAD, Box::new(download))}
            {named(words::DELETE, Box::new(move || app.delete_plan(&gone, what.clone())))}
        </div>
    }
    .into_any()
}
