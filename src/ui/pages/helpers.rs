//! Helpers: everyone named anywhere in the plan, with where and what was agreed.

use crate::content::{experiment, helpers as words, opportunities, tools};
use crate::plan::list::{item, item_mut};
use crate::plan::{Helper, HelperRole, Id, NamedIn, Plan, Section, ToolKind};
use crate::route::Route;
use crate::state::{self, App, new_id, use_app};
use crate::ui::dom::{El, div, el};
use crate::ui::parts::bound::Bound;
use crate::ui::parts::button::{Weight, button, icon_button};
use crate::ui::parts::field::{Field, labelled};
use crate::ui::parts::heading::{block, heading, hint, lead};
use crate::ui::parts::help::help;
use crate::ui::parts::helper_field::helper_field;
use crate::ui::parts::icon::Icon;
use leptos::prelude::*;

pub fn page() -> Vec<El> {
    let app = use_app();
    let ids = move || -> Vec<String> {
        app.draft.with(|plan| plan.helpers.iter().map(|helper| helper.id.to_string()).collect())
    };
    let add = move || {
        let id = new_id("he");
        let field = field_id("name-", &id);
        app.draft.edit(|plan| plan.helpers.push(Helper { id, ..Helper::default() }));
        request_animation_frame(move || state::focus(&field));
    };
    vec![
        heading("", words::HEADING),
        lead(words::LEAD),
        div("list-place").show(move || ids().is_empty(), || el("p").class("hint").text(words::EMPTY)),
        tools_that_ask(app),
        div("cards").list(ids, move |id| card(app, Id::written(&id))),
        div("add").child(button(Weight::Second, words::ADD, add)),
        help(words::MINUTES, words::HELP),
    ]
}

fn field_id(part: &str, id: &Id) -> String {
    [part, id.as_str()].concat()
}

/// Tools that are a person, and do not say who.
fn tools_that_ask(app: App) -> El {
    let asks =
        |kind: Option<&ToolKind>| matches!(kind, Some(ToolKind::Mentor | ToolKind::Coach | ToolKind::ManagerMeetings));
    // Decided once: a field must not go while somebody types into it.
    let tools: Vec<(Id, String)> = app.draft.peek(|plan| {
        let open = plan.tools.iter().filter(|tool| asks(tool.kind.as_ref()) && tool.helper_id.is_none());
        open.map(|tool| (tool.id.clone(), tools::short_name(plan, tool))).collect()
    });
    if tools.is_empty() {
        return div("list-place");
    }
    let field = |(id, name): (Id, String)| {
        let (here, there) = (id.clone(), id.clone());
        let read = move |plan: &Plan| plan.tool(&here).and_then(|tool| tool.helper_id.clone());
        let write = move |plan: &mut Plan, helper| _ = plan.tool_mut(&there).map(|tool| tool.helper_id = helper);
        helper_field(app, &field_id("tool-helper-", &id), &name, "", read, write)
    };
    let card = div("card").child(hint(words::TOOLS_HINT)).children(tools.into_iter().map(field));
    block(words::TOOLS).child(card)
}

fn card(app: App, id: Id) -> El {
    let name = text(app, &id, |it| &it.name, |it| &mut it.name);
    let agreed = text(app, &id, |it| &it.agreed, |it| &mut it.agreed);
    let called = {
        let name = name.clone();
        move || {
            let name = name.read();
            if name.trim().is_empty() { words::UNNAMED.to_owned() } else { name }
        }
    };
    let (label, named, gone) = (called.clone(), called.clone(), id.clone());
    let remove = move || app.take_out(untrack(&called), |plan| plan.take_out_helper(&gone), Plan::put_back_helper);
    let remove = icon_button(Icon::Remove, move || words::remove(&named()), remove);
    let name = Field::new(&field_id("name-", &id), words::NAME, name).placeholder(words::NAME_PLACEHOLDER).view();
    let agreed = Field::new(&field_id("agreed-", &id), words::AGREED, agreed)
        .placeholder(words::AGREED_PLACEHOLDER)
        .lines(2)
        .view();
    el("article")
        .class("card helper")
        .attr_fn("aria-label", move || Some(label()))
        .child(div("noted__row").child(name).child(remove))
        .child(role(app, &id))
        .child(agreed)
        .child(places(app, id))
}

fn text(app: App, id: &Id, read: fn(&Helper) -> &String, write: fn(&mut Helper) -> &mut String) -> Bound {
    let (here, there) = (id.clone(), id.clone());
    let read = move |plan: &Plan| plan.helper(&here).map(read).cloned().unwrap_or_default();
    let write = move |plan: &mut Plan, text| _ = item_mut(&mut plan.helpers, &there).map(|it| *write(it) = text);
    Bound::new(app, read, write)
}

fn role(app: App, id: &Id) -> El {
    let (here, there, field) = (id.clone(), id.clone(), field_id("role-", id));
    let present = app.draft.peek(|plan| plan.helper(&here).and_then(|helper| helper.role.clone()));
    let word = present.as_ref().map(|role| role.word().to_owned()).unwrap_or_default();
    // A role that a newer version wrote stays to be chosen.
    let unknown = present.filter(|role| matches!(role, HelperRole::Other(_)));
    let option =
        |value: &str, text: &str| el("option").attr("value", value).attr_if(value == word, "selected", "").text(text);
    let roles = HelperRole::ALL.iter().chain(&unknown).map(|role| option(role.word(), words::role(role)));
    let select = el("select").class("field__input").id(&field).child(option("", "\u{2013}")).children(roles);
    let set = move |word: String| {
        let role = (!word.is_empty()).then(|| HelperRole::from(word));
        app.draft.edit(|plan| _ = item_mut(&mut plan.helpers, &there).map(|helper| helper.role = role));
    };
    labelled("field", &field, words::ROLE, "", select.on_value("change", set))
}

/// Where the person is named, each a way there.
fn places(app: App, id: Id) -> El {
    let links = move || {
        app.draft.with(|plan| {
            let places = plan.named_in(&id);
            places.iter().map(|place| link(plan, place)).collect::<Vec<_>>()
        })
    };
    let key = links.clone();
    let key = move || key().into_iter().map(|(href, text)| [href, text].concat()).collect::<String>();
    let made = move || {
        let links = untrack(&links);
        if links.is_empty() {
            return vec![hint(words::NOWHERE)];
        }
        let link =
            |(href, text): &(String, String)| el("li").child(el("a").attr("href", href).attr("dir", "auto").text(text));
        let title = el("p").class("helper__label").text(words::NAMED_IN);
        vec![title, el("ul").class("plain-list").children(links.iter().map(link))]
    };
    div("helper__places").switch(key, made)
}

fn link(plan: &Plan, place: &NamedIn) -> (String, String) {
    match place {
        NamedIn::Tool(id) => {
            let tool = plan.tool(id);
            let route = Route::Section(Section::Tools, tool.and_then(|tool| tool.gap_id.clone()));
            (route.href(), words::tool(&tool.map(|tool| tools::short_name(plan, tool)).unwrap_or_default()))
        }
        NamedIn::Experiment(id) => {
            let name = plan.experiment(id).map(|it| it.do_differently.trim()).unwrap_or_default();
            let name = if name.is_empty() { experiment::UNNAMED } else { name };
            (Route::Section(Section::Experiment, Some(id.clone())).href(), words::experiment(name))
        }
        NamedIn::Opportunity(id) => {
            let name = item(&plan.opportunities, id).map(|it| it.title.trim()).unwrap_or_default();
            let name = if name.is_empty() { opportunities::UNNAMED } else { name };
            (Route::Opportunities.href(), words::opportunity(name))
        }
    }
}
