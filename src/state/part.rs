//! A part of the plan that is followed by itself.
//!
//! Whatever follows the plan is asked anew with each letter that is typed. In a list of hundreds that is thousands of questions, and
//! seconds on a slow phone: so each row follows its own part, and whoever makes the rows says which part has changed.

use leptos::prelude::*;
use std::cell::Cell;

thread_local! {
    static HERE: Cell<Option<Part>> = const { Cell::new(None) };
}

/// What changes when anything changes that is shown of one item.
#[derive(Clone, Copy)]
pub struct Part(pub(super) RwSignal<u32>);

impl Part {
    /// It lives as long as its owner.
    pub fn of_owner() -> Part {
        Part(RwSignal::new(0))
    }

    pub fn has_changed(self) {
        self.0.update(|version| *version = version.wrapping_add(1));
    }

    /// The part that is being shown.
    pub fn here() -> Option<Part> {
        HERE.get()
    }

    /// Shows something: all that it reads of the plan is of that part.
    pub fn show<T>(part: Option<Part>, show: impl FnOnce() -> T) -> T {
        let around = HERE.replace(part);
        let shown = show();
        HERE.set(around);
        shown
    }
}
