//! The live plan and what surrounds it: one `App` in the context, made of `Copy` handles.

mod along;
mod draft;
mod durable;
pub mod facilitator;
mod files;
mod generations;
mod given;
mod interview;
mod links;
mod live;
mod open;
mod part;
mod place;
mod preferences;
mod reconcile;
mod rejected;
mod save_status;
mod share;
mod store;
mod stored;
mod tabs;
mod task;
mod undo;
mod update;
mod workshop;

pub use draft::Draft;
pub use durable::Fate;
pub use files::HandedOver;
pub use generations::Generation;
pub use links::{ShareError, SharedError};
pub use live::{Kept, Live};
pub use open::{Merged, Opened};
pub use part::Part;
pub use place::after_paint;
pub use preferences::Preferences;
pub use rejected::Rejected;
pub use save_status::SaveStatus;
pub use share::{can_send, send};
pub use store::PlanCard;
pub use stored::{StoredEntry, stored_entries};
pub use tabs::Role;
pub use task::{Perform, Task, perform_here};
pub use undo::{Undo, UndoStack, rescue_focus};

pub use crate::browser::clock::milliseconds;
pub use crate::browser::storage::StorageError;

use crate::browser::channel::Channel;
use crate::browser::{clipboard, clock, crash, events, keeping, location, page, random, storage};
use crate::content::dates;
use crate::format::plan_file::ReadError;
use crate::format::user_agent::Surroundings;
use crate::plan::{Date, Experiment, Id, Interview, Plan, Time};
use crate::route::Route;
use leptos::prelude::*;

/// Everything the screens need, to be taken from the context.
///
/// One address: what lives as long as the page is copied into every closure on it, and a closure that copies each handle was a
/// quarter of the program.
#[derive(Clone, Copy)]
pub struct App(&'static Shared);

impl std::ops::Deref for App {
    type Target = Shared;
    fn deref(&self) -> &Shared {
        self.0
    }
}

/// What the screens share.
pub struct Shared {
    pub draft: Draft,
    /// Which screen is shown.
    pub route: Live<Route>,
    /// Counts the screens that have been seen: whatever only tells the place follows this.
    seen: Live<u32>,
    /// What the address is, and is to be, while a screen is ahead of it.
    goes: Kept<Option<(String, String)>>,
    pub undo: UndoStack,
    /// What the person has to be told on the next occasion: why a file did not open, what became of a plan.
    pub notice: Live<Option<Notice>>,
    /// Counts the notices, so that the same one is told twice when it happens twice.
    pub notice_version: Live<u32>,
    /// Counts the downloads.
    pub downloads: Live<u32>,
    /// Plans that could not be read at start.
    pub rejected: Live<Vec<Rejected>>,
    /// Counts the times the list of plans has changed.
    pub plans_version: Live<u32>,
    /// The interview of a pair; it goes on while the person is on another screen.
    pub interview: Live<Interview>,
    /// What looks at the clock while a turn runs.
    looks: Kept<Option<IntervalHandle>>,
    /// Whether the person has to be told that they are inside another app's browser.
    pub is_inside: Live<bool>,
    /// Whether a newer build of the program waits.
    pub is_newer_ready: Live<bool>,
    /// What this tab may do beside the others.
    pub role: Live<Role>,
    /// What the lasting copies held at start, until both sides are mended.
    found: Kept<Option<durable::Found>>,
    /// Counts how often they were asked for: only the last answer is looked at.
    compares: Kept<u32>,
    perform: Perform,
    channel: Kept<Option<Channel>>,
    /// Whether this tab waits for its turn to write.
    queued: Kept<bool>,
    /// Whether the lasting copies have been asked for.
    is_lasting_open: Kept<bool>,
    /// Whether it is about to take over.
    claims: Kept<bool>,
    /// What is to get the focus when it is there, unless the person has taken it elsewhere by then: the id of something that is
    /// still on its way, empty for the heading of a screen; and what had it.
    focus_waits: Kept<Option<(String, page::Focus)>>,
}

/// Something to tell; the words are content's.
#[derive(Clone, Debug)]
pub enum Notice {
    /// A file did not open; nothing on the device changed.
    FileRefused { name: String, why: ReadError },
    /// A file could not be read from disk at all.
    FileUnreadable { name: String },
    /// A file was opened.
    FileOpened,
    /// A file of a plan that is here already was brought together with it.
    Merged(Merged),
    /// A file of a plan that is here already, but differs: opened beside it.
    OpenedBeside,
    /// The file was opened, but there was no room to keep it.
    OpenedNotKept,
    /// Another plan is not opened, since words that are stored nowhere would be lost.
    HeldBack,
    /// The browser refused a download.
    DownloadFailed,
    /// Here is no way to hand over a file but its text.
    AsText(HandedOver),
    /// A plan could not be deleted or written.
    StorageFailed(StorageError),
}

/// The app of the context.
pub fn use_app() -> App {
    // Not `expect_context`, whose message brings all that puts strange text into words: kilobytes.
    use_context::<App>().unwrap_or_else(|| unreachable!("every screen has the app"))
}

/// Installs the panic page before anything can panic.
pub fn install_crash_page() {
    crash::install();
}

/// Whether the address leads to the facilitator's desk.
pub fn is_for_facilitators() -> bool {
    Route::parse(&location::fragment()).is_for_facilitators()
}

impl App {
    /// An app with an empty plan, at the place the address says. [`App::open`] comes next; it takes its turn among the tabs by
    /// [`App::join_tabs`], which has time until anything can be written.
    pub fn start(perform: Perform) -> App {
        let app = App(Box::leak(Box::new(Shared {
            draft: Draft::new(),
            route: Live::new(Route::Start),
            seen: Live::new(0),
            goes: Kept::new(None),
            undo: UndoStack::new(),
            notice: Live::new(None),
            notice_version: Live::new(0),
            downloads: Live::new(0),
            rejected: Live::new(Vec::new()),
            plans_version: Live::new(0),
            interview: Live::new(Interview::new()),
            looks: Kept::new(None),
            is_inside: Live::new(is_inside()),
            is_newer_ready: Live::new(false),
            role: Live::new(Role::Writer),
            found: Kept::new(None),
            compares: Kept::new(0),
            perform,
            channel: Kept::new(None),
            queued: Kept::new(false),
            is_lasting_open: Kept::new(false),
            claims: Kept::new(false),
            focus_waits: Kept::new(None),
        })));
        app.route.set(place::arrival());
        app.follow_address();
        events::on_leave(move || {
            app.settle_address();
            app.save_now();
        });
        events::on_return(move || app.read_again());
        events::on_storage(move |key| app.written_elsewhere(&key));
        app
    }

    /// Opens what a start opens: the plan of this tab or the latest one, at the place the address says or the person last was.
    pub fn open(self) {
        self.open_last();
        self.check_program();
    }

    /// Tells the person something.
    pub fn tell(self, notice: Notice) {
        self.notice.set(Some(notice));
        self.notice_version.update(|version| *version += 1);
    }

    pub fn dismiss_notice(self) {
        self.notice.set(None);
        self.notice_version.update(|version| *version += 1);
    }

    /// Gives the focus to the heading of a new screen, now or when it has arrived.
    pub fn focus_heading(self) {
        self.wait_for_focus(page::focus_heading(), String::new());
    }

    /// Gives the focus to an element by its id, now or when it has arrived.
    pub fn focus_when_there(self, id: String) {
        self.wait_for_focus(page::focus(&id), id);
    }

    fn wait_for_focus(self, is_there: bool, id: String) {
        self.focus_waits.set((!is_there).then(|| (id, page::Focus::now())));
    }

    /// Something has come that may be what the focus waits for.
    pub fn focus_if_it_waits(self) {
        match self.focus_waits.update(Option::take) {
            Some((_, before)) if before.has_moved() => {}
            Some((id, _)) if id.is_empty() => self.focus_heading(),
            Some((id, _)) => self.focus_when_there(id),
            None => {}
        }
    }

    /// Whether somebody else's words are shown, from a link: they are neither saved here nor held back by another tab.
    pub fn reads_link(self) -> bool {
        self.route.with(|route| matches!(route, Route::Data(..)))
    }

    pub fn save_now(self) {
        self.draft.save();
    }
}

/// Where a person goes on: a check-in that is due, the first section of the core path that is not done, else the plan.
pub fn go_on(plan: &Plan) -> Route {
    use crate::plan::{Progress, Section};
    if let Some(due) = plan.due_check_in(today()) {
        return Route::CheckIn(Some(due.id.clone()));
    }
    let open = Section::CORE.into_iter().find(|section| plan.progress(section) != Progress::Done);
    open.map_or(Route::Plan, Route::section)
}

/// Today where the person is.
pub fn today() -> Date {
    let (year, month, day) = clock::today();
    // A clock beyond the year 9999 is no clock; the first day stands in for it.
    Date::new(year, month, day).or(Date::new(2000, 1, 1)).unwrap_or_else(|| unreachable!("2000-01-01 is a day"))
}

/// A moment as the clock on the wall showed it: `21 November 2026, 10:32`.
pub fn local_time(time: &Time) -> String {
    let (date, [hour, minute]) = clock::local(time.as_str());
    let date = Date::new(date.0, date.1, date.2).map(dates::with_year).unwrap_or_default();
    let two = |number: u32| if number < 10 { ["0", &number.to_string()].concat() } else { number.to_string() };
    [&date, ", ", &two(hour), ":", &two(minute)].concat()
}

/// Now in UTC.
pub fn now() -> Time {
    Time::parse(&clock::now()).unwrap_or_default()
}

/// A new id of a kind.
pub fn new_id(kind: &str) -> Id {
    Id::new(kind, &random::name())
}

/// An experiment that starts today.
pub fn new_experiment() -> Experiment {
    Experiment::starting(new_id("ex"), today(), || new_id("ci"))
}

/// Whether what is here is in the copies that outlive a killed browser.
pub fn lasting() -> Fate {
    durable::fate(durable::last())
}

/// Where the page runs, as far as that decides what is kept.
pub fn surroundings() -> Surroundings {
    Surroundings::of(&keeping::user_agent(), keeping::is_installed())
}

/// Whether this is the installed app.
pub fn is_installed() -> bool {
    keeping::is_installed()
}

/// Whether the page is inside another app.
pub fn is_inside() -> bool {
    matches!(surroundings(), Surroundings::InApp { .. })
}

/// The address of the app without the place in it.
pub fn address() -> String {
    location::address().split('#').next().unwrap_or_default().to_owned()
}

/// Whether the person's last file of a plan, if there is one, is older than the plan.
pub fn is_download_old(plan: &Plan) -> bool {
    match (downloaded_at(&plan.id), &plan.updated_at) {
        (Some(at), Some(updated)) => updated.is_after(&at),
        _ => true,
    }
}

/// Puts a text on the clipboard; `false` when the browser would not.
pub fn copy(text: &str) -> impl Future<Output = bool> + 'static {
    let writing = clipboard::write(text);
    async move { writing.await.is_ok() }
}

/// Where words are kept, for the words that say so.
pub fn is_phone() -> bool {
    page::is_phone()
}

/// When a plan was last downloaded on this device.
pub fn downloaded_at(id: &Id) -> Option<Time> {
    Preferences::load().downloaded.get(id.as_str()).cloned()
}

/// Gives the focus to the heading of a screen that is there.
pub fn focus_heading() {
    page::focus_heading();
}

pub use crate::browser::events::{on_scroll, on_wide};
pub use crate::browser::styles::switch_on;
pub use page::{close_dialog, press, print, reload, say_started, set_title, show_dialog};

/// Gives the focus to an element by its id.
pub fn focus(id: &str) {
    page::focus(id);
}

/// Whether this browser lets the app keep anything; asked at start so that the person is told at once.
fn storage_works() -> Result<(), StorageError> {
    const KEY: &str = "cairn:preferences";
    match storage::get(KEY)? {
        Some(present) => storage::set(KEY, &present),
        None => storage::set(KEY, "{}").and_then(|()| storage::remove(KEY)),
    }
}
