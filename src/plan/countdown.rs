//! The time that a room has for a section: started, paused and extended by the facilitator.
//!
//! Times are seconds of the device's clock since 1970. What runs is kept as its end, so that a page that slept, or was loaded anew,
//! knows the time at once.

use super::Section;
use super::record::record;

record! {
    /// Which section the room is at, and the time it has left there.
    pub struct Countdown {
        /// The section; `None` while the room has not begun.
        pub section: Option<Section>,
        /// Seconds left, while it stands still.
        pub left: u32,
        /// When the time is over, while it runs.
        pub ends: Option<u32>,
    }
}

/// The longest time for a section, in seconds: nobody works for longer without a break, and it still reads as h:mm:ss.
const LONGEST: u32 = 10 * 60 * 60;

impl Countdown {
    /// Stands at a section with this many minutes.
    pub fn at(section: Section, minutes: u32) -> Countdown {
        let left = minutes.saturating_mul(60).min(LONGEST);
        Countdown { section: Some(section), left, ..Countdown::default() }
    }

    pub fn is_running(&self) -> bool {
        self.ends.is_some()
    }

    /// Seconds left now. A clock that was set back gives no more than the longest time.
    pub fn left(&self, now: u32) -> u32 {
        self.ends.map_or(self.left, |ends| ends.saturating_sub(now)).min(LONGEST)
    }

    /// Whether the time ran out.
    pub fn is_over(&self, now: u32) -> bool {
        self.section.is_some() && self.left(now) == 0
    }

    /// Starts what stands, and stops what runs. What is over stays over.
    pub fn step(&mut self, now: u32) {
        let left = self.left(now);
        (self.left, self.ends) = match self.ends {
            None if left > 0 => (left, Some(now.saturating_add(left))),
            _ => (left, None),
        };
    }

    /// Gives more time, also to what is over.
    pub fn extend(&mut self, seconds: u32, now: u32) {
        let left = self.left(now).saturating_add(seconds).min(LONGEST);
        // A clock that ran out goes on with what it is given.
        let runs = self.ends.is_some();
        (self.left, self.ends) = (left, runs.then(|| now.saturating_add(left)));
    }
}
