//! A text field: label above, visible border, a hint below.

use super::bound::Bound;
use crate::format::plan_file::{MAX_BYTES, MAX_CHARACTERS};
use crate::plan::Date;
use crate::ui::dom::{El, div, el};
use leptos::prelude::untrack;
use std::rc::Rc;

/// What a field is made of.
pub struct Field<'a> {
    id: &'a str,
    label: &'a str,
    hint: &'a str,
    placeholder: &'a str,
    /// 1 is a single line.
    lines: u8,
    most: usize,
    bound: Bound,
}

impl<'a> Field<'a> {
    pub fn new(id: &'a str, label: &'a str, bound: Bound) -> Field<'a> {
        Field { id, label, hint: "", placeholder: "", lines: 1, most: MAX_CHARACTERS, bound }
    }

    pub fn hint(self, hint: &'a str) -> Field<'a> {
        Field { hint, ..self }
    }

    pub fn placeholder(self, placeholder: &'a str) -> Field<'a> {
        Field { placeholder, ..self }
    }

    pub fn lines(self, lines: u8) -> Field<'a> {
        Field { lines, ..self }
    }

    /// For what has less room than a text of a plan.
    pub fn at_most(self, most: usize) -> Field<'a> {
        Field { most, ..self }
    }

    /// For what is no text of a plan, but a whole one.
    pub fn any_length(self) -> Field<'a> {
        Field { most: MAX_BYTES, ..self }
    }

    pub fn view(self) -> El {
        let Field { id, label, hint, placeholder, lines, most, bound } = self;
        let input = if lines == 1 {
            el("input").attr("type", "text").attr("autocomplete", "off")
        } else {
            el("textarea").attr("rows", &lines.to_string())
        };
        let read = bound.clone();
        let input = input.class("field__input").id(id).attr("dir", "auto").attr("maxlength", &most.to_string());
        let input = input.attr_if(!placeholder.is_empty(), "placeholder", placeholder);
        let input = input.value_fn(move || read.read()).on_value("input", move |text| bound.write(text));
        labelled("field", id, label, hint, input)
    }
}

/// A control under its label, with a hint that it is described by.
pub fn labelled(class: &str, id: &str, label: &str, hint: &str, control: El) -> El {
    let hint_id = [id, "-hint"].concat();
    let control = control.attr_if(!hint.is_empty(), "aria-describedby", &hint_id);
    let hint = (!hint.is_empty()).then(|| el("p").class("field__hint").id(&hint_id).text(hint));
    let label = el("label").class("field__label").attr("for", id).text(label);
    div(class).child(label).child(control).maybe(hint)
}

/// A day.
pub fn date_field(
    id: &str,
    label: &str,
    read: impl Fn() -> Option<Date> + 'static,
    write: impl Fn(Date) + 'static,
) -> El {
    let text = Rc::new(move || read().map(|date| date.to_string()).unwrap_or_default());
    let input = el("input").class("field__input").attr("type", "date").id(id).attr("max", "9999-12-31");
    let (field, before) = (input.clone(), text.clone());
    // A start, an end and a check-in always have a day: an emptied field takes its old one back at once.
    let change = move |text: String| match Date::parse(&text) {
        Some(date) => write(date),
        None => field.set_value(&untrack(|| before())),
    };
    labelled("field field--date", id, label, "", input.value_fn(move || text()).on_value("change", change))
}
