//! What is seldom to be done: the part of the program that does it is fetched for it.

use super::{App, HandedOver};
use std::pin::Pin;

pub enum Task {
    /// Makes the two copies of the plans one, where they differ.
    Mend,
    /// Reads a file that the person picked and opens it.
    Open(web_sys::File),
    /// Hands over a file where a download may not do.
    HandOver(HandedOver),
}

/// Fetches the part of the program that [`App::perform`] is in, and calls it; `false` when it does not come.
pub type Perform = fn(App, Task) -> Pin<Box<dyn Future<Output = bool>>>;

/// The same where the program is in one piece.
pub fn perform_here(app: App, task: Task) -> Pin<Box<dyn Future<Output = bool>>> {
    app.perform(task);
    Box::pin(std::future::ready(true))
}

impl App {
    pub fn perform(self, task: Task) {
        match task {
            Task::Mend => self.mend(),
            Task::Open(file) => self.read_file(file),
            Task::HandOver(file) => self.hand_over_with_help(file),
        }
    }
}
