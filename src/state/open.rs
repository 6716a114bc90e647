//! Opening plans: what a start opens, one from the list, one from a file.

use super::generations::{self, with_history};
use super::{App, Notice, Preferences, new_id, now, rejected, store, today};
use crate::browser::{location, storage};
use crate::content::merged as words;
use crate::format::plan_file::{self, PlanFile, write_compact};
use crate::plan::{Difference, Id, Plan, Stamp, differences, is_unsure, merge, record_changes};
use crate::route::Route;
use std::sync::Arc;

/// What came of a file and the plan of this device that it is a copy of.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// What the plan has from the file, or lost by it.
    pub differences: Vec<Difference>,
    /// What the file held, to be opened beside.
    pub file: String,
    /// It was kept beside as well: of some things nobody can tell which is the newer one.
    pub is_beside: bool,
}

/// How a file was opened.
#[derive(Clone, Debug, PartialEq)]
pub enum Opened {
    /// As itself.
    Same,
    /// Together with the plan of the same id that says something else.
    Merged(Merged),
    /// Beside a plan of the same id that says something else.
    Beside,
    /// It is open, but storage did not take it.
    NotKept,
    /// It is not: words that are nowhere else stand in its way.
    Not,
}

impl App {
    /// The plan of this tab, else the one the person last had open, else the latest, else an empty one.
    pub(super) fn open_last(self) {
        let ids = store::ids();
        let preferences = Preferences::load();
        let wanted =
            storage::tab::get("cairn:open").map(|id| Id::written(&id)).into_iter().chain(preferences.last_plan);
        let opened = wanted.filter(|id| ids.contains(id)).any(|id| self.open_plan(&id)) || self.open_latest();
        self.rejected.set(rejected::all());
        self.settle_address();
        let fragment = location::fragment();
        let bare = fragment.is_empty() || fragment == "#";
        let due = self.draft.peek(|plan| plan.due_check_in(today()).map(|check_in| check_in.id.clone()));
        let due = due.map(|id| Route::CheckIn(Some(id)).href());
        if let Some(last) = due.or(preferences.last_route).filter(|_| bare && opened) {
            location::replace(&last);
            self.show(Route::parse(&last));
        }
    }

    /// Opens a stored plan; `false` when it is not there or cannot be read.
    pub fn open_plan(self, id: &Id) -> bool {
        if self.is_held_back() {
            return false;
        }
        let stored = store::text(id).ok().flatten();
        match stored.and_then(|text| store::read(id, &text).zip(Some(text))) {
            Some((file, text)) => {
                self.draft.open(file, text, Ok(()));
                true
            }
            None => {
                self.rejected.set(rejected::all());
                false
            }
        }
    }

    /// Starts an empty plan beside the others; `false` when that would lose words.
    pub fn new_plan(self) -> bool {
        let free = !self.is_held_back();
        if free {
            storage::tab::remove("cairn:open");
            self.draft.open_new();
        }
        free
    }

    /// Saves; when storage does not take it, says that another plan cannot be opened over words that are nowhere else.
    pub(super) fn is_held_back(self) -> bool {
        self.save_now();
        let at_risk = self.draft.is_at_risk();
        if at_risk {
            self.tell(Notice::HeldBack);
        }
        at_risk
    }

    fn open_latest(self) -> bool {
        let latest = match store::ids().as_slice() {
            // It need not be read to be found.
            [only] => Some(only.clone()),
            _ => store::cards().first().map(|card| card.id.clone()),
        };
        latest.is_some_and(|id| self.open_plan(&id))
    }

    pub(super) fn open_latest_or_new(self) {
        if !self.open_latest() {
            self.draft.open_new();
        }
    }

    pub(super) fn open_plan_file(self, file: PlanFile) -> Opened {
        if self.is_held_back() {
            return Opened::Not;
        }
        if let Some(here) = store::load(&file.plan.id) {
            if differences(&here.plan, &file.plan).is_empty() {
                self.open_plan(&here.plan.id);
                return Opened::Same;
            }
            if let Some(merged) = self.merge_in(here, &file) {
                return Opened::Merged(merged);
            }
            return if self.keep(beside(&file)) { Opened::Beside } else { Opened::NotKept };
        }
        if self.keep(file) { Opened::Same } else { Opened::NotKept }
    }

    /// Keeps what a file held beside the plan that it is a copy of, as a plan of its own, and opens it.
    pub fn open_beside(self, file: &str) {
        if !self.is_held_back()
            && let Ok(file) = plan_file::read(file.as_bytes())
        {
            self.keep(beside(&file));
        }
    }

    /// Stores a plan and opens it; `false` when storage did not take it.
    pub(super) fn keep(self, file: PlanFile) -> bool {
        let text = write_compact(&PlanFile { exported_at: None, ..file.clone() });
        let id = file.plan.id.clone();
        store::mark_deleted(&id, None);
        let put = store::put_text(&id, &text);
        self.draft.open(file, text, put.at_once);
        self.plans_version.update(|version| *version += 1);
        put.held().is_ok()
    }

    /// Makes one plan of the one here and its copy in a file, item by item, and opens it; it can be taken back. Nothing when the
    /// two are more than a plan may hold.
    fn merge_in(self, here: PlanFile, file: &PlanFile) -> Option<Merged> {
        let plan = merge(&here.plan, &file.plan);
        let differences = differences(&here.plan, &plan);
        let is_beside = is_unsure(&here.plan, &file.plan);
        let id = here.plan.id.clone();
        let mut whole = PlanFile { plan, exported_at: None, ..here.clone() };
        whole.set_revision(here.revision() + 1);
        plan_file::read(write_compact(&whole).as_bytes()).ok()?;
        if is_beside {
            let other = beside(file);
            store::put_text(&other.plan.id, &write_compact(&other)).held().ok()?;
        }
        if differences.is_empty() {
            self.open_plan(&id);
        } else {
            generations::put_aside(&id, &now(), &write_compact(&here));
            self.keep(whole);
            let before = here.plan;
            let put_back = move |plan: &mut Plan| *plan = with_history(before.clone(), plan);
            self.offer_back(words::FROM_THE_FILE.to_owned(), id, Arc::new(put_back));
        }
        Some(Merged { differences, file: write_compact(file), is_beside })
    }

    /// Makes a second plan of the same content and opens nothing.
    pub fn duplicate_plan(self, id: &Id, title: String) {
        self.save_now();
        let Some(mut file) = store::load(id) else { return };
        file.plan.id = new_id("p");
        file.plan.title = title;
        (file.plan.created_at, file.plan.updated_at) = (Some(now()), Some(now()));
        let text = write_compact(&file);
        if let Err(error) = store::put_text(&file.plan.id, &text).held() {
            self.tell(Notice::StorageFailed(error));
        }
        self.plans_version.update(|version| *version += 1);
    }

    /// Names a plan, open or not.
    pub fn name_plan(self, id: &Id, title: String) {
        if self.draft.id() == *id {
            self.draft.edit(|plan| plan.title = title);
            return;
        }
        let Some(mut file) = store::load(id) else { return };
        let before = file.plan.clone();
        file.plan.title = title;
        record_changes(&before, &mut file.plan, &Stamp { at: now(), by: Preferences::device() });
        file.set_revision(file.revision() + 1);
        if let Err(error) = store::put_text(id, &write_compact(&file)).held() {
            self.tell(Notice::StorageFailed(error));
        }
    }

    /// Every plan on this device, the latest first.
    pub fn plan_cards(self) -> Vec<super::PlanCard> {
        self.plans_version.track();
        store::cards()
    }

    /// Another tab wrote: the open plan is read again unless something typed here is not saved yet (the save then sees to it).
    pub(super) fn written_elsewhere(self, key: &str) {
        if key == Preferences::KEY {
            self.check_program();
        }
        if store::id_of_key(key).is_some_and(|id| id == self.draft.id()) && self.draft.is_settled() {
            let id = self.draft.id();
            if let (Ok(Some(_)), Some(file)) = (store::text(&id), store::load(&id)) {
                self.draft.follow(file);
            }
        }
        self.plans_version.update(|version| *version += 1);
    }
}

/// What a file held, as a plan of its own.
fn beside(file: &PlanFile) -> PlanFile {
    let mut beside = PlanFile { exported_at: None, ..file.clone() };
    let plan = &mut beside.plan;
    plan.id = new_id("p");
    let name = if plan.title.trim().is_empty() { &plan.growth_statement } else { &plan.title };
    plan.title = words::named_beside(name.trim());
    beside
}
