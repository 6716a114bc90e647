//! How long a section takes, and why it is there: a person can open it, never must.

use super::fold::fold;
use crate::content::common as words;
use crate::plan::Section;
use crate::ui::dom::{El, el};

pub fn help(section: &Section, text: &str) -> El {
    fold(&words::takes(section), false, [el("p").class("help").text(text)])
}
