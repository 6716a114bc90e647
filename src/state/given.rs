//! Files that the system hands over to the installed app.

use super::{App, Notice, Role};
use crate::browser::launch;
use std::cell::RefCell;
use web_sys::File;

thread_local! {
    static SHARED: RefCell<Vec<File>> = const { RefCell::new(Vec::new()) };
}

impl App {
    /// Opens what the person has opened with this app. What was shared waits: any site can have something shared, so the person is asked.
    pub fn take_given_files(self) {
        let open = move |file: Result<File, String>| match file {
            Ok(file) => self.open_given_file(file),
            Err(name) => self.tell(Notice::FileUnreadable { name }),
        };
        launch::take_files(open, move |file| self.offer(file));
    }

    /// Opens a file that was not picked with a button of ours; in a tab that may not write it waits until the tab may.
    pub fn open_given_file(self, file: File) {
        if self.role.get_untracked() == Role::Writer { self.open_file(file) } else { self.offer(file) }
    }

    fn offer(self, file: File) {
        SHARED.with_borrow_mut(|files| files.push(file));
        self.plans_version.update(|version| *version += 1);
    }

    /// The name of the file that waits, or nothing.
    pub fn shared_file(self) -> Option<String> {
        self.plans_version.track();
        SHARED.with_borrow(|files| files.first().map(File::name))
    }

    /// Opens the file that waits, or lets all that wait go. Where another plan must not be opened now, it goes on waiting.
    pub fn answer_shared_file(self, open: bool) {
        if open && self.is_held_back() {
            return;
        }
        let file = SHARED.with_borrow_mut(|files| {
            if open && !files.is_empty() {
                Some(files.remove(0))
            } else {
                files.clear();
                None
            }
        });
        self.plans_version.update(|version| *version += 1);
        if let Some(file) = file {
            self.open_file(file);
        }
    }
}
