//! The wall: the countdown of the section the room is at, a screen that stays awake, and the whole of it.

use super::Facilitator;
use crate::browser::{clock, screen};
use crate::content::workshop::planned_minutes;
use crate::plan::{Countdown, Section};
use leptos::prelude::*;
use std::time::Duration;

/// How often the wall is drawn; the time itself is the clock's.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// Now, in seconds of the device's clock.
pub fn seconds() -> u32 {
    u32::try_from(clock::milliseconds() / 1000).unwrap_or(u32::MAX)
}

impl Facilitator {
    /// Begins to show the wall: the clock is looked at, and the screen stays awake where the browser lets it.
    pub fn show_wall(self) {
        screen::stay_awake();
        // Whoever scans the code has a plan that names this workshop: it has to be here later.
        self.store();
        if self.clock.with(Option::is_none) {
            let look = move || self.ticks.update(|count| *count = count.wrapping_add(1));
            self.clock.set(set_interval_with_handle(look, LOOK_EVERY).ok());
        }
    }

    pub fn leave_wall(self) {
        screen::may_sleep();
        if let Some(clock) = self.clock.update(Option::take) {
            clock.clear();
        }
    }

    /// Starts or pauses; at the first press the room begins with its first section.
    pub fn step_clock(self) {
        if self.countdown.with_untracked(|it| it.section.is_none()) {
            self.go_to(0);
        }
        self.change_clock(|it| it.step(seconds()));
    }

    pub fn extend_clock(self, minutes: u32) {
        self.change_clock(|it| it.extend(minutes * 60, seconds()));
    }

    /// Goes to the section after this one, or before.
    pub fn move_on(self, by: isize) {
        let stops = self.workshop.with_untracked(|workshop| workshop.stops());
        let here = self.countdown.with_untracked(|it| it.section.clone());
        let here = here.and_then(|here| stops.iter().position(|stop| *stop == here));
        let to = match here {
            Some(at) => at.saturating_add_signed(by),
            None => 0,
        };
        if to < stops.len() && Some(to) != here {
            self.go_to(to);
        }
    }

    fn go_to(self, at: usize) {
        let section = self.workshop.with_untracked(|workshop| workshop.stops().into_iter().nth(at));
        if let Some(section) = section {
            self.stand_at(section);
        }
    }

    /// Stands at a section with its whole time; where the room is there already, its clock goes on.
    pub fn stand_at(self, section: Section) {
        if self.countdown.with_untracked(|it| it.section.as_ref() == Some(&section)) {
            return;
        }
        let minutes = self.workshop.with_untracked(|workshop| planned_minutes(workshop, &section));
        self.change_clock(|it| *it = Countdown::at(section, minutes));
    }

    fn change_clock(self, change: impl FnOnce(&mut Countdown)) {
        self.countdown.update(change);
        self.store_countdown();
    }

    pub fn toggle_full_screen(self) {
        screen::toggle_full();
    }
}
