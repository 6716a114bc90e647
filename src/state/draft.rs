//! The plan that is open, changed only through `edit`, and saved within a third of a second.

use super::{Kept, Live, Preferences, StorageError, new_id, now, storage_works, store};
use crate::browser::storage;
use crate::format::plan_file::{self, PlanFile};
use crate::plan::{Id, Plan, Rest, Stamp, record_changes};
use leptos::prelude::*;
use std::time::Duration;

/// How far saving may be behind typing.
const SAVE_AFTER: Duration = Duration::from_millis(250);

/// What the save state says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveStatus {
    /// Nothing has been written yet.
    Untouched,
    Saving,
    Saved,
    Failed(StorageError),
    /// Saved, but larger than a plan file may be.
    TooLarge,
}

/// The open plan.
#[derive(Clone, Copy)]
pub struct Draft {
    plan: Live<Plan>,
    status: Live<SaveStatus>,
    saved: Kept<Stored>,
    /// Whether anything was edited since the last save.
    edited: Kept<bool>,
    /// Counts the plans opened; a screen is made anew for each.
    pub opened: Live<u32>,
    /// What the open plan was called before it became a copy.
    copy_of: Kept<Option<Id>>,
    /// Whether this tab goes on with a copy, and has not been told so yet.
    pub became_copy: Live<bool>,
    timer: Kept<Option<TimeoutHandle>>,
}

/// What storage holds of the open plan, as far as this tab knows.
#[derive(Clone, Default)]
struct Stored {
    plan: Plan,
    /// The stored text; `None` while the plan has never been stored.
    text: Option<String>,
    /// Unknown fields of the envelope.
    envelope: Rest,
}

impl Draft {
    pub(super) fn new() -> Draft {
        let status = match storage_works() {
            Ok(()) => SaveStatus::Untouched,
            Err(error) => SaveStatus::Failed(error),
        };
        let draft = Draft {
            plan: Live::new(Plan::default()),
            status: Live::new(status),
            saved: Kept::new(Stored::default()),
            edited: Kept::new(false),
            opened: Live::new(0),
            copy_of: Kept::new(None),
            became_copy: Live::new(false),
            timer: Kept::new(None),
        };
        draft.open_new();
        draft
    }

    /// Reads the plan and follows it.
    pub fn with<T>(&self, read: impl FnOnce(&Plan) -> T) -> T {
        self.plan.track();
        self.peek(read)
    }

    pub fn id(&self) -> Id {
        self.plan.with_untracked(|plan| plan.id.clone())
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
        self.change(&mut |plan| _ = edit.take().map(|edit| edit(plan)));
    }

    fn change(&self, change: &mut dyn FnMut(&mut Plan)) {
        self.plan.update(|plan| change(plan));
        self.edited.set(true);
        if !matches!(self.status.get_untracked(), SaveStatus::Saving | SaveStatus::Failed(_) | SaveStatus::TooLarge) {
            self.status.set(SaveStatus::Saving);
        }
        if self.timer.with(Option::is_none) {
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
    }

    /// Writes what has changed since the last save. A plan that was written elsewhere meanwhile is not touched: this tab goes on
    /// with a copy.
    pub(super) fn save(&self) {
        if let Some(timer) = self.timer.update(Option::take) {
            timer.clear();
        }
        let edited = self.edited.update(std::mem::take);
        let changed = edited && self.note_changes();
        let failed = matches!(self.status.get_untracked(), SaveStatus::Failed(_));
        if changed || failed && self.is_written() {
            if self.is_changed_elsewhere() {
                self.become_copy();
            }
            self.write();
        } else if self.status.get_untracked() == SaveStatus::Saving {
            self.status.set(SaveStatus::Saved);
        }
    }

    /// Notes in the plan what differs from what is stored.
    fn note_changes(&self) -> bool {
        let stamp = Stamp { at: now(), by: Preferences::device() };
        self.saved.with(|saved| self.plan.update_untracked(|plan| record_changes(&saved.plan, plan, &stamp)))
    }

    fn is_written(&self) -> bool {
        self.plan.with_untracked(|plan| !plan.is_blank())
    }

    fn write(&self) {
        let plan = self.plan.get_untracked();
        let file =
            PlanFile { rest: self.saved.with(|saved| saved.envelope.clone()), ..PlanFile::of(plan.clone(), now()) };
        let file = PlanFile { exported_at: None, ..file };
        let text = plan_file::write_compact(&file);
        match store::put_text(&plan.id, &text) {
            Ok(()) => {
                self.remember();
                self.saved.update(|saved| (saved.plan, saved.text) = (plan, Some(text)));
                let large = plan_file::over_limits(&file).is_some();
                self.status.set(if large { SaveStatus::TooLarge } else { SaveStatus::Saved });
            }
            Err(error) => self.status.set(SaveStatus::Failed(error)),
        }
    }

    /// Whether another tab has written, or deleted, the stored plan since this tab last saw it.
    fn is_changed_elsewhere(&self) -> bool {
        let seen = self.saved.with(|saved| saved.text.clone());
        seen.is_some() && store::text(&self.id()).is_ok_and(|stored| stored != seen)
    }

    fn become_copy(&self) {
        let id = new_id("p");
        self.copy_of.set(Some(self.id()));
        self.plan.update(|plan| plan.id = id);
        self.saved.update(|saved| saved.text = None);
        self.became_copy.set(true);
    }

    /// Whether the open plan is this one, or a copy that this one became here.
    pub(super) fn is(&self, id: &Id) -> bool {
        self.id() == *id || self.copy_of.with(|original| original.as_ref() == Some(id))
    }

    /// Whether words stand here that storage did not take: opening another plan would lose them.
    pub(super) fn is_at_risk(&self) -> bool {
        matches!(self.status.get_untracked(), SaveStatus::Failed(_)) && self.is_written()
    }

    /// Makes every screen read the plan again.
    pub(super) fn show_again(&self) {
        self.opened.update(|count| *count += 1);
    }

    /// Opens a plan from storage or from a file; `text` is what storage holds of it.
    pub(super) fn open(&self, file: PlanFile, text: Option<String>) {
        let status = match (&text, storage_works()) {
            (Some(_), _) => SaveStatus::Saved,
            (None, Err(error)) => SaveStatus::Failed(error),
            (None, Ok(())) => SaveStatus::Failed(StorageError::Full),
        };
        self.forget_copy();
        self.edited.set(false);
        self.saved.set(Stored { plan: file.plan.clone(), text, envelope: file.rest });
        self.plan.set(file.plan);
        self.status.set(status);
        self.remember();
        self.show_again();
    }

    fn forget_copy(&self) {
        self.copy_of.set(None);
        self.became_copy.set(false);
    }

    /// Opens an empty plan; it is stored with its first word.
    pub(super) fn open_new(&self) {
        let plan = Plan { id: new_id("p"), created_at: Some(now()), ..Plan::default() };
        self.edited.set(false);
        self.saved.set(Stored { plan: plan.clone(), ..Stored::default() });
        self.plan.set(plan);
        self.status.set(match storage_works() {
            Ok(()) => SaveStatus::Untouched,
            Err(error) => SaveStatus::Failed(error),
        });
        self.forget_copy();
        self.show_again();
    }

    fn remember(&self) {
        let id = self.id();
        storage::tab::set("cairn:open", id.as_str());
        Preferences::change(|preferences| preferences.last_plan = Some(id));
    }

    /// The plan as a file to keep.
    pub fn file_text(&self) -> String {
        let rest = self.saved.with(|saved| saved.envelope.clone());
        plan_file::write(&PlanFile { rest, ..PlanFile::of(self.plan.get_untracked(), now()) })
    }

    /// Whether everything typed is in storage.
    pub(super) fn is_settled(&self) -> bool {
        let status = self.status.get_untracked();
        self.timer.with(Option::is_none) && !matches!(status, SaveStatus::Saving | SaveStatus::Failed(_))
    }
}
