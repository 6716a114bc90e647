//! Buttons.

use super::icon::{Icon, icon};
use crate::ui::dom::{El, el};

/// How much a button asks to be pressed.
#[derive(Clone, Copy)]
pub enum Weight {
    Main,
    Second,
    /// Looks like a link.
    Quiet,
}

impl Weight {
    fn class(self) -> &'static str {
        match self {
            Weight::Main => "button button--main",
            Weight::Second => "button",
            Weight::Quiet => "button button--quiet",
        }
    }
}

pub fn button(weight: Weight, text: &str, press: impl Fn() + 'static) -> El {
    plain_button(weight.class(), press).text(text)
}

/// A button of a class of its own.
pub fn plain_button(class: &str, press: impl Fn() + 'static) -> El {
    el("button").attr("type", "button").class(class).press(press)
}

/// A drawing to press; its name says what it acts on, and follows it.
pub fn icon_button(drawing: Icon, name: impl Fn() -> String + 'static, press: impl Fn() + 'static) -> El {
    plain_button("icon-button", press).attr_fn("aria-label", move || Some(name())).child(icon(drawing))
}
