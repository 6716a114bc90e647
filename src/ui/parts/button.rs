//! Buttons.

use leptos::prelude::*;

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

pub fn button(weight: Weight, text: impl Into<String>, press: impl Fn() + 'static) -> AnyView {
    let text: String = text.into();
    view! { <button type="button" class=weight.class() on:click=move |_| press()>{text}</button> }.into_any()
}

/// A button whose visible word is short and whose name says what it acts on.
pub fn named_button(weight: Weight, text: &'static str, name: String, press: impl Fn() + 'static) -> AnyView {
    view! { <button type="button" class=weight.class() aria-label=name on:click=move |_| press()>{text}</button> }
        .into_any()
}
