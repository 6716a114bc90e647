//! Value: strengths, skills and successes, what setbacks taught, and the statement made of them.

use super::value_setbacks::setbacks;
use super::value_statement::statement;
use crate::content::{common, value as words};
use crate::plan::{Section, Voice, list};
use crate::state::{App, use_app};
use crate::ui::dom::{El, div};
use crate::ui::parts::action_bar::optional_bar;
use crate::ui::parts::choice::choice;
use crate::ui::parts::heading::{block, heading, hint, lead};
use crate::ui::parts::help::help_of;
use crate::ui::parts::noted_list::NotedList;

const STRENGTHS: NotedList = NotedList {
    of: |plan| &plan.value.strengths,
    of_mut: |plan| &mut plan.value.strengths,
    put_back: |plan, line| list::put_back(&mut plan.value.strengths, line),
    id: "va",
    line: words::STRENGTH,
    placeholder: words::STRENGTH_PLACEHOLDER,
    add: words::ADD_STRENGTH,
};

const SKILLS: NotedList = NotedList {
    of: |plan| &plan.value.skills,
    of_mut: |plan| &mut plan.value.skills,
    put_back: |plan, line| list::put_back(&mut plan.value.skills, line),
    line: words::SKILL,
    placeholder: words::SKILL_PLACEHOLDER,
    add: words::ADD_SKILL,
    ..STRENGTHS
};

const SUCCESSES: NotedList = NotedList {
    of: |plan| &plan.value.successes,
    of_mut: |plan| &mut plan.value.successes,
    put_back: |plan, line| list::put_back(&mut plan.value.successes, line),
    line: words::SUCCESS,
    placeholder: words::SUCCESS_PLACEHOLDER,
    add: words::ADD_SUCCESS,
    ..STRENGTHS
};

pub fn page() -> Vec<El> {
    let app = use_app();
    let listed = |title, line, list: NotedList| block(title).child(hint(line)).child(list.view(app));
    vec![
        heading(common::section(&Section::Value), words::HEADING),
        lead(words::LEAD),
        help_of(&Section::Value, words::HELP),
        listed(words::STRENGTHS, words::STRENGTHS_HINT, STRENGTHS),
        listed(words::SKILLS, words::SKILLS_HINT, SKILLS),
        listed(words::SUCCESSES, words::SUCCESSES_HINT, SUCCESSES),
        setbacks(app),
        statement(app),
        voices(app),
        optional_bar(app, Section::Value),
    ]
}

/// Where the statement is voiced; a place that a newer version wrote stands among the others.
fn voices(app: App) -> El {
    let unknown = app.draft.peek(|plan| plan.value.voices.clone()).into_iter();
    let unknown = unknown.filter(|voice| matches!(voice, Voice::Other(_)));
    let card = |voice: Voice| {
        let id = ["voice-", voice.word()].concat();
        let (is, set) = (voice.clone(), voice.clone());
        let (title, line) = words::voice(&voice);
        let checked = move || app.draft.with(|plan| plan.value.voices.contains(&is));
        choice(&id, title, line, checked, move |on| app.draft.edit(|plan| plan.value.voice(&set, on)))
    };
    let cards = div("choices choices--two").children(Voice::ALL.iter().cloned().chain(unknown).map(card));
    let cards = cards.attr("role", "group").attr("aria-label", words::VOICES);
    block(words::VOICES).child(hint(words::VOICES_HINT)).child(cards)
}
