//! The question of a screen.

use crate::ui::dom::{El, div, el};

/// The level-1 heading with the line above it; it takes the focus when the screen changes.
pub fn heading(eyebrow: &str, text: &str) -> El {
    let line = (!eyebrow.is_empty()).then(|| el("p").class("eyebrow").text(eyebrow));
    div("heading").maybe(line).child(title(text))
}

/// The level-1 heading alone.
pub fn title(text: &str) -> El {
    // A person's own sentence may be long; it is read, not shouted.
    let long = text.chars().count() > 60;
    el("h1").attr("tabindex", "-1").attr("dir", "auto").attr_if(long, "class", "title--long").text(text)
}

/// The sentence below the heading.
pub fn lead(text: &str) -> El {
    el("p").class("lead").text(text)
}

/// A part of a screen under a heading of its own.
pub fn block(text: &str) -> El {
    el("section").class("block").child(el("h2").text(text))
}

/// A line of soft help.
pub fn hint(text: &str) -> El {
    el("p").class("hint").text(text)
}
