//! Choice cards, a whole thumb high, and rows of short answers.

use crate::ui::dom::{El, div, el};

/// A card: a native checkbox with a title and a line.
pub fn choice(
    id: &str,
    title: &str,
    line: &str,
    checked: impl Fn() -> bool + Clone + 'static,
    pick: impl Fn(bool) + 'static,
) -> El {
    let line_id = [id, "-line"].concat();
    let input = el("input").class("choice__input").attr("type", "checkbox").id(id);
    let input =
        input.attr_if(!line.is_empty(), "aria-describedby", &line_id).checked_fn(checked.clone()).on_checked(pick);
    let words = el("span").class("choice__words").child(el("label").class("choice__title").attr("for", id).text(title));
    let words = words.maybe((!line.is_empty()).then(|| el("span").class("choice__line").id(&line_id).text(line)));
    div("choice").class_if("choice--checked", checked).child(div("choice__head").child(input).child(words))
}

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
