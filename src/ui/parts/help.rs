//! How long a section takes, and why it is there: a person can open it, never must.

use super::fold::fold;
use crate::content::common as words;
use crate::plan::Section;
use crate::state::use_app;
use crate::ui::dom::{El, el};

pub fn help(minutes: &str, text: &str) -> El {
    fold(&words::takes(minutes), false, [el("p").class("help").text(text)])
}

/// The help of a section.
pub fn help_of(section: &Section, text: &str) -> El {
    help(&use_app().draft.peek(|plan| words::minutes_in(plan, section)), text)
}
