//! One way to close a gap: a card that unfolds into *which exactly* and *how to start this week* when it is picked.

use crate::content::tools as words;
use crate::plan::{Id, Plan, Tool, ToolKind, WorkshopTool};
use crate::state::{App, new_id};
use crate::ui::parts::bound::Bound;
use crate::ui::parts::choice::Choice;
use crate::ui::parts::field::Field;
use crate::ui::parts::icon::{Icon, icon};
use leptos::prelude::*;

/// A tool of the method.
pub fn tool_card(app: App, gap: Id, kind: ToolKind) -> AnyView {
    let words::Words { title, line, start, .. } = words::words(&kind);
    let (title, line) = (title.to_owned(), line.to_owned());
    let chosen = {
        let (gap, kind) = (gap.clone(), kind.clone());
        app.draft.slice(move |plan| ids(plan, &gap, |tool| tool.kind.as_ref() == Some(&kind)))
    };
    let id = ["tool-kind-", kind.word()].concat();
    let pick = Callback::new(move |picked: bool| {
        if picked {
            app.draft.edit(|plan| plan.add_tool(new_id("to"), gap.clone(), kind.clone(), start));
        } else {
            chosen.get_untracked().iter().for_each(|id| remove(app, id));
        }
    });
    card(app, id, title, line, chosen, pick)
}

/// A tool that the workshop offers.
pub fn workshop_card(app: App, gap: Id, offered: WorkshopTool) -> AnyView {
    let chosen = {
        let (gap, item) = (gap.clone(), offered.id.clone());
        app.draft.slice(move |plan| ids(plan, &gap, |tool| tool.workshop_item.as_ref() == Some(&item)))
    };
    let (id, title, line) =
        (["tool-kind-", offered.id.as_str()].concat(), offered.label.clone(), offered.how_to_start.clone());
    let pick = Callback::new(move |picked: bool| {
        if picked {
            app.draft.edit(|plan| plan.add_workshop_tool(new_id("to"), gap.clone(), &offered));
        } else {
            chosen.get_untracked().iter().for_each(|id| remove(app, id));
        }
    });
    card(app, id, title, line, chosen, pick)
}

/// A tool of the person's own.
pub fn own_card(app: App, id: Id) -> AnyView {
    let name = text_of(app, &id);
    let remove_it = {
        let id = id.clone();
        move |_| remove(app, &id)
    };
    view! {
        <div class="choice choice--checked choice--own">
            <button type="button" class="icon-button" aria-label=move || words::remove(&name.value.get()) on:click=remove_it>{icon(Icon::Remove)}</button>
            {fields(app, id, words::OWN_TEXT)}
        </div>
    }
    .into_any()
}

fn ids(plan: &Plan, gap: &Id, is: impl Fn(&Tool) -> bool) -> Vec<Id> {
    plan.tools_of(gap).filter(|tool| is(tool)).map(|tool| tool.id.clone()).collect()
}

fn card(app: App, id: String, title: String, line: String, chosen: Memo<Vec<Id>>, pick: Callback<bool>) -> AnyView {
    let checked = Memo::new(move |_| !chosen.with(Vec::is_empty));
    let each = move |id: Id| {
        let own = app.draft.peek(|plan| {
            plan.tool(&id).and_then(|tool| tool.kind.as_ref()).map(|kind| words::words(kind).own).unwrap_or_default()
        });
        fields(app, id, own)
    };
    let inside = view! { <For each=move || chosen.get() key=Id::clone children=each /> }.into_any();
    Choice { id, group: None, title, line, checked: checked.into(), pick }.view(inside)
}

fn remove(app: App, id: &Id) {
    let name = app.draft.peek(|plan| plan.tool(id).map(|tool| words::name(plan, tool))).unwrap_or_default();
    app.remove(name, |plan| plan.remove_tool(id));
}

fn text_of(app: App, id: &Id) -> Bound {
    let (read, write) = (id.clone(), id.clone());
    Bound::new(
        app,
        move |plan| plan.tool(&read).map(|tool| tool.text.clone()).unwrap_or_default(),
        move |plan, text| _ = plan.tool_mut(&write).map(|tool| tool.text = text),
    )
}

fn fields(app: App, id: Id, own: &'static str) -> AnyView {
    let (read, write) = (id.clone(), id.clone());
    let start = Bound::new(
        app,
        move |plan| plan.tool(&read).map(|tool| tool.how_to_start.clone()).unwrap_or_default(),
        move |plan, text| _ = plan.tool_mut(&write).map(|tool| tool.how_to_start = text),
    );
    let text = text_of(app, &id);
    view! {
        <div class="choice__more">
            {Field::new(["tool-", id.as_str()].concat(), own, text).view()}
            {Field::new(["tool-start-", id.as_str()].concat(), words::START, start).view()}
        </div>
    }
    .into_any()
}
