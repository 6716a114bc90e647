//! What a start does with the two copies of each plan: the one that was read at once, and the one that outlives a killed browser.
//!
//! They are merged by item, so that neither replaces what only the other knows. A plan with a tombstone in either place is deleted
//! in both.

use super::durable::{self, DELETED, Found, PLANS};
use super::{App, Preferences, Role, Task, generations, rejected, rescue_focus, store};
use crate::format::plan_file::{self, PlanFile, ReadError};
use crate::plan::{Id, Plan, Time, merge};
use leptos::prelude::*;
use std::time::Duration;

/// Whether both sides hold the same plans and tombstones.
fn agree(found: &Found) -> bool {
    let dead = Preferences::load().deleted;
    let here = store::ids();
    let same = |(name, text): &(String, String)| {
        store::text(&Id::written(name)).is_ok_and(|mine| mine.as_ref() == Some(text)) && !dead.contains_key(name)
    };
    here.len() == found.plans.len()
        && found.plans.iter().all(same)
        && dead.keys().eq(found.deleted.keys())
        && rejected::count() == found.rejected.len()
}

/// A database that has not answered by then is held for missing; its answer is still welcome.
const PATIENCE: Duration = Duration::from_secs(3);

impl App {
    /// Opens the lasting copies and compares them with what is here.
    pub(super) fn open_lasting(self) {
        durable::follow(move || self.draft.hear(), move || self.compare_soon());
        self.compare_soon();
    }

    /// Most of the time both sides hold the same; what mends them when they do not is fetched only then, and only where it may write.
    pub(super) fn compare_soon(self) {
        durable::pause();
        let turn = self.compares.update(|count| {
            *count += 1;
            *count
        });
        // What an earlier question found is no longer so when this one mends it.
        self.found.set(None);
        let is_last = move || self.compares.with(|last| *last == turn);
        set_timeout(move || _ = is_last().then(durable::give_up_waiting), PATIENCE);
        leptos::task::spawn_local(async move {
            let is_whole = match durable::open().await {
                _ if !is_last() => return,
                Ok(found) => {
                    let agree = self.role.get_untracked() != Role::Writer || agree(&found);
                    generations::note(&found.generations);
                    self.found.set(Some(found));
                    agree || (self.perform)(self, Task::Mend).await
                }
                Err(_) => false,
            };
            if is_last() {
                durable::begin(is_whole);
            }
        });
    }

    /// Makes both sides hold what either knows.
    pub(super) fn mend(self) {
        let Some(found) = self.found.update(Option::take) else { return };
        let was_blank = self.draft.peek(Plan::is_blank);
        self.bury(&found);
        let dead = Preferences::load().deleted;
        let is_dead = |name: &str| dead.contains_key(name) || found.deleted.contains_key(name);
        let mut lasting = Vec::new();
        for (name, text) in found.plans {
            let id = Id::written(&name);
            if is_dead(&name) {
                durable::put(PLANS, &name, None);
                continue;
            }
            match plan_file::read_stored(text.as_bytes()) {
                Ok(file) => self.take_in(&id, file, &text),
                Err(ReadError::Newer(_)) => store::note_newer(),
                Err(_) => {
                    // Written in one go: they are not gone from there before they are kept elsewhere. The other copy, if there is
                    // one, takes their place below.
                    rejected::set_aside(&text);
                    durable::put(PLANS, &name, None);
                    continue;
                }
            }
            lasting.push(id);
        }
        for id in store::ids().iter().filter(|id| !lasting.contains(id)) {
            if let Ok(Some(text)) = store::text(id) {
                durable::put(PLANS, id.as_str(), Some(&text));
            }
        }
        generations::drop_orphans(&store::ids());
        rejected::restore(found.rejected);
        self.rejected.set(rejected::all());
        self.draft.wait_for_lasting();
        // What localStorage had lost is opened, unless the person has begun to write meanwhile.
        if was_blank && self.draft.peek(Plan::is_blank) && !store::ids().contains(&self.draft.id()) {
            self.open_last();
        }
        self.check_program();
        self.plans_version.update(|version| *version += 1);
    }

    /// Brings tombstones to both sides, and takes away what they stand for.
    fn bury(self, found: &Found) {
        let dead = Preferences::load().deleted;
        for (name, time) in dead.iter().filter(|(name, _)| !found.deleted.contains_key(name)) {
            durable::put(DELETED, name, Some(time.as_str()));
        }
        for (name, time) in found.deleted.iter().filter(|(name, _)| !dead.contains_key(name)) {
            let id = Id::written(name);
            let time = Time::parse(time).unwrap_or_default();
            Preferences::change(|preferences| preferences.deleted.insert(name.clone(), time));
            let _ = store::remove_at_once(&id);
            if self.draft.id() == id {
                self.draft.open_new();
                self.open_latest_or_new();
            }
        }
    }

    /// The lasting copy of one plan beside the one that is here.
    fn take_in(self, id: &Id, theirs: PlanFile, text: &str) {
        let mine = store::text(id).ok().flatten();
        if mine.as_deref() == Some(text) {
            return;
        }
        if self.draft.id() == *id {
            self.draft.absorb(theirs);
            rescue_focus();
            return;
        }
        match store::load(id) {
            Some(mine) => {
                let later = theirs.revision() > mine.revision();
                let plan = if later { merge(&theirs.plan, &mine.plan) } else { merge(&mine.plan, &theirs.plan) };
                let revision = theirs.revision().max(mine.revision()) + 1;
                let mut file = PlanFile { plan, ..if later { theirs } else { mine } };
                file.set_revision(revision);
                store::put_text(id, &plan_file::write_compact(&file));
            }
            // What is not taken is read from memory.
            None => _ = store::put_at_once(id, text),
        }
    }
}
