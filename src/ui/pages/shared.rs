//! A plan that was shared by a link: to read, and to keep a copy of.

use super::link_trouble::{fill, stop, trouble};
use super::my_plan::to_read;
use crate::content::{common, share as words};
use crate::plan::Plan;
use crate::route::Route;
use crate::state::{App, Role, SharedError, today, use_app};
use crate::ui::dom::{El, div, el};
use crate::ui::parts::action_bar::one_action;
use crate::ui::parts::bound::Bound;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::field::Field;
use crate::ui::parts::heading::{heading, lead};
use leptos::prelude::*;

pub fn page(payload: String) -> Vec<El> {
    let app = use_app();
    let place = div("cards");
    if payload.is_empty() {
        return stop(app, words::GONE_HEADING, words::GONE);
    }
    open(app, place.clone(), payload, String::new());
    vec![place]
}

/// Fills the place with what the link carries, once it is known.
fn open(app: App, place: El, payload: String, passphrase: String) {
    let again = place.clone();
    fill(app, place, async move {
        match app.open_shared(&payload, passphrase.trim()).await {
            Ok(plan) => read(app, plan),
            Err(SharedError::Locked) => locked(app, again, payload, ""),
            Err(SharedError::Refused) => locked(app, again, payload, words::REFUSED),
            Err(why) => trouble(app, common::READ_HEADING, why),
        }
    });
}

fn locked(app: App, place: El, payload: String, trouble: &str) -> Vec<El> {
    let typed = RwSignal::new(String::new());
    let bound = Bound::of(move || typed.get(), move |text| typed.set(text));
    let field = Field::new("shared-passphrase", words::ITS_PASSPHRASE, bound).view();
    let trouble = (!trouble.is_empty()).then(|| el("p").class("trouble").attr("role", "alert").text(trouble));
    let unlock = button(Weight::Main, words::UNLOCK, {
        let owner = Owner::current().unwrap_or_default();
        move || owner.with(|| open(app, place.clone(), payload.clone(), typed.get_untracked()))
    });
    let words = [heading(words::READ_EYEBROW, words::LOCKED_HEADING), lead(words::LOCKED_LEAD)];
    words.into_iter().chain(trouble).chain([field, one_action(unlock)]).collect()
}

fn read(app: App, plan: Plan) -> Vec<El> {
    let title = common::excerpt(plan.growth_statement.trim(), 160);
    let title = if title.is_empty() { common::READ_HEADING.to_owned() } else { title };
    let shown = div("cards earlier__plan").children(to_read(&plan, today()));
    // What it names leads into the reader's own plan, which knows nothing of it.
    let links = shown.element().get_elements_by_tag_name("a");
    for link in (0..links.length()).filter_map(|at| links.item(at)) {
        let _ = link.remove_attribute("href");
    }
    let keep = move || {
        if app.keep_shared(plan.clone()) {
            app.go(&Route::Plan);
        }
    };
    // While another tab writes, this one keeps nothing; the banner above says so, and offers to go on here.
    let reads = move || (app.role.get() != Role::Writer).then(String::new);
    let keep = one_action(button(Weight::Main, words::KEEP, keep).attr_fn("disabled", reads));
    vec![heading(words::READ_EYEBROW, &title), lead(words::READ_LEAD), shown, keep]
}
