//! My plan: one page in the person's own words, what is missing, and taking it along.

use crate::content::{common, dates, plan as words, priorities};
use crate::plan::{Missing, Plan, Section, missing, paths};
use crate::route::Route;
use crate::state::{self, App, today, use_app};
use crate::ui::parts::action_bar::one_action;
use crate::ui::parts::bound::Bound;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::cairn::cairn_picture;
use crate::ui::parts::field::Field;
use crate::ui::parts::path_picture::path_picture;
use leptos::prelude::*;

pub fn page() -> AnyView {
    let app = use_app();
    let (heading, eyebrow) = app.draft.peek(|plan| match plan.growth_statement.trim() {
        "" => (words::HEADING.to_owned(), ""),
        growth => (common::excerpt(growth, 160), words::HEADING),
    });
    let eyebrow = (!eyebrow.is_empty()).then(|| view! { <p class="eyebrow">{eyebrow}</p> });
    let blank = app.draft.peek(Plan::is_blank).then(|| view! { <p class="lead">{words::EMPTY}</p> });
    // Read once: nothing on this page but the title changes the plan, and undo and other tabs bring the page back whole.
    let body = move || app.draft.plan().with(|plan| body(app, plan));
    let download = button(Weight::Main, common::DOWNLOAD_MY_PLAN, move || app.download());
    view! {
        <div class="hero">
            <div class="hero__words">{eyebrow}<h1 tabindex="-1" dir="auto">{heading}</h1>{blank}</div>
            <div class="hero__cairn">{cairn_picture(move || app.draft.plan().with(|plan| plan.stones()), Section::CORE.len())}</div>
        </div>
        {body}
        {keep(app)}
        {one_action(download)}
    }
    .into_any()
}

fn body(app: App, plan: &Plan) -> AnyView {
    let today = today();
    let cards = paths(plan)
        .iter()
        .map(|path| view! { <article class="card">{path_picture(plan, path, today)}</article> })
        .collect_view();
    view! { {cards}{next_priority(app, plan)}{around(plan)}{still_open(plan)} }.into_any()
}

/// At the end of a whole path: the same for the next priority?
fn next_priority(app: App, plan: &Plan) -> AnyView {
    let whole = paths(plan).iter().any(crate::plan::Path::is_complete);
    let next = plan.next_to_carry().filter(|_| whole);
    let offer = next.map(|priority| {
        let id = priority.id.clone();
        let carry = move || {
            app.draft.edit(|plan| {
                // What was carried by rank stays carried beside the new one.
                let carried: Vec<_> = plan.carried().iter().map(|priority| priority.id.clone()).chain([id.clone()]).collect();
                plan.priorities.iter_mut().filter(|priority| carried.contains(&priority.id)).for_each(|priority| priority.in_focus = Some(true));
            });
            app.go(&Route::Section(Section::Gaps, Some(id.clone())));
        };
        view! { <div class="add">{button(Weight::Second, words::next_priority(&priorities::short_name(priority)), carry)}</div> }
    });
    offer.into_any()
}

/// What stands around the paths: the other priorities, ingredients, the goal.
fn around(plan: &Plan) -> AnyView {
    let carried: Vec<_> = plan.carried().iter().map(|priority| priority.id.clone()).collect();
    let others = plan
        .priorities
        .iter()
        .filter(|priority| !carried.contains(&priority.id) && priority.is_named())
        .map(priorities::name)
        .collect::<Vec<_>>();
    let ingredients: Vec<String> =
        plan.ingredients.iter().flatten().filter(|text| !text.trim().is_empty()).cloned().collect();
    let goal: Vec<String> =
        Some(plan.ultimate_goal.clone()).filter(|goal| !goal.trim().is_empty()).into_iter().collect();
    let part = |title: &'static str, lines: Vec<String>| {
        (!lines.is_empty()).then(|| {
            let lines = lines.into_iter().map(|line| view! { <li dir="auto">{line}</li> }).collect_view();
            view! { <section class="block"><h2>{title}</h2><ul class="plain-list">{lines}</ul></section> }
        })
    };
    view! { {part(words::OTHER_PRIORITIES, others)}{part(words::INGREDIENTS, ingredients)}{part(words::GOAL, goal)} }
        .into_any()
}

fn still_open(plan: &Plan) -> AnyView {
    let missing = missing(plan);
    if missing.is_empty() {
        return view! { <p class="whole">{words::WHOLE}</p> }.into_any();
    }
    let link = |missing: &Missing| view! { <li><a class="todo" href=mend(plan, missing).href()>{words::missing(plan, missing)}</a></li> };
    let links = missing.iter().map(link).collect_view();
    view! { <section class="block"><h2>{words::OPEN_HEADING}</h2><ul class="todos">{links}</ul></section> }.into_any()
}

/// The screen where something missing is mended.
fn mend(plan: &Plan, missing: &Missing) -> Route {
    let item = match missing {
        Missing::Gap(priority) => Some(priority.clone()),
        Missing::GapText(gap) | Missing::Kind(gap) => plan.gap(gap).and_then(|gap| gap.priority_id.clone()),
        Missing::Tool(id) | Missing::DoDifferently(id) | Missing::FirstStep(id) | Missing::Start(id) => {
            Some(id.clone())
        }
        Missing::Priority | Missing::Carried | Missing::Experiment => None,
    };
    Route::Section(missing.section(), item)
}

fn keep(app: App) -> AnyView {
    let title = Bound::new(app, |plan| plan.title.clone(), |plan, text| plan.title = text);
    let state = move || {
        app.draft.status();
        let (id, updated) = app.draft.plan().with(|plan| (plan.id.clone(), plan.updated_at.clone()));
        match state::downloaded_at(&id) {
            None => words::NEVER_DOWNLOADED.to_owned(),
            Some(at) if updated.is_some_and(|updated| updated > at) => words::DOWNLOADED_OLD.to_owned(),
            Some(at) => words::downloaded(&at.date().map(dates::with_year).unwrap_or_default()),
        }
    };
    view! {
        <section class="block keep">
            <h2>{words::KEEP}</h2>
            <p>{words::KEEP_TEXT}" "<span class="hint">{state}</span></p>
            {Field::new("plan-title", words::NAME_LABEL, title).hint(words::NAME_HINT).view()}
        </section>
    }
    .into_any()
}
