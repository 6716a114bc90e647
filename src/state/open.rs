//! Opening plans: what a start opens, one from the list, one from a file.

use super::{App, Notice, Preferences, new_id, now, rejected, store, today};
use crate::browser::{location, storage};
use crate::format::plan_file::PlanFile;
use crate::plan::{Id, Stamp, record_changes};
use crate::route::Route;

/// How a file was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opened {
    /// As itself.
    Same,
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
        let fragment = location::fragment();
        let bare = fragment.is_empty() || fragment == "#";
        let due = self.draft.peek(|plan| plan.due_check_in(today()).map(|check_in| check_in.id.clone()));
        let due = due.map(|id| Route::CheckIn(Some(id)).href());
        if let Some(last) = due.or(preferences.last_route).filter(|_| bare && opened) {
            location::replace(&last);
            self.route.set(Route::parse(&last));
        }
    }

    /// Opens a stored plan; `false` when it is not there or cannot be read.
    pub fn open_plan(self, id: &Id) -> bool {
        if self.is_held_back() {
            return false;
        }
        let text = store::text(id).ok().flatten();
        match store::load(id) {
            Some(file) => {
                self.draft.open(file, text.unwrap_or_default(), Ok(()));
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
        store::cards().first().is_some_and(|card| self.open_plan(&card.id))
    }

    pub(super) fn open_latest_or_new(self) {
        if !self.open_latest() {
            self.draft.open_new();
        }
    }

    pub(super) fn open_plan_file(self, mut file: PlanFile) -> Opened {
        if self.is_held_back() {
            return Opened::Not;
        }
        let mut opened = Opened::Same;
        if let Some(here) = store::load(&file.plan.id) {
            let mut theirs = file.plan.clone();
            if record_changes(&here.plan, &mut theirs, &Stamp::default()) {
                file.plan.id = new_id("p");
                opened = Opened::Beside;
            } else {
                self.open_plan(&here.plan.id);
                return Opened::Same;
            }
        }
        let text = crate::format::plan_file::write_compact(&PlanFile { exported_at: None, ..file.clone() });
        let id = file.plan.id.clone();
        store::mark_deleted(&id, None);
        let put = store::put_text(&id, &text);
        self.draft.open(file, text, put.at_once);
        self.plans_version.update(|version| *version += 1);
        if put.held().is_ok() { opened } else { Opened::NotKept }
    }

    /// Makes a second plan of the same content and opens nothing.
    pub fn duplicate_plan(self, id: &Id, title: String) {
        self.save_now();
        let Some(mut file) = store::load(id) else { return };
        file.plan.id = new_id("p");
        file.plan.title = title;
        (file.plan.created_at, file.plan.updated_at) = (Some(now()), Some(now()));
        let text = crate::format::plan_file::write_compact(&file);
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
        if let Err(error) = store::put_text(id, &crate::format::plan_file::write_compact(&file)).held() {
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
