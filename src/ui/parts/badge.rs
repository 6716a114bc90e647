//! The badge of a gap kind: its colour always with its word.

use crate::content::common;
use crate::plan::GapKind;
use leptos::prelude::*;

pub fn badge(kind: Option<&GapKind>) -> AnyView {
    let class = match kind {
        Some(GapKind::Skill) => "badge badge--skill",
        Some(GapKind::Opportunity) => "badge badge--opportunity",
        _ => "badge",
    };
    view! { <span class=class>{common::gap_kind(kind).to_owned()}</span> }.into_any()
}
