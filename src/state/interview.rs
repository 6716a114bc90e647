//! The interview of a pair, timed by the device's clock.

use super::App;
use crate::browser::{chime, clock, vibrate};
use crate::plan::{Interview, Stage};
use leptos::prelude::*;
use std::time::Duration;

/// How often the clock is looked at; how often it really happens does not change the time.
const LOOK_EVERY: Duration = Duration::from_millis(500);

impl App {
    /// What the one button of the timer does: start, pause, go on, swap, begin again.
    pub fn step_interview(self) {
        chime::prepare();
        self.change_interview(Interview::step);
    }

    pub fn swap_interview(self) {
        self.change_interview(Interview::swap);
    }

    fn change_interview(self, change: fn(&mut Interview, u64)) {
        let stage = self.interview.update(|interview| {
            change(interview, clock::milliseconds());
            interview.stage()
        });
        if let Some(looks) = self.looks.update(Option::take) {
            looks.clear();
        }
        if stage == Stage::Running {
            // Without an interval the time is right at every press, and only stands still in between.
            self.looks.set(set_interval_with_handle(move || self.look_at_clock(), LOOK_EVERY).ok());
        }
    }

    fn look_at_clock(self) {
        if self.interview.update(|interview| interview.look(clock::milliseconds())) {
            if let Some(looks) = self.looks.update(Option::take) {
                looks.clear();
            }
            vibrate::vibrate();
            chime::play();
        }
    }
}
