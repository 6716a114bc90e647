//! The start page: the first question at once, or where to go on.

use crate::content::{common, dates, start as words};
use crate::plan::Section;
use crate::route::Route;
use crate::state::{self, App, go_on, use_app};
use crate::ui::dom::{El, div, el};
use crate::ui::parts::action_bar::one_action;
use crate::ui::parts::bound::Bound;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::cairn::cairn_picture;
use crate::ui::parts::field::Field;
use crate::ui::parts::file_picker::file_picker;
use crate::ui::parts::heading::{lead, title};
use crate::ui::parts::reminder::remark;

pub fn page() -> Vec<El> {
    let app = use_app();
    // Decided once: the page must not change under somebody who answers the first question.
    if app.draft.peek(|plan| plan.is_blank()) { first_time(app) } else { welcome_back(app) }
}

/// A heading with the cairn beside it.
pub fn hero(app: App, words: Vec<El>) -> El {
    let picture = div("hero__cairn").child(cairn_picture(app));
    div("hero").child(div("hero__words").children(words)).child(picture)
}

fn first_time(app: App) -> Vec<El> {
    let bound = Bound::new(app, |plan| plan.growth_statement.clone(), |plan, text| plan.growth_statement = text);
    let start = button(Weight::Main, words::START, move || app.go(&Route::section(Section::Priorities)));
    let what = lead(words::WHAT).text(" ").text(words::stays(state::is_phone()));
    let question = Field::new("growth-first", words::QUESTION, bound).hint(words::QUESTION_HINT).lines(3).view();
    let step =
        |(title, line)| el("li").class("step").child(el("strong").text(title)).text(" ").child(el("span").text(line));
    let steps =
        el("ol").class("steps").attr("aria-label", words::STEPS_HEADING).children(words::STEPS.into_iter().map(step));
    vec![
        hero(app, vec![title(words::HEADING), what]),
        div("card card--question").child(question),
        one_action(start),
        div("aside-line").text(words::HAVE_A_PLAN).text(" ").children(file_picker(app, Weight::Quiet)),
        steps,
    ]
}

fn welcome_back(app: App) -> Vec<El> {
    let next = app.draft.peek(go_on);
    let where_next = match &next {
        Route::CheckIn(_) => words::DUE.to_owned(),
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
    let card = el("a").class("card card--link").attr("href", &Route::Plan.href());
    let card = card.child(el("span").class("eyebrow").text(words::YOUR_PLAN).text(" "));
    let card = card.child(el("span").class("card__title").attr("dir", "auto").text(&name).text(" "));
    let card = card.maybe(changed.map(|changed| el("span").class("hint").text(&changed)));
    let another = move || {
        if app.new_plan() {
            app.go(&Route::section(Section::Priorities));
        }
    };
    let plans = el("a").class("button button--quiet").attr("href", &Route::Plans.href()).text(common::ALL_PLANS);
    let others = div("aside-line").child(plans).children(file_picker(app, Weight::Quiet));
    vec![
        hero(app, vec![title(words::BACK_HEADING), lead(&where_next)]),
        card.maybe(remark(app)),
        others.child(button(Weight::Quiet, words::OTHER, another)),
        one_action(button(Weight::Main, common::GO_ON, move || app.go(&next))),
    ]
}
