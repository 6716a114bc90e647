//! Experiment: at least one tool put into practice for 30 days.

use super::experiment_form::form;
use super::walk;
use crate::content::{common, experiment as words, tools};
use crate::plan::{Id, Plan, Section};
use crate::route::Route;
use crate::state::{App, new_experiment, use_app};
use crate::ui::dom::{El, div, el};
use crate::ui::parts::action_bar::action_bar;
use crate::ui::parts::button::{Weight, button, plain_button};
use crate::ui::parts::heading::{block, heading, lead};
use crate::ui::parts::help::help_of;
use leptos::prelude::*;

pub fn page(wanted: Option<Id>) -> Vec<El> {
    let app = use_app();
    let here = Route::section(Section::Experiment);
    let choosing = RwSignal::new(false);
    let shown =
        move |plan: &Plan| wanted.clone().filter(|id| plan.experiment(id).is_some()).or_else(|| recommended(plan));
    let eyebrow = app.draft.peek(|plan| {
        let at = shown(plan).and_then(|shown| plan.experiments.iter().position(|experiment| experiment.id == shown));
        words::eyebrow(at.unwrap_or(0) + 1, plan.experiments.len())
    });
    let current = shown.clone();
    let key = move || {
        if choosing.get() {
            String::new()
        } else {
            app.draft.with(|plan| current(plan)).map(|id| id.to_string()).unwrap_or_default()
        }
    };
    let body = move || match app.draft.peek(|plan| shown(plan)).filter(|_| !choosing.get_untracked()) {
        Some(id) => vec![others(app, id.clone()), form(app, id), another(choosing)],
        None => vec![begin(app, choosing)],
    };
    vec![
        heading(&eyebrow, words::HEADING),
        lead(words::HINT),
        div("cards").switch(key, body),
        help_of(&Section::Experiment, words::HELP),
        action_bar(app, move || app.draft.peek(|plan| walk::around(plan, &here))),
    ]
}

/// The experiment to show first: the latest one that is not closed, else the latest.
fn recommended(plan: &Plan) -> Option<Id> {
    let open = plan.experiments.iter().rev().find(|experiment| experiment.closed.is_none());
    open.or(plan.experiments.last()).map(|experiment| experiment.id.clone())
}

/// The ways to begin: one for each tool that is not an experiment yet, and one without a tool.
fn begin(app: App, choosing: RwSignal<bool>) -> El {
    let tools = app.draft.peek(|plan| {
        let used = |id: &Id| plan.experiments.iter().any(|experiment| experiment.tool_id.as_ref() == Some(id));
        let open = plan.tools.iter().filter(|tool| tool.is_named() && !used(&tool.id));
        open.map(|tool| (tool.id.clone(), tools::short_name(plan, tool), tool.how_to_start.clone())).collect::<Vec<_>>()
    });
    let start = move |tool: Option<&Id>| {
        let experiment = new_experiment();
        let route = Route::Section(Section::Experiment, Some(experiment.id.clone()));
        app.draft.edit(|plan| plan.add_experiment(experiment, tool));
        choosing.set(false);
        app.go_instead(&route);
    };
    let card = |(id, name, how): (Id, String, String)| {
        let card = plain_button("start-card", move || start(Some(&id)));
        let card = card.child(el("span").class("start-card__label").text(words::FROM_TOOL).text(" "));
        let card = card.child(el("span").class("start-card__name").attr("dir", "auto").text(&name).text(" "));
        el("li").child(card.child(el("span").class("start-card__line").attr("dir", "auto").text(&how)))
    };
    let none = tools.is_empty();
    let cards = el("ul").class("start-cards").children(tools.into_iter().map(card));
    let without = button(Weight::Second, words::WITHOUT_TOOL, move || start(None));
    let without = div("add").child(without).child(el("p").class("add__hint").text(words::WITHOUT_TOOL_HINT));
    if none { block(words::FRESH).child(without) } else { block(words::CHOOSE).child(cards).child(without) }
}

fn another(choosing: RwSignal<bool>) -> El {
    div("add").child(button(Weight::Quiet, words::ANOTHER, move || choosing.set(true)))
}

/// Where there are several experiments: one link to each.
fn others(app: App, shown: Id) -> El {
    let ids = move || -> Vec<String> {
        app.draft.with(|plan| {
            if plan.experiments.len() > 1 {
                plan.experiments.iter().map(|e| e.id.to_string()).collect()
            } else {
                Vec::new()
            }
        })
    };
    let link = move |id: String| {
        let id = Id::written(&id);
        let current = id == shown;
        let href = Route::Section(Section::Experiment, Some(id.clone())).href();
        let link =
            el("a").class("tab").attr("href", &href).attr("dir", "auto").attr_if(current, "aria-current", "true");
        el("li").child(link.text_fn(move || name(app, &id)))
    };
    let nav = move || el("nav").attr("aria-label", words::YOURS).child(el("ul").class("tabs").list(ids, link.clone()));
    div("list-place").show(move || ids().len() > 1, nav)
}

/// What an experiment is called.
pub fn name(app: App, id: &Id) -> String {
    let name = app
        .draft
        .with(|plan| plan.experiment(id).map(|experiment| common::excerpt(&experiment.do_differently, 48)))
        .unwrap_or_default();
    if name.is_empty() { words::UNNAMED.to_owned() } else { name }
}
