//! My plan: one page in the person's own words, what is missing, and taking it along.

use super::my_plan_story::story;
use super::start::hero;
use crate::content::{common, dates, plan as words, priorities};
use crate::format::user_agent::Surroundings;
use crate::plan::{Date, Id, Missing, Path, Plan, Priority, Section, missing, paths};
use crate::route::Route;
use crate::state::{self, App, today, use_app};
use crate::ui::dom::{El, div, el};
use crate::ui::on_demand;
use crate::ui::parts::action_bar::one_action;
use crate::ui::parts::bound::Bound;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::field::Field;
use crate::ui::parts::heading::{block, heading, hint, lead};
use crate::ui::parts::help::help;
use crate::ui::parts::path_picture::path_picture;

pub fn page() -> Vec<El> {
    let app = use_app();
    let (title, eyebrow) = app.draft.peek(|plan| match plan.growth_statement.trim() {
        "" => (words::HEADING.to_owned(), ""),
        growth => (common::excerpt(growth, 160), words::HEADING),
    });
    let blank = app.draft.peek(Plan::is_blank).then(|| lead(words::EMPTY));
    let download = button(Weight::Main, common::DOWNLOAD_MY_PLAN, move || app.download());
    // The page changes the plan by its title alone; undo brings back what it shows.
    let body =
        div("cards").switch(move || app.undo.depth().to_string(), move || app.draft.peek(|plan| body(app, plan)));
    let words = [heading(eyebrow, &title)].into_iter().chain(blank).collect();
    let help = help(words::MINUTES, words::HELP);
    let along = div("along").children(on_demand::along(app));
    vec![hero(app, words), body, keep(app), along, help, one_action(download)]
}

fn body(app: App, plan: &Plan) -> Vec<El> {
    let (today, paths) = (today(), paths(plan));
    let mut body: Vec<El> = paths.iter().map(|path| path_card(plan, path, today)).collect();
    let whole = paths.iter().any(Path::is_complete);
    body.extend(plan.next_to_carry().filter(|_| whole).map(|priority| next_priority(app, priority)));
    body.extend(around(plan));
    body.extend(story(plan));
    body.push(still_open(plan));
    body
}

/// A plan to be read, and nothing else.
pub fn to_read(plan: &Plan, today: Date) -> Vec<El> {
    let mut body: Vec<El> = paths(plan).iter().map(|path| path_card(plan, path, today)).collect();
    body.extend(around(plan));
    body.extend(story(plan));
    body
}

/// One path, called after what it begins with.
fn path_card(plan: &Plan, path: &Path, today: Date) -> El {
    let name = path.priority.map_or_else(|| words::THIRTY_DAYS.to_owned(), priorities::short_name);
    el("article").class("card").attr("aria-label", &name).child(path_picture(plan, path, today))
}

/// At the end of a whole path: the same for the next priority?
fn next_priority(app: App, priority: &Priority) -> El {
    let id = priority.id.clone();
    let carry = move || {
        app.draft.edit(|plan| {
            // What was carried by rank stays carried beside the new one.
            let carried: Vec<Id> =
                plan.carried().iter().map(|priority| priority.id.clone()).chain([id.clone()]).collect();
            let carried = plan.priorities.iter_mut().filter(|priority| carried.contains(&priority.id));
            carried.for_each(|priority| priority.in_focus = Some(true));
        });
        app.go(&Route::Section(Section::Gaps, Some(id.clone())));
    };
    div("add").child(button(Weight::Second, &words::next_priority(&priorities::short_name(priority)), carry))
}

/// What stands around the paths: the other priorities, ingredients, the goal.
fn around(plan: &Plan) -> impl Iterator<Item = El> {
    let carried: Vec<&Id> = plan.carried().iter().map(|priority| &priority.id).collect();
    let others = plan.priorities.iter().filter(|priority| !carried.contains(&&priority.id) && priority.is_named());
    let others = lines(words::OTHER_PRIORITIES, others.map(priorities::name).collect());
    let ingredients = lines(words::INGREDIENTS, plan.ingredients.iter().flatten().cloned().collect());
    [others, ingredients, lines(words::GOAL, vec![plan.ultimate_goal.clone()])].into_iter().flatten()
}

/// Texts under a heading; nothing where all are blank.
fn lines(title: &str, texts: Vec<String>) -> Option<El> {
    let texts: Vec<String> = texts.into_iter().filter(|text| !text.trim().is_empty()).collect();
    let line = |text: &String| el("li").attr("dir", "auto").text(text.trim());
    (!texts.is_empty()).then(|| block(title).child(el("ul").class("plain-list").children(texts.iter().map(line))))
}

fn still_open(plan: &Plan) -> El {
    let missing = missing(plan);
    if missing.is_empty() {
        return el("p").class("whole").text(words::WHOLE);
    }
    let link = |missing: &Missing| {
        el("li")
            .child(el("a").class("todo").attr("href", &mend(plan, missing).href()).text(&words::missing(plan, missing)))
    };
    block(words::OPEN_HEADING).child(el("ul").class("todos").children(missing.iter().map(link)))
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

fn keep(app: App) -> El {
    let title = Bound::new(app, |plan| plan.title.clone(), |plan, text| plan.title = text);
    let said = move || {
        app.draft.status();
        app.downloads.track();
        let (id, updated) = app.draft.with(|plan| (plan.id.clone(), plan.updated_at.clone()));
        match state::downloaded_at(&id) {
            None => words::NEVER_DOWNLOADED.to_owned(),
            Some(at) if updated.is_some_and(|updated| updated > at) => words::DOWNLOADED_OLD.to_owned(),
            Some(at) => words::downloaded(&at.date().map(dates::with_year).unwrap_or_default()),
        }
    };
    let text = el("p").text(words::KEEP_TEXT).text(" ").child(el("strong").attr("role", "status").text_fn(said));
    let field = Field::new("plan-title", words::NAME_LABEL, title).hint(words::NAME_HINT).view();
    let safari = (state::surroundings() == Surroundings::Safari).then(|| hint(words::SAFARI));
    block(words::KEEP).class("block keep").child(text).maybe(safari).child(field)
}
