//! What the facilitator's pages share: the workshop that is prepared, its links, the clock on the wall, and the room.
//!
//! The participants' program knows nothing of it, and this one opens no plan to write in: a facilitator's own plans stay as they are.

mod drafts;
mod files;
mod kept_room;
mod stage;

pub use drafts::Prepared;
pub use files::{Refused, Skipped};
pub use stage::seconds;

use super::links::{self, ShareError, SharedError};
use super::tabs::ERASED;
use super::{Kept, Live};
use crate::browser::channel::Channel;
use crate::browser::storage::StorageError;
use crate::browser::{events, location, page};
use crate::format::workshop_file::WorkshopFile;
use crate::format::workshop_link;
use crate::plan::{Card, Countdown, Workshop};
use crate::room::Room;
use crate::route::Route;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// How far saving, and the link, may be behind typing.
const SAVE_AFTER: Duration = Duration::from_millis(250);

/// Everything the facilitator's screens need, to be taken from the context.
#[derive(Clone, Copy)]
pub struct Facilitator(&'static Desk);

impl std::ops::Deref for Facilitator {
    type Target = Desk;
    fn deref(&self) -> &Desk {
        self.0
    }
}

/// What lies on the facilitator's desk.
pub struct Desk {
    pub route: Live<Route>,
    /// The workshop that is prepared, or shown on the wall.
    pub workshop: Live<Workshop>,
    /// Counts the workshops opened; a screen is made anew for each.
    pub opened: Live<u32>,
    /// Why it is not stored, where it is not; `None` before anything was written.
    pub saved: Live<Option<Result<(), StorageError>>>,
    /// The links of the workshop as it is now.
    pub links: Live<Option<Result<Links, ShareError>>>,
    /// Why a link did not open.
    pub trouble: Live<Option<SharedError>>,
    /// Whether the wall shows the way to the second meeting.
    pub shows_follow_up: Live<bool>,
    pub countdown: Live<Countdown>,
    /// Counts the seconds on the wall.
    pub ticks: Live<u32>,
    pub room: Live<Room>,
    /// What was dropped and is not in the room.
    pub skipped: Live<Vec<Skipped>>,
    /// How many files have been looked at, and how many there are.
    pub progress: Live<(usize, usize)>,
    /// Whether the room is kept on this device.
    pub is_kept: Live<bool>,
    /// Whether keeping it failed when it was last tried.
    pub keeping_failed: Live<bool>,
    /// Counts the visits to the room: what is still being read when it is left goes into none.
    visit: Kept<u32>,
    /// The card of the link that was opened last.
    pub card: Live<LinkedCard>,
    pub undo: Live<Vec<TakeBack>>,
    /// The draft that a link's workshop took the place of, until that one is stored.
    displaced: Kept<Option<WorkshopFile>>,
    channel: Kept<Option<Channel>>,
    timer: Kept<Option<TimeoutHandle>>,
    clock: Kept<Option<IntervalHandle>>,
}

/// The links of a workshop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Links {
    pub workshop: String,
    pub follow_up: String,
}

/// What became of a card's link.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkedCard {
    /// There is none, or none any more: what it carried does not stay in the address.
    Gone,
    Reading,
    Read(Box<Card>),
    Failed(SharedError),
}

/// Something that was removed, and its way back.
#[derive(Clone)]
pub struct TakeBack {
    pub what: String,
    back: Arc<dyn Fn(Facilitator) + Send + Sync>,
}

/// A number below this one, by chance.
pub fn chance(below: usize) -> usize {
    ((js_sys::Math::random() * below as f64) as usize).min(below.saturating_sub(1))
}

impl Facilitator {
    /// Opens the workshop that was prepared last, at the place the address says.
    pub fn start() -> Facilitator {
        let desk = Facilitator(Box::leak(Box::new(Desk {
            route: Live::new(Route::Workshop(None)),
            workshop: Live::new(Workshop::default()),
            opened: Live::new(0),
            saved: Live::new(None),
            links: Live::new(None),
            trouble: Live::new(None),
            shows_follow_up: Live::new(false),
            countdown: Live::new(Countdown::default()),
            ticks: Live::new(0),
            room: Live::new(Room::default()),
            skipped: Live::new(Vec::new()),
            progress: Live::new((0, 0)),
            is_kept: Live::new(false),
            keeping_failed: Live::new(false),
            visit: Kept::new(0),
            card: Live::new(LinkedCard::Gone),
            undo: Live::new(Vec::new()),
            displaced: Kept::new(None),
            channel: Kept::new(None),
            timer: Kept::new(None),
            clock: Kept::new(None),
        })));
        desk.open_last();
        desk.arrive();
        events::on_fragment(move || desk.arrive());
        events::on_leave(move || desk.save_now());
        events::on_storage(move |key| desk.written_elsewhere(&key));
        events::on_unload(move || desk.has_what_is_nowhere_else());
        desk.channel.set(Channel::open("cairn", |word| {
            // Nothing of what was erased elsewhere is written again.
            if word == ERASED {
                page::reload();
            }
        }));
        desk
    }

    /// Goes where the address says. What a link carries does not stay in it.
    fn arrive(self) {
        self.save_now();
        let route = Route::parse(&location::fragment());
        let route = match route {
            Route::Workshop(Some(payload)) => {
                location::conceal(&Route::Workshop(None).href());
                self.read_workshop(payload);
                Route::Workshop(None)
            }
            Route::Data('c', payload) => {
                let bare = Route::Data('c', String::new());
                location::conceal(&bare.href());
                if !payload.is_empty() {
                    self.read_card(payload);
                }
                bare
            }
            route => route,
        };
        if !matches!(route, Route::Room | Route::Data('c', _)) {
            self.leave_room();
        }
        if self.route.with_untracked(|here| *here != route) {
            self.route.set(route);
        }
    }

    pub fn go(self, route: &Route) {
        location::go(&route.href());
    }

    fn read_workshop(self, payload: String) {
        leptos::task::spawn_local(async move {
            let read = links::read('w', &payload).await;
            match read.and_then(|words| workshop_link::read(&words).map_err(SharedError::Unreadable)) {
                Ok(workshop) => self.open_from_link(workshop),
                Err(why) => self.trouble.set(Some(why)),
            }
        });
    }

    /// Opens a link that was pasted.
    pub fn open_pasted(self, text: &str) {
        let after = |mark| text.trim().rsplit_once(mark).map(|(_, payload)| payload);
        let payload = after("#/w/").or_else(|| after("#/workshop/")).unwrap_or_default();
        self.read_workshop(payload.to_owned());
    }

    /// Offers something that was removed back.
    fn offer_back(self, what: String, back: impl Fn(Facilitator) + Send + Sync + 'static) {
        self.undo.update(|stack| stack.push(TakeBack { what, back: Arc::new(back) }));
        super::rescue_focus();
    }

    pub fn take_back(self) {
        if let Some(last) = self.undo.update(Vec::pop) {
            (last.back)(self);
            super::rescue_focus();
        }
    }

    /// Makes the links anew, as the workshop is now.
    fn make_links(self) {
        leptos::task::spawn_local(async move {
            let workshop = self.workshop.get_untracked();
            let invitation = links::make('w', &workshop_link::write(&workshop)).await;
            let follow_up = links::make('f', &workshop_link::write_follow_up(&workshop)).await;
            let made = invitation.and_then(|workshop| Ok(Links { workshop, follow_up: follow_up? }));
            // While it was made, somebody may have gone on typing: then a later one is on its way.
            if self.workshop.with_untracked(|now| *now == workshop)
                && self.links.with_untracked(|links| *links != Some(made.clone()))
            {
                self.links.set(Some(made));
            }
        });
    }
}
