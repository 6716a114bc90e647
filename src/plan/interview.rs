//! Two people interview each other: who tells, and how much of their fifteen minutes is left.
//!
//! The time comes from the device's clock, in milliseconds, and is added up from one look to the next. So a page that slept between
//! two looks loses nothing, and a clock that was set back takes nothing away and gives nothing.

/// How long each of the two tells.
pub const TURN: u64 = 15 * 60 * 1000;

/// Who tells; the other one asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Teller {
    /// The person whose plan this is.
    Owner,
    Partner,
}

/// How far the turn of the one who tells is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Ready,
    Running,
    Paused,
    /// The turn is over, the other one's is not.
    Over,
    /// Both turns are over.
    Finished,
}

/// One clock for each of the two; at most one of them runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interview {
    telling: Teller,
    /// What each has used of their turn, at the last look.
    used: [u64; 2],
    /// What the device's clock said at the last look, while a turn runs.
    looked: Option<u64>,
}

impl Interview {
    pub const fn new() -> Interview {
        Interview { telling: Teller::Owner, used: [0; 2], looked: None }
    }

    pub fn telling(&self) -> Teller {
        self.telling
    }

    /// What is left of the turn, in milliseconds, at the last look.
    pub fn left(&self) -> u64 {
        TURN - self.used[self.telling as usize]
    }

    pub fn stage(&self) -> Stage {
        match (self.looked, self.left()) {
            (Some(_), _) => Stage::Running,
            (None, TURN) => Stage::Ready,
            (None, 0) if self.used == [TURN; 2] => Stage::Finished,
            (None, 0) => Stage::Over,
            (None, _) => Stage::Paused,
        }
    }

    /// Whether anything has happened yet.
    pub fn has_begun(&self) -> bool {
        *self != Interview::new()
    }

    /// Looks at the device's clock; whether the turn has just come to its end.
    pub fn look(&mut self, now: u64) -> bool {
        let Some(looked) = self.looked else { return false };
        let used = &mut self.used[self.telling as usize];
        *used = used.saturating_add(now.saturating_sub(looked)).min(TURN);
        let over = *used == TURN;
        self.looked = (!over).then_some(now);
        over
    }

    /// What comes next: a turn starts or goes on, pauses, passes to the other one; after both, all over again.
    pub fn step(&mut self, now: u64) {
        self.look(now);
        match self.stage() {
            Stage::Ready | Stage::Paused => self.looked = Some(now),
            Stage::Running => self.looked = None,
            Stage::Over => self.swap(now),
            Stage::Finished => *self = Interview::new(),
        }
    }

    /// The other one tells from here; each keeps what is left of their time, and neither clock runs.
    pub fn swap(&mut self, now: u64) {
        self.look(now);
        self.looked = None;
        self.telling = match self.telling {
            Teller::Owner => Teller::Partner,
            Teller::Partner => Teller::Owner,
        };
    }
}

impl Default for Interview {
    fn default() -> Self {
        Interview::new()
    }
}
