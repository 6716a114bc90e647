//! One opportunity: the three questions, and the answer with its day. A *no* asks for advice first.

use crate::content::{dates, opportunities as words};
use crate::plan::list::{item, item_mut, put_back, take_out};
use crate::plan::{Advice, AdviceStatus, DecisionAnswer, Id, Opportunity, Plan};
use crate::state::{App, today};
use crate::ui::dom::{El, div, el};
use crate::ui::parts::answers::{Answerable, answers};
use crate::ui::parts::bound::Bound;
use crate::ui::parts::button::{Weight, button, icon_button};
use crate::ui::parts::field::{Field, date_field};
use crate::ui::parts::heading::hint;
use crate::ui::parts::helper_field::helper_field;
use crate::ui::parts::icon::Icon;
use leptos::prelude::*;

pub fn card(app: App, id: Id) -> El {
    let title = text(app, &id, |it| &it.title, |it| &mut it.title);
    let (label, named, taken, gone) = (title.clone(), title.clone(), title.clone(), id.clone());
    let put: fn(&mut Plan, _) = |plan, it| put_back(&mut plan.opportunities, it);
    let remove = move || app.take_out(untrack(|| taken.read()), |plan| take_out(&mut plan.opportunities, &gone), put);
    let remove = icon_button(Icon::Remove, move || words::remove(&named.read()), remove);
    let field = |name: &str, label, read, write| {
        Field::new(&part(name, &id), label, text(app, &id, read, write)).lines(2).view()
    };
    let title = Field::new(&part("title-", &id), words::TITLE, title).placeholder(words::TITLE_PLACEHOLDER).view();
    let (here, there) = (id.clone(), id.clone());
    let found = date_field(
        &part("found-", &id),
        words::FOUND_ON,
        move || app.draft.with(|plan| item(&plan.opportunities, &here).and_then(|it| it.found_on)),
        move |date| edit(app, &there, |it| it.found_on = Some(date)),
    );
    let name = move || {
        let name = label.read();
        Some(if name.trim().is_empty() { words::UNNAMED.to_owned() } else { name })
    };
    el("article")
        .class("card opportunity")
        .attr_fn("aria-label", name)
        .child(div("noted__row").child(title).child(remove))
        .child(field("best-", words::BEST, |it| &it.best_benefit, |it| &mut it.best_benefit))
        .child(field("skill-", words::SKILL, |it| &it.new_skill, |it| &mut it.new_skill))
        .child(field("stone-", words::STEP, |it| &it.stepping_stone, |it| &mut it.stepping_stone))
        .child(decide(app, id))
        .child(found)
}

fn part(part: &str, id: &Id) -> String {
    [part, id.as_str()].concat()
}

fn edit(app: App, id: &Id, edit: impl FnOnce(&mut Opportunity)) {
    app.draft.edit(|plan| _ = item_mut(&mut plan.opportunities, id).map(edit));
}

fn text(app: App, id: &Id, read: fn(&Opportunity) -> &String, write: fn(&mut Opportunity) -> &mut String) -> Bound {
    let (here, there) = (id.clone(), id.clone());
    let get = move |plan: &Plan| item(&plan.opportunities, &here).map(read).cloned().unwrap_or_default();
    Bound::new(app, get, move |plan, text| _ = item_mut(&mut plan.opportunities, &there).map(|it| *write(it) = text))
}

fn decide(app: App, id: Id) -> El {
    // Whether a *no* waits for advice.
    let asking = RwSignal::new(false);
    let option = |answer: &DecisionAnswer| {
        let (here, there, is, picked) = (id.clone(), id.clone(), answer.clone(), answer.clone());
        let checked = move || {
            let waits = asking.get();
            app.draft.with(|plan| {
                let held = item(&plan.opportunities, &here).and_then(Opportunity::decision);
                let held = held.and_then(|decision| decision.answer.clone());
                if waits { is == DecisionAnswer::No } else { held.as_ref() == Some(&is) }
            })
        };
        let pick = move || {
            let mut noted = true;
            edit(app, &there, |it| noted = it.decide(picked.clone(), today()));
            asking.set(!noted);
        };
        Answerable { text: words::answer(answer).to_owned(), checked: Box::new(checked), pick: Box::new(pick) }
    };
    let options = DecisionAnswer::ALL.iter().map(option).collect();
    let (of, why, past) = (id.clone(), id.clone(), id.clone());
    let decided = move || {
        !asking.get()
            && app.draft.with(|plan| item(&plan.opportunities, &of).is_some_and(|it| !it.decisions.is_empty()))
    };
    let skipped = id.clone();
    let skipped = move || {
        app.draft.with(|plan| {
            let advice = item(&plan.opportunities, &skipped).and_then(|it| it.advice.clone());
            advice.is_some_and(|advice| advice.status == Some(AdviceStatus::Skipped))
        })
    };
    let again = id.clone();
    div("decide")
        .child(answers("", &part("answer-", &id), words::DECIDE, options))
        .child(
            div("list-place")
                .attr("role", "status")
                .show(move || asking.get(), move || advice(app, id.clone(), asking)),
        )
        .show(decided, move || why_field(app, why.clone()))
        .show(skipped, move || {
            let again = again.clone();
            let ask = move || edit(app, &again, |it| it.advice = None);
            div("add").child(hint(words::SKIPPED)).child(button(Weight::Quiet, words::ASK_AFTER_ALL, ask))
        })
        .child(earlier(app, past))
}

/// Why the decision that holds is as it is.
fn why_field(app: App, id: Id) -> El {
    let (here, there, field) = (id.clone(), id.clone(), part("why-", &id));
    let read = move |plan: &Plan| {
        let held = item(&plan.opportunities, &here).and_then(Opportunity::decision);
        held.map(|decision| decision.why.clone()).unwrap_or_default()
    };
    let write = move |plan: &mut Plan, text| {
        let opportunity = item_mut(&mut plan.opportunities, &there);
        _ = opportunity.and_then(|it| it.decisions.last_mut()).map(|decision| decision.why = text);
    };
    Field::new(&field, words::WHY, Bound::new(app, read, write)).lines(2).view()
}

/// What a *no* asks for first: whom, and what they said; or skipping it on purpose.
fn advice(app: App, id: Id, asking: RwSignal<bool>) -> El {
    let (asked, named, said, heard) = (id.clone(), id.clone(), id.clone(), id.clone());
    let who = helper_field(
        app,
        &part("asked-", &id),
        words::ASKED,
        words::ASKED_HINT,
        move |plan| item(&plan.opportunities, &asked)?.advice.as_ref()?.helper_id.clone(),
        move |plan, helper| {
            if let Some(it) = item_mut(&mut plan.opportunities, &named) {
                let advice = it.advice.get_or_insert_with(Advice::default);
                advice.helper_id = helper;
                advice.status = Some(AdviceStatus::Asked);
            }
        },
    );
    let read = move |plan: &Plan| {
        let advice = item(&plan.opportunities, &said).and_then(|it| it.advice.as_ref());
        advice.map(|advice| advice.said.clone()).unwrap_or_default()
    };
    let write = move |plan: &mut Plan, text| {
        if let Some(it) = item_mut(&mut plan.opportunities, &heard) {
            let advice = it.advice.get_or_insert_with(Advice::default);
            advice.said = text;
            advice.status = Some(AdviceStatus::Asked);
        }
    };
    let said = Field::new(&part("said-", &id), words::SAID, Bound::new(app, read, write)).lines(2).view();
    let missing = RwSignal::new(false);
    let (no, skip) = (id.clone(), id);
    let say_no = move || {
        let mut noted = false;
        edit(app, &no, |it| noted = it.decide(DecisionAnswer::No, today()));
        missing.set(!noted);
        asking.set(!noted);
    };
    let skip = move || {
        edit(app, &skip, |it| {
            it.advice.get_or_insert_with(Advice::default).status = Some(AdviceStatus::Skipped);
            it.decide(DecisionAnswer::No, today());
        });
        asking.set(false);
    };
    let lacking = move || el("p").class("hint hint--now").attr("role", "alert").text(words::STILL_MISSING);
    let actions = div("add").child(button(Weight::Second, words::SAY_NO, say_no));
    div("insight advice")
        .child(el("p").class("insight__title").text(words::BEFORE_NO))
        .child(el("p").text(words::BEFORE_NO_TEXT))
        .child(who)
        .child(said)
        .show(move || missing.get(), lacking)
        .child(actions.child(button(Weight::Quiet, words::SKIP, skip)))
}

/// The decisions before the one that holds.
fn earlier(app: App, id: Id) -> El {
    let lines = move || {
        app.draft.with(|plan| {
            let Some(it) = item(&plan.opportunities, &id) else { return Vec::new() };
            let line = |decision: &crate::plan::Decision| {
                let answer = decision.answer.as_ref().map(words::answer).unwrap_or_default().to_owned();
                words::decision(&answer, &decision.on.map(dates::with_year).unwrap_or_default(), decision.why.trim())
            };
            it.decisions.iter().rev().skip(1).map(line).collect::<Vec<String>>()
        })
    };
    let key = lines.clone();
    let made = move || {
        let lines = untrack(&lines);
        if lines.is_empty() {
            return Vec::new();
        }
        let list =
            el("ul").class("plain-list").children(lines.iter().map(|line| el("li").attr("dir", "auto").text(line)));
        vec![el("p").class("helper__label").text(words::EARLIER), list]
    };
    div("list-place").switch(move || key().join("\n"), made)
}
