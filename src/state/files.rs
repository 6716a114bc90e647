//! Files: handing them to the person, and opening what the person has.

use super::{App, Notice, Opened, Preferences, Task, go_on, is_inside, now, store, today};
use crate::browser::{download, file, keeping, sharing};
use crate::format::html_page;
use crate::format::plan_file::{self, PlanFile, ReadError};
use crate::plan::{Id, Plan};
use leptos::task::spawn_local;

/// A text that goes to the person as a file.
#[derive(Clone, Debug, PartialEq)]
pub struct HandedOver {
    pub name: String,
    pub mime: &'static str,
    pub text: String,
    /// The plan that is safe once the person has it.
    pub of: Option<Id>,
}

impl App {
    /// Hands the open plan to the person as a file.
    pub fn download(self) {
        self.save_now();
        let text = self.draft.file_text();
        self.draft.peek(|plan| self.hand_over_plan(plan, text));
    }

    /// The same for any plan on this device.
    pub fn download_plan(self, id: &Id) {
        if self.draft.id() == *id {
            return self.download();
        }
        if let Some(file) = store::load(id) {
            let text = plan_file::write(&PlanFile { exported_at: Some(now()), ..file.clone() });
            self.hand_over_plan(&file.plan, text);
        }
    }

    fn hand_over_plan(self, plan: &Plan, text: String) {
        let name = plan_file::file_name(plan, today());
        self.hand_over(HandedOver { name, mime: plan_file::MIME, text, of: Some(plan.id.clone()) });
    }

    /// Hands a file to the person: through the sheet of a phone that takes it, as a download, or, where neither works, as a text.
    pub fn hand_over(self, file: HandedOver) {
        if !sharing::is_at_hand() && !is_inside() {
            return self.save_as_download(&file);
        }
        let task = Task::HandOver(file.clone());
        self.have_done(task, Box::new(move || self.save_as_download(&file)));
    }

    /// Has something seldom done; `otherwise` where the part of the program that does it does not come.
    fn have_done(self, task: Task, otherwise: Box<dyn Fn()>) {
        spawn_local(async move {
            if !(self.perform)(self, task).await {
                otherwise();
            }
        });
    }

    /// Hands a file over as a download, and tells where the browser refuses.
    pub fn save_as_download(self, file: &HandedOver) {
        match download::save(&file.name, file.mime, &file.text) {
            Ok(()) => self.is_handed_over(file),
            Err(_) => self.tell(Notice::DownloadFailed),
        }
    }

    /// The person has the file, as far as anybody can know.
    pub fn is_handed_over(self, file: &HandedOver) {
        if let Some(id) = &file.of {
            Preferences::change(|preferences| preferences.downloaded.insert(id.to_string(), now()));
            self.downloads.update(|count| *count += 1);
            // Whoever has just kept a file knows what keeping means.
            keeping::ask_to_keep();
        }
    }

    pub(super) fn hand_over_with_help(self, file: HandedOver) {
        let otherwise = move |file: HandedOver| {
            if is_inside() { self.tell(Notice::AsText(file)) } else { self.save_as_download(&file) }
        };
        let Some(sharing) = sharing::share_file(&file.name, file.mime, &file.text) else { return otherwise(file) };
        spawn_local(async move {
            match sharing.await {
                sharing::SheetAnswer::Done => self.is_handed_over(&file),
                sharing::SheetAnswer::Closed => {}
                sharing::SheetAnswer::Refused => otherwise(file),
            }
        });
    }

    /// Reads a file that the person picked and opens it.
    pub fn open_file(self, file: web_sys::File) {
        let name = file.name();
        self.have_done(Task::Open(file), Box::new(move || self.tell(Notice::FileUnreadable { name: name.clone() })));
    }

    pub(super) fn read_file(self, file: web_sys::File) {
        spawn_local(async move {
            let name = file.name();
            match file::read(file, html_page::MAX_PAGE_BYTES).await {
                Ok(file::Picked::Bytes(bytes)) => self.open_bytes(name, &bytes),
                Ok(file::Picked::TooLarge(size)) => self.refuse(name, ReadError::TooLarge(size)),
                Err(_) => self.tell(Notice::FileUnreadable { name }),
            }
        });
    }

    /// Opens what a person pasted in place of a file.
    pub fn open_text(self, text: &str) {
        self.open_bytes(String::new(), text.as_bytes());
    }

    fn open_bytes(self, name: String, bytes: &[u8]) {
        // A page that a plan was taken along as carries the plan.
        let carried = html_page::read(bytes);
        match plan_file::read(carried.as_ref().map_or(bytes, String::as_bytes)) {
            Ok(file) => {
                self.tell(match self.open_plan_file(file) {
                    Opened::Not => return,
                    Opened::Same => Notice::FileOpened,
                    Opened::Merged(merged) => Notice::Merged(merged),
                    Opened::Beside => Notice::OpenedBeside,
                    Opened::NotKept => Notice::OpenedNotKept,
                });
                self.go(&self.draft.peek(go_on));
            }
            Err(why) => self.refuse(name, why),
        }
    }

    fn refuse(self, name: String, why: ReadError) {
        self.tell(Notice::FileRefused { name, why });
    }
}
