//! Gaps: what is in the way of each carried priority; one screen a priority.

use super::gap_card::gap_card;
use super::walk;
use crate::content::{common, gaps as words, priorities};
use crate::plan::{Id, Section};
use crate::route::Route;
use crate::state::{self, App, new_id, use_app};
use crate::ui::ahead::leads;
use crate::ui::dom::{El, div, el};
use crate::ui::parts::action_bar::{action_bar, one_action};
use crate::ui::parts::button::{Weight, button, plain_button};
use crate::ui::parts::heading::{heading, lead};
use crate::ui::parts::help::help_of;
use leptos::prelude::*;

pub fn page(wanted: Option<Id>) -> Vec<El> {
    let app = use_app();
    let carried = app.draft.peek(|plan| plan.carried().iter().map(|priority| priority.id.clone()).collect::<Vec<_>>());
    let at = wanted.as_ref().and_then(|id| carried.iter().position(|carried| carried == id)).unwrap_or(0);
    match carried.get(at) {
        Some(priority) => {
            priority_page(app, priority.clone(), at, carried.len(), Route::Section(Section::Gaps, wanted))
        }
        None => {
            let go = leads(app, Weight::Main, words::TO_PRIORITIES, || Route::section(Section::Priorities));
            vec![
                heading(common::section(&Section::Gaps), words::NO_PRIORITY_HEADING),
                lead(words::NO_PRIORITY),
                one_action(go),
            ]
        }
    }
}

fn priority_page(app: App, priority: Id, at: usize, of: usize, here: Route) -> Vec<El> {
    let name = app.draft.peek(|plan| plan.priority(&priority).map(priorities::short_name)).unwrap_or_default();
    let (one, two, three) = (priority.clone(), priority.clone(), priority);
    let ids = move || app.draft.with(|plan| plan.gaps_of(&one).map(|gap| gap.id.to_string()).collect::<Vec<_>>());
    let none = ids.clone();
    let add = button(Weight::Second, &words::add((of > 1).then_some(name.as_str())), move || add_gap(app, &two, ""));
    vec![
        heading(&words::eyebrow(at + 1, of), &words::heading(&name)),
        lead(words::HINT),
        div("cards").list(ids, move |id| gap_card(app, Id::written(&id))),
        div("starters-place").show(move || none().is_empty(), move || starters(app, &three)),
        div("add").child(add),
        help_of(&Section::Gaps, words::HELP),
        action_bar(app, move || app.draft.peek(|plan| walk::around(plan, &here))),
    ]
}

fn add_gap(app: App, priority: &Id, text: &str) {
    let id = new_id("ga");
    let field = ["gap-", id.as_str()].concat();
    app.draft.edit(|plan| plan.add_gap(id, priority.clone(), text));
    request_animation_frame(move || state::focus(&field));
}

fn starters(app: App, priority: &Id) -> El {
    let chip = |text: &'static str| {
        let priority = priority.clone();
        el("li").child(plain_button("chip", move || add_gap(app, &priority, text)).text(text))
    };
    let chips = el("ul").class("chips").children(words::STARTERS.into_iter().map(chip));
    div("starters").child(el("p").class("starters__label").text(words::STARTERS_LABEL)).child(chips)
}
