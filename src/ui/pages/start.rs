//! The start page: the first question at once, or where to go on.

use crate::content::{common, dates, start as words};
use crate::plan::Section;
use crate::route::Route;
use crate::state::{self, App, go_on, use_app};
use crate::ui::parts::action_bar::one_action;
use crate::ui::parts::bound::Bound;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::cairn::cairn_picture;
use crate::ui::parts::field::Field;
use crate::ui::parts::file_picker::file_picker;
use leptos::prelude::*;

pub fn page() -> AnyView {
    let app = use_app();
    // Decided once: the page must not change under somebody who answers the first question.
    if app.draft.peek(|plan| plan.is_blank()) { first_time(app) } else { welcome_back(app) }
}

fn first_time(app: App) -> AnyView {
    let bound = Bound::new(app, |plan| plan.growth_statement.clone(), |plan, text| plan.growth_statement = text);
    let start = button(Weight::Main, words::START, move || app.go(&Route::section(Section::Priorities)));
    view! {
        <div class="hero">
            <div class="hero__words">
                <h1 tabindex="-1">{words::HEADING}</h1>
                <p class="lead">{words::WHAT}" "{words::stays(state::is_phone())}</p>
            </div>
            <div class="hero__cairn">{cairn_picture(|| 0, Section::CORE.len())}</div>
        </div>
        <div class="card card--question">{Field::new("growth-first", words::QUESTION, bound).hint(words::QUESTION_HINT).lines(3).view()}</div>
        {one_action(start)}
        <p class="aside-line">{words::HAVE_A_PLAN}" "{file_picker(Weight::Quiet)}</p>
        {steps()}
    }
    .into_any()
}

fn steps() -> AnyView {
    let step = |(title, line)| view! { <li class="step"><strong>{title}</strong>" "<span>{line}</span></li> };
    let steps = words::STEPS.into_iter().map(step).collect_view();
    view! { <section class="steps"><h2 class="hidden">{words::STEPS_HEADING}</h2><ol class="steps__list">{steps}</ol></section> }.into_any()
}

fn welcome_back(app: App) -> AnyView {
    let next = app.draft.peek(go_on);
    let where_next = match &next {
        Route::Section(section, _) => words::next_stop(common::section(section)),
        _ => words::WHOLE.to_owned(),
    };
    let (name, changed) = app.draft.peek(|plan| {
        let names = [plan.title.trim(), plan.growth_statement.trim()];
        let name = names
            .into_iter()
            .find(|name| !name.is_empty())
            .map_or_else(|| words::UNNAMED.to_owned(), |name| common::excerpt(name, 140));
        (
            name,
            plan.updated_at
                .as_ref()
                .and_then(|time| time.date())
                .map(|date| words::last_changed(&dates::with_year(date))),
        )
    });
    let go = button(Weight::Main, common::GO_ON, move || app.go(&next));
    let read = Route::Plan.href();
    view! {
        <div class="hero">
            <div class="hero__words"><h1 tabindex="-1">{words::BACK_HEADING}</h1><p class="lead">{where_next}</p></div>
            <div class="hero__cairn">{cairn_picture(move || app.draft.plan().with(|plan| plan.stones()), Section::CORE.len())}</div>
        </div>
        <a class="card card--link" href=read>
            <span class="eyebrow">{words::YOUR_PLAN}</span>
            <span class="card__title" dir="auto">{name}</span>
            <span class="hint">{changed}</span>
        </a>
        {one_action(go)}
        <p class="aside-line">
            {button(Weight::Quiet, words::OTHER, move || begin_another(app))}
            {file_picker(Weight::Quiet)}
            <a class="button button--quiet" href=Route::Plans.href()>{common::ALL_PLANS}</a>
        </p>
    }
    .into_any()
}

fn begin_another(app: App) {
    app.new_plan();
    app.go(&Route::section(Section::Priorities));
}
