//! One tab writes, the others read along: by a lock that the browser gives to one of them.
//!
//! Where there are no locks every tab writes, and looks before each save whether another one has (draft.rs).

use super::durable::{self, Fate};
use super::{App, Preferences, rescue_focus, store};
use crate::browser::lock::{self, Wanted};
use crate::browser::page;
use leptos::prelude::*;
use std::time::Duration;

const NAME: &str = "cairn:writer";
/// Another tab wants to write.
const MAY_I: &str = "may i write";
/// The tab that wrote has stored everything.
const GO_ON: &str = "go on";
/// Everything was erased.
pub(super) const ERASED: &str = "erased";

/// A tab that does not answer by then sleeps; it stored everything when it was hidden.
const PATIENCE: Duration = Duration::from_millis(1_000);
/// How often a tab that is to hand over looks whether everything is stored.
const LOOK_EVERY: Duration = Duration::from_millis(20);

/// Counts the programs whose way to store differs: an older one must not write beside a newer one.
const PROGRAM: u32 = 1;

/// What this tab may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Writer,
    /// Another tab writes.
    Reader,
    /// A newer Cairn has stored something here.
    Outdated,
}

impl App {
    /// Takes a place among the tabs of this page.
    pub fn join_tabs(self) {
        self.channel.set(crate::browser::channel::Channel::open("cairn", move |word| self.hear_tab(&word)));
        // Without locks every tab goes on writing, and looks before each save. With them the copies are compared once it is known
        // which tab writes: two that mend at once would be in each other's way.
        if !self.ask(Wanted::IfFree) {
            self.open_lasting();
        }
    }

    fn ask(self, wanted: Wanted) -> bool {
        let taken = move |is_ours| if is_ours { self.write_here() } else { self.read_along() };
        lock::ask(NAME, wanted, taken, move || self.hand_over_at_once())
    }

    fn read_along(self) {
        self.play(Role::Reader);
        if !self.is_lasting_open.update(|open| std::mem::replace(open, true)) {
            self.open_lasting();
        }
        if !self.queued.update(|queued| std::mem::replace(queued, true)) {
            let _ = self.ask(Wanted::InTurn);
        }
    }

    fn write_here(self) {
        self.queued.set(false);
        let was = self.role.get_untracked();
        self.claims.set(false);
        self.play(Role::Writer);
        if !self.is_lasting_open.update(|open| std::mem::replace(open, true)) {
            self.open_lasting();
        } else if was == Role::Reader {
            self.read_again();
            // The button that asked for this is gone.
            rescue_focus();
        }
    }

    /// Another tab took the lock without waiting: what is not stored yet goes to storage, or, beside what the other has written by
    /// now, into a copy.
    fn hand_over_at_once(self) {
        self.save_now();
        self.read_along();
    }

    fn play(self, role: Role) {
        if self.role.get_untracked() == Role::Outdated {
            return;
        }
        self.draft.let_write(role == Role::Writer);
        self.role.set(role);
    }

    /// The person wants to write in this tab.
    pub fn continue_here(self) {
        self.claims.set(true);
        self.say(MAY_I);
        set_timeout(move || self.claim(), PATIENCE);
    }

    fn claim(self) {
        if self.claims.update(std::mem::take) {
            let _ = self.ask(Wanted::AtOnce);
        }
    }

    fn hear_tab(self, word: &str) {
        match word {
            MAY_I if self.role.get_untracked() == Role::Writer => {
                self.save_now();
                self.draft.let_write(false);
                self.answer_when_stored(PATIENCE);
                // The other may be gone before it takes the lock.
                set_timeout(move || self.play(self.role.get_untracked()), 2 * PATIENCE);
            }
            GO_ON => self.claim(),
            ERASED => page::reload(),
            _ => {}
        }
    }

    fn answer_when_stored(self, patience: Duration) {
        if durable::fate(durable::last()) != Fate::Waiting || patience.is_zero() {
            return self.say(GO_ON);
        }
        set_timeout(move || self.answer_when_stored(patience.saturating_sub(LOOK_EVERY)), LOOK_EVERY);
    }

    fn say(self, word: &str) {
        self.channel.with(|channel| _ = channel.as_ref().map(|channel| channel.say(word)));
    }

    pub(super) fn tell_erased(self) {
        self.say(ERASED);
    }

    /// Reads what other tabs, or another start, have stored meanwhile.
    pub(super) fn read_again(self) {
        let id = self.draft.id();
        if self.draft.is_settled()
            && store::text(&id).is_ok_and(|text| text.is_some())
            && let Some(file) = store::load(&id)
        {
            self.draft.follow(file);
        }
        self.compare_soon();
    }

    /// Stops writing where a newer Cairn has written; notes that this one has.
    pub(super) fn check_program(self) {
        let newest = Preferences::load().program;
        if newest > PROGRAM || store::has_met_newer() {
            self.save_now();
            self.draft.let_write(false);
            self.role.set(Role::Outdated);
        } else if newest < PROGRAM && !store::ids().is_empty() {
            Preferences::change(|preferences| preferences.program = PROGRAM);
        }
    }
}
