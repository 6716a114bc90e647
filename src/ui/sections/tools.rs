//! Tools: what closes each gap; one screen a gap.

use super::tool_card::{own_card, tool_card, workshop_card};
use super::walk;
use crate::content::{common, gaps, tools as words};
use crate::plan::{GapKind, Id, Plan, Section, Tool, ToolKind};
use crate::route::Route;
use crate::state::{self, App, new_id, use_app};
use crate::ui::ahead::leads;
use crate::ui::dom::{El, div, el};
use crate::ui::parts::action_bar::{action_bar, one_action};
use crate::ui::parts::badge::badge;
use crate::ui::parts::button::{Weight, button, plain_button};
use crate::ui::parts::heading::{heading, hint, lead};
use crate::ui::parts::help::help_of;
use leptos::prelude::*;

pub fn page(wanted: Option<Id>) -> Vec<El> {
    let app = use_app();
    let gaps = app.draft.peek(|plan| walk::gaps(plan).iter().map(|gap| gap.id.clone()).collect::<Vec<_>>());
    let at = wanted.as_ref().and_then(|id| gaps.iter().position(|gap| gap == id)).unwrap_or(0);
    match gaps.get(at) {
        Some(gap) => gap_page(app, gap.clone(), at, gaps.len(), Route::Section(Section::Tools, wanted)),
        None => {
            let go = leads(app, Weight::Main, words::TO_GAPS, || Route::section(Section::Gaps));
            vec![heading(common::section(&Section::Tools), words::NO_GAP_HEADING), lead(words::NO_GAP), one_action(go)]
        }
    }
}

fn gap_page(app: App, gap: Id, at: usize, of: usize, here: Route) -> Vec<El> {
    let (text, kind) =
        app.draft.peek(|plan| plan.gap(&gap).map(|gap| (gap.text.clone(), gap.kind.clone()))).unwrap_or_default();
    let text = if text.trim().is_empty() { gaps::number(at + 1) } else { common::excerpt(&text, 140) };
    let how_many = if kind.is_some() { words::ONE_IS_ENOUGH } else { words::UNSORTED };
    let for_gap = lead(words::FOR_THE_GAP).text(" ").child(el("strong").attr("dir", "auto").text(&text)).text(" ");
    vec![
        heading(&words::eyebrow(at + 1, of), words::heading(kind.as_ref())),
        for_gap.child(badge(kind.as_ref())),
        hint(how_many),
        offered(app, gap, kind),
        help_of(&Section::Tools, words::HELP),
        action_bar(app, move || app.draft.peek(|plan| walk::around(plan, &here))),
    ]
}

fn offered(app: App, gap: Id, kind: Option<GapKind>) -> El {
    let all = RwSignal::new(false);
    let (one, two, three, four, five) = (gap.clone(), gap.clone(), gap.clone(), gap.clone(), gap);
    let (shown, workshop, filtered) = (kind.clone(), kind.clone(), kind.is_some());
    let kinds = move || app.draft.with(|plan| kinds(plan, &one, shown.as_ref(), all.get()));
    let from_workshop = move || app.draft.with(|plan| plan.workshop_tools(workshop.as_ref(), all.get()));
    let items = from_workshop.clone();
    let items = move || items().into_iter().map(|tool| tool.id.to_string()).collect();
    let item = move |id: String| {
        let tool = untrack(&from_workshop).into_iter().find(|tool| tool.id.as_str() == id).unwrap_or_default();
        workshop_card(app, three.clone(), tool)
    };
    let own = move || {
        app.draft
            .with(|plan| plan.tools_of(&four).filter(|tool| is_own(tool)).map(|tool| tool.id.to_string()).collect())
    };
    let cards = el("fieldset").class("choices").child(el("legend").class("hidden").text(words::LABEL));
    let cards = cards.list(kinds, move |kind| tool_card(app, two.clone(), ToolKind::from(kind))).list(items, item);
    let cards = cards.list(own, move |id| own_card(app, Id::written(&id)));
    let toggle = plain_button("button button--quiet", move || all.update(|all| *all = !*all));
    let toggle = toggle.text_fn(move || if all.get() { words::SHOW_FITTING } else { words::SHOW_ALL }.to_owned());
    let add = div("add")
        .child(button(Weight::Second, words::ADD_OWN, move || add_own(app, &five)))
        .maybe(filtered.then_some(toggle));
    div("cards").child(cards).child(add)
}

/// The words of the kinds to show: what fits, and what is chosen already, whatever the filter says.
fn kinds(plan: &Plan, gap: &Id, kind: Option<&GapKind>, all: bool) -> Vec<String> {
    let mut kinds = ToolKind::offered(kind, all);
    for chosen in plan.tools_of(gap).filter_map(|tool| tool.kind.as_ref()) {
        if chosen.gap_kind().is_some() && !kinds.contains(chosen) {
            kinds.push(chosen.clone());
        }
    }
    kinds.iter().map(|kind| kind.word().to_owned()).collect()
}

/// A tool that no card of the method or the workshop stands for.
fn is_own(tool: &Tool) -> bool {
    tool.kind.as_ref().is_none_or(|kind| kind.gap_kind().is_none()) && tool.workshop_item.is_none()
}

fn add_own(app: App, gap: &Id) {
    let id = new_id("to");
    let field = ["tool-", id.as_str()].concat();
    app.draft.edit(|plan| plan.add_tool(id, gap.clone(), ToolKind::Own, ""));
    request_animation_frame(move || state::focus(&field));
}
