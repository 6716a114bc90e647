//! The copies that outlive a killed browser: every change goes to IndexedDB one after the other, and is safe when it says so.
//!
//! localStorage is read at once and written at once, but a browser that is killed may lose its last minute; this one loses nothing
//! that it has confirmed.

use crate::browser::database::{self, Change, Database, DatabaseError};
use crate::plan::ByName;
use leptos::prelude::set_timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

pub(super) const NAME: &str = "cairn";
pub const PLANS: &str = "plans";
/// Earlier forms of the plans, under `<plan id>/<time>`.
pub const GENERATIONS: &str = "generations";
/// When each deleted plan was deleted.
pub const DELETED: &str = "deleted";
/// Bytes that could not be read, under their time.
pub const REJECTED: &str = "rejected";
/// What a facilitator keeps of a room.
pub const ROOM: &str = "room";
pub(super) const STORES: [&str; 5] = [PLANS, GENERATIONS, DELETED, REJECTED, ROOM];

/// From one try to the next it takes twice as long, up to about a minute.
const FIRST_WAIT: Duration = Duration::from_secs(1);
const LONGEST: u32 = 6;

/// What has become of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Waiting,
    /// On the disk.
    Safe,
    /// This browser has no such storage, or did not take it.
    Lost,
}

#[derive(Default)]
struct Keeper {
    database: RefCell<Option<Rc<Database>>>,
    /// Whether it is known that there is no database.
    missing: Cell<bool>,
    /// Whether what it holds has been compared with what is here, so that it may be written.
    begun: Cell<bool>,
    /// What is still to be written, the oldest first; a later text takes the place of an earlier one.
    waiting: RefCell<Vec<Change>>,
    writing: Cell<bool>,
    /// Counts the changes asked for, those written, and those that were written in vain.
    asked: Cell<u64>,
    written: Cell<u64>,
    in_vain: Cell<u64>,
    /// How often in a row it was in vain, while another try is due.
    tries: Cell<u32>,
    is_due: Cell<bool>,
    heard: RefCell<Option<Rc<dyn Fn()>>>,
    compare: RefCell<Option<Rc<dyn Fn()>>>,
}

thread_local! {
    static KEEPER: Keeper = Keeper::default();
}

/// What the two sides hold when the page starts.
pub struct Found {
    pub plans: Vec<(String, String)>,
    pub deleted: ByName<String>,
    pub generations: Vec<(String, String)>,
    pub rejected: Vec<(String, String)>,
}

/// Calls `heard` whenever the fate of a change is known, and `compare` when a database that was missing may be there by now.
pub fn follow(heard: impl Fn() + 'static, compare: impl Fn() + 'static) {
    KEEPER.with(|keeper| {
        *keeper.heard.borrow_mut() = Some(Rc::new(heard));
        *keeper.compare.borrow_mut() = Some(Rc::new(compare));
    });
}

/// Opens the database and reads all of it. Nothing is written before [`begin`]: what is here is to be compared first.
pub async fn open() -> Result<Found, DatabaseError> {
    // The browser, or another tab that erased everything, may have closed the one that was open.
    if let Some(database) = database_of_this_page()
        && let Ok(found) = read(&database).await
    {
        return Ok(found);
    }
    read(&*open_anew().await?).await
}

async fn open_anew() -> Result<Rc<Database>, DatabaseError> {
    let database = Rc::new(Database::open(NAME, &STORES).await?);
    KEEPER.with(|keeper| *keeper.database.borrow_mut() = Some(database.clone()));
    Ok(database)
}

async fn read(database: &Database) -> Result<Found, DatabaseError> {
    let mut deleted = ByName::default();
    for (name, time) in database.all(DELETED).await? {
        deleted.insert(name, time);
    }
    let plans = database.all(PLANS).await?;
    let generations = database.all(GENERATIONS).await?;
    Ok(Found { plans, deleted, generations, rejected: database.all(REJECTED).await? })
}

fn database_of_this_page() -> Option<Rc<Database>> {
    KEEPER.with(|keeper| keeper.database.borrow().clone())
}

/// Writing may begin, or, without a database, never will.
pub fn begin(there_is_one: bool) {
    KEEPER.with(|keeper| {
        keeper.missing.set(!there_is_one);
        keeper.begun.set(there_is_one);
    });
    tell();
    if there_is_one {
        write_on();
    } else {
        later();
    }
}

/// Lets nothing be written until the next [`begin`].
pub fn pause() {
    KEEPER.with(|keeper| keeper.begun.set(false));
}

/// A database that does not answer is held for missing until it does. Some browsers never answer the first question of a page and
/// answer the second.
pub fn give_up_waiting() {
    let begun = KEEPER.with(|keeper| {
        keeper.missing.set(!keeper.begun.get());
        keeper.begun.get()
    });
    tell();
    if !begun {
        later();
    }
}

/// Notes a text for a name of a store, or that it goes; returns the number by which its fate can be asked for.
pub fn put(store: &'static str, name: &str, text: Option<&str>) -> u64 {
    let number = KEEPER.with(|keeper| {
        let mut waiting = keeper.waiting.borrow_mut();
        waiting.retain(|other| other.store != store || other.name != name);
        waiting.push(Change { store, name: name.to_owned(), text: text.map(str::to_owned) });
        keeper.asked.set(keeper.asked.get() + 1);
        keeper.asked.get()
    });
    write_on();
    number
}

/// The number of the last change that was asked for.
pub fn last() -> u64 {
    KEEPER.with(|keeper| keeper.asked.get())
}

pub fn fate(number: u64) -> Fate {
    KEEPER.with(|keeper| {
        if keeper.missing.get() || keeper.in_vain.get() >= number.max(1) {
            Fate::Lost
        } else if keeper.begun.get() && keeper.written.get() >= number {
            Fate::Safe
        } else {
            Fate::Waiting
        }
    })
}

/// Tries once more what was written in vain.
pub fn try_again() {
    if KEEPER.with(|keeper| keeper.in_vain.get() > 0) {
        write_on();
    }
}

/// Tries again after a while, a longer one each time: a full disk is emptied, a busy browser has time again.
fn later() {
    let tries =
        KEEPER.with(|keeper| (!keeper.is_due.replace(true)).then(|| keeper.tries.replace(keeper.tries.get() + 1)));
    let again = || {
        let again = KEEPER.with(|keeper| {
            keeper.is_due.set(false);
            if keeper.missing.get() { keeper.compare.borrow().clone() } else { None }
        });
        again.map_or_else(try_again, |compare| compare());
    };
    if let Some(tries) = tries {
        set_timeout(again, FIRST_WAIT * (1 << tries.min(LONGEST)));
    }
}

/// Writes what waits; one transaction at a time, since a later one must not arrive first.
fn write_on() {
    let begun = KEEPER.with(|keeper| {
        let idle = !keeper.writing.get() && keeper.begun.get() && !keeper.waiting.borrow().is_empty();
        idle.then(|| {
            keeper.writing.set(true);
            (keeper.waiting.take(), keeper.asked.get())
        })
    });
    let Some((changes, number)) = begun else { return };
    wasm_bindgen_futures::spawn_local(async move {
        let mut written = match database_of_this_page() {
            Some(database) => database.write(&changes).await,
            None => Err(DatabaseError::Missing),
        };
        if written.is_err() {
            written = write_anew(&changes).await;
        }
        let again = KEEPER.with(|keeper| {
            keeper.writing.set(false);
            match written {
                Ok(()) => {
                    keeper.written.set(number);
                    keeper.in_vain.set(0);
                    keeper.tries.set(0);
                    true
                }
                Err(_) => {
                    // What has come meanwhile is newer.
                    let newer = keeper.waiting.take();
                    let has_newer = !newer.is_empty();
                    let is_newer =
                        |old: &Change| newer.iter().any(|new| new.store == old.store && new.name == old.name);
                    let mut all: Vec<Change> = changes.into_iter().filter(|change| !is_newer(change)).collect();
                    all.extend(newer);
                    keeper.waiting.replace(all);
                    keeper.in_vain.set(number);
                    has_newer
                }
            }
        });
        tell();
        if again {
            write_on();
        } else {
            later();
        }
    });
}

/// The browser may have closed the database meanwhile, or it was erased: a fresh one is asked once.
async fn write_anew(changes: &[Change]) -> Result<(), DatabaseError> {
    open_anew().await?.write(changes).await
}

fn tell() {
    let heard = KEEPER.with(|keeper| keeper.heard.borrow().clone());
    if let Some(heard) = heard {
        heard();
    }
}

/// The texts of a store, read now.
pub async fn all(store: &'static str) -> Vec<(String, String)> {
    match database_of_this_page() {
        Some(database) => database.all(store).await.unwrap_or_default(),
        None => Vec::new(),
    }
}

/// Removes everything, also what waits to be written.
pub async fn erase() -> Result<(), DatabaseError> {
    KEEPER.with(|keeper| {
        keeper.waiting.take();
        keeper.begun.set(false);
        if let Some(database) = keeper.database.take() {
            database.close();
        }
    });
    let erased = database::erase(NAME).await;
    // A new one is made with the next change; there is nothing to compare it with.
    KEEPER.with(|keeper| keeper.begun.set(true));
    erased
}
