//! Warm-up: alone or with a partner, one of three questions, and what the person wants more of.

use super::warm_up_pair::interview;
use super::warm_up_story::story;
use crate::content::{common, warm_up as words};
use crate::plan::{Mode, Question, Section, list};
use crate::state::{self, App, Live, use_app};
use crate::ui::dom::{El, div, el};
use crate::ui::parts::action_bar::optional_bar;
use crate::ui::parts::answers::{Answerable, answers};
use crate::ui::parts::button::plain_button;
use crate::ui::parts::heading::{heading, hint, lead};
use crate::ui::parts::help::help_of;
use crate::ui::parts::noted_list::NotedList;
use leptos::prelude::*;

/// The question that is open on the screen.
pub type Open = Live<Option<Question>>;

/// Where the person goes on when their story is told.
pub const MORE_OF: &str = "more-of";
const PICK: &str = "pick-one";

const LINES: NotedList = NotedList {
    of: |plan| &plan.warm_up.more_of,
    of_mut: |plan| &mut plan.warm_up.more_of,
    put_back: |plan, line| list::put_back(&mut plan.warm_up.more_of, line),
    id: "mo",
    line: words::MORE_OF_LINE,
    placeholder: words::MORE_OF_PLACEHOLDER,
    add: words::ADD_MORE_OF,
};

pub fn page() -> Vec<El> {
    let app = use_app();
    let open: Open = Live::new(app.draft.peek(|plan| plan.warm_up.picked().cloned()));
    let is_open = move || open.with(Option::is_some);
    let is_pair = move || app.draft.with(|plan| plan.warm_up.mode == Some(Mode::Pair));
    // An interview that was begun stays in sight while the next question is picked.
    let timed = move || is_pair() && (is_open() || app.interview.with(|interview| interview.has_begun()));
    let key = move || open.with(|open| open.as_ref().map(|question| question.word().to_owned())).unwrap_or_default();
    let asked = move || match open.get_untracked() {
        Some(question) => vec![story(app, open, &question)],
        None => vec![questions(app, open)],
    };
    let ends = move || is_open() || app.draft.with(|plan| !plan.warm_up.more_of.is_empty());
    vec![
        heading(common::section(&Section::WarmUp), words::HEADING),
        lead(words::LEAD),
        help_of(&Section::WarmUp, words::HELP),
        mode(app).show(is_pair, || hint(words::PAIR_HINT)),
        div("list-place").show(timed, move || interview(app, open)),
        div("list-place").switch(key, asked),
        div("list-place").show(ends, move || more_of(app)),
        optional_bar(app, Section::WarmUp),
    ]
}

fn mode(app: App) -> El {
    let option = |text: &str, mode: Mode| {
        let picked = mode.clone();
        Answerable {
            text: text.to_owned(),
            checked: Box::new(move || app.draft.with(|plan| plan.warm_up.mode.as_ref() == Some(&mode))),
            pick: Box::new(move || app.draft.edit(|plan| plan.warm_up.mode = Some(picked.clone()))),
        }
    };
    let options = vec![option(words::ALONE, Mode::Alone), option(words::PAIR, Mode::Pair)];
    answers("answers--mode", "mode", words::MODE, options)
}

/// A part of the screen whose heading takes the focus when the part before it is done.
pub fn landing(id: &str, title: &str) -> El {
    let title = el("h2").class("landing").id(id).attr("tabindex", "-1").text(title);
    el("section").class("block").child(title)
}

fn questions(app: App, open: Open) -> El {
    let cards = Question::ALL.iter().map(|question| question_card(app, open, question));
    landing(PICK, words::PICK).child(hint(words::PICK_HINT)).child(div("choices").children(cards))
}

fn question_card(app: App, open: Open, question: &Question) -> El {
    let (title, line) = words::question(question);
    let begun = app.draft.peek(|plan| plan.warm_up.is_begun(question));
    let picked = question.clone();
    let pick = move || {
        app.draft.edit(|plan| plan.warm_up.pick(&picked));
        open.set(Some(picked.clone()));
        land_on(picked.word().to_owned());
    };
    let badge = || el("span").class("badge").text(words::ANSWERED);
    let card = plain_button("chip question", pick).child(el("span").class("question__title").text(title)).text(" ");
    card.child(el("span").class("choice__line").text(line)).text(" ").maybe(begun.then(badge))
}

/// Back to the three questions.
pub fn ask_another(open: Open) {
    open.set(None);
    land_on(PICK.to_owned());
}

/// Gives the focus to what has just come, since what was pressed is gone.
pub fn land_on(id: String) {
    request_animation_frame(move || state::focus(&id));
}

fn more_of(app: App) -> El {
    landing(MORE_OF, words::MORE_OF).child(hint(words::MORE_OF_HINT)).child(LINES.view(app))
}
