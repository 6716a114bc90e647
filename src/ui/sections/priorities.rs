//! Priorities: what matters to the person now, ranked.

use super::priorities_more::more;
use super::walk;
use crate::content::{common, priorities as words};
use crate::plan::{Id, Plan, Prompt, Section};
use crate::route::Route;
use crate::state::{self, App, new_id, use_app};
use crate::ui::parts::action_bar::action_bar;
use crate::ui::parts::bound::Bound;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::choice::Choice;
use crate::ui::parts::field::Field;
use crate::ui::parts::fold::fold;
use crate::ui::parts::heading::heading;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::ranked_list::Ranked;
use leptos::prelude::*;

pub fn page() -> AnyView {
    let app = use_app();
    let here = Route::section(Section::Priorities);
    let back = here.clone();
    view! {
        {heading(common::section(&Section::Priorities), words::HEADING)}
        {your_sentence(app)}
        <p class="lead">{words::HINT}</p>
        {prompts(app)}
        {list(app)}
        {fold(common::ADD_MORE, false, more(app))}
        {action_bar(move || app.draft.peek(|plan| walk::around(plan, &back).0), move || app.draft.peek(|plan| walk::around(plan, &here).1))}
    }
    .into_any()
}

fn your_sentence(app: App) -> AnyView {
    let sentence = app.draft.slice(|plan| common::excerpt(&plan.growth_statement, 160));
    let quote = move || {
        let sentence = sentence.get();
        (!sentence.is_empty()).then(|| view! { <p class="quote" dir="auto"><span class="quote__label">{words::YOUR_SENTENCE}</span>" "{sentence}</p> })
    };
    quote.into_any()
}

fn prompts(app: App) -> AnyView {
    let cards = Prompt::OFFERED.into_iter().map(|prompt| prompt_card(app, prompt)).collect_view();
    let workshop =
        app.draft.peek(|plan| plan.workshop.as_ref().map(|workshop| workshop.prompts.clone()).unwrap_or_default());
    let workshop = workshop.into_iter().map(|prompt| workshop_card(app, prompt.id, prompt.label)).collect_view();
    view! {
        <fieldset class="choices choices--two"><legend class="hidden">{words::PROMPTS_LABEL}</legend>{cards}{workshop}</fieldset>
        <div class="add">{button(Weight::Second, words::ADD, move || add_own(app))}<p class="add__hint">{words::ADD_HINT}</p></div>
    }
    .into_any()
}

fn add_own(app: App) {
    let id = new_id("pr");
    let field = field_id(id.as_str());
    app.draft.edit(|plan| plan.add_priority(id, Prompt::Own));
    request_animation_frame(move || state::focus(&field));
}

fn prompt_card(app: App, prompt: Prompt) -> AnyView {
    let (title, line) = words::prompt(&prompt);
    let (title, line) = (title.to_owned(), line.to_owned());
    let id = ["prompt-", prompt.word()].concat();
    let checked = app.draft.slice({
        let prompt = prompt.clone();
        move |plan| plan.priority_from(&prompt).is_some()
    });
    let pick = Callback::new(move |picked: bool| {
        let present = app.draft.peek(|plan| plan.priority_from(&prompt).map(|priority| priority.id.clone()));
        match present {
            None if picked => app.draft.edit(|plan| plan.add_priority(new_id("pr"), prompt.clone())),
            Some(id) if !picked => remove(app, &id),
            _ => {}
        }
    });
    Choice { id, group: None, title, line, checked: checked.into(), pick }.view(().into_any())
}

fn workshop_card(app: App, item: Id, label: String) -> AnyView {
    let of_item = |plan: &Plan, item: &Id| {
        plan.priorities.iter().find(|p| p.workshop_item.as_ref() == Some(item)).map(|p| p.id.clone())
    };
    let id = ["prompt-", item.as_str()].concat();
    let checked = app.draft.slice({
        let item = item.clone();
        move |plan| of_item(plan, &item).is_some()
    });
    let title = label.clone();
    let pick = Callback::new(move |picked: bool| match app.draft.peek(|plan| of_item(plan, &item)) {
        None if picked => app.draft.edit(|plan| {
            let id = new_id("pr");
            plan.add_priority(id.clone(), Prompt::Workshop);
            if let Some(priority) = plan.priority_mut(&id) {
                (priority.workshop_item, priority.text) = (Some(item.clone()), label.clone());
            }
        }),
        Some(id) if !picked => remove(app, &id),
        _ => {}
    });
    Choice { id, group: None, title, line: String::new(), checked: checked.into(), pick }.view(().into_any())
}

/// Takes a priority out; one that nothing was written for needs no offer to come back.
fn remove(app: App, id: &Id) {
    let name = app.draft.peek(|plan| plan.priority(id).map(words::name)).unwrap_or_default();
    app.remove(name, |plan| plan.remove_priority(id));
}

fn list(app: App) -> AnyView {
    let ids =
        app.draft.slice(|plan| plan.priorities.iter().map(|priority| priority.id.to_string()).collect::<Vec<_>>());
    let name = Callback::new(move |id: String| {
        let id = Id::written(&id);
        app.draft.plan().with(|plan| plan.priority(&id).map(words::short_name)).unwrap_or_default()
    });
    let rank = Callback::new(move |(id, rank): (String, usize)| {
        app.draft.edit(|plan| plan.rank_priority(&Id::written(&id), rank))
    });
    let ranked = Ranked::new(ids.into(), name, rank);
    let count = Memo::new(move |_| ids.with(Vec::len).min(2));
    let inside = move || match count.get() {
        0 => ().into_any(),
        count => {
            let (title, hint) =
                if count == 1 { (words::LIST_HEADING, None) } else { (words::RANK_HEADING, Some(words::RANK_HINT)) };
            let hint = hint.map(|hint| view! { <p class="hint">{hint}</p> });
            view! { <section class="block"><h2>{title}</h2>{hint}{ranked.view(move |id| row(app, Id::written(&id)))}</section> }.into_any()
        }
    };
    inside.into_any()
}

fn field_id(id: &str) -> String {
    ["priority-", id].concat()
}

fn row(app: App, id: Id) -> AnyView {
    let text = {
        let (read, write) = (id.clone(), id.clone());
        Bound::new(
            app,
            move |plan| plan.priority(&read).map(|priority| priority.text.clone()).unwrap_or_default(),
            move |plan, text| _ = plan.priority_mut(&write).map(|priority| priority.text = text),
        )
    };
    let why = {
        let (read, write) = (id.clone(), id.clone());
        Bound::new(
            app,
            move |plan| plan.priority(&read).map(|priority| priority.why.clone()).unwrap_or_default(),
            move |plan, text| _ = plan.priority_mut(&write).map(|priority| priority.why = text),
        )
    };
    let from = app.draft.peek(|plan| {
        let priority = plan.priority(&id)?;
        words::workshop_label(plan, priority)
            .or_else(|| priority.prompt.as_ref().filter(|p| p.speaks()).map(|p| words::prompt(p).0.to_owned()))
    });
    let label = from.map_or_else(|| words::OWN_WORDS.to_owned(), |from| [&from, ", in your own words"].concat());
    let name = {
        let id = id.clone();
        app.draft.slice(move |plan| plan.priority(&id).map(words::short_name).unwrap_or_default())
    };
    let field = Field::new(field_id(id.as_str()), label, text).placeholder(words::OWN_PLACEHOLDER).view();
    let open = !why.value.get_untracked().is_empty();
    let why = fold(words::ADD_WHY, open, Field::new(["why-", id.as_str()].concat(), words::WHY, why).lines(2).view());
    view! {
        {field}
        <div class="row-end">
            {why}
            <button type="button" class="icon-button" aria-label=move || words::remove(&name.get()) on:click=move |_| remove(app, &id)>{icon(Icon::Remove)}</button>
        </div>
    }
    .into_any()
}
