//! The start page: the first question at once, or where to go on.

use crate::content::{common, dates, start as words};
use crate::plan::{Plan, Section};
use crate::route::Route;
use crate::state::{App, go_on, use_app};
use crate::ui::ahead;
use crate::ui::dom::{El, div, el, given};
use crate::ui::on_demand::fetch_ahead_soon;
use crate::ui::parts::action_bar::one_action;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::cairn::cairn_picture;
use crate::ui::parts::file_picker::file_picker;
use crate::ui::parts::heading::{lead, title};
use crate::ui::parts::reminder::remark;
use leptos::prelude::*;
use std::cell::Cell;

pub fn page() -> Vec<El> {
    let app = use_app();
    // Decided once: the page must not change under somebody who answers the first question.
    let is_first = IS_TAKEN_OVER.with(Cell::take);
    if is_first || app.draft.peek(Plan::is_blank) { first_time(app) } else { welcome_back(app) }
}

thread_local! {
    /// The first screen and its field: they stand in index.html, before there is a program, and are never made anew.
    static FIRST: [El; 2] = [given("first"), given("growth-first")];
    /// Whether somebody sees it, and may have typed: it is the first page then, though the plan is no longer blank.
    static IS_TAKEN_OVER: Cell<bool> = const { Cell::new(false) };
}

/// Takes over the first screen where it stands, with what was typed and tapped before the program came; elsewhere it leaves.
pub fn take_over(app: App) {
    let to = || Route::section(Section::Priorities);
    let begin = move || app.go(&to());
    given("first-start").press(begin).on("pointerdown", move |_| ahead::make(app, to()));
    given("first-open").empty().children(file_picker(app, Weight::Quiet));
    let write = move |text| {
        app.draft.edit_text(|plan| plan.growth_statement = text);
        fetch_ahead_soon(app);
    };
    let page = document().document_element();
    let tapped = page.as_ref().is_some_and(|page| page.has_attribute("data-start"));
    FIRST.with(|[first, growth]| {
        let growth = growth.clone().on_value("input", write);
        let (is_new, typed) = (app.draft.peek(Plan::is_blank), growth.value());
        // Also where a link was tapped since: the words were typed.
        if is_new && !typed.is_empty() {
            app.draft.take_in(typed);
        }
        let is_here = is_new && app.route.with_untracked(|route| *route == Route::Start);
        let stays = is_here && !tapped;
        IS_TAKEN_OVER.with(|is| is.set(stays));
        if !stays {
            first.element().remove();
        }
        if is_here && tapped {
            begin();
        }
    });
    for note in ["data-first", "data-start"] {
        page.iter().for_each(|page| _ = page.remove_attribute(note));
    }
}

/// A heading with the cairn beside it.
pub fn hero(app: App, words: Vec<El>) -> El {
    let picture = div("hero__cairn").child(cairn_picture(app));
    div("hero").child(div("hero__words").children(words)).child(picture)
}

fn first_time(app: App) -> Vec<El> {
    let [first, growth] = FIRST.with(Clone::clone);
    // A plan that is here and has no word yet, as one that was begun in a workshop: the page took it for somebody's.
    document().document_element().iter().for_each(|page| _ = page.remove_attribute("data-first"));
    growth.value_fn(move || app.draft.with(|plan| plan.growth_statement.clone()));
    vec![first]
}

fn welcome_back(app: App) -> Vec<El> {
    let next = app.draft.peek(go_on);
    let where_next = match &next {
        Route::CheckIn(_) => words::DUE.to_owned(),
        Route::Section(section, _) => words::next_stop(common::section(section)),
        _ => words::WHOLE.to_owned(),
    };
    let (name, changed) = app.draft.peek(|plan| {
        let names = [plan.title.trim(), plan.growth_statement.trim()];
        let name = names
            .into_iter()
            .find(|name| !name.is_empty())
            .map_or_else(|| words::UNNAMED.to_owned(), |name| common::excerpt(name, 140));
        (
            name,
            plan.updated_at
                .as_ref()
                .and_then(|time| time.date())
                .map(|date| words::last_changed(&dates::with_year(date))),
        )
    });
    let card = el("a").class("card card--link").attr("href", &Route::Plan.href());
    let card = card.child(el("span").class("eyebrow").text(words::YOUR_PLAN).text(" "));
    let card = card.child(el("span").class("card__title").attr("dir", "auto").text(&name).text(" "));
    let card = card.maybe(changed.map(|changed| el("span").class("hint").text(&changed)));
    let another = move || {
        if app.new_plan() {
            app.go(&Route::section(Section::Priorities));
        }
    };
    let plans = el("a").class("button button--quiet").attr("href", &Route::Plans.href()).text(common::ALL_PLANS);
    let others = div("aside-line").child(plans).children(file_picker(app, Weight::Quiet));
    vec![
        hero(app, vec![title(words::BACK_HEADING), lead(&where_next)]),
        card.maybe(remark(app)),
        others.child(button(Weight::Quiet, words::OTHER, another)),
        one_action(ahead::leads(app, Weight::Main, common::GO_ON, move || next.clone())),
    ]
}
