//! Experiment: at least one tool put into practice for 30 days.

use super::experiment_form::form;
use super::walk;
use crate::content::{common, experiment as words, tools};
use crate::plan::{Id, Plan, Section};
use crate::route::Route;
use crate::state::{App, new_experiment, use_app};
use crate::ui::parts::action_bar::action_bar;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::heading::heading;
use leptos::prelude::*;

pub fn page(wanted: Option<Id>) -> AnyView {
    let app = use_app();
    let here = Route::section(Section::Experiment);
    let ids =
        app.draft.slice(|plan| plan.experiments.iter().map(|experiment| experiment.id.clone()).collect::<Vec<_>>());
    let choosing = RwSignal::new(false);
    let shown = Memo::new(move |_| {
        let ids = ids.get();
        let wanted = wanted.clone().filter(|id| ids.contains(id));
        wanted.or_else(|| app.draft.peek(recommended).filter(|id| ids.contains(id))).or_else(|| ids.first().cloned())
    });
    let eyebrow = ids.with_untracked(|ids| {
        let at = shown.get_untracked().and_then(|shown| ids.iter().position(|id| *id == shown)).unwrap_or(0);
        words::eyebrow(at + 1, ids.len())
    });
    let body = move || match shown.get().filter(|_| !choosing.get()) {
        Some(id) => view! { {others(app, ids, id.clone())}{form(app, id)}{another(choosing)} }.into_any(),
        None => begin(app, choosing),
    };
    let back = here.clone();
    view! {
        {heading(eyebrow, words::HEADING)}
        <p class="lead">{words::HINT}</p>
        {body}
        {action_bar(move || app.draft.peek(|plan| walk::around(plan, &back).0), move || app.draft.peek(|plan| walk::around(plan, &here).1))}
    }
    .into_any()
}

/// The experiment to show first: the latest one that is not closed.
fn recommended(plan: &Plan) -> Option<Id> {
    plan.experiments.iter().rev().find(|experiment| experiment.closed.is_none()).map(|experiment| experiment.id.clone())
}

/// The ways to begin: one for each tool that is not an experiment yet, and one without a tool.
fn begin(app: App, choosing: RwSignal<bool>) -> AnyView {
    let tools = app.draft.slice(|plan| {
        let used = |id: &Id| plan.experiments.iter().any(|experiment| experiment.tool_id.as_ref() == Some(id));
        let open = plan.tools.iter().filter(|tool| tool.is_named() && !used(&tool.id));
        open.map(|tool| (tool.id.clone(), tools::short_name(plan, tool), tool.how_to_start.clone())).collect::<Vec<_>>()
    });
    let start = move |tool: Option<Id>| {
        let experiment = new_experiment();
        let route = Route::Section(Section::Experiment, Some(experiment.id.clone()));
        app.draft.edit(|plan| plan.add_experiment(experiment, tool.as_ref()));
        choosing.set(false);
        app.go(&route);
    };
    let card = move |(id, name, how): (Id, String, String)| {
        let start = move |_| start(Some(id.clone()));
        view! { <li><button type="button" class="start-card" on:click=start><span class="start-card__label">{words::FROM_TOOL}</span><span class="start-card__name">{name}</span><span class="start-card__line">{how}</span></button></li> }
    };
    let cards = move || tools.get().into_iter().map(card).collect_view();
    view! {
        <section class="block">
            <h2>{words::CHOOSE}</h2>
            <ul class="start-cards">{cards}</ul>
            <div class="add">{button(Weight::Second, words::WITHOUT_TOOL, move || start(None))}<p class="add__hint">{words::WITHOUT_TOOL_HINT}</p></div>
        </section>
    }
    .into_any()
}

fn another(choosing: RwSignal<bool>) -> AnyView {
    view! { <div class="add">{button(Weight::Quiet, words::ANOTHER, move || choosing.set(true))}</div> }.into_any()
}

/// Where there are several experiments: one link to each.
fn others(app: App, ids: Memo<Vec<Id>>, shown: Id) -> AnyView {
    let links = move || {
        let ids = ids.get();
        (ids.len() > 1).then(|| {
            let link = |id: Id| {
                let name = app.draft.peek(|plan| plan.experiment(&id).map(|e| common::excerpt(&e.do_differently, 40))).unwrap_or_default();
                let name = if name.is_empty() { words::UNNAMED.to_owned() } else { name };
                let current = (id == shown).then_some("true");
                view! { <li><a class="tab" href=Route::Section(Section::Experiment, Some(id)).href() aria-current=current>{name}</a></li> }
            };
            view! { <nav aria-label=words::YOURS><ul class="tabs">{ids.into_iter().map(link).collect_view()}</ul></nav> }
        })
    };
    links.into_any()
}
