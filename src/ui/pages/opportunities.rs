//! Opportunities: what the person looks for, and what comes up, weighed and compared.

use super::opportunity_card::card;
use crate::content::{dates, opportunities as words, priorities};
use crate::plan::list::{item, item_mut, put_back, take_out};
use crate::plan::{Id, Opportunity, Plan, Seeking};
use crate::state::{self, App, new_id, today, use_app};
use crate::ui::dom::{El, div, el};
use crate::ui::parts::bound::Bound;
use crate::ui::parts::button::{Weight, button, icon_button};
use crate::ui::parts::field::Field;
use crate::ui::parts::heading::{block, heading, hint, lead};
use crate::ui::parts::help::help;
use crate::ui::parts::icon::Icon;
use leptos::prelude::*;

pub fn page() -> Vec<El> {
    let app = use_app();
    let help = help(words::MINUTES, words::HELP);
    let title = heading("", words::HEADING);
    vec![title, lead(words::LEAD), beside(app), weighing(app), compared(app), seeking(app), help]
}

// ---- what the person has written, to hold it against

fn beside(app: App) -> El {
    let lines = app.draft.peek(|plan| {
        let priorities = plan.priorities.iter().filter(|it| it.is_named()).map(priorities::name).collect::<Vec<_>>();
        let ingredients = plan.ingredients.iter().flatten().cloned().collect::<Vec<_>>();
        [
            (words::PRIORITIES, priorities),
            (words::INGREDIENTS, ingredients),
            (words::GOAL, vec![plan.ultimate_goal.clone()]),
        ]
    });
    let line = |text: &String| el("li").attr("dir", "auto").text(text.trim());
    let group = |(title, texts): (&str, Vec<String>)| {
        let texts: Vec<String> = texts.into_iter().filter(|text| !text.trim().is_empty()).collect();
        let list = el("ul").class("plain-list").children(texts.iter().map(line));
        (!texts.is_empty()).then(|| div("beside__group").child(el("h3").class("beside__title").text(title)).child(list))
    };
    let groups: Vec<El> = lines.into_iter().filter_map(group).collect();
    let beside = block(words::BESIDE).class("block beside");
    if groups.is_empty() { beside.child(hint(words::BESIDE_EMPTY)) } else { beside.children(groups) }
}

// ---- the opportunities

fn weighing(app: App) -> El {
    let ids = move || -> Vec<String> {
        app.draft.with(|plan| plan.opportunities.iter().map(|it| it.id.to_string()).collect())
    };
    let add = move || {
        let id = new_id("op");
        let field = ["title-", id.as_str()].concat();
        let new = Opportunity { id, found_on: Some(today()), ..Opportunity::default() };
        app.draft.edit(|plan| plan.opportunities.push(new));
        request_animation_frame(move || state::focus(&field));
    };
    let none = move || ids().is_empty();
    block(words::LIST)
        .child(div("list-place").show(none, || hint(words::EMPTY)))
        .child(div("cards").list(ids, move |id| card(app, Id::written(&id))))
        .child(div("add").child(button(Weight::Main, words::ADD, add)))
}

/// Two or more side by side: a table that becomes cards on a phone.
fn compared(app: App) -> El {
    let several = move || app.draft.with(|plan| plan.opportunities.len() > 1);
    div("list-place").show(several, move || {
        let rows = div("list-place").switch(move || fingerprint(app), move || vec![table(app)]);
        block(words::COMPARE).child(rows)
    })
}

/// What the table shows, to make it anew when that changes.
fn fingerprint(app: App) -> String {
    app.draft.with(|plan| plan.opportunities.iter().flat_map(|it| cells(plan, it)).collect::<Vec<_>>().join("\n"))
}

fn cells(_: &Plan, it: &Opportunity) -> [String; 5] {
    let title = if it.title.trim().is_empty() { words::UNNAMED } else { it.title.trim() };
    let answer = it.decision().map(|decision| {
        let answer = decision.answer.as_ref().map(words::answer).unwrap_or_default();
        words::decision(answer, &decision.on.map(dates::short).unwrap_or_default(), decision.why.trim())
    });
    let answer = answer.unwrap_or_else(|| words::OPEN.to_owned());
    [
        title.to_owned(),
        it.best_benefit.trim().to_owned(),
        it.new_skill.trim().to_owned(),
        it.stepping_stone.trim().to_owned(),
        answer,
    ]
}

fn table(app: App) -> El {
    const HEADS: [&str; 5] = [words::OPPORTUNITY, words::BEST, words::SKILL, words::STEP, words::ANSWER];
    let head = |text: &&str| el("th").attr("role", "columnheader").attr("scope", "col").text(text);
    let row = |cells: [String; 5]| {
        let cell = |(at, text): (usize, &String)| {
            let (tag, role) = if at == 0 { ("th", "rowheader") } else { ("td", "cell") };
            let head = HEADS.get(at).copied().unwrap_or_default();
            let label = el("span").class("compare__label").attr("aria-hidden", "true").text(head);
            let text = if text.is_empty() { "\u{2013}" } else { text };
            let words = el("span").attr("dir", "auto").text(text);
            let cell = el(tag).attr("role", role);
            if at == 0 { cell.attr("scope", "row").child(words) } else { cell.child(label).child(words) }
        };
        el("tr").attr("role", "row").children(cells.iter().enumerate().map(cell))
    };
    let rows: Vec<_> = app.draft.peek(|plan| plan.opportunities.iter().map(|it| row(cells(plan, it))).collect());
    // The roles stay where the phone's layout makes boxes of the cells.
    let heads = el("tr").attr("role", "row").children(HEADS.iter().map(head));
    el("table")
        .class("compare")
        .attr("role", "table")
        .attr("aria-label", words::COMPARE)
        .child(el("thead").attr("role", "rowgroup").child(heads))
        .child(el("tbody").attr("role", "rowgroup").children(rows))
}

// ---- what the person looks for

fn seeking(app: App) -> El {
    let ids = move || app.draft.with(|plan| plan.seeking.iter().map(|it| it.id.to_string()).collect());
    let add = move || {
        let id = new_id("se");
        let field = ["seek-", id.as_str()].concat();
        app.draft.edit(|plan| plan.seeking.push(Seeking { id, ..Seeking::default() }));
        request_animation_frame(move || state::focus(&field));
    };
    block(words::SEEKING)
        .child(hint(words::SEEKING_HINT))
        .child(div("cards").list(ids, move |id| sought(app, Id::written(&id))))
        .child(div("add").child(button(Weight::Second, words::ADD_SEEKING, add)))
}

fn sought(app: App, id: Id) -> El {
    let text = |read: fn(&Seeking) -> &String, write: fn(&mut Seeking) -> &mut String| {
        let (here, there) = (id.clone(), id.clone());
        let get = move |plan: &Plan| item(&plan.seeking, &here).map(read).cloned().unwrap_or_default();
        Bound::new(app, get, move |plan, text| _ = item_mut(&mut plan.seeking, &there).map(|it| *write(it) = text))
    };
    let (what, place) = (text(|it| &it.text, |it| &mut it.text), text(|it| &it.place, |it| &mut it.place));
    let (named, taken, gone) = (what.clone(), what.clone(), id.clone());
    let put: fn(&mut Plan, _) = |plan, it| put_back(&mut plan.seeking, it);
    let remove = move || app.take_out(untrack(|| taken.read()), |plan| take_out(&mut plan.seeking, &gone), put);
    let remove = icon_button(Icon::Remove, move || words::remove(&named.read()), remove);
    let (what_id, place_id) = (["seek-", id.as_str()].concat(), ["seek-where-", id.as_str()].concat());
    let what = Field::new(&what_id, words::SEEK, what).placeholder(words::SEEK_PLACEHOLDER).lines(2).view();
    let place = Field::new(&place_id, words::SEEK_WHERE, place).placeholder(words::SEEK_WHERE_PLACEHOLDER).view();
    div("card").child(div("noted__row").child(what).child(remove)).child(place)
}
