//! Two people interview each other: whose turn it is, the time that is left, and what to ask.

use super::warm_up::Open;
use crate::content::warm_up as words;
use crate::plan::{Question, Stage};
use crate::state::App;
use crate::ui::dom::{El, div, el};
use crate::ui::parts::button::{Weight, button, plain_button};

pub fn interview(app: App, open: Open) -> El {
    let who =
        el("p").class("field__label").text_fn(move || words::telling(app.interview.with(|it| it.telling())).into());
    // Read when somebody asks for it, not at every second: what has to be heard is said by the status.
    let clock = el("p").class("interview__clock").attr("role", "timer").attr("aria-live", "off");
    let clock = clock.text_fn(move || words::clock(app.interview.with(|it| it.left())));
    let said = el("p").class("interview__said").attr("role", "status");
    let said = said.text_fn(move || app.interview.with(words::said).into());
    let script = div("list-place").switch(
        move || open.with(|open| open.as_ref().map(|question| question.word().to_owned())).unwrap_or_default(),
        move || open.get_untracked().iter().map(script).collect(),
    );
    let card = div("card interview").child(who).child(clock).child(said).child(buttons(app));
    card.child(script)
}

/// One button stays in its place through the whole turn, so that the focus and the thumb do too.
fn buttons(app: App) -> El {
    let stage = move || app.interview.with(|it| it.stage());
    let step = plain_button("button button--main", move || app.step_interview());
    let step = step.text_fn(move || words::step(stage()).into());
    let swap = move || button(Weight::Second, words::SWAP, move || app.swap_interview());
    div("interview__buttons").child(step).show(move || !matches!(stage(), Stage::Over | Stage::Finished), swap)
}

/// The question with its follow-ups, to read out from across a table.
fn script(question: &Question) -> El {
    let line = |word: &&str| el("li").class("script__line").text(words::follow_up(question, word));
    let lines = el("ol").class("script__lines").children(question.responses().iter().map(line));
    div("script").child(el("h2").text(words::ASK)).child(lines)
}
