//! The workshops that are prepared on this device, each a draft in localStorage.

use super::{Facilitator, SAVE_AFTER};
use crate::browser::storage;
use crate::format::workshop_file::{self, WorkshopFile};
use crate::format::workshop_link;
use crate::plan::list::{self, Item};
use crate::plan::{Countdown, Id, Time, Workshop, WorkshopPrompt, WorkshopTool};
use crate::state::{StorageError, new_id, now, today};
use leptos::prelude::*;

const PREFIX: &str = "cairn:workshop:";

/// A workshop of this device, for a list of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Prepared {
    pub id: Id,
    pub title: String,
    pub saved_at: Option<Time>,
}

fn key(id: &Id) -> String {
    [PREFIX, id.as_str()].concat()
}

fn load(id: &Id) -> Option<WorkshopFile> {
    let text = storage::get(&key(id)).ok().flatten()?;
    workshop_file::read(text.as_bytes()).ok()
}

fn blank() -> Workshop {
    Workshop { id: new_id("w"), sections: workshop_link::usual_sections(), ..Workshop::default() }
}

impl Facilitator {
    /// Every workshop of this device, the latest first. A draft that cannot be read stays where it lies, and is none of them.
    pub fn prepared(self) -> Vec<Prepared> {
        self.opened.track();
        let ids = storage::keys(PREFIX).into_iter().filter_map(|key| key.strip_prefix(PREFIX).map(Id::written));
        let mut all: Vec<Prepared> = ids
            .filter_map(|id| load(&id))
            .map(|file| Prepared { id: file.workshop.id, title: file.workshop.title, saved_at: file.saved_at })
            .collect();
        all.sort_by(|one, other| {
            other.saved_at.as_ref().map(Time::as_str).cmp(&one.saved_at.as_ref().map(Time::as_str))
        });
        all
    }

    pub(super) fn open_last(self) {
        let last = self.prepared().into_iter().next();
        if last.is_none_or(|last| !self.open(&last.id)) {
            self.put_on_desk(blank(), Countdown::default());
        }
    }

    /// Opens a workshop of this device; `false` when it is not there.
    pub fn open(self, id: &Id) -> bool {
        self.save_now();
        let Some(file) = load(id) else { return false };
        self.put_on_desk(file.workshop, file.countdown);
        // It is the latest now: a reload opens it again, and the wall shows no other one.
        self.store();
        true
    }

    /// Begins another workshop; it is stored with its first word.
    pub fn begin(self) {
        self.save_now();
        self.put_on_desk(blank(), Countdown::default());
    }

    fn put_on_desk(self, workshop: Workshop, countdown: Countdown) {
        self.save_now();
        // What storage did not take is nowhere else.
        if matches!(self.saved.get_untracked(), Some(Err(_))) {
            let lay = (self.workshop.get_untracked(), self.countdown.get_untracked());
            self.offer_back(lay.0.title.clone(), move |desk| desk.put_on_desk(lay.0.clone(), lay.1.clone()));
        }
        self.displaced.set(None);
        let follow_up = workshop.follow_up_on.is_some_and(|on| today() >= on);
        self.shows_follow_up.set(follow_up);
        self.saved.set(None);
        self.workshop.set(workshop);
        self.countdown.set(countdown);
        self.opened.update(|count| *count += 1);
        self.make_links();
    }

    /// Opens what a link carried. It is stored with the first change, and what stood here under the same name is then kept beside:
    /// whoever sends a link changes nothing on this device.
    pub(super) fn open_from_link(self, mut workshop: Workshop) {
        self.trouble.set(None);
        // Ids of what is offered follow from its words; while they are edited they need some that stay.
        workshop.prompts.iter_mut().for_each(|prompt| prompt.id = new_id("wp"));
        workshop.tools.iter_mut().for_each(|tool| tool.id = new_id("wt"));
        match load(&workshop.id) {
            None => self.put_on_desk(workshop, Countdown::default()),
            Some(here) if workshop_link::write(&here.workshop) == workshop_link::write(&workshop) => {
                self.put_on_desk(here.workshop, here.countdown);
            }
            Some(here) => {
                self.put_on_desk(workshop, here.countdown.clone());
                self.displaced.set(Some(here));
            }
        }
    }

    /// Changes the workshop; the change is stored, and is in the link, soon after.
    pub fn edit(self, edit: impl FnOnce(&mut Workshop)) {
        self.workshop.update(edit);
        self.later();
    }

    fn later(self) {
        if self.timer.with(Option::is_none) {
            let save = move || {
                self.timer.set(None);
                self.store();
                self.make_links();
            };
            match set_timeout_with_handle(save, SAVE_AFTER) {
                Ok(handle) => self.timer.set(Some(handle)),
                Err(_) => save(),
            }
        }
    }

    /// Stores what has been typed by now.
    pub fn save_now(self) {
        if let Some(handle) = self.timer.update(Option::take) {
            handle.clear();
            self.store();
            self.make_links();
        }
    }

    /// Stores what is shown to others: their plans will name it.
    pub fn store(self) {
        if let Some(mut earlier) = self.displaced.update(Option::take) {
            earlier.workshop.id = new_id("w");
            // Never the latest: two moments of one second are the same.
            earlier.saved_at = None;
            let _ = storage::set(&key(&earlier.workshop.id), &workshop_file::write(&earlier));
        }
        let workshop = self.workshop.get_untracked();
        // Another tab may show it on the wall meanwhile: where its room is is the wall's to say.
        let countdown = load(&workshop.id).map_or_else(|| self.countdown.get_untracked(), |file| file.countdown);
        let id = workshop.id.clone();
        let stored = storage::set(&key(&id), &workshop_file::write(&WorkshopFile::of(workshop, countdown, now())));
        self.saved.set(Some(stored));
    }

    /// Stores where the room is, and nothing else: the workshop may be edited in another tab.
    pub(super) fn store_countdown(self) {
        let (workshop, countdown) = (self.workshop.get_untracked(), self.countdown.get_untracked());
        // A wall without a workshop on this device shows its clock all the same.
        if let Some(file) = load(&workshop.id) {
            let file = WorkshopFile { countdown, ..file };
            let _ = storage::set(&key(&workshop.id), &workshop_file::write(&file));
        }
    }

    /// Another tab wrote: the same workshop is shown as it is there.
    pub(super) fn written_elsewhere(self, changed: &str) {
        let id = self.workshop.with_untracked(|workshop| workshop.id.clone());
        if changed != key(&id) || self.timer.with(Option::is_some) {
            return;
        }
        if let Some(file) = load(&id) {
            if self.countdown.with_untracked(|here| *here != file.countdown) {
                self.countdown.set(file.countdown);
            }
            if self.workshop.with_untracked(|here| *here != file.workshop) {
                self.workshop.set(file.workshop);
                self.opened.update(|count| *count += 1);
                self.make_links();
            }
        }
    }

    /// Deletes a workshop of this device; it can be taken back.
    pub fn delete(self, id: &Id, what: String) -> Result<(), StorageError> {
        self.save_now();
        let file = load(id);
        storage::remove(&key(id))?;
        if self.workshop.with_untracked(|workshop| workshop.id == *id) {
            self.open_last();
        }
        self.opened.update(|count| *count += 1);
        if let Some(file) = file {
            self.offer_back(what, move |desk| {
                desk.put_on_desk(file.workshop.clone(), file.countdown.clone());
                desk.store();
            });
        }
        Ok(())
    }

    // ---- what a workshop offers

    pub fn add_prompt(self) -> Id {
        let id = new_id("wp");
        let prompt = WorkshopPrompt { id: id.clone(), ..WorkshopPrompt::default() };
        self.edit(|workshop| workshop.prompts.push(prompt));
        id
    }

    pub fn add_tool(self) -> Id {
        let id = new_id("wt");
        let tool = WorkshopTool { id: id.clone(), ..WorkshopTool::default() };
        self.edit(|workshop| workshop.tools.push(tool));
        id
    }

    pub fn remove_prompt(self, id: &Id) {
        self.take_out(id, |workshop| &mut workshop.prompts, |prompt| &prompt.label);
    }

    pub fn remove_tool(self, id: &Id) {
        self.take_out(id, |workshop| &mut workshop.tools, |tool| &tool.label);
    }

    /// Takes something out of a list of the workshop; it can be put back into that workshop, whichever lies here then.
    fn take_out<T: Item + Send + Sync + 'static>(
        self,
        id: &Id,
        list: fn(&mut Workshop) -> &mut Vec<T>,
        name: fn(&T) -> &String,
    ) {
        let of = self.workshop.with_untracked(|workshop| workshop.id.clone());
        let (mut what, mut taken) = (String::new(), None);
        self.edit(|workshop| {
            let list = list(workshop);
            what = list::item(list, id).map(|it| name(it).clone()).unwrap_or_default();
            taken = list::take_out(list, id);
        });
        let Some(taken) = taken else { return };
        self.offer_back(what, move |desk| {
            if desk.workshop.with_untracked(|workshop| workshop.id == of) || desk.open(&of) {
                desk.edit(|workshop| list::put_back(list(workshop), taken.clone()));
            }
        });
    }
}
