//! Where the link to a workshop's second session leads: to the check-in of the plan made there, or to where that plan may be.

use super::link_trouble::{opened, trouble};
use crate::content::{common, welcome as words};
use crate::format::workshop_link::FollowUp;
use crate::plan::Plan;
use crate::route::Route;
use crate::state::{App, today, use_app};
use crate::ui::dom::{El, div, el};
use crate::ui::parts::action_bar::one_action;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::file_picker::file_picker;
use crate::ui::parts::heading::{block, heading, lead};

pub fn page(payload: String) -> Vec<El> {
    let app = use_app();
    opened(app, async move {
        match app.open_follow_up(&payload).await {
            Ok(follow_up) => match app.plan_of_workshop(&follow_up.workshop) {
                Some(plan) if app.draft.id() == plan || app.open_plan(&plan) => {
                    app.go_instead(&app.draft.peek(check_in));
                    Vec::new()
                }
                _ => missing(app, &follow_up),
            },
            Err(why) => trouble(app, common::FOLLOW_UP, why),
        }
    })
}

/// The check-in that is due; else all of them, where one can look back today.
fn check_in(plan: &Plan) -> Route {
    Route::CheckIn(plan.due_check_in(today()).map(|due| due.id.clone()))
}

fn missing(app: App, follow_up: &FollowUp) -> Vec<El> {
    let title = follow_up.title.trim();
    let eyebrow = if title.is_empty() { words::FOLLOW_UP_EYEBROW } else { title };
    let way = |text| el("li").text(text);
    let ways = el("ul").class("plain-list").child(way(words::IN_A_FILE)).child(way(words::ELSEWHERE));
    let contact = Some(follow_up.contact.trim()).filter(|line| !line.is_empty());
    let contact = contact.map(|line| el("p").class("hint").attr("dir", "auto").text(&words::contact(line)));
    let [open, input] = file_picker(app, Weight::Main);
    let others = button(Weight::Quiet, words::OTHERS, move || app.go(&Route::Plans));
    let begin = button(Weight::Quiet, words::BEGIN, move || {
        if app.new_plan() {
            app.go(&Route::section(crate::plan::Section::Experiment));
        }
    });
    vec![
        heading(eyebrow, words::MISSING_HEADING),
        lead(words::MISSING),
        block(words::WAYS).child(ways.child(way(words::NOWHERE))).maybe(contact),
        div("aside-line").child(others).child(begin),
        one_action(open).child(input),
    ]
}
