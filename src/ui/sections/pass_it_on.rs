//! Pass it on: a ledger of what was learned in the last 20 months, and what it adds up to.

use super::learned_picture::learned_picture;
use super::learned_skill_card::{learned_skill_card, name_field};
use crate::content::{common, dates, pass_it_on as words};
use crate::plan::{Date, Id, LEDGER_MONTHS, LearnedSkill, Ledger, Section, list};
use crate::state::{self, App, new_id, today, use_app};
use crate::ui::dom::{El, div, el};
use crate::ui::parts::action_bar::optional_bar;
use crate::ui::parts::button::{Weight, button, plain_button};
use crate::ui::parts::fold::fold;
use crate::ui::parts::heading::{block, heading, hint, lead};
use crate::ui::parts::help::help_of;
use leptos::prelude::*;

pub fn page() -> Vec<El> {
    let app = use_app();
    let since = today().months_before(LEDGER_MONTHS);
    let ids = move || -> Vec<String> {
        app.draft.with(|plan| plan.learned_skills.iter().map(|skill| skill.id.to_string()).collect())
    };
    let none = move || app.draft.with(|plan| plan.learned_skills.is_empty());
    let add = button(Weight::Second, words::ADD, move || add(app, ""));
    vec![
        heading(common::section(&Section::PassItOn), words::HEADING),
        lead(&words::lead(&dates::month_and_year(since))),
        help_of(&Section::PassItOn, words::HELP),
        div("ledger-place").show(none, || hint(words::EMPTY)),
        div("cards").list(ids, move |id| learned_skill_card(app, Id::written(&id), since)),
        div("add").child(add),
        div("ledger-place")
            .show(move || app.draft.with(|plan| plan.skills_for_ledger().next().is_some()), move || from_value(app)),
        div("ledger-place").show(move || !none(), move || counted(app, since)),
        optional_bar(app, Section::PassItOn),
    ]
}

fn add(app: App, name: &str) {
    let skill = LearnedSkill { id: new_id("ls"), name: name.to_owned(), ..LearnedSkill::default() };
    let field = name_field(&skill.id);
    app.draft.edit(|plan| plan.learned_skills.push(skill));
    request_animation_frame(move || state::focus(&field));
}

/// The skills that the person noted in Value, to be taken over in one tap.
fn from_value(app: App) -> El {
    let ids = move || app.draft.with(|plan| plan.skills_for_ledger().map(|skill| skill.id.to_string()).collect());
    let chip = move |id: String| {
        let id = Id::written(&id);
        let name = move || {
            app.draft.with(|plan| list::item(&plan.value.skills, &id).map(|it| it.text.clone())).unwrap_or_default()
        };
        let short = name.clone();
        let chip = plain_button("chip", move || add(app, &untrack(&name))).attr("dir", "auto");
        el("li").child(chip.text_fn(move || common::excerpt(&short(), 70)))
    };
    let chips = el("ul").class("chips").attr("aria-label", words::FROM_VALUE_LABEL).list(ids, chip);
    fold(words::FROM_VALUE, false, [chips])
}

/// The picture, the same in words, and what focus shows.
fn counted(app: App, since: Date) -> El {
    let ledger = Memo::new(move |_| app.draft.with(|plan| Ledger::of(&plan.learned_skills, since)));
    let month = dates::month_and_year(since);
    let spoken = month.clone();
    let picture = move || vec![learned_picture(&ledger.get_untracked(), &spoken)];
    let picture = div("learned").switch(move || format!("{:?}", ledger.get()), picture);
    let key = move || ledger.get().focus().map(|focus| (focus as u8).to_string()).unwrap_or_default();
    let focus = move || {
        let (title, text) = words::focus(ledger.get_untracked().focus()?);
        Some(div("insight").child(el("p").class("insight__title").text(title)).child(el("p").text(text)))
    };
    let focus = div("insight-place").attr("role", "status").switch(key, move || focus().into_iter().collect());
    let counts = el("p").text_fn(move || words::counts(&ledger.get(), &month));
    block(words::COUNTED).child(picture).child(counts).child(focus)
}
