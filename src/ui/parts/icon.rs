//! Small drawings, each beside a word or under a name.

use crate::ui::dom::{El, svg};

#[derive(Clone, Copy)]
pub enum Icon {
    Up,
    Down,
    Grip,
    Remove,
    Stone,
}

pub fn icon(icon: Icon) -> El {
    let path = match icon {
        Icon::Up => "M6 14l6-6 6 6",
        Icon::Down => "M6 10l6 6 6-6",
        Icon::Grip => "M9 6v.01M15 6v.01M9 12v.01M15 12v.01M9 18v.01M15 18v.01",
        Icon::Remove => "M7 7l10 10M17 7L7 17",
        Icon::Stone => "M4 14c0-4 4-6 9-6s7 3 7 6-3 4-8 4-8-1-8-4z",
    };
    let drawing = svg("svg").attr("class", "icon").attr("viewBox", "0 0 24 24").attr("aria-hidden", "true");
    drawing.child(svg("path").attr("d", path))
}
