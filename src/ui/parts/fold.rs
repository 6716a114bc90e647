//! What is optional folds.

use crate::ui::dom::{El, div, el};
use leptos::prelude::*;

pub fn fold(title: &str, open: bool, inside: impl IntoIterator<Item = El>) -> El {
    let title = el("summary").class("fold__title").text(title);
    el("details").class("fold").attr_if(open, "open", "").child(title).child(div("fold__inside").children(inside))
}

/// A fold whose inside is made when it is first opened.
pub fn fold_on_demand(title: &str, open: bool, inside: impl Fn() -> Vec<El> + 'static) -> El {
    fold_on_demand_as(title, title, open, inside)
}

/// The same, with a longer name for whoever does not see where it stands.
pub fn fold_on_demand_as(name: &str, title: &str, open: bool, inside: impl Fn() -> Vec<El> + 'static) -> El {
    let opened = RwSignal::new(open);
    let summary = el("summary").class("fold__title").text(title).press(move || opened.set(true));
    let title = if name == title { summary } else { summary.attr("aria-label", name) };
    let inside = div("fold__inside").switch(
        move || if opened.get() { "1".to_owned() } else { String::new() },
        move || if opened.get_untracked() { inside() } else { Vec::new() },
    );
    el("details").class("fold").attr_if(open, "open", "").child(title).child(inside)
}
