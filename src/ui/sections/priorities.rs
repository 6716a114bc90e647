//! Priorities: what matters to the person now, ranked.

use super::walk;
use crate::content::{common, priorities as words};
use crate::plan::{Id, Plan, Priority, Prompt, Section};
use crate::route::Route;
use crate::state::{self, App, new_id, use_app};
use crate::ui::dom::{El, div, el};
use crate::ui::on_demand::more_of_priorities;
use crate::ui::parts::action_bar::action_bar;
use crate::ui::parts::bound::Bound;
use crate::ui::parts::button::{Weight, button, icon_button, plain_button};
use crate::ui::parts::choice::choice;
use crate::ui::parts::field::Field;
use crate::ui::parts::fold::{fold, fold_on_demand};
use crate::ui::parts::heading::{block, heading, hint, lead};
use crate::ui::parts::help::help_of;
use crate::ui::parts::icon::Icon;
use crate::ui::parts::ranked_list::Ranked;
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
        fold_on_demand(common::ADD_MORE, move || more_of_priorities(app)),
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
            state::rescue_focus();
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
    request_animation_frame(move || state::focus(&field));
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

fn remove(app: App, id: &Id) {
    let name = app.draft.peek(|plan| plan.priority(id).map(words::name)).unwrap_or_default();
    app.remove(name, |plan| plan.remove_priority(id));
}

fn list(app: App) -> El {
    let count = move || app.draft.with(|plan| plan.priorities.len().min(2));
    let inside = move || match untrack(count) {
        0 => Vec::new(),
        1 => vec![block(words::LIST_HEADING).child(ranked(app))],
        _ => vec![block(words::RANK_HEADING).child(hint(words::RANK_HINT)).child(ranked(app))],
    };
    div("list-place").switch(move || count().to_string(), inside)
}

fn ranked(app: App) -> El {
    let ids = move || app.draft.with(|plan| plan.priorities.iter().map(|priority| priority.id.to_string()).collect());
    let rank = move |id: &str, rank| app.draft.edit(|plan| plan.rank_priority(&Id::written(id), rank));
    let ranked =
        Ranked { ids: Box::new(ids), name: Box::new(move |id| name(app, &Id::written(id))), rank: Box::new(rank) };
    ranked.view(move |id| row(app, Id::written(id)))
}

fn name(app: App, id: &Id) -> String {
    app.draft.with(|plan| plan.priority(id).map(words::short_name)).unwrap_or_default()
}

fn field_id(id: &Id) -> String {
    ["priority-", id.as_str()].concat()
}

fn text_of(app: App, id: &Id, read: fn(&Priority) -> &String, write: fn(&mut Priority) -> &mut String) -> Bound {
    let (here, there) = (id.clone(), id.clone());
    let read = move |plan: &Plan| plan.priority(&here).map(read).cloned().unwrap_or_default();
    Bound::new(app, read, move |plan, text| _ = plan.priority_mut(&there).map(|priority| *write(priority) = text))
}

fn row(app: App, id: Id) -> Vec<El> {
    let text = text_of(app, &id, |priority| &priority.text, |priority| &mut priority.text);
    let why = text_of(app, &id, |priority| &priority.why, |priority| &mut priority.why);
    let from = app.draft.peek(|plan| plan.priority(&id).and_then(|priority| words::picked_from(plan, priority)));
    let label = words::own_words(from.as_deref());
    let example = if from.is_none() { words::OWN_PLACEHOLDER } else { "" };
    let field = Field::new(&field_id(&id), &label, text).placeholder(example).lines(2).view();
    let open = untrack(|| !why.read().is_empty());
    let why = Field::new(&["why-", id.as_str()].concat(), words::WHY, why).lines(2).view();
    let named = id.clone();
    let remove = icon_button(Icon::Remove, move || words::remove(&name(app, &named)), move || remove(app, &id));
    vec![field, div("row-end").child(fold(words::ADD_WHY, open, [why])).child(remove)]
}
