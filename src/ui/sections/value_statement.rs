//! The value statement: a draft from the lists, the person's own words, and a way to take them along.

use crate::content::value as words;
use crate::format::plan_file::MAX_CHARACTERS;
use crate::plan::{Drafting, Plan};
use crate::state::{self, App};
use crate::ui::dom::{El, div, el};
use crate::ui::parts::bound::Bound;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::copy::{Copied, copied_or_not, copy};
use crate::ui::parts::field::Field;
use crate::ui::parts::heading::{block, hint};
use leptos::prelude::*;

const FIELD: &str = "statement";
const BESIDE: &str = "new-draft";

/// What this screen knows beyond the plan.
#[derive(Clone, Copy)]
struct Memory {
    /// The draft that was put in last.
    last: RwSignal<Option<String>>,
    /// Whether a new draft was asked for while the statement is the person's own.
    asked: RwSignal<bool>,
    copied: Copied,
}

pub fn statement(app: App) -> El {
    let memory = Memory { last: RwSignal::new(None), asked: RwSignal::new(false), copied: RwSignal::new(None) };
    let text = Bound::new(app, |plan| plan.value.statement.clone(), |plan, text| plan.value.statement = text);
    let field = Field::new(FIELD, words::STATEMENT_FIELD, text).hint(words::STATEMENT_HINT).lines(4).view();
    let beside = div("beside-place").show(move || is_beside(app, memory), move || beside(app, memory));
    block(words::STATEMENT).child(field).child(offer(app, memory)).child(beside).child(copying(app, memory))
}

fn draft_of(plan: &Plan) -> Option<String> {
    plan.value.draft(&words::DRAFT, MAX_CHARACTERS)
}

fn drafting(app: App, memory: Memory) -> Drafting {
    memory.last.with(|last| {
        app.draft.with(|plan| Drafting::of(&plan.value.statement, last.as_deref(), draft_of(plan).as_deref()))
    })
}

fn is_beside(app: App, memory: Memory) -> bool {
    memory.asked.get() && drafting(app, memory) == Drafting::Beside
}

/// The one thing to do about a draft as things stand.
fn offer(app: App, memory: Memory) -> El {
    let key = move || match drafting(app, memory) {
        Drafting::Beside if memory.asked.get() => String::new(),
        drafting => (drafting as u8).to_string(),
    };
    let put_in = move || {
        if let Some(draft) = app.draft.peek(draft_of) {
            memory.last.set(Some(draft.clone()));
            app.draft.edit(|plan| plan.value.statement = draft);
        }
        state::focus(FIELD);
    };
    let ask = move || {
        memory.asked.set(true);
        request_animation_frame(|| state::focus(BESIDE));
    };
    let make = move || match untrack(|| drafting(app, memory)) {
        Drafting::NoLines => vec![hint(words::NO_LINES)],
        Drafting::First => vec![button(Weight::Second, words::FIRST_DRAFT, put_in)],
        Drafting::Again => vec![button(Weight::Second, words::NEW_DRAFT, put_in)],
        Drafting::Beside if !memory.asked.get_untracked() => vec![button(Weight::Second, words::NEW_DRAFT, ask)],
        Drafting::Beside | Drafting::UpToDate => Vec::new(),
    };
    div("draft-place").switch(key, make)
}

/// A new draft beside the person's own words: they decide.
fn beside(app: App, memory: Memory) -> El {
    let done = move || {
        memory.asked.set(false);
        state::focus(FIELD);
    };
    let replace = move || {
        let Some(draft) = app.draft.peek(draft_of) else { return };
        memory.last.set(Some(draft.clone()));
        let mine = app.draft.peek(|plan| plan.value.statement.clone());
        let put_back = |plan: &mut Plan, replaced| plan.value.put_back_statement(replaced);
        app.take_out(mine, |plan| Some(plan.value.replace_statement(draft)), put_back);
        done();
    };
    let below = move || {
        app.draft.edit(|plan| {
            let draft = draft_of(plan).unwrap_or_default();
            plan.value.statement = [plan.value.statement.trim_end(), "\n\n", &draft].concat();
        });
        done();
    };
    let fits = move || {
        app.draft.with(|plan| {
            let draft = draft_of(plan).unwrap_or_default();
            plan.value.statement.chars().count() + draft.chars().count() + 2 <= MAX_CHARACTERS
        })
    };
    let text = move || app.draft.with(draft_of).unwrap_or_default();
    let below = move || button(Weight::Second, words::BELOW, below);
    let actions = div("beside__actions").child(button(Weight::Second, words::USE, replace)).show(fits, below);
    div("beside")
        .id(BESIDE)
        .attr("role", "group")
        .attr("tabindex", "-1")
        .attr("aria-label", words::BESIDE)
        .child(el("p").class("beside__title").text(words::BESIDE))
        .child(el("p").class("beside__text").attr("dir", "auto").text_fn(text))
        .child(hint(words::BESIDE_HINT))
        .child(actions.child(button(Weight::Quiet, words::KEEP, done)))
}

fn copying(app: App, memory: Memory) -> El {
    let statement = move || app.draft.with(|plan| plan.value.statement.clone());
    let button = move || copy(Weight::Quiet, words::COPY, memory.copied, move || untrack(statement));
    // Said of these very words: as soon as they change, it is not true any more.
    let said = copied_or_not(memory.copied, [words::COPIED, words::BY_HAND], move |text| text == statement());
    div("copy").show(move || !statement().trim().is_empty(), button).child(said)
}
