//! Where a workshop's link leads: the welcome, and one button.

use super::link_trouble::{opened, trouble};
use crate::content::{common, welcome as words};
use crate::plan::{Plan, Section, Workshop};
use crate::route::Route;
use crate::state::{App, Role, go_on, use_app};
use crate::ui::dom::{El, div, el};
use crate::ui::parts::action_bar::one_action;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::heading::hint;
use crate::ui::parts::welcome::welcome;

pub fn page(payload: String) -> Vec<El> {
    let app = use_app();
    opened(app, async move {
        match app.open_workshop(&payload).await {
            Ok(workshop) => invited(app, workshop, &payload),
            Err(why) => trouble(app, common::WORKSHOP, why),
        }
    })
}

fn invited(app: App, workshop: Workshop, payload: &str) -> Vec<El> {
    // While another tab writes, this one starts nothing; the banner above says so, and offers to go on here.
    let main = |text, press: Box<dyn Fn()>| {
        let reads = move || (app.role.get() != Role::Writer).then(String::new);
        one_action(button(Weight::Main, text, press).attr_fn("disabled", reads))
    };
    let mut page = welcome(&workshop);
    let edit = el("a").class("button button--quiet").text(words::EDIT);
    let edit = edit.attr("href", &Route::Workshop(Some(payload.to_owned())).href());
    page.push(div("aside-line").child(edit));
    if let Some(plan) = app.plan_of_workshop(&workshop.id) {
        let go_on = move || {
            if app.draft.id() == plan || app.open_plan(&plan) {
                app.go_instead(&app.draft.peek(where_on));
            }
        };
        page.extend([hint(words::AGAIN), main(words::GO_ON, Box::new(go_on))]);
    } else {
        let other = app.draft.peek(|plan| !plan.is_blank());
        let start = move || {
            if app.start_in_workshop(workshop.clone()) {
                app.go_instead(&app.draft.peek(where_on));
            }
        };
        if other {
            let go_on = button(Weight::Quiet, words::GO_ON_OTHER, move || app.go_instead(&app.draft.peek(go_on)));
            page.extend([hint(words::BESIDE), div("aside-line").child(go_on)]);
        }
        page.push(main(words::START, Box::new(start)));
    }
    page
}

/// Where a plan goes on. One that has no word yet begins where the workshop does; the first question of the path is on the start page.
fn where_on(plan: &Plan) -> Route {
    match plan.stops().into_iter().next() {
        Some(Section::Priorities) | None if plan.is_blank() => Route::Start,
        Some(first) if plan.is_blank() => Route::section(first),
        _ => go_on(plan),
    }
}
