//! The badge of a gap kind: its colour always with its word.

use crate::content::common;
use crate::plan::GapKind;
use crate::ui::dom::{El, el};

pub fn badge(kind: Option<&GapKind>) -> El {
    let class = match kind {
        Some(GapKind::Skill) => "badge badge--skill",
        Some(GapKind::Opportunity) => "badge badge--opportunity",
        _ => "badge",
    };
    el("span").class(class).text(common::gap_kind(kind))
}
