//! Files that the system hands over to the installed app.

use super::{App, Notice};
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
            Ok(file) => self.open_file(file),
            Err(name) => self.tell(Notice::FileUnreadable { name }),
        };
        launch::take_files(open, move |file| {
            SHARED.with_borrow_mut(|files| files.push(file));
            self.plans_version.update(|version| *version += 1);
        });
    }

    /// The name of the file that waits, or nothing.
    pub fn shared_file(self) -> Option<String> {
        self.plans_version.track();
        SHARED.with_borrow(|files| files.first().map(File::name))
    }

    /// Takes the file that waits away, and opens it where it is wanted.
    pub fn answer_shared_file(self, open: bool) {
        let file = SHARED.with_borrow_mut(|files| (!files.is_empty()).then(|| files.remove(0)));
        self.plans_version.update(|version| *version += 1);
        if let Some(file) = file.filter(|_| open) {
            self.open_file(file);
        }
    }
}
