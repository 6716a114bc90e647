//! The plan that is open, changed only through `edit`; what is changed is saved within a third of a second (`saving.rs`).

mod saving;

use super::save_status::{Exchange, SaveStatus};
use super::{Kept, Live, Part, StorageError, after_paint, durable, new_id, now, store};
use crate::browser::clock;
use crate::format::plan_file::PlanFile;
use crate::plan::{Id, Plan};
use leptos::prelude::*;
use saving::Stored;
use std::time::Duration;

/// How far saving may be behind typing.
const SAVE_AFTER: Duration = Duration::from_millis(250);
/// How many milliseconds it may be behind when there is time.
const SAVE_BETWEEN_LETTERS: u64 = 100;

/// The open plan.
#[derive(Clone, Copy)]
pub struct Draft {
    plan: Live<Plan>,
    status: Live<SaveStatus>,
    saved: Kept<Stored>,
    last: Kept<Option<Exchange>>,
    /// Whether this tab may write; another one does where it may not.
    writes: Kept<bool>,
    /// Whether anything was edited since the last save, and when that began, by the clock.
    edited: Kept<bool>,
    since: Kept<u64>,
    /// Whether the plan has changed and its followers have not been told.
    untold: Kept<bool>,
    /// Counts the plans opened; a screen is made anew for each.
    pub opened: Live<u32>,
    /// What the open plan was called before it became a copy.
    copy_of: Kept<Option<Id>>,
    /// Whether this tab goes on with a copy, and has not been told so yet.
    pub became_copy: Live<bool>,
    timer: Kept<Option<TimeoutHandle>>,
}

impl Draft {
    pub(super) fn new() -> Draft {
        let draft = Draft {
            plan: Live::new(Plan::default()),
            status: Live::new(SaveStatus::Untouched),
            saved: Kept::new(Stored::default()),
            last: Kept::new(None),
            writes: Kept::new(true),
            edited: Kept::new(false),
            since: Kept::new(0),
            untold: Kept::new(false),
            opened: Live::new(0),
            copy_of: Kept::new(None),
            became_copy: Live::new(false),
            timer: Kept::new(None),
        };
        draft.open_new();
        draft
    }

    /// Reads the plan and follows it; inside of a [`Part`], that part of it.
    pub fn with<T>(&self, read: impl FnOnce(&Plan) -> T) -> T {
        match Part::here() {
            Some(part) => part.0.track(),
            None => self.plan.track(),
        }
        self.peek(read)
    }

    pub fn id(&self) -> Id {
        self.plan.with_untracked(|plan| plan.id.clone())
    }

    /// Counts what its followers were told of; not followed.
    pub fn version(&self) -> u32 {
        untrack(|| self.plan.version())
    }

    pub fn status(&self) -> SaveStatus {
        self.status.get()
    }

    /// Reads the plan once, without following it.
    pub fn peek<T>(&self, read: impl FnOnce(&Plan) -> T) -> T {
        let (mut read, mut found) = (Some(read), None);
        self.visit(&mut |plan| found = read.take().map(|read| read(plan)));
        found.unwrap_or_else(|| unreachable!("a visit happens once"))
    }

    /// One function for every reader: a copy of a signal's inner workings for each made the program large.
    fn visit(&self, visit: &mut dyn FnMut(&Plan)) {
        self.plan.with_untracked(|plan| visit(plan));
    }

    /// Changes the plan; the change is saved soon after.
    pub fn edit(&self, edit: impl FnOnce(&mut Plan)) {
        let mut edit = Some(edit);
        if self.change(false, &mut |plan| _ = edit.take().map(|edit| edit(plan))) {
            self.tell();
        }
    }

    /// Changes a text as it is typed. The field shows the letter by itself; whatever else shows the plan follows when the letter has
    /// been seen, for which it must not wait.
    pub fn edit_text(&self, edit: impl FnOnce(&mut Plan)) {
        let mut edit = Some(edit);
        self.change_text(false, &mut |plan| _ = edit.take().map(|edit| edit(plan)));
    }

    /// Takes in what was typed before this tab took its place among the others; whether it may write by now or not, no other one has
    /// the plan that these words begin.
    pub fn take_in(&self, words: String) {
        let mut words = Some(words);
        self.change_text(true, &mut |plan| plan.growth_statement = words.take().unwrap_or_default());
    }

    fn change_text(&self, anyway: bool, change: &mut dyn FnMut(&mut Plan)) {
        if self.change(anyway, change) && !self.untold.replace(true) {
            let draft = *self;
            after_paint(move || draft.catch_up());
        }
    }

    /// `false` where this tab may not.
    fn change(&self, anyway: bool, change: &mut dyn FnMut(&mut Plan)) -> bool {
        if !anyway && !self.writes.with(|writes| *writes) {
            return false;
        }
        self.take_apart();
        self.plan.update_untracked(|plan| change(plan));
        self.edited.set(true);
        // At once: what is seen must not say that these words are saved.
        if !matches!(self.status.get_untracked(), SaveStatus::Saving | SaveStatus::Failed(_) | SaveStatus::TooLarge) {
            self.status.set(SaveStatus::Saving);
        }
        if self.timer.with(Option::is_none) {
            self.since.set(clock::milliseconds());
            let draft = *self;
            let save = move || {
                draft.timer.set(None);
                draft.save();
            };
            // Without a timer it is saved at once: slower, never lost.
            match set_timeout_with_handle(save, SAVE_AFTER) {
                Ok(handle) => self.timer.set(Some(handle)),
                Err(_) => save(),
            }
        }
        true
    }

    /// Tells whoever follows the plan that it has changed.
    fn tell(&self) {
        self.untold.set(false);
        self.plan.tell();
    }

    fn tell_if_untold(&self) {
        if self.untold.with(|untold| *untold) {
            self.tell();
        }
    }

    /// A letter has been seen. Before the next one there is time to save as well, which the timer would do in the middle of it.
    fn catch_up(self) {
        self.tell_if_untold();
        let waits = clock::milliseconds().saturating_sub(self.since.with(|since| *since));
        if self.edited.with(|edited| *edited) && waits > SAVE_BETWEEN_LETTERS {
            set_timeout(move || self.save(), Duration::ZERO);
        }
    }

    /// Whether this tab may write.
    pub(super) fn let_write(&self, writes: bool) {
        self.writes.set(writes);
    }

    /// Whether the open plan is this one, or a copy that this one became here.
    pub(super) fn is(&self, id: &Id) -> bool {
        self.id() == *id || self.copy_of.with(|original| original.as_ref() == Some(id))
    }

    /// Makes every screen read the plan again.
    pub(super) fn show_again(&self) {
        self.opened.update(|count| *count += 1);
    }

    /// Opens a plan from storage or from a file; `text` is what storage holds of it.
    pub(super) fn open(&self, file: PlanFile, text: String, at_once: Result<(), StorageError>) {
        self.forget_copy();
        self.edited.set(false);
        let revision = file.revision();
        let stored = Stored { parts: None, text: Some(text), revision, envelope: file.rest, generation: None };
        self.saved.set(stored);
        self.plan.set(file.plan);
        let put = store::Put { at_once, number: durable::last() };
        self.last.set(Some(Exchange { put, is_large: false, read: true }));
        self.hear();
        self.remember();
        self.take_apart_soon();
        self.show_again();
    }

    /// Shows what another tab has stored of the open plan.
    pub(super) fn follow(&self, file: PlanFile) {
        let Ok(Some(text)) = store::text(&file.plan.id) else { return };
        if self.saved.with(|saved| saved.text.as_ref() != Some(&text)) {
            self.open(file, text, Ok(()));
        }
    }

    fn forget_copy(&self) {
        self.copy_of.set(None);
        self.became_copy.set(false);
    }

    /// Opens an empty plan; it is stored with its first word.
    pub(super) fn open_new(&self) {
        let plan = Plan { id: new_id("p"), created_at: Some(now()), ..Plan::default() };
        self.edited.set(false);
        self.saved.set(Stored::default());
        self.plan.set(plan);
        self.last.set(None);
        self.hear();
        self.forget_copy();
        self.take_apart_soon();
        self.show_again();
    }
}
