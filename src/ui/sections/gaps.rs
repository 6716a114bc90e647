//! Gaps: what is in the way of each carried priority; one screen a priority.

use super::gap_card::gap_card;
use super::walk;
use crate::content::{common, gaps as words, priorities};
use crate::plan::{Id, Section};
use crate::route::Route;
use crate::state::{self, App, new_id, use_app};
use crate::ui::parts::action_bar::{action_bar, one_action};
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::heading::heading;
use leptos::prelude::*;

pub fn page(wanted: Option<Id>) -> AnyView {
    let app = use_app();
    let carried = app.draft.peek(|plan| plan.carried().iter().map(|priority| priority.id.clone()).collect::<Vec<_>>());
    let at = wanted.as_ref().and_then(|id| carried.iter().position(|carried| carried == id)).unwrap_or(0);
    match carried.get(at) {
        Some(priority) => {
            priority_page(app, priority.clone(), at, carried.len(), Route::Section(Section::Gaps, wanted))
        }
        None => nothing_carried(app),
    }
}

fn nothing_carried(app: App) -> AnyView {
    let go = button(Weight::Main, words::TO_PRIORITIES, move || app.go(&Route::section(Section::Priorities)));
    view! { {heading(common::section(&Section::Gaps), words::NO_PRIORITY_HEADING)}<p class="lead">{words::NO_PRIORITY}</p>{one_action(go)} }.into_any()
}

fn priority_page(app: App, priority: Id, at: usize, of: usize, here: Route) -> AnyView {
    let name = app.draft.peek(|plan| plan.priority(&priority).map(priorities::short_name)).unwrap_or_default();
    let ids = {
        let priority = priority.clone();
        app.draft.slice(move |plan| plan.gaps_of(&priority).map(|gap| gap.id.clone()).collect::<Vec<_>>())
    };
    let add = {
        let priority = priority.clone();
        button(Weight::Second, words::add((of > 1).then_some(name.as_str())), move || add_gap(app, &priority, ""))
    };
    let none = Memo::new(move |_| ids.with(Vec::is_empty));
    let starters = move || none.get().then(|| starters(app, &priority));
    let back = here.clone();
    view! {
        {heading(words::eyebrow(at + 1, of), words::heading(&name))}
        <p class="lead">{words::HINT}</p>
        <div class="cards"><For each=move || ids.get() key=Id::clone children=move |id| gap_card(app, id) /></div>
        {starters}
        <div class="add">{add}</div>
        {action_bar(move || app.draft.peek(|plan| walk::around(plan, &back).0), move || app.draft.peek(|plan| walk::around(plan, &here).1))}
    }
    .into_any()
}

fn add_gap(app: App, priority: &Id, text: &str) {
    let id = new_id("ga");
    let field = ["gap-", id.as_str()].concat();
    app.draft.edit(|plan| plan.add_gap(id, priority.clone(), text));
    request_animation_frame(move || state::focus(&field));
}

fn starters(app: App, priority: &Id) -> AnyView {
    let chip = |text: &'static str| {
        let priority = priority.clone();
        view! { <li><button type="button" class="chip" on:click=move |_| add_gap(app, &priority, text)>{text}</button></li> }
    };
    let chips = words::STARTERS.into_iter().map(chip).collect_view();
    view! { <div class="starters"><p class="starters__label">{words::STARTERS_LABEL}</p><ul class="chips">{chips}</ul></div> }.into_any()
}
