//! A text field: label above, visible border, a hint below.

use super::bound::Bound;
use crate::format::plan_file::MAX_CHARACTERS;
use leptos::prelude::*;

/// What a field is made of.
pub struct Field {
    pub id: String,
    pub label: String,
    pub hint: &'static str,
    pub placeholder: &'static str,
    /// 1 is a single line.
    pub lines: u8,
    pub bound: Bound,
    /// A list of texts to offer: the id of a `datalist`.
    pub list: Option<&'static str>,
}

impl Field {
    pub fn new(id: impl Into<String>, label: impl Into<String>, bound: Bound) -> Field {
        Field { id: id.into(), label: label.into(), hint: "", placeholder: "", lines: 1, bound, list: None }
    }

    pub fn hint(self, hint: &'static str) -> Field {
        Field { hint, ..self }
    }

    pub fn placeholder(self, placeholder: &'static str) -> Field {
        Field { placeholder, ..self }
    }

    pub fn lines(self, lines: u8) -> Field {
        Field { lines, ..self }
    }

    pub fn view(self) -> AnyView {
        let Field { id, label, hint, placeholder, lines, bound, list } = self;
        let hint_id = (!hint.is_empty()).then(|| [&id, "-hint"].concat());
        let input = if lines == 1 {
            view! {
                <input class="field__input" type="text" id=id.clone() placeholder=placeholder maxlength=MAX_CHARACTERS dir="auto" list=list
                    autocomplete="off" aria-describedby=hint_id.clone() prop:value=bound.value on:input:target=move |event| bound.set.run(event.target().value()) />
            }
            .into_any()
        } else {
            view! {
                <textarea class="field__input" id=id.clone() placeholder=placeholder maxlength=MAX_CHARACTERS dir="auto" rows=lines
                    aria-describedby=hint_id.clone() prop:value=bound.value on:input:target=move |event| bound.set.run(event.target().value())></textarea>
            }
            .into_any()
        };
        let hint = hint_id.map(|hint_id| view! { <p class="field__hint" id=hint_id>{hint}</p> });
        view! { <div class="field"><label class="field__label" for=id>{label}</label>{input}{hint}</div> }.into_any()
    }
}

/// A day.
pub fn date_field(
    id: String,
    label: String,
    value: Signal<Option<crate::plan::Date>>,
    set: Callback<crate::plan::Date>,
) -> AnyView {
    let text = move || value.get().map(|date| date.to_string()).unwrap_or_default();
    let change = move |text: String| {
        if let Some(date) = crate::plan::Date::parse(&text) {
            set.run(date);
        }
    };
    view! {
        <div class="field field--date">
            <label class="field__label" for=id.clone()>{label}</label>
            <input class="field__input" type="date" id=id prop:value=text on:change:target=move |event| change(event.target().value()) />
        </div>
    }
    .into_any()
}
