//! Rows of short answers.

use crate::ui::dom::{El, div, el};

/// One of several answers to a question.
pub struct Answerable {
    pub text: String,
    pub checked: Box<dyn Fn() -> bool>,
    pub pick: Box<dyn Fn()>,
}

/// Short answers; one of them is picked. `class` decides how they stand: beside each other, stacked, a scale.
pub fn answers(class: &str, group: &str, question: &str, options: Vec<Answerable>) -> El {
    let answer = |(at, option): (usize, Answerable)| {
        let id = [group, "-", &at.to_string()].concat();
        let input = el("input").class("answer__input").attr("type", "radio").id(&id).attr("name", group);
        let input = input.checked_fn(option.checked).on("change", move |_| (option.pick)());
        div("answer").child(input).child(el("label").class("answer__label").attr("for", &id).text(&option.text))
    };
    let row = div("answers__row").children(options.into_iter().enumerate().map(answer));
    let question = el("legend").class("answers__question").text(question);
    el("fieldset").class(&["answers", class].join(" ")).child(question).child(row)
}
