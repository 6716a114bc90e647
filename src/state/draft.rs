//! The plan that is open, changed only through `edit`, and saved within a third of a second.

use super::durable;
use super::save_status::{Exchange, SaveStatus};
use super::{Kept, Live, Part, Preferences, StorageError, after_paint, generations, new_id, now, store};
use crate::browser::{clock, storage};
use crate::format::plan_file::{self, PlanFile};
use crate::plan::{Id, Parts, Plan, Rest, Stamp, Time, merge};
use leptos::prelude::*;
use std::time::Duration;

/// How far saving may be behind typing.
const SAVE_AFTER: Duration = Duration::from_millis(250);
/// When a plan that was opened has long been seen.
const TAKE_APART_AFTER: Duration = Duration::from_secs(1);
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

/// What storage holds of the open plan, as far as this tab knows.
#[derive(Clone, Default)]
struct Stored {
    /// What the next save is held against; `None` while the open plan still is what is stored.
    parts: Option<Parts>,
    /// The stored text; `None` while the plan has never been stored.
    text: Option<String>,
    /// How often the plan has been saved on this device.
    revision: u64,
    /// Unknown fields of the envelope.
    envelope: Rest,
    /// When its last earlier form was put aside in this sitting.
    generation: Option<Time>,
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

    /// Writes what has changed since the last save. A plan that was written elsewhere meanwhile is not touched: this tab goes on
    /// with a copy.
    pub(super) fn save(&self) {
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
    fn take_apart(self) {
        self.saved.update(|saved| _ = saved.parts.get_or_insert_with(|| self.plan.with_untracked(Parts::of)));
    }

    /// The same when nobody waits: of a large plan it takes longer than a letter may.
    fn take_apart_soon(self) {
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
    pub(super) fn begin_generation(&self) {
        self.save();
        self.saved.update(|saved| saved.generation = None);
    }

    /// Says how safe the last save is, as far as is known now.
    pub(super) fn hear(&self) {
        if self.edited.with(|edited| *edited) {
            return;
        }
        let status = SaveStatus::of(self.last.with(|last| *last));
        if self.status.get_untracked() != status {
            self.status.set(status);
        }
    }

    /// The open plan is safe when everything is that has been asked for so far: what mends the lasting copies may concern it.
    pub(super) fn wait_for_lasting(&self) {
        self.last.update(|last| {
            if let Some(last) = last {
                last.put.number = durable::last();
            }
        });
    }

    /// Takes in the lasting copy of the open plan, which may know more than the one that the page started with.
    pub(super) fn absorb(&self, theirs: PlanFile) {
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

    /// Whether this tab may write.
    pub(super) fn let_write(&self, writes: bool) {
        self.writes.set(writes);
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

    fn remember(&self) {
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
    pub(super) fn is_settled(&self) -> bool {
        let status = self.status.get_untracked();
        self.timer.with(Option::is_none) && !matches!(status, SaveStatus::Saving | SaveStatus::Failed(_))
    }
}
