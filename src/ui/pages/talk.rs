//! The sheet for the talk with a manager or mentor: picked, seen, printed.

use crate::content::{along as words, common, talk};
use crate::plan::outline::{TalkPart, TalkPicks};
use crate::plan::{Plan, Section};
use crate::route::Route;
use crate::state::{self, App, today, use_app};
use crate::ui::dom::{El, div, el};
use crate::ui::parts::action_bar::one_action;
use crate::ui::parts::bound::Bound;
use crate::ui::parts::button::{Weight, button};
use crate::ui::parts::choice::choice;
use crate::ui::parts::field::Field;
use crate::ui::parts::fold::fold;
use crate::ui::parts::heading::{heading, lead};
use crate::ui::parts::paper::paper;

pub fn page() -> Vec<El> {
    let app = use_app();
    if app.draft.peek(Plan::is_blank) {
        let begin = move || app.go(&Route::section(Section::Priorities));
        let begin = button(Weight::Main, common::GO_ON, begin);
        return vec![heading("", words::TALK_HEADING), lead(words::TALK_EMPTY), one_action(begin)];
    }
    let ask = Bound::new(app, |plan| plan.sharing.ask().to_owned(), |plan, text| plan.sharing.set_ask(text));
    let ask = Field::new("talk-ask", words::ASK_LABEL, ask).lines(3).hint(words::ASK_HINT);
    let picks = TalkPart::ALL.iter().map(|part| pick(app, part.clone()));
    vec![
        heading("", words::TALK_HEADING),
        lead(words::TALK_LEAD),
        ask.placeholder(words::ASK_PLACEHOLDER).view(),
        fold(words::ON_IT, false, [div("talk__picks").children(picks)]),
        sheet(app),
        one_action(button(Weight::Main, words::PRINT, state::print)),
    ]
}

fn picks(plan: &Plan) -> TalkPicks {
    TalkPicks { ask: plan.sharing.ask().to_owned(), ..TalkPicks::remembered(&plan.sharing.sheet) }
}

fn pick(app: App, part: TalkPart) -> El {
    let (shown, id) = (part.clone(), ["talk-", part.word()].concat());
    let checked = move || app.draft.with(|plan| picks(plan).has(&shown));
    let name = talk::picked(&part).to_owned();
    let set = move |picked: bool| {
        app.draft.edit(|plan| {
            let mut parts = picks(plan).parts;
            parts.retain(|other| *other != part);
            if picked {
                parts.push(part.clone());
            }
            plan.sharing.sheet = parts.iter().map(|part| part.word().to_owned()).collect();
        });
    };
    choice(&id, &name, "", checked, set)
}

fn sheet(app: App) -> El {
    let outline = move |plan: &Plan| talk::sheet(plan, today(), &picks(plan));
    let key = move || app.draft.with(|plan| format!("{:?}", picks(plan)));
    let made = move || vec![paper(&app.draft.peek(outline), 2, None)];
    el("section").class("talk__sheet").attr("aria-label", words::SHEET).switch(key, made)
}
