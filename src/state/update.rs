//! A newer build of the program: offered in a quiet moment, and taken only when the person says so.

use super::{App, page};
use crate::browser::events;
use crate::browser::program;
use crate::browser::worker::{self, Worker};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

thread_local! {
    static WORKER: RefCell<Option<Worker>> = const { RefCell::new(None) };
}

impl App {
    /// Keeps the whole program on this device, so that the next visit needs no network, and looks for a newer build.
    pub async fn keep_program(self) {
        let Some(worker) = Worker::register().await else {
            // A site that no longer wants one: this page has all it needs by now.
            if worker::is_unwanted() {
                program::forget(&worker::cache_prefix()).await;
            }
            return;
        };
        let waits_for_quiet = Rc::new(Cell::new(false));
        let waits = waits_for_quiet.clone();
        worker.on_newer(move || {
            // Nothing moves under a person who is typing.
            if page::is_in_field() {
                waits.set(true);
            } else {
                self.is_newer_ready.set(true);
            }
        });
        // Once: whoever has closed the offer is not asked again on the next screen.
        events::on_fragment(move || {
            if waits_for_quiet.take() {
                self.is_newer_ready.set(true);
            }
        });
        WORKER.with(|kept| *kept.borrow_mut() = Some(worker));
    }

    /// Goes on in the newer build, in this tab; other tabs stay as they are.
    pub fn take_newer(self) {
        self.save_now();
        match WORKER.with(|kept| kept.borrow().clone()) {
            Some(worker) => worker.take_over(page::reload),
            None => page::reload(),
        }
    }
}
