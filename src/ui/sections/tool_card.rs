//! One way to close a gap: a card that unfolds into *which exactly* and *how to start this week* when it is picked.

use crate::content::tools as words;
use crate::plan::{Id, Plan, Tool, ToolKind, WorkshopTool};
use crate::state::{App, new_id};
use crate::ui::dom::{El, div};
use crate::ui::parts::bound::Bound;
use crate::ui::parts::button::icon_button;
use crate::ui::parts::choice::choice;
use crate::ui::parts::field::Field;
use crate::ui::parts::helper_field::helper_field;
use crate::ui::parts::icon::Icon;

/// A tool of the method.
pub fn tool_card(app: App, gap: Id, kind: ToolKind) -> El {
    let words::Words { title, line, start, .. } = words::words(&kind);
    let (of, is) = (gap.clone(), kind.clone());
    let chosen = move |plan: &Plan| ids(plan, &of, |tool| tool.kind.as_ref() == Some(&is));
    let added = kind.clone();
    let add = move || app.draft.edit(|plan| plan.add_tool(new_id("to"), gap.clone(), added.clone(), start));
    card(app, &["tool-kind-", kind.word()].concat(), title, line, chosen, add)
}

/// A tool that the workshop offers.
pub fn workshop_card(app: App, gap: Id, offered: WorkshopTool) -> El {
    let (of, is, added) = (gap.clone(), offered.id.clone(), offered.clone());
    let chosen = move |plan: &Plan| ids(plan, &of, |tool| tool.workshop_item.as_ref() == Some(&is));
    let add = move || app.draft.edit(|plan| plan.add_workshop_tool(new_id("to"), gap.clone(), &added));
    card(app, &["tool-kind-", offered.id.as_str()].concat(), &offered.label, &offered.how_to_start, chosen, add)
}

/// A tool of the person's own.
pub fn own_card(app: App, id: Id) -> El {
    let (name, gone) = (text_of(app, &id), id.clone());
    let remove = icon_button(Icon::Remove, move || words::remove(&name.read()), move || remove(app, &gone));
    div("choice choice--checked choice--own").child(remove).child(fields(app, id))
}

fn ids(plan: &Plan, gap: &Id, is: impl Fn(&Tool) -> bool) -> Vec<String> {
    plan.tools_of(gap).filter(|tool| is(tool)).map(|tool| tool.id.to_string()).collect()
}

fn card(
    app: App,
    id: &str,
    title: &str,
    line: &str,
    chosen: impl Fn(&Plan) -> Vec<String> + Clone + 'static,
    add: impl Fn() + 'static,
) -> El {
    let (is, taken) = (chosen.clone(), chosen.clone());
    let pick = move |picked: bool| {
        if picked {
            add();
        } else {
            app.draft.peek(|plan| taken(plan)).iter().for_each(|id| remove(app, &Id::written(id)));
        }
    };
    let each = move |id: String| {
        let id = Id::written(&id);
        fields(app, id)
    };
    let card = choice(id, title, line, move || app.draft.with(|plan| !is(plan).is_empty()), pick);
    card.list(move || app.draft.with(|plan| chosen(plan)), each)
}

fn remove(app: App, id: &Id) {
    let name = app.draft.peek(|plan| plan.tool(id).map(|tool| words::name(plan, tool))).unwrap_or_default();
    app.remove(name, |plan| plan.remove_tool(id));
}

fn text_of(app: App, id: &Id) -> Bound {
    bound(app, id, |tool| &tool.text, |tool| &mut tool.text)
}

fn bound(app: App, id: &Id, read: fn(&Tool) -> &String, write: fn(&mut Tool) -> &mut String) -> Bound {
    let (here, there) = (id.clone(), id.clone());
    let read = move |plan: &Plan| plan.tool(&here).map(read).cloned().unwrap_or_default();
    Bound::new(app, read, move |plan, text| _ = plan.tool_mut(&there).map(|tool| *write(tool) = text))
}

fn fields(app: App, id: Id) -> El {
    let (kind, has_text) = app.draft.peek(|plan| {
        let tool = plan.tool(&id);
        (tool.and_then(|tool| tool.kind.clone()), tool.is_some_and(|tool| !tool.text.is_empty()))
    });
    let own = kind.as_ref().map_or(words::OWN_TEXT, |kind| words::words(kind).own);
    let who = kind.is_some_and(|kind| kind.is_a_person()).then(|| helper_of(app, &id, own));
    // Words of their own about somebody, such as a file brings along, keep a field of their own.
    let label = if who.is_some() { words::MORE_ABOUT_THEM } else { own };
    let text = (who.is_none() || has_text)
        .then(|| Field::new(&["tool-", id.as_str()].concat(), label, text_of(app, &id)).lines(2).view());
    let start = bound(app, &id, |tool| &tool.how_to_start, |tool| &mut tool.how_to_start);
    let start = Field::new(&["tool-start-", id.as_str()].concat(), words::START, start).lines(2).view();
    div("choice__more").maybe(who).maybe(text).child(start)
}

fn helper_of(app: App, id: &Id, label: &str) -> El {
    let (here, there) = (id.clone(), id.clone());
    let read = move |plan: &Plan| plan.tool(&here).and_then(|tool| tool.helper_id.clone());
    let write = move |plan: &mut Plan, helper| _ = plan.tool_mut(&there).map(|tool| tool.helper_id = helper);
    helper_field(app, &["tool-helper-", id.as_str()].concat(), label, "", read, write)
}
