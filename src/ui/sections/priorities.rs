//! Priorities: what matters to the person now, ranked.

use super::walk;
use crate::content::{common, priorities as words};
use crate::plan::{Id, Plan, Priority, Prompt, Section};
use crate::route::Route;
use crate::state::{App, new_id, rescue_focus, use_app};
use crate::ui::dom::{El, div, el};
use crate::ui::on_demand::{more_of_priorities, priorities_list};
use crate::ui::parts::action_bar::action_bar;
use crate::ui::parts::button::{Weight, button, plain_button};
use crate::ui::parts::choice::choice;
use crate::ui::parts::fold::fold_on_demand;
use crate::ui::parts::heading::{heading, lead};
use crate::ui::parts::help::help_of;
use leptos::prelude::*;

pub fn page() -> Vec<El> {
    let app = use_app();
    let here = Route::section(Section::Priorities);
    let add = button(Weight::Second, words::ADD, move || add_own(app));
    vec![
        heading(common::section(&Section::Priorities), words::HEADING),
        your_sentence(app),
        lead(words::HINT),
        prompts(app),
        wanted(app, |plan| plan.priorities.len(), Plan::wanted_as_priorities, want),
        div("add").child(add).child(el("p").class("add__hint").text(words::ADD_HINT)),
        list(app),
        fold_on_demand(common::ADD_MORE, false, move || more_of_priorities(app)),
        help_of(&Section::Priorities, words::HELP),
        action_bar(app, move || app.draft.peek(|plan| walk::around(plan, &here))),
    ]
}

fn your_sentence(app: App) -> El {
    let sentence = move || app.draft.with(|plan| common::excerpt(&plan.growth_statement, 160));
    let quote = move || {
        let label = el("span").class("quote__label").text(words::YOUR_SENTENCE);
        el("p").class("quote").child(label).child(el("span").attr("dir", "auto").text_fn(sentence))
    };
    div("quote-place").show(move || !sentence().is_empty(), quote)
}

fn prompts(app: App) -> El {
    let cards = Prompt::OFFERED.into_iter().map(|prompt| prompt_card(app, prompt));
    let offered =
        app.draft.peek(|plan| plan.workshop.as_ref().map(|workshop| workshop.prompts.clone()).unwrap_or_default());
    let offered = offered.into_iter().map(|prompt| workshop_card(app, prompt.id, prompt.label));
    let legend = el("legend").class("hidden").text(words::PROMPTS_LABEL);
    el("fieldset").class("choices choices--two").child(legend).children(cards).children(offered)
}

/// What the person wants more of, each a tap away from being taken here. Asked anew when the count changes, not at every key: what
/// comes and goes above a field that is written in moves it.
pub fn wanted(app: App, count: fn(&Plan) -> usize, of: fn(&Plan) -> Vec<String>, take: fn(&mut Plan, String)) -> El {
    let chip = move |text: String| {
        let label = common::excerpt(&text, 80);
        let take = move || {
            app.draft.edit(|plan| take(plan, text.clone()));
            rescue_focus();
        };
        el("li").child(plain_button("chip", take).attr("dir", "auto").text(&label))
    };
    let chips = move || match app.draft.peek(of) {
        texts if texts.is_empty() => Vec::new(),
        texts => {
            let label = el("p").class("starters__label").text(words::FROM_WARM_UP);
            vec![div("starters").child(label).child(el("ul").class("chips").children(texts.into_iter().map(chip)))]
        }
    };
    div("starters-place").switch(move || app.draft.with(count).to_string(), chips)
}

fn want(plan: &mut Plan, text: String) {
    plan.want_priority(new_id("pr"), text);
}

fn add_own(app: App) {
    let id = new_id("pr");
    let field = field_id(&id);
    app.draft.edit(|plan| plan.add_priority(id, Prompt::Own));
    request_animation_frame(move || app.focus_when_there(field));
}

fn prompt_card(app: App, prompt: Prompt) -> El {
    let (title, line) = words::prompt(&prompt);
    let of = prompt.clone();
    let picked = move |plan: &Plan| plan.priority_from(&of).map(|priority| priority.id.clone());
    let new = Priority { prompt: Some(prompt.clone()), ..Priority::default() };
    card(app, &["prompt-", prompt.word()].concat(), (title, line), picked, new)
}

fn workshop_card(app: App, item: Id, label: String) -> El {
    let of = item.clone();
    let picked = move |plan: &Plan| {
        let mut all = plan.priorities.iter();
        all.find(|priority| priority.workshop_item.as_ref() == Some(&of)).map(|priority| priority.id.clone())
    };
    let id = ["prompt-", item.as_str()].concat();
    let new = Priority {
        prompt: Some(Prompt::Workshop),
        workshop_item: Some(item),
        text: label.clone(),
        ..Priority::default()
    };
    card(app, &id, (&label, ""), picked, new)
}

/// A card that adds a priority when it is picked and takes it out again when it is not.
fn card(
    app: App,
    id: &str,
    (title, line): (&str, &str),
    picked: impl Fn(&Plan) -> Option<Id> + Clone + 'static,
    new: Priority,
) -> El {
    let present = picked.clone();
    let pick = move |pick: bool| match app.draft.peek(|plan| present(plan)) {
        None if pick => app.draft.edit(|plan| plan.priorities.push(Priority { id: new_id("pr"), ..new.clone() })),
        Some(id) if !pick => remove(app, &id),
        _ => {}
    };
    choice(id, title, line, move || app.draft.with(|plan| picked(plan).is_some()), pick)
}

/// The list comes with the rest of the path: it is there by the time something stands in it.
fn list(app: App) -> El {
    let any = move || app.draft.with(|plan| !plan.priorities.is_empty());
    div("list-place")
        .switch(move || any().to_string(), move || if untrack(any) { priorities_list(app) } else { Vec::new() })
}

pub fn remove(app: App, id: &Id) {
    let name = app.draft.peek(|plan| plan.priority(id).map(words::name)).unwrap_or_default();
    app.remove(name, |plan| plan.remove_priority(id));
}

pub fn field_id(id: &Id) -> String {
    ["priority-", id.as_str()].concat()
}
