//! What a workshop offers of its own: prompts for Priorities, and tools.

use crate::content::workshop as words;
use crate::format::workshop_link::{MAX_LINE, MAX_TEXT};
use crate::plan::list::{self, Item};
use crate::plan::{GapKind, Id, Workshop, WorkshopPrompt, WorkshopTool};
use crate::state::{self, facilitator::Facilitator};
use crate::ui::dom::{El, div, el};
use crate::ui::parts::bound::Bound;
use crate::ui::parts::button::{Weight, button, icon_button};
use crate::ui::parts::field::{Field, labelled};
use crate::ui::parts::heading::{block, hint};
use crate::ui::parts::icon::Icon;
use leptos::prelude::*;

pub fn prompts(desk: Facilitator) -> El {
    let ids = move || desk.workshop.with(|it| it.prompts.iter().map(|prompt| prompt.id.to_string()).collect());
    let rows = el("ul").class("noted").list(ids, move |id| prompt(desk, Id::written(&id)));
    let add = button(Weight::Second, words::ADD_PROMPT, move || {
        let field = desk.add_prompt().to_string();
        request_animation_frame(move || state::focus(&field));
    });
    block(words::PROMPTS).child(hint(words::PROMPTS_HINT)).child(rows).child(div("add").child(add))
}

fn prompt(desk: Facilitator, id: Id) -> El {
    let (label, gone) = (part(desk, &id, PROMPTS, |prompt| &mut prompt.label), id.clone());
    let named = label.clone();
    let name = move || words::remove("prompt", &named.read());
    let remove = icon_button(Icon::Remove, name, move || desk.remove_prompt(&gone));
    let field =
        Field::new(id.as_str(), words::PROMPT, label).placeholder(words::PROMPT_PLACEHOLDER).at_most(MAX_LINE).view();
    el("li").class("noted__row").child(field).child(remove)
}

pub fn tools(desk: Facilitator) -> El {
    let ids = move || desk.workshop.with(|it| it.tools.iter().map(|tool| tool.id.to_string()).collect());
    let rows = div("cards").list(ids, move |id| tool(desk, Id::written(&id)));
    let add = button(Weight::Second, words::ADD_TOOL, move || {
        let field = desk.add_tool().to_string();
        request_animation_frame(move || state::focus(&field));
    });
    block(words::TOOLS).child(hint(words::TOOLS_HINT)).child(rows).child(div("add").child(add))
}

fn tool(desk: Facilitator, id: Id) -> El {
    let gone = id.clone();
    let label = part(desk, &id, TOOLS, |tool| &mut tool.label);
    let start = part(desk, &id, TOOLS, |tool| &mut tool.how_to_start);
    let named = label.clone();
    let name = move || words::remove("tool", &named.read());
    let remove = icon_button(Icon::Remove, name, move || desk.remove_tool(&gone));
    let label =
        Field::new(id.as_str(), words::TOOL, label).placeholder(words::TOOL_PLACEHOLDER).at_most(MAX_LINE).view();
    let start = Field::new(&["start-", id.as_str()].concat(), words::TOOL_START, start).at_most(MAX_TEXT).view();
    let card = div("card workshop__tool").child(div("noted__row").child(label).child(remove));
    card.child(kind(desk, id)).child(start)
}

/// A list of the workshop, to read and to change.
type List<T> = (fn(&Workshop) -> &Vec<T>, fn(&mut Workshop) -> &mut Vec<T>);
const PROMPTS: List<WorkshopPrompt> = (|workshop| &workshop.prompts, |workshop| &mut workshop.prompts);
const TOOLS: List<WorkshopTool> = (|workshop| &workshop.tools, |workshop| &mut workshop.tools);

/// One text of something that the workshop offers.
fn part<T: Item + 'static>(
    desk: Facilitator,
    id: &Id,
    (of, of_mut): List<T>,
    text: fn(&mut T) -> &mut String,
) -> Bound {
    let (here, there) = (id.clone(), id.clone());
    let read = move |workshop: &Workshop| {
        list::item(of(workshop), &here).cloned().map(|mut it| std::mem::take(text(&mut it))).unwrap_or_default()
    };
    let write = move |written| {
        desk.edit(|workshop| _ = list::item_mut(of_mut(workshop), &there).map(|it| *text(it) = written));
    };
    Bound::of(move || desk.workshop.with(&read), write)
}

/// Which gaps it closes.
fn kind(desk: Facilitator, id: Id) -> El {
    let field = ["kind-", id.as_str()].concat();
    let chosen = desk
        .workshop
        .with_untracked(|workshop| workshop.tools.iter().find(|it| it.id == id).and_then(|it| it.kind.clone()));
    let kinds = [
        (None, words::ANY_GAP),
        (Some(GapKind::Skill), words::SKILL_GAP),
        (Some(GapKind::Opportunity), words::OPPORTUNITY_GAP),
    ];
    let option = |(kind, text): &(Option<GapKind>, &str)| {
        let word = kind.as_ref().map_or("", |kind| kind.word());
        el("option").attr("value", word).attr_if(*kind == chosen, "selected", "").text(text)
    };
    let select = el("select").class("field__input").id(&field).children(kinds.iter().map(option));
    let select = select.on_value("change", move |word| {
        let kind = (!word.is_empty()).then(|| GapKind::from(word));
        desk.edit(|workshop| _ = list::item_mut(&mut workshop.tools, &id).map(|it| it.kind = kind));
    });
    labelled("field", &field, words::TOOL_KIND, "", select)
}
