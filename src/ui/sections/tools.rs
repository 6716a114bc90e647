//! Tools: what closes each gap; one screen a gap.

use super::tool_card::{own_card, tool_card, workshop_card};
use super::walk;
use crate::content::{common, gaps, tools as words};
use crate::plan::{GapKind, Id, Section, ToolKind};
use crate::route::Route;
use crate::state::{self, App, new_id, use_app};
use crate::ui::parts::action_bar::{action_bar, one_action};
use crate::ui::parts::badge::badge;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::heading::heading;
use leptos::prelude::*;

pub fn page(wanted: Option<Id>) -> AnyView {
    let app = use_app();
    let gaps = app.draft.peek(|plan| walk::gaps(plan).iter().map(|gap| gap.id.clone()).collect::<Vec<_>>());
    let at = wanted.as_ref().and_then(|id| gaps.iter().position(|gap| gap == id)).unwrap_or(0);
    match gaps.get(at) {
        Some(gap) => gap_page(app, gap.clone(), at, gaps.len(), Route::Section(Section::Tools, wanted)),
        None => no_gap(app),
    }
}

fn no_gap(app: App) -> AnyView {
    let go = button(Weight::Main, words::TO_GAPS, move || app.go(&Route::section(Section::Gaps)));
    view! { {heading(common::section(&Section::Tools), words::NO_GAP_HEADING)}<p class="lead">{words::NO_GAP}</p>{one_action(go)} }.into_any()
}

fn gap_page(app: App, gap: Id, at: usize, of: usize, here: Route) -> AnyView {
    let (text, kind) =
        app.draft.peek(|plan| plan.gap(&gap).map(|gap| (gap.text.clone(), gap.kind.clone()))).unwrap_or_default();
    let text = if text.trim().is_empty() { gaps::number(at + 1) } else { common::excerpt(&text, 140) };
    let how_many = if kind.is_some() { words::ONE_IS_ENOUGH } else { words::UNSORTED };
    let back = here.clone();
    view! {
        {heading(words::eyebrow(at + 1, of), words::heading(kind.as_ref()))}
        <p class="lead">{words::FOR_THE_GAP}" "<strong dir="auto">{text}</strong>" "{badge(kind.as_ref())}". "{how_many}</p>
        {offered(app, gap, kind)}
        {action_bar(move || app.draft.peek(|plan| walk::around(plan, &back).0), move || app.draft.peek(|plan| walk::around(plan, &here).1))}
    }
    .into_any()
}

fn offered(app: App, gap: Id, kind: Option<GapKind>) -> AnyView {
    let all = RwSignal::new(false);
    let filtered = kind.is_some();
    let kinds = {
        let (gap, kind) = (gap.clone(), kind.clone());
        app.draft.slice(move |plan| {
            let mut kinds = ToolKind::offered(kind.as_ref(), all.get());
            // What is chosen stays in sight, whatever the filter says.
            let chosen = plan.tools_of(&gap).filter_map(|tool| tool.kind.clone());
            let missing: Vec<ToolKind> =
                chosen.filter(|kind| kind.gap_kind().is_some() && !kinds.contains(kind)).collect();
            missing.into_iter().for_each(|kind| {
                if !kinds.contains(&kind) {
                    kinds.push(kind)
                }
            });
            kinds
        })
    };
    let workshop = move || app.draft.peek(|plan| plan.workshop_tools(kind.as_ref(), all.get()));
    let own = {
        let gap = gap.clone();
        app.draft.slice(move |plan| {
            plan.tools_of(&gap).filter(|t| is_own(t)).map(|tool| tool.id.clone()).collect::<Vec<_>>()
        })
    };
    let (of_kind, of_workshop, of_own) = (gap.clone(), gap.clone(), gap);
    let toggle = filtered.then(|| {
        let text = move || if all.get() { words::SHOW_FITTING } else { words::SHOW_ALL };
        view! { <button type="button" class="button button--quiet" on:click=move |_| all.update(|all| *all = !*all)>{text}</button> }
    });
    view! {
        <fieldset class="choices">
            <legend class="hidden">{words::LABEL}</legend>
            <For each=move || kinds.get() key=ToolKind::clone children=move |kind| tool_card(app, of_kind.clone(), kind) />
            <For each=workshop key=|tool| tool.id.clone() children=move |tool| workshop_card(app, of_workshop.clone(), tool) />
            <For each=move || own.get() key=Id::clone children=move |id| own_card(app, id) />
        </fieldset>
        <div class="add">{button(Weight::Second, words::ADD_OWN, move || add_own(app, &of_own))}{toggle}</div>
    }
    .into_any()
}

/// A tool that no card of the method or the workshop stands for.
fn is_own(tool: &crate::plan::Tool) -> bool {
    tool.kind.as_ref().is_none_or(|kind| kind.gap_kind().is_none()) && tool.workshop_item.is_none()
}

fn add_own(app: App, gap: &Id) {
    let id = new_id("to");
    let field = ["tool-", id.as_str()].concat();
    app.draft.edit(|plan| plan.add_tool(id, gap.clone(), ToolKind::Own, ""));
    request_animation_frame(move || state::focus(&field));
}
