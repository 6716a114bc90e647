//! Saves the open plan: what is written, against what it is held, and how safe it is.

use super::Draft;
use crate::browser::storage;
use crate::format::plan_file::{self, PlanFile};
use crate::plan::{Parts, Plan, Rest, Stamp, Time, merge};
use crate::state::save_status::{Exchange, SaveStatus};
use crate::state::{Preferences, durable, generations, new_id, now, store};
use leptos::prelude::*;
use std::time::Duration;

/// When a plan that was opened has long been seen.
const TAKE_APART_AFTER: Duration = Duration::from_secs(1);

/// What storage holds of the open plan, as far as this tab knows.
#[derive(Clone, Default)]
pub(super) struct Stored {
    /// What the next save is held against; `None` while the open plan still is what is stored.
    pub(super) parts: Option<Parts>,
    /// The stored text; `None` while the plan has never been stored.
    pub(super) text: Option<String>,
    /// How often the plan has been saved on this device.
    pub(super) revision: u64,
    /// Unknown fields of the envelope.
    pub(super) envelope: Rest,
    /// When its last earlier form was put aside in this sitting.
    pub(super) generation: Option<Time>,
}

impl Draft {
    /// Writes what has changed since the last save. A plan that was written elsewhere meanwhile is not touched: this tab goes on
    /// with a copy.
    pub(in crate::state) fn save(&self) {
        self.stop_timer();
        // A page that is not seen is not painted.
        self.tell_if_untold();
        let edited = self.edited.update(std::mem::take);
        let changed = edited && self.note_changes();
        let failed = matches!(self.status.get_untracked(), SaveStatus::Failed(_));
        if changed || failed && self.is_written() {
            if self.is_changed_elsewhere() {
                self.become_copy();
            }
            self.write();
        } else {
            durable::try_again();
            self.hear();
        }
    }

    /// Takes the plan apart as it is stored, before it is changed.
    pub(super) fn take_apart(self) {
        self.saved.update(|saved| _ = saved.parts.get_or_insert_with(|| self.plan.with_untracked(Parts::of)));
    }

    /// The same when nobody waits: of a large plan it takes longer than a letter may.
    pub(super) fn take_apart_soon(self) {
        set_timeout(move || self.take_apart(), TAKE_APART_AFTER);
    }

    /// Notes in the plan what differs from what is stored.
    fn note_changes(&self) -> bool {
        let stamp = Stamp { at: now(), by: Preferences::device() };
        self.take_apart();
        let mut note = |parts: &mut Parts| self.plan.update_untracked(|plan| parts.record(plan, &stamp));
        self.saved.update(|saved| saved.parts.as_mut().is_some_and(&mut note))
    }

    fn is_written(&self) -> bool {
        self.plan.with_untracked(|plan| !plan.is_blank())
    }

    fn write(&self) {
        let (rest, revision) = self.saved.with(|saved| (saved.envelope.clone(), saved.revision + 1));
        let mut file = PlanFile { rest, exported_at: None, ..PlanFile::of(Plan::default(), now()) };
        file.set_revision(revision);
        let (text, over) = self.lend(file, plan_file::write_and_measure);
        self.put_generation_aside();
        let put = store::put_text(&self.id(), &text);
        self.remember();
        self.saved.update(|saved| (saved.text, saved.revision) = (Some(text), revision));
        self.last.set(Some(Exchange { put, is_large: over.is_some(), read: false }));
        self.hear();
    }

    /// Puts the plan into a file for as long as it takes to write it: a copy of a large plan is work.
    fn lend<T>(&self, mut file: PlanFile, write: fn(&PlanFile) -> T) -> T {
        self.plan.update_untracked(|plan| {
            file.plan = std::mem::take(plan);
            let written = write(&file);
            *plan = file.plan;
            written
        })
    }

    /// Keeps the stored form before the first change of a sitting, and again after half an hour of work.
    fn put_generation_aside(&self) {
        let (id, now) = (self.id(), now());
        self.saved.update(|saved| {
            let Some(text) = &saved.text else { return };
            if saved.generation.as_ref().is_none_or(|last| generations::is_over(last, &now)) {
                generations::put_aside(&id, &now, text);
                saved.generation = Some(now);
            }
        });
    }

    /// Lets the next change put the present form aside first, whenever that was done last.
    pub(in crate::state) fn begin_generation(&self) {
        self.save();
        self.saved.update(|saved| saved.generation = None);
    }

    /// Says how safe the last save is, as far as is known now.
    pub(in crate::state) fn hear(&self) {
        if self.edited.with(|edited| *edited) {
            return;
        }
        let status = SaveStatus::of(self.last.with(|last| *last));
        if self.status.get_untracked() != status {
            self.status.set(status);
        }
    }

    /// The open plan is safe when everything is that has been asked for so far: what mends the lasting copies may concern it.
    pub(in crate::state) fn wait_for_lasting(&self) {
        self.last.update(|last| {
            if let Some(last) = last {
                last.put.number = durable::last();
            }
        });
    }

    /// Takes in the lasting copy of the open plan, which may know more than the one that the page started with.
    pub(in crate::state) fn absorb(&self, theirs: PlanFile) {
        self.stop_timer();
        if self.edited.update(std::mem::take) {
            self.note_changes();
        }
        let is_later = theirs.revision() > self.saved.with(|saved| saved.revision);
        let (merged, differs) = self.plan.with_untracked(|mine| {
            let merged = if is_later { merge(&theirs.plan, mine) } else { merge(mine, &theirs.plan) };
            let differs = merged != *mine;
            (merged, differs)
        });
        self.saved.update(|saved| saved.revision = saved.revision.max(theirs.revision()));
        if differs {
            self.saved.update(|saved| saved.parts = None);
            self.plan.set(merged);
            self.take_apart_soon();
        }
        self.write();
        if differs {
            self.show_again();
        }
    }

    fn stop_timer(&self) {
        if let Some(timer) = self.timer.update(Option::take) {
            timer.clear();
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

    /// Whether words stand here that storage did not take: opening another plan would lose them.
    pub(in crate::state) fn is_at_risk(&self) -> bool {
        matches!(self.status.get_untracked(), SaveStatus::Failed(_)) && self.is_written()
    }

    pub(super) fn remember(&self) {
        let id = self.id();
        storage::tab::set("cairn:open", id.as_str());
        Preferences::change(|preferences| preferences.last_plan = Some(id));
    }

    /// Grows with every save.
    pub fn revision(self) -> u64 {
        self.saved.with(|saved| saved.revision)
    }

    /// The plan as a file to keep.
    pub fn file_text(&self) -> String {
        let rest = self.saved.with(|saved| saved.envelope.clone());
        self.lend(PlanFile { rest, ..PlanFile::of(Plan::default(), now()) }, plan_file::write)
    }

    /// Whether everything typed is in storage.
    pub(in crate::state) fn is_settled(&self) -> bool {
        let status = self.status.get_untracked();
        self.timer.with(Option::is_none) && !matches!(status, SaveStatus::Saving | SaveStatus::Failed(_))
    }
}
