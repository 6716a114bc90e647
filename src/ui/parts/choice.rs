//! Choice cards, a whole thumb high, and a row of short answers.

use leptos::prelude::*;

/// One card: a native checkbox or radio with a title and a line.
pub struct Choice {
    pub id: String,
    /// Radios of one question share it; `None` makes a checkbox.
    pub group: Option<String>,
    pub title: String,
    pub line: String,
    pub checked: Signal<bool>,
    pub pick: Callback<bool>,
}

impl Choice {
    pub fn view(self, inside: AnyView) -> AnyView {
        let Choice { id, group, title, line, checked, pick } = self;
        let kind = if group.is_some() { "radio" } else { "checkbox" };
        let line_id = [&id, "-line"].concat();
        let described = (!line.is_empty()).then(|| line_id.clone());
        let line = (!line.is_empty()).then(|| view! { <span class="choice__line" id=line_id>{line}</span> });
        view! {
            <div class="choice" class=("choice--checked", checked)>
                <div class="choice__head">
                    <input class="choice__input" type=kind id=id.clone() name=group aria-describedby=described
                        prop:checked=checked on:change:target=move |event| pick.run(event.target().checked()) />
                    <span class="choice__words"><label class="choice__title" for=id>{title}</label>{line}</span>
                </div>
                {inside}
            </div>
        }
        .into_any()
    }
}

/// Short answers side by side; one of them is picked.
pub fn answers(group: String, question: &'static str, options: Vec<(String, Signal<bool>, Callback<bool>)>) -> AnyView {
    let buttons = options.into_iter().enumerate().map(|(at, (text, checked, pick))| {
        let id = [&group, "-", &at.to_string()].concat();
        view! {
            <div class="answer">
                <input class="answer__input" type="radio" id=id.clone() name=group.clone() prop:checked=checked
                    on:change:target=move |event| pick.run(event.target().checked()) />
                <label class="answer__label" for=id>{text}</label>
            </div>
        }
    });
    let buttons = buttons.collect_view();
    view! { <fieldset class="answers"><legend class="answers__question">{question}</legend><div class="answers__row">{buttons}</div></fieldset> }.into_any()
}
