//! Value: strengths, skills and successes, what setbacks taught, and the statement made of them.

use crate::content::{common, value as words};
use crate::plan::{Section, list};
use crate::state::use_app;
use crate::ui::dom::El;
use crate::ui::parts::action_bar::optional_bar;
use crate::ui::parts::heading::{block, heading};
use crate::ui::parts::noted_list::NotedList;

const STRENGTHS: NotedList = NotedList {
    of: |plan| &plan.value.strengths,
    of_mut: |plan| &mut plan.value.strengths,
    put_back: |plan, line| list::put_back(&mut plan.value.strengths, line),
    id: "va",
    line: words::STRENGTH,
    placeholder: "",
    add: words::ADD_STRENGTH,
};

pub fn page() -> Vec<El> {
    let app = use_app();
    vec![
        heading(common::section(&Section::Value), words::HEADING),
        block(words::STRENGTHS).child(STRENGTHS.view(app)),
        optional_bar(app, Section::Value),
    ]
}
